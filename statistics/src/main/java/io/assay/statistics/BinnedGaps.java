package io.assay.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The rows of each calibration bin, to be drawn again and again. A bin's rows are drawn one by one; where the variance of what
 * they sum up to is above {@value #NORMAL_ABOVE}, that sum is drawn instead, as a normal: its quantiles are then off by less than
 * a hundredth of its deviation, a tenth of what 400 draws are off anyway, and a draw costs the same on any number of rows.
 * Memory: 16 bytes a row.
 */
final class BinnedGaps {

    private static final double NORMAL_ABOVE = 1000;

    private final Bin[] bins = new Bin[Calibration.BINS];
    private final int rows;

    /** @param data at least one row, each score a probability */
    BinnedGaps(Scores data) {
        rows = data.rows();
        int[] bin = Arrays.stream(data.scores())
                .mapToInt(s -> Math.clamp((int) Math.floor(s * Calibration.BINS), 0, Calibration.BINS - 1))
                .toArray();
        int[] sizes = new int[Calibration.BINS];
        Arrays.stream(bin).forEach(b -> sizes[b]++);
        Arrays.setAll(bins, b -> new Bin(sizes[b]));
        for (int row = 0; row < rows; row++) {
            bins[bin[row]].add(data.scores()[row], data.positive()[row]);
        }
    }

    double error() {
        return Arrays.stream(bins).mapToDouble(bin -> Math.abs(bin.gap)).sum() / rows;
    }

    /** Errors of as many rows drawn with replacement, ascending. */
    double[] resampled(int resamples, long seed) {
        var random = new SplittableRandom(seed);
        var counts = new Multinomial(Arrays.stream(bins).mapToLong(bin -> bin.size).toArray());
        double[] errors = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            long[] drawn = counts.draw(rows, random);
            for (int b = 0; b < bins.length; b++) {
                errors[i] += Math.abs(bins[b].resampledGap(drawn[b], random)) / rows;
            }
        }
        Arrays.sort(errors);
        return errors;
    }

    /** Errors of the same scores with outcomes drawn by them, ascending. */
    double[] ifCalibrated(int resamples, long seed) {
        var random = new SplittableRandom(seed);
        double[] errors = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            for (Bin bin : bins) {
                errors[i] += Math.abs(bin.calibratedGap(random)) / rows;
            }
        }
        Arrays.sort(errors);
        return errors;
    }

    /** Sums over the rows of one bin; a gap is a score less the outcome. */
    private static final class Bin {

        private final double[] scores;
        private final double[] gaps;
        private int size;
        private double gap;
        private double squares;
        private double noise;

        Bin(int rows) {
            scores = new double[rows];
            gaps = new double[rows];
        }

        void add(double score, boolean positive) {
            scores[size] = score;
            gaps[size] = score - (positive ? 1 : 0);
            gap += gaps[size];
            squares += gaps[size] * gaps[size];
            noise += score * (1 - score);
            size++;
        }

        double resampledGap(long drawn, SplittableRandom random) {
            double variance = size == 0 ? 0 : squares / size - gap / size * (gap / size);
            if (variance * drawn > NORMAL_ABOVE) {
                return gap / size * drawn + Math.sqrt(variance * drawn) * random.nextGaussian();
            }
            double sum = 0;
            for (long i = 0; i < drawn; i++) {
                sum += gaps[random.nextInt(size)];
            }
            return sum;
        }

        double calibratedGap(SplittableRandom random) {
            if (noise > NORMAL_ABOVE) {
                return Math.sqrt(noise) * random.nextGaussian();
            }
            double sum = 0;
            for (double score : scores) {
                sum += score - (random.nextDouble() < score ? 1 : 0);
            }
            return sum;
        }
    }
}
