package io.assay.deployment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.deployment.CreditRisk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is wrong is named, and whose fault it is. */
class InferenceRefusalsTest {

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = new Stage(folder, 1_000_000);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "\"data\":[1.0]        | \"data\":[null]       | row 0 of input 'income' is null",
        "\"data\":[1.0]        | \"data\":[NaN]        | row 0 of input 'income' is NaN",
        "\"data\":[1.0]        | \"data\":[1e60]       | row 0 of input 'income' is beyond a 32-bit number",
        "\"data\":[1.0]        | \"data\":[\"1\"]      | row 0 of input 'income' is not a number",
        "\"data\":[1.0]        | \"data\":[[1.0,2.0]]  | row 0 of input 'income' is not one value",
        "\"data\":[1.0]        | \"data\":[1.0,2.0]    | input 'income' has 2 values, but its shape says 1 rows",
        "\"shape\":[1]         | \"shape\":[1,2]       | input 'income' has the shape [1,2]",
        "\"shape\":[1]         | \"shape\":[-1]        | input 'income' has the shape [-1]",
        "\"datatype\":\"FP32\" | \"datatype\":\"BYTES\" | input 'income' has the datatype BYTES, but",
        "\"datatype\":\"FP32\" | \"datatype\":\"FP8\"  | input 'income' has the datatype 'FP8'; served are",
        "\"name\":\"income\"   | \"name\":\"salary\"   | input 'salary' is unknown",
        "\"name\":\"income\"   | \"name\":\"loan_amount\" | input 'loan_amount' is given twice",
        "\"id\":\"r\"          | \"id\":7              | id must be a text",
        "\"id\":\"r\"          | \"colour\":\"red\"    | the request has the unknown field 'colour'",
        "{\"id\"               | {{\"id\"              | the request is not JSON"
    })
    void answersABadRequestByNamingWhatIsWrong(String right, String wrong, String words) {
        stage.live("1.0.0", 1);
        String request = CreditRisk.request("r", 1);
        int first = request.indexOf(right);

        var answer = stage.infer(request.substring(0, first) + wrong + request.substring(first + right.length()));

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.error").asString().startsWith(words);
    }

    @Test
    void refusesAMissingInputAndTooManyRows() {
        stage.live("1.0.0", 1);

        var missing = stage.infer(CreditRisk.request("r", 1).replaceFirst("\\{\"name\":\"income\"[^}]*},", ""));
        var tooMany = stage.infer(CreditRisk.request("r", rows(101)));

        assertThat(Stage.body(missing)).contains("input 'income' is missing");
        assertThat(Stage.body(tooMany)).contains("101 rows are too many");
    }

    @Test
    void answers404ForAnUnknownModelVersionOrEnvironment() {
        stage.live("1.0.0", 1);

        for (String path : List.of(
                "/v2/models/retail.other/infer",
                "/v2/models/retail.credit-risk/versions/2.0.0/infer",
                "/environments/test/v2/models/retail.credit-risk/infer")) {
            assertThat(stage.post(path, CreditRisk.request("r", 1))).hasStatus(404);
        }
        assertThat(stage.post("/environments/prod/v2/models/retail.credit-risk/versions/1.0.0/infer",
                CreditRisk.request("r", 1))).hasStatusOk();
    }

    @Test
    void saysThatItIsNotReadyWhenAVersionCannotBeLoadedHere() {
        stage.lost("1.0.0", 1);

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() ->
                assertThat(stage.replica.problems()).singleElement().asString().contains("cannot be loaded here"));
        assertThat(stage.web.get().uri("/v2/health/ready")).hasStatus(503);
        assertThat(stage.infer(CreditRisk.request("r", 1))).hasStatus(503);
    }

    @Test
    void answers503WhenTheJournalIsFull() {
        try (var full = new Stage(folder.resolve("full"), 819_200).live("1.0.0", 1)) {
            var answer = firstThatFails(full);

            assertThat(answer).hasStatus(503);
            assertThat(Stage.body(answer)).contains("error", "wait for the broker");
            assertThat(full.journal.bytes()).isLessThanOrEqualTo(819_200);
        }
    }

    /** Asks until the answer is not 200; a journal that never fills answers 200 for ever. */
    private static MvcTestResult firstThatFails(Stage full) {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> full.infer(CreditRisk.request("fill-" + i, rows(100))))
                .filter(answer -> answer.getResponse().getStatus() != 200)
                .findFirst()
                .orElseThrow();
    }

    private static double[] rows(int count) {
        return IntStream.range(0, count).mapToDouble(row -> row).toArray();
    }
}
