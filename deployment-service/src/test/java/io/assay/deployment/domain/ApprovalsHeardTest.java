package io.assay.deployment.domain;

import static io.assay.deployment.domain.Approvals.voice;
import static io.assay.deployment.domain.Story.approved;
import static io.assay.deployment.domain.Story.creditRisk;
import static io.assay.deployment.domain.Story.release;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.wire.decision.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalsHeardTest {

    private static final Release RELEASE = release("1.0.0", 1);
    private static final Voice VERA = voice(RELEASE, "person:vera", "validator");

    @Test
    void refusesAnApprovalByADeveloperAndSaysWhoTried() {
        var story = creditRisk().hear(Approvals.of(RELEASE).by(VERA, voice(RELEASE, "person:dana", "risk-officer")).heard());

        assertThat(story.attempts()).containsExactly("self-approval");
        assertThat(story.refusal()).contains("person:dana approved it but");
    }

    @Test
    void refusesAnApprovalThatCountsOnePersonTwice() {
        var story = creditRisk().hear(Approvals.of(RELEASE).by(VERA, voice(RELEASE, "person:vera", "risk-officer")).heard());

        assertThat(story.attempts()).containsExactly("same-person-twice");
    }

    @Test
    void refusesFewerApproversThanTheTierNeedsOrOthers() {
        var alone = creditRisk().hear(Approvals.of(RELEASE).by(VERA).heard());
        var twoValidators = creditRisk().hear(
                Approvals.of(RELEASE).by(VERA, voice(RELEASE, "person:rolf", "validator")).heard());

        assertThat(alone.refusal()).contains("0 unexpired approvals in the role risk-officer where the tier needs 1");
        assertThat(twoValidators.attempts()).containsExactly("not-allowed");
    }

    @Test
    void refusesATierThatHasNoRule() {
        var other = new Release(
                "1.0.0", 1, List.of("prod"), "tiny", RELEASE.artefactDigest(), null, RELEASE.expiresAt(), null,
                RELEASE.papers());

        var story = creditRisk().hear(Approvals.of(other).heard());

        assertThat(story.refusal()).contains("the tier 'tiny' has no rule here");
    }

    @Test
    void refusesAnApprovalOfOtherBytesThanTheRegisteredOnes() {
        var story = creditRisk().hear(Approvals.of(RELEASE).ofFiles(List.of("assay:sha256/other"), null).heard());

        assertThat(story.attempts()).containsExactly("other-digest");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"7, '', true", "-, '', false", "' ', '', false", "7, assay:sha256/file, false"})
    void takesADeclaredRevisionInPlaceOfBytesOnlyWhereThereAreNone(String revision, String file, boolean holds) {
        var remote = new Release(
                "1.0.0", 1, RELEASE.environments(), "high", "", "http://there#7", RELEASE.expiresAt(), null,
                RELEASE.papers());

        var story = creditRisk().hear(Approvals.of(remote)
                .ofFiles(file.isEmpty() ? List.of() : List.of(file), revision).heard());

        assertThat(story.decision() instanceof Decision.Said).isEqualTo(holds);
    }

    @Test
    void letsPolicyAloneApproveOnlyTheLowestTier() {
        var alone = new Grounds(true, "assay:sha256/policy", null, null, List.of());

        var story = creditRisk().hear(Approvals.of(RELEASE).by().grounds(alone).heard());

        assertThat(story.refusal()).contains("only the tier 'low'");
    }

    @Test
    void anApprovalIsFollowedByARequestWherePolicySaysSo() {
        var story = Story.of(new Policy.ForEnvironment(true, true, Fallback.NONE, Fallback.NONE));

        story.hear(approved("1.0.0", 1));

        assertThat(story.facts()).singleElement().isInstanceOfSatisfying(
                Fact.Requested.class, r -> assertThat(r.version()).isEqualTo("1.0.0"));
    }
}
