package io.assay.suite.evidence;

import io.assay.statistics.Auc;
import io.assay.statistics.Calibration;
import io.assay.statistics.CalibrationLine;
import io.assay.statistics.CalibrationMap;
import io.assay.statistics.Confusion;
import io.assay.statistics.DecisionFigures;
import io.assay.statistics.Estimate;
import io.assay.statistics.Level;
import io.assay.statistics.Measured;
import io.assay.statistics.ProbabilityErrors;
import io.assay.statistics.RegressionErrors;
import io.assay.statistics.Scores;
import io.assay.statistics.Scoring;
import io.assay.statistics.Share;
import io.assay.statistics.SliceColumn;
import io.assay.suite.brief.Brief;
import io.assay.suite.brief.DecisionRule;
import io.assay.suite.brief.Port;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Draws how the scores of the hold-out were judged, under the names that live performance is told by. */
final class ScoringPortrait {

    private final Brief brief;
    private final Rows rows;
    private final Double threshold;
    private final List<Scoring.Metric> metrics = new ArrayList<>();

    private ScoringPortrait(Brief brief, Rows holdOut) {
        this.brief = brief;
        this.rows = holdOut;
        this.threshold = brief.decision().map(DecisionRule::threshold).orElse(null);
    }

    static Scoring of(Brief brief, Rows holdOut, List<SliceColumn> slices) {
        return new ScoringPortrait(brief, holdOut).drawn(slices);
    }

    private Scoring drawn(List<SliceColumn> slices) {
        boolean scored = rows.answers().score() != null && rows.truth().length == rows.count();
        CalibrationMap calibration = null;
        if (scored && brief.classifies()) {
            Scores all = scores(row -> true);
            calibration = all.rows() == 0 ? null : CalibrationMap.of(all);
            add(null, classification(all));
            slices.forEach(this::bySlice);
        } else if (scored && brief.regresses()) {
            add(null, regression());
        }
        String score = rows.answers().score() == null ? null : brief.score().map(Port::name).orElse(null);
        return new Scoring(score, brief.task(), null, threshold, calibration, metrics);
    }

    private void bySlice(SliceColumn slice) {
        Codes codes = rows.groups().getOrDefault(slice.name(), rows.segments().get(slice.name()));
        for (String value : slice.values()) {
            Scores data = scores(row -> value.equals(codes.text(row)));
            Map<String, Measured> figures = new LinkedHashMap<>();
            figures.put("auc", Auc.of(data));
            decisions(data, figures);
            add(slice.name() + "=" + value, figures);
        }
    }

    private Map<String, Measured> classification(Scores data) {
        Map<String, Measured> figures = new LinkedHashMap<>();
        CalibrationLine line = CalibrationLine.of(data, Level.SINGLE);
        figures.put("auc", Auc.of(data));
        figures.put("log-loss", ProbabilityErrors.logLoss(data));
        figures.put("brier", ProbabilityErrors.brier(data));
        figures.put("calibration-error", Calibration.error(data, brief.seed()));
        figures.put("calibration-slope", line.slope());
        figures.put("calibration-intercept", line.intercept());
        decisions(data, figures);
        return figures;
    }

    private void decisions(Scores data, Map<String, Measured> figures) {
        figures.put("observed-rate", new Share(data.positives(), data.rows()).estimate());
        if (threshold != null) {
            Confusion counts = Confusion.at(data, threshold);
            figures.put("decision-rate", counts.selected().estimate());
            figures.putAll(DecisionFigures.of(counts));
        }
    }

    private Map<String, Measured> regression() {
        int[] answered = answered(row -> true);
        double[] predicted = IntStream.of(answered).mapToDouble(row -> rows.answers().score()[row]).toArray();
        double[] truth = IntStream.of(answered).mapToDouble(row -> rows.truth()[row]).toArray();
        return Map.of(
                "mae", RegressionErrors.mae(predicted, truth),
                "rmse", RegressionErrors.rmse(predicted, truth),
                "r2", RegressionErrors.r2(predicted, truth, Level.SINGLE));
    }

    private Scores scores(IntPredicate which) {
        int[] answered = answered(which);
        boolean[] positive = new boolean[answered.length];
        for (int i = 0; i < answered.length; i++) {
            positive[i] = rows.truth()[answered[i]] == 1;
        }
        return new Scores(IntStream.of(answered).mapToDouble(row -> rows.answers().score()[row]).toArray(), positive);
    }

    private int[] answered(IntPredicate which) {
        return IntStream.of(rows.sample().rows())
                .filter(row -> rows.answers().answered(row) && Double.isFinite(rows.truth()[row]))
                .filter(which)
                .toArray();
    }

    private void add(String slice, Map<String, Measured> figures) {
        figures.forEach((name, measured) -> {
            if (measured instanceof Estimate e) {
                metrics.add(new Scoring.Metric(name, slice, e.value(), e.low(), e.high()));
            }
        });
    }
}
