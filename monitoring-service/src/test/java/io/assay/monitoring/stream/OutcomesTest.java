package io.assay.monitoring.stream;

import static io.assay.monitoring.CreditRisk.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.events.EstimateCheck;
import io.assay.events.MetricEstimate;
import io.assay.events.OutcomesObserved;
import io.assay.events.PerformanceMeasured;
import io.assay.monitoring.stream.Applicants.Applicant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomesTest {

    @TempDir
    Path folder;

    @Test
    void tellsEstimatesFirstAndCorrectsTheCohortWhenOutcomesComeMonthsLater() {
        try (var stage = OutcomeStage.deployed(folder.resolve("late"))) {
            List<Applicant> people = Applicants.drawn(3_000, NOON.minusSeconds(3_300), 50, new SplittableRandom(1));
            Applicants.byShard(people).forEach((shard, some) -> stage.hear(Applicants.served("batch-" + shard, some)));
            stage.settles();
            PerformanceMeasured early = stage.latest();
            stage.passes(Duration.ofDays(400));
            Applicants.byShard(people).forEach((shard, some) ->
                    stage.hear(Applicants.observed("outcomes-" + shard, stage.now(), some.subList(0, some.size() / 2))));
            stage.settles();

            PerformanceMeasured late = stage.latest();
            assertThat(early.getRevision()).isEqualTo(1);
            assertThat(early.getUnlabelledShare()).isEqualTo(1);
            assertThat(metric(early.getEstimated(), "accuracy").getValue()).isNotNull();
            assertThat(early.getEstimation()).startsWith("confidence-based");
            requireRestOnAll(early, 3_000);
            assertThat(late.getWindowFrom()).isEqualTo(early.getWindowFrom());
            assertThat(List.of((long) late.getRevision(), late.getLabelled())).containsExactly(2L, 1_500L);
            assertThat(late.getMaturity()).isCloseTo(400.0 / 1_096, within(0.01));
            assertThat(metric(late.getMetrics(), "auc").getReference()).isEqualTo(0.77);
            requireTrue(late.getChecks());
            assertThat(stage.dead).isEmpty();
        }
    }

    @Test
    void measuresWhatPlainArithmeticMeasures() {
        try (var stage = OutcomeStage.deployed(folder.resolve("plain"))) {
            List<Applicant> people = Applicants.drawn(900, NOON.minusSeconds(3_300), 50, new SplittableRandom(2));
            Applicants.byShard(people).forEach((shard, some) -> stage.hear(Applicants.served("batch-" + shard, some)));
            Applicants.byShard(people).forEach((shard, some) -> stage.hear(Applicants.observed("o-" + shard, stage.now(), some)));
            stage.settles();

            PerformanceMeasured told = stage.latest();
            long right = people.stream().filter(a -> a.score() >= Applicants.THRESHOLD == a.defaulted()).count();
            double brier = people.stream().mapToDouble(a -> Math.pow(a.score() - (a.defaulted() ? 1 : 0), 2)).average().orElse(0);
            double area = area(people);
            assertThat(List.of(told.getRows(), told.getLabelled())).containsExactly(900L, 900L);
            assertThat(metric(told.getMetrics(), "accuracy").getValue()).isEqualTo(right / 900.0);
            assertThat(metric(told.getMetrics(), "brier").getValue()).isCloseTo(brier, within(1e-8));
            assertThat(metric(told.getMetrics(), "auc").getValue()).isCloseTo(area, within(1e-3));
            requireFair(told, people);
        }
    }

    @Test
    void flagsLabelsThatExistForTheAcceptedOnly() {
        try (var stage = OutcomeStage.deployed(folder.resolve("selective"))) {
            List<Applicant> people = Applicants.drawn(900, NOON.minusSeconds(3_300), 50, new SplittableRandom(4));
            Applicants.byShard(people).forEach((shard, some) -> stage.hear(Applicants.served("batch-" + shard, some)));
            Applicants.byShard(people.stream().filter(a -> a.score() < Applicants.THRESHOLD).toList())
                    .forEach((shard, some) -> stage.hear(Applicants.observed("o-" + shard, stage.now(), some)));
            stage.settles();

            assertThat(stage.latest().getSelective()).isTrue();
            assertThat(stage.latest().getLabelledFavourable()).isEqualTo(1);
            assertThat(stage.latest().getLabelledUnfavourable()).isZero();
        }
    }

    @Test
    void countsOverridesAndTheirReasons() {
        try (var stage = OutcomeStage.deployed(folder.resolve("overrides"))) {
            List<Applicant> people = Applicants.drawn(30, NOON.minusSeconds(3_300), 50, new SplittableRandom(5)).stream()
                    .filter(a -> a.shard() == 0 && a.score() < Applicants.THRESHOLD)
                    .toList();
            stage.hear(Applicants.served("batch", people));
            List<String> decisions = new ArrayList<>(Collections.nCopies(people.size(), "granted"));
            List<String> reasons = new ArrayList<>(Collections.nCopies(people.size(), ""));
            decisions.set(0, "unfavourable");
            reasons.set(0, "fraud suspected");
            stage.hear(OutcomesObserved.newBuilder(Applicants.observed("o", stage.now(), people))
                    .setFinalDecisions(decisions)
                    .setOverrideReasons(reasons)
                    .build());
            stage.settles();

            assertThat(stage.latest().getDecided()).isEqualTo(people.size());
            assertThat(stage.latest().getOverridden()).isEqualTo(1);
            assertThat(stage.latest().getOverrideReasons()).isEqualTo(Map.of("fraud suspected", 1L));
        }
    }

    private static void requireFair(PerformanceMeasured told, List<Applicant> people) {
        assertThat(told.getMetrics()).anySatisfy(m -> {
            assertThat(m.getSlice()).isEqualTo("region=south");
            assertThat(m.getName()).isEqualTo("recall");
        });
        long women = people.stream().filter(a -> a.sex().equals("female")).count();
        double granted = granted(people, "female") / granted(people, "male");
        assertThat(told.getFairness()).anySatisfy(f -> {
            assertThat(f.getName()).isEqualTo("disparate-impact");
            assertThat(f.getSlice()).isEqualTo("sex=female");
            assertThat(f.getValue()).isCloseTo(granted, within(1e-9));
            assertThat(f.getRows()).isEqualTo(women);
        });
    }

    /** What needs no outcome rests on all predictions. */
    private static void requireRestOnAll(PerformanceMeasured early, long rows) {
        assertThat(List.of(metric(early.getMetrics(), "decision-rate"), metric(early.getEstimated(), "auc")))
                .extracting(MetricEstimate::getRows)
                .containsOnly(rows);
    }

    private static void requireTrue(List<EstimateCheck> checks) {
        checks.forEach(c -> System.out.printf("%s: estimated %.3f (%.3f to %.3f), realised %.3f%n",
                c.getName(), c.getEstimated(), c.getLow(), c.getHigh(), c.getRealised()));
        assertThat(checks).filteredOn(EstimateCheck::getHeld).hasSizeGreaterThan(5);
        assertThat(checks).allSatisfy(c -> assertThat(c.getRealised()).isCloseTo(c.getEstimated(), within(0.05)));
        assertThat(checks).extracting(EstimateCheck::getName).contains("auc", "accuracy", "recall", "f1");
    }

    private static MetricEstimate metric(List<MetricEstimate> metrics, String name) {
        return metrics.stream().filter(m -> m.getName().equals(name) && m.getSlice() == null).findFirst().orElseThrow();
    }

    private static double granted(List<Applicant> people, String sex) {
        List<Applicant> group = people.stream().filter(a -> a.sex().equals(sex)).toList();
        return (double) group.stream().filter(a -> a.score() < Applicants.THRESHOLD).count() / group.size();
    }

    private static double area(List<Applicant> people) {
        double beaten = 0;
        long pairs = 0;
        for (Applicant one : people) {
            for (Applicant other : people) {
                if (one.defaulted() && !other.defaulted()) {
                    pairs++;
                    beaten += one.score() > other.score() ? 1 : one.score() == other.score() ? 0.5 : 0;
                }
            }
        }
        return beaten / pairs;
    }
}
