package io.assay.monitoring.domain.outcomes;

import io.assay.statistics.Confusion;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums over the rows of one slice. A row that was added can be taken back, and then all but the sums of a regression, which
 * may differ by rounding, are as if it had never come; two tallies add up.
 */
public final class Tally {

    /** What {@link #counts} holds, in this order. */
    enum Count {
        ROWS, POSITIVE, LABELLED, TRUE_POSITIVE, FALSE_POSITIVE, FALSE_NEGATIVE, TRUE_NEGATIVE,
        SCORE, BRIER, LOG_LOSS, BRIER_SQUARED, LOG_LOSS_SQUARED, DECIDED, OVERRIDDEN
    }

    /** What {@link #sums} holds, in this order. */
    enum Sum {
        TRUTH, TRUTH_SQUARED, ERROR, SIZE, SQUARE, FOURTH
    }

    static final double BILLION = 1e9;
    static final double MILLION = 1e6;
    static final int MOST_WORDS = 400;
    private static final double CLIP = Math.ulp(1.0);
    private static final int PER_BIN = 3;

    private final long[] counts = new long[Count.values().length];
    private final double[] sums = new double[Sum.values().length];
    private final TreeMap<Integer, long[]> bins = new TreeMap<>();
    private final TreeMap<String, Long> words = new TreeMap<>();

    /** Nothing counted yet. */
    public Tally() {}

    /**
     * As it was counted before.
     *
     * @param bins for each bin rows, labelled positive, labelled negative
     */
    public Tally(long[] counts, double[] sums, Map<Integer, long[]> bins, Map<String, Long> words) {
        System.arraycopy(counts, 0, this.counts, 0, counts.length);
        System.arraycopy(sums, 0, this.sums, 0, sums.length);
        this.bins.putAll(bins);
        this.words.putAll(words);
    }

    public long[] counts() {
        return counts.clone();
    }

    public double[] sums() {
        return sums.clone();
    }

    /** For each bin rows, labelled positive, labelled negative; ascending. */
    public TreeMap<Integer, long[]> bins() {
        return bins;
    }

    /** Rows by truth TAB answer. */
    public Map<String, Long> words() {
        return words;
    }

    long of(Count count) {
        return counts[count.ordinal()];
    }

    double of(Sum sum) {
        return sums[sum.ordinal()];
    }

    /** Decisions on labelled rows against the truth. */
    Confusion confusion() {
        return new Confusion(
                of(Count.TRUE_POSITIVE), of(Count.FALSE_POSITIVE), of(Count.FALSE_NEGATIVE), of(Count.TRUE_NEGATIVE));
    }

    boolean empty() {
        return of(Count.ROWS) == 0;
    }

    /** Counts a row, or with -1 takes it back. */
    void add(Scored row, int times, boolean coarse) {
        Prediction p = row.prediction();
        count(Count.ROWS, times);
        count(Count.POSITIVE, Boolean.TRUE.equals(p.positive()) ? times : 0);
        if (p.kind() == Kind.BINARY && Double.isFinite(p.score())) {
            score(row, times, coarse);
        }
        if (row.label() != null) {
            label(row, times);
        }
    }

    void add(Tally other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
        }
        other.bins.forEach((bin, more) -> bin(bin, more[0], more[1], more[2]));
        other.words.forEach((word, more) -> words.merge(word, more, Long::sum));
    }

    private void score(Scored row, int times, boolean coarse) {
        double score = row.prediction().score();
        int bin = ScoreGrid.bin(score);
        Label label = row.label();
        boolean positive = label != null && label.value() == 1;
        bin(coarse ? ScoreGrid.coarse(bin) : bin, times, positive ? times : 0, label != null && !positive ? times : 0);
        if (score >= 0 && score <= 1) {
            count(Count.SCORE, times * Math.round(score * BILLION));
            if (label != null) {
                losses(score, positive, times);
            }
        }
    }

    private void losses(double score, boolean positive, int times) {
        double error = (positive ? 1 - score : score) * (positive ? 1 - score : score);
        double loss = -Math.log(Math.clamp(positive ? score : 1 - score, CLIP, 1 - CLIP));
        count(Count.BRIER, times * Math.round(error * BILLION));
        count(Count.BRIER_SQUARED, times * Math.round(error * error * MILLION));
        count(Count.LOG_LOSS, times * Math.round(loss * BILLION));
        count(Count.LOG_LOSS_SQUARED, times * Math.round(loss * loss * MILLION));
    }

    private void label(Scored row, int times) {
        Prediction p = row.prediction();
        Label label = row.label();
        count(Count.LABELLED, times);
        count(Count.DECIDED, label.overridden() == null ? 0 : times);
        count(Count.OVERRIDDEN, Boolean.TRUE.equals(label.overridden()) ? times : 0);
        switch (p.kind()) {
            case BINARY -> decision(p.positive(), label.value() == 1, times);
            case NUMBER -> error(p.score() - label.value(), label.value(), times);
            case WORD -> Bounded.add(words, label.word() + "\t" + p.answer(), times, MOST_WORDS, "");
        }
    }

    private void decision(Boolean decided, boolean positive, int times) {
        if (decided != null) {
            count(decided
                    ? positive ? Count.TRUE_POSITIVE : Count.FALSE_POSITIVE
                    : positive ? Count.FALSE_NEGATIVE : Count.TRUE_NEGATIVE, times);
        }
    }

    private void error(double error, double truth, int times) {
        if (!Double.isFinite(error)) {
            return;
        }
        double square = error * error;
        double[] more = {truth, truth * truth, error, Math.abs(error), square, square * square};
        for (int i = 0; i < more.length; i++) {
            sums[i] += times * more[i];
        }
    }

    private void count(Count which, long more) {
        counts[which.ordinal()] += more;
    }

    private void bin(int bin, long rows, long positive, long negative) {
        long[] held = bins.computeIfAbsent(bin, b -> new long[PER_BIN]);
        held[0] += rows;
        held[1] += positive;
        held[2] += negative;
        if (held[0] == 0) {
            bins.remove(bin);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally
                && Arrays.equals(counts, tally.counts)
                && Arrays.equals(sums, tally.sums)
                && bins.keySet().equals(tally.bins.keySet())
                && bins.entrySet().stream().allMatch(e -> Arrays.equals(e.getValue(), tally.bins.get(e.getKey())))
                && words.equals(tally.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }
}
