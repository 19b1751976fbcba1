package io.assay.registry.domain;

import static io.assay.registry.domain.CreditRisk.creditRisk;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private final CreditRisk guest = creditRisk();

    private Story withFinding(Finding.Severity severity) {
        return Story.given(guest, guest.approvedLife()).and(Acts.finding("F-1", severity));
    }

    @Test
    void holdsUpAPromotionWhenItIsOverdue() {
        var story = withFinding(Finding.Severity.HIGH);

        story.whenAllIsSaidUntil(Acts.IN_TEN_DAYS);

        story.thenFacts().hasExactlyElementsOfTypes(Fact.Announced.class, Fact.Suspended.class);
        assertThat(story.state("1.0.0")).isInstanceOf(Version.Suspended.class);
        assertThat(story.standing("1.0.0").waitsFor()).extracting(Standing.Waits::who)
                .containsExactly("person:olivia", "role:validator");
    }

    @Test
    void remindsBeforeItIsDueAndEscalatesAfterwards() {
        var story = withFinding(Finding.Severity.LOW);

        var reminder = story.whenDue().thenOnly(Fact.Announced.class);
        var overdue = story.whenAllIsSaidUntil(Acts.IN_TEN_DAYS).thenOnly(Fact.Announced.class);

        assertThat(reminder.deadline().passed()).isFalse();
        assertThat(reminder.waitsFor()).containsExactly("person:olivia", "role:validator");
        assertThat(overdue.deadline().passed()).isTrue();
        assertThat(overdue.waitsFor()).contains("role:risk-officer");
    }

    @Test
    void liftsTheSuspensionWhenAValidatorClosesIt() {
        var story = withFinding(Finding.Severity.CRITICAL).whenAllIsSaidUntil(Acts.IN_TEN_DAYS);

        story.when(Acts.closed("F-1", "person:vera", "validator"), Acts.IN_A_MONTH);

        story.thenOnly(Fact.Approved.class);
    }

    @Test
    void holdsUpAnApprovalThatIsCompletedMeanwhile() {
        var story = Story.given(guest, guest.reviewedLife())
                .and(Acts.finding("F-1", Finding.Severity.HIGH), guest.approval("person:vera", "validator"));

        story.when(guest.approval("person:rolf", "risk-officer"), Acts.IN_TEN_DAYS);

        story.thenOnly(Fact.Suspended.class);
    }

    @Test
    void isClosedByAValidatorAlone() {
        withFinding(Finding.Severity.HIGH)
                .when(Acts.closed("F-1", "person:rolf", "risk-officer"))
                .thenItIsCalledAnAttempt("not-allowed");
    }

    @Test
    void isNotClosedByThoseWhoMadeTheVersion() {
        withFinding(Finding.Severity.HIGH)
                .when(Acts.closed("F-1", "person:dana", "validator"))
                .thenItIsCalledAnAttempt("not-allowed");
    }

    @Test
    void isNotPutOffByItsOwner() {
        withFinding(Finding.Severity.HIGH)
                .when(Acts.later("F-1", Acts.IN_A_MONTH, "person:olivia", "owner"))
                .thenItIsCalledAnAttempt("not-allowed");
    }

    @Test
    void isPutOffByAValidator() {
        var story = withFinding(Finding.Severity.HIGH);

        story.when(Acts.later("F-1", Acts.IN_A_MONTH, "person:vera", "validator"));

        assertThat(story.standing("1.0.0").findings()).extracting(Finding::dueAt).containsExactly(Acts.IN_A_MONTH);
    }

    @Test
    void opensAnIncidentWhereTheGlassIsBrokenAndClosesItByTheNextNormalDeployment() {
        var story = Story.given(guest, guest.reviewedLife());
        var broken = new Heard.GlassBroken(
                "1.0.0", "prod", "break-glass-prod-1", List.of("person:oscar", "person:rolf"), "outage");

        story.when(broken);

        assertThat(story.standing("1.0.0").incident()).isTrue();
        assertThat(story.standing("1.0.0").stage()).isEqualTo("live");
        story.when(new Heard.SlotMoved("1.0.0", "prod", true, true));
        assertThat(story.standing("1.0.0").incident()).isFalse();
    }

    @Test
    void letsNobodyRaiseAnIncidentByHand() {
        var raised = Acts.finding("F-1", Finding.Severity.HIGH).finding();
        var incident = new Finding(
                "F-2", "1.0.0", "incident", raised.severity(), "made up", raised.owner(), raised.dueAt(), null, List.of(),
                "person:vera", null);

        Story.given(guest, guest.approvedLife())
                .when(new Heard.FindingRaised("1.0.0", incident, CreditRisk.someone("raised", "person:vera", "validator")))
                .thenItIsRefused("an incident is opened by what happens");
    }
}
