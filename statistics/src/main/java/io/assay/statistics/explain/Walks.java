package io.assay.statistics.explain;

import java.util.SplittableRandom;

/** Walks from background rows to one row, laid out as rows for the model: there and back along each order. */
final class Walks {

    private final double[] row;
    private final double[][] background;
    private final SplittableRandom random;
    private final int[] turns;
    private int turn;
    private int[][] orders;
    private double[][] columns;

    Walks(double[] row, double[][] background, SplittableRandom random) {
        this.row = row;
        this.background = background;
        this.random = random;
        this.turns = shuffled(background[0].length, random);
    }

    /** Both walks have a row before each change and one after the last. */
    int rowsOfAPair() {
        return 2 * (row.length + 1);
    }

    void prepare(int pairs) {
        orders = new int[pairs][];
        columns = new double[row.length][pairs * rowsOfAPair()];
        for (int pair = 0; pair < pairs; pair++) {
            orders[pair] = shuffled(row.length, random);
            double[] from = Shapley.row(background, turns[turn++ % turns.length]);
            int start = pair * rowsOfAPair();
            for (int step = 0; step < row.length; step++) {
                int feature = orders[pair][step];
                lay(feature, start, step, from[feature]);
                lay(feature, start + row.length + 1, row.length - 1 - step, from[feature]);
            }
        }
    }

    /** A feature has its background value up to and at a step, and the row's value after it. */
    private void lay(int feature, int start, int step, double from) {
        for (int i = 0; i <= row.length; i++) {
            columns[feature][start + i] = i <= step ? from : row[feature];
        }
    }

    double[][] columns() {
        return columns;
    }

    void collect(double[] scores, Tally tally) {
        for (int pair = 0; pair < orders.length; pair++) {
            int there = pair * rowsOfAPair();
            int back = there + row.length + 1;
            double[] added = new double[row.length];
            for (int step = 0; step < row.length; step++) {
                int mirrored = row.length - 1 - step;
                added[orders[pair][step]] = (scores[there + step + 1] - scores[there + step]
                        + scores[back + mirrored + 1] - scores[back + mirrored]) / 2;
            }
            tally.add(added);
        }
    }

    private static int[] shuffled(int count, SplittableRandom random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
