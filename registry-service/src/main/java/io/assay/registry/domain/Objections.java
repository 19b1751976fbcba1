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
    static Objection to(ApprovalGiven given, Affairs affairs, InReview review, Instant at) {
        return Stream.of(
                        maker(given.by().person(), review.entry()),
                        takenBack(given, affairs),
                        role(given, review, at),
                        again(given, review, at),
                        seen(given.seen(), review),
                        environments(given, review, at),
                        expired(given, at))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Who made a version may not judge it. */
    static Objection maker(String person, Entry entry) {
        return entry.madeBy(person)
                ? new Objection("self-approval", person + " submitted or developed the version and may not judge it")
                : null;
    }

    /** Whoever judges must have seen what waits, and nothing else. */
    static Objection seen(Heard.Seen seen, InReview review) {
        return Stream.of(
                        saw("artefact", seen.artefactDigest(), review.entry().artefactDigest()),
                        sawIfSaid("verdict", seen.verdictId(), review.verdict().id()),
                        sawIfSaid("report", seen.reportDigest(), review.verdict().reportDigest()),
                        sawIfSaid("policy", seen.policyDigest(), review.question().policyDigest()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Approvals that have not expired. */
    static List<Approval> counting(InReview review, Instant at) {
        return review.voices().approvals().stream()
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

    private static Objection role(ApprovalGiven given, InReview review, Instant at) {
        var need = review.question().needed().stream()
                .filter(n -> n.role().equals(given.by().role()))
                .findFirst();
        if (need.isEmpty()) {
            return Objection.mistake("nobody is needed in role '%s'; needed are %s"
                    .formatted(
                            given.by().role(),
                            review.question().needed().stream().map(Need::role).toList()));
        }
        boolean full = inRole(counting(review, at), given.by().role()) >= need.get().people();
        return full && given.answer() == Heard.Answer.APPROVE
                ? Objection.mistake(
                        "role '%s' has approved; nobody more is needed in it".formatted(given.by().role()))
                : null;
    }

    private static Objection again(ApprovalGiven given, InReview review, Instant at) {
        String person = given.by().person();
        boolean counted = counting(review, at).stream().anyMatch(a -> a.person().equals(person));
        return counted && given.answer() == Heard.Answer.APPROVE
                ? new Objection(
                        "same-person-twice", person + " has approved already; a person counts once, whatever the role")
                : null;
    }

    private static Objection takenBack(ApprovalGiven given, Affairs affairs) {
        Revoker revoker = affairs.revoked().get(given.by().eventId());
        return revoker != null && revoker.mayTakeBackFrom(given.by().person())
                ? new Objection("revoked", "%s, %s, took it back; approve anew".formatted(revoker.person(), revoker.role()))
                : null;
    }

    private static Objection saw(String what, String seen, String there) {
        return Objects.equals(seen, there)
                ? null
                : new Objection(
                        "other-digest",
                        "it is about the %s %s, but what waits is %s; look again and decide anew"
                                .formatted(what, seen, there));
    }

    private static Objection sawIfSaid(String what, String seen, String there) {
        return seen == null ? null : saw(what, seen, there);
    }

    private static Objection environments(ApprovalGiven given, InReview review, Instant at) {
        List<String> asked = review.question().environments();
        if (!asked.containsAll(given.environments())) {
            return Objection.mistake(
                    "environments %s were not asked for; asked are %s".formatted(given.environments(), asked));
        }
        List<String> left = common(asked, counting(review, at));
        boolean none = !given.environments().isEmpty() && left.stream().noneMatch(given.environments()::contains);
        return none && given.answer() == Heard.Answer.APPROVE
                ? Objection.mistake("environments %s have none in common with %s, which others approved"
                        .formatted(given.environments(), left))
                : null;
    }

    private static Objection expired(ApprovalGiven given, Instant at) {
        return given.expiresAt() != null && !at.isBefore(given.expiresAt())
                ? new Objection("expired", "it expired at " + given.expiresAt())
                : null;
    }
}
