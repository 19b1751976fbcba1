package io.assay.registry.domain;

import io.assay.wire.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Weighs what people say: counts each once, in the role that is needed, until all have approved or one denies. */
final class Approvals {

    private final Approving approving;
    private final Reopening reopening;

    Approvals(Policy policy, Openings openings) {
        this.approving = new Approving(policy);
        this.reopening = new Reopening(openings);
    }

    Decision<Model, Fact> weigh(Model past, Heard.ApprovalGiven given, Instant at) {
        return switch (past.version(given.version())) {
            case null -> Decision.waitFor("the verdict on version " + given.version());
            case Version.Checking checking -> Decision.waitFor("the verdict on version " + given.version());
            case Version.Registered registered -> Decision.waitFor("the verdict on version " + given.version());
            case Version.InReview review -> inReview(past, review, given, at);
            case Version.Approved approved -> late(approved.voices(), given, "approved already");
            case Version.Suspended suspended -> late(suspended.was().voices(), given, "approved already");
            case Version.Rejected rejected -> late(Version.Voices.NONE, given, "rejected already");
            case Version.Retired retired -> late(Version.Voices.NONE, given, "retired");
        };
    }

    Decision<Model, Fact> weigh(Model past, Heard.ApprovalRevoked revoked, Instant at) {
        return switch (past.version(revoked.version())) {
            case null -> Decision.waitFor("version " + revoked.version());
            case Version.InReview review when counted(review.voices(), revoked) ->
                revoke(past, review.voices(), revoked, left -> new Progress(past).to(revoked.version(), with(review, left)));
            case Version.Checking checking -> remember(past, revoked);
            case Version.Registered registered -> remember(past, revoked);
            case Version.InReview review -> remember(past, revoked);
            case Version.Rejected rejected -> remember(past, revoked);
            case Version.Approved approved -> revoke(past, approved.voices(), revoked, left ->
                    back(past, revoked, approved, left, at));
            case Version.Suspended suspended -> revoke(past, suspended.was().voices(), revoked, left ->
                    back(past, revoked, suspended.was(), left, at));
            case Version.Retired retired -> Decision.refuse("version %s is retired; no approval counts".formatted(revoked.version()));
        };
    }

    /** The approval was not counted yet; it never will be. */
    private static Decision<Model, Fact> remember(Model past, Heard.ApprovalRevoked revoked) {
        return noted(new Progress(past), revoked).decision();
    }

    private static Progress noted(Progress progress, Heard.ApprovalRevoked revoked) {
        return progress.to(progress.now().affairs(affairs -> affairs.revoked(revoked)));
    }

    private static boolean counted(Version.Voices voices, Heard.ApprovalRevoked revoked) {
        return voices.approvals().stream().anyMatch(approval -> approval.id().equals(revoked.approvalId()));
    }

    /** What follows once an approval is left out. */
    @FunctionalInterface
    private interface Left {
        Progress without(Version.Voices left);
    }

    private static Decision<Model, Fact> revoke(
            Model past, Version.Voices voices, Heard.ApprovalRevoked revoked, Left follows) {
        var found = voices.approvals().stream()
                .filter(approval -> approval.id().equals(revoked.approvalId()))
                .findFirst();
        if (found.isEmpty()) {
            return Decision.refuse("no approval %s counts for version %s".formatted(revoked.approvalId(), revoked.version()));
        }
        var by = revoked.by();
        if (!new Revoker(by.person(), by.role()).mayTakeBackFrom(found.get().person())) {
            var objection = new Objection("not-allowed", by.person() + " may take back only approvals of their own");
            return Refusals.refuse(past, revoked.version(), objection, by);
        }
        List<Approval> left = voices.approvals().stream().filter(a -> !a.equals(found.get())).toList();
        return noted(follows.without(new Version.Voices(left, voices.reviews())), revoked).decision();
    }

    private Progress back(
            Model past, Heard.ApprovalRevoked revoked, Version.Approved approved, Version.Voices left, Instant at) {
        var progress = new Progress(past);
        var by = revoked.by();
        var cause = new Reopening.Cause(
                "approval-revoked",
                "%s, %s, took an approval back: %s".formatted(by.person(), by.role(), by.words()),
                "have it approved again");
        reopening.reopen(progress, revoked.version(), approved, left, cause, at);
        return progress;
    }

    private Decision<Model, Fact> inReview(
            Model past, Version.InReview review, Heard.ApprovalGiven given, Instant at) {
        if (counted(review.voices(), given)) {
            return Decision.nothingNew();
        }
        Objection objection = Objections.to(given, past.affairs(), review, at);
        if (objection != null) {
            return Refusals.refuse(past, given.version(), objection, given.by());
        }
        return switch (given.answer()) {
            case DENY -> denied(past, review, given).decision();
            case APPROVE -> approved(past, review, given, at).decision();
            case UNKNOWN -> Decision.refuse("the decision is unknown; approve or deny");
        };
    }

    private static Progress denied(Model past, Version.InReview review, Heard.ApprovalGiven given) {
        var by = given.by();
        var reason = new Reason(
                "", "%s, %s: %s".formatted(by.person(), by.role(), by.words()), "answer what was said in a new version");
        return new Progress(past)
                .to(given.version(), new Version.Rejected(review.entry(), review.verdict(), by.person()))
                .say(new Fact.Rejected(
                        past.id(), given.version(), review.entry(), review.verdict(), by.person(), List.of(reason)));
    }

    private Progress approved(Model past, Version.InReview review, Heard.ApprovalGiven given, Instant at) {
        var approvals = new ArrayList<>(Objections.counting(review, at));
        approvals.add(approval(review.question(), given, at));
        var now = with(review, new Version.Voices(List.copyOf(approvals), review.voices().reviews()));
        var progress = new Progress(past).to(given.version(), now);
        approving.complete(progress, given.version(), now, at);
        return progress;
    }

    private static Version.InReview with(Version.InReview review, Version.Voices voices) {
        return new Version.InReview(review.entry(), review.verdict(), review.question(), voices);
    }

    private static Approval approval(Version.Question question, Heard.ApprovalGiven given, Instant at) {
        Instant term = at.plus(Duration.ofDays(question.validDays()));
        Instant until = Stream.of(term, given.expiresAt() == null ? term : given.expiresAt())
                .min(Instant::compareTo)
                .orElseThrow();
        List<String> environments = given.environments().isEmpty() ? question.environments() : given.environments();
        return new Approval(
                given.by().eventId(),
                given.by().person(),
                given.by().role(),
                at,
                until,
                environments,
                given.conditions(),
                given.limits(),
                given.attestation());
    }

    private static Decision<Model, Fact> late(Version.Voices voices, Heard.ApprovalGiven given, String state) {
        return counted(voices, given)
                ? Decision.nothingNew()
                : Decision.refuse("version %s is %s".formatted(given.version(), state));
    }

    private static boolean counted(Version.Voices voices, Heard.ApprovalGiven given) {
        return voices.approvals().stream().anyMatch(approval -> approval.id().equals(given.by().eventId()));
    }
}
