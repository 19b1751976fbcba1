package io.assay.scan.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Passes characters of markup on, and stops before a text, attribute or comment grows beyond its bound in a parser's memory. */
final class BoundedRuns extends FilterReader {

    private final int most;
    private int run;

    BoundedRuns(Reader characters, int most) {
        super(characters);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        for (int i = from; i < from + read; i++) {
            run = into[i] == '<' ? 0 : run + 1;
            if (run > most) {
                throw new BrokenFileException("xml-run",
                        "the XML has more than %,d characters without a tag; make the model smaller".formatted(most));
            }
        }
        return read;
    }
}
