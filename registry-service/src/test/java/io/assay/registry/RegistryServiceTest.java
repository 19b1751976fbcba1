package io.assay.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.events.Meta;
import io.assay.events.ModelValidated;
import io.assay.events.UseCaseRegistered;
import io.assay.events.Verdict;
import io.assay.registry.Edge.Answer;
import io.assay.wire.event.EventIds;
import io.assay.wire.say.Announcer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RegistryServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static House house;
    private static Edge edge;

    @BeforeAll
    static void open(@TempDir Path folder) {
        house = new House(folder);
        edge = house.edge();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void takesAModelFromItsUseCaseToItsApproval() {
        useCaseConfirmedByOlivia("retail/consumer-credit");
        JsonNode file = edge.upload("dana", bytes("a model")).body();

        Answer submitted = edge.post("dana", "/models", submission("retail/credit-risk", "1.0.0", file));

        assertThat(submitted.status()).isEqualTo(202);
        JsonNode registered = shownAs("retail/credit-risk", "1.0.0", "registered");
        assertThat(registered.path("tier").asString()).isEqualTo("high");
        assertThat(registered.path("tierReason").asString()).contains("confirmed by person:olivia");
        assertThat(ledTo(submitted)).contains("ModelRegistered");

        pass(registered);
        JsonNode review = shownAs("retail/credit-risk", "1.0.0", "in-review");
        assertThat(review.path("waitingFor").findValuesAsString("role")).containsExactly("validator", "risk-officer");

        assertThat(approve("dana", "data-scientist").status()).isEqualTo(403);
        assertThat(approve("vera", "risk-officer").status()).isEqualTo(403);
        assertThat(approve("vera", "validator").status()).isEqualTo(202);
        assertThat(approve("rolf", "risk-officer").status()).isEqualTo(202);
        JsonNode approved = shownAs("retail/credit-risk", "1.0.0", "approved");
        assertThat(approved.path("approvals").findValuesAsString("person"))
                .containsExactlyInAnyOrder("person:vera", "person:rolf");

        JsonNode timeline = edge.get("anna", "/models/retail/credit-risk/versions/1.0.0/events?size=100")
                .body();
        assertThat(timeline.path("items").findValuesAsString("type"))
                .contains(
                        "ModelSubmitted",
                        "ModelRegistered",
                        "ModelValidated",
                        "ApprovalRequested",
                        "ApprovalGiven",
                        "ModelApproved");
        JsonNode found = edge.get("anna", "/models?state=approved&q=CREDIT&sort=submitted,desc")
                .body();
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(edge.get("anna", "/models?tenant=nobody")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void refusesASubmissionWhoseFileNobodyUploaded() {
        useCaseConfirmedByOlivia("retail/refusals");
        JsonNode file =
                new JsonMapper().readTree("{\"digest\": \"assay:sha256/%s\", \"size\": 5}".formatted("0".repeat(64)));

        edge.post("dana", "/models", submission("retail/unseen", "1.0.0", file).replace("consumer-credit", "refusals"));

        JsonNode refused = shownAs("retail/unseen", "1.0.0", "refused");
        assertThat(refused.path("reasons").get(0).path("field").asString()).isEqualTo("facts.artefacts[0].digest");
        assertThat(refused.path("reasons").get(0).path("remedy").asString()).contains("POST /files");
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
        problem(edge.get(null, "/models"), 401, "Authorization");
        problem(edge.get("stranger", "/models"), 401, "Authorization");
        problem(edge.post("anna", "/use-cases", useCase("retail/x")), 403, "Authorization");
        problem(edge.get("dana", "/state-hash"), 403, "Authorization");
        problem(edge.upload("dana", new byte[1025]), 413, "body");
        problem(edge.post("olivia", "/use-cases", "{\"id\": \"Retail\"}"), 422, "id");
        problem(edge.post("olivia", "/use-cases", "{\"colour\": 1}"), 422, "colour");
        problem(edge.post("olivia", "/use-cases", "{\"labels\": {\"a\": null}}"), 422, "labels.a");
        problem(edge.post("olivia", "/use-cases", "{"), 400, "body");
        problem(edge.post("dana", "/models", "{\"model\": \"retail/x\"}"), 422, "version");
        problem(edge.get("dana", "/models?sort=secret"), 422, "sort");
        problem(edge.get("dana", "/models?size=201"), 422, "size");
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
        awaitUseCase("retail/own", "eventId", event);

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

        problem(edge.post("vera", "/data-sets", form.formatted("assay:sha256/" + "1".repeat(64))), 422, "digest");
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

    @Test
    void showsTheSameAgainAfterTheDatabaseWasLost() {
        useCaseConfirmedByOlivia("retail/lost");
        JsonNode file = edge.upload("dana", bytes("another model")).body();
        edge.post(
                "dana",
                "/models",
                submission("retail/lost-and-found", "2.0.0", file).replace("consumer-credit", "lost"));
        shownAs("retail/lost-and-found", "2.0.0", "registered");
        String before = stateHash();

        var projection = house.registry.getBean("inventoryProjection", ConcurrentMessageListenerContainer.class);
        projection.stop();
        house.database.lose();
        house.registry.getBean(Flyway.class).migrate();
        assertThat(stateHash()).isNotEqualTo(before);
        projection.start();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(stateHash()).isEqualTo(before));
    }

    @Test
    void showsEventsWhateverTheyHold() {
        var odd = UseCaseRegistered.newBuilder()
                .setMeta(new Meta("e".repeat(5_000), Instant.ofEpochMilli(Long.MAX_VALUE), null, "c", "tool:odd", 0L))
                .setUseCaseId("odd/" + "x".repeat(5_000))
                .setName("nul \u0000 inside")
                .setPurpose("p")
                .setExposure("e")
                .setOwner("o")
                .setRegisteredBy("r")
                .setLabels(Map.of("a\u0000", "b\u0000"))
                .build();

        house.registry.getBean(Announcer.class).announce(odd.getUseCaseId(), odd);
        String next = edge.post("olivia", "/use-cases", useCase("retail/after-odd"))
                .body()
                .path("eventId")
                .asString();

        awaitUseCase("retail/after-odd", "eventId", next);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(edge.get("dana", "/events/" + "e".repeat(160))
                        .body()
                        .path("shown")
                        .asBoolean())
                .isTrue());
    }

    @Test
    void showsWhatWasSaidWhileTheDatabaseFailed() {
        var jdbc = house.registry.getBean(JdbcTemplate.class);
        long before = failures(jdbc);
        jdbc.execute("alter table event rename to event_away");

        edge.post("olivia", "/use-cases", useCase("retail/meanwhile"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(failures(jdbc)).isGreaterThan(before + 12));
        jdbc.execute("alter table event_away rename to event");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        edge.get("dana", "/use-cases/retail/meanwhile").status())
                .isEqualTo(200));
    }

    private static long failures(JdbcTemplate jdbc) {
        return jdbc.queryForObject(
                "select xact_rollback from pg_stat_database where datname = current_database()", Long.class);
    }

    private static void useCaseConfirmedByOlivia(String id) {
        String event = edge.post("vera", "/use-cases", useCase(id))
                .body()
                .path("eventId")
                .asString();
        awaitUseCase(id, "eventId", event);
        edge.post("olivia", "/use-cases/" + id + "/confirmations", "{\"eventId\": \"" + event + "\"}");
        awaitUseCase(id, "confirmedBy", "person:olivia");
    }

    private static void awaitUseCase(String id, String field, String value) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            Answer shown = edge.get("dana", "/use-cases/" + id);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.body().path(field).asString()).isEqualTo(value);
        });
    }

    private static JsonNode shownAs(String model, String version, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            Answer shown = edge.get("dana", "/models/" + model + "/versions/" + version);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.body().path("state").asString()).isEqualTo(state);
        });
        return edge.get("dana", "/models/" + model + "/versions/" + version).body();
    }

    private static List<String> ledTo(Answer accepted) {
        return edge.get("dana", accepted.body().path("status").asString())
                .body()
                .path("ledTo")
                .findValuesAsString("type");
    }

    private static String stateHash() {
        return edge.get("anna", "/state-hash").body().path("sha256").asString();
    }

    private static Answer approve(String person, String role) {
        return edge.post(
                person,
                "/models/retail/credit-risk/versions/1.0.0/approvals",
                "{\"decision\": \"approve\", \"role\": \"" + role + "\", \"reason\": \"report read\"}");
    }

    private static void pass(JsonNode version) {
        String registration = version.path("registrationId").asString();
        house.registry
                .getBean(Announcer.class)
                .announce(
                        version.path("model").asString(),
                        ModelValidated.newBuilder()
                                .setMeta(new Meta(
                                        EventIds.of(registration, "ModelValidated", 0),
                                        Instant.now(),
                                        registration,
                                        registration,
                                        "service:validation",
                                        1L))
                                .setModelId(version.path("model").asString())
                                .setVersion(version.path("version").asString())
                                .setRegistrationId(registration)
                                .setTier("high")
                                .setVerdict(Verdict.PASSED)
                                .setBecause("every bound clears its threshold")
                                .setRows(100)
                                .setArtefactDigest(version.path("facts")
                                        .path("artefacts")
                                        .get(0)
                                        .path("digest")
                                        .asString())
                                .setPolicyDigest("assay:sha256/" + "e".repeat(64))
                                .setSeed(1)
                                .build());
    }

    private static void problem(Answer answer, int status, String field) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.body().path("errors").findValuesAsString("field")).contains(field);
        assertThat(answer.body().path("errors").findValuesAsString("remedy")).doesNotContain("");
    }

    private static String useCase(String id) {
        return "{\"id\": \"" + id + "\", \"name\": \"Consumer credit\", \"purpose\": \"credit-decision\","
                + " \"exposure\": \"large\", \"owner\": \"person:olivia\"}";
    }

    private static String submission(String model, String version, JsonNode file) {
        return """
                {"model": "%s", "version": "%s", "useCase": "retail/consumer-credit", "type": "onnx",
                 "owner": "person:olivia", "developers": ["person:dana"],
                 "artefacts": [{"path": "model.onnx", "role": "model", "digest": "%s", "size": %d}],
                 "inputs": [{"name": "income", "type": "float", "unit": "EUR/year", "min": 0}],
                 "outputs": [{"name": "probabilities", "type": "float", "index": 1}],
                 "task": "binary-classification",
                 "decision": {"score": "probabilities", "threshold": 0.2, "favourable": "below"},
                 "dataSets": ["retail/credit-holdout-2026"], "claimedMetrics": {"auc": 0.757},
                 "intendedUse": "credit for consumers", "labels": {"team": "retail-risk"}}"""
                .formatted(
                        model,
                        version,
                        file.path("digest").asString(),
                        file.path("size").asInt());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
