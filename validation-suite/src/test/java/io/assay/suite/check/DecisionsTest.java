package io.assay.suite.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.suite.Bench;
import io.assay.suite.HandMade;
import io.assay.suite.brief.Brief;
import io.assay.suite.brief.Port;
import io.assay.suite.evidence.Answers;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.observation.Observation;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final Port AGE = new Port("age", "double", OptionalInt.empty(), false, new Port.Range(18, 90, List.of()), null, null);

    @Test
    void countsRowsWithoutAnAnswerAndRowsInConflictApart() {
        String[] said = {"yes", null, "no", null, "yes", "yes", "yes", "yes", "yes", "yes"};
        String[] errors = new String[10];
        errors[1] = "no rule: none of grant matches";
        errors[3] = "conflict: rules 1 and 2 of grant";
        Evidence e = new Bench().doing(Brief.DECISION).evidence(
                HandMade.decided(new Answers(null, null, List.of(), said, errors), ages(20, 60, 10)));

        Observation coverage = Decisions.coverage(e).getFirst();
        Observation conflicts = Decisions.conflicts(e).getFirst();

        assertThat(coverage.estimate().value()).isEqualTo(0.8);
        // Wilson (1927), 8 of 10, by hand.
        assertThat(coverage.estimate().low()).isCloseTo(0.4901624715, within(1e-9));
        assertThat(coverage.words()).isEqualTo("no answer to row 2 of the hold-out: no rule: none of grant matches");
        assertThat(conflicts.estimate().value()).isEqualTo(0.1);
        assertThat(conflicts.words()).isEqualTo("row 4 of the hold-out: conflict: rules 1 and 2 of grant");
    }

    @Test
    void cannotTellConflictsOfAModelThatTellsNone() {
        Evidence e = new Bench().doing(Brief.DECISION).evidence(HandMade.decided(
                new Answers(null, null, List.of(), new String[] {"yes"}, null), ages(20, 20, 1)));

        assertThat(Decisions.conflicts(e).getFirst().words())
                .isEqualTo("models of type onnx do not tell when rules contradict each other");
    }

    @Test
    void isNotToldOfOtherTasks() {
        Evidence e = new Bench().evidence(HandMade.rows(new double[] {0, 1}, new double[] {0, 1}));

        assertThat(Decisions.coverage(e)).isEmpty();
        assertThat(Decisions.conflicts(e)).isEmpty();
        assertThat(BoundaryCases.look(e)).isEmpty();
    }

    @Test
    void findsARuleThatForgetsItsBound() {
        Observation seen = boundaries(new Bench().turningAt("age", 25.0), age -> age == 25 ? null : "yes");

        // At 18, just above; just below, at and just above 25; just below 90 and at it: 7 values in 3 rows.
        assertThat(seen.estimate().value()).isCloseTo(18 / 21.0, within(1e-12));
        assertThat(seen.words()).startsWith("3 of 21 cases are not answered, first 'age' at 25 in row ");
    }

    @Test
    void passesRulesWithoutAGap() {
        Observation seen = boundaries(new Bench().turningAt("age", 25.0), age -> age < 25 ? "no" : "yes");

        assertThat(seen.estimate().value()).isEqualTo(1);
        assertThat(seen.words()).isEqualTo("all 21 cases are answered");
    }

    @Test
    void triesQuantilesOfAModelThatShowsNoRules() {
        Observation seen = boundaries(new Bench(), age -> age >= 18 && age <= 90 ? "yes" : null);

        assertThat(seen.estimate().value()).isEqualTo(1);
        // The range gives 4 values, five quantiles 3 each.
        assertThat(seen.words()).isEqualTo("all 57 cases are answered");
    }

    @Test
    void asksOneByOneWhereAModelRefusesAllRowsForTheSakeOfOne() {
        Observation seen = boundaries(new Bench().turningAt("age", 25.0), age -> {
            if (age == 25) {
                throw new BadRowsException("column 'age' must not be 25");
            }
            return "yes";
        });

        assertThat(seen.estimate().value()).isCloseTo(18 / 21.0, within(1e-12));
    }

    private static Observation boundaries(Bench bench, DoubleFunction<String> rule) {
        Table rows = ages(20, 60, 11);
        Evidence e = bench.doing(Brief.DECISION).taking(AGE).answering(asked -> said(asked, rule))
                .evidence(HandMade.decided(said(rows, age -> "yes"), rows));
        return BoundaryCases.look(e).getFirst();
    }

    private static Answers said(Table rows, DoubleFunction<String> rule) {
        String[] said = Arrays.stream(rows.numbers("age")).mapToObj(rule).toArray(String[]::new);
        return new Answers(null, null, List.of(), said, null);
    }

    private static Table ages(double from, double to, int rows) {
        double[] ages = IntStream.range(0, rows).mapToDouble(i -> from + (to - from) * i / rows).toArray();
        return new Table(List.of(new Column.Numbers("age", ages)));
    }
}
