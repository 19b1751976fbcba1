package io.assay.runtime.scored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.runtime.Model;
import io.assay.runtime.Port;
import io.assay.runtime.UnusableModelException;
import io.assay.runtime.formats.ModelFormats;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import io.assay.table.ValueType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoredFileTest {

    private static final String SCORES = "assay_row,score,decision\n2,0.5,grant\n1,1e-3,\n4,,refuse\n";

    @Test
    void saysWhatItsColumnsAreByTheirContent() {
        try (Model model = open(SCORES)) {
            assertThat(model.inputs()).containsExactly(Port.single("assay_row", ValueType.LONG, false));
            assertThat(model.outputs()).containsExactly(
                    Port.single("score", ValueType.DOUBLE, false), Port.single("decision", ValueType.STRING, false));
            assertThat(model.answersAnyRow()).isFalse();
        }
    }

    @Test
    void looksUpRowsInAnyOrderAndMoreThanOnce() {
        try (Model model = open(SCORES)) {
            var answers = model.score(rows(4, 1, 2, 1), Duration.ZERO);

            assertThat(answers.getFirst().numbers()).containsExactly(Double.NaN, 0.001, 0.5, 0.001);
            assertThat(answers.getLast().texts()).containsExactly("refuse", null, "grant", null);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "0, 0", "-1, -1", "1.5, 1.5", "NaN, NaN", "1e12, 1000000000000", "5, 5"})
    void refusesARowThatItDoesNotKnowByItsNumber(double row, String shown) {
        try (Model model = open(SCORES)) {
            assertThatThrownBy(() -> model.score(rows(1, row), Duration.ZERO))
                    .isInstanceOf(BadRowsException.class).hasMessageContainingAll("'assay_row' has " + shown + " in row 1", "score every row");
        }
    }

    @Test
    void findsEveryOneOfManyShuffledRows() {
        int many = 50_000;
        String csv = "assay_row,score\n" + IntStream.range(0, many).map(i -> (int) (i * 7_919L % many) + 1)
                .mapToObj(row -> row + "," + row * 2).collect(Collectors.joining("\n"));

        try (Model model = open(csv)) {
            double[] asked = IntStream.rangeClosed(1, many).asDoubleStream().toArray();

            var answers = model.score(rows(asked), Duration.ZERO).getFirst().numbers();

            assertThat(answers).containsExactly(IntStream.rangeClosed(1, many).mapToDouble(row -> row * 2).toArray());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "score,assay_row;1,1|begin with assay_row",
        "assay_row;1|name at least one output",
        "assay_row,score;1,2;1,3|assay_row 1 is there twice",
        "assay_row,score;0,2|rows are counted from 1",
        "assay_row,score;1.5,2|not a whole number",
        "assay_row,score;,2|empty",
        "assay_row,score;3000000000,2|rows are counted from 1",
        "assay_row,score;1,2,3|line 2 has 3 cells",
        "assay_row,score,score;1,2,3|names column 'score' twice",
    })
    void saysWhyAFileIsNoFileOfScores(String lines, String words) {
        assertThatThrownBy(() -> open(lines.replace(';', '\n')))
                .isInstanceOf(UnusableModelException.class).hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x1", "1d", "true", "1 2", "--1", "yes"})
    void takesAColumnWithOneCellThatIsNoNumberAsText(String cell) {
        try (Model model = open("assay_row,score\n1,0.5\n2," + cell + "\n")) {
            assertThat(model.score(rows(2), Duration.ZERO).getFirst().texts()).containsExactly(cell);
        }
    }

    @Test
    void readsNumbersAsOtherToolsWriteThem() {
        try (Model model = open("\ufeffassay_row,score\r\n1,.5\r\n2,-1.E+2\r\n3,nan\r\n4,-inf\r\n")) {
            assertThat(model.score(rows(1, 2, 3, 4), Duration.ZERO).getFirst().numbers())
                    .containsExactly(0.5, -100, Double.NaN, Double.NEGATIVE_INFINITY);
        }
    }

    private static Model open(String csv) {
        return ModelFormats.open("scored-file", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Table rows(double... numbers) {
        return new Table(List.of(new Column.Numbers("assay_row", numbers)));
    }
}
