package io.assay.scan.foreign;

import io.assay.scan.reading.ScanLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** The begin of what is packed with gzip or zlib, as joblib does; other packings are not opened. */
final class Unpacked {

    /** No pickle says what it runs later than this. */
    static final int MOST = 64 * 1024 * 1024;

    private Unpacked() {}

    static Optional<byte[]> of(byte[] bytes, ScanLimits limits) {
        boolean gzip = bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
        boolean zlib = ForeignScan.isZlib(bytes);
        if (!gzip && !zlib) {
            return Optional.empty();
        }
        int most = (int) Math.min(MOST, limits.entryBytes());
        var packed = new ByteArrayInputStream(bytes);
        try (InputStream content = gzip ? new GZIPInputStream(packed) : new InflaterInputStream(packed)) {
            return Optional.of(content.readNBytes(most));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
