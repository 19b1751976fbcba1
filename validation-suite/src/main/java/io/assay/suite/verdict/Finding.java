package io.assay.suite.verdict;

import io.assay.statistics.Estimate;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Demand;
import io.assay.suite.policy.Outcome;
import io.assay.suite.policy.Rule;
import io.assay.suite.policy.Severity;
import java.util.List;

/**
 * What one check found, by the policy's measure.
 *
 * @param observation what it saw
 * @param rule what the policy says of the check
 * @param demand what the rule asks in this case
 * @param severity what not clearing it means here
 * @param outcome what it concludes
 * @param words one sentence for a person
 */
public record Finding(
        Observation observation, Rule rule, Demand demand, Severity severity, Outcome outcome, String words) {

    public String check() {
        return observation.check();
    }

    /** What was measured; {@code null} where there is nothing measured. */
    public Estimate estimate() {
        return observation.estimate();
    }

    /** Name of what was measured, e.g. {@code disparate-impact[sex=female]}. */
    public String metric() {
        return observation.metric();
    }

    public boolean is(Severity wanted, Outcome concluded) {
        return severity == wanted && outcome == concluded;
    }

    /** Whether something measured was held against a threshold. */
    boolean weighed() {
        return estimate() != null && demand.threshold() != null;
    }

    static boolean any(List<Finding> findings, Severity severity, Outcome outcome) {
        return findings.stream().anyMatch(f -> f.is(severity, outcome));
    }
}
