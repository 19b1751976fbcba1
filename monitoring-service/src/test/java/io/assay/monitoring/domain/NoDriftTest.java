package io.assay.monitoring.domain;

import static io.assay.monitoring.domain.Panel.LIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.monitoring.CreditRisk;
import io.assay.statistics.ColumnProfile;
import io.assay.statistics.Psi;
import io.assay.statistics.ReferenceProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What windows say in which nothing drifted; references and windows are all drawn from the same truth. */
class NoDriftTest {

    private static final long SEED = 20260301;
    private static final int WINDOWS = 1_000;
    private static final int FEATURES = 8;
    private static final int REFERENCE = 4_000;
    private static final int REFERENCES = 4;

    private final Random random = new Random(SEED);
    private final NoDrift noDrift = new NoDrift();
    private final double[] truth = IntStream.range(0, 10).mapToDouble(i -> 0.1).toArray();
    private final List<ReferenceProfile> references = IntStream.range(0, REFERENCES).mapToObj(i -> reference()).toList();

    @Test
    void alarmsInAtMostOneOfTwentySmallWindowsThoughTheIndexAloneWouldInMost() {
        var tally = new int[2];

        for (int i = 0; i < WINDOWS; i++) {
            Judged judged = drawn(i, 100, Panel.STRICT);
            tally[0] += judged.findings().isEmpty() ? 0 : 1;
            tally[1] += judged.features().stream().anyMatch(f -> f.psi().value() > f.psi().threshold()) ? 1 : 0;
        }

        assertThat(tally[0]).as("false alarms, seed " + SEED).isLessThanOrEqualTo(WINDOWS / 20);
        assertThat(tally[1]).as("windows above the effect threshold, seed " + SEED).isGreaterThan(WINDOWS / 2);
    }

    @Test
    void alarmsAboutAsOftenAsItSaysWhenNoEffectIsTooSmall() {
        var anyEffect = new Thresholds(
                Panel.drift(1e-9, 1), Panel.STRICT.quality(), Panel.STRICT.service(), Panel.STRICT.outcomes(), 100, 2, 3);

        long alarms = IntStream.range(0, WINDOWS)
                .filter(i -> !drawn(i, i % 3 == 0 ? 150 : 400 + i % 7 * 300, anyEffect).findings().isEmpty())
                .count();

        assertThat(alarms).as("false alarms, seed " + SEED).isBetween(WINDOWS / 100L, WINDOWS / 20L + 15);
    }

    @Test
    void holdsWhereABinIsTooRareForTheFormula() {
        double[] rare = {0.6, 0.392, 0.008};
        long[] reference = sample(rare, REFERENCE);
        ColumnProfile column = CreditRisk.numeric("f0", List.of(1.0, 2.0), Arrays.stream(reference).boxed().toList());
        double stays = noDrift.psi(column.histogram(), 150, 1);

        long above = IntStream.range(0, WINDOWS)
                .filter(i -> Psi.between(sample(rare, REFERENCE), sample(rare, 150)) > stays)
                .count();

        assertThat(above).as("indices above the quantile, seed " + SEED).isBetween(WINDOWS / 100L, WINDOWS / 10L);
    }

    @Test
    void setsTheBarForWindowsRoundedDownToTwoDigitsSoItIsNeverTooLow() {
        double bar = noDrift.psi(CreditRisk.income().histogram(), 1_299, 4);

        assertThat(bar).isEqualTo(noDrift.psi(CreditRisk.income().histogram(), 1_200, 4));
        assertThat(bar).isGreaterThan(Psi.noDriftQuantile(CreditRisk.income().histogram(), 1_299, 1 - 0.05 / 4, 1));
        assertThat(bar).isLessThan(noDrift.psi(CreditRisk.income().histogram(), 1_199, 4));
    }

    @Test
    void keepsAFeatureAndAnOutputOfTheSameNameApart() {
        ColumnProfile other = CreditRisk.numeric("income", List.of(1.0), List.of(5_000L, 5_000L));

        assertThat(noDrift.psi(CreditRisk.income().histogram(), 500, 1)).isGreaterThan(noDrift.psi(other.histogram(), 500, 1));
    }

    private ReferenceProfile reference() {
        return new ReferenceProfile(REFERENCE, IntStream.range(0, FEATURES).mapToObj(i -> column("f" + i)).toList(), List.of());
    }

    private ColumnProfile column(String name) {
        List<Double> edges = IntStream.range(1, truth.length).mapToObj(Double::valueOf).toList();
        return CreditRisk.numeric(name, edges, Arrays.stream(sample(truth, REFERENCE)).boxed().toList());
    }

    /** A window of eight features, of which none drifted. */
    private Judged drawn(int window, int rows, Thresholds thresholds) {
        ReferenceProfile reference = references.get(window % REFERENCES);
        List<Counts> counts = reference.features().stream().map(c -> Panel.bins(c, sample(truth, rows))).toList();
        var counted = new WindowCounts(LIVE, Panel.window(window), Panel.head("high", "profile", rows), counts, List.of(),
                Latency.none());
        return Judging.judge(Panel.closed(counted, reference), thresholds, noDrift);
    }

    private long[] sample(double[] truth, int rows) {
        long[] counts = new long[truth.length];
        for (int row = 0; row < rows; row++) {
            double drawn = random.nextDouble();
            int bin = 0;
            while (bin < truth.length - 1 && drawn >= truth[bin]) {
                drawn -= truth[bin++];
            }
            counts[bin]++;
        }
        return counts;
    }
}
