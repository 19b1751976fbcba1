package io.assay.statistics;

import java.util.Arrays;

/** Scores put in order once, so that each resample needs only counting. Memory: 12 bytes a row. */
final class Ranked {

    private final double[] falling;
    private final int[] place;
    private final boolean[] positive;

    Ranked(Scores data) {
        double[] rising = Ranks.distinct(Arrays.stream(data.scores()).map(s -> s + 0.0).sorted().toArray());
        positive = data.positive();
        falling = new double[rising.length];
        place = new int[data.rows()];
        Arrays.setAll(falling, i -> rising[rising.length - 1 - i]);
        Arrays.setAll(place, row -> rising.length - 1 - Arrays.binarySearch(rising, data.scores()[row] + 0.0));
    }

    /** The curve with each row once. */
    RocCurve curve() {
        int[] once = new int[place.length];
        Arrays.fill(once, 1);
        return curve(once);
    }

    /** The curve with each row as often as its weight says. */
    RocCurve curve(int[] weights) {
        long[] positives = new long[falling.length];
        long[] negatives = new long[falling.length];
        for (int row = 0; row < place.length; row++) {
            (positive[row] ? positives : negatives)[place[row]] += weights[row];
        }
        for (int i = 1; i < falling.length; i++) {
            positives[i] += positives[i - 1];
            negatives[i] += negatives[i - 1];
        }
        return new RocCurve(falling, positives, negatives);
    }

    /** For each row the share of the other class that it is on the right side of, equal scores counting half. */
    double[] placements() {
        RocCurve curve = curve();
        double[] placements = new double[place.length];
        Arrays.setAll(placements, row -> positive[row]
                ? 1 - middle(curve.falsePositives(), place[row]) / curve.negatives()
                : middle(curve.truePositives(), place[row]) / curve.positives());
        return placements;
    }

    private static double middle(long[] upTo, int at) {
        return (upTo[at] + (at == 0 ? 0.0 : upTo[at - 1])) / 2;
    }
}
