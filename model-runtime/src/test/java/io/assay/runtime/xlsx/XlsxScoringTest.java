package io.assay.runtime.xlsx;

import static io.assay.runtime.xlsx.TinyWorkbook.AMPLE;
import static io.assay.runtime.xlsx.TinyWorkbook.loan;
import static io.assay.runtime.xlsx.TinyWorkbook.numbers;
import static io.assay.runtime.xlsx.TinyWorkbook.output;
import static io.assay.runtime.xlsx.TinyWorkbook.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.runtime.formats.ModelFormats;
import io.assay.table.Column;
import io.assay.table.Table;
import io.assay.table.ValueType;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class XlsxScoringTest {

    private static final Column[] THREE = {
        numbers("income", 40000, 20000, 80000), numbers("debt", 10000, 20000, 0), texts("grade", "A", "B", "A")
    };

    @Test
    void offersNamedCellsAsInputsAndOutputs() {
        try (XlsxModel model = loan().open()) {
            assertThat(model.inputs()).containsExactly(
                    Port.single("income", ValueType.DOUBLE, true),
                    Port.single("debt", ValueType.DOUBLE, true),
                    Port.single("grade", ValueType.STRING, true));
            assertThat(model.outputs()).extracting(Port::name).containsExactly("risk", "decision", "assay.errors");
        }
    }

    @Test
    void computesEveryRow() {
        List<Output> outputs = loan().score(THREE);

        double[] logits = {4 * 0.25 - 1.5, 4 * 1 + 0.5, -1.5};
        assertThat(output(outputs, "risk").numbers()).containsExactly(
                IntStream.range(0, 3).mapToDouble(i -> 1 / (1 + Math.exp(-logits[i]))).toArray(), within(1e-14));
        assertThat(output(outputs, "decision").texts()).containsExactly("ACCEPT", "REJECT", "ACCEPT");
        assertThat(output(outputs, "assay.errors").texts()).containsOnlyNulls();
    }

    @Test
    void answersEachRowAsIfItWereAlone() {
        try (XlsxModel model = loan().open()) {
            var rows = new Table(List.of(THREE));

            List<Output> last = model.score(rows.slice(2, 3), AMPLE);
            List<Output> all = model.score(rows, AMPLE);

            assertThat(output(last, "risk").numbers()[0]).isEqualTo(output(all, "risk").numbers()[2]);
            assertThat(model.score(rows.slice(0, 0), AMPLE)).allSatisfy(output -> assertThat(output.shape()).containsExactly(0L));
        }
    }

    @Test
    void letsTheWorkbooksOwnValueStandForAColumnThatIsLeftOut() {
        List<Output> outputs = loan().score(numbers("income", 10000), numbers("bystander", 7));

        assertThat(output(outputs, "risk").numbers()[0]).isEqualTo(1 / (1 + Math.exp(-4.5)), within(1e-14));
    }

    @Test
    void takesAMissingValueForAnEmptyCell() {
        var gap = new BitSet();
        gap.set(0);

        List<Output> outputs = TinyWorkbook.of("IF(ISBLANK(x),100,0)+x").score(new Column.Numbers("x", new double[1], gap));

        assertThat(output(outputs, "y").numbers()).containsExactly(100);
    }

    @Test
    void saysWhyARowHasNoAnswer() {
        List<Output> outputs = loan().score(
                numbers("income", 0, 40000, Double.NaN), numbers("debt", 1, 1, 1), texts("grade", "A", "Z", "A"));

        assertThat(output(outputs, "risk").numbers()).containsOnly(Double.NaN);
        assertThat(output(outputs, "decision").texts()).containsOnlyNulls();
        assertThat(output(outputs, "assay.errors").texts()).containsExactly(
                "risk: #DIV/0!; decision: #DIV/0!", "risk: #N/A; decision: #N/A", "risk: #NUM!; decision: #NUM!");
    }

    @Test
    void takesDaysAsTextAndAnswersThem() {
        var workbook = TinyWorkbook.of("EDATE(x,1)").put("S!A1", 46000).format("S!A1", "dd/mm/yyyy").format("S!A2", "yyyy-mm-dd")
                .formula("S!A3", "x+0.5").format("S!A3", "yyyy-mm-dd hh:mm").name("noon", "S!$A$3");

        List<Output> outputs = workbook.score(texts("x", "2026-01-31", "2024-01-31"));

        assertThat(output(outputs, "y").texts()).containsExactly("2026-02-28", "2024-02-29");
        assertThat(output(outputs, "noon").texts()).containsExactly("2026-01-31T12:00", "2024-01-31T12:00");
    }

    @Test
    void takesAndAnswersTruthValues() {
        var workbook = TinyWorkbook.of("NOT(x)").put("S!A1", true);

        List<Output> outputs = workbook.score(numbers("x", 1, 0));

        assertThat(output(outputs, "y").type()).isEqualTo(ValueType.BOOLEAN);
        assertThat(output(outputs, "y").numbers()).containsExactly(0, 1);
    }

    /** As openpyxl writes it: empty inputs without a format, and no result that Excel has computed. */
    @Test
    void tellsByTheFormulasWhatAnEmptyCellTakes() throws IOException {
        byte[] written;
        try (var file = XlsxScoringTest.class.getResourceAsStream("/xlsx/openpyxl.xlsx")) {
            written = file.readAllBytes();
        }
        try (var model = ModelFormats.open("xlsx", written)) {
            assertThat(model.inputs()).extracting(Port::type)
                    .containsExactly(ValueType.DOUBLE, ValueType.STRING, ValueType.STRING, ValueType.STRING);
            assertThat(model.inputs()).noneMatch(Port::optional);
            assertThat(model.outputs().getFirst().type()).isEqualTo(ValueType.STRING);

            List<Output> outputs = model.score(new Table(List.of(numbers("amount", 100, 400), texts("region", "north", "south"),
                    texts("purpose", "car", "house"), texts("code", "x1", "y2"))), AMPLE);

            assertThat(output(outputs, "decision").texts()).containsExactly("accept X", "refer Y");
        }
    }

    @Test
    void computesTextsInEnglishWhereverItRuns() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            var workbook = TinyWorkbook.of("TEXT(x,\"#,##0.00\")&\" \"&TEXT(VALUE(\"1.5\"),\"0.0\")");

            List<Output> outputs = workbook.score(numbers("x", 1234.5));

            assertThat(output(outputs, "y").texts()).containsExactly("1,234.50 1.5");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void followsNamesTablesArraysAndComputedReferences() {
        var workbook = TinyWorkbook.of("x")
                .put("S!A5", 1).put("S!A6", 2).formula("S!A7", "A6+1").name("rates", "S!$A$5:$A$7")
                .formula("S!A2", "SUM(rates)*x + SUMPRODUCT(A5:A6,A5:A6) + INDIRECT(\"A\"&(4+x)) + SUM(A5:INDEX(A5:A7,2))");

        List<Output> outputs = workbook.score(numbers("x", 1, 2));

        assertThat(output(outputs, "y").numbers()).containsExactly(6 + 5 + 1 + 3, 12 + 5 + 2 + 3);
    }

    @Test
    void lastsThroughAChainOfTenThousandCells() {
        var workbook = new TinyWorkbook().put("S!A1", 1).name("x", "S!$A$1");
        IntStream.rangeClosed(2, 10_000).forEach(row -> workbook.formula("S!A" + row, "A" + (row - 1) + "+1"));

        List<Output> outputs = workbook.name("y", "S!$A$10000").score(numbers("x", 1, 2));

        assertThat(output(outputs, "y").numbers()).containsExactly(10_000, 10_001);
    }

    @Test
    void answersSeveralThreadsAtOnce() {
        try (XlsxModel model = TinyWorkbook.of("x*2").open()) {
            var answers = IntStream.range(0, 200).parallel()
                    .mapToObj(i -> model.score(new Table(List.of(numbers("x", i))), AMPLE).getFirst().numbers()[0])
                    .toList();

            assertThat(answers).isEqualTo(IntStream.range(0, 200).mapToObj(i -> i * 2.0).toList());
        }
    }
}
