package io.assay.suite.verdict;

import io.assay.statistics.Estimate;
import io.assay.suite.observation.Catalogue;
import io.assay.suite.observation.CheckInfo;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Measurements;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names what was measured, for the policy's expressions; where a check measured several slices, the worst counts. What only
 * informs counts where there is nothing else.
 */
final class Measures {

    private Measures() {}

    static Measurements of(Map<String, Object> facts, List<Observation> seen) {
        Map<String, Double> values = new HashMap<>();
        for (CheckInfo info : Catalogue.ALL) {
            seen.stream()
                    .filter(one -> one.check().equals(info.name()) && one.estimate() != null)
                    .max(Comparator.comparing((Observation one) -> !one.bearing().exploratory())
                            .thenComparingDouble(one -> badness(info, one.estimate())))
                    .ifPresent(worst -> put(values, info.identifier(), worst.estimate()));
        }
        return new Measurements(facts, values);
    }

    private static double badness(CheckInfo info, Estimate e) {
        return info.bound() == CheckInfo.Bound.AT_LEAST ? -e.value() : Math.abs(e.value());
    }

    private static void put(Map<String, Double> values, String name, Estimate e) {
        values.put(name, e.value());
        values.put(name + "_low", e.low());
        values.put(name + "_high", e.high());
        values.put(name + "_lower", e.lower());
        values.put(name + "_upper", e.upper());
    }
}
