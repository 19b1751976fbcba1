package io.assay.registry.domain;

import static io.assay.registry.domain.CreditRisk.AT;
import static io.assay.registry.domain.CreditRisk.DIGEST;
import static io.assay.registry.domain.CreditRisk.creditRisk;
import static io.assay.registry.domain.CreditRisk.useCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.registry.domain.Verdict.Conclusion;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictsTest {

    private final CreditRisk guest = creditRisk();

    @ParameterizedTest
    @EnumSource(
            value = Conclusion.class,
            names = {"PASSED", "PASSED_WITH_CONDITIONS"})
    void asksPeopleAboutWhatPassed(Conclusion conclusion) {
        var story = Story.given(guest, guest.registeredLife());

        story.when(guest.verdict("verdict", conclusion));

        var question = story.thenOnly(Fact.ApprovalRequested.class).question();
        assertThat(question.needed()).containsExactly(new Need("validator", 1), new Need("risk-officer", 1));
        assertThat(question.dueAt()).isEqualTo(AT.plus(Duration.ofDays(10)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Conclusion.class,
            names = {"FAILED", "INCONCLUSIVE", "UNKNOWN"})
    void rejectsWhatDidNotPass(Conclusion conclusion) {
        var story = Story.given(guest, guest.registeredLife());

        story.when(guest.verdict("verdict", conclusion));

        assertThat(story.thenOnly(Fact.Rejected.class).reasons()).isNotEmpty();
        assertThat(story.state("1.0.0")).isInstanceOf(Version.Rejected.class);
    }

    @Test
    void rejectsInTheWordsOfTheFindings() {
        var story = Story.given(guest, guest.registeredLife());

        story.when(guest.verdict("verdict", Conclusion.FAILED));

        assertThat(story.thenOnly(Fact.Rejected.class).reasons())
                .extracting(Reason::problem)
                .containsExactly("disparate impact 0.6 lies below 0.8");
    }

    @Test
    void approvesAConfirmedLowestTierByPolicy() {
        var research = guest.like(useCase("research", "small", "person:olivia"));
        var story = Story.given(research, research.registeredLife());

        story.when(research.verdict("verdict", Conclusion.PASSED));

        var approved = story.thenOnly(Fact.Approved.class);
        assertThat(approved.terms().byPolicy()).isTrue();
        assertThat(approved.approvals()).isEmpty();
        assertThat(approved.terms().expiresAt()).isEqualTo(AT.plus(Duration.ofDays(365)));
    }

    @Test
    void asksPeopleWhereNobodyIndependentConfirmedTheLowestTier() {
        var research = guest.like(useCase("research", "small", "person:dana"));
        var story = Story.given(research, research.registeredLife());

        story.when(research.verdict("verdict", Conclusion.PASSED));

        story.thenOnly(Fact.ApprovalRequested.class);
    }

    @Test
    void waitsForTheRegistrationThatAVerdictJudges() {
        var unknown = Story.given(guest, List.of());
        var checking = Story.given(guest, List.of(guest.submitted("submission")));

        unknown.when(guest.verdict("verdict", Conclusion.PASSED)).thenItWaitsFor("registration");
        checking.when(guest.verdict("verdict", Conclusion.PASSED)).thenItWaitsFor("registration");
    }

    @Test
    void refusesAVerdictOnOtherBytesOrAnotherRegistration() {
        var story = Story.given(guest, guest.registeredLife());
        String other = DIGEST.replace('a', 'c');

        story.when(guest.verdict("verdict", Conclusion.PASSED, null, other, "registration"))
                .thenItIsRefused("bytes");
        story.when(guest.verdict("verdict", Conclusion.PASSED, null, DIGEST, "another"))
                .thenItIsRefused("registration");
    }

    @Test
    void refusesASecondVerdictThatNobodyAskedFor() {
        var story = Story.given(guest, guest.reviewedLife());

        story.when(guest.verdict("second", Conclusion.FAILED)).thenItIsRefused("revalidation");
        story.when(guest.verdict("verdict", Conclusion.PASSED)).thenNothingNew();
    }

    @Test
    void staysApprovedWhenItPassesAgainAndRemembersIt() {
        var story = Story.given(guest, guest.approvedLife());

        story.when(guest.verdict("again", Conclusion.PASSED, "request", DIGEST, "registration"));

        story.thenFacts().isEmpty();
        assertThat(story.state("1.0.0")).isInstanceOfSatisfying(Version.Approved.class, approved -> {
            assertThat(approved.latest().id()).isEqualTo("again");
            assertThat(approved.verdict().id()).isEqualTo("verdict");
        });
    }

    @Test
    void rejectsAnApprovedVersionThatFailsAgain() {
        var story = Story.given(guest, guest.approvedLife());

        story.when(guest.verdict("again", Conclusion.FAILED, "request", DIGEST, "registration"));

        assertThat(story.thenOnly(Fact.Rejected.class).verdict().id()).isEqualTo("again");
    }

    @Test
    void asksPeopleAnewWhenWhatTheyReviewPassesAgain() {
        var story = Story.given(guest, guest.reviewedLife());

        story.when(guest.verdict("again", Conclusion.PASSED, "request", DIGEST, "registration"));

        assertThat(story.thenOnly(Fact.ApprovalRequested.class).verdict().id()).isEqualTo("again");
        story.when(guest.approval("person:vera", "validator")).thenItIsRefused("verdict");
    }

    @Test
    void hasALiveVersionValidatedAgainWhenItsHealthTurnsCritical() {
        var story = Story.given(guest, guest.approvedLife());

        story.when(guest.critical());

        assertThat(story.thenOnly(Fact.Revalidated.class).reason()).contains("critical", "psi of income is 3.1");
    }

    @Test
    void saysNothingOfHealthThatIsNotCriticalOrNotLive() {
        var story = Story.given(guest, guest.approvedLife());

        story.when(new Heard.HealthTurned("1.0.0", "prod", false, true, "shadow"))
                .thenNothingNew();
        story.when(new Heard.HealthTurned("1.0.0", "prod", true, false, "warning"))
                .thenNothingNew();
    }
}
