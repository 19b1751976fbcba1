package io.assay.registry.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens the way to approval for a version that was judged: asks people, or finds that they consented already. */
final class Openings {

    private final Policy policy;

    Openings(Policy policy) {
        this.policy = policy;
    }

    /** Asks people; where policy or a standing approval allows it, approves. What was said before may be kept. */
    void open(Progress progress, String name, Entry entry, Verdict verdict, Version.Voices kept, Instant at) {
        Version.Question question = question(entry, at);
        List<Waiver> waivers = progress.now().affairs().waivers(name, at);
        Optional<StandingApproval> consent = waivers.isEmpty() ? consent(progress.now(), entry, at) : Optional.empty();
        if (consent.isPresent()) {
            standing(progress, name, new Version.InReview(entry, verdict, question, Version.Voices.NONE), consent.get(), at);
        } else if (question.needed().isEmpty() && question.reviews().isEmpty()) {
            byPolicy(progress, name, new Version.InReview(entry, verdict, question, kept), at);
        } else {
            var review = new Version.InReview(entry, verdict, question, kept);
            progress.to(name, review)
                    .say(new Fact.ApprovalRequested(progress.now().id(), name, entry, verdict, question));
            new Approving(policy).complete(progress, name, review, at);
        }
    }

    private Version.Question question(Entry entry, Instant at) {
        Policy.Tier tier = policy.tier(entry.tiering().tier());
        boolean minor = entry.change() != null && !entry.change().material();
        return new Version.Question(
                tier.environments(),
                minor ? List.of() : tier.reviews(),
                minor ? tier.minor() : tier.approvals(),
                policy.digest(),
                tier.validDays(),
                at.plus(Duration.ofDays(tier.dueDays())));
    }

    private void byPolicy(Progress progress, String name, Version.InReview review, Instant at) {
        Tiering tiering = review.entry().tiering();
        if (!tiering.confirmed() || !policy.isLowest(tiering.tier())) {
            throw new IllegalStateException(
                    "policy approves only a confirmed lowest tier, and tier %s of version %s is not; correct the policy"
                            .formatted(tiering.tier(), name));
        }
        var terms = new Version.Terms(
                review.question().environments(),
                true,
                null,
                review.verdict().conditions(),
                Limits.NONE,
                progress.now().affairs().waivers(name, at),
                policy.digest(),
                at.plus(Duration.ofDays(review.question().validDays())));
        new Approving(policy).approve(progress, name, review, terms, at);
    }

    private void standing(
            Progress progress, String name, Version.InReview review, StandingApproval consent, Instant at) {
        var terms = new Version.Terms(
                Objections.common(review.question().environments(), consent.givers()),
                false,
                consent.id(),
                conditions(review, consent),
                Limits.NONE,
                List.of(),
                policy.digest(),
                consent.expiresAt());
        var voiced = new Version.InReview(
                review.entry(), review.verdict(), review.question(), new Version.Voices(consent.givers(), List.of()));
        progress.to(progress.now().affairs(affairs -> affairs.with(consent.used(name))));
        new Approving(policy).approve(progress, name, voiced, terms, at);
    }

    private static List<String> conditions(Version.InReview review, StandingApproval consent) {
        var conditions = new ArrayList<>(review.verdict().conditions());
        conditions.add("within standing approval %s of version %s".formatted(consent.id(), consent.base()));
        return List.copyOf(conditions);
    }

    private Optional<StandingApproval> consent(Model model, Entry entry, Instant at) {
        return model.affairs().standing().values().stream()
                .filter(given -> given.countsAt(at) && StandingApprovals.complete(given, policy.rules().standing().needed()))
                .filter(given -> given.givers().stream().noneMatch(giver -> entry.madeBy(giver.person())))
                .filter(given -> model.version(given.base()) instanceof Version.Approved base
                        && base.terms().expiresAt().isAfter(at)
                        && given.covers(base.entry().makeup(), entry.makeup()))
                .findFirst();
    }
}
