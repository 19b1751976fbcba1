package io.assay.registry.stream;

import io.assay.events.Approval;
import io.assay.events.ApprovalNeeded;
import io.assay.events.ApprovalRequested;
import io.assay.events.ArtefactJob;
import io.assay.events.Meta;
import io.assay.events.ModelApproved;
import io.assay.events.ModelRefused;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelRejected;
import io.assay.events.Reason;
import io.assay.events.RevalidationRequested;
import io.assay.events.Verdict;
import io.assay.registry.domain.Fact;
import java.util.List;

/** Facts of the domain as events. */
final class Telling {

    private static final String UNVOUCHED = "unvouched";

    private final String actor;
    private final Originals originals;

    Telling(String actor, Originals originals) {
        this.actor = actor;
        this.originals = originals;
    }

    ArtefactJob job(Fact.FilesWanted fact, Meta open) {
        var facts = originals.facts(fact.entry().original());
        return new ArtefactJob(
                open,
                fact.modelId(),
                fact.version(),
                fact.entry().submissionId(),
                facts.getArtefacts(),
                facts.getModelType());
    }

    ModelRegistered registered(Fact.Registered fact, Meta open) {
        var entry = fact.entry();
        return ModelRegistered.newBuilder()
                .setMeta(open)
                .setModelId(fact.modelId())
                .setVersion(fact.version())
                .setFacts(originals.facts(entry.original()))
                .setSubmissionId(entry.submissionId())
                .setTier(entry.tiering().tier())
                .setTierReason(entry.tiering().reason())
                .setPolicyDigest(entry.tiering().policyDigest())
                .setVouchedBy(UNVOUCHED)
                .build();
    }

    ModelRefused refused(Fact.Refused fact, Meta open) {
        return new ModelRefused(open, fact.modelId(), fact.version(), fact.submissionId(), reasons(fact.reasons()));
    }

    ApprovalRequested requested(Fact.ApprovalRequested fact, Meta open) {
        return ApprovalRequested.newBuilder()
                .setMeta(open)
                .setModelId(fact.modelId())
                .setVersion(fact.version())
                .setEnvironments(fact.question().environments())
                .setTier(fact.entry().tiering().tier())
                .setVerdict(verdict(fact.verdict()))
                .setVerdictId(fact.verdict().id())
                .setNeeded(fact.question().needed().stream()
                        .map(need -> new ApprovalNeeded(need.role(), need.people()))
                        .toList())
                .setExcluded(fact.entry().makers())
                .setArtefactDigest(fact.entry().artefactDigest())
                .setReportDigest(fact.verdict().reportDigest())
                .setPolicyDigest(fact.question().policyDigest())
                .setDueAt(fact.question().dueAt())
                .build();
    }

    ModelApproved approved(Fact.Approved fact, Meta open) {
        var entry = fact.entry();
        return ModelApproved.newBuilder()
                .setMeta(open)
                .setModelId(fact.modelId())
                .setVersion(fact.version())
                .setEnvironments(fact.terms().environments())
                .setFacts(originals.facts(entry.original()))
                .setTier(entry.tiering().tier())
                .setRegistrationId(entry.registrationId())
                .setVerdictId(fact.verdict().id())
                .setVerdict(verdict(fact.verdict()))
                .setVerdictAttestation(Attestations.said(fact.verdict().attestation()))
                .setApprovals(fact.approvals().stream().map(Telling::approval).toList())
                .setByPolicy(fact.terms().byPolicy())
                .setArtefactDigest(entry.artefactDigest())
                .setReportDigest(fact.verdict().reportDigest())
                .setProfileDigest(fact.verdict().profileDigest())
                .setPolicyDigest(fact.terms().policyDigest())
                .setConditions(fact.terms().conditions())
                .setExpiresAt(fact.terms().expiresAt())
                .build();
    }

    ModelRejected rejected(Fact.Rejected fact, Meta open) {
        boolean byPerson = fact.deniedBy() != null;
        return ModelRejected.newBuilder()
                .setMeta(open)
                .setModelId(fact.modelId())
                .setVersion(fact.version())
                .setRegistrationId(fact.entry().registrationId())
                .setVerdictId(byPerson ? null : fact.verdict().id())
                .setVerdict(verdict(fact.verdict()))
                .setDeniedBy(fact.deniedBy())
                .setReasons(reasons(fact.reasons()))
                .build();
    }

    RevalidationRequested revalidated(Fact.Revalidated fact, Meta open) {
        return new RevalidationRequested(open, fact.modelId(), fact.version(), "health", fact.reason(), actor, List.of());
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

    private static Verdict verdict(io.assay.registry.domain.Verdict verdict) {
        return Verdict.valueOf(verdict.conclusion().name());
    }

    private static List<Reason> reasons(List<io.assay.registry.domain.Reason> reasons) {
        return reasons.stream()
                .map(r -> new Reason(r.field(), r.problem(), r.remedy()))
                .toList();
    }
}
