package io.assay.registry.domain;

import io.assay.wire.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Weighs reviews: the validator's own word, beside the machine's verdict. */
final class Reviews {

    private final Approving approving;

    Reviews(Policy policy) {
        this.approving = new Approving(policy);
    }

    Decision<Model, Fact> weigh(Model past, Heard.ReviewGiven given, Instant at) {
        return switch (past.version(given.version())) {
            case null -> Decision.waitFor("the verdict on version " + given.version());
            case Version.Checking checking -> Decision.waitFor("the verdict on version " + given.version());
            case Version.Registered registered -> Decision.waitFor("the verdict on version " + given.version());
            case Version.InReview review -> inReview(past, review, given, at);
            case Version.Approved approved -> Decision.refuse("version %s is approved already".formatted(given.version()));
            case Version.Suspended suspended -> Decision.refuse("version %s is approved already".formatted(given.version()));
            case Version.Rejected rejected -> Decision.refuse("version %s is rejected already".formatted(given.version()));
            case Version.Retired retired -> Decision.refuse("version %s is retired".formatted(given.version()));
        };
    }

    private Decision<Model, Fact> inReview(Model past, Version.InReview review, Heard.ReviewGiven given, Instant at) {
        Objection objection = Stream.of(
                        Objections.maker(given.by().person(), review.entry()),
                        role(given, review),
                        Objections.seen(given.seen(), review))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (objection != null) {
            return Refusals.refuse(past, given.version(), objection, given.by());
        }
        return switch (given.conclusion()) {
            case SATISFACTORY, SATISFACTORY_WITH_FINDINGS -> counted(past, review, given, at);
            case UNSATISFACTORY, UNKNOWN -> rejected(past, review, given);
        };
    }

    private static Objection role(Heard.ReviewGiven given, Version.InReview review) {
        List<String> asked = review.question().reviews().stream().map(Need::role).toList();
        return asked.contains(given.by().role())
                ? null
                : Objection.mistake("no review is needed in role '%s'; needed are %s".formatted(given.by().role(), asked));
    }

    private Decision<Model, Fact> counted(Model past, Version.InReview review, Heard.ReviewGiven given, Instant at) {
        var by = given.by();
        var reviews = new ArrayList<>(review.voices().reviews());
        reviews.removeIf(earlier -> earlier.person().equals(by.person()));
        boolean findings = given.conclusion() == Heard.Conclusion.SATISFACTORY_WITH_FINDINGS;
        reviews.add(new Review(by.eventId(), by.person(), by.role(), findings, at, given.attestation()));
        var voices = new Version.Voices(review.voices().approvals(), List.copyOf(reviews));
        var now = new Version.InReview(review.entry(), review.verdict(), review.question(), voices);
        var progress = new Progress(past).to(given.version(), now);
        approving.complete(progress, given.version(), now, at);
        return progress.decision();
    }

    private static Decision<Model, Fact> rejected(Model past, Version.InReview review, Heard.ReviewGiven given) {
        var by = given.by();
        var reason = new Reason(
                "",
                "%s, %s, reviewed it as %s: %s".formatted(by.person(), by.role(), given.conclusion(), by.words()),
                "answer the review in a new version");
        return new Progress(past)
                .to(given.version(), new Version.Rejected(review.entry(), review.verdict(), by.person()))
                .say(new Fact.Rejected(
                        past.id(), given.version(), review.entry(), review.verdict(), by.person(), List.of(reason)))
                .decision();
    }
}
