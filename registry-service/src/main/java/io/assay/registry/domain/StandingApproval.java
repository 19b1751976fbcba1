package io.assay.registry.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Consent given in advance to versions that stay within an envelope.
 *
 * @param base approved version from which they may differ
 * @param mayDiffer parts that may differ
 * @param thresholdBand largest difference of the threshold; null for none
 * @param largestCount how many versions may use it
 * @param usedBy versions that did
 * @param givers who gave it, each as an approval
 */
public record StandingApproval(
        String id,
        String base,
        List<String> mayDiffer,
        Double thresholdBand,
        int largestCount,
        Instant expiresAt,
        List<String> usedBy,
        List<Approval> givers) {

    boolean countsAt(Instant moment) {
        return moment.isBefore(expiresAt) && usedBy.size() < largestCount;
    }

    boolean sameTerms(StandingApproval other) {
        return base.equals(other.base)
                && mayDiffer.equals(other.mayDiffer)
                && largestCount == other.largestCount
                && expiresAt.equals(other.expiresAt)
                && Objects.equals(thresholdBand, other.thresholdBand);
    }

    StandingApproval with(Approval giver) {
        var more = new ArrayList<>(givers);
        more.add(giver);
        return givenBy(List.copyOf(more));
    }

    StandingApproval givenBy(List<Approval> others) {
        return new StandingApproval(id, base, mayDiffer, thresholdBand, largestCount, expiresAt, usedBy, others);
    }

    StandingApproval used(String version) {
        var more = new ArrayList<>(usedBy);
        more.add(version);
        return new StandingApproval(
                id, base, mayDiffer, thresholdBand, largestCount, expiresAt, List.copyOf(more), givers);
    }

    /** Whether a version that is made so stays within the envelope. */
    boolean covers(Makeup from, Makeup made) {
        boolean parts = mayDiffer.containsAll(made.differences(from));
        boolean sameThreshold = Objects.equals(from.threshold(), made.threshold());
        return parts && (sameThreshold || withinBand(from, made));
    }

    private boolean withinBand(Makeup from, Makeup made) {
        return thresholdBand != null
                && from.threshold() != null
                && made.threshold() != null
                && Math.abs(from.threshold() - made.threshold()) <= thresholdBand;
    }
}
