package io.assay.registry.stream;

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
                .setDeterminations(TellingTerms.determinations(entry))
                .setChange(TellingTerms.change(entry))
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
                .setReviewsNeeded(fact.question().reviews().stream()
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
        var terms = fact.terms();
        return TellingTerms.restsOn(fact)
                .setMeta(open)
                .setModelId(fact.modelId())
                .setVersion(fact.version())
                .setEnvironments(terms.environments())
                .setFacts(originals.facts(entry.original()))
                .setTier(entry.tiering().tier())
                .setTierReason(entry.tiering().reason())
                .setRegistrationId(entry.registrationId())
                .setVerdict(verdict(fact.state().verdict()))
                .setDeterminations(TellingTerms.determinations(entry))
                .setChange(TellingTerms.change(entry))
                .setArtefactDigest(entry.artefactDigest())
                .setByPolicy(terms.byPolicy())
                .setPolicyDigest(terms.policyDigest())
                .setConditions(terms.conditions())
                .setLimits(TellingTerms.limits(terms.limits()))
                .setExpiresAt(terms.expiresAt())
                .build();
    }

    ModelRejected rejected(Fact.Rejected fact, Meta open) {
        boolean byPerson = fact.deniedBy() != null;
        return ModelRejected.newBuilder()
                .setMeta(open)
                .setModelId(fact.modelId())
                .setVersion(fact.version())
                .setRegistrationId(fact.entry().registrationId())
                .setVerdictId(byPerson || fact.verdict() == null ? null : fact.verdict().id())
                .setVerdict(fact.verdict() == null ? null : verdict(fact.verdict()))
                .setDeniedBy(fact.deniedBy())
                .setReasons(reasons(fact.reasons()))
                .build();
    }

    RevalidationRequested revalidated(Fact.Revalidated fact, Meta open) {
        return new RevalidationRequested(open, fact.modelId(), fact.version(), fact.trigger(), fact.reason(), actor, List.of());
    }

    private static Verdict verdict(io.assay.registry.domain.Verdict verdict) {
        return Verdict.valueOf(verdict.conclusion().name());
    }

    static List<Reason> reasons(List<io.assay.registry.domain.Reason> reasons) {
        return reasons.stream()
                .map(r -> new Reason(r.field(), r.problem(), r.remedy()))
                .toList();
    }
}
