package io.assay.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.events.CheckOutcome;
import io.assay.events.Finding;
import io.assay.events.Meta;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelValidated;
import io.assay.events.Verdict;
import io.assay.registry.Edge.Answer;
import io.assay.registry.store.Samples;
import io.assay.wire.event.EventIds;
import io.assay.wire.say.Announcer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A bank at the registry's edge: what its people say, and how they wait for what is shown of it. */
final class Retail {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final House house;
    private final Edge edge;

    Retail(House house) {
        this.house = house;
        this.edge = house.edge();
    }

    void useCaseConfirmedByOlivia(String id) {
        useCaseConfirmedByOlivia(useCase(id), id);
    }

    void useCaseConfirmedByOlivia(String described, String id) {
        String event = edge.post("vera", "/use-cases", described)
                .body()
                .path("eventId")
                .asString();
        awaitUseCase(id, "eventId", event);
        edge.post("olivia", "/use-cases/" + id + "/confirmations", "{\"eventId\": \"" + event + "\"}");
        awaitUseCase(id, "confirmedBy", "person:olivia");
    }

    void awaitUseCase(String id, String field, String value) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            Answer shown = edge.get("dana", "/use-cases/" + id);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.body().path(field).asString()).isEqualTo(value);
        });
    }

    JsonNode shownAs(String model, String version, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            Answer shown = edge.get("dana", "/models/" + model + "/versions/" + version);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.body().path("state").asString()).isEqualTo(state);
        });
        return edge.get("dana", "/models/" + model + "/versions/" + version).body();
    }

    /** Says for the validation service that a registered version passed. */
    void pass(JsonNode version) {
        judge(version, Verdict.PASSED, List.of());
    }

    /** Says for the validation service that a check of a registered version failed. */
    void fail(JsonNode version, String check) {
        var finding = Finding.newBuilder()
                .setCheck(check)
                .setCategory("performance")
                .setSeverity("blocking")
                .setOutcome(CheckOutcome.FAILED)
                .setWords(check + " does not clear its bound")
                .build();
        judge(version, Verdict.FAILED, List.of(finding));
    }

    private void judge(JsonNode version, Verdict verdict, List<Finding> findings) {
        String registration = version.path("registrationId").asString();
        String id = EventIds.of(registration, "ModelValidated", 0);
        var meta = new Meta(id, Instant.now(), registration, registration, "service:validation", 1L);
        String model = version.path("model").asString();
        house.registry.getBean(Announcer.class).announce(model, ModelValidated.newBuilder()
                .setMeta(meta)
                .setModelId(model)
                .setVersion(version.path("version").asString())
                .setRegistrationId(registration)
                .setTier("high")
                .setVerdict(verdict)
                .setBecause("so its bounds say")
                .setFindings(findings)
                .setRows(100)
                .setArtefactDigest(version.at("/facts/artefacts/0/digest").asString())
                .setPolicyDigest("assay:sha256/" + "e".repeat(64))
                .setSeed(1)
                .build());
    }

    /** A model whose first version is registered; it and its use case have one name. */
    JsonNode registered(String name) {
        useCaseConfirmedByOlivia(name);
        return submitted(name);
    }

    /** Dana submits the first version for a use case of the same name. */
    JsonNode submitted(String name) {
        edge.post("dana", "/models", submission(name, "1.0.0", name, edge.upload("dana", model("a model of " + name)).body()));
        return shownAs(name, "1.0.0", "registered");
    }

    /** A model whose first version waits for people. */
    JsonNode inReview(String name) {
        pass(registered(name));
        return shownAs(name, "1.0.0", "in-review");
    }

    /** A model whose first version people approved. */
    JsonNode approved(String name) {
        inReview(name);
        approve("vera", "validator", name);
        approve("rolf", "risk-officer", name);
        return shownAs(name, "1.0.0", "approved");
    }

    /** Approves a model's first version; answers the id of the approval. */
    String approve(String person, String role, String model) {
        return edge.post(person, "/models/" + model + "/versions/1.0.0/approvals",
                        "{\"decision\": \"approve\", \"role\": \"" + role + "\", \"reason\": \"report read\"}")
                .body().path("eventId").asString();
    }

    /** Waits until something is so of what is shown at a path. */
    JsonNode awaitShown(String path, Predicate<JsonNode> fits) {
        await().atMost(PATIENCE).until(() -> fits.test(edge.get("anna", path).body()));
        return edge.get("anna", path).body();
    }

    /** Says for the deployment service that a version serves. */
    void deploy(JsonNode version) {
        var event = Samples.of(ModelDeployed.class);
        String model = version.path("model").asString();
        Samples.named(event, EventIds.of(version.path("registrationId").asString(), "ModelDeployed", 0), 1);
        Samples.set(event, "modelId", model);
        Samples.set(event, "version", version.path("version").asString());
        Samples.set(event, "artefactDigest", version.at("/facts/artefacts/0/digest").asString());
        house.registry.getBean(Announcer.class).announce(model, event);
    }

    static void assertProblem(Answer answer, int status, String field) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.body().path("errors").findValuesAsString("field")).contains(field);
        assertThat(answer.body().path("errors").findValuesAsString("remedy")).doesNotContain("");
    }

    static String useCase(String id) {
        return "{\"id\": \"" + id + "\", \"name\": \"Consumer credit\", \"purpose\": \"credit-decision\","
                + " \"exposure\": \"large\", \"owner\": \"person:olivia\"}";
    }

    /** A submission of one uploaded file. */
    static String submission(String model, String version, String useCase, JsonNode file) {
        return """
                {"model": "%s", "version": "%s", "useCase": "%s", "type": "onnx",
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
                        useCase,
                        file.path("digest").asString(),
                        file.path("size").asInt());
    }

    /** A file that begins as ONNX files do, with the field that names the version. */
    static byte[] model(String text) {
        return bytes("\u0008\n" + text);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
