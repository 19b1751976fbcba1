package io.assay.checker;

import static io.assay.checker.CreditRisk.NOON;

import org.junit.jupiter.api.Test;

/** Promises I7 and I9: one planted bug per rule, each found and named. */
class PredictionsTest {

    private final CreditRisk life = CreditRisk.life();
    private final String minute = NOON.plusSeconds(3_600).toString();

    @Test
    void findsPredictionsUnderAnEpochThatNeverServed() {
        life.the("served " + minute).with("epoch", 2L);

        life.breaksOnly("I7", "name epoch 2, under which that version never served in prod");
    }

    @Test
    void findsAWindowThatCountsOneTooFew() {
        life.the("measured " + minute).with("rows", 1L);

        life.breaksOnly("I9", "2 rows were counted, 3 unique predictions lie in the topic");
    }

    @Test
    void findsAWindowThatCountsOneTooMany() {
        life.the("measured " + minute).with("rows", 3L);

        life.breaksOnly("I9", "4 rows were counted, 3 unique predictions lie in the topic");
    }

    @Test
    void letsARowBeMissingThatWasCountedAstray() {
        life.the("measured " + minute).with("rows", 1L).with("astray", 1L);

        life.keepsEveryPromise();
    }

    @Test
    void countsABatchOnceThatLiesThereTwice() {
        life.also(life.the("served " + minute).entry());

        life.keepsEveryPromise();
    }

    @Test
    void believesTheLatestMeasurementOfAWindow() {
        life.service("earlier", "HealthMeasured", "monitoring", null).with("version", "1.0.0").with("epoch", 1L)
                .with("windowFrom", NOON.plusSeconds(3_600)).with("windowTo", NOON.plusSeconds(3_660))
                .with("final", true).with("revision", 0).with("rows", 1L).with("late", 0L);

        life.keepsEveryPromise();
    }

    @Test
    void takesAWindowThatSlidesForNoOther() {
        life.service("slid", "HealthMeasured", "monitoring", null).with("version", "1.0.0").with("epoch", 1L)
                .with("windowFrom", NOON.plusSeconds(3_600)).with("windowTo", NOON.plusSeconds(4_200))
                .with("final", true).with("revision", 9).with("rows", 100L).with("late", 0L).with("windowKind", "sliding");

        life.keepsEveryPromise();
    }

    @Test
    void findsAMinuteThatWasNeverMeasured() {
        life.served("1.0.0", 1, NOON.plusSeconds(3_780));
        life.served("1.0.0", 1, NOON.plusSeconds(3_840));
        life.without("measured " + NOON.plusSeconds(3_780));
        life.the("measured " + NOON.plusSeconds(3_840)).with("meta.sequence", 3L);

        life.breaksOnly("I9", "3 predictions lie in windows that were never measured");
    }
}
