package io.assay.registry.stream;

import io.assay.events.AllowedSegment;
import io.assay.events.Approval;
import io.assay.events.Change;
import io.assay.events.Determination;
import io.assay.events.ExceptionCounted;
import io.assay.events.ModelApproved;
import io.assay.events.ReviewCounted;
import io.assay.events.ServingLimits;
import io.assay.registry.domain.Entry;
import io.assay.registry.domain.Fact;
import io.assay.registry.domain.Limits;
import io.assay.registry.domain.Review;
import io.assay.registry.domain.Waiver;
import java.util.List;
import java.util.Map;

/** What an approval rests on and allows, in the events' words. */
final class TellingTerms {

    private TellingTerms() {}

    /** Verdict, people and exceptions that an approval rests on. */
    static ModelApproved.Builder restsOn(Fact.Approved fact) {
        var verdict = fact.state().verdict();
        return ModelApproved.newBuilder()
                .setVerdictId(verdict.id())
                .setVerdictAttestation(Attestations.said(verdict.attestation()))
                .setReportDigest(verdict.reportDigest())
                .setProfileDigest(verdict.profileDigest())
                .setApprovals(fact.approvals().stream().map(TellingTerms::approval).toList())
                .setReviews(fact.state().voices().reviews().stream().map(TellingTerms::review).toList())
                .setExceptions(fact.terms().waivers().stream().map(TellingTerms::exception).toList())
                .setStandingId(fact.terms().standingId());
    }

    private static Approval approval(io.assay.registry.domain.Approval counted) {
        return Approval.newBuilder()
                .setApprovalId(counted.id())
                .setPerson(counted.person())
                .setRole(counted.role())
                .setApprovedAt(counted.at())
                .setExpiresAt(counted.expiresAt())
                .setAttestation(Attestations.said(counted.attestation()))
                .build();
    }

    private static ReviewCounted review(Review counted) {
        return new ReviewCounted(counted.id(), counted.person(), counted.role(), Attestations.said(counted.attestation()));
    }

    private static ExceptionCounted exception(Waiver waiver) {
        return ExceptionCounted.newBuilder()
                .setExceptionId(waiver.id())
                .setCheck(waiver.check())
                .setExpiresAt(waiver.expiresAt())
                .setGrantId(waiver.grantId())
                .setPerson(waiver.person())
                .setRole(waiver.role())
                .setAttestation(Attestations.said(waiver.attestation()))
                .build();
    }

    /** Null where nothing is limited. */
    static ServingLimits limits(Limits limits) {
        if (limits.equals(Limits.NONE)) {
            return null;
        }
        List<AllowedSegment> segments = limits.segments().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(segment -> new AllowedSegment(segment.getKey(), segment.getValue()))
                .toList();
        return new ServingLimits(limits.rowsPerDay(), segments);
    }

    static List<Determination> determinations(Entry entry) {
        return entry.determinations().stream()
                .map(d -> new Determination(d.framework(), d.isModel(), d.reason()))
                .toList();
    }

    static Change change(Entry entry) {
        var change = entry.change();
        return change == null
                ? null
                : new Change(change.from(), change.differs(), change.material(), change.reason());
    }
}
