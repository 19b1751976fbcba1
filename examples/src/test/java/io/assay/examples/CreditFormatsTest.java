package io.assay.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class CreditFormatsTest {

    private static final int SMALL = 300_000;

    @ParameterizedTest
    @ValueSource(strings = {"credit-risk.pmml", "credit-rules.dmn", "credit-scorecard.xlsx", "credit-gbm.zip"})
    void keepsEachModelSmallAndNamesItInTheReadme(String name) throws IOException {
        byte[] model = bytes(name);

        assertThat(model).hasSizeBetween(1000, SMALL);
        assertThat(new String(bytes("README.md"), StandardCharsets.UTF_8)).contains("`" + name + "`");
    }

    @Test
    void scoresEveryRowOfTheHoldOut() throws IOException {
        List<NamedCsvRecord> scores = rows("credit-scores.csv");

        assertThat(scores).hasSameSizeAs(Example.rows("holdout.csv"));
        assertThat(scores).extracting(row -> row.getField("assay_row"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, scores.size()).mapToObj(Integer::toString).toList());
        assertThat(scores).allSatisfy(row -> assertThat(Double.parseDouble(row.getField("probability"))).isBetween(0.0, 1.0));
    }

    @Test
    void saysWhatEachModelShouldAnswer() throws IOException {
        List<NamedCsvRecord> expected = rows("expected-scores.csv");

        assertThat(expected).hasSize(200);
        assertThat(expected.getFirst().getHeader()).containsExactly("assay_row", "credit-risk.pmml", "credit-rules.dmn",
                "credit-scorecard.xlsx", "credit-gbm.zip", "credit-scores.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pmml", "dmn", "xlsx", "mojo", "endpoint", "scored-file"})
    void describesAModelOfEachTypeInTheWordsOfTheHoldOut(String type) throws IOException {
        Map<String, Object> model = new Yaml().load(CreditFormats.open("model-" + type + ".yaml"));
        var columns = Example.list(Example.document("dataset-holdout.yaml"), "columns");

        List<Map<String, Object>> inputs = Example.list(model, "inputs");

        assertThat(model).containsEntry("type", type);
        assertThat(columns.stream().map(CreditFormatsTest::meaning)).containsAll(inputs.stream().map(CreditFormatsTest::meaning).toList());
        for (Map<String, Object> artefact : Example.list(model, "artefacts")) {
            assertThat(bytes(artefact.get("path").toString())).isNotEmpty();
        }
    }

    private static List<Object> meaning(Map<String, Object> column) {
        return Arrays.asList(column.get("name"), column.get("unit"), column.get("min"), column.get("max"));
    }

    @Test
    void pointsToTheReadmeForAFileThatIsNotThere() {
        assertThatThrownBy(() -> CreditFormats.open("credit-risk.sas")).hasMessageContainingAll("'credit-risk.sas'", "README");
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream file = CreditFormats.open(name)) {
            return file.readAllBytes();
        }
    }

    private static List<NamedCsvRecord> rows(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(CreditFormats.open(name))) {
            return rows.stream().toList();
        }
    }
}
