package io.assay.monitoring.domain;

import static io.assay.monitoring.CreditRisk.income;
import static io.assay.monitoring.CreditRisk.region;
import static io.assay.monitoring.domain.Panel.LIVE;
import static io.assay.monitoring.domain.Panel.bins;
import static io.assay.monitoring.domain.Panel.closed;
import static io.assay.monitoring.domain.Panel.evenly;
import static io.assay.monitoring.domain.Panel.judged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.statistics.ColumnProfile;
import io.assay.statistics.JensenShannon;
import io.assay.statistics.PrincipalComponents;
import io.assay.statistics.Reconstruction;
import io.assay.statistics.ReferenceProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a window says beside the stability index of one feature. */
class MeasuresTest {

    private static final long[] SHIFTED = {300, 200, 100, 100, 100, 100, 50, 50, 0, 0};

    @Test
    void tellEveryDistanceOfAFeature() {
        ColumnProfile profile = ended(income());

        SeriesHealth health = judged(closed(0, "high", profile, bins(profile, SHIFTED))).features().getFirst();

        assertThat(health.jensenShannon().value()).isEqualTo(JensenShannon.between(profile.histogram(), SHIFTED));
        assertThat(health.jensenShannon().noDrift()).isPositive();
        assertThat(health.wasserstein()).isCloseTo(2.25 / 5, within(1e-9));
        assertThat(health.chiSquare().p()).isLessThan(1e-9);
    }

    @Test
    void nameTheJensenShannonDistanceWhereItIsTheGraver() {
        var strict = new DriftLimits(new Limit(9, 9), new Limit(0.1, 0.15), new Limit(1, 1), new Limit(9, 9));
        var thresholds = new Thresholds(
                strict, Panel.STRICT.quality(), Panel.STRICT.service(), Panel.STRICT.outcomes(), 100, 2, 3);

        Judged judged = Judging.judge(closed(0, "high", income(), bins(income(), SHIFTED)), thresholds, new NoDrift());

        assertThat(judged.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.measure()).isEqualTo("jensen-shannon");
            assertThat(finding.words()).startsWith("Jensen-Shannon distance of income is 0.4");
        });
    }

    @Test
    void findCategoriesThatAreNewAndAllowForThoseTheReferenceHad() {
        List<Finding> found = judged(closed(0, "high", region(),
                new Counts("region", new long[] {540, 360, 100}, 0, 0, 0, 0, 100))).findings();

        assertThat(found).anySatisfy(finding -> {
            assertThat(finding.measure()).isEqualTo("unseen-share");
            assertThat(finding.value()).isCloseTo(0.1, within(1e-12));
        });
    }

    @Test
    void takeNoShareForMoreThanChanceMakesOfTheReferences() {
        var holed = new ColumnProfile("income", ColumnProfile.NUMERIC, income().edges(), List.of(), income().counts(),
                10_000, 0, 0, null, null);

        var some = new Counts("income", evenly(10, 5), 62, 0, 0, 0, 0);
        List<Finding> few = judged(closed(0, "high", holed, some)).findings();
        var hundredfold = new Counts("income", evenly(10, 500), 6_200, 0, 0, 0, 0);
        List<Finding> many = judged(closed(0, "high", holed, hundredfold)).findings();

        assertThat(few).isEmpty();
        assertThat(many).singleElement().satisfies(finding -> assertThat(finding.noDrift()).isBetween(0.5, 0.55));
    }

    @Test
    void findThatManyFeaturesDriftedTogether() {
        List<Counts> counts = new ArrayList<>();
        List<ColumnProfile> profiles = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            profiles.add(named("f" + i));
            counts.add(new Counts("f" + i, i < 3 ? SHIFTED : evenly(10, 100), 0, 0, 0, 0, 0));
        }
        var counted = new WindowCounts(LIVE, Panel.window(0), Panel.head("high", "profile", 1_000), counts, List.of(),
                Latency.none());

        Judged judged = judged(closed(counted, profiles));

        assertThat(judged.together().driftedShare()).isEqualTo(0.6);
        assertThat(judged.findings()).filteredOn(f -> f.measure().equals("drifted-share")).singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Health.CRITICAL));
    }

    @Test
    void findThatFeaturesNoLongerVaryTogetherOnlyBeyondBothBars() {
        var reference = new Reconstruction(2_000, 2_000_000_000L, 2_500_000_000L);

        assertThat(together(reference, errors(1_000, 1.3)).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.measure()).isEqualTo("reconstruction-error");
            assertThat(finding.value()).isCloseTo(0.6, within(1e-3));
            assertThat(finding.noDrift()).isBetween(0.05, 0.15);
            assertThat(finding.severity()).isEqualTo(Health.CRITICAL);
        });
        assertThat(together(reference, errors(1_000, 1.05)).findings()).isEmpty();
        assertThat(together(reference, errors(99, 1.5)).findings()).isEmpty();
        assertThat(together(reference, errors(1_000, 0.7)).findings()).hasSize(1);
    }

    @Test
    void findRequestsThatFailEvenWhereNoneIsLeftToPredict() {
        assertThat(judged(failing(900, 100)).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.measure()).isEqualTo("failed-share");
            assertThat(finding.value()).isEqualTo(0.1);
            assertThat(finding.severity()).isEqualTo(Health.CRITICAL);
        });
        assertThat(judged(failing(0, 200)).health()).isEqualTo(Health.CRITICAL);
        assertThat(judged(failing(98, 2)).findings()).isEmpty();
        assertThat(judged(failing(0, 20)).health()).isEqualTo(Health.INSUFFICIENT_EVIDENCE);
    }

    @Test
    void findAnswersThatAreSlow() {
        Latency latency = Latency.none();
        latency.buckets()[Latency.bucket(300_000)] = 1_000;
        var counted = new WindowCounts(LIVE, Panel.window(0), Panel.head("high", "profile", 1_000),
                List.of(bins(income(), evenly(10, 100))), List.of(), latency);

        assertThat(judged(closed(counted, List.of(income()))).findings()).singleElement()
                .satisfies(finding -> assertThat(finding.words()).startsWith("the 95 % quantile of the latency is 3"));
    }

    @Test
    void tellWhatAThousandPredictionsCostWithTheirShareOfTheMonth() {
        var hour = new Window(Panel.window(0).from(), Panel.window(0).from().plus(Duration.ofHours(1)));

        assertThat(new Cost(2.0, 720.0).perThousandOf(500, hour)).isEqualTo(4);
        assertThat(new Cost(2.0, null).perThousandOf(500, hour)).isEqualTo(2);
        assertThat(new Cost(null, 720.0).perThousandOf(500, hour)).isEqualTo(2);
        assertThat(new Cost(2.0, 720.0).perThousandOf(0, hour)).isNull();
        assertThat(Cost.UNKNOWN.perThousandOf(500, hour)).isNull();
    }

    private static Judged together(Reconstruction reference, Reconstruction window) {
        var fit = new PrincipalComponents(List.of("a", "b"), new double[2], new double[] {1, 1}, new double[][] {{1, 0}}, 0.7,
                reference);
        var head = new Head("high", "profile", 1, window.rows(), 0, 0, 0, 0, 1, window);
        var counted = new WindowCounts(LIVE, Panel.window(0), head, List.of(bins(income(), evenly(10, 100))), List.of(),
                Latency.none());
        return judged(closed(counted, new ReferenceProfile(10_000, List.of(income()), List.of(), fit)));
    }

    /** So many errors of that mean, half a deviation around it. */
    private static Reconstruction errors(int rows, double mean) {
        return IntStream.range(0, rows).mapToObj(i -> Reconstruction.NONE.and(mean + (i % 2 == 0 ? 0.5 : -0.5)))
                .reduce(Reconstruction.NONE, Reconstruction::plus);
    }

    private static Closed failing(long rows, long failed) {
        var head = new Head("high", "profile", 1, rows, 0, 0, failed, 0, 1, Reconstruction.NONE);
        var counted = new WindowCounts(LIVE, Panel.window(0), head, List.of(bins(income(), evenly(10, rows / 10))), List.of(),
                Latency.none());
        return closed(counted, List.of(income()));
    }

    private static ColumnProfile named(String name) {
        return new ColumnProfile(
                name, ColumnProfile.NUMERIC, income().edges(), List.of(), income().counts(), 0, 0, 0, null, null);
    }

    private static ColumnProfile ended(ColumnProfile of) {
        return new ColumnProfile(of.name(), of.kind(), of.edges(), List.of(), of.counts(), 0, 0, 0,
                2 * of.edges().getFirst() - of.edges().get(1), 2 * of.edges().getLast() - of.edges().get(of.edges().size() - 2));
    }
}
