package io.assay.audit;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Size and SHA-256 of some content. */
record Digested(long size, String sha256) {

    private static final int AT_ONCE = 64 * 1024;

    /** Reads no more than one byte beyond the size that is expected, however much would unpack. */
    static Digested of(InputStream content, long expected) throws IOException {
        MessageDigest hash = Merkle.hash();
        byte[] buffer = new byte[AT_ONCE];
        long size = 0;
        int read = content.read(buffer);
        while (read > 0 && size <= expected) {
            hash.update(buffer, 0, read);
            size += read;
            read = content.read(buffer);
        }
        return new Digested(size, Merkle.hex(hash.digest()));
    }
}
