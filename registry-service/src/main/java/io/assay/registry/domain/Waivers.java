package io.assay.registry.domain;

import io.assay.wire.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** Weighs exceptions: a named failed check that someone entitled accepts for a time. */
final class Waivers {

    private final Rules.Waivers rules;
    private final Openings openings;

    Waivers(Policy policy, Openings openings) {
        this.rules = policy.rules().waivers();
        this.openings = openings;
    }

    Decision<Model, Fact> weigh(Model past, Heard.ExceptionGranted granted, Instant at) {
        return switch (past.version(granted.version())) {
            case null -> Decision.waitFor("the verdict on version " + granted.version());
            case Version.Checking checking -> Decision.waitFor("the verdict on version " + granted.version());
            case Version.Registered registered -> Decision.waitFor("the verdict on version " + granted.version());
            case Version.Rejected rejected when rejected.deniedBy() == null && rejected.verdict() != null ->
                granted(past, rejected, granted, at);
            case Version.Rejected rejected ->
                Decision.refuse("version %s was not rejected by a verdict".formatted(granted.version()));
            case Version.InReview review -> notFailed(granted);
            case Version.Approved approved -> notFailed(granted);
            case Version.Suspended suspended -> notFailed(granted);
            case Version.Retired retired -> Decision.refuse("version %s is retired".formatted(granted.version()));
        };
    }

    private static Decision<Model, Fact> notFailed(Heard.ExceptionGranted granted) {
        return Decision.refuse("no check of version %s waits for an exception".formatted(granted.version()));
    }

    private Decision<Model, Fact> granted(
            Model past, Version.Rejected rejected, Heard.ExceptionGranted granted, Instant at) {
        Objection objection = objection(past, rejected, granted, at);
        if (objection != null) {
            return Refusals.refuse(past, granted.version(), objection, granted.by());
        }
        var progress = new Progress(past).to(past.affairs(affairs -> affairs.with(granted.waiver())));
        if (covered(progress.now(), granted.version(), rejected.verdict(), at)) {
            openings.open(progress, granted.version(), rejected.entry(), rejected.verdict(), Version.Voices.NONE, at);
        }
        return progress.decision();
    }

    /** Whether all that failed is accepted for now. */
    static boolean covered(Model model, String version, Verdict verdict, Instant at) {
        return verdict.conclusion() == Verdict.Conclusion.FAILED
                && !verdict.failed().isEmpty()
                && model.affairs().waivers(version, at).stream()
                        .filter(waiver -> waiver.verdictId().equals(verdict.id()))
                        .map(Waiver::check)
                        .toList()
                        .containsAll(verdict.failed());
    }

    private Objection objection(Model past, Version.Rejected rejected, Heard.ExceptionGranted granted, Instant at) {
        return Stream.concat(about(rejected, granted), terms(past, granted.waiver(), at))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Stream<Objection> about(Version.Rejected rejected, Heard.ExceptionGranted granted) {
        Waiver waiver = granted.waiver();
        boolean other = !granted.artefactDigest().equals(rejected.entry().artefactDigest())
                || !waiver.verdictId().equals(rejected.verdict().id());
        return Stream.of(
                Objections.maker(waiver.person(), rejected.entry()),
                said(
                        !rules.roles().contains(waiver.role()),
                        "not-allowed",
                        "role '%s' may not accept a failed check; one of %s may".formatted(waiver.role(), rules.roles())),
                said(other, "other-digest", "it is about other bytes or another verdict than version %s was rejected for"
                        .formatted(granted.version())),
                said(
                        !rejected.verdict().failed().contains(waiver.check()),
                        null,
                        "check '%s' did not fail; failed are %s".formatted(waiver.check(), rejected.verdict().failed())));
    }

    private Stream<Objection> terms(Model past, Waiver waiver, Instant at) {
        Instant longest = at.plus(Duration.ofDays(rules.longestDays()));
        return Stream.of(
                said(
                        rules.never().contains(waiver.check()),
                        "not-allowed",
                        "the policy lets nobody accept a failure of '%s'".formatted(waiver.check())),
                said(!at.isBefore(waiver.expiresAt()), "expired", "it expired at " + waiver.expiresAt()),
                said(
                        waiver.expiresAt().isAfter(longest),
                        "out-of-terms",
                        "it lasts longer than the %d days that the policy allows".formatted(rules.longestDays())),
                said(
                        past.affairs().waivers().containsKey(waiver.id()),
                        null,
                        "exception %s is there already; give it an id of its own".formatted(waiver.id())));
    }

    private static Objection said(boolean wrong, String attempt, String words) {
        return wrong ? new Objection(attempt, words) : null;
    }
}
