package io.assay.benchmarks.stream;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Writes a wide table of numbers as CSV; a share of its columns can be shifted. */
final class WideTable {

    private static final int DIGITS = 5;
    private static final int RANGE = 100_000;
    private static final int EMPTY_ONE_IN = 200;

    private final int columns;
    private final SplittableRandom random;

    WideTable(int columns, long seed) {
        this.columns = columns;
        this.random = new SplittableRandom(seed);
    }

    /** The first of the columns, so many, hold values that are a fifth of the range too high. */
    void write(Path file, int rows, int shifted) throws IOException {
        byte[] line = new byte[columns * (DIGITS + 3)];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write(header());
            for (int row = 0; row < rows; row++) {
                out.write(line, 0, line(line, shifted));
            }
        }
    }

    private byte[] header() {
        var header = new StringBuilder();
        for (int i = 0; i < columns; i++) {
            header.append(i == 0 ? "" : ",").append(Served.name(i));
        }
        return header.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private int line(byte[] line, int shifted) {
        int at = 0;
        for (int i = 0; i < columns; i++) {
            int value = random.nextInt(RANGE) + (i < shifted ? RANGE / 5 : 0);
            if (value % EMPTY_ONE_IN != 0) {
                at = number(line, at, value);
            }
            line[at++] = (byte) (i == columns - 1 ? '\n' : ',');
        }
        return at;
    }

    /** As "d.ddddd". */
    private static int number(byte[] line, int at, int value) {
        line[at] = (byte) ('0' + value / RANGE);
        line[at + 1] = '.';
        int rest = value % RANGE;
        for (int digit = DIGITS - 1; digit >= 0; digit--) {
            line[at + 2 + digit] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return at + 2 + DIGITS;
    }
}
