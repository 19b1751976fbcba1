package io.assay.deployment.domain;

import java.time.Instant;
import java.util.List;

/**
 * What else an approval rests on.
 *
 * @param byPolicy whether policy approved without a person
 * @param policyDigest the policy in force
 * @param standingId the standing approval that it uses; null for none
 * @param change how it differs from an approved version; null when there is none
 * @param exceptions when each exception ceases to count by which a failed check is accepted
 */
public record Grounds(
        boolean byPolicy, String policyDigest, String standingId, Difference change, List<Instant> exceptions) {

    /** How a version differs from an approved one. */
    public record Difference(String from, List<String> differs, boolean material) {}

    boolean isMinor() {
        return change != null && !change.material();
    }

    boolean acceptsFailuresAt(Instant at) {
        return !exceptions.isEmpty() && exceptions.stream().allMatch(at::isBefore);
    }
}
