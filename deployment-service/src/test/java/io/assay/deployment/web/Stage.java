package io.assay.deployment.web;

import io.assay.deployment.CreditRisk;
import io.assay.deployment.domain.Declaration;
import io.assay.deployment.domain.Place;
import io.assay.deployment.gateway.Admission;
import io.assay.deployment.gateway.Journal;
import io.assay.deployment.gateway.JournalSettings;
import io.assay.deployment.gateway.Opening;
import io.assay.deployment.gateway.Placed;
import io.assay.deployment.gateway.Predictions;
import io.assay.deployment.gateway.Replica;
import io.assay.deployment.gateway.RuntimeServing;
import io.assay.deployment.stream.SlotWire;
import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.events.ModelFacts;
import io.assay.store.FolderStore;
import io.assay.topics.Topics;
import io.assay.wire.Wire;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.config.Schemas;
import io.assay.wire.event.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** A replica that serves a real model behind the protocol, without a broker. */
final class Stage implements AutoCloseable {

    static final Place PROD = new Place(CreditRisk.MODEL, "prod");

    private final EmbeddedSchemaRegistry schemas = EmbeddedSchemaRegistry.inMemory();
    private final String digest;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Replica replica;
    final Journal journal;
    final Predictions predictions;
    final MockMvcTester web;

    Stage(Path folder, long journalLimit) {
        this(folder, journalLimit, CreditRisk.opening());
    }

    Stage(Path folder, long journalLimit, Opening opening) {
        var registry = new SchemaRegistry(schemas.url());
        new Schemas(Topics.declared(), registry).register();
        var wire = new Wire("deployment", Topics.declared(), new AvroCodec(registry), meters,
                new Traces(OpenTelemetry.noop()));
        var store = new FolderStore(folder.resolve("store"));
        digest = store.put(new ByteArrayInputStream(CreditRisk.bytes()), 1_000_000).digest().toString();
        replica = new Replica(new RuntimeServing(store, 1_000_000, opening));
        var settings = new JournalSettings(folder.resolve("journal"), journalLimit, 500, Duration.ofHours(1), false);
        journal = new Journal(settings, "deployment-0", Instant.EPOCH);
        predictions = new Predictions(wire, replica, journal, new Predictions.Limits(500, 10, Admission.open()));
        var models = new Models(replica, "prod");
        web = MockMvcTester.create(MockMvcBuilders
                .standaloneSetup(
                        new InferenceController(models, predictions, new InferenceLimits(100, 100_000)),
                        new ModelsController(models))
                .setControllerAdvice(new InferenceAnswers())
                .build());
        replica.start(() -> true);
    }

    Stage live(String version, long epoch) {
        replica.hear(PROD, slot -> slot.live(placed(version, epoch, digest)));
        awaitReady();
        return this;
    }

    Stage shadow(String version, long epoch) {
        replica.hear(PROD, slot -> slot.shadow(placed(version, epoch, digest)));
        awaitReady();
        return this;
    }

    /** A version that was in the slot once, and took this input. */
    Stage earlier(String version, long epoch, String input) {
        var field = new Declaration.Field(input, "float", null, null, null, List.of(), false);
        var declaration = new Declaration("onnx", null, List.of(field), List.of());
        replica.hear(PROD, slot -> slot.live(new Placed(epoch, Instant.EPOCH, version, digest, declaration)));
        return this;
    }

    /** A live version whose bytes are not in the store. */
    Stage lost(String version, long epoch) {
        replica.hear(PROD, slot -> slot.live(placed(version, epoch, "assay:sha256/" + "9".repeat(64))));
        return this;
    }

    /** A live version without bytes. */
    Stage elsewhere(String version, long epoch, ModelFacts facts) {
        replica.hear(PROD, slot -> slot.live(new Placed(epoch, Instant.EPOCH, version, "", SlotWire.declaration(facts))));
        return this;
    }

    MvcTestResult infer(String request) {
        return post("/v2/models/retail.credit-risk/infer", request);
    }

    MvcTestResult post(String path, String request) {
        return web.post().uri(path).contentType(MediaType.APPLICATION_JSON).content(request).exchange();
    }

    static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    void awaitReady() {
        Awaitility.await().atMost(Duration.ofSeconds(10))
                .until(() -> replica.views().stream().flatMap(replica::problems).findAny().isEmpty());
    }

    private static Placed placed(String version, long epoch, String digest) {
        return new Placed(epoch, Instant.EPOCH, version, digest, SlotWire.declaration(CreditRisk.facts(digest)));
    }

    @Override
    public void close() {
        predictions.close();
        replica.close();
        journal.close();
        schemas.close();
    }
}
