package io.assay.deployment.domain;

import static io.assay.deployment.TestKeys.REGISTRY;
import static io.assay.deployment.TestKeys.VALIDATION;
import static io.assay.deployment.TestKeys.attested;

import io.assay.signing.Purpose;
import io.assay.signing.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** An approval in the making: signed by the book, unless a test says what is done to it. */
final class Approvals {

    static final List<String> AUTHORS = List.of("person:dana");
    private static final String POLICY = "assay:sha256/policy";

    private final Release release;
    private Verdict verdict;
    private Grounds grounds = new Grounds(false, POLICY, null, null, List.of());
    private List<Voice> voices;
    private List<Voice> reviews = List.of();
    private List<String> files;
    private String revision;

    private Approvals(Release release) {
        this.release = release;
        this.verdict = new Verdict("verdict", "PASSED", "report", attested(VALIDATION, verdictOn(release)));
        this.voices = List.of(voice(release, "person:vera", "validator"), voice(release, "person:rolf", "risk-officer"));
        this.files = List.of(release.artefactDigest());
    }

    static Approvals of(Release release) {
        return new Approvals(release);
    }

    Approvals by(Voice... others) {
        voices = List.of(others);
        return this;
    }

    /** The same with the first of its approvals changed after it was signed. */
    Approvals first(UnaryOperator<Voice> change) {
        var changed = new ArrayList<>(voices);
        changed.set(0, change.apply(changed.getFirst()));
        voices = List.copyOf(changed);
        return this;
    }

    Approvals reviewedBy(Voice... others) {
        reviews = List.of(others);
        return this;
    }

    Approvals verdict(Verdict other) {
        verdict = other;
        return this;
    }

    Approvals grounds(Grounds other) {
        grounds = other;
        return this;
    }

    Approvals ofFiles(List<String> others, String declaredRevision) {
        files = others;
        revision = declaredRevision;
        return this;
    }

    Heard.Approved heard() {
        return new Heard.Approved(
                Story.MODEL, release, verdict, grounds, AUTHORS, voices, reviews, files, revision);
    }

    static Voice voice(Release release, String person, String role) {
        return new Voice(
                "approval-of-" + person, person, role, release.expiresAt(),
                attested(REGISTRY, approvalOf(release, person, role)));
    }

    static Statement verdictOn(Release release) {
        return Statement.of(Purpose.VERDICT)
                .with("eventId", "verdict")
                .with("modelId", Story.MODEL)
                .with("version", release.version())
                .with("registrationId", release.papers().registrationId())
                .with("decision", "PASSED")
                .with("by", "service:validation")
                .with("tier", release.tier())
                .with("artefactDigest", release.artefactDigest())
                .with("reportDigest", "report")
                .with("profileDigest", release.papers().profileDigest())
                .with("makers", AUTHORS)
                .with("signedAt", Story.NOON.minusSeconds(60));
    }

    static Statement approvalOf(Release release, String person, String role) {
        return Statement.of(Purpose.APPROVAL)
                .with("eventId", "approval-of-" + person)
                .with("modelId", Story.MODEL)
                .with("version", release.version())
                .with("decision", "APPROVE")
                .with("by", person)
                .with("role", role)
                .with("tier", release.tier())
                .with("environments", release.environments())
                .with("expiresAt", release.expiresAt())
                .with("verdictId", "verdict")
                .with("artefactDigest", release.artefactDigest())
                .with("reportDigest", "report")
                .with("policyDigest", POLICY)
                .with("signedAt", Story.NOON.minusSeconds(30));
    }
}
