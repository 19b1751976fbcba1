package io.assay.registry;

import static io.assay.registry.Retail.PATIENCE;
import static io.assay.registry.Retail.assertProblem;
import static io.assay.registry.Retail.model;
import static io.assay.registry.Retail.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.evidence.Entry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import tools.jackson.databind.JsonNode;

/** What is said enters the log, which can be asked for proofs. */
@ExtendWith(SharedHouse.class)
class EvidenceTest {

    private final House house;
    private final Edge edge;
    private final Retail bank;

    EvidenceTest(House house) {
        this.house = house;
        this.edge = house.edge();
        this.bank = new Retail(house);
    }

    @Test
    void provesThatASubmissionIsInTheLogThatItsCheckpointSigns() {
        String submitted = submitted("retail/proven");

        JsonNode proof = proofOf(submitted);

        JsonNode entry = edge.get("anna", "/evidence/entries/" + proof.path("index").asLong()).body();
        assertThat(entry.path("entry").path("eventId").asString()).isEqualTo(submitted);
        assertThat(leafHash(entry)).isEqualTo(proof.path("leafHash").asString()).isEqualTo(entry.path("leafHash").asString());
        assertThat(proof.path("checkpoint").asString())
                .startsWith("assay/modelops\n%d\n%s\n\n\u2014 assay/modelops ".formatted(
                        proof.path("size").asLong(), proof.path("root").asString()));
    }

    @Test
    void showsTheSameTreeAgainAfterTheDatabaseWasLost() {
        JsonNode before = proofOf(submitted("retail/rebuilt"));

        var projections = List.of("inventoryProjection", "evidenceProjection").stream()
                .map(name -> house.registry.getBean(name, ConcurrentMessageListenerContainer.class))
                .toList();
        projections.forEach(ConcurrentMessageListenerContainer::stop);
        house.database.lose();
        house.registry.getBean(Flyway.class).migrate();
        projections.forEach(ConcurrentMessageListenerContainer::start);

        String same = "/evidence/proofs/consistency?first=1&second=" + before.path("size").asLong();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(edge.get("anna", same).body().path("secondRoot"))
                .isEqualTo(before.path("root")));
    }

    @Test
    void keepsEachCheckpointInAFile() throws IOException {
        proofOf(submitted("retail/kept"));

        JsonNode newest = edge.get("dana", "/evidence/checkpoints?size=2").body();

        assertThat(newest.path("items").size()).isEqualTo(2);
        Path file = Path.of(house.registry.getEnvironment().getRequiredProperty("assay.evidence.file"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(Files.readString(file))
                .contains(newest.at("/items/0/note").asString(), newest.at("/items/1/note").asString()));
        assertThat(edge.get("dana", "/evidence/keys").body().at("/0/keyId")).isEqualTo(newest.at("/items/0/keyId"));
    }

    @Test
    void saysWhatItCannotProve() {
        submitted("retail/unproven");

        assertThat(edge.get("anna", "/evidence/proofs/inclusion?eventId=nothing").status()).isEqualTo(404);
        assertThat(edge.get("anna", "/evidence/entries/999999").status()).isEqualTo(404);
        assertProblem(edge.get("anna", "/evidence/proofs/consistency?first=0&second=1"), 422, "first");
        assertProblem(edge.get("anna", "/evidence/proofs/consistency?first=1&second=999999"), 422, "second");
        assertProblem(edge.get("anna", "/evidence/checkpoints?size=1000"), 422, "size");
        assertThat(edge.get("dana", "/evidence/entries/0").status()).isEqualTo(403);
    }

    private String submitted(String model) {
        JsonNode file = edge.upload("dana", model("a model to prove")).body();
        return edge.post("dana", "/models", submission(model, "1.0.0", "retail/evident", file)).body().path("eventId").asString();
    }

    /** The proof that an event is in the log, once a checkpoint covers it. */
    private JsonNode proofOf(String event) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(proof(event).status()).isEqualTo(200));
        return proof(event).body();
    }

    private Edge.Answer proof(String event) {
        return edge.get("anna", "/evidence/proofs/inclusion?eventId=" + event);
    }

    private static String leafHash(JsonNode entry) {
        JsonNode lies = entry.path("entry");
        var told = new Entry(
                lies.path("topic").asString(),
                lies.path("partition").asInt(),
                lies.path("offset").asLong(),
                Instant.parse(lies.path("appendedAt").asString()),
                bytes(entry.path("key")),
                bytes(entry.path("value")));
        return Base64.getEncoder().encodeToString(told.leafHash());
    }

    private static ByteBuffer bytes(JsonNode base64) {
        return ByteBuffer.wrap(Base64.getDecoder().decode(base64.asString()));
    }
}
