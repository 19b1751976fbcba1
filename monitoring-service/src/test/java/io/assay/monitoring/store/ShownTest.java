package io.assay.monitoring.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.embedded.EmbeddedDatabase;
import io.assay.events.HealthState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is shown of how versions fare, in a real database. */
class ShownTest {

    private static final Version CREDIT = Version.of("retail/credit-risk", "1.0.0");

    private static EmbeddedDatabase server;
    private static Showcase shown;

    @BeforeAll
    static void open() {
        server = EmbeddedDatabase.start();
        shown = new Showcase(server.jdbcUrl());
    }

    @AfterAll
    static void close() {
        shown.close();
        server.close();
    }

    @BeforeEach
    void forget() {
        shown.empty();
    }

    @Test
    void showsTheLatestRevisionOfAWindowInWhateverOrderItIsTold() {
        var first = Said.window(0, 1, 100, "income", "age");
        var second = Said.window(0, 2, 120, "income");

        shown.show(second).show(first).show(second);

        var whole = new Windows(shown.client()).at(CREDIT, Said.MONDAY);
        assertThat(whole).singleElement().satisfies(window -> {
            assertThat(window.window().rows()).isEqualTo(120);
            assertThat(window.window().revision()).isEqualTo(2);
            assertThat(window.window().kind()).isEqualTo("tumbling");
            assertThat(window.series()).extracting(SeriesShown::name).containsExactly("income", "probability");
        });
    }

    @Test
    void tellsAFeatureOverTimePortionByPortion() {
        for (int minute = 0; minute < 5; minute++) {
            shown.show(Said.window(minute, 1, 100 + minute, "income"));
        }
        var points = new SeriesPoints(shown.client());
        List<Long> rows = new ArrayList<>();

        Portion<SeriesShown> portion = points.of(CREDIT, "income", new Portion.Ask(null, null, 2));
        portion.items().forEach(point -> rows.add(point.rows()));
        while (portion.next() != null) {
            var after = Bookmark.read(portion.next(), SeriesPoints.KINDS).orElseThrow();
            portion = points.of(CREDIT, "income", new Portion.Ask(null, after, 2));
            portion.items().forEach(point -> rows.add(point.rows()));
        }

        assertThat(rows).containsExactly(100L, 101L, 102L, 103L, 104L);
    }

    @Test
    void tellsHowVersionsFareNowOnlyToThoseWhoSeeTheirTenant() {
        shown.show(Said.known("retail/credit-risk", HealthState.CRITICAL, 2), Said.known("retail/credit-risk", HealthState.HEALTHY, 1),
                Said.known("factoring/limits", HealthState.HEALTHY, 1));
        var healths = new Healths(shown.client());
        var all = new Healths.Wanted(null, null, null, null);

        var seen = healths.all(all, new Portion.Ask(Set.of("retail"), null, 10)).items();

        assertThat(seen).extracting(Health::model).containsExactly("retail/credit-risk");
        assertThat(seen.getFirst().state()).isEqualTo("CRITICAL");
        assertThat(seen.getFirst().first().toString()).contains("\"subject\":\"age\"");
        assertThat(healths.all(all, new Portion.Ask(null, null, 10)).items()).hasSize(2);
        assertThat(healths.all(new Healths.Wanted("HEALTHY", null, "prod", null), new Portion.Ask(null, null, 10)).items())
                .extracting(Health::model).containsExactly("factoring/limits");
    }

    @Test
    void tellsChangesAndHowPredictionsTurnedOut() {
        shown.show(Said.changed(0, HealthState.WARNING), Said.changed(1, HealthState.CRITICAL), Said.performance(0, 1), Said.performance(0, 2));

        var changes = new Healths(shown.client()).changes(CREDIT, new Portion.Ask(null, null, 1));
        var cohorts = new Performances(shown.client()).of(CREDIT, new Portion.Ask(null, null, 10)).items();

        assertThat(changes.items()).extracting(HealthChange::to).containsExactly("CRITICAL");
        assertThat(changes.next()).isNotNull();
        assertThat(cohorts).singleElement().satisfies(cohort -> {
            assertThat(cohort.revision()).isEqualTo(2);
            assertThat(cohort.unlabelledShare()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void forgetsWhatIsShownLongEnoughAndDoesNotShowItAgain() {
        shown.show(Said.window(0, 1, 100, "income"), Said.performance(0, 1));
        var later = Said.MONDAY.plus(Showcase.KEPT).plus(Duration.ofMinutes(1));

        int forgotten = new Retention(shown.client(), Showcase.KEPT).forget(later);

        assertThat(forgotten).isEqualTo(4);
        assertThat(shown.at(later).show(Said.window(0, 1, 100, "income")).count("window_measured")).isZero();
    }

    @Test
    void readsByItsIndexes() {
        for (int minute = 0; minute < 50; minute++) {
            shown.show(Said.window(minute, 1, 100, "income", "age"));
        }
        var after = Bookmark.at(Said.MONDAY.toString(), "prod", "LIVE", "tumbling");

        assertThat(shown.plan(Windows.select(CREDIT, new Portion.Ask(null, after, 10))))
                .contains("Index Scan").contains("window_measured_pkey").doesNotContain("Seq Scan", "Sort");
        assertThat(shown.plan(SeriesPoints.select(CREDIT, "income", new Portion.Ask(null, null, 10))))
                .contains("series_measured_pkey").doesNotContain("Seq Scan", "Sort");
        assertThat(shown.plan(Performances.select(CREDIT, new Portion.Ask(null, null, 10))))
                .contains("performance_measured_pkey").doesNotContain("Seq Scan", "Sort");
        assertThat(shown.plan(Healths.select(new Healths.Wanted("CRITICAL", null, null, null), new Portion.Ask(null, null, 10))))
                .contains("version_health_by_state").doesNotContain("Seq Scan", "Sort");
        assertThat(shown.plan(Selection.of("window_measured").and("rows > :least", "least", 1)))
                .as("a plan without an index is noticed").contains("Seq Scan");
    }

    @Test
    void showsTheHistogramOfTheLatestRevision() {
        shown.show(Said.window(0, 2, 120, "income")).show(Said.window(0, 1, 100, "income"));

        assertThat(new Histograms(shown.client()).of(CREDIT, "income", Said.MONDAY)).singleElement().satisfies(counted -> {
            assertThat(counted.bins()).containsExactly(119L, 0L, 1L);
            assertThat(counted.role()).isEqualTo("feature");
        });
    }
}
