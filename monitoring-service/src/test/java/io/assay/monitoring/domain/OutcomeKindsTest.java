package io.assay.monitoring.domain;

import static io.assay.monitoring.CreditRisk.income;
import static io.assay.monitoring.domain.Panel.bins;
import static io.assay.monitoring.domain.Panel.evenly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.assay.monitoring.domain.Performance.Metric;
import io.assay.wire.decision.Decision;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Estimates, groups, probabilities and errors as evidence; predictions themselves do not drift. */
class OutcomeKindsTest {

    private static final Metric BAD = new Metric("auc", null, 0.60, 0.55, 0.65, 0.80, 500L);

    private final Monitoring monitoring = new Monitoring(Panel.POLICY);
    private Watch watch = Watch.nothing();

    @BeforeEach
    void served() {
        Closed closed = Panel.closed(0, "high", income(), bins(income(), evenly(10, 1_000)));
        watch = ((Decision.Said<Watch, Fact>) monitoring.decide(watch, closed, Optional.empty())).state();
    }

    @Test
    void thatAreEstimatedOnlyWarn() {
        for (int i = 0; i < 5; i++) {
            decide(new Performance(by(i), 1, 0, false, List.of(), List.of(BAD), List.of()));
        }

        assertThat(watch.of(Panel.LIVE).health()).isEqualTo(Health.WARNING);
    }

    @Test
    void tellOfAGroupThatIsDecidedAgainstFarMoreOften() {
        var impact = new Metric("disparate-impact", "sex=female", 0.6, 0.5, 0.7, null, 300);
        var sure = new Metric("disparate-impact", "sex=male", 1.1, 0.7, 1.4, null, 300);

        List<Fact> said = List.of();
        for (int i = 0; i < 2; i++) {
            said = decide(new Performance(by(i), 1, 0, false, List.of(), List.of(), List.of(impact, sure)));
        }

        assertThat(((Fact.Changed) said.getFirst()).reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.finding().subject()).isEqualTo("disparate-impact of sex=female");
            assertThat(reason.finding().severity()).isEqualTo(Health.CRITICAL);
        });
    }

    @Test
    void tellOfProbabilitiesThatNoLongerHoldAndOfErrorsThatGrew() {
        var calibration = new Metric("calibration-error", null, 0.15, 0.11, 0.2, null, 500);
        var error = new Metric("rmse", null, 140.0, 125.0, 150.0, 100.0, 500);

        turnsOut(0, 1, 500, calibration, error);
        List<Fact> said = turnsOut(1, 1, 500, calibration, error);

        assertThat(((Fact.Changed) said.getFirst()).reasons())
                .extracting(r -> r.finding().measure(), r -> r.finding().severity(), r -> r.finding().threshold())
                .containsExactly(
                        tuple("calibration-error", Health.CRITICAL, 0.1),
                        tuple("rmse", Health.WARNING, 110.0));
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
}
