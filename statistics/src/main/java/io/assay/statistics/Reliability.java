package io.assay.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Observed rates beside scores, over bins of equal width: [k/n, (k+1)/n), the last one closed. Streaming: rows are added
 * one by one, counts of parts are merged; memory is that of the bins.
 */
public final class Reliability {

    private final double[] scores;
    private final long[] rows;
    private final long[] positives;

    /**
     * One bin.
     *
     * @param from least score of the bin
     * @param to where the next begins
     * @param rows rows whose score lies in it
     * @param meanScore mean of their scores; NaN without rows
     * @param observed share of positive ones among them, with its Wilson interval; not computable without rows
     */
    public record Bin(double from, double to, long rows, double meanScore, Measured observed) {}

    public Reliability(int bins) {
        if (bins < 1) {
            throw new IllegalArgumentException("there cannot be " + bins + " bins; give at least 1");
        }
        scores = new double[bins];
        rows = new long[bins];
        positives = new long[bins];
    }

    /** Counts rows of probabilities into that many bins. */
    public static Reliability of(Scores data, int bins) {
        var reliability = new Reliability(bins);
        for (int i = 0; i < data.rows(); i++) {
            reliability.add(data.scores()[i], data.positive()[i]);
        }
        return reliability;
    }

    /** Counts a row; the score must be a probability. */
    public void add(double score, boolean positive) {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is " + score + ", which is no probability; give 0 to 1");
        }
        int bin = Math.min((int) (score * rows.length), rows.length - 1);
        scores[bin] += score;
        rows[bin]++;
        positives[bin] += positive ? 1 : 0;
    }

    /** Adds what another, with as many bins, has counted. */
    public void merge(Reliability other) {
        Histogram.requireSameBins(rows, other.rows);
        for (int i = 0; i < rows.length; i++) {
            scores[i] += other.scores[i];
            rows[i] += other.rows[i];
            positives[i] += other.positives[i];
        }
    }

    /** The bins from 0 to 1, each interval standing as one of a family. */
    public List<Bin> bins(Level level) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            bins.add(new Bin(
                    (double) i / rows.length,
                    (i + 1.0) / rows.length,
                    rows[i],
                    scores[i] / rows[i],
                    new Share(positives[i], rows[i]).estimate(level)));
        }
        return bins;
    }

    /** Expected calibration error of what was counted, as {@link Calibration} defines it, 0 to 1; NaN without rows. */
    public double error() {
        double error = 0;
        long all = 0;
        for (int i = 0; i < rows.length; i++) {
            error += Math.abs(scores[i] - positives[i]);
            all += rows[i];
        }
        return error / all;
    }
}
