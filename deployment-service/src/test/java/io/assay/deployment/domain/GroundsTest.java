package io.assay.deployment.domain;

import static io.assay.deployment.TestKeys.REGISTRY;
import static io.assay.deployment.TestKeys.VALIDATION;
import static io.assay.deployment.TestKeys.attested;
import static io.assay.deployment.domain.Story.creditRisk;
import static io.assay.deployment.domain.Story.release;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.signing.Purpose;
import io.assay.signing.Statement;
import io.assay.wire.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reviews, exceptions, small changes and standing approvals, as far as an approval rests on them. */
class GroundsTest {

    private static final String POLICY = "assay:sha256/policy";
    private static final Release RELEASE = release("1.0.0", 1);
    private static final Voice VERA = Approvals.voice(RELEASE, "person:vera", "validator");

    private static Story told(Approvals approvals) {
        return creditRisk().hear(approvals.heard());
    }

    private static Statement statement(Purpose purpose, String id, String person, String role) {
        return Statement.of(purpose)
                .with("eventId", id).with("modelId", Story.MODEL).with("by", person).with("role", role)
                .with("signedAt", Story.NOON);
    }

    private static Statement about(Statement statement) {
        return statement.with("version", "1.0.0").with("artefactDigest", RELEASE.artefactDigest())
                .with("verdictId", "verdict").with("reportDigest", "report");
    }

    private static Approvals failedWith(Instant until, String check) {
        Statement failed = Approvals.verdictOn(RELEASE).with("decision", "FAILED");
        Statement granted = about(statement(Purpose.EXCEPTION, "grant", "person:rolf", "risk-officer"))
                .with("exceptionId", "e-1").with("check", "auc").with("expiresAt", until);
        var voice = new Voice("grant", "person:rolf", "risk-officer", until, attested(REGISTRY, granted));
        return Approvals.of(RELEASE)
                .verdict(new Verdict("verdict", "FAILED", "report", attested(VALIDATION, failed)))
                .grounds(new Grounds(false, POLICY, null, null, List.of(new Grounds.Waived("e-1", check, voice))));
    }

    @Test
    void takesAFailureOnlyWhileASignedExceptionLasts() {
        assertThat(told(failedWith(Story.NOON.plusSeconds(1), "auc")).decision()).isInstanceOf(Decision.Said.class);
        assertThat(told(failedWith(Story.NOON, "auc")).attempts()).containsExactly("not-allowed");
        assertThat(told(failedWith(Story.NOON.plusSeconds(1), "fairness")).attempts()).containsExactly("contradiction");
    }

    @Test
    void takesAReviewOnlyAsItWasSignedAndOnlyWhereItIsSatisfied() {
        Statement satisfied = about(statement(Purpose.REVIEW, "review", "person:victor", "validator"))
                .with("conclusion", "SATISFACTORY_WITH_FINDINGS");
        Statement not = satisfied.with("conclusion", "UNSATISFACTORY");

        assertThat(told(reviewed("person:victor", satisfied)).decision()).isInstanceOf(Decision.Said.class);
        assertThat(told(reviewed("person:victor", not)).refusal()).contains("concludes 'UNSATISFACTORY'");
        assertThat(told(reviewed("person:vera", satisfied)).attempts()).containsExactly("contradiction");
        assertThat(told(reviewed("person:dana", satisfied)).attempts()).contains("self-approval");
    }

    private static Approvals reviewed(String person, Statement statement) {
        return Approvals.of(RELEASE)
                .reviewedBy(new Voice("review", person, "validator", null, attested(REGISTRY, statement)));
    }

    @Test
    void letsASmallChangeGoTheShortWayOnlyWhereNothingElseDiffers() {
        var documents = new Grounds.Difference("0.9.0", List.of("documents"), false);
        var artefact = new Grounds.Difference("0.9.0", List.of("artefact"), false);
        var material = new Grounds.Difference("0.9.0", List.of("documents"), true);

        assertThat(told(alone(documents)).decision()).isInstanceOf(Decision.Said.class);
        assertThat(told(alone(artefact)).attempts()).containsExactly("not-allowed");
        assertThat(told(alone(material)).attempts()).containsExactly("not-allowed");
    }

    private static Approvals alone(Grounds.Difference change) {
        return Approvals.of(RELEASE).by(VERA).grounds(new Grounds(false, POLICY, null, change, List.of()));
    }

    @Test
    void holdsAStandingApprovalToItsEnvelope() {
        var retrained = new Grounds.Difference("0.9.0", List.of("artefact", "data"), true);

        assertThat(told(standing("0.9.0", retrained)).decision()).isInstanceOf(Decision.Said.class);
        assertThat(told(standing("0.8.0", retrained)).attempts()).containsExactly("contradiction");
        assertThat(told(standing("0.9.0", new Grounds.Difference("0.9.0", List.of("interface"), true))).refusal())
                .contains("it differs in 'interface', which was not approved in advance");
    }

    private static Approvals standing(String base, Grounds.Difference change) {
        var voices = Map.of("person:vera", "validator", "person:rolf", "risk-officer").entrySet().stream()
                .map(one -> new Voice("standing-" + one.getKey(), one.getKey(), one.getValue(), RELEASE.expiresAt(),
                        attested(REGISTRY, statement(
                                        Purpose.STANDING_APPROVAL, "standing-" + one.getKey(), one.getKey(), one.getValue())
                                .with("standingId", "s-1").with("baseVersion", base)
                                .with("mayDiffer", List.of("artefact", "data")).with("environments", List.of("prod"))
                                .with("expiresAt", RELEASE.expiresAt()))))
                .toArray(Voice[]::new);
        return Approvals.of(RELEASE).by(voices).grounds(new Grounds(false, POLICY, "s-1", change, List.of()));
    }
}
