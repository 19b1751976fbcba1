package io.assay.suite.check;

import static io.assay.suite.HandMade.repeated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.suite.Bench;
import io.assay.suite.HandMade;
import io.assay.suite.brief.Brief;
import io.assay.suite.evidence.Answers;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DeterminismTest {

    private static final int ROWS = 60;

    @Test
    void findsNoChangeInAFunctionOfTheRow() {
        Observation seen = seen(DeterminismTest::plain);

        assertThat(seen.estimate().value()).isZero();
        assertThat(seen.words()).startsWith("60 rows get the same scores again, in another order, one by one");
    }

    @Test
    void findsAModelThatAnswersARowAloneOtherwise() {
        Observation seen = seen(rows -> scores(rows, x -> rows.rows() == 1 ? x + 0.059 : x));

        assertThat(seen.estimate().value()).isCloseTo(0.059, within(1e-9));
        assertThat(seen.words()).startsWith("asking one by one changes most: row ");
    }

    @Test
    void findsAModelThatCountsItsCalls() {
        int[] calls = new int[1];

        Observation seen = seen(rows -> scores(rows, x -> x + (calls[0]++ < ROWS ? 0 : 0.2)));

        assertThat(seen.estimate().value()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void findsAModelThatTellsTheOrder() {
        Observation seen = seen(rows -> {
            double first = rows.numbers("x")[0];
            return scores(rows, x -> first == 0 || rows.rows() < ROWS ? x : 0.9);
        });

        assertThat(seen.words()).startsWith("asking in another order changes most");
    }

    @Test
    void findsAnAnswerThatIsNotGivenAgain() {
        Observation seen = seen(rows -> scores(rows, x -> rows.rows() == 1 ? Double.NaN : x));

        assertThat(seen.estimate().value()).isEqualTo(1);
    }

    @Test
    void failsAModelThatRefusesRowsInAnotherNumber() {
        Observation seen = seen(rows -> {
            if (rows.rows() == 1) {
                throw new BadRowsException("I take at least 2 rows");
            }
            return plain(rows);
        });

        assertThat(seen.seen()).isEqualTo(new Observation.Seen.Plain(Outcome.FAILED));
        assertThat(seen.words()).contains("I take at least 2 rows");
    }

    @Test
    void measuresLargeScoresRelativeToThemselves() {
        Function<Table, Answers> model = rows -> scores(rows, x -> 100_000 + (rows.rows() == 7 ? 50 : 0));
        var bench = new Bench().doing(Brief.REGRESSION).answering(model);
        var rows = HandMade.rows(new double[ROWS], repeated(ROWS, 100_000), Map.of(), inputs());

        Observation seen = Determinism.look(bench.evidence(rows)).getFirst();

        assertThat(seen.estimate().value()).isCloseTo(0.0005, within(1e-12));
        assertThat(seen.words()).startsWith("asking in batches of 7 changes most");
    }

    @Test
    void measuresTheShareOfWordsThatChange() {
        Function<Table, Answers> model = rows -> said(rows, rows.rows() == ROWS ? "yes" : "no");
        var bench = new Bench().doing(Brief.DECISION).answering(model);
        var rows = HandMade.decided(said(inputs(), "yes"), inputs());

        Observation seen = Determinism.look(bench.evidence(rows)).getFirst();

        assertThat(seen.estimate().value()).isEqualTo(1);
        assertThat(seen.words()).endsWith("gets 'yes' and 'no'");
    }

    @Test
    void doesNotApplyToScoresThatWereHandedIn() {
        var rows = HandMade.rows(new double[ROWS], inputs().numbers("x"), Map.of(), inputs());

        Observation seen = Determinism.look(new Bench().handedIn().evidence(rows)).getFirst();

        assertThat(seen).isEqualTo(Observation.notApplicable("determinism", Anew.OUT_OF_SIGHT));
    }

    private static Observation seen(Function<Table, Answers> model) {
        var rows = HandMade.rows(repeated(ROWS / 2, 0, 1), inputs().numbers("x"), Map.of(), inputs());
        return Determinism.look(new Bench().answering(model).evidence(rows)).getFirst();
    }

    private static Answers plain(Table rows) {
        return scores(rows, x -> x);
    }

    private static Answers scores(Table rows, DoubleUnaryOperator of) {
        return new Answers(Arrays.stream(rows.numbers("x")).map(of).toArray(), null, List.of(), null, null);
    }

    private static Answers said(Table rows, String word) {
        String[] words = new String[rows.rows()];
        Arrays.fill(words, word);
        return new Answers(null, null, List.of(), words, null);
    }

    private static Table inputs() {
        double[] x = new double[ROWS];
        Arrays.setAll(x, i -> i / (double) ROWS);
        return new Table(List.of(new Column.Numbers("x", x)));
    }
}
