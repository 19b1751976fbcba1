package io.assay.registry;

import static io.assay.registry.Retail.PATIENCE;
import static io.assay.registry.Retail.assertProblem;
import static io.assay.registry.Retail.bytes;
import static io.assay.registry.Retail.useCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.registry.Edge.Answer;
import io.assay.wire.event.EventIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the edge takes and refuses, and how it says so. */
@ExtendWith(SharedHouse.class)
class EdgeTest {

    private final Edge edge;
    private final Retail bank;

    EdgeTest(House house) {
        this.edge = house.edge();
        this.bank = new Retail(house);
    }

    @Test
    void saysTheSameThingOnceUnderOneKey() {
        String useCase = useCase("retail/once");

        Answer first = edge.postOnce("olivia", "/use-cases", "key-1", useCase);
        Answer second = edge.postOnce("olivia", "/use-cases", "key-1", useCase);

        assertThat(first.body().path("eventId")).isEqualTo(second.body().path("eventId"));
        assertThat(first.body().path("eventId").asString()).isEqualTo(EventIds.root("person:olivia", "key-1"));
    }

    @Test
    void answersBadRequestsWithProblems() {
        assertProblem(edge.get(null, "/models"), 401, "Authorization");
        assertProblem(edge.get("stranger", "/models"), 401, "Authorization");
        assertProblem(edge.post("anna", "/use-cases", useCase("retail/x")), 403, "Authorization");
        assertProblem(edge.get("dana", "/state-hash"), 403, "Authorization");
        assertProblem(edge.upload("dana", new byte[1025]), 413, "body");
        assertProblem(edge.post("olivia", "/use-cases", "{\"id\": \"Retail\"}"), 422, "id");
        assertProblem(edge.post("olivia", "/use-cases", "{\"colour\": 1}"), 422, "colour");
        assertProblem(edge.post("olivia", "/use-cases", "{\"labels\": {\"a\": null}}"), 422, "labels.a");
        assertProblem(edge.post("olivia", "/use-cases", "{"), 400, "body");
        assertProblem(edge.post("olivia", "/use-cases", useCase("retail/wordy").replace("Consumer credit", "x".repeat(600_000))), 413, "body");
        assertProblem(edge.post("dana", "/models", "{\"model\": \"retail/x\"}"), 422, "version");
        assertProblem(edge.get("dana", "/models?sort=secret"), 422, "sort");
        assertProblem(edge.get("dana", "/models?size=201"), 422, "size");
        assertThat(edge.get("dana", "/models/retail/none").status()).isEqualTo(404);
        assertThat(edge.get("dana", "/nowhere").status()).isEqualTo(404);
        assertThat(edge.uploadAs("dana", "text/plain", bytes("x")).status()).isEqualTo(415);
        assertThat(edge.uploadAs("dana", "text/plain", bytes("x")).type()).startsWith("application/problem+json");
        assertThat(edge.get("dana", "/nowhere").type()).startsWith("application/problem+json");
    }

    @Test
    void letsNobodyConfirmWhatTheyDescribed() {
        String event = edge.post("olivia", "/use-cases", useCase("retail/own"))
                .body()
                .path("eventId")
                .asString();
        bank.awaitUseCase("retail/own", "eventId", event);

        Answer own = edge.post("olivia", "/use-cases/retail/own/confirmations", "{\"eventId\": \"" + event + "\"}");
        Answer stale = edge.post("vera", "/use-cases/retail/own/confirmations", "{\"eventId\": \"another\"}");

        assertThat(own.status()).isEqualTo(403);
        assertThat(stale.status()).isEqualTo(409);
    }

    @Test
    void refusesADataSetWhoseFileIsNotThereAndShowsOneWhoseFileIs() {
        String form = "{\"id\": \"retail/holdout\", \"role\": \"hold-out\", \"format\": \"csv\", \"steward\":"
                + " \"person:vera\", \"periodFrom\": \"2024-07-01\", \"digest\": \"%s\", \"columns\": [{\"name\":"
                + " \"income\", \"role\": \"feature\", \"type\": \"float\", \"min\": 0}]}";
        String digest =
                edge.upload("vera", bytes("income\n1\n")).body().path("digest").asString();

        assertProblem(edge.post("vera", "/data-sets", form.formatted("assay:sha256/" + "1".repeat(64))), 422, "digest");
        assertThat(edge.post("vera", "/data-sets", form.formatted(digest)).status())
                .isEqualTo(202);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(edge.get("dana", "/data-sets/retail/holdout")
                        .body()
                        .path("digest")
                        .asString())
                .isEqualTo(digest));
        assertThat(edge.get("dana", "/files/" + digest).status()).isEqualTo(404);
    }

    @Test
    void describesItselfToAnybody() {
        JsonNode description = edge.get(null, "/v3/api-docs").body();

        assertThat(description.path("paths").propertyNames())
                .contains("/models", "/files", "/use-cases", "/models/{tenant}/{name}/versions/{version}/approvals");
        assertThat(edge.get(null, "/readyz").status()).isEqualTo(200);
    }
}
