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

class InferenceTest {

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

        var answer = stage.infer(applicant("FP64", "[1,1]", "[[%s]]"));

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

        var flat = stage.infer(applicant("FP32", "[1]", "[%s]"));
        var nested = stage.infer(applicant("FP32", "[1, 1]", "[[%s]]"));

        assertThat(Stage.body(flat)).isEqualTo(Stage.body(nested));
    }

    @Test
    void makesAnIdWhenTheCallerGaveNone() {
        stage.live("1.0.0", 1);

        var answer = stage.infer(CreditRisk.request("x", 1).replace("\"id\":\"x\",", ""));

        assertThat(answer).bodyJson().extractingPath("$.id").asString().hasSize(36);
    }

    @Test
    void journalsLiveAndShadowBeforeAnythingIsSent() {
        stage.live("1.2.0", 2).shadow("1.0.0", 3);

        stage.infer(CreditRisk.request("r-1", 1, 2));

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            try (var files = Files.list(folder.resolve("journal"))) {
                assertThat(files.filter(f -> f.toString().endsWith(".batch"))).hasSize(2);
            }
        });
    }

    @Test
    void goesOnTakingInputsThatAnEarlierVersionHereDeclared() {
        stage.earlier("1.2.0", 1, "utilisation").live("1.0.0", 2);

        var more = stage.infer(CreditRisk.request("r", 1).replace(
                "\"inputs\":[",
                "\"inputs\":[{\"name\":\"utilisation\",\"shape\":[1],\"datatype\":\"FP32\",\"data\":[0.4]},"));

        assertThat(more).hasStatusOk();
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

    private static String applicant(String datatype, String shape, String data) {
        return "{\"id\":\"r-1\",\"inputs\":[" + IntStream.range(0, APPLICANT.size())
                .mapToObj(i -> "{\"name\":\"%s\",\"shape\":%s,\"datatype\":\"%s\",\"data\":%s}".formatted(
                        CreditRisk.INPUTS.get(i), shape, datatype, data.formatted(APPLICANT.get(i))))
                .collect(Collectors.joining(",")) + "]}";
    }
}
