package io.assay.registry.stream;

import io.assay.events.ApprovalSuspended;
import io.assay.events.BypassRefused;
import io.assay.events.DeadlineAnnounced;
import io.assay.events.DeadlinePhase;
import io.assay.events.ExceptionExpired;
import io.assay.events.Meta;
import io.assay.events.ModelRetired;
import io.assay.events.Reason;
import io.assay.events.VersionGoverned;
import io.assay.registry.domain.Fact;
import io.assay.registry.domain.RetirementAsk;
import tools.jackson.databind.json.JsonMapper;

/** What concerns a version beside its way to approval, as events. */
final class TellingAffairs {

    private static final JsonMapper JSON = new JsonMapper();

    private TellingAffairs() {}

    static ApprovalSuspended suspended(Fact.Suspended fact, Meta open) {
        return ApprovalSuspended.newBuilder()
                .setMeta(open)
                .setModelId(fact.modelId())
                .setVersion(fact.version())
                .setTrigger(fact.trigger())
                .setReasons(Telling.reasons(fact.reasons()))
                .setWaitsFor(fact.waitsFor())
                .build();
    }

    static ExceptionExpired expired(Fact.WaiverExpired fact, Meta open) {
        var waiver = fact.waiver();
        return new ExceptionExpired(
                open, fact.modelId(), fact.version(), waiver.id(), waiver.check(), waiver.expiresAt(), waiver.grantId());
    }

    static DeadlineAnnounced announced(Fact.Announced fact, Meta open) {
        var deadline = fact.deadline();
        return DeadlineAnnounced.newBuilder()
                .setMeta(open)
                .setModelId(fact.modelId())
                .setVersion(fact.version())
                .setSubject(deadline.subject())
                .setSubjectId(deadline.subjectId())
                .setDueAt(deadline.dueAt())
                .setPhase(deadline.passed() ? DeadlinePhase.PASSED : DeadlinePhase.APPROACHING)
                .setWaitsFor(fact.waitsFor())
                .setWords(deadline.words())
                .build();
    }

    static ModelRetired retired(Fact.Retired fact, Meta open) {
        return ModelRetired.newBuilder()
                .setMeta(open)
                .setModelId(fact.modelId())
                .setVersion(fact.version())
                .setRequestIds(fact.asks().stream().map(RetirementAsk::id).toList())
                .setSuccessor(fact.state().successor())
                .setRetentionClass(fact.state().retentionClass())
                .setKeepUntil(fact.state().keepUntil())
                .setReasons(fact.asks().stream()
                        .map(ask -> new Reason(
                                "", "%s, %s: %s".formatted(ask.person(), ask.role(), ask.words()), ""))
                        .toList())
                .build();
    }

    static BypassRefused refused(Fact.BypassRefused fact, Meta open) {
        return new BypassRefused(
                open,
                fact.modelId(),
                fact.version(),
                fact.objection().attempt(),
                fact.by(),
                fact.about(),
                fact.objection().words());
    }

    static VersionGoverned governed(Fact.Governed fact, Meta open) {
        var standing = fact.standing();
        return new VersionGoverned(
                open,
                fact.modelId(),
                fact.version(),
                standing.state(),
                standing.tiering().tier(),
                JSON.writeValueAsString(standing));
    }
}
