package io.assay.monitoring.domain.outcomes;

import io.assay.monitoring.domain.outcomes.Tally.Count;
import io.assay.statistics.CalibrationMap;
import io.assay.statistics.Confusion;
import io.assay.statistics.Estimate;
import io.assay.statistics.EstimatedPerformance;
import io.assay.statistics.EstimatedPerformance.Group;
import io.assay.statistics.Measured;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Estimates performance from scores alone, and holds estimates against what was realised. */
final class Estimating {

    static final String METHOD = "confidence-based performance estimation: scores calibrated by isotonic regression on the"
            + " reference data tell the expected counts of right and wrong decisions; it holds as long as a score means the same"
            + " chance as it did there, so it sees drift of inputs and not of what they mean";

    private final CalibrationMap map;
    private final boolean decided;

    Estimating(CalibrationMap map, boolean decided) {
        this.map = map;
        this.decided = decided;
    }

    /** Of all rows. */
    Map<String, Measured> all(Tally tally) {
        return of(Bins.of(tally).all(tally.of(Count.POSITIVE)));
    }

    /** On the labelled rows, each measure beside the realised one. */
    List<Check> checks(Tally tally, Map<String, Measured> realised) {
        Confusion counts = tally.confusion();
        List<Check> checks = new ArrayList<>();
        of(Bins.of(tally).labelled(counts.truePositives() + counts.falsePositives())).forEach((name, measured) -> {
            if (measured instanceof Estimate estimated && realised.get(name) instanceof Estimate real) {
                checks.add(new Check(name, estimated, real.value()));
            }
        });
        return checks;
    }

    private Map<String, Measured> of(List<Group> groups) {
        var estimated = new EstimatedPerformance(map, groups);
        Map<String, Measured> figures = new LinkedHashMap<>();
        figures.put("auc", estimated.auc());
        figures.put("observed-rate", estimated.positiveRate());
        if (decided) {
            figures.put("accuracy", estimated.accuracy());
            figures.put("precision", estimated.precision());
            figures.put("recall", estimated.recall());
            figures.put("specificity", estimated.specificity());
            figures.put("f1", estimated.f1());
        }
        return figures;
    }
}
