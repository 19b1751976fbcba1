package io.assay.monitoring.domain;

import static io.assay.monitoring.CreditRisk.currency;
import static io.assay.monitoring.CreditRisk.income;
import static io.assay.monitoring.CreditRisk.region;
import static io.assay.monitoring.domain.Panel.bins;
import static io.assay.monitoring.domain.Panel.closed;
import static io.assay.monitoring.domain.Panel.evenly;
import static io.assay.monitoring.domain.Panel.judged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.statistics.ColumnProfile;
import io.assay.statistics.ReferenceProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgingTest {

    private static final ReferenceProfile NONE = null;

    /** Two bins doubled, four halved: 0.2 ln 2 + 0.2 ln 2. */
    private static final double DOUBLED_AND_HALVED = 0.4 * Math.log(2);

    @Test
    void measuresTheIndexAndNamesFeatureValueThresholdAndQuantile() {
        Judged judged = judged(closed(0, "high", income(), bins(income(), 400, 400, 200, 200, 200, 200, 100, 100, 100, 100)));

        assertThat(judged.health()).isEqualTo(Health.CRITICAL);
        assertThat(judged.features().getFirst().psi().value()).isCloseTo(DOUBLED_AND_HALVED, within(1e-12));
        assertThat(judged.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).isEqualTo("income");
            assertThat(finding.measure()).isEqualTo("psi");
            assertThat(finding.value()).isCloseTo(DOUBLED_AND_HALVED, within(1e-12));
            assertThat(finding.threshold()).isEqualTo(0.25);
            assertThat(finding.words()).isEqualTo("population stability index of income is 0.277, above 0.25;"
                    + " without drift it stays below 0.010");
        });
    }

    @Test
    void keepsASmallWindowQuietWhoseIndexNoDriftExplains() {
        Counts twofold = bins(income(), 20, 20, 10, 10, 10, 10, 5, 5, 5, 5);
        Counts mild = bins(income(), 15, 15, 10, 10, 10, 10, 10, 5, 5, 10);

        SeriesHealth quiet = judged(closed(0, "high", income(), mild)).features().getFirst();
        SeriesHealth loud = judged(closed(0, "high", income(), twofold)).features().getFirst();

        assertThat(quiet.psi().value()).isCloseTo(2 * 0.05 * Math.log(1.5) + 2 * 0.05 * Math.log(2), within(1e-12));
        assertThat(quiet.psi().value()).isGreaterThan(quiet.psi().threshold());
        assertThat(quiet.psi().noDrift()).isBetween((1 / 1e4 + 1 / 100.0) * 16.919, 1.15 * (1 / 1e4 + 1 / 100.0) * 16.919);
        assertThat(quiet.drifted()).isFalse();
        assertThat(loud.drifted()).isTrue();
    }

    @Test
    void drawsNoBarForAnIndexThatIsNoEffect() {
        Counts even = bins(income(), 10, 10, 10, 10, 10, 10, 10, 10, 11, 9);

        SeriesHealth calm = judged(closed(0, "high", income(), even)).features().getFirst();

        assertThat(calm.psi().noDrift()).isNull();
        assertThat(calm.drifted()).isFalse();
    }

    @Test
    void staysHealthyBelowTheEffectThresholdHoweverSignificant() {
        long[] shifted = evenly(10, 100_000);
        shifted[0] += 20_000;
        shifted[9] -= 20_000;

        Judged judged = judged(closed(0, "high", income(), bins(income(), shifted)));

        Index psi = judged.features().getFirst().psi();
        assertThat(psi.value()).isGreaterThan(psi.noDrift());
        assertThat(judged.health()).isEqualTo(Health.HEALTHY);
        assertThat(judged.findings()).isEmpty();
    }

    @Test
    void judgesTheSameWindowByTheThresholdsOfItsTier() {
        Counts counts = bins(income(), 400, 400, 200, 200, 200, 200, 100, 100, 100, 100);

        assertThat(judged(closed(0, "high", income(), counts)).health()).isEqualTo(Health.CRITICAL);
        assertThat(judged(closed(0, "low", income(), counts)).health()).isEqualTo(Health.HEALTHY);
        assertThat(judged(closed(0, "not listed", income(), counts)).health()).isEqualTo(Health.CRITICAL);
    }

    @Test
    void findsMissingNotFiniteAndOutOfRangeSharesEachByItself() {
        long[] even = evenly(10, 90);

        assertThat(finding(new Counts("income", even, 60, 0, 0, 0, 0)))
                .extracting(Finding::measure, Finding::value, Finding::threshold)
                .containsExactly("missing-share", 0.0625, 0.05);
        assertThat(finding(new Counts("income", even, 0, 30, 30, 0, 0)))
                .extracting(Finding::measure, Finding::words)
                .containsExactly("nan-share", "6.3 % of the values of income are NaN or infinite, above 5.0 %");
        assertThat(finding(new Counts("income", even, 0, 0, 0, 90, 0)).measure()).isEqualTo("out-of-range-share");
        assertThat(judged(closed(0, "high", income(), new Counts("income", even, 40, 20, 20, 40, 0))).findings()).isEmpty();
    }

    @Test
    void allowsForWhatTheReferenceItselfLacks() {
        var holed = new ColumnProfile("income", ColumnProfile.NUMERIC, income().edges(), List.of(), income().counts(),
                10_000, 0, 0, null, null);

        Judged within = judged(closed(0, "high", holed, new Counts("income", evenly(10, 50), 600, 0, 0, 0, 0)));
        Judged beyond = judged(closed(0, "high", holed, new Counts("income", evenly(10, 50), 620, 0, 0, 0, 0)));

        assertThat(within.findings()).isEmpty();
        assertThat(beyond.findings()).singleElement().satisfies(finding ->
                assertThat(finding.threshold()).isCloseTo(0.55, within(1e-12)));
    }

    @Test
    void seesAConstantThatMovesAndACategoryThatIsNew() {
        Judged moved = judged(closed(0, "high", currency(), bins(currency(), 0, 950, 50)));
        Judged stays = judged(closed(0, "high", currency(), bins(currency(), 0, 1_000, 0)));
        Judged foreign = judged(closed(0, "high", region(), new Counts("region", new long[] {520, 330, 150}, 0, 0, 0, 0, 140)));

        assertThat(moved.features().getFirst().constant()).isTrue();
        assertThat(moved.features().getFirst().psi().value())
                .isCloseTo(0.0499 * Math.log(500) + 0.05 * Math.log(1 / 0.95), within(1e-12));
        assertThat(moved.health()).isEqualTo(Health.CRITICAL);
        assertThat(stays.features().getFirst().psi().value()).isZero();
        assertThat(foreign.findings().getFirst().subject()).isEqualTo("region");
        assertThat(foreign.health()).isEqualTo(Health.CRITICAL);
    }

    @Test
    void namesTheWorstFirst() {
        Counts shifted = bins(income(), 220, 100, 100, 100, 100, 100, 100, 100, 60, 20);
        Counts moved = bins(currency(), 0, 800, 200);
        var counted = new WindowCounts(Panel.LIVE, Panel.window(0), Panel.head("high", "profile", 1_000),
                List.of(shifted, moved), List.of(), Latency.none());

        Judged judged = judged(closed(counted, List.of(income(), currency())));

        assertThat(judged.findings()).extracting(Finding::subject).containsExactly("currency", "income");
        assertThat(judged.findings()).extracting(Finding::severity).containsExactly(Health.CRITICAL, Health.WARNING);
    }

    @Test
    void saysNothingOfTooFewRowsAndOfRowsWithoutAReference() {
        Counts few = bins(income(), 99, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        Closed unprofiled = closed(closed(0, "high", income(), bins(income(), evenly(10, 100))).counted(), NONE);
        Closed uncounted = closed(new WindowCounts(Panel.LIVE, Panel.window(0), Panel.head("high", null, 5_000),
                List.of(), List.of(), Latency.none()), NONE);

        assertThat(judged(closed(0, "high", income(), few)).health()).isEqualTo(Health.INSUFFICIENT_EVIDENCE);
        assertThat(judged(unprofiled).health()).isEqualTo(Health.INSUFFICIENT_EVIDENCE);
        assertThat(judged(uncounted).health()).isEqualTo(Health.INSUFFICIENT_EVIDENCE);
    }

    @Test
    void callsAFeatureCriticalThatIsMissingAltogetherThoughNoIndexCanBeMeasured() {
        Judged judged = judged(closed(0, "high", income(), new Counts("income", evenly(10, 0), 500, 0, 0, 0, 0)));

        assertThat(judged.features().getFirst().psi()).isNull();
        assertThat(judged.health()).isEqualTo(Health.CRITICAL);
    }

    @Test
    void findsNoShareAmongAHandfulOfRowsThatTellAFeature() {
        Counts handful = new Counts("income", evenly(10, 1), 5, 0, 0, 0, 0);
        var counted = new WindowCounts(Panel.LIVE, Panel.window(0), Panel.head("high", "profile", 5_000),
                List.of(handful), List.of(), Latency.none());

        Judged judged = judged(closed(counted, List.of(income())));

        assertThat(judged.findings()).isEmpty();
    }

    private static Finding finding(Counts counts) {
        return judged(closed(0, "high", income(), counts)).findings().getFirst();
    }
}
