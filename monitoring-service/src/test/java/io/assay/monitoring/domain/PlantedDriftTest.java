package io.assay.monitoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.monitoring.config.OwnPolicy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Drifts that are planted, of a truth that is known, under the policy that comes with the service: how many windows pass until
 * the alarm, and how many alarms there are where nothing drifts. Prints a line for each.
 */
class PlantedDriftTest {

    private static final int REFERENCE = 4_000;
    private static final int ROWS = 500;
    private static final int RUNS = 6;
    private static final int CALM = 40;
    private static final int DRIFTING = 60;
    private static final int SEASON = 24;
    private static final int NEVER = DRIFTING + 1;

    @TempDir
    Path folder;

    private Policy policy;

    @BeforeEach
    void read() {
        policy = OwnPolicy.read(folder);
    }

    /**
     * What drifts from a window on.
     *
     * @param drift by windows since
     * @param slowest windows until the alarm in the slowest of all runs, at most
     */
    record Planted(String name, IntFunction<Drift> drift, int slowest) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Planted> planted() {
        return Stream.of(
                new Planted("mean", since -> Drift.mean(0.5), 4),
                new Planted("variance", since -> new Drift(0, 1.8, 0, 1), 4),
                new Planted("category", since -> new Drift(0, 1, 0.2, 1), 4),
                new Planted("correlation only", since -> new Drift(0, 1, 0, 0), 4),
                new Planted("sudden and large", since -> Drift.mean(1.5), 2),
                new Planted("gradual, one deviation in 50 windows", since -> Drift.mean(Math.min(1, since / 50.0)), 22),
                new Planted("recurring, six windows in twelve", since -> Drift.mean(since % 12 < 6 ? 0.6 : 0), 4));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void isFoundSoonAndNotBeforeItIsThere(Planted planted) {
        int[] delays = new int[RUNS];
        int early = 0;

        for (int run = 0; run < RUNS; run++) {
            var portfolio = new Portfolio(run);
            var watching = new Watching(portfolio, policy, portfolio.reference(REFERENCE, row -> Drift.NONE));
            early += alarms(watching, 0, CALM, number -> row -> Drift.NONE);
            delays[run] = delay(watching, planted);
        }

        Arrays.sort(delays);
        print("%-40s delay in windows: median %2d, slowest %2d; false alarms before: %d in %d windows",
                planted.name(), delays[RUNS / 2], delays[RUNS - 1], early, RUNS * CALM);
        assertThat(delays[RUNS - 1]).as("slowest of " + RUNS).isLessThanOrEqualTo(planted.slowest());
        assertThat(delays[0]).as("fastest, which hysteresis holds up").isGreaterThanOrEqualTo(2);
        assertThat(early).as("alarms before").isLessThanOrEqualTo(RUNS * CALM * 5 / 1_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 300, 1_000, 3_000})
    void isNotFoundWhereThereIsNoneAtAnySampleSize(int rows) {
        int windows = rows > 1_000 ? 160 : 600;
        var portfolio = new Portfolio(rows);
        int[] tally = new int[2];

        for (int run = 0; run < 4; run++) {
            var watching = new Watching(portfolio, policy, portfolio.reference(REFERENCE, row -> Drift.NONE));
            for (int number = 0; number < windows / 4; number++) {
                List<Fact> said = watching.window(number, rows, row -> Drift.NONE);
                tally[0] += ((Fact.Measured) said.getFirst()).judged().findings().isEmpty() ? 0 : 1;
                tally[1] += alarms(said);
            }
        }

        print("no drift, %,5d rows a window               windows with a finding: %4.1f, alarms: %3.1f per thousand windows",
                rows, tally[0] * 1e3 / windows, tally[1] * 1e3 / windows);
        assertThat(tally[0] * 1e3 / windows).as("windows with a finding in a thousand").isLessThanOrEqualTo(50);
        assertThat(tally[1] * 1e3 / windows).as("alarms in a thousand windows").isLessThanOrEqualTo(5);
    }

    @Test
    void isNotASeasonThatTheReferenceCovers() {
        IntFunction<Drift> season = hour -> Drift.mean(0.2 * Math.sin(2 * Math.PI * hour / SEASON));
        int alarms = 0;

        for (int run = 0; run < RUNS; run++) {
            var portfolio = new Portfolio(run);
            var watching = new Watching(portfolio, policy, portfolio.reference(REFERENCE, season));
            alarms += alarms(watching, 0, 4 * SEASON, number -> row -> season.apply(number));
        }

        print("%-40s alarms: %3.1f per thousand windows", "seasonal, in a reference of all seasons",
                alarms * 1e3 / (RUNS * 4 * SEASON));
        assertThat(alarms).isLessThanOrEqualTo(RUNS * 4 * SEASON * 5 / 1_000);
    }

    @Test
    void isFoundEachTimeItRecurs() {
        var portfolio = new Portfolio(3);
        var watching = new Watching(portfolio, policy, portfolio.reference(REFERENCE, row -> Drift.NONE));

        int alarms = alarms(watching, 0, 4 * 12, number -> row -> number % 12 < 6 ? Drift.NONE : Drift.mean(0.6));

        print("%-40s %d alarms for 4 episodes", "recurring", alarms);
        assertThat(alarms).isBetween(4, 8);
    }

    @Test
    void isOverWhenItIsOver() {
        var portfolio = new Portfolio(7);
        var watching = new Watching(portfolio, policy, portfolio.reference(REFERENCE, row -> Drift.NONE));

        alarms(watching, 0, 10, number -> row -> number < 5 ? Drift.NONE : Drift.mean(1.5));
        Health drifted = watching.health();
        alarms(watching, 10, 13, number -> row -> Drift.NONE);

        assertThat(drifted).isEqualTo(Health.CRITICAL);
        assertThat(watching.health()).isEqualTo(Health.HEALTHY);
    }

    @Test
    void isNeitherFoundNorDeniedInAHandfulOfRows() {
        var portfolio = new Portfolio(7);
        var watching = new Watching(portfolio, policy, portfolio.reference(REFERENCE, row -> Drift.NONE));

        int alarms = alarms(watching, 0, 20, number -> row -> number % 2 == 0 ? Drift.NONE : Drift.mean(3), 199);

        assertThat(alarms).isZero();
        assertThat(watching.health()).isEqualTo(Health.INSUFFICIENT_EVIDENCE);
    }

    private static int delay(Watching watching, Planted planted) {
        for (int since = 0; since < DRIFTING; since++) {
            Drift drift = planted.drift().apply(since);
            if (alarms(watching.window(CALM + since, ROWS, row -> drift)) > 0) {
                return since + 1;
            }
        }
        return NEVER;
    }

    private static int alarms(Watching watching, int from, int to, IntFunction<IntFunction<Drift>> drift) {
        return alarms(watching, from, to, drift, ROWS);
    }

    private static int alarms(
            Watching watching, int from, int to, IntFunction<IntFunction<Drift>> drift, int rows) {
        return IntStream.range(from, to).map(number -> alarms(watching.window(number, rows, drift.apply(number)))).sum();
    }

    private static int alarms(List<Fact> said) {
        return (int) said.stream()
                .filter(fact -> fact instanceof Fact.Changed changed && changed.to().compareTo(Health.WARNING) >= 0
                        && changed.to().compareTo(changed.from()) > 0)
                .count();
    }

    private static void print(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
