package io.assay.suite.verdict;

import io.assay.statistics.Estimate;
import io.assay.suite.observation.Observation;
import io.assay.suite.observation.Weighing;
import io.assay.suite.policy.Demand;

/**
 * How far a measured value is from what is asked.
 *
 * @param distance in the unit of what is measured; negative where the value lies on the wrong side
 * @param halfWidths the same in half widths of the two-sided 95 % interval; {@code null} without uncertainty
 */
public record Margin(double distance, Double halfWidths) {

    /** The margin of a finding; {@code null} where nothing measured was held against a threshold. */
    public static Margin of(Finding finding) {
        return finding.weighed() ? of(finding.estimate(), distance(finding)) : null;
    }

    /** In half widths; without uncertainty there is no end to it. */
    double closeness() {
        return halfWidths == null ? Double.POSITIVE_INFINITY : halfWidths;
    }

    private static Margin of(Estimate e, double distance) {
        double half = (e.high() - e.low()) / 2;
        return new Margin(distance, half > 0 && Double.isFinite(half) ? distance / half : null);
    }

    private static double distance(Finding finding) {
        Demand demand = finding.demand();
        double value = finding.estimate().value();
        double held = finding.observation().seen() instanceof Observation.Seen.Number n && n.weighing() == Weighing.DISTANCE
                ? Math.abs(value)
                : value;
        double above = demand.atLeast() == null ? Double.POSITIVE_INFINITY : value - demand.atLeast();
        double below = demand.atMost() == null ? Double.POSITIVE_INFINITY : demand.atMost() - held;
        return Math.min(above, below);
    }
}
