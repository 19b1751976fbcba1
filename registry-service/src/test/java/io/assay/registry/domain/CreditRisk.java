package io.assay.registry.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The memorable guest: {@code retail/credit-risk}, built by Dana, owned by Olivia, judged by Vera and Rolf. */
record CreditRisk(
        String modelId,
        String version,
        String submitter,
        List<String> developers,
        String modelType,
        List<Submission.Artefact> artefacts,
        List<Submission.Port> outputs,
        Submission.Rule decision,
        UseCase useCase,
        String words) {

    static final String DIGEST = "assay:sha256/" + "a".repeat(64);
    static final String POLICY = "assay:sha256/" + "e".repeat(64);
    static final String REPORT = "assay:sha256/" + "b".repeat(64);
    static final Instant AT = Instant.parse("2026-01-01T10:00:00Z");

    static CreditRisk creditRisk() {
        return new CreditRisk(
                "retail/credit-risk",
                "1.0.0",
                "person:dana",
                List.of("person:dana"),
                "onnx",
                List.of(file("model.onnx")),
                List.of(new Submission.Port("probabilities", "float", 0.0, 1.0)),
                new Submission.Rule("probabilities", 0.2, "below"),
                useCase("credit-decision", "large", "person:olivia"),
                "first");
    }

    static UseCase useCase(String purpose, String exposure, String confirmedBy) {
        return new UseCase("retail/consumer-credit", purpose, exposure, "person:paul", confirmedBy);
    }

    static Submission.Artefact file(String path) {
        return new Submission.Artefact(path, "model", DIGEST, 100);
    }

    static Policy policy() {
        return Governance.of(
                POLICY,
                tier("high", List.of(new Need("validator", 1), new Need("risk-officer", 1))),
                tier("medium", List.of(new Need("validator", 2))),
                tier("low", List.of()));
    }

    static Rulebook rulebook() {
        return new Governance.Plain(Map.of(
                "credit-decision", Map.of("large", "high", "small", "medium"), "research", Map.of("small", "low")));
    }

    private static Policy.Tier tier(String name, List<Need> needs) {
        return Governance.tier(name, List.of(), needs, List.of("prod", "test"));
    }

    CreditRisk like(UseCase other) {
        return new CreditRisk(
                modelId, version, submitter, developers, modelType, artefacts, outputs, decision, other, words);
    }

    CreditRisk saying(String other) {
        return new CreditRisk(
                modelId, version, submitter, developers, modelType, artefacts, outputs, decision, useCase, other);
    }

    CreditRisk with(List<Submission.Artefact> files) {
        return new CreditRisk(
                modelId, version, submitter, developers, modelType, files, outputs, decision, useCase, words);
    }

    CreditRisk deciding(Submission.Rule rule) {
        return new CreditRisk(
                modelId, version, submitter, developers, modelType, artefacts, outputs, rule, useCase, words);
    }

    CreditRisk ofType(String type) {
        return new CreditRisk(
                modelId, version, submitter, developers, type, artefacts, outputs, decision, useCase, words);
    }

    CreditRisk numbered(String other) {
        return new CreditRisk(
                modelId, other, submitter, developers, modelType, artefacts, outputs, decision, useCase, words);
    }

    CreditRisk named(String id) {
        return new CreditRisk(
                id, version, submitter, developers, modelType, artefacts, outputs, decision, useCase, words);
    }

    Heard.Submitted submitted(String id) {
        return new Heard.Submitted(id, version, submission(), useCase, Map.of(), null);
    }

    private Submission submission() {
        return new Submission(
                "retail/consumer-credit", new Submission.People("person:olivia", submitter, developers), modelType,
                artefacts, null, null, null, List.of(new Submission.Port("income", "float", 0.0, null)), outputs, decision,
                List.of("retail/credit-holdout-2026"), new Submission.Ancestry(null, List.of()),
                Map.of("intendedUse", words, "owner", "person:olivia"), Map.of(), "original");
    }

    Heard.Stored stored(String submissionId, Reason... reasons) {
        return new Heard.Stored(submissionId, version, List.of(reasons), "registration");
    }

    Heard.Validated verdict(String id, Verdict.Conclusion conclusion) {
        return verdict(id, conclusion, null, DIGEST, "registration");
    }

    Heard.Validated verdict(
            String id, Verdict.Conclusion conclusion, String requestId, String digest, String registration) {
        var shortfalls = conclusion == Verdict.Conclusion.FAILED
                ? List.of(
                        new Reason("findings.disparate-impact", "disparate impact 0.6 lies below 0.8", "a new version"))
                : List.<Reason>of();
        return new Heard.Validated(
                version,
                registration,
                requestId,
                new Verdict(
                        id, conclusion, "because", shortfalls, failed(conclusion), List.of("scored-here"), List.of(), digest,
                        REPORT, null, null));
    }

    private static List<String> failed(Verdict.Conclusion conclusion) {
        return conclusion == Verdict.Conclusion.FAILED ? List.of("disparate-impact") : List.of();
    }

    static Heard.Someone someone(String event, String person, String role) {
        return new Heard.Someone(event, person, role, "seen it");
    }

    Heard.ApprovalGiven approval(String person, String role) {
        return approval(person, role, Heard.Answer.APPROVE, DIGEST, null);
    }

    Heard.ApprovalGiven denial(String person, String role) {
        return approval(person, role, Heard.Answer.DENY, DIGEST, null);
    }

    Heard.ApprovalGiven approval(String person, String role, Heard.Answer answer, String digest, Duration term) {
        return new Heard.ApprovalGiven(
                version,
                someone("approval of " + person + " as " + role, person, role),
                answer,
                List.of("prod"),
                new Heard.Seen("verdict", digest, REPORT, POLICY),
                List.of(),
                Limits.NONE,
                term == null ? null : AT.plus(term),
                null);
    }

    Heard.HealthTurned critical() {
        return new Heard.HealthTurned(version, "prod", true, true, "psi of income is 3.1");
    }

    /** What was heard until it was approved. */
    List<Heard> approvedLife() {
        var life = new ArrayList<Heard>(reviewedLife());
        life.add(approval("person:vera", "validator"));
        life.add(approval("person:rolf", "risk-officer"));
        return life;
    }

    List<Heard> reviewedLife() {
        var life = new ArrayList<Heard>(registeredLife());
        life.add(verdict("verdict", Verdict.Conclusion.PASSED));
        return life;
    }

    List<Heard> registeredLife() {
        return List.of(submitted("submission"), stored("submission"));
    }
}
