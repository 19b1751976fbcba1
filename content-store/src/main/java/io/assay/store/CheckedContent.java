package io.assay.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Hashes what is read and, at the end, refuses content whose digest is another. */
final class CheckedContent extends FilterInputStream {

    private final MessageDigest sha256;
    private final Digest expected;
    private boolean checked;

    CheckedContent(InputStream content, MessageDigest sha256, Digest expected) {
        super(content);
        this.sha256 = sha256;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        if (read > 0) {
            sha256.update(buffer, from, read);
        } else if (read < 0) {
            check();
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, Integer.MAX_VALUE)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void check() {
        if (!checked && !HexFormat.of().formatHex(sha256.digest()).equals(expected.hex())) {
            throw new CorruptContentException(expected);
        }
        checked = true;
    }
}
