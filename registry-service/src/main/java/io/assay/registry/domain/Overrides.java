package io.assay.registry.domain;

import io.assay.wire.decision.Decision;
import java.time.Duration;
import java.time.Instant;

/** Weighs tiers that people give instead of policy's, for a time. */
final class Overrides {

    private final Policy policy;
    private final Openings openings;
    private final Reopening reopening;

    Overrides(Policy policy, Openings openings) {
        this.policy = policy;
        this.openings = openings;
        this.reopening = new Reopening(openings);
    }

    Decision<Model, Fact> weigh(Model past, Heard.TierOverridden heard, Instant at) {
        Version version = past.version(heard.version());
        if (version == null || version instanceof Version.Checking) {
            return Decision.waitFor("the registration of version " + heard.version());
        }
        Objection objection = objection(version, heard, at);
        if (objection != null) {
            return Refusals.refuse(past, heard.version(), objection, heard.by());
        }
        var progress = new Progress(past);
        retier(progress, heard.version(), version, version.entry().tiering().overridden(heard), at);
        return progress.decision();
    }

    /** What policy said counts again. */
    void expire(Progress progress, String name, Version version, Instant at) {
        retier(progress, name, version, version.entry().tiering().byPolicy(), at);
    }

    private void retier(Progress progress, String name, Version version, Tiering tiering, Instant at) {
        Entry entry = version.entry().with(tiering);
        boolean other = !tiering.tier().equals(version.entry().tiering().tier());
        switch (version) {
            case Version.Checking checking -> progress.to(name, new Version.Checking(entry, checking.submissionIds()));
            case Version.Registered registered -> progress.to(name, new Version.Registered(entry));
            case Version.InReview review when other ->
                openings.open(progress, name, entry, review.verdict(), review.voices(), at);
            case Version.InReview review ->
                progress.to(name, new Version.InReview(entry, review.verdict(), review.question(), review.voices()));
            case Version.Approved approved when other -> reopen(progress, name, approved.with(entry), tiering, at);
            case Version.Approved approved -> progress.to(name, approved.with(entry));
            case Version.Suspended suspended ->
                progress.to(name, new Version.Suspended(suspended.was().with(entry), suspended.trigger(), suspended.words()));
            case Version.Rejected rejected ->
                progress.to(name, new Version.Rejected(entry, rejected.verdict(), rejected.deniedBy()));
            case Version.Retired retired -> {}
        }
    }

    private void reopen(Progress progress, String name, Version.Approved approved, Tiering tiering, Instant at) {
        var cause = new Reopening.Cause(
                "policy", "its tier is %s now: %s".formatted(tiering.tier(), tiering.reason()), "have it approved as that tier asks");
        reopening.reopen(progress, name, approved, approved.voices(), cause, at);
    }

    private Objection objection(Version version, Heard.TierOverridden heard, Instant at) {
        var rules = policy.rules().overrides();
        if (!policy.knows(heard.tier())) {
            return Objection.mistake("'%s' is no tier of the policy".formatted(heard.tier()));
        }
        if (!rules.roles().contains(heard.by().role())) {
            return new Objection(
                    "not-allowed", "role '%s' may not override a tier; one of %s may".formatted(heard.by().role(), rules.roles()));
        }
        if (policy.tier(heard.tier()).approvals().isEmpty() && !version.entry().tiering().confirmed()) {
            return new Objection(
                    "out-of-terms", "tier %s asks nobody, and nobody independent confirmed the use case".formatted(heard.tier()));
        }
        if (!at.isBefore(heard.until())) {
            return new Objection("expired", "it expired at " + heard.until());
        }
        if (heard.until().isAfter(at.plus(Duration.ofDays(rules.longestDays())))) {
            return new Objection(
                    "out-of-terms", "it lasts longer than the %d days that the policy allows".formatted(rules.longestDays()));
        }
        return Objections.maker(heard.by().person(), version.entry());
    }
}
