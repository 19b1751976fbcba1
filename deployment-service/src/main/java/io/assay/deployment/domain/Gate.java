package io.assay.deployment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Checks for itself what an approval rests on, so that nobody has to be believed. */
final class Gate {

    private interface Check {
        Optional<String> against(Heard.Approved approved, Instant at);
    }

    private final Policy policy;
    private final List<Check> checks;

    Gate(Policy policy) {
        this.policy = policy;
        this.checks = List.of(
                when((a, at) -> !a.verdictPassed(), "its verdict is not a pass"),
                when((a, at) -> a.release().environments().isEmpty(), "it names no environment"),
                when((a, at) -> a.release().expiredAt(at), "it had expired when it was said"),
                when((a, at) -> !a.isBound(),
                        "its artefact digest is not that of the registered model file, nor is there a declared revision instead"),
                when((a, at) -> a.byPolicy() && !a.release().tier().equals(policy.lowestTier()),
                        "policy approved it alone, which only the tier '" + policy.lowestTier() + "' allows"),
                Gate::approvedByAuthor,
                Gate::approvedTwice,
                this::tooFewApprovers);
    }

    /** What speaks against an approval; empty when it holds. */
    List<String> against(Heard.Approved approved, Instant at) {
        return checks.stream().flatMap(c -> c.against(approved, at).stream()).toList();
    }

    private static Check when(BiPredicate<Heard.Approved, Instant> wrong, String words) {
        return (approved, at) -> wrong.test(approved, at) ? Optional.of(words) : Optional.empty();
    }

    private static Optional<String> approvedByAuthor(Heard.Approved approved, Instant at) {
        return people(approved).filter(approved.authors()::contains).findFirst()
                .map(person -> person + " approved it but submitted or developed it");
    }

    private static Optional<String> approvedTwice(Heard.Approved approved, Instant at) {
        return people(approved).distinct().count() == approved.approvers().size()
                ? Optional.empty()
                : Optional.of("one person's approval counts twice");
    }

    private Optional<String> tooFewApprovers(Heard.Approved approved, Instant at) {
        long standing = approved.approvers().stream()
                .filter(a -> a.expiresAt() == null || at.isBefore(a.expiresAt()))
                .count();
        int needed = approved.byPolicy() ? 0 : policy.approversFor(approved.release().tier());
        return standing >= needed
                ? Optional.empty()
                : Optional.of("%d unexpired approvals where the tier '%s' needs %d"
                        .formatted(standing, approved.release().tier(), needed));
    }

    private static Stream<String> people(Heard.Approved approved) {
        return approved.approvers().stream().map(Heard.Approver::person);
    }
}
