package io.assay.checker;

import static io.assay.checker.CreditRisk.NOON;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise I9 of outcomes: planted bugs, each found and named. */
class OutcomesTest {

    private static final Instant MINUTE = NOON.plusSeconds(3_600);

    private final CreditRisk life = CreditRisk.life();

    @BeforeEach
    void threeRequestsOfWhichTwoTurnedOut() {
        life.the("served " + MINUTE).at(MINUTE.plusSeconds(60)).with("requestIds", List.of("r-1", "r-2", "r-3"));
        life.person("observed", "OutcomesObserved", "tool:ledger").with("requestIds", List.of("r-1", "r-2", "r-9"));
        life.service("cohort", "PerformanceMeasured", "monitoring", null).with("meta.sequence", 0L)
                .with("version", "1.0.0").with("epoch", 1L).with("windowFrom", MINUTE).with("windowTo", MINUTE.plusSeconds(60))
                .with("rows", 3L).with("labelled", 2L);
    }

    @Test
    void believesACohortThatCountsEachRequestOnce() {
        life.also(life.the("observed").entry()).also(life.the("served " + MINUTE).entry());

        life.keepsEveryPromise();
    }

    @Test
    void findsACohortThatCountsAnOutcomeTwice() {
        life.the("cohort").with("labelled", 3L);

        life.breaksOnly("I9", "3 rows count as labelled, 2 of their outcomes lie in the topic");
    }

    @Test
    void findsACohortThatLostAnOutcome() {
        life.the("cohort").with("labelled", 1L);

        life.breaksOnly("I9", "1 rows count as labelled, 2 of their outcomes lie in the topic");
    }

    @Test
    void findsACohortThatCountsAPredictionTwice() {
        life.the("cohort").with("rows", 4L);

        life.breaksOnly("I9", "4 rows were held against outcomes, 3 requests were served");
    }
}
