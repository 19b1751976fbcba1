package io.assay.suite.check;

import io.assay.statistics.Estimate;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Figures;
import io.assay.suite.observation.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;


/** Holds what the developers claim against what is measured here. */
final class Claims {

    private static final Set<String> LESS_IS_BETTER = Set.of(
            CheckNames.ECE, CheckNames.LOG_LOSS, CheckNames.BRIER, CheckNames.CLASS_LOG_LOSS, CheckNames.RMSE,
            CheckNames.MAE, CheckNames.MAPE);

    private Claims() {}

    /**
     * Measures by how much a claim is better than the whole interval of what it claims, in that measure's unit.
     *
     * @param measured what the other checks measured on the whole hold-out
     */
    static List<Observation> held(Evidence e, List<Observation> measured) {
        List<Observation> seen = new ArrayList<>();
        new TreeMap<>(e.brief().claims()).forEach((name, claimed) -> seen.add(held(e, name, claimed, measured)));
        return seen;
    }

    private static Observation held(Evidence e, String name, double claimed, List<Observation> measured) {
        String claim = "the claimed " + name + " of " + Figures.plain(claimed);
        Optional<Observation> found = measured.stream()
                .filter(one -> one.check().equals(name) && one.slice() == null
                        && one.seen() instanceof Observation.Seen.Number)
                .findFirst();
        if (found.isEmpty()) {
            return Observation.notApplicable(CheckNames.CLAIMS, claim + " is not measured here");
        }
        return found.get().estimate() == null
                ? Observation.inconclusive(CheckNames.CLAIMS, claim + " cannot be checked: " + name + " has no value here")
                : weighed(e, name, claimed, found.get().estimate());
    }

    private static Observation weighed(Evidence e, String name, double claimed, Estimate measured) {
        double excess = LESS_IS_BETTER.contains(name) ? measured.low() - claimed : claimed - measured.high();
        return Observation.exact(CheckNames.CLAIMS, Math.max(0, excess), e.rows())
                .about(name, e.rows())
                .adding("claimed " + name + " " + Figures.plain(claimed) + ", measured " + Figures.of(measured.value())
                        + " [" + Figures.of(measured.low()) + ", " + Figures.of(measured.high()) + "]");
    }
}
