package io.assay.suite.golden;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Hands out a stream's bytes as far as one object, and the whole file, may reach. */
final class Ration extends FilterInputStream {

    /** What a parser may have read ahead of the object that it is at. */
    private static final int AHEAD = 1 << 16;

    private final String file;
    private final long each;
    private final long all;
    private long sinceRenewal;
    private long total;

    Ration(InputStream source, String file, long each, long all) {
        super(source);
        this.file = file;
        this.each = each;
        this.all = all;
    }

    /** Another object begins. */
    void renew() {
        sinceRenewal = 0;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, Math.min(length, AHEAD));
        count(read);
        return read;
    }

    private void count(int read) {
        sinceRenewal += Math.max(0, read);
        total += Math.max(0, read);
        if (sinceRenewal > each + AHEAD) {
            throw new UnfitFileException(file + ": an object has more than " + each + " bytes; give shorter ones");
        }
        if (total > all) {
            throw new UnfitFileException(file + ": it has more than " + all + " bytes; give fewer or shorter objects");
        }
    }
}
