package io.assay.monitoring.domain.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.statistics.Estimate;
import io.assay.statistics.Level;
import io.assay.statistics.Measured;
import io.assay.statistics.RegressionErrors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Prediction.From FROM = new Prediction.From("1.0.0", "prod", "LIVE");

    @Test
    void isAsIfARowHadNeverComeOnceItIsTakenBack() {
        var random = new Random(1);
        List<Scored> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            rows.add(scored(random.nextDouble(), random.nextBoolean(), random.nextInt(3) > 0));
        }
        var kept = new Tally();
        rows.subList(0, 250).forEach(row -> kept.add(row, 1, false));
        var changed = new Tally();
        rows.forEach(row -> changed.add(row, 1, false));

        Collections.shuffle(rows.subList(250, 500), random);
        rows.subList(250, 500).forEach(row -> changed.add(row, -1, false));

        assertThat(changed).isEqualTo(kept);
    }

    @Test
    void addsUpWhateverTheParts() {
        var random = new Random(2);
        var whole = new Tally();
        var one = new Tally();
        var other = new Tally();
        for (int i = 0; i < 500; i++) {
            Scored row = scored(random.nextDouble(), random.nextBoolean(), true);
            whole.add(row, 1, true);
            (i % 3 == 0 ? one : other).add(row, 1, true);
        }

        one.add(other);

        assertThat(one).isEqualTo(whole);
    }

    @Test
    void measuresARegressionAsItsRowsWould() {
        var random = new Random(3);
        double[] truth = random.doubles(400, 50, 150).toArray();
        double[] predicted = new double[400];
        var tally = new Tally();
        for (int i = 0; i < 400; i++) {
            predicted[i] = truth[i] + random.nextGaussian() * 5 + 1;
            tally.add(number(predicted[i], truth[i]), 1, false);
        }

        Map<String, Measured> figures = Regression.of(tally);

        agrees(figures.get("mae"), RegressionErrors.mae(predicted, truth));
        agrees(figures.get("rmse"), RegressionErrors.rmse(predicted, truth));
        assertThat(((Estimate) figures.get("r2")).value())
                .isCloseTo(((Estimate) RegressionErrors.r2(predicted, truth, Level.SINGLE)).value(), within(1e-9));
    }

    @Test
    void holdsAnswersInWordsAgainstTheTruth() {
        var tally = new Tally();
        for (String pair : List.of("cat cat", "cat cat", "dog cat", "dog dog")) {
            String[] words = pair.split(" ");
            var prediction = new Prediction(FROM, 1, 0, Kind.WORD, Double.NaN, words[1], null, List.of());
            tally.add(new Scored(prediction, new Label(Double.NaN, words[0], List.of(), null, null)), 1, false);
        }

        Map<String, Measured> figures = Words.of(tally);

        assertThat(((Estimate) figures.get("accuracy")).value()).isEqualTo(0.75);
        assertThat(((Estimate) figures.get("macro-f1")).value()).isCloseTo((0.8 + 2.0 / 3) / 2, within(1e-12));
    }

    @Test
    void tellsOnlySoManyReasonsApart() {
        Map<String, Long> counts = new TreeMap<>();

        for (String reason : List.of("a", "b", "c", "a", "d")) {
            Bounded.add(counts, reason, 1, 2, "other");
        }
        Bounded.add(counts, "d", -1, 2, "other");

        assertThat(counts).isEqualTo(Map.of("a", 2L, "b", 1L, "other", 1L));
    }

    private static void agrees(Measured tallied, Measured exact) {
        assertThat(((Estimate) tallied).value()).isCloseTo(((Estimate) exact).value(), within(1e-9));
        assertThat(((Estimate) tallied).high()).isCloseTo(((Estimate) exact).high(), within(1e-6));
    }

    private static Scored scored(double score, boolean positive, boolean labelled) {
        var prediction = new Prediction(FROM, 1, 0, Kind.BINARY, score, null, score >= 0.5, List.of());
        return new Scored(prediction, labelled ? new Label(positive ? 1 : 0, null, List.of(), null, null) : null);
    }

    private static Scored number(double predicted, double truth) {
        var prediction = new Prediction(FROM, 1, 0, Kind.NUMBER, predicted, null, null, List.of());
        return new Scored(prediction, new Label(truth, null, List.of(), null, null));
    }
}
