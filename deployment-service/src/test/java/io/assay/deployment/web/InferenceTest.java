package io.assay.deployment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.assay.deployment.CreditRisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class InferenceTest {

    private static final String INFER = "/v2/models/retail.credit-risk/infer";

    /** First row of the example's hold-out, and what the tool that trained the model says of it. */
    private static final List<Double> APPLICANT =
            List.of(38100.0, 0.19, 0.27, 7.0, 1.0, 8.0, 0.0, 0.0, 14800.0, 24.0, 0.211);

    private static final double DEFAULTS = 0.0549078882;

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

    @Test
    void answersWhatTheToolThatTrainedTheModelAnswers() {
        stage.live("1.0.0", 7);

        var answer = infer(applicant("FP64", "[1,1]", "[[%s]]"));

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.outputs[0].data[0]").asNumber()
                .satisfies(p -> assertThat(p.doubleValue()).isCloseTo(DEFAULTS, within(1e-6)));
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"model_name": "retail.credit-risk", "model_version": "1.0.0", "id": "r-1",
                 "parameters": {"epoch": 7, "environment": "prod"},
                 "outputs": [{"name": "probabilities", "shape": [1], "datatype": "FP32"}]}""");
    }

    @Test
    void takesFlatAndNestedDataAlike() {
        stage.live("1.0.0", 1);

        var flat = infer(applicant("FP32", "[1]", "[%s]"));
        var nested = infer(applicant("FP32", "[1, 1]", "[[%s]]"));

        assertThat(body(flat)).isEqualTo(body(nested));
    }

    @Test
    void makesAnIdWhenTheCallerGaveNone() {
        stage.live("1.0.0", 1);

        var answer = infer(CreditRisk.request("x", 1).replace("\"id\":\"x\",", ""));

        assertThat(answer).bodyJson().extractingPath("$.id").asString().hasSize(36);
    }

    @Test
    void journalsLiveAndShadowBeforeAnythingIsSent() {
        stage.live("1.2.0", 2).shadow("1.0.0", 3);

        infer(CreditRisk.request("r-1", 1, 2));

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            try (var files = Files.list(folder.resolve("journal"))) {
                assertThat(files.filter(f -> f.toString().endsWith(".batch"))).hasSize(2);
            }
        });
    }

    @Test
    void answers503WhenTheJournalIsFull() {
        try (var full = new Stage(folder.resolve("full"), 819_200).live("1.0.0", 1)) {
            var answer = firstThatFails(full);

            assertThat(answer).hasStatus(503);
            assertThat(body(answer)).contains("error", "wait for the broker");
            assertThat(full.journal.bytes()).isLessThanOrEqualTo(819_200);
        }
    }

    @Test
    void goesOnTakingInputsThatAnEarlierVersionHereDeclared() {
        stage.earlier("1.2.0", 1, "utilisation").live("1.0.0", 2);

        var more = infer(CreditRisk.request("r", 1).replace(
                "\"inputs\":[",
                "\"inputs\":[{\"name\":\"utilisation\",\"shape\":[1],\"datatype\":\"FP32\",\"data\":[0.4]},"));

        assertThat(more).hasStatusOk();
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

        var answer = infer(request.substring(0, first) + wrong + request.substring(first + right.length()));

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.error").asString().startsWith(words);
    }

    @Test
    void refusesAMissingInputAndTooManyRows() {
        stage.live("1.0.0", 1);

        var missing = infer(CreditRisk.request("r", 1).replaceFirst("\\{\"name\":\"income\"[^}]*},", ""));
        var tooMany = infer(CreditRisk.request("r", rows(101)));

        assertThat(body(missing)).contains("input 'income' is missing");
        assertThat(body(tooMany)).contains("101 rows are too many");
    }

    @Test
    void answers404ForAnUnknownModelVersionOrEnvironment() {
        stage.live("1.0.0", 1);

        for (String path : List.of(
                "/v2/models/retail.other/infer",
                "/v2/models/retail.credit-risk/versions/2.0.0/infer",
                "/environments/test/v2/models/retail.credit-risk/infer")) {
            assertThat(post(path, CreditRisk.request("r", 1))).hasStatus(404);
        }
        assertThat(post("/environments/prod/v2/models/retail.credit-risk/versions/1.0.0/infer",
                CreditRisk.request("r", 1))).hasStatusOk();
    }

    @Test
    void saysThatItIsNotReadyWhenAVersionCannotBeLoadedHere() {
        stage.lost("1.0.0", 1);

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() ->
                assertThat(stage.replica.problems()).singleElement().asString().contains("cannot be loaded here"));
        assertThat(stage.web.get().uri("/v2/health/ready")).hasStatus(503);
        assertThat(post(INFER, CreditRisk.request("r", 1))).hasStatus(503);
    }

    @Test
    void describesServerAndModel() {
        stage.live("1.0.0", 1);

        assertThat(stage.web.get().uri("/v2")).bodyJson().extractingPath("$.name").isEqualTo("assay");
        assertThat(stage.web.get().uri("/v2/health/live")).bodyJson().isEqualTo("{\"live\": true}");
        assertThat(stage.web.get().uri("/v2/health/ready")).bodyJson().isEqualTo("{\"ready\": true}");
        assertThat(stage.web.get().uri("/v2/models/retail.credit-risk")).bodyJson().isLenientlyEqualTo("""
                {"name": "retail.credit-risk", "versions": ["1.0.0"],
                 "outputs": [{"name": "probabilities", "datatype": "FP32", "shape": [-1]}]}""");
        assertThat(stage.web.get().uri("/v2/models/retail.credit-risk/versions/1.0.0/ready")).bodyJson()
                .isEqualTo("{\"name\": \"retail.credit-risk\", \"ready\": true}");
    }

    /** Asks until the answer is not 200; a journal that never fills answers 200 for ever. */
    private static MvcTestResult firstThatFails(Stage full) {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> full.web.post().uri(INFER).contentType(MediaType.APPLICATION_JSON)
                        .content(CreditRisk.request("fill-" + i, rows(100))).exchange())
                .filter(answer -> answer.getResponse().getStatus() != 200)
                .findFirst()
                .orElseThrow();
    }

    private static double[] rows(int count) {
        return IntStream.range(0, count).mapToDouble(row -> row).toArray();
    }

    private static String applicant(String datatype, String shape, String data) {
        return "{\"id\":\"r-1\",\"inputs\":[" + IntStream.range(0, APPLICANT.size())
                .mapToObj(i -> "{\"name\":\"%s\",\"shape\":%s,\"datatype\":\"%s\",\"data\":%s}".formatted(
                        CreditRisk.INPUTS.get(i), shape, datatype, data.formatted(APPLICANT.get(i))))
                .collect(Collectors.joining(",")) + "]}";
    }

    private MvcTestResult infer(String request) {
        return post(INFER, request);
    }

    private MvcTestResult post(String path, String request) {
        return stage.web.post().uri(path).contentType(MediaType.APPLICATION_JSON).content(request).exchange();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
