package io.assay.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.events.HealthState;
import io.assay.events.OutcomesObserved;
import io.assay.monitoring.store.Said;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people are answered at the edge of the real service. */
@ExtendWith(SharedHouse.class)
class EdgeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CREDIT = "/health/models/retail/credit-risk/versions/1.0.0";

    private static House house;
    private static Outside outside;

    @BeforeAll
    static void open(House shared) {
        house = shared;
        outside = house.outside();
        String credit = "retail/credit-risk";
        List.of(Said.window(0, 1, 100, "income", "debt/income"), Said.window(1, 1, 101, "income"), Said.changed(1, HealthState.CRITICAL),
                Said.performance(0, 1), Said.known(credit, HealthState.CRITICAL, 2)).forEach(event -> outside.say(credit, event));
        outside.say("factoring/limits", Said.known("factoring/limits", HealthState.HEALTHY, 1));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(house.json("anna", "/health/models").path("items")).hasSize(2);
            assertThat(house.json("anna", CREDIT + "/windows").path("items")).hasSize(2);
            assertThat(house.json("anna", CREDIT + "/performance").path("items")).hasSize(1);
            assertThat(house.json("anna", CREDIT + "/changes").path("items")).hasSize(1);
        });
    }

    @AfterAll
    static void close() {
        outside.close();
    }

    @Test
    void tellsHowAVersionFaresAndWhatChangedFirst() {
        var health = house.json("olivia", CREDIT);

        assertThat(health.at("/health/0/state").asString()).isEqualTo("CRITICAL");
        assertThat(health.at("/health/0/first/subject").asString()).isEqualTo("age");
        assertThat(health.at("/health/0/reasons/0/subject").asString()).isEqualTo("income");
    }

    @Test
    void listsOnlyWhatAPersonSees() {
        assertThat(house.json("olivia", "/health/models").path("items").findValuesAsString("model")).containsExactly("retail/credit-risk");
        assertThat(house.json("anna", "/health/models?state=HEALTHY").path("items").findValuesAsString("model")).containsExactly("factoring/limits");
        assertThat(house.get("fred", CREDIT + "/windows").statusCode()).isEqualTo(404);
        assertThat(house.get("", CREDIT).statusCode()).isEqualTo(401);
    }

    @Test
    void listsPortionByPortionAsJsonOrForSpreadsheets() {
        var first = house.get("anna", CREDIT + "/windows?size=1&format=csv");
        var second = house.get("anna", CREDIT + "/windows?size=1&after=" + first.headers().firstValue("Assay-Next").orElseThrow(),
                "Accept", "text/csv");
        var series = house.json("anna", CREDIT + "/series?feature=debt%2Fincome&from=2026-03-02T00:00:00Z");

        assertThat(first.body()).startsWith("from,to,kind,environment,mode,revision").contains("2026-03-02T00:01:00Z", ",101,");
        assertThat(second.body()).contains("2026-03-02T00:00:00Z", ",100,");
        assertThat(second.headers().firstValue("Assay-Next")).isEmpty();
        assertThat(series.at("/items/0/psi").asDouble()).isEqualTo(0.01);
    }

    @Test
    void showsAWindowWithAllItsFeatures() {
        var window = house.json("anna", CREDIT + "/windows/2026-03-02T00:00:00Z");

        assertThat(window.at("/0/window/rows").asLong()).isEqualTo(100);
        assertThat(window.at("/0/series").findValuesAsString("name")).containsExactly("income", "debt/income", "probability");
    }

    @Test
    void namesTheFieldThatCannotBe() {
        var moment = house.get("anna", CREDIT + "/windows?from=yesterday", "Accept", "text/csv");
        var state = house.get("anna", "/health/models?state=poorly");
        var after = house.get("anna", CREDIT + "/windows?after=here");

        assertThat(moment.statusCode()).isEqualTo(422);
        assertThat(moment.body()).contains("\"field\":\"from\"", "ISO 8601");
        assertThat(state.body()).contains("\"field\":\"state\"", "INSUFFICIENT_EVIDENCE");
        assertThat(after.body()).contains("\"field\":\"after\"");
    }

    @Test
    void tellsHowToAskForAllOfIt() {
        var document = house.json("", "/v3/api-docs");

        assertThat(document.path("paths").propertyNames()).contains(
                "/health/models", "/health/models/{tenant}/{name}/versions/{version}/series");
        assertThat(document.at("/paths/~1health~1models~1{tenant}~1{name}~1versions~1{version}~1windows/get/parameters")
                .findValuesAsString("name")).contains("environment", "from", "size", "after");
    }

    @Test
    void takesPayloadLogsOnceAndPairsThemThoughTheServiceStopsBetweenTheHalves() {
        var request = ingest("request", "{\"instances\": [{\"income\": 48700}]}");
        var again = ingest("request", "{\"instances\": [{\"income\": 48700}]}");
        house.stop();
        house.start();
        var response = ingest("response", "{\"predictions\": [0.25]}");

        assertThat(List.of(request.statusCode(), again.statusCode(), response.statusCode())).containsOnly(202);
        assertThat(again.body()).isEqualTo(request.body()).contains("\"accepted\":1");
        await().atMost(PATIENCE).untilAsserted(() -> {
            outside.listen();
            assertThat(outside.served).singleElement().satisfies(served -> {
                assertThat(served.getRequestIds()).containsExactly("4b5b7a1e");
                assertThat(served.getFeatures().getFirst().getNumbers()).containsExactly(48_700.0);
                assertThat(served.getOutputs().getFirst().getNumbers()).containsExactly(0.25);
            });
        });
    }

    @Test
    void refusesPayloadLogsThatItCannotPlaceAndCountsThem() {
        var foreign = house.post("machine", "/ingest/cloudevents", "{}", "ce-id", "1", "ce-specversion", "1.0", "ce-source", "s",
                "ce-type", "org.kubeflow.serving.inference.request", "ce-inferenceservicename", "limits");
        var body = ingest("request", "{\"rows\": 1}");
        var nobody = house.post("olivia", "/ingest/cloudevents", "{}");

        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(foreign.body()).contains("inferenceservicename", "assay.monitoring.ingest.sources");
        assertThat(body.body()).contains("data.inputs");
        assertThat(nobody.statusCode()).isEqualTo(403);
        assertThat(house.get("", "/actuator/prometheus").body())
                .contains("modelops_monitoring_ingest_refused_total{reason=\"unknown-source\"")
                .contains("modelops_monitoring_ingest_refused_total{reason=\"body\"");
    }

    @Test
    void takesOutcomesShardByShardOnceForEachKey() {
        String rows = IntStream.range(0, 200).mapToObj(i -> """
                {"modelId": "retail/credit-risk", "requestId": "A%d", "observedAt": "2026-06-30T12:00:00Z", "outcome": %s%s}"""
                .formatted(i / 2, i % 2 == 0 ? "true, \"row\": " + i : "0", i == 7 ? ", \"groups\": {\"sex\": \"female\"}" : ""))
                .collect(Collectors.joining(","));

        var taken = house.post("machine", "/outcomes", "{\"rows\": [" + rows + "]}", "Content-Type", "application/json", "Idempotency-Key", "june");
        var again = house.post("machine", "/outcomes", "{\"rows\": [" + rows + "]}", "Content-Type", "application/json", "Idempotency-Key", "june");

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        assertThat(taken.body()).contains("\"rows\":200").isEqualTo(again.body());
        await().atMost(PATIENCE).untilAsserted(() -> {
            outside.listen();
            assertThat(outside.outcomes.stream().mapToInt(OutcomesObserved::getRows).sum()).isEqualTo(400);
        });
        assertThat(outside.outcomes).allSatisfy(event -> assertThat(event.getRequestIds()).allSatisfy(id ->
                assertThat(shardOf(id.replaceFirst("/\\d+$", ""))).isEqualTo(event.getShard())));
        assertThat(outside.outcomes.stream().flatMap(event -> event.getGroups().stream())).hasSize(2);
    }

    @Test
    void namesRowAndFieldOfOutcomesThatCannotBe() {
        String right = "\"modelId\": \"%s\", \"requestId\": \"1\", \"observedAt\": \"2026-06-30T12:00:00Z\"";

        var wrong = house.post("olivia", "/outcomes", "{\"rows\": [{" + right.formatted("retail/credit-risk") + "}]}", "Content-Type", "application/json");
        var foreign = house.post("olivia", "/outcomes", "{\"rows\": [{" + right.formatted("factoring/limits") + ", \"outcome\": 1}]}", "Content-Type", "application/json");
        var unknown = house.post("olivia", "/outcomes", "{\"rows\": [{\"colour\": 1}]}", "Content-Type", "application/json");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("rows[0].outcome");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("colour");
    }

    private static HttpResponse<String> ingest(String half, String body) {
        return house.post("machine", "/ingest/cloudevents", body, "Content-Type", "application/json",
                "ce-id", "4b5b7a1e", "ce-specversion", "1.0", "ce-source", "http://localhost:9081/",
                "ce-type", "org.kubeflow.serving.inference." + half, "ce-inferenceservicename", "credit-risk", "ce-namespace", "models");
    }

    private static int shardOf(String request) {
        return (Utils.murmur2(request.getBytes(StandardCharsets.UTF_8)) & Integer.MAX_VALUE) % 64;
    }
}
