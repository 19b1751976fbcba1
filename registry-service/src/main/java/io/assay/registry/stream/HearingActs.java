package io.assay.registry.stream;

import io.assay.events.AllowedSegment;
import io.assay.events.ApprovalGiven;
import io.assay.events.ApprovalRevoked;
import io.assay.events.ExceptionGranted;
import io.assay.events.LegalHoldChanged;
import io.assay.events.RetirementRequested;
import io.assay.events.ReviewGiven;
import io.assay.events.ServingLimits;
import io.assay.events.StandingApprovalGiven;
import io.assay.events.TierOverridden;
import io.assay.registry.domain.Approval;
import io.assay.registry.domain.Heard;
import io.assay.registry.domain.Limits;
import io.assay.registry.domain.RetirementAsk;
import io.assay.registry.domain.StandingApproval;
import io.assay.registry.domain.Waiver;
import java.util.List;
import java.util.stream.Collectors;

/** People's acts in the domain's words. */
final class HearingActs {

    private HearingActs() {}

    static Heard approval(ApprovalGiven event) {
        return new Heard.ApprovalGiven(
                event.getVersion(),
                someone(event.getMeta().getEventId(), event.getPerson(), event.getRole(), event.getReason()),
                Heard.Answer.valueOf(event.getDecision().name()),
                List.copyOf(event.getEnvironments()),
                new Heard.Seen(
                        event.getVerdictId(), event.getArtefactDigest(), event.getReportDigest(), event.getPolicyDigest()),
                List.copyOf(event.getConditions()),
                limits(event.getLimits()),
                event.getExpiresAt(),
                Attestations.heard(event.getAttestation()));
    }

    static Heard review(ReviewGiven event) {
        return new Heard.ReviewGiven(
                event.getVersion(),
                someone(event.getMeta().getEventId(), event.getPerson(), event.getRole(), event.getConceptualSoundness()),
                Heard.Conclusion.valueOf(event.getConclusion().name()),
                new Heard.Seen(
                        event.getVerdictId(), event.getArtefactDigest(), event.getReportDigest(), event.getPolicyDigest()),
                Attestations.heard(event.getAttestation()));
    }

    static Heard revocation(ApprovalRevoked event) {
        return new Heard.ApprovalRevoked(
                event.getVersion(),
                event.getApprovalId(),
                someone(event.getMeta().getEventId(), event.getPerson(), event.getRole(), event.getReason()));
    }

    static Heard exception(ExceptionGranted event) {
        var waiver = new Waiver(
                event.getExceptionId(),
                event.getMeta().getEventId(),
                event.getVersion(),
                event.getCheck(),
                event.getVerdictId(),
                List.copyOf(event.getConditions()),
                event.getExpiresAt(),
                event.getPerson(),
                event.getRole(),
                Attestations.heard(event.getAttestation()),
                false);
        var by = someone(event.getMeta().getEventId(), event.getPerson(), event.getRole(), event.getReason());
        return new Heard.ExceptionGranted(event.getVersion(), waiver, event.getArtefactDigest(), by);
    }

    static Heard override(TierOverridden event) {
        return new Heard.TierOverridden(
                event.getVersion(),
                event.getTier(),
                event.getExpiresAt(),
                someone(event.getMeta().getEventId(), event.getPerson(), event.getRole(), event.getReason()));
    }

    static Heard standing(StandingApprovalGiven event) {
        var giver = new Approval(
                event.getMeta().getEventId(),
                event.getPerson(),
                event.getRole(),
                event.getMeta().getOccurredAt(),
                event.getExpiresAt(),
                List.copyOf(event.getEnvironments()),
                List.of(),
                Limits.NONE,
                Attestations.heard(event.getAttestation()));
        var given = new StandingApproval(
                event.getStandingId(),
                event.getBaseVersion(),
                List.copyOf(event.getMayDiffer()),
                event.getThresholdBand(),
                event.getLargestCount(),
                event.getExpiresAt(),
                List.of(),
                List.of(giver));
        var by = someone(event.getMeta().getEventId(), event.getPerson(), event.getRole(), event.getReason());
        return new Heard.StandingApprovalGiven(given, event.getPolicyDigest(), by);
    }

    static Heard retirement(RetirementRequested event) {
        var ask = new RetirementAsk(
                event.getMeta().getEventId(),
                event.getPerson(),
                event.getRole(),
                event.getSuccessor(),
                event.getRetentionClass(),
                event.getReason());
        var by = someone(event.getMeta().getEventId(), event.getPerson(), event.getRole(), event.getReason());
        return new Heard.RetirementRequested(event.getVersion(), ask, by);
    }

    static Heard hold(LegalHoldChanged event) {
        return new Heard.HoldChanged(
                event.getVersion(),
                event.getHoldId(),
                event.getHeld(),
                someone(event.getMeta().getEventId(), event.getPerson(), event.getRole(), event.getReason()));
    }

    static Heard.Someone someone(String eventId, String person, String role, String words) {
        return new Heard.Someone(eventId, person, role, words);
    }

    private static Limits limits(ServingLimits limits) {
        return limits == null
                ? Limits.NONE
                : new Limits(
                        limits.getRowsPerDay(),
                        limits.getSegments().stream()
                                .collect(Collectors.toUnmodifiableMap(
                                        AllowedSegment::getInput,
                                        segment -> List.copyOf(segment.getValues()),
                                        (one, other) -> one.stream().filter(other::contains).toList())));
    }
}
