package io.assay.registry.domain;

import io.assay.wire.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Weighs verdicts: what passes goes to people, or, on a confirmed lowest tier, is approved by policy. */
final class Verdicts {

    private final Policy policy;
    private final Openings openings;
    private final Reopening reopening;

    Verdicts(Policy policy, Openings openings) {
        this.policy = policy;
        this.openings = openings;
        this.reopening = new Reopening(openings);
    }

    Decision<Model, Fact> weigh(Model past, Heard.Validated heard, Instant at) {
        return switch (past.version(heard.version())) {
            case null -> Decision.waitFor("the registration of version " + heard.version());
            case Version.Checking checking -> Decision.waitFor("the registration of version " + heard.version());
            case Version.Registered registered -> judged(past, registered, heard, at);
            case Version.InReview review -> again(past, review, review.verdict(), heard, at);
            case Version.Approved approved -> again(past, approved, approved.latest(), heard, at);
            case Version.Suspended suspended -> again(past, suspended, suspended.was().latest(), heard, at);
            case Version.Rejected rejected -> again(past, rejected, rejected.verdict(), heard, at);
            case Version.Retired retired -> Decision.refuse("version %s is retired".formatted(heard.version()));
        };
    }

    private Decision<Model, Fact> again(Model past, Version version, Verdict known, Heard.Validated heard, Instant at) {
        if (known != null && heard.verdict().id().equals(known.id())) {
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
            var objection = new Objection("contradiction", mismatch);
            return Decision.refuse(
                    mismatch,
                    new Fact.BypassRefused(past.id(), heard.version(), objection, null, heard.verdict().id()));
        }
        List<Reason> reasons = against(version.entry(), heard.verdict());
        var progress = new Progress(past);
        if (reasons.isEmpty()) {
            passed(progress, version, heard, at);
        } else {
            failed(progress, version, heard, reasons);
        }
        return progress.decision();
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

    /** Why a verdict does not open the way: it is no pass, or lacks a check that the tier wants. */
    private List<Reason> against(Entry entry, Verdict verdict) {
        if (!verdict.passes()) {
            return verdict.reasons();
        }
        return policy.tier(entry.tiering().tier()).checks().stream()
                .filter(check -> !verdict.passed().contains(check))
                .map(check -> new Reason(
                        "findings." + check,
                        "tier %s wants check '%s' to have held, and it did not".formatted(entry.tiering().tier(), check),
                        "submit a new version for which it holds, with the data that it needs"))
                .toList();
    }

    private static void failed(Progress progress, Version version, Heard.Validated heard, List<Reason> reasons) {
        if (version instanceof Version.Rejected) {
            return;
        }
        Verdict verdict = heard.verdict();
        progress.to(heard.version(), new Version.Rejected(version.entry(), verdict, null))
                .say(new Fact.Rejected(progress.now().id(), heard.version(), version.entry(), verdict, null, reasons));
    }

    private void passed(Progress progress, Version version, Heard.Validated heard, Instant at) {
        switch (version) {
            case Version.Approved approved -> approvedAgain(progress, approved, heard, at);
            case Version.Suspended suspended -> progress.to(heard.version(), new Version.Suspended(
                    suspended.was().judgedAgain(heard.verdict(), next(suspended.entry(), at)), suspended.trigger(), suspended.words()));
            case Version.Rejected rejected when rejected.deniedBy() != null || rejected.verdict() == null -> {}
            case Version.Checking checking -> open(progress, checking.entry(), heard, at);
            case Version.Registered registered -> open(progress, registered.entry(), heard, at);
            case Version.InReview review -> open(progress, review.entry(), heard, at);
            case Version.Rejected rejected -> open(progress, rejected.entry(), heard, at);
            case Version.Retired retired -> {}
        }
    }

    /** An approval stands while report and policy are those that people saw; else they are asked anew. */
    private void approvedAgain(Progress progress, Version.Approved approved, Heard.Validated heard, Instant at) {
        Version.Approved now = approved.judgedAgain(heard.verdict(), next(approved.entry(), at));
        boolean sameReport = Objects.equals(heard.verdict().reportDigest(), approved.verdict().reportDigest());
        if (sameReport && approved.terms().policyDigest().equals(policy.digest())) {
            progress.to(heard.version(), now);
            return;
        }
        var cause = new Reopening.Cause(
                "changed",
                sameReport ? "the governance policy changed since it was approved" : "its report changed since it was approved",
                "look at the new report and approve again");
        reopening.reopen(progress, heard.version(), now, Version.Voices.NONE, cause, at);
    }

    private Instant next(Entry entry, Instant at) {
        return at.plus(Duration.ofDays(policy.tier(entry.tiering().tier()).revalidateDays()));
    }

    private void open(Progress progress, Entry entry, Heard.Validated heard, Instant at) {
        openings.open(progress, heard.version(), entry, heard.verdict(), Version.Voices.NONE, at);
    }
}
