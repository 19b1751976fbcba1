package io.assay.deployment.domain;

import io.assay.deployment.domain.Signatures.Seal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks that those whom an approval names signed what it says, so that nobody on the way has to be believed. */
final class Proofs {

    private static final String VALIDATION = "service:validation";

    private final Signatures signatures;

    Proofs(Signatures signatures) {
        this.signatures = signatures;
    }

    Stream<Objection> against(Heard.Approved approved, Instant at) {
        Function<Voice, Stream<Objection>> approval = approved.grounds().standingId() == null
                ? voice -> ofApproval(approved, voice, at)
                : voice -> ofStandingApproval(approved, voice, at);
        return Stream.of(
                        ofVerdict(approved, at),
                        approved.approvals().stream().flatMap(approval),
                        approved.reviews().stream().flatMap(voice -> ofReview(approved, voice, at)),
                        approved.grounds().exceptions().stream().flatMap(waived -> ofException(approved, waived, at)))
                .flatMap(objections -> objections);
    }

    private Stream<Objection> ofVerdict(Heard.Approved approved, Instant at) {
        Verdict verdict = approved.verdict();
        Claim claim = about(Claim.of("verdict"), approved)
                .with("eventId", verdict.id())
                .with("registrationId", approved.release().papers().registrationId())
                .with("decision", verdict.conclusion())
                .with("by", VALIDATION)
                .with("reportDigest", verdict.reportDigest())
                .with("profileDigest", approved.release().papers().profileDigest())
                .with("makers", approved.authors());
        var voice = new Voice(verdict.id(), VALIDATION, "verdict", null, verdict.attested());
        return weighed(voice, signatures.of(verdict.attested(), claim, at), stated -> {
            boolean knownBelow = approved.release().tier().equals(stated.text("tier"))
                    || !approved.approvals().isEmpty();
            return knownBelow
                    ? Stream.empty()
                    : Stream.of("tier is '%s' and validation judged by '%s'"
                            .formatted(approved.release().tier(), stated.text("tier")));
        });
    }

    private Stream<Objection> ofApproval(Heard.Approved approved, Voice voice, Instant at) {
        Claim claim = by(about(Claim.of("approval"), approved), voice)
                .with("decision", "APPROVE")
                .with("tier", approved.release().tier())
                .with("verdictId", approved.verdict().id())
                .with("reportDigest", approved.verdict().reportDigest())
                .with("policyDigest", approved.grounds().policyDigest());
        return weighed(voice, signatures.of(voice.attested(), claim, at), stated -> Stream.concat(
                beyond(approved, stated), Stream.concat(outlives(approved, voice, stated), laxer(approved, stated))));
    }

    private Stream<Objection> ofStandingApproval(Heard.Approved approved, Voice voice, Instant at) {
        Grounds.Difference change = approved.grounds().change();
        Claim claim = by(Claim.of("standing-approval").with("modelId", approved.modelId()), voice)
                .with("standingId", approved.grounds().standingId())
                .with("baseVersion", change == null ? null : change.from());
        return weighed(voice, signatures.of(voice.attested(), claim, at), stated -> {
            List<String> differs = change == null ? List.of() : change.differs();
            return Stream.concat(
                    Stream.concat(beyond(approved, stated), outlives(approved, voice, stated)),
                    differs.stream()
                            .filter(part -> !stated.list("mayDiffer").contains(part))
                            .map(part -> "it differs in '" + part + "', which was not approved in advance"));
        });
    }

    private Stream<Objection> ofReview(Heard.Approved approved, Voice voice, Instant at) {
        Claim claim = by(about(Claim.of("review"), approved), voice)
                .with("verdictId", approved.verdict().id())
                .with("reportDigest", approved.verdict().reportDigest());
        return weighed(voice, signatures.of(voice.attested(), claim, at), stated ->
                String.valueOf(stated.text("conclusion")).startsWith("SATISFACTORY")
                        ? Stream.empty()
                        : Stream.of("the review concludes '" + stated.text("conclusion") + "'"));
    }

    private Stream<Objection> ofException(Heard.Approved approved, Grounds.Waived waived, Instant at) {
        Claim claim = by(about(Claim.of("exception"), approved), waived.voice())
                .with("exceptionId", waived.exceptionId())
                .with("check", waived.check())
                .with("verdictId", approved.verdict().id())
                .with("expiresAt", waived.voice().expiresAt());
        Attested attested = waived.voice().attested();
        return weighed(waived.voice(), signatures.of(attested, claim, at), stated -> Stream.empty());
    }

    private static Claim about(Claim claim, Heard.Approved approved) {
        return claim.with("modelId", approved.modelId())
                .with("version", approved.release().version())
                .with("artefactDigest", approved.release().artefactDigest());
    }

    private static Claim by(Claim claim, Voice voice) {
        return claim.with("eventId", voice.id()).with("by", voice.person()).with("role", voice.role());
    }

    private static Stream<String> beyond(Heard.Approved approved, Stated stated) {
        return approved.release().environments().stream()
                .filter(environment -> !stated.list("environments").contains(environment))
                .map(environment -> "the environment '" + environment + "' is not among those approved");
    }

    private static Stream<String> outlives(Heard.Approved approved, Voice voice, Stated stated) {
        Instant signed = stated.time("expiresAt");
        boolean counted = signed == null || voice.expiresAt() != null && !voice.expiresAt().isAfter(signed);
        boolean whole = voice.expiresAt() == null || approved.release().expiredAt(voice.expiresAt());
        return counted && whole
                ? Stream.empty()
                : Stream.of("expiresAt is later than what was signed, or than what is counted");
    }

    private static Stream<String> laxer(Heard.Approved approved, Stated stated) {
        return approved.release().limits().within(stated.limits())
                ? Stream.empty()
                : Stream.of("limits are wider than those that were signed");
    }

    private static Stream<Objection> weighed(Voice voice, Seal seal, Function<Stated, Stream<String>> contradictions) {
        String whose = "the " + voice.role() + " of " + voice.person();
        return switch (seal) {
            case Seal.Holds(Stated stated) -> contradictions.apply(stated)
                    .map(words -> new Objection("contradiction", whose + ": " + words, voice.person(), voice.id()));
            case Seal.Unasked unasked -> Stream.empty();
            case Seal.Broken(String attempt, String words) ->
                Stream.of(new Objection(attempt, whose + ": " + words, voice.person(), voice.id()));
        };
    }
}
