package io.assay.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.events.DataColumn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

/** What serving platforms log, as it lies on the wire. */
class PayloadTest {

    @Test
    void readsWhatKServeLogsInBinaryMode() {
        var headers = new HttpHeaders();
        headers.add("Content-Type", "application/json");
        headers.add("Ce-Id", "4b5b7a1e");
        headers.add("Ce-Specversion", "1.0");
        headers.add("Ce-Source", "http://localhost:9081/");
        headers.add("Ce-Type", "org.kubeflow.serving.inference.request");
        headers.add("Ce-Inferenceservicename", "credit-risk");
        headers.add("Ce-Namespace", "models");
        headers.add("Ce-Component", "predictor");
        headers.add("Ce-Endpoint", "");

        CloudEvent event = only(headers, "{\"instances\": [[48700, 0.2], [31000, 0.4]]}");
        Payload payload = payload(event, List.of("income", "ratio"));

        assertThat(event.half()).isEqualTo("request");
        assertThat(event.service()).isEqualTo("credit-risk");
        assertThat(payload.rows()).isEqualTo(2);
        assertThat(payload.columns()).extracting(DataColumn::getName).containsExactly("income", "ratio");
        assertThat(payload.columns().getLast().getNumbers()).containsExactly(0.2, 0.4);
    }

    @Test
    void readsWhatMlserverLogsWithAnOlderVersionOfCloudEvents() {
        var headers = new HttpHeaders();
        headers.add("Content-Type", "application/cloudevents+json");

        CloudEvent event = only(headers, """
                {"specversion": "0.3", "id": "a1", "source": "io.seldon.serving.deployment.credit-risk.models",
                 "type": "io.seldon.serving.inference.response", "time": "2026-03-02T10:00:00.25Z",
                 "inferenceservicename": "credit-risk", "namespace": "models", "endpoint": "default",
                 "data": {"model_name": "credit-risk", "model_version": "v7", "id": "A0200001", "outputs": [
                    {"name": "probability", "shape": [2, 1], "datatype": "FP64", "data": [0.25, NaN]}]}}""");
        Payload payload = payload(event, List.of());

        assertThat(event.time()).isEqualTo(Instant.parse("2026-03-02T10:00:00.25Z"));
        assertThat(payload.version()).isEqualTo("v7");
        assertThat(payload.id()).isEqualTo("A0200001");
        assertThat(payload.columns().getFirst().getNumbers()).containsExactly(0.25, Double.NaN);
        assertThat(payload.columns().getFirst().getMissing()).isNull();
    }

    @Test
    void readsManyAtOnceAndPayloadsInBase64() {
        var headers = new HttpHeaders();
        headers.add("Content-Type", "application/cloudevents-batch+json");
        String base64 = Base64.getEncoder().encodeToString("{\"error\": \"out of memory\"}".getBytes(StandardCharsets.UTF_8));

        List<CloudEvent> events = CloudEvents.of(headers, """
                [{"specversion": "1.0", "id": "1", "source": "s", "type": "org.kubeflow.serving.inference.response",
                  "inferenceservicename": "m", "data_base64": "%s"}]""".formatted(base64).getBytes(StandardCharsets.UTF_8));

        assertThat(events).singleElement().satisfies(event -> assertThat(payload(event, List.of()).failed()).isTrue());
    }

    @Test
    void takesNestedDataFlatDataAndOpenDimensionsAlike() {
        for (String tensor : List.of(
                "{\"name\": \"x\", \"shape\": [2, 2], \"datatype\": \"FP32\", \"data\": [[1, 2], [3, null]]}",
                "{\"name\": \"x\", \"shape\": [-1, 2], \"datatype\": \"INT64\", \"data\": [1, 2, 3, null]}",
                "{\"name\": \"x\", \"shape\": [2, -1], \"datatype\": \"INT64\", \"data\": [1, 2, 3, null]}")) {
            Payload payload = payload(request("{\"inputs\": [" + tensor + "]}"), List.of());

            assertThat(payload.columns()).extracting(DataColumn::getName).containsExactly("x_0", "x_1");
            assertThat(payload.columns().getFirst().getNumbers()).containsExactly(1.0, 3.0);
            assertThat(payload.columns().getLast().getMissing().get(0)).isEqualTo((byte) 2);
        }
    }

    @Test
    void takesTextsTruthsAndObjects() {
        Payload tensors = payload(request("""
                {"inputs": [{"name": "region", "shape": [2], "datatype": "BYTES", "data": ["north", "south"]},
                            {"name": "owner", "shape": [2, 1], "datatype": "BOOL", "data": [true, false]}]}"""), List.of());
        Payload objects = payload(request("{\"instances\": [{\"income\": 1}, {\"income\": 2, \"region\": \"north\"}]}"), List.of());

        assertThat(tensors.columns().getFirst().getTexts()).containsExactly("north", "south");
        assertThat(tensors.columns().getLast().getNumbers()).containsExactly(1.0, 0.0);
        assertThat(objects.columns().getLast().getTexts()).containsExactly("", "north");
        assertThat(objects.columns().getLast().getMissing().get(0)).isEqualTo((byte) 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"inputs\": [{\"name\": \"x\", \"shape\": [3], \"datatype\": \"FP32\", \"data\": [1, 2]}]} | data.inputs[0].shape",
        "{\"inputs\": [{\"name\": \"x\", \"shape\": [-1, -1], \"datatype\": \"FP32\", \"data\": [1, 2]}]} | data.inputs[0].shape",
        "{\"inputs\": [{\"name\": \"x\", \"shape\": [0], \"datatype\": \"FP32\", \"data\": []}]} | data.inputs[0].shape",
        "{\"inputs\": [{\"name\": \"x\", \"shape\": [1], \"datatype\": \"FP8\", \"data\": [1]}]} | data.inputs[0].datatype",
        "{\"inputs\": [{\"name\": \"x\", \"shape\": [1], \"datatype\": \"FP32\"}]} | data.inputs[0].data",
        "{\"inputs\": [{\"shape\": [1], \"datatype\": \"FP32\", \"data\": [1]}]} | data.inputs[0].name",
        "{\"instances\": [[1, 2], [3]]} | data.instances[0]",
        "{\"instances\": []} | data.instances",
        "{\"rows\": []} | data.inputs",
        "{\"inputs\": | data",
    })
    void namesTheFieldOfABodyThatCannotBe(String body, String field) {
        assertThatThrownBy(() -> payload(request(body), List.of()))
                .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.flaws()).anySatisfy(flaw ->
                        assertThat(flaw.field()).isEqualTo(field)));
    }

    @Test
    void namesTheAttributesThatAreMissing() {
        assertThatThrownBy(() -> CloudEvents.of(new HttpHeaders(), new byte[0]))
                .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.flaws()).extracting(Flaw::field)
                        .containsExactly("specversion", "type", "source", "id", "inferenceservicename"));
    }

    private static CloudEvent request(String body) {
        var headers = new HttpHeaders();
        headers.add("ce-id", "1");
        headers.add("ce-specversion", "1.0");
        headers.add("ce-source", "s");
        headers.add("ce-type", "org.kubeflow.serving.inference.request");
        headers.add("ce-inferenceservicename", "m");
        return only(headers, body);
    }

    private static CloudEvent only(HttpHeaders headers, String body) {
        return CloudEvents.of(headers, body.getBytes(StandardCharsets.UTF_8)).getFirst();
    }

    private static Payload payload(CloudEvent event, List<String> names) {
        return Payload.of(CloudEvents.parsed(event.place(), event.data()), event, names);
    }
}
