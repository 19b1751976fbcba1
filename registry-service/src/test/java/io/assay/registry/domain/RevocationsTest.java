package io.assay.registry.domain;

import static io.assay.registry.domain.CreditRisk.creditRisk;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RevocationsTest {

    private static final String VERAS = "approval of person:vera as validator";

    private final CreditRisk guest = creditRisk();

    @Test
    void takesAnApprovedVersionBackToReview() {
        var story = Story.given(guest, guest.approvedLife());

        story.when(Acts.revocation(VERAS, "person:vera", "validator"));

        story.thenFacts().hasExactlyElementsOfTypes(Fact.Suspended.class, Fact.ApprovalRequested.class);
        assertThat(story.state("1.0.0"))
                .isInstanceOfSatisfying(Version.InReview.class, review -> assertThat(review.voices().approvals())
                        .extracting(Approval::person)
                        .containsExactly("person:rolf"));
    }

    @Test
    void isHealedByAnotherApproval() {
        var story = Story.given(guest, guest.approvedLife()).and(Acts.revocation(VERAS, "person:vera", "validator"));

        story.when(guest.approval("person:victor", "validator"));

        assertThat(story.thenOnly(Fact.Approved.class).approvals())
                .extracting(Approval::person)
                .containsExactly("person:rolf", "person:victor");
    }

    @Test
    void leavesAReviewOpenWithoutIt() {
        var story = Story.given(guest, guest.reviewedLife()).and(guest.approval("person:vera", "validator"));

        story.when(Acts.revocation(VERAS, "person:vera", "validator"));

        story.thenFacts().isEmpty();
        assertThat(story.standing("1.0.0").waitsFor()).extracting(Standing.Waits::who)
                .containsExactly("role:validator", "role:risk-officer");
    }

    @Test
    void isForThoseWhoGaveItAndForRiskOfficers() {
        var story = Story.given(guest, guest.approvedLife());

        story.when(Acts.revocation(VERAS, "person:olivia", "owner"));

        story.thenItIsCalledAnAttempt("not-allowed");
    }

    @Test
    void refusesAnApprovalThatDoesNotCount() {
        var story = Story.given(guest, guest.approvedLife());

        story.when(Acts.revocation("no such approval", "person:rolf", "risk-officer"));

        story.thenItIsRefused("no approval no such approval counts");
    }

    @Test
    void holdsWheneverTheApprovalIsHeard() {
        var story = Story.given(guest, guest.reviewedLife()).and(Acts.revocation(VERAS, "person:rolf", "risk-officer"));

        story.when(guest.approval("person:vera", "validator"));

        story.thenItIsCalledAnAttempt("revoked");
    }

    @Test
    void isNotUndoneByHearingTheApprovalAgain() {
        var story = Story.given(guest, guest.approvedLife()).and(Acts.revocation(VERAS, "person:vera", "validator"));

        story.when(guest.approval("person:vera", "validator"));

        story.thenItIsCalledAnAttempt("revoked");
    }

    @Test
    void ofSomeoneElsesApprovalIsNotRemembered() {
        var story = Story.given(guest, guest.reviewedLife()).and(Acts.revocation(VERAS, "person:olivia", "owner"));

        story.when(guest.approval("person:vera", "validator"));

        story.thenFacts().isEmpty();
        assertThat(story.standing("1.0.0").waitsFor()).extracting(Standing.Waits::who).containsExactly("role:risk-officer");
    }
}
