package io.assay.registry.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** Approves a version once all that is needed was said, unless a finding holds it up. */
final class Approving {

    private final Policy policy;

    Approving(Policy policy) {
        this.policy = policy;
    }

    /** Approves where everyone who is needed has spoken. */
    void complete(Progress progress, String name, Version.InReview review, Instant at) {
        var question = review.question();
        boolean approved = question.needed().stream()
                .allMatch(need -> Objections.inRole(review.voices().approvals(), need.role()) >= need.people());
        boolean reviewed = question.reviews().stream().allMatch(need -> reviewers(review, need.role()) >= need.people());
        if (approved && reviewed) {
            approve(progress, name, review, terms(progress.now(), name, review, at), at);
        }
    }

    /** Approves under these terms. */
    void approve(Progress progress, String name, Version.InReview review, Version.Terms terms, Instant at) {
        Policy.Tier tier = policy.tier(review.entry().tiering().tier());
        Instant next = at.plus(Duration.ofDays(tier.revalidateDays()));
        var approved = new Version.Approved(
                review.entry(), review.verdict(), review.question(), review.voices(), terms, review.verdict(), at, next);
        List<Finding> overdue = Blocks.on(progress.now(), name, policy.rules().findings(), at);
        if (overdue.isEmpty()) {
            progress.to(name, approved).say(new Fact.Approved(progress.now().id(), name, approved));
        } else {
            Blocks.suspend(progress, name, approved, overdue);
        }
    }

    private static Version.Terms terms(Model model, String name, Version.InReview review, Instant at) {
        List<Waiver> waivers = model.affairs().waivers(name, at);
        var conditions = new LinkedHashSet<>(review.verdict().conditions());
        review.voices().approvals().forEach(approval -> conditions.addAll(approval.conditions()));
        waivers.forEach(waiver -> conditions.add(
                "exception %s: %s is accepted until %s".formatted(waiver.id(), waiver.check(), waiver.expiresAt())));
        waivers.forEach(waiver -> conditions.addAll(waiver.conditions()));
        Instant earliest = Stream.concat(
                        review.voices().approvals().stream().map(Approval::expiresAt),
                        waivers.stream().map(Waiver::expiresAt))
                .min(Instant::compareTo)
                .orElseThrow();
        Limits limits = review.voices().approvals().stream().map(Approval::limits).reduce(Limits.NONE, Limits::and);
        return new Version.Terms(
                Objections.common(review.question().environments(), review.voices().approvals()),
                false,
                null,
                List.copyOf(conditions),
                limits,
                waivers,
                review.question().policyDigest(),
                earliest);
    }

    private static long reviewers(Version.InReview review, String role) {
        return review.voices().reviews().stream()
                .filter(given -> given.role().equals(role))
                .map(Review::person)
                .distinct()
                .count();
    }
}
