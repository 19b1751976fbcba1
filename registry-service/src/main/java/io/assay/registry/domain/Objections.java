package io.assay.registry.domain;

import io.assay.registry.domain.Heard.ApprovalGiven;
import io.assay.registry.domain.Version.InReview;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Why an approval or denial cannot count; a list of small checks, the first objection is told. */
final class Objections {

    private Objections() {}

    /** The first objection; null when there is none. */
    static String to(ApprovalGiven given, InReview review, Instant at) {
        var seen = given.seen();
        return Stream.of(
                        maker(given, review),
                        role(given, review, at),
                        again(given, review, at),
                        saw("artefact", seen.artefactDigest(), review.entry().artefactDigest()),
                        sawIfSaid("verdict", seen.verdictId(), review.verdict().id()),
                        sawIfSaid("report", seen.reportDigest(), review.verdict().reportDigest()),
                        sawIfSaid("policy", seen.policyDigest(), review.question().policyDigest()),
                        environments(given, review, at),
                        expired(given, at))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Approvals that have not expired. */
    static List<Approval> counting(InReview review, Instant at) {
        return review.approvals().stream()
                .filter(approval -> approval.countsAt(at))
                .toList();
    }

    static long inRole(List<Approval> approvals, String role) {
        return approvals.stream()
                .filter(approval -> approval.role().equals(role))
                .count();
    }

    /** Environments that all approve. */
    static List<String> common(List<String> asked, List<Approval> approvals) {
        return asked.stream()
                .filter(environment ->
                        approvals.stream().allMatch(a -> a.environments().contains(environment)))
                .toList();
    }

    private static String maker(ApprovalGiven given, InReview review) {
        return review.entry().madeBy(given.person())
                ? given.person() + " submitted or developed the version and may not judge it"
                : null;
    }

    private static String role(ApprovalGiven given, InReview review, Instant at) {
        var need = review.question().needed().stream()
                .filter(n -> n.role().equals(given.role()))
                .findFirst();
        if (need.isEmpty()) {
            return "nobody is needed in role '%s'; needed are %s"
                    .formatted(
                            given.role(),
                            review.question().needed().stream().map(Need::role).toList());
        }
        boolean full = inRole(counting(review, at), given.role()) >= need.get().people();
        return full && given.answer() == Heard.Answer.APPROVE
                ? "role '%s' has approved; nobody more is needed in it".formatted(given.role())
                : null;
    }

    private static String again(ApprovalGiven given, InReview review, Instant at) {
        boolean counted = counting(review, at).stream().anyMatch(a -> a.person().equals(given.person()));
        return counted && given.answer() == Heard.Answer.APPROVE
                ? given.person() + " has approved already; a person counts once, whatever the role"
                : null;
    }

    private static String saw(String what, String seen, String there) {
        return Objects.equals(seen, there)
                ? null
                : "it is about the %s %s, but what waits is %s; look again and decide anew"
                        .formatted(what, seen, there);
    }

    private static String sawIfSaid(String what, String seen, String there) {
        return seen == null ? null : saw(what, seen, there);
    }

    private static String environments(ApprovalGiven given, InReview review, Instant at) {
        List<String> asked = review.question().environments();
        if (!asked.containsAll(given.environments())) {
            return "environments %s were not asked for; asked are %s".formatted(given.environments(), asked);
        }
        List<String> left = common(asked, counting(review, at));
        boolean none = !given.environments().isEmpty() && left.stream().noneMatch(given.environments()::contains);
        return none && given.answer() == Heard.Answer.APPROVE
                ? "environments %s have none in common with %s, which others approved"
                        .formatted(given.environments(), left)
                : null;
    }

    private static String expired(ApprovalGiven given, Instant at) {
        return given.expiresAt() != null && !at.isBefore(given.expiresAt())
                ? "it expired at " + given.expiresAt()
                : null;
    }
}
