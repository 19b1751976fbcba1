package io.assay.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Samples from distributions whose every measure is known. */
final class Draws {

    private Draws() {}

    /** Scores of two normal classes, the positive one a number of units above. */
    static Scores normal(SplittableRandom random, int positives, int negatives, double apart) {
        boolean[] positive = new boolean[positives + negatives];
        Arrays.fill(positive, 0, positives, true);
        double[] scores = new double[positive.length];
        Arrays.setAll(scores, i -> random.nextGaussian() + (positive[i] ? apart : 0));
        return new Scores(scores, positive);
    }

    /** The same a unit apart, five rows an entity that share four fifths of their variance; row i belongs to entity i / 5. */
    static Scores clustered(SplittableRandom random, int positives, int negatives) {
        Scores shared = normal(random, positives, negatives, 0);
        boolean[] positive = new boolean[5 * shared.rows()];
        double[] scores = new double[positive.length];
        Arrays.setAll(scores, i -> {
            positive[i] = shared.positive()[i / 5];
            return shared.scores()[i / 5] * Math.sqrt(0.8) + random.nextGaussian() * Math.sqrt(0.2) + (positive[i] ? 1 : 0);
        });
        return new Scores(scores, positive);
    }

    /** Well calibrated uniform scores. */
    static Scores uniform(SplittableRandom random, int rows) {
        return CalibrationTest.drawn(rows, random.nextLong(), 1);
    }

    static double[] errors(SplittableRandom random) {
        return IntStream.range(0, 1_000).mapToDouble(i -> 2 * random.nextGaussian()).toArray();
    }

    static Share share(SplittableRandom random, long among, double probability) {
        return new Share(random.doubles(among).filter(d -> d < probability).count(), among);
    }

    /** Decisions with true and false positives and false negatives 20, 10 and 5 in 100. */
    static Confusion decisions(SplittableRandom random, int rows) {
        long[] counts = new long[4];
        random.doubles(rows).forEach(u -> counts[u < 0.2 ? 0 : u < 0.3 ? 1 : u < 0.35 ? 2 : 3]++);
        return new Confusion(counts[0], counts[1], counts[2], counts[3]);
    }

    /** Decisions on 150 positive and 250 negative rows, with these rates of positive ones. */
    static Confusion group(SplittableRandom random, double ofPositive, double ofNegative) {
        Share right = share(random, 150, ofPositive);
        Share wrong = share(random, 250, ofNegative);
        return new Confusion(right.of(), wrong.of(), 150 - right.of(), 250 - wrong.of());
    }

    /** 300 standard normal predictions and a truth that is normal about them, half a unit wide: [predictions, truth]. */
    static double[][] pairs(SplittableRandom random) {
        double[] x = IntStream.range(0, 300).mapToDouble(i -> random.nextGaussian()).toArray();
        return new double[][] {x, Arrays.stream(x).map(v -> v + random.nextGaussian() / 2).toArray()};
    }

    /** Three classes, 50, 30 and 20 in 100, the true one scored normal a unit above the others. */
    static ClassScores threeClasses(SplittableRandom random, int rows) {
        int[] truth = random.doubles(rows).mapToInt(u -> u < 0.5 ? 0 : u < 0.8 ? 1 : 2).toArray();
        double[][] scores = Arrays.stream(truth)
                .mapToObj(its -> IntStream.range(0, 3)
                        .mapToDouble(k -> random.nextGaussian() + (k == its ? 1 : 0))
                        .toArray())
                .toArray(double[][]::new);
        return new ClassScores(scores, truth);
    }

    /** The same scores of two classes, with noise of either model's own. */
    static Measured twoModels(SplittableRandom random) {
        Scores shared = normal(random, 80, 120, 1);
        double[] first = Arrays.stream(shared.scores()).map(s -> s + random.nextGaussian() / 2).toArray();
        double[] second = Arrays.stream(shared.scores()).map(s -> s + random.nextGaussian() / 2).toArray();
        return Paired.aucs(first, second, shared.positive(), Level.SINGLE);
    }
}
