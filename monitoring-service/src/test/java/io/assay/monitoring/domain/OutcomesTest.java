package io.assay.monitoring.domain;

import static io.assay.monitoring.CreditRisk.income;
import static io.assay.monitoring.domain.Panel.bins;
import static io.assay.monitoring.domain.Panel.evenly;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.monitoring.domain.Performance.Metric;
import io.assay.wire.decision.Decision;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How predictions turned out; tier high worsens after two windows, recovers after three, and needs a hundred labelled rows. */
class OutcomesTest {

    private static final Metric FINE = auc(0.80, 0.78, 0.82);
    private static final Metric UNSURE = auc(0.70, 0.60, 0.80);
    private static final Metric WORSE = auc(0.75, 0.73, 0.77);
    private static final Metric BAD = auc(0.60, 0.55, 0.65);

    private final Monitoring monitoring = new Monitoring(Panel.POLICY);
    private Watch watch = Watch.nothing();

    @Test
    void areCriticalOnceTwoWindowsInARowFellByMoreThanAllowedWhateverTheInterval() {
        served(10);

        List<Fact> first = turnsOut(0, 1, 500, BAD);
        List<Fact> second = turnsOut(1, 1, 500, BAD);

        assertThat(first).singleElement().isInstanceOf(Fact.Known.class);
        assertThat(second.getFirst()).isInstanceOfSatisfying(Fact.Changed.class, changed -> {
            assertThat(changed.from()).isEqualTo(Health.HEALTHY);
            assertThat(changed.to()).isEqualTo(Health.CRITICAL);
            assertThat(changed.windows()).isEqualTo(2);
            Reason reason = changed.reasons().getFirst();
            assertThat(reason.since()).isEqualTo(Panel.window(0).to());
            assertThat(reason.finding().measure()).isEqualTo("auc");
            assertThat(reason.finding().threshold()).isEqualTo(0.80 - 0.05);
            assertThat(reason.finding().words()).isEqualTo("auc is 0.600 (0.550 to 0.650) over 500 rows, beyond 0.750;"
                    + " it was 0.800 when the version was validated");
        });
    }

    @Test
    void areNoAlarmWhileTheIntervalAllowsThatNothingFell() {
        served(10);

        turnsOut(0, 1, 500, UNSURE);
        turnsOut(1, 1, 500, UNSURE);

        assertThat(health()).isEqualTo(Health.HEALTHY);
    }

    @Test
    void areAWarningWhenTheyFellLess() {
        served(10);

        turnsOut(0, 1, 500, WORSE);
        turnsOut(1, 1, 500, WORSE);

        assertThat(health()).isEqualTo(Health.WARNING);
    }

    @Test
    void sayNothingOfFewLabelsAndNeverThatAVersionIsHealthy() {
        turnsOut(0, 1, 99, BAD);
        turnsOut(1, 1, 99, BAD);
        turnsOut(2, 1, 99, BAD);
        Health few = health();

        for (int i = 3; i < 9; i++) {
            turnsOut(i, 1, 500, FINE);
        }

        assertThat(few).isEqualTo(Health.UNKNOWN);
        assertThat(health()).isEqualTo(Health.UNKNOWN);
    }

    @Test
    void areCorrectedByARevisionWhichReplacesWhatItsWindowSaid() {
        served(10);
        turnsOut(0, 1, 500, BAD);
        turnsOut(1, 1, 500, BAD);

        turnsOut(1, 2, 800, FINE);
        Health corrected = health();
        turnsOut(1, 1, 500, BAD);

        assertThat(corrected).isEqualTo(Health.HEALTHY);
        assertThat(health()).isEqualTo(Health.HEALTHY);
    }

    @Test
    void areHeardOnceAndInAnyOrder() {
        served(10);
        turnsOut(3, 1, 500, BAD);

        List<Fact> again = turnsOut(3, 1, 500, BAD);
        turnsOut(2, 1, 500, BAD);

        assertThat(again).isEmpty();
        assertThat(health()).isEqualTo(Health.CRITICAL);
    }

    @Test
    void recoverAfterThreeGoodWindows() {
        served(10);
        turnsOut(0, 1, 500, BAD);
        turnsOut(1, 1, 500, BAD);

        turnsOut(2, 1, 500, FINE);
        turnsOut(3, 1, 500, FINE);
        Health still = health();
        turnsOut(4, 1, 500, FINE);

        assertThat(still).isEqualTo(Health.CRITICAL);
        assertThat(health()).isEqualTo(Health.HEALTHY);
    }

    @Test
    void areForgottenButForTheirSumAfterManyWindows() {
        for (int i = 0; i < 100; i++) {
            turnsOut(i, 1, 500, FINE);
        }

        turnsOut(1, 2, 600, BAD);

        assertThat(watch.of(Panel.LIVE).outcomes().get(Outcome.PERFORMANCE).kept()).hasSize(32);
        assertThat(watch.of(Panel.LIVE).outcomes().get(Outcome.PERFORMANCE).kept().getFirst().to())
                .isEqualTo(Panel.window(68).to());
    }

    private static Metric auc(double value, double low, double high) {
        return new Metric("auc", null, value, low, high, 0.80, 500);
    }

    /** So many windows of predictions, none of which drifted. */
    private void served(int windows) {
        for (int i = 0; i < windows; i++) {
            Closed closed = Panel.closed(i, "high", income(), bins(income(), evenly(10, 1_000)));
            watch = ((Decision.Said<Watch, Fact>) monitoring.decide(watch, closed, Optional.empty())).state();
        }
    }

    private List<Fact> turnsOut(int number, int revision, long labelled, Metric... metrics) {
        return decide(new Performance(by(number), revision, labelled, false, List.of(metrics), List.of(), List.of()));
    }

    private static Weighed by(int number) {
        return new Weighed(Panel.LIVE, 1, Panel.window(number), 1_000, "high");
    }

    private List<Fact> decide(Performance performance) {
        if (monitoring.decide(watch, performance) instanceof Decision.Said<Watch, Fact>(Watch now, List<Fact> facts)) {
            watch = now;
            return facts;
        }
        return List.of();
    }

    private Health health() {
        return watch.of(Panel.LIVE).health();
    }
}
