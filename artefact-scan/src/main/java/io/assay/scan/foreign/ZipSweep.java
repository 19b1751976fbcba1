package io.assay.scan.foreign;

import io.assay.scan.reading.ScanLimits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds every entry of a zip archive by its own header, wherever it lies and whatever the archive's directory says: readers
 * differ in which of both they believe.
 */
final class ZipSweep {

    private static final int HEADER = 30;

    /** Third bytes of what may follow an entry: a header, the directory, its sizes. */
    private static final Set<Byte> SIGNATURES = Set.of((byte) 3, (byte) 1, (byte) 7);

    private final byte[] bytes;
    private final int most;
    private long left;
    private int at;

    ZipSweep(byte[] bytes, ScanLimits limits) {
        this.bytes = bytes;
        this.most = limits.entries();
        this.left = Math.min(Unpacked.MOST, limits.expandedBytes());
    }

    void each(BiConsumer<String, byte[]> entry) {
        for (int entries = 0; entries < most && find(); entries++) {
            int name = u16(at + 26);
            int data = at + HEADER + name + u16(at + 28);
            if (data <= bytes.length) {
                byte[] content = content(data);
                left -= content.length;
                entry.accept(new String(bytes, at + HEADER, name, StandardCharsets.ISO_8859_1), content);
            }
            at++;
        }
    }

    private boolean find() {
        for (; at + HEADER <= bytes.length; at++) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 3 && bytes[at + 3] == 4) {
                return true;
            }
        }
        return false;
    }

    private int u16(int from) {
        return bytes[from] & 0xff | (bytes[from + 1] & 0xff) << 8;
    }

    /** What a header's data holds: so much of it as is still let in. */
    private byte[] content(int data) {
        if (u16(at + 8) == 0) {
            int end = next(data);
            return Arrays.copyOfRange(bytes, data, (int) Math.min(end, data + left));
        }
        return inflated(data);
    }

    /** Where a stored entry ends: its size may stand behind it only, so at the next header. */
    private int next(int data) {
        for (int end = data; end + 4 <= bytes.length; end++) {
            if (bytes[end] == 'P' && bytes[end + 1] == 'K' && SIGNATURES.contains(bytes[end + 2])) {
                return end;
            }
        }
        return bytes.length;
    }

    private byte[] inflated(int data) {
        var inflater = new Inflater(true);
        var content = new ByteArrayOutputStream();
        byte[] some = new byte[8 * 1024];
        try {
            inflater.setInput(bytes, data, bytes.length - data);
            for (int read = inflater.inflate(some); read > 0 && content.size() < left; read = inflater.inflate(some)) {
                content.write(some, 0, read);
            }
        } catch (DataFormatException e) {
            return content.toByteArray();
        } finally {
            inflater.end();
        }
        return content.toByteArray();
    }
}
