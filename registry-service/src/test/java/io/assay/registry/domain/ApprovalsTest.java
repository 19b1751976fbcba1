package io.assay.registry.domain;

import static io.assay.registry.domain.CreditRisk.AT;
import static io.assay.registry.domain.CreditRisk.DIGEST;
import static io.assay.registry.domain.CreditRisk.creditRisk;
import static io.assay.registry.domain.CreditRisk.useCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.registry.domain.Heard.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApprovalsTest {

    private final CreditRisk guest = creditRisk();

    @Test
    void waitsForTheVerdict() {
        Story.given(guest, guest.registeredLife())
                .when(guest.approval("person:vera", "validator"))
                .thenItWaitsFor("verdict");
    }

    @Test
    void keepsAnApprovalUntilAllHaveApproved() {
        var story = Story.given(guest, guest.reviewedLife());

        story.when(guest.approval("person:vera", "validator"));

        story.thenFacts().isEmpty();
        assertThat(story.state("1.0.0"))
                .isInstanceOfSatisfying(Version.InReview.class, review -> assertThat(review.voices().approvals())
                        .extracting(Approval::person)
                        .containsExactly("person:vera"));
    }

    @Test
    void approvesOnceAllNeededPeopleHaveApproved() {
        var story = Story.given(guest, guest.reviewedLife()).when(guest.approval("person:vera", "validator"));

        story.when(guest.approval("person:rolf", "risk-officer"));

        var approved = story.thenOnly(Fact.Approved.class);
        assertThat(approved.approvals()).extracting(Approval::person).containsExactly("person:vera", "person:rolf");
        assertThat(approved.terms().environments()).containsExactly("prod");
        assertThat(approved.terms().byPolicy()).isFalse();
    }

    @Test
    void expiresWithTheEarliestApproval() {
        var story = Story.given(guest, guest.reviewedLife()).when(guest.approval("person:vera", "validator"));

        story.when(guest.approval("person:rolf", "risk-officer", Answer.APPROVE, DIGEST, Duration.ofDays(30)));

        assertThat(story.thenOnly(Fact.Approved.class).terms().expiresAt()).isEqualTo(AT.plus(Duration.ofDays(30)));
    }

    @Test
    void countsNoApprovalThatExpiredMeanwhile() {
        var story = Story.given(guest, guest.reviewedLife())
                .when(guest.approval("person:vera", "validator", Answer.APPROVE, DIGEST, Duration.ofDays(1)));

        story.when(guest.approval("person:rolf", "risk-officer"), AT.plus(Duration.ofDays(2)));

        story.thenFacts().isEmpty();
    }

    @Test
    void refusesThoseWhoMadeIt() {
        var story = Story.given(guest, guest.reviewedLife());

        story.when(guest.approval("person:dana", "validator")).thenItIsRefused("submitted or developed");
        story.when(guest.denial("person:dana", "validator")).thenItIsRefused("submitted or developed");
    }

    @Test
    void countsAPersonOnceEvenInTwoRoles() {
        var story = Story.given(guest, guest.reviewedLife()).when(guest.approval("person:vera", "validator"));

        story.when(guest.approval("person:vera", "risk-officer")).thenItIsRefused("counts once");
        story.when(guest.approval("person:vera", "validator")).thenNothingNew();
    }

    @Test
    void needsDistinctPeopleOfOneRole() {
        var medium = guest.like(useCase("credit-decision", "small", "person:olivia"));
        var story = Story.given(medium, medium.reviewedLife()).when(medium.approval("person:vera", "validator"));

        story.when(medium.approval("person:viktor", "validator"));

        assertThat(story.thenOnly(Fact.Approved.class).approvals()).hasSize(2);
    }

    @Test
    void refusesARoleThatNobodyNeeds() {
        var story = Story.given(guest, guest.reviewedLife());

        story.when(guest.approval("person:oscar", "operator")).thenItIsRefused("operator");
    }

    @Test
    void refusesARoleThatHasApproved() {
        var story = Story.given(guest, guest.reviewedLife()).when(guest.approval("person:vera", "validator"));

        story.when(guest.approval("person:viktor", "validator")).thenItIsRefused("nobody more");
    }

    @Test
    void refusesAnApprovalOfOtherBytes() {
        var story = Story.given(guest, guest.reviewedLife());

        story.when(guest.approval("person:vera", "validator", Answer.APPROVE, DIGEST.replace('a', 'c'), null))
                .thenItIsRefused("artefact");
    }

    @Test
    void refusesAnAnswerThatItDoesNotKnow() {
        var story = Story.given(guest, guest.reviewedLife());

        story.when(guest.approval("person:vera", "validator", Answer.UNKNOWN, DIGEST, null))
                .thenItIsRefused("unknown");
    }

    @Test
    void rejectsWhatAPersonDenies() {
        var story = Story.given(guest, guest.reviewedLife()).when(guest.approval("person:vera", "validator"));

        story.when(guest.denial("person:rolf", "risk-officer"));

        var rejected = story.thenOnly(Fact.Rejected.class);
        assertThat(rejected.deniedBy()).isEqualTo("person:rolf");
        assertThat(rejected.reasons())
                .extracting(Reason::problem)
                .containsExactly("person:rolf, risk-officer: seen it");
    }

    @Test
    void refusesToDecideAgainWhatIsDecided() {
        var approved = Story.given(guest, guest.approvedLife());

        approved.when(guest.denial("person:viktor", "validator")).thenItIsRefused("approved already");
        approved.when(guest.approval("person:rolf", "risk-officer")).thenNothingNew();
    }

    @Test
    void decidesEachThingOnceHoweverOftenItIsHeard() {
        var story = Story.given(guest, guest.approvedLife());
        var state = story.state("1.0.0");

        List.copyOf(guest.approvedLife()).forEach(heard -> story.when(heard).thenNothingNew());

        assertThat(story.state("1.0.0")).isEqualTo(state);
    }
}
