package io.assay.table;

import java.util.Arrays;

/** The hashes of a file's rows, eight bytes each: how many rows repeat, and how many are in another file too. */
public final class RowHashes {

    private static final int FIRST_ROOM = 1024;

    private final int most;
    private long[] hashes = new long[FIRST_ROOM];
    private int size;
    private boolean sorted = true;

    /** Room for at most so many rows. */
    public RowHashes(int most) {
        this.most = most;
    }

    /**
     * Takes more rows.
     *
     * @throws BadRowsException when that is more than there is room for
     */
    public void add(long[] more) {
        if (more.length > most - size) {
            throw new BadRowsException("there are more than %,d rows to compare; give fewer rows".formatted(most));
        }
        if (size + more.length > hashes.length) {
            hashes = Arrays.copyOf(hashes, (int) Math.min(most, Math.max(size + more.length, hashes.length * 2L)));
        }
        System.arraycopy(more, 0, hashes, size, more.length);
        size += more.length;
        sorted = false;
    }

    public int size() {
        return size;
    }

    /** How many rows equal another one that came before them. */
    public int repeated() {
        sort();
        int repeated = 0;
        for (int i = 1; i < size; i++) {
            repeated += hashes[i] == hashes[i - 1] ? 1 : 0;
        }
        return repeated;
    }

    /** How many of these rows, repeated ones each, are among the others. */
    public int alsoIn(RowHashes others) {
        sort();
        others.sort();
        int shared = 0;
        int other = 0;
        for (int i = 0; i < size; i++) {
            while (other < others.size && others.hashes[other] < hashes[i]) {
                other++;
            }
            shared += other < others.size && others.hashes[other] == hashes[i] ? 1 : 0;
        }
        return shared;
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(hashes, 0, size);
            sorted = true;
        }
    }
}
