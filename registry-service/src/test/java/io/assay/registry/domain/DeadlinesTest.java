package io.assay.registry.domain;

import static io.assay.registry.domain.CreditRisk.AT;
import static io.assay.registry.domain.CreditRisk.creditRisk;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private final CreditRisk guest = creditRisk();

    @Test
    void saysWhomAnOverdueRequestWaitsFor() {
        var story = Story.given(guest, guest.reviewedLife());

        story.whenDue();

        var announced = story.thenOnly(Fact.Announced.class);
        assertThat(announced.deadline().subject()).isEqualTo("approval-request");
        assertThat(announced.waitsFor()).containsExactly("role:validator", "role:risk-officer");
    }

    @Test
    void remindsOfAnApprovalThatEndsAndAsksAnewWhenItHasEnded() {
        var story = Story.given(guest, guest.approvedLife());

        var monthBefore = story.whenDue().due();
        story.whenDue().whenDue();

        assertThat(monthBefore).isEqualTo(AT.plus(Duration.ofDays(358)));
        story.thenFacts().hasAtLeastOneElementOfType(Fact.Suspended.class).hasAtLeastOneElementOfType(Fact.ApprovalRequested.class);
        assertThat(story.state("1.0.0")).isInstanceOf(Version.InReview.class);
    }

    @Test
    void wantsAVersionValidatedAgainWhenTheTierSaysSo() {
        var story = Story.given(guest, guest.approvedLife());

        story.when(new Heard.Woken(Map.of(), Map.of()), AT.plus(Duration.ofDays(365)));

        story.thenFacts().anySatisfy(fact -> assertThat(fact)
                .isInstanceOfSatisfying(Fact.Revalidated.class, r -> assertThat(r.trigger()).isEqualTo("date")));
    }

    @Test
    void saysEachThingOnce() {
        var story = Story.given(guest, guest.reviewedLife()).whenDue();

        story.when(new Heard.Woken(Map.of(), Map.of()), AT.plus(Duration.ofDays(20)));

        story.thenNothingNew();
    }

    @Test
    void tellsOfSeveralMissedRemindersOnlyTheLast() {
        var story = Story.given(guest, guest.approvedLife());

        story.when(new Heard.Woken(Map.of(), Map.of()), AT.plus(Duration.ofDays(360)));

        story.thenFacts().filteredOn(fact -> fact instanceof Fact.Announced).hasSize(2);
    }
}
