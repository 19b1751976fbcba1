package io.assay.registry.domain;

import io.assay.registry.domain.Version.InReview;
import io.assay.wire.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** Weighs what people say: counts each once, in the role that is needed, until all have approved or one denies. */
final class Approvals {

    Decision<Model, Fact> weigh(Model past, Heard.ApprovalGiven given, Instant at) {
        return switch (past.version(given.version())) {
            case null -> Decision.waitFor("the verdict on version " + given.version());
            case Version.Checking checking -> Decision.waitFor("the verdict on version " + given.version());
            case Version.Registered registered -> Decision.waitFor("the verdict on version " + given.version());
            case InReview review -> inReview(past, review, given, at);
            case Version.Approved approved when counted(approved.approvals(), given.id()) -> Decision.nothingNew();
            case Version.Approved approved ->
                Decision.refuse("version %s is approved already".formatted(given.version()));
            case Version.Rejected rejected ->
                Decision.refuse("version %s is rejected already".formatted(given.version()));
        };
    }

    private static Decision<Model, Fact> inReview(Model past, InReview review, Heard.ApprovalGiven given, Instant at) {
        if (counted(review.approvals(), given.id())) {
            return Decision.nothingNew();
        }
        String objection = Objections.to(given, review, at);
        if (objection != null) {
            return Decision.refuse(objection);
        }
        return switch (given.answer()) {
            case DENY -> denied(past, review, given);
            case APPROVE -> approved(past, review, given, at);
            case UNKNOWN -> Decision.refuse("the decision is unknown; approve or deny");
        };
    }

    private static Decision<Model, Fact> denied(Model past, InReview review, Heard.ApprovalGiven given) {
        var reason = new Reason(
                "",
                "%s, %s: %s".formatted(given.person(), given.role(), given.words()),
                "answer what was said in a new version");
        return Decision.say(
                past.with(
                        given.version(),
                        new Version.Rejected(review.entry(), review.verdict().id(), given.person())),
                new Fact.Rejected(
                        past.id(), given.version(), review.entry(), review.verdict(), given.person(), List.of(reason)));
    }

    private static Decision<Model, Fact> approved(Model past, InReview review, Heard.ApprovalGiven given, Instant at) {
        var approvals = new ArrayList<>(Objections.counting(review, at));
        approvals.add(approval(review, given, at));
        var now = new InReview(review.entry(), review.verdict(), review.question(), List.copyOf(approvals));
        return complete(now) ? all(past, now, given.version()) : Decision.say(past.with(given.version(), now));
    }

    private static Decision<Model, Fact> all(Model past, InReview review, String version) {
        return Decision.say(
                past.with(
                        version,
                        new Version.Approved(review.entry(), review.verdict(), review.approvals(), review.verdict())),
                new Fact.Approved(
                        past.id(), version, review.entry(), review.verdict(), review.approvals(), terms(review)));
    }

    private static Fact.Terms terms(InReview review) {
        var conditions = new LinkedHashSet<>(review.verdict().conditions());
        review.approvals().forEach(approval -> conditions.addAll(approval.conditions()));
        Instant earliest = review.approvals().stream()
                .map(Approval::expiresAt)
                .min(Instant::compareTo)
                .orElseThrow();
        return new Fact.Terms(
                Objections.common(review.question().environments(), review.approvals()),
                false,
                List.copyOf(conditions),
                review.question().policyDigest(),
                earliest);
    }

    private static Approval approval(InReview review, Heard.ApprovalGiven given, Instant at) {
        Instant term = at.plus(Duration.ofDays(review.question().validDays()));
        Instant until = Stream.of(term, given.expiresAt() == null ? term : given.expiresAt())
                .min(Instant::compareTo)
                .orElseThrow();
        List<String> environments =
                given.environments().isEmpty() ? review.question().environments() : given.environments();
        return new Approval(
                given.id(),
                given.person(),
                given.role(),
                at,
                until,
                environments,
                given.conditions(),
                given.attestation());
    }

    private static boolean complete(InReview review) {
        return review.question().needed().stream()
                .allMatch(need -> Objections.inRole(review.approvals(), need.role()) >= need.people());
    }

    private static boolean counted(List<Approval> approvals, String id) {
        return approvals.stream().anyMatch(approval -> approval.id().equals(id));
    }
}
