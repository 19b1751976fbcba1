package io.assay.registry.domain;

import io.assay.wire.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at a model when something may be due or when the grounds of decisions changed: nothing here is said by anyone. */
final class Awakening {

    private final Policy policy;
    private final Deadlines deadlines;
    private final Overrides overrides;
    private final Findings findings;
    private final Reopening reopening;
    private final Grounds grounds;
    private final Waiting waiting;

    Awakening(Policy policy, Openings openings) {
        this.policy = policy;
        this.deadlines = new Deadlines(policy.rules().remindDays());
        this.overrides = new Overrides(policy, openings);
        this.findings = new Findings(policy.rules().findings());
        this.reopening = new Reopening(openings);
        this.grounds = new Grounds(policy);
        this.waiting = new Waiting(policy);
    }

    Instant due(Model model) {
        return deadlines.next(model);
    }

    Decision<Model, Fact> weigh(Model past, Heard.Woken woken, Instant at) {
        var progress = new Progress(past);
        grounds.changed(progress, woken);
        for (Deadline deadline : deadlines.by(past, at)) {
            progress.say(new Fact.Announced(
                    past.id(), deadline.version(), deadline, waiting.forDeadline(progress.now(), deadline)));
            if (deadline.passed()) {
                passed(progress, deadline, at);
            }
        }
        return progress.to(progress.now().affairs(affairs -> affairs.announced(announced(past, progress.now(), at))))
                .decision();
    }

    /** What was announced of what still stands; of the policy and of what is gone nothing is forgotten too early. */
    private Set<String> announced(Model past, Model now, Instant at) {
        Set<String> standing = deadlines.keys(now, at).collect(Collectors.toSet());
        Set<String> reached = deadlines.keys(past, at).collect(Collectors.toSet());
        return Stream.concat(now.affairs().announced().stream().filter(Grounds::marks), Stream.concat(
                        standing.stream().filter(reached::contains),
                        standing.stream().filter(past.affairs().announced()::contains)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void passed(Progress progress, Deadline deadline, Instant at) {
        Version version = progress.now().version(deadline.version());
        switch (deadline.subject()) {
            case Deadlines.APPROVAL -> expired(progress, deadline, version, at);
            case Deadlines.REVALIDATION -> progress.say(new Fact.Revalidated(
                    progress.now().id(), deadline.version(), "date", deadline.words()));
            case Deadlines.FINDING -> findings.overdue(progress, at);
            case Deadlines.EXCEPTION -> waiverEnded(progress, deadline, version);
            case Deadlines.TIER_OVERRIDE -> overrides.expire(progress, deadline.version(), version, at);
            default -> {}
        }
    }

    private void expired(Progress progress, Deadline deadline, Version version, Instant at) {
        if (version instanceof Version.Approved approved && approved.terms().byPolicy()) {
            var reason = new Reason("", deadline.words(), "policy approves again what passes again");
            progress.to(deadline.version(), new Version.Registered(approved.entry()))
                    .say(new Fact.Suspended(
                            progress.now().id(), deadline.version(), "approval-expired", List.of(reason), List.of("service:validation")))
                    .say(new Fact.Revalidated(progress.now().id(), deadline.version(), "date", deadline.words()));
        } else if (version instanceof Version.Approved approved) {
            var left = new Version.Voices(
                    approved.voices().approvals().stream().filter(a -> a.countsAt(at)).toList(),
                    approved.voices().reviews());
            var cause = new Reopening.Cause(
                    "approval-expired", deadline.words(), "look at the latest report and approve again");
            reopening.reopen(progress, deadline.version(), approved, left, cause, at);
        }
    }

    private static void waiverEnded(Progress progress, Deadline deadline, Version version) {
        Waiver waiver = progress.now().affairs().waivers().get(deadline.subjectId());
        progress.to(progress.now().affairs(affairs -> affairs.with(waiver.over())))
                .say(new Fact.WaiverExpired(progress.now().id(), deadline.version(), waiver));
        Verdict verdict = restedOn(version, waiver);
        if (verdict != null) {
            var reason = new Reason(
                    "findings." + waiver.check(), deadline.words(), "submit a version for which the check holds");
            progress.to(deadline.version(), new Version.Rejected(version.entry(), verdict, null))
                    .say(new Fact.Rejected(
                            progress.now().id(), deadline.version(), version.entry(), verdict, null, List.of(reason)))
                    .say(new Fact.Revalidated(
                            progress.now().id(), deadline.version(), "exception-expired", deadline.words()));
        }
    }

    /** The verdict that counted only because of the waiver; null when it does not matter any more. */
    private static Verdict restedOn(Version version, Waiver waiver) {
        Verdict verdict = switch (version) {
            case Version.InReview review -> review.verdict();
            case Version.Approved approved -> approved.latest();
            case Version.Suspended suspended -> suspended.was().latest();
            case null, default -> null;
        };
        return verdict != null && verdict.id().equals(waiver.verdictId()) ? verdict : null;
    }
}
