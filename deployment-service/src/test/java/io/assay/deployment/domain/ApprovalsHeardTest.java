package io.assay.deployment.domain;

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

    @Test
    void refusesAnApprovalByADeveloper() {
        var story = creditRisk().hear(approved(release("1.0.0", 1), List.of("person:vera", "person:dana")));

        assertThat(story.decision()).isInstanceOfSatisfying(
                Decision.Refused.class, r -> assertThat(r.reason()).contains("person:dana approved it but"));
    }

    @Test
    void refusesAnApprovalThatCountsOnePersonTwice() {
        var story = creditRisk().hear(approved(release("1.0.0", 1), List.of("person:vera", "person:vera")));

        assertThat(story.decision()).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void refusesFewerApproversThanTheTierNeeds() {
        var story = creditRisk().hear(approved(release("1.0.0", 1), List.of("person:vera")));

        assertThat(story.decision()).isInstanceOfSatisfying(
                Decision.Refused.class,
                r -> assertThat(r.reason()).contains("1 unexpired approvals", "needs 2"));
    }

    @Test
    void refusesAnApprovalOfOtherBytesThanTheRegisteredOnes() {
        var people = List.of(new Heard.Approver("person:vera", null), new Heard.Approver("person:rolf", null));
        var other = new Heard.Approved(
                release("1.0.0", 1), true, false, List.of("person:dana"), people, List.of("assay:sha256/other"), null);

        var story = creditRisk().hear(other);

        assertThat(story.decision()).isInstanceOf(Decision.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"7, '', true", "-, '', false", "' ', '', false", "7, assay:sha256/file, false"})
    void takesADeclaredRevisionInPlaceOfBytesOnlyWhereThereAreNone(String revision, String file, boolean holds) {
        var people = List.of(new Heard.Approver("person:vera", null), new Heard.Approver("person:rolf", null));
        Release one = release("1.0.0", 1);
        var remote = new Release(one.version(), 1, one.environments(), one.tier(), "", one.expiresAt(), one.papers());

        var story = creditRisk().hear(new Heard.Approved(
                remote, true, false, List.of("person:dana"), people, file.isEmpty() ? List.of() : List.of(file), revision));

        assertThat(story.decision() instanceof Decision.Said).isEqualTo(holds);
    }

    @Test
    void letsPolicyAloneApproveOnlyTheLowestTier() {
        var alone = new Heard.Approved(
                release("1.0.0", 1), true, true, List.of("person:dana"), List.of(), List.of(Story.digest("1.0.0")), null);

        var story = creditRisk().hear(alone);

        assertThat(story.decision()).isInstanceOfSatisfying(
                Decision.Refused.class, r -> assertThat(r.reason()).contains("only the tier 'low'"));
    }

    @Test
    void anApprovalIsFollowedByARequestWherePolicySaysSo() {
        var story = Story.of(new Policy.ForEnvironment(true, true, Fallback.NONE));

        story.hear(approved("1.0.0", 1));

        assertThat(story.facts()).singleElement().isInstanceOfSatisfying(
                Fact.Requested.class, r -> assertThat(r.version()).isEqualTo("1.0.0"));
    }
}
