package io.assay.monitoring.domain;

/** Where one column of a block is counted. */
final class Slots {

    private static final int NAN = 1;
    private static final int INFINITE = 2;
    private static final int OUT_OF_RANGE = 3;
    private static final int UNSEEN = 4;

    final long[] all;
    final int at;
    private final int beside;

    Slots(long[] all, int at, int bins) {
        this.all = all;
        this.at = at;
        this.beside = at + bins;
    }

    void missing(long rows) {
        all[beside] += rows;
    }

    void nan(long rows) {
        all[beside + NAN] += rows;
    }

    /** A value that is NaN or an infinity. */
    void notFinite(double value) {
        all[beside + (value != value ? NAN : INFINITE)]++;
    }

    void outOfRange(long rows) {
        all[beside + OUT_OF_RANGE] += rows;
    }

    void unseen(long rows) {
        all[beside + UNSEEN] += rows;
    }
}
