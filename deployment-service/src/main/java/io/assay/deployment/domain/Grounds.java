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
 * @param exceptions failed checks that are accepted for a time
 */
public record Grounds(
        boolean byPolicy, String policyDigest, String standingId, Difference change, List<Waived> exceptions) {

    /** A failed check that someone accepted until the voice expires. */
    public record Waived(String exceptionId, String check, Voice voice) {}

    /** How a version differs from an approved one. */
    public record Difference(String from, List<String> differs, boolean material) {}

    /** Whether nothing differs but these parts, and policy let it go a shorter way. */
    boolean isMinor(List<String> parts) {
        return change != null && !change.material() && parts.containsAll(change.differs());
    }

    boolean acceptsFailuresAt(Instant at) {
        return !exceptions.isEmpty() && exceptions.stream().allMatch(waived -> waived.voice().countsAt(at));
    }
}
