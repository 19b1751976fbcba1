package io.assay.suite.check;

import static io.assay.suite.HandMade.repeated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.suite.Bench;
import io.assay.suite.HandMade;
import io.assay.suite.brief.Port;
import io.assay.suite.evidence.Answers;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.evidence.Rows;
import io.assay.suite.observation.CheckNames;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProbeTest {

    private static final int ROWS = 400;
    private static final Port NUMBER = new Port(
            "x", "double", OptionalInt.empty(), true, new Port.Range(0, 1, List.of()), "increasing", null);

    @Test
    void triesNothingOnScoresThatWereHandedIn() {
        Evidence e = new Bench().taking(NUMBER).handedIn().evidence(rows());

        List<Check> asking = List.of(
                new Noise(), LostInputs::blanked, LostInputs::unknown, new RangeEdges(), new Monotonicity(),
                new Importances(), new Shapleys());

        assertThat(asking).allSatisfy(check -> {
            Observation seen = check.look(e).getFirst();
            assertThat(seen).isEqualTo(Observation.notApplicable(seen.check(), Anew.OUT_OF_SIGHT));
        });
    }

    @Test
    void saysThatTheModelRefusesWhatItIsAsked() {
        Evidence e = new Bench().taking(NUMBER).answering(rows -> {
            throw new BadRowsException("input 'x' is too strange");
        }).evidence(rows());

        Observation seen = new Noise().look(e).getFirst();

        assertThat(seen).isEqualTo(Observation.inconclusive(CheckNames.NOISE_FLIPS,
                "the model does not answer the rows it is asked about: input 'x' is too strange"));
    }

    @Test
    void countsNoFlipsWhereNothingIsDecided() {
        Evidence e = new Bench().regressing().taking(NUMBER).answering(rows -> scores(rows, x -> x)).evidence(rows());

        List<Observation> seen = new Noise().look(e);

        assertThat(seen).hasSize(2);
        assertThat(seen.getFirst().seen()).isEqualTo(new Observation.Seen.Plain(Outcome.NOT_APPLICABLE));
        assertThat(seen.getLast().estimate().value()).isPositive();
    }

    @Test
    void keepsNoiseWithinTheDeclaredRange() {
        Evidence e = new Bench().taking(NUMBER).answering(rows -> {
            assertThat(Arrays.stream(rows.numbers("x")).allMatch(x -> x >= 0 && x <= 1)).isTrue();
            return scores(rows, x -> x);
        }).evidence(rows());

        List<Observation> seen = new Noise().look(e);

        assertThat(seen).extracting(Observation::metric)
                .containsExactly("noise-flips", "noise-change", "noise-flips[noise=0.05]", "noise-flips[noise=0.2]",
                        "noise-flips[noise=0.4]");
    }

    @Test
    void leavesWholeNumbersWhole() {
        Port whole = new Port("x", "long", OptionalInt.empty(), false);
        Evidence e = new Bench().taking(whole).answering(rows -> {
            assertThat(Arrays.stream(rows.numbers("x")).allMatch(x -> x == Math.rint(x))).isTrue();
            return scores(rows, x -> x);
        }).evidence(rows());

        assertThat(new Noise().look(e)).isNotEmpty();
    }

    @Test
    void namesTheInputWithoutWhichMostDecisionsTurn() {
        Evidence e = new Bench().taking(NUMBER).answering(rows -> scores(rows, x -> Double.isNaN(x) ? 0.9 : x)).evidence(rows());

        Observation seen = LostInputs.blanked(e).getFirst();

        // Half of the rows had a score below 0.5.
        assertThat(seen.estimate().value()).isCloseTo(0.5, within(0.01));
        assertThat(seen.words()).isEqualTo("without what 'x' says");
    }

    @Test
    void tellsHowFarAScoreMovesAgainstItsDirection() {
        Evidence e = new Bench().taking(NUMBER).answering(rows -> scores(rows, x -> x > 0.7 ? x - 0.5 : x)).evidence(rows());

        Observation seen = new Monotonicity().look(e).getFirst();

        assertThat(seen.estimate().value()).isEqualTo(1);
        assertThat(seen.words()).startsWith("the score moves against 'x', declared increasing, by up to 0.4");
    }

    @Test
    void toleratesWhatSinglePrecisionRoundsAway() {
        Evidence e = new Bench().taking(NUMBER).answering(rows -> scores(rows, x -> x > 0.5 ? 0.5 : 0.5 + 1e-8)).evidence(rows());

        assertThat(new Monotonicity().look(e).getFirst().estimate().value()).isZero();
    }

    @Test
    void saysThatAnEndOfTheRangeIsNotAnswered() {
        Evidence e = new Bench().taking(NUMBER).answering(rows -> scores(rows, x -> x >= 1 ? Double.NaN : x)).evidence(rows());

        List<Observation> seen = new RangeEdges().look(e);

        assertThat(seen).allSatisfy(one -> assertThat(one.estimate().value()).isEqualTo(1));
        assertThat(seen.getFirst().words()).isEqualTo("not answered because of [x]");
        assertThat(seen.getLast().bearing().exploratory()).isTrue();
    }

    @Test
    void explainsTheOneFeatureThatThereIs() {
        Evidence e = new Bench().taking(NUMBER).answering(rows -> scores(rows, x -> x)).evidence(rows());

        List<Observation> importances = new Importances().look(e);
        Observation shapley = new Shapleys().look(e).getFirst();

        assertThat(importances).extracting(Observation::metric).containsExactly("importance[x]", "dominance");
        assertThat(importances.getLast().estimate().value()).isEqualTo(1);
        assertThat(shapley.estimate().value()).isCloseTo(0, within(1e-12));
    }

    @Test
    void saysWhatDoesNotApply() {
        Port text = new Port("c", "string", OptionalInt.empty(), false);
        Evidence e = new Bench().taking(text).evidence(HandMade.rows(
                repeated(2, 0, 1), repeated(2, 0.1, 0.9), Map.of(), new Table(List.of(new Column.Texts("c", new String[] {"a", "b", "a", "b"})))));

        assertThat(List.<Check>of(new Noise(), LostInputs::blanked, new RangeEdges(), new Monotonicity()))
                .allSatisfy(check -> assertThat(check.look(e).getFirst().seen())
                        .isEqualTo(new Observation.Seen.Plain(Outcome.NOT_APPLICABLE)));
    }

    private static Rows rows() {
        double[] x = IntStream.range(0, ROWS).mapToDouble(i -> (i * 37 % ROWS) / (double) ROWS).toArray();
        double[] truth = Arrays.stream(x).map(v -> v > 0.4 ? 1 : 0).toArray();
        return HandMade.rows(truth, x, Map.of(), new Table(List.of(new Column.Numbers("x", x))));
    }

    private static Answers scores(Table rows, DoubleUnaryOperator of) {
        return new Answers(Arrays.stream(rows.numbers("x")).map(of).toArray(), null, List.of(), null, null);
    }
}
