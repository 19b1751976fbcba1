package io.assay.deployment.domain;

import static io.assay.deployment.domain.Story.creditRisk;
import static io.assay.deployment.domain.Story.shadowed;
import static io.assay.deployment.domain.Story.turned;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RollbacksTest {

    /** 1.2.0 live since epoch 2, 1.0.0 in shadow since epoch 3. */
    private static Story replaced(Fallback fallback) {
        return creditRisk(fallback).deploys("1.0.0", 1).deploys("1.2.0", 2);
    }

    @Test
    void goesBackWhenTheShadowIsHealthyOnTheSameWindow() {
        var story = replaced(Fallback.NONE).hear(shadowed("1.0.0", Health.HEALTHY));

        story.hear(turned("1.2.0", 2, Health.CRITICAL));

        assertThat(story.facts()).singleElement().isInstanceOfSatisfying(Fact.RolledBack.class, back -> {
            assertThat(back.release().version()).isEqualTo("1.0.0");
            assertThat(back.epoch()).isEqualTo(4);
            assertThat(back.automatic()).isTrue();
            assertThat(back.causeId()).isEqualTo("alarm");
            assertThat(back.evidence()).contains("psi of income 1.9", "5000 rows", "0.01, of age", "HEALTHY");
        });
        assertThat(story.slot().shadow()).isNull();
    }

    @Test
    void waitsForTheShadowsMeasureOfThatWindow() {
        var story = replaced(Fallback.STOP).hear(turned("1.2.0", 2, Health.CRITICAL));
        assertThat(story.facts()).isEmpty();

        story.hear(shadowed("1.0.0", Health.HEALTHY));

        assertThat(story.facts()).singleElement().isInstanceOf(Fact.RolledBack.class);
    }

    @Test
    void doesNotGoBackToAVersionThatSharesTheCause() {
        var story = replaced(Fallback.HUMAN_REVIEW).hear(shadowed("1.0.0", Health.CRITICAL));

        story.hear(turned("1.2.0", 2, Health.CRITICAL));

        assertThat(story.facts()).isEmpty();
        assertThat(story.slot().live().version()).isEqualTo("1.2.0");
        assertThat(story.slot().alarm()).isNull();
    }

    @Test
    void stopsWherePolicySaysSoAndThereIsNoWayBack() {
        var story = creditRisk(Fallback.STOP).deploys("1.2.0", 1);

        story.hear(turned("1.2.0", 1, Health.CRITICAL));

        assertThat(story.facts()).singleElement().isInstanceOf(Fact.Undeployed.class);
        assertThat(story.slot().live()).isNull();
    }

    @Test
    void neverGoesBackByItselfFromWhatARollbackBrought() {
        var story = replaced(Fallback.STOP).hear(shadowed("1.0.0", Health.HEALTHY));
        story.hear(turned("1.2.0", 2, Health.CRITICAL));

        story.hear(turned("1.0.0", 4, Health.CRITICAL));

        assertThat(story.facts()).isEmpty();
        assertThat(story.slot().live().version()).isEqualTo("1.0.0");
    }

    @Test
    void ignoresTheHealthOfAnEarlierTimeOrAnotherVersion() {
        var story = replaced(Fallback.STOP).hear(shadowed("1.0.0", Health.HEALTHY));

        story.hear(turned("1.2.0", 1, Health.CRITICAL)).hear(turned("1.0.0", 3, Health.CRITICAL));

        assertThat(story.slot().epoch()).isEqualTo(3);
    }

    @Test
    void doesNotGoBackToAVersionThatWasRejectedSince() {
        var story = replaced(Fallback.NONE).hear(shadowed("1.0.0", Health.HEALTHY));
        story.hear(new Heard.Rejected("no", "1.0.0", 5));

        story.hear(turned("1.2.0", 2, Health.CRITICAL));

        assertThat(story.slot().live().version()).isEqualTo("1.2.0");
    }

    @Test
    void aChallengerInShadowIsNoWayBack() {
        var story = creditRisk(Fallback.NONE).deploys("1.0.0", 1).hear(Story.approved("1.1.0", 2));
        story.hear(Story.asked("ask", "deploy", "1.1.0", Mode.SHADOW, null)).hear(Story.loaded("ask", "1.1.0"));
        story.hear(shadowed("1.1.0", Health.HEALTHY));

        story.hear(turned("1.0.0", 1, Health.CRITICAL));

        assertThat(story.slot().live().version()).isEqualTo("1.0.0");
    }

    @Test
    void forgetsAnAlarmThatWasTakenBack() {
        var story = replaced(Fallback.STOP).hear(turned("1.2.0", 2, Health.CRITICAL));
        story.hear(turned("1.2.0", 2, Health.HEALTHY));

        story.hear(shadowed("1.0.0", Health.HEALTHY));

        assertThat(story.facts()).isEmpty();
    }

    @Test
    void keepsTheLastEightWindowsOfASeriesAndALaterRevisionInPlaceOfAnEarlier() {
        var slot = replaced(Fallback.NONE).slot();
        for (int minute = 0; minute < 12; minute++) {
            var window = new Window(Story.NOON.plusSeconds(60L * minute), Story.NOON.plusSeconds(60L * minute + 60));
            slot = slot.measures(new Measured("1.0.0", Mode.SHADOW, window, Health.WARNING, 1, "first"));
            slot = slot.measures(new Measured("1.0.0", Mode.SHADOW, window, Health.HEALTHY, 1, "revised"));
        }

        assertThat(slot.measured()).hasSize(8).allMatch(m -> m.words().equals("revised"));
    }
}
