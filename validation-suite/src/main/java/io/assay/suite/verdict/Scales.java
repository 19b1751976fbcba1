package io.assay.suite.verdict;

import io.assay.statistics.Judgement;
import io.assay.statistics.Measured;
import io.assay.statistics.Threshold;
import io.assay.suite.observation.Observation;
import io.assay.suite.observation.Weighing;
import io.assay.suite.policy.Demand;
import io.assay.suite.policy.Measurements;
import io.assay.suite.policy.Outcome;
import io.assay.suite.policy.Policy;
import io.assay.suite.policy.Rule;
import io.assay.suite.policy.Severity;

/** Holds observations against what a tier asks. */
final class Scales {

    private final Policy.Tier tier;
    private final Measurements measurements;

    Scales(Policy.Tier tier, Measurements measurements) {
        this.tier = tier;
        this.measurements = measurements;
    }

    Finding weigh(Observation seen) {
        Rule rule = tier.rule(seen.check());
        Demand demand = rule.demand(measurements);
        Severity severity = seen.bearing().exploratory()
                ? Severity.INFORMATION
                : rule.severity().atLeast(seen.bearing().least());
        Outcome outcome = atWorst(seen.bearing().worst(), outcome(seen, demand));
        return new Finding(seen, rule, demand, severity, outcome, Sentences.of(seen, demand, outcome));
    }

    private static Outcome outcome(Observation seen, Demand demand) {
        if (!demand.applies()) {
            return Outcome.NOT_APPLICABLE;
        }
        return switch (seen.seen()) {
            case Observation.Seen.Plain(Outcome stated) -> stated;
            case Observation.Seen.Number n when demand.unknown() != null -> Outcome.INCONCLUSIVE;
            case Observation.Seen.Number n when demand.threshold() == null -> Outcome.NOT_APPLICABLE;
            case Observation.Seen.Number(Measured measured, Weighing weighing) -> switch (weighing) {
                case VALUE -> value(measured, demand);
                case DISTANCE -> distance(measured, demand);
            };
        };
    }

    /** Both bounds where both are asked: failing one is failing, clearing both is passing. */
    private static Outcome value(Measured measured, Demand demand) {
        Outcome low = demand.atLeast() == null ? Outcome.PASSED : outcome(Threshold.atLeast(demand.atLeast()).judge(measured));
        Outcome high = demand.atMost() == null ? Outcome.PASSED : outcome(Threshold.atMost(demand.atMost()).judge(measured));
        return both(low, high);
    }

    private static Outcome distance(Measured measured, Demand demand) {
        return demand.atMost() == null
                ? Outcome.NOT_APPLICABLE
                : both(
                        outcome(Threshold.atMost(demand.atMost()).judge(measured)),
                        outcome(Threshold.atLeast(-demand.atMost()).judge(measured)));
    }

    private static Outcome both(Outcome one, Outcome other) {
        if (one == Outcome.FAILED || other == Outcome.FAILED) {
            return Outcome.FAILED;
        }
        return one == other ? one : Outcome.INCONCLUSIVE;
    }

    private static Outcome outcome(Judgement judgement) {
        return switch (judgement) {
            case PASSED -> Outcome.PASSED;
            case FAILED -> Outcome.FAILED;
            case INCONCLUSIVE -> Outcome.INCONCLUSIVE;
        };
    }

    private static Outcome atWorst(Outcome worst, Outcome outcome) {
        return outcome == Outcome.FAILED ? worst : outcome;
    }
}
