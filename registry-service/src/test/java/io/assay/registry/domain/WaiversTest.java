package io.assay.registry.domain;

import static io.assay.registry.domain.CreditRisk.AT;
import static io.assay.registry.domain.CreditRisk.creditRisk;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WaiversTest {

    private static final String CHECK = "disparate-impact";

    private final CreditRisk guest = creditRisk();

    private Story failed() {
        return Story.given(guest, guest.registeredLife()).and(guest.verdict("verdict", Verdict.Conclusion.FAILED));
    }

    private Story accepted() {
        return failed().and(Acts.exception(CHECK, Acts.IN_A_MONTH, "person:rolf", "risk-officer"));
    }

    @Test
    void opensTheWayToPeopleWhenAllThatFailedIsAccepted() {
        var story = failed();

        story.when(Acts.exception(CHECK, Acts.IN_A_MONTH, "person:rolf", "risk-officer"));

        story.thenOnly(Fact.ApprovalRequested.class);
    }

    @Test
    void endsAnApprovalWithItself() {
        var story = accepted().and(guest.approval("person:vera", "validator"));

        story.when(guest.approval("person:rolf", "risk-officer"));

        var terms = story.thenOnly(Fact.Approved.class).terms();
        assertThat(terms.expiresAt()).isEqualTo(Acts.IN_A_MONTH);
        assertThat(terms.waivers()).extracting(Waiver::check).containsExactly(CHECK);
        assertThat(terms.conditions()).anyMatch(words -> words.contains("watch it"));
    }

    @Test
    void saysSoBeforeAndAfterItEnds() {
        var story = accepted();

        story.whenDue();

        assertThat(story.thenOnly(Fact.Announced.class).deadline().subject()).isEqualTo("exception");
        assertThat(story.whenAllIsSaidUntil(Acts.IN_A_MONTH).due()).isNull();
    }

    @Test
    void takesTheWayBackWhenItEnds() {
        var story = accepted().and(guest.approval("person:vera", "validator"), guest.approval("person:rolf", "risk-officer"));

        story.whenAllIsSaidUntil(Acts.IN_A_MONTH);

        story.thenFacts()
                .hasAtLeastOneElementOfType(Fact.WaiverExpired.class)
                .hasAtLeastOneElementOfType(Fact.Rejected.class)
                .hasAtLeastOneElementOfType(Fact.Revalidated.class)
                .noneMatch(fact -> fact instanceof Fact.ApprovalRequested);
        assertThat(story.state("1.0.0")).isInstanceOf(Version.Rejected.class);
    }

    @Test
    void isNotForThoseWhoMadeTheVersion() {
        failed().when(Acts.exception(CHECK, Acts.IN_A_MONTH, "person:dana", "risk-officer"))
                .thenItIsCalledAnAttempt("self-approval");
    }

    @Test
    void isNotForEveryRole() {
        failed().when(Acts.exception(CHECK, Acts.IN_A_MONTH, "person:vera", "validator"))
                .thenItIsCalledAnAttempt("not-allowed");
    }

    @Test
    void lastsNoLongerThanThePolicyAllows() {
        failed().when(Acts.exception(CHECK, AT.plusSeconds(91 * 86_400), "person:rolf", "risk-officer"))
                .thenItIsCalledAnAttempt("out-of-terms");
    }

    @Test
    void isOverBeforeItBeginsWhereItExpired() {
        failed().when(Acts.exception(CHECK, AT, "person:rolf", "risk-officer")).thenItIsCalledAnAttempt("expired");
    }

    @Test
    void isOnlyForWhatFailed() {
        failed().when(Acts.exception("auc", Acts.IN_A_MONTH, "person:rolf", "risk-officer"))
                .thenItIsRefused("check 'auc' did not fail");
    }

    @Test
    void isNotForAVersionThatAPersonDenied() {
        Story.given(guest, guest.reviewedLife())
                .and(guest.denial("person:vera", "validator"))
                .when(Acts.exception(CHECK, Acts.IN_A_MONTH, "person:rolf", "risk-officer"))
                .thenItIsRefused("was not rejected by a verdict");
    }
}
