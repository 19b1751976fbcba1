package io.assay.statistics.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Shapley values by sampling: along a random order of the features a background row is changed, one feature at a time, into
 * the row to be explained; what each change adds to the score is averaged (Castro, Gomez and Tejada, 2009,
 * doi:10.1016/j.cor.2008.04.004; Strumbelj and Kononenko, 2014, doi:10.1007/s10115-013-0679-x). Each order is walked also
 * backwards with the same background row (antithetic: Mitchell, Cooper, Frank and Holmes, 2022, arXiv:2104.12199), and
 * background rows are taken in turn from a shuffle. Features are changed without regard to what they tell of each other
 * (interventional). Memory and rows in a call of the model: about {@value #ROWS} rows, or two walks where those are longer.
 *
 * @param orders pairs of walks for each row, at least 2
 * @param seed of the orders; the same seed, the same values
 */
public record Shapley(int orders, long seed) {

    /** About the most rows in a call. */
    static final int ROWS = 16_384;

    public Shapley {
        if (orders < 2) {
            throw new IllegalArgumentException(orders + " orders tell no spread; give at least 2");
        }
    }

    /**
     * One attribution a row, in their order.
     *
     * @param rows columns[feature][row] to be explained
     * @param background columns[feature][row] with at least one row, of the same features
     */
    public List<Attribution> explain(Predictor model, double[][] rows, double[][] background) {
        if (rows.length == 0 || rows.length != background.length || background[0].length == 0) {
            throw new IllegalArgumentException("rows have " + rows.length + " features, the background " + background.length
                    + "; give both the same features, at least one, and the background at least one row");
        }
        double base = Arrays.stream(model.predict(background)).average().orElseThrow();
        double[] scores = model.predict(rows);
        var random = new SplittableRandom(seed);
        List<Attribution> attributions = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            double[] row = row(rows, i);
            var tally = new Tally(rows.length);
            walk(model, new Walks(row, background, random.split()), tally);
            attributions.add(tally.attribution(scores[i], base));
        }
        return attributions;
    }

    private void walk(Predictor model, Walks walks, Tally tally) {
        int atOnce = Math.clamp(ROWS / walks.rowsOfAPair(), 1, orders);
        for (int done = 0; done < orders; done += atOnce) {
            walks.prepare(Math.min(atOnce, orders - done));
            walks.collect(model.predict(walks.columns()), tally);
        }
    }

    static double[] row(double[][] columns, int row) {
        return Arrays.stream(columns).mapToDouble(column -> column[row]).toArray();
    }
}
