package io.assay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.statistics.EstimatedPerformance.Group;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code src/test/python/estimates.py} made the expected numbers with scikit-learn. */
class EstimatedPerformanceTest {

    private static final Map<String, Function<EstimatedPerformance, Measured>> MEASURES = Map.of(
            "accuracy", EstimatedPerformance::accuracy,
            "precision", EstimatedPerformance::precision,
            "recall", EstimatedPerformance::recall,
            "specificity", EstimatedPerformance::specificity,
            "f1", EstimatedPerformance::f1,
            "auc", EstimatedPerformance::auc,
            "positive-rate", EstimatedPerformance::positiveRate);

    @Test
    void estimatesWhatScikitLearnMeasuresOnRowsWeightedByTheirChances() throws IOException {
        for (JsonNode expected : read().required("estimates")) {
            double threshold = expected.required("threshold").doubleValue();
            List<Group> groups = Arrays.stream(Reference.numbers(expected.required("scores")))
                    .sorted()
                    .mapToObj(score -> new Group(score, 1, score >= threshold))
                    .toList();

            var estimated = new EstimatedPerformance(map(expected.required("map")), groups);

            expected.required("measures").propertyStream().forEach(measure -> {
                double[] five = Reference.numbers(measure.getValue());
                String which = expected.required("name").stringValue() + " " + measure.getKey();
                assertThat(MEASURES.get(measure.getKey()).apply(estimated)).isInstanceOfSatisfying(Estimate.class, e -> {
                    assertThat(e.value()).as(which).isCloseTo(five[0], within(1e-9));
                    assertThat(e.low()).as(which + " low").isCloseTo(five[1], within(1e-6));
                    assertThat(e.high()).as(which + " high").isCloseTo(five[2], within(1e-6));
                    assertThat(e.lower()).as(which + " lower").isCloseTo(five[3], within(1e-6));
                });
            });
        }
    }

    /** To five digits, to which NannyML rounds its counts. */
    @Test
    void estimatesWhatNannyMlEstimates() throws IOException {
        for (JsonNode expected : read().required("estimates")) {
            double threshold = expected.required("threshold").doubleValue();
            List<Group> groups = Arrays.stream(Reference.numbers(expected.required("scores")))
                    .sorted()
                    .mapToObj(score -> new Group(score, 1, score >= threshold))
                    .toList();

            var estimated = new EstimatedPerformance(map(expected.required("map")), groups);

            expected.required("nannyml").propertyStream().forEach(measure -> assertThat(
                            ((Estimate) MEASURES.get(measure.getKey()).apply(estimated)).value())
                    .as(measure.getKey())
                    .isCloseTo(measure.getValue().doubleValue(), within(1e-5)));
        }
    }

    @Test
    void calibratesAsScikitLearnsIsotonicRegression() throws IOException {
        JsonNode expected = read().required("isotonic");
        var data = new Scores(Reference.numbers(expected.required("scores")), Reference.flags(expected.required("positive")));
        double[] means = Reference.numbers(expected.required("means"));
        double[] fitted = Reference.numbers(expected.required("fitted"));

        CalibrationMap map = CalibrationMap.of(data);

        assertThat(map.rates()).isSorted().hasSizeLessThan(means.length);
        assertThat(map.rows().stream().mapToLong(Long::longValue).sum()).isEqualTo(data.rows());
        double[] distinct = Arrays.stream(fitted).distinct().toArray();
        assertThat(map.rates().stream().mapToDouble(Double::doubleValue).toArray()).containsExactly(distinct, within(1e-9));
    }

    /** Of 400 windows whose outcomes follow the scores' true chances, at most a few realised measures lie outside. */
    @Test
    void holdsTheRealisedMeasureInAboutNinetyFiveOfAHundredWindows() {
        var random = new SplittableRandom(7);
        CalibrationMap map = CalibrationMap.of(drawn(random, 20_000));
        int windows = 400;
        int[] held = new int[4];
        for (int w = 0; w < windows; w++) {
            Scores data = drawn(random, 600);
            var estimated = new EstimatedPerformance(map, groups(data.scores()));
            Confusion realised = Confusion.at(data, 0.5);
            held[0] += holds(estimated.accuracy(), realised.accuracy().value());
            held[1] += holds(estimated.recall(), realised.recall().value());
            held[2] += holds(estimated.f1(), ((Estimate) realised.f1(Level.SINGLE)).value());
            held[3] += holds(estimated.auc(), ((Estimate) Auc.of(data)).value());
        }

        System.out.printf("estimated held realised accuracy, recall, F1, AUC in %s of %d windows%n", Arrays.toString(held), windows);
        assertThat(Arrays.stream(held).boxed()).allSatisfy(h -> assertThat(h / (double) windows).isBetween(0.92, 0.985));
    }

    @Test
    void saysWhyNothingCanBeEstimated() {
        var map = new CalibrationMap(List.of(0.5), List.of(0.4), List.of(100L));

        var none = new EstimatedPerformance(map, List.of());
        var undecided = new EstimatedPerformance(map, List.of(new Group(0.3, 10, false)));

        assertThat(none.accuracy()).isInstanceOf(Measured.NotComputable.class);
        assertThat(undecided.precision()).isInstanceOf(Measured.NotComputable.class);
        assertThat(undecided.accuracy()).isInstanceOf(Estimate.class);
    }

    private static int holds(Measured estimated, double realised) {
        return estimated instanceof Estimate e && e.low() <= realised && realised <= e.high() ? 1 : 0;
    }

    /** Scores that are too bold: their true chances lie nearer to a half. */
    private static Scores drawn(SplittableRandom random, int rows) {
        double[] scores = random.doubles(rows).toArray();
        boolean[] positive = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            positive[i] = random.nextDouble() < 0.15 + 0.7 * scores[i];
        }
        return new Scores(scores, positive);
    }

    private static List<Group> groups(double[] scores) {
        List<Group> groups = new ArrayList<>();
        Arrays.stream(scores).sorted().forEach(s -> groups.add(new Group(s, 1, s >= 0.5)));
        return groups;
    }

    private static CalibrationMap map(JsonNode json) {
        return new CalibrationMap(
                Arrays.stream(Reference.numbers(json.required("scores"))).boxed().toList(),
                Arrays.stream(Reference.numbers(json.required("rates"))).boxed().toList(),
                Arrays.stream(Reference.counts(json.required("rows"))).boxed().toList());
    }

    private static JsonNode read() throws IOException {
        try (InputStream json = EstimatedPerformanceTest.class.getResourceAsStream("/reference/estimates.json")) {
            return new JsonMapper().readTree(json);
        }
    }
}
