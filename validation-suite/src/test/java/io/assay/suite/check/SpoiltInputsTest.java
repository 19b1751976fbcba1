package io.assay.suite.check;

import static io.assay.suite.HandMade.repeated;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.suite.Bench;
import io.assay.suite.HandMade;
import io.assay.suite.brief.Port;
import io.assay.suite.evidence.Answers;
import io.assay.suite.evidence.Rows;
import io.assay.suite.observation.Observation;
import io.assay.suite.policy.Outcome;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpoiltInputsTest {

    private static final Port AGE = port("age", "double", false, null);
    private static final Port REGION = port("region", "string", false, null);

    @ParameterizedTest
    @EnumSource(Spoiling.class)
    void passesAModelThatRefusesAndNamesTheInput(Spoiling spoiling) {
        Bench bench = new Bench().taking(AGE, REGION).answering(SpoiltInputsTest::careful);

        Observation seen = seen(bench, spoiling);

        assertThat(seen.seen()).isEqualTo(new Observation.Seen.Plain(Outcome.PASSED));
        assertThat(seen.words()).endsWith("refused, the input named");
    }

    @ParameterizedTest
    @EnumSource(Spoiling.class)
    void failsAModelThatAnswersWhateverItIsGiven(Spoiling spoiling) {
        Bench bench = new Bench().taking(AGE, REGION).answering(rows -> scores(rows, 0.31));

        Observation seen = seen(bench, spoiling);

        assertThat(seen.seen()).isEqualTo(new Observation.Seen.Plain(Outcome.FAILED));
        assertThat(seen.words()).contains("the model answers 0.310 for '", "'region'", "declare `fallback`");
    }

    @ParameterizedTest
    @EnumSource(Spoiling.class)
    void passesAnAnswerThatIsDocumented(Spoiling spoiling) {
        String fallback = "is scored as the mean applicant";
        Bench bench = new Bench()
                .taking(port("age", "double", false, fallback), port("region", "string", false, fallback))
                .answering(rows -> scores(rows, 0.31));

        Observation seen = seen(bench, spoiling);

        assertThat(seen.seen()).isEqualTo(new Observation.Seen.Plain(Outcome.PASSED));
        assertThat(seen.words()).endsWith("answered as documented");
    }

    @Test
    void letsANullableInputBeMissing() {
        Bench bench = new Bench().taking(port("age", "double", true, null)).answering(rows -> scores(rows, 0.31));

        Observation missing = seen(bench, Spoiling.MISSING_VALUE);
        Observation text = seen(bench, Spoiling.WRONG_TYPE);

        assertThat(missing.words()).isEqualTo("of 1 input given no value: 1 answered, being declared nullable");
        assertThat(text.seen()).isEqualTo(new Observation.Seen.Plain(Outcome.FAILED));
    }

    @Test
    void takesNoNumberForNoAnswer() {
        Bench bench = new Bench().taking(AGE).answering(rows -> scores(rows, Double.NaN));

        Observation seen = seen(bench, Spoiling.MISSING_VALUE);

        assertThat(seen.seen()).isEqualTo(new Observation.Seen.Plain(Outcome.PASSED));
        assertThat(seen.words()).endsWith("1 left without an answer");
    }

    @Test
    void toldErrorsAreRefusalsOfARow() {
        Bench bench = new Bench().taking(AGE).doing("decision").answering(rows -> new Answers(
                null, null, List.of(), new String[rows.rows()], texts("error: age is no number", rows.rows())));
        Rows decided = HandMade.decided(new Answers(null, null, List.of(), new String[] {"yes"}, null),
                new Table(List.of(new Column.Numbers("age", new double[] {40}))));

        List<Observation> seen = new SpoiltInputs(Spoiling.MISSING_VALUE).look(bench.evidence(decided));

        assertThat(seen.getFirst().words()).endsWith("1 refused, the input named");
    }

    @Test
    void saysWhereItDoesNotApply() {
        Bench numbersOnly = new Bench().taking(AGE).answering(SpoiltInputsTest::careful);
        Bench handedIn = new Bench().taking(AGE, REGION).handedIn();

        Observation none = seen(numbersOnly, Spoiling.UNKNOWN_CATEGORY);
        Observation unseen = seen(handedIn, Spoiling.UNKNOWN_CATEGORY);

        assertThat(none.words()).isEqualTo("the model has no input that could get a category never seen");
        assertThat(unseen.seen()).isEqualTo(new Observation.Seen.Plain(Outcome.NOT_APPLICABLE));
        assertThat(unseen.words()).isEqualTo(Anew.OUT_OF_SIGHT);
    }

    private static Observation seen(Bench bench, Spoiling spoiling) {
        var inputs = new Table(List.of(
                new Column.Numbers("age", repeated(15, 30, 50)), new Column.Texts("region", texts("north", 30))));
        Rows rows = HandMade.rows(repeated(15, 0, 1), repeated(15, 0.4, 0.6), Map.of(), inputs);
        return new SpoiltInputs(spoiling).look(bench.evidence(rows)).getFirst();
    }

    /** Scores people of an age in the north. */
    private static Answers careful(Table rows) {
        if (Arrays.stream(rows.numbers("age")).anyMatch(Double::isNaN)) {
            throw new BadRowsException("column 'age' has no value in row 0; give one");
        }
        if (rows.find("region").isPresent() && !Arrays.stream(rows.texts("region")).allMatch("north"::equals)) {
            throw new BadRowsException("column 'region' has a value that is unknown; give north");
        }
        return scores(rows, 0.5);
    }

    private static Answers scores(Table rows, double score) {
        return new Answers(repeated(rows.rows(), score), null, List.of(), null, null);
    }

    private static String[] texts(String text, int rows) {
        String[] texts = new String[rows];
        Arrays.fill(texts, text);
        return texts;
    }

    private static Port port(String name, String type, boolean nullable, String fallback) {
        return new Port(name, type, OptionalInt.empty(), nullable, Port.Range.OPEN, null, fallback);
    }
}
