package io.assay.registry.domain;

import io.assay.registry.domain.Version.Question;
import io.assay.wire.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Weighs verdicts: what passes goes to people, or, on a confirmed lowest tier, is approved by policy. */
final class Verdicts {

    private final Policy policy;

    Verdicts(Policy policy) {
        this.policy = policy;
    }

    Decision<Model, Fact> weigh(Model past, Heard.Validated heard, Instant at) {
        return switch (past.version(heard.version())) {
            case null -> Decision.waitFor("the registration of version " + heard.version());
            case Version.Checking checking -> Decision.waitFor("the registration of version " + heard.version());
            case Version.Registered registered -> judged(past, registered, heard, at);
            case Version.InReview review -> again(past, review, review.verdict().id(), heard, at);
            case Version.Approved approved ->
                again(past, approved, approved.latest().id(), heard, at);
            case Version.Rejected rejected -> again(past, rejected, rejected.verdictId(), heard, at);
        };
    }

    private Decision<Model, Fact> again(Model past, Version version, String known, Heard.Validated heard, Instant at) {
        if (heard.verdict().id().equals(known)) {
            return Decision.nothingNew();
        }
        if (heard.requestId() == null) {
            return Decision.refuse("version %s has its verdict already; a new one answers a revalidation request"
                    .formatted(heard.version()));
        }
        return judged(past, version, heard, at);
    }

    private Decision<Model, Fact> judged(Model past, Version version, Heard.Validated heard, Instant at) {
        String mismatch = mismatch(version.entry(), heard);
        if (mismatch != null) {
            return Decision.refuse(mismatch);
        }
        return heard.verdict().passes() ? passed(past, version, heard, at) : failed(past, version, heard);
    }

    private static String mismatch(Entry entry, Heard.Validated heard) {
        if (!entry.registrationId().equals(heard.registrationId())) {
            return "it judges registration %s, but version %s is registration %s"
                    .formatted(heard.registrationId(), heard.version(), entry.registrationId());
        }
        boolean noBytes = entry.artefactDigest().isEmpty() && !heard.verdict().passes();
        if (!noBytes && !entry.artefactDigest().equals(heard.verdict().artefactDigest())) {
            return "it judges the bytes %s, but version %s was registered with '%s'"
                    .formatted(heard.verdict().artefactDigest(), heard.version(), entry.artefactDigest());
        }
        return null;
    }

    private static Decision<Model, Fact> failed(Model past, Version version, Heard.Validated heard) {
        if (version instanceof Version.Rejected) {
            return Decision.nothingNew();
        }
        Verdict verdict = heard.verdict();
        return Decision.say(
                past.with(heard.version(), new Version.Rejected(version.entry(), verdict.id(), null)),
                new Fact.Rejected(past.id(), heard.version(), version.entry(), verdict, null, verdict.reasons()));
    }

    private Decision<Model, Fact> passed(Model past, Version version, Heard.Validated heard, Instant at) {
        return switch (version) {
            case Version.Approved approved ->
                Decision.say(past.with(
                        heard.version(),
                        new Version.Approved(
                                approved.entry(), approved.verdict(), approved.approvals(), heard.verdict())));
            case Version.Rejected rejected when rejected.deniedBy() != null -> Decision.nothingNew();
            case Version.Checking checking -> open(past, checking.entry(), heard, at);
            case Version.Registered registered -> open(past, registered.entry(), heard, at);
            case Version.InReview review -> open(past, review.entry(), heard, at);
            case Version.Rejected rejected -> open(past, rejected.entry(), heard, at);
        };
    }

    private Decision<Model, Fact> open(Model past, Entry entry, Heard.Validated heard, Instant at) {
        Policy.Tier tier = policy.tier(entry.tiering().tier());
        var question = new Question(
                tier.environments(),
                tier.approvals(),
                policy.digest(),
                tier.validDays(),
                at.plus(Duration.ofDays(tier.dueDays())));
        if (tier.approvals().isEmpty()) {
            return byPolicy(past, entry, heard, question, at);
        }
        return Decision.say(
                past.with(heard.version(), new Version.InReview(entry, heard.verdict(), question, List.of())),
                new Fact.ApprovalRequested(past.id(), heard.version(), entry, heard.verdict(), question));
    }

    private Decision<Model, Fact> byPolicy(
            Model past, Entry entry, Heard.Validated heard, Question question, Instant at) {
        if (!entry.tiering().confirmed() || !policy.isLowest(entry.tiering().tier())) {
            return Decision.refuse(
                    "policy approves only a confirmed lowest tier, and tier %s of version %s is not; correct the policy"
                            .formatted(entry.tiering().tier(), heard.version()));
        }
        var terms = new Fact.Terms(
                question.environments(),
                true,
                heard.verdict().conditions(),
                question.policyDigest(),
                at.plus(Duration.ofDays(question.validDays())));
        return Decision.say(
                past.with(heard.version(), new Version.Approved(entry, heard.verdict(), List.of(), heard.verdict())),
                new Fact.Approved(past.id(), heard.version(), entry, heard.verdict(), List.of(), terms));
    }
}
