package io.assay.monitoring.domain;

import static io.assay.monitoring.CreditRisk.NOON;
import static io.assay.monitoring.CreditRisk.profile;
import static io.assay.monitoring.domain.Panel.LIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountingTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final Counting counting = new Counting(Duration.ofMinutes(1), Duration.ofSeconds(10), Duration.ofHours(1));
    private final Followed version = new Followed("high", "profile", Map.of(
            "income", new Declared("income", 0.0, 80_000.0), "score", new Declared("score", 0.1, null)));

    @Test
    void countsEachValueIntoTheFirstBinWhoseUpperEdgeIsNotBelowIt() {
        Counts income = income(numbers("income", false, 0, 10_000, 10_000.01, 45_000, 90_000, 90_001));

        assertThat(income.bins()).containsExactly(2, 1, 0, 0, 1, 0, 0, 0, 1, 1);
    }

    @Test
    void countsMissingNaNAndInfinitiesEachApartAndNoneOfThemIntoABin() {
        Counts income = income(new Values.Numbers("income",
                new double[] {Double.NaN, 1, Double.NaN, INFINITY, -INFINITY, Double.NaN}, rows(2, 5), false));

        assertThat(income.missing()).isEqualTo(2);
        assertThat(income.nan()).isEqualTo(1);
        assertThat(income.infinite()).isEqualTo(2);
        assertThat(income.bins()).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(income.rows()).isEqualTo(6);
    }

    @Test
    void countsFiniteValuesOutsideTheDeclaredRangeBesideTheirBin() {
        Counts income = income(numbers("income", false, -1, 0, 80_000, 80_000.5, INFINITY, -INFINITY, Double.NaN));

        assertThat(income.outOfRange()).isEqualTo(2);
        assertThat(income.infinite()).isEqualTo(2);
        assertThat(income.bins()).containsExactly(2, 0, 0, 0, 0, 0, 0, 1, 1, 0);
    }

    @Test
    void takesLimitsAndEdgesAsThirtyTwoBitNumbersWhereTheValuesAre() {
        float tenth = 0.1f;
        float threeTenths = 0.3f;
        assertThat((double) tenth).isGreaterThan(0.1);
        assertThat((double) threeTenths).isGreaterThan(0.3);

        Counts limited = counts(List.of(numbers("score", true, tenth, threeTenths)), false);
        Counts wide = counts(List.of(numbers("score", false, 0.09, tenth)), false);
        var belowItsLimit = new Declared("score", 0.7, null);

        assertThat(limited.bins()).startsWith(1, 0, 1).hasSize(10);
        assertThat(limited.outOfRange()).isZero();
        assertThat(wide.bins()).startsWith(1, 1);
        assertThat(wide.outOfRange()).isEqualTo(1);
        assertThat(belowItsLimit.least(true)).isEqualTo(0.7f);
        assertThat(belowItsLimit.least(false)).isEqualTo(0.7).isGreaterThan(0.7f);
    }

    @Test
    void keepsAConstantApartFromAnythingElse() {
        Counts currency = feature("currency", numbers("currency", true, 1, 1, 0.5f, 2));

        assertThat(currency.bins()).containsExactly(1, 2, 1);
    }

    @Test
    void countsCategoriesAndThoseThatTheReferenceHasNotSeen() {
        String[] regions = {"south", "north", "west", "", "south", ""};

        Counts region = feature("region", new Values.Texts("region", regions, rows(3)));

        assertThat(region.bins()).containsExactly(1, 2, 2);
        assertThat(region.unseen()).isEqualTo(2);
        assertThat(region.missing()).isEqualTo(1);
    }

    @Test
    void takesANumberAsACategoryOfThatNameAndATextAsNoNumber() {
        Counts region = feature("region", numbers("region", false, 3, 3.5, Double.NaN));
        Counts income = income(new Values.Texts("income", new String[] {"much", "7", ""}, rows(2)));

        assertThat(region.bins()).containsExactly(0, 0, 2);
        assertThat(region.nan()).isEqualTo(1);
        assertThat(income.nan()).isEqualTo(2);
        assertThat(income.missing()).isEqualTo(1);
    }

    @Test
    void countsAFeatureThatTheBatchLacksAsMissing() {
        var counted = count(batch(times(3), List.of(numbers("income", false, 1, 2, 3)), List.of())).getFirst();

        assertThat(counted.features()).extracting(Counts::name).containsExactly("income", "region", "currency");
        assertThat(counted.features().get(1).missing()).isEqualTo(3);
        assertThat(counted.outputs()).isEmpty();
    }

    @Test
    void sortsRowsIntoTheWindowsOfTheirTimes() {
        var times = new Instant[] {NOON, NOON.plusSeconds(59), NOON.plusSeconds(60), NOON.minusMillis(1)};

        var counted = count(
                batch(times, List.of(numbers("income", false, 1, 2, 3, 4)), List.of()), NOON.plusSeconds(5));

        assertThat(counted).extracting(WindowCounts::window).containsExactlyInAnyOrder(
                Panel.window(-1), Panel.window(0), Panel.window(1));
        assertThat(counted).allSatisfy(c -> assertThat(c.rows()).isEqualTo(c.features().getFirst().rows()));
        assertThat(counted.getFirst().rows()).isEqualTo(2);
    }

    @Test
    void countsRowsAfterTheGraceAsLateAndThoseOfAnImpossibleTimeAsAstrayInTheWindowOfNow() {
        Instant now = NOON.plus(Duration.ofHours(2));
        var times = new Instant[] {
            now.minusSeconds(11), now.minusSeconds(130), now.plusSeconds(301), NOON, Instant.ofEpochMilli(Long.MIN_VALUE),
            now.plusSeconds(300)
        };

        var counted = count(batch(times, List.of(numbers("income", false, new double[6])), List.of()), now);

        assertThat(counted).hasSize(4);
        assertThat(at(counted, Panel.window(119)).rows()).isEqualTo(1);
        assertThat(at(counted, Panel.window(117)).late()).isEqualTo(1);
        assertThat(at(counted, Panel.window(117)).features()).isEmpty();
        assertThat(at(counted, Panel.window(120)).astray()).isEqualTo(3);
        assertThat(at(counted, Panel.window(125)).rows()).isEqualTo(1);
    }

    private Counts income(Values column) {
        return feature("income", column);
    }

    private Counts feature(String name, Values column) {
        return count(batch(times(length(column)), List.of(column), List.of())).getFirst().features().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Counts counts(List<Values> columns, boolean features) {
        var times = times(length(columns.getFirst()));
        var counted = count(batch(times, features ? columns : List.of(), features ? List.of() : columns)).getFirst();
        return (features ? counted.features() : counted.outputs()).getFirst();
    }

    private static int length(Values column) {
        return switch (column) {
            case Values.Numbers numbers -> numbers.values().length;
            case Values.Texts texts -> texts.values().length;
        };
    }

    private List<WindowCounts> count(Batch batch) {
        return count(batch, NOON);
    }

    private List<WindowCounts> count(Batch batch, Instant now) {
        var tracked = Tracked.of(version, Layout.of("profile", profile()));
        return counting.shares(batch, now, now).stream().map(share -> Panel.counted(batch, share, tracked)).toList();
    }

    private static WindowCounts at(List<WindowCounts> counted, Window window) {
        return counted.stream().filter(c -> c.window().equals(window)).findFirst().orElseThrow();
    }

    private static Batch batch(Instant[] times, List<Values> features, List<Values> outputs) {
        long[] servedAt = Arrays.stream(times).mapToLong(Instant::toEpochMilli).toArray();
        return new Batch("id", LIVE, 1, 0, servedAt, new int[0], features, outputs, 0, NOON.toEpochMilli());
    }

    private static Instant[] times(int rows) {
        return Collections.nCopies(rows, NOON).toArray(Instant[]::new);
    }

    private static Values.Numbers numbers(String name, boolean single, double... values) {
        return new Values.Numbers(name, values, new BitSet(), single);
    }

    private static BitSet rows(int... rows) {
        var set = new BitSet();
        Arrays.stream(rows).forEach(set::set);
        return set;
    }
}
