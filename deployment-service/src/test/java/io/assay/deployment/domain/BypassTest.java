package io.assay.deployment.domain;

import static io.assay.deployment.TestKeys.REGISTRY;
import static io.assay.deployment.TestKeys.RETIRED;
import static io.assay.deployment.TestKeys.STRANGER;
import static io.assay.deployment.TestKeys.VALIDATION;
import static io.assay.deployment.TestKeys.VERA;
import static io.assay.deployment.TestKeys.attested;
import static io.assay.deployment.domain.Story.creditRisk;
import static io.assay.deployment.domain.Story.release;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.signing.SigningKey;
import io.assay.signing.Statement;
import io.assay.wire.decision.Decision;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways round the gate, each refused with a dead letter and a security event. */
class BypassTest {

    private static final Release RELEASE = release("1.0.0", 1);

    private static Story told(Approvals approvals) {
        return creditRisk().hear(approvals.heard());
    }

    private static Approvals signedBy(SigningKey key, Statement statement) {
        return Approvals.of(RELEASE).first(v ->
                new Voice(v.id(), v.person(), v.role(), v.expiresAt(), attested(key, statement)));
    }

    private static Statement ofVera() {
        return Approvals.approvalOf(RELEASE, "person:vera", "validator");
    }

    @Test
    void takesAnApprovalThatIsSignedByTheEdgeOrByThePersonThemselves() {
        assertThat(told(Approvals.of(RELEASE)).decision()).isInstanceOf(Decision.Said.class);
        assertThat(told(signedBy(VERA, ofVera())).decision()).isInstanceOf(Decision.Said.class);
    }

    @Test
    void refusesWhatNobodySigned() {
        var approval = Approvals.of(RELEASE).first(v -> new Voice(v.id(), v.person(), v.role(), v.expiresAt(), null));
        var verdict = Approvals.of(RELEASE).verdict(new Verdict("verdict", "PASSED", "report", null));

        assertThat(told(approval).attempts()).containsExactly("unsigned");
        assertThat(told(verdict).attempts()).containsExactly("unsigned");
    }

    @Test
    void refusesForgedSignatures() {
        Attested true1 = attested(REGISTRY, ofVera());
        var altered = new Attested(
                attested(REGISTRY, ofVera().with("version", "6.6.6")).statement(), true1.signature(), REGISTRY.id(),
                "Ed25519");

        var story = told(Approvals.of(RELEASE).first(v ->
                new Voice(v.id(), v.person(), v.role(), v.expiresAt(), altered)));

        assertThat(story.attempts()).containsExactly("forged");
    }

    @Test
    void refusesKeysThatNobodyTrustsOrNoMoreOrNotForThis() {
        assertThat(told(signedBy(STRANGER, ofVera())).attempts()).containsExactly("unknown-key");
        assertThat(told(signedBy(RETIRED, ofVera())).attempts()).containsExactly("retired-key");
        assertThat(told(signedBy(VALIDATION, ofVera())).attempts()).containsExactly("not-allowed");
    }

    @Test
    void refusesARetiredKeyThatDatesItsWordBack() {
        Statement datedBack = ofVera().with("signedAt", Story.NOON.minus(Duration.ofDays(3)));

        assertThat(told(signedBy(RETIRED, datedBack)).attempts()).containsExactly("retired-key");
    }

    @Test
    void refusesThatOnePersonsKeySignsForAnother() {
        Voice rolf = new Voice("approval-of-person:rolf", "person:rolf", "risk-officer", RELEASE.expiresAt(),
                attested(VERA, Approvals.approvalOf(RELEASE, "person:rolf", "risk-officer")));

        var story = told(Approvals.of(RELEASE).by(Approvals.voice(RELEASE, "person:vera", "validator"), rolf));

        assertThat(story.attempts()).containsExactly("not-allowed");
    }

    static Stream<Map.Entry<String, Object>> fieldsOfAnApproval() {
        Map<String, Object> fields = new java.util.TreeMap<>(Map.of(
                "eventId", "another", "modelId", "retail/other", "version", "6.6.6", "decision", "DENY",
                "by", "person:vincent", "role", "auditor", "tier", "low", "environments", List.of("test"),
                "expiresAt", Story.NOON.plusSeconds(60), "verdictId", "another"));
        fields.putAll(Map.of(
                "artefactDigest", "another", "reportDigest", "another", "policyDigest", "another",
                "limits", Map.of("rowsPerDay", 10), "signedAt", "never"));
        return fields.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("fieldsOfAnApproval")
    void refusesAnApprovalThatSaysAnotherThingThanWasSignedInAnyOneField(Map.Entry<String, Object> field) {
        var story = told(signedBy(REGISTRY, ofVera().with(field.getKey(), field.getValue())));

        assertThat(story.attempts()).containsExactly("contradiction");
        assertThat(story.refusal()).contains(field.getKey().equals("environments") ? "environment" : field.getKey());
    }

    static Stream<String> fieldsOfAVerdict() {
        return Stream.of(
                "eventId", "modelId", "version", "registrationId", "decision", "artefactDigest", "reportDigest",
                "profileDigest", "makers", "signedAt");
    }

    @ParameterizedTest
    @MethodSource("fieldsOfAVerdict")
    void refusesAVerdictThatSaysAnotherThingThanWasSignedInAnyOneField(String field) {
        Statement other = Approvals.verdictOn(RELEASE).with(field, "another");

        var story = told(Approvals.of(RELEASE)
                .verdict(new Verdict("verdict", "PASSED", "report", attested(VALIDATION, other))));

        assertThat(story.attempts()).containsExactly("contradiction");
        assertThat(story.refusal()).contains(field);
    }

    @Test
    void refusesAVerdictThatDidNotPassThoughPeopleApprovedIt() {
        Statement failed = Approvals.verdictOn(RELEASE).with("decision", "FAILED");
        var verdict = new Verdict("verdict", "FAILED", "report", attested(VALIDATION, failed));

        assertThat(told(Approvals.of(RELEASE).verdict(verdict)).refusal()).contains("its verdict is not a pass");
    }

    @Test
    void refusesWhatHadExpiredOrIsRecalled() {
        var late = creditRisk().at(RELEASE.expiresAt()).hear(Approvals.of(RELEASE).heard());
        var recalled = creditRisk().recalled("1.0.0").hear(Approvals.of(RELEASE).heard());

        assertThat(late.attempts()).containsExactly("expired");
        assertThat(recalled.attempts()).containsExactly("recalled");
    }

    @Test
    void refusesAnApprovalThatLiesUnderAnotherModelsKey() {
        var gate = new Gate(Story.policy(Policy.ForEnvironment.STANDARD), io.assay.deployment.TestKeys.signatures());

        var objections = gate.against("retail/other", Approvals.of(RELEASE).heard(), new Moment(Story.NOON, Recalls.NONE));

        assertThat(objections).extracting(Objection::attempt).containsExactly("contradiction");
    }

    @Test
    void refusesToApproveAgainWhatIsRetired() {
        var story = creditRisk().hear(new Heard.Retired("end", "1.0.0", 1));

        story.hear(Story.approved("1.0.0", 2));

        assertThat(story.refusal()).contains("it is retired");
    }
}
