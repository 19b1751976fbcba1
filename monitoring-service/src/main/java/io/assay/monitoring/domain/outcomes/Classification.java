package io.assay.monitoring.domain.outcomes;

import io.assay.monitoring.domain.outcomes.Tally.Count;
import io.assay.statistics.BinnedScores;
import io.assay.statistics.CalibrationLine;
import io.assay.statistics.DecisionFigures;
import io.assay.statistics.Estimate;
import io.assay.statistics.Level;
import io.assay.statistics.Measured;
import io.assay.statistics.Share;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was realised of a binary classification, by name, from one tally. */
final class Classification {

    private static final long SEED = 1;

    private final Tally tally;
    private final Bins bins;
    private final BinnedScores scores;
    private final boolean decided;
    private final Map<String, Measured> figures = new LinkedHashMap<>();

    private Classification(Tally tally, boolean decided) {
        this.tally = tally;
        this.bins = Bins.of(tally);
        this.scores = bins.scores();
        this.decided = decided;
    }

    /** All that is known of all rows. */
    static Map<String, Measured> whole(Tally tally, boolean decided) {
        var whole = new Classification(tally, decided);
        whole.figures.put("auc", whole.scores.auc(Level.SINGLE));
        whole.losses();
        whole.calibration();
        whole.rates();
        return whole.figures;
    }

    /** What is worth knowing of a slice. */
    static Map<String, Measured> slice(Tally tally, boolean decided) {
        var slice = new Classification(tally, decided);
        slice.figures.put("auc", slice.scores.auc(Level.SINGLE));
        slice.rates();
        return slice.figures;
    }

    private void rates() {
        figures.put("observed-rate", new Share(bins.positives(), bins.labelled()).estimate());
        if (decided) {
            figures.put("decision-rate", new Share(tally.of(Count.POSITIVE), bins.rows()).estimate());
            figures.putAll(DecisionFigures.of(tally.confusion()));
        }
    }

    private void losses() {
        figures.put("log-loss", mean(Count.LOG_LOSS, Count.LOG_LOSS_SQUARED, Double.POSITIVE_INFINITY));
        figures.put("brier", mean(Count.BRIER, Count.BRIER_SQUARED, 1));
    }

    private void calibration() {
        if (!bins.chances()) {
            return;
        }
        figures.put("calibration-error", scores.calibrationError(SEED));
        CalibrationLine line = scores.calibrationLine(Level.SINGLE);
        figures.put("calibration-slope", line.slope());
        figures.put("calibration-intercept", line.intercept());
    }

    /** A mean from its sums, with its normal interval. */
    private Measured mean(Count sum, Count squares, double most) {
        long rows = bins.labelled();
        if (rows < 2 || !bins.chances()) {
            return new Measured.NotComputable(rows < 2 ? "fewer than two rows tell no spread" : "the score is no probability");
        }
        double mean = tally.of(sum) / Tally.BILLION / rows;
        double variance = Math.max(0, tally.of(squares) / Tally.MILLION / rows - mean * mean) * rows / (rows - 1);
        return Estimate.normal(mean, Math.sqrt(variance / rows), Level.SINGLE).within(0, most);
    }
}
