package io.assay.suite.check;

import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.Observation;
import java.util.ArrayList;
import java.util.List;

/** What looks at the evidence, in the order in which it is told: one line each. */
public final class Checks {

    private static final List<Check> ALL = List.of(
            Sight::look,
            DataChecks::enoughRows,
            DataQuality::minority,
            DataChecks::legalValues,
            DataQuality::missing,
            DataQuality::repeats,
            SingleFeatures::leakage,
            DataChecks::independence,
            new SpoiltInputs(Spoiling.UNKNOWN_CATEGORY),
            new SpoiltInputs(Spoiling.MISSING_VALUE),
            new SpoiltInputs(Spoiling.WRONG_TYPE),
            Determinism::look,
            DataChecks::scores,
            Performance::auc,
            Performance::ranking,
            Performance::losses,
            Performance::atThreshold,
            Classes::performance,
            Regression::errors,
            new Slices(),
            DataQuality::width,
            Calibrations::error,
            Calibrations::line,
            FairnessData::decision,
            FairnessData::protectedColumns,
            new GroupFairness(),
            SingleFeatures::proxies,
            new Noise(),
            LostInputs::blanked,
            LostInputs::unknown,
            new RangeEdges(),
            new Monotonicity(),
            Stability::features,
            Stability::model,
            new Importances(),
            new Shapleys(),
            Benchmarks::trivial,
            Benchmarks::logistic,
            Contest::live,
            Contest::challengers,
            Decisions::coverage,
            Decisions::conflicts,
            BoundaryCases::look,
            Documentation::look);

    private Checks() {}

    /** How many there are. */
    public static int count() {
        return ALL.size();
    }

    /**
     * Lets every check look, side by side, as they share nothing; at last holds claims against what was measured.
     *
     * @param done told, in any order and from several threads, whenever one is done
     */
    public static List<Observation> look(Evidence evidence, Runnable done) {
        List<Observation> seen = new ArrayList<>();
        ALL.parallelStream().map(check -> look(check, evidence, done)).toList().forEach(seen::addAll);
        seen.addAll(Claims.held(evidence, seen));
        return seen;
    }

    private static List<Observation> look(Check check, Evidence evidence, Runnable done) {
        List<Observation> seen = check.look(evidence);
        done.run();
        return seen;
    }
}
