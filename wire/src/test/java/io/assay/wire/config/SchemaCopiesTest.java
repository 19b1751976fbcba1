package io.assay.wire.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.events.ModelRefused;
import io.assay.events.Reason;
import io.assay.topics.Topics;
import io.assay.wire.Estate;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.event.Metas;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry elsewhere is lost for good; what it knew lies in the topic. */
public class SchemaCopiesTest {

    private static final ModelRefused EVENT = new ModelRefused(Metas.root("id", Instant.EPOCH, "person:dana"),
            "retail/credit-risk", "1.0.0", "s", List.of(new Reason("version", "is taken", "choose another")));

    private static Estate estate;

    @BeforeAll
    static void open(@TempDir Path data) {
        estate = Estate.in(data);
    }

    @AfterAll
    static void close() {
        estate.close();
    }

    @Test
    void keepsTopicsReadableWhenTheRegistryIsLost() {
        try (var elsewhere = EmbeddedSchemaRegistry.inMemory()) {
            new SchemaRegistry(elsewhere.url()).register("others-value", SchemaBuilder.record("x.Other").fields().endRecord());

            keepsReadable(estate, Topics.declared().under("lost"), elsewhere.url());
        }
    }

    /** Also for a registry of another make. */
    public static void keepsReadable(Estate estate, Topics topics, URI elsewhere) {
        var registry = new SchemaRegistry(elsewhere);
        new Schemas(topics, registry).register();
        byte[] written = new AvroCodec(registry).encode(topics.nameOf(ModelRefused.class), EVENT);
        write(estate, topics, registry);

        try (var standIn = EmbeddedSchemaRegistry.over(estate.kafka.bootstrapServers(), topics.schemasTopic(), 0)) {
            var codec = new AvroCodec(new SchemaRegistry(standIn.url()));
            new Schemas(topics, new SchemaRegistry(standIn.url())).require();

            assertThat(codec.decode(written, ModelRefused.class)).isEqualTo(EVENT);
            assertThat(codec.encode(topics.nameOf(ModelRefused.class), EVENT)).isEqualTo(written);
        }
    }

    @Test
    void giveTheStandInNoIdThatIsTaken() {
        var topics = Topics.declared().under("taken");
        try (var elsewhere = EmbeddedSchemaRegistry.inMemory()) {
            var registry = new SchemaRegistry(elsewhere.url());
            for (int i = 0; i < 50; i++) {
                registry.register("others-value-" + i, SchemaBuilder.record("x.Other" + i).fields().endRecord());
            }
            new Schemas(topics, registry).register();
            write(estate, topics, registry);
        }

        try (var standIn = EmbeddedSchemaRegistry.over(estate.kafka.bootstrapServers(), topics.schemasTopic(), 0)) {
            var registry = new SchemaRegistry(standIn.url());
            int id = registry.register("new-value", SchemaBuilder.record("x.New").fields().endRecord());

            assertThat(id).isGreaterThan(50);
            new Schemas(topics, registry).require();
        }
    }

    @Test
    void areWrittenOnce() {
        var topics = Topics.declared().under("once");
        new Schemas(topics, estate.registry()).register();

        int first = write(estate, topics, estate.registry());
        int second = write(estate, topics, estate.registry());

        assertThat(first).isEqualTo((int) Schemas.subjects(topics).count());
        assertThat(second).isZero();
        assertThat(estate.lyingIn(topics.schemasTopic())).hasSize(first);
    }

    @Test
    void sayThatTheirTopicIsMissing() {
        var copies = new SchemaCopies(Topics.declared().under("missing"), estate.registry());

        try (var consumer = estate.consumers().createConsumer()) {
            assertThatThrownBy(() -> copies.read(consumer)).isInstanceOf(TopicsNotReadyException.class)
                    .hasMessageContaining("topic missing.schemas.v1 does not exist: run `assay topics create`");
        }
    }

    @Test
    void areNotWrittenBesideThoseOfTheEmbeddedRegistry() {
        var topics = Topics.declared().under("own");
        created(estate, topics);
        try (var own = EmbeddedSchemaRegistry.over(estate.kafka.bootstrapServers(), topics.schemasTopic(), 0)) {
            var registry = new SchemaRegistry(own.url());
            new Schemas(topics, registry).register();

            assertThat(write(estate, topics, registry)).isZero();
        }
    }

    private static int write(Estate estate, Topics topics, SchemaRegistry registry) {
        created(estate, topics);
        try (var consumer = estate.consumers().createConsumer();
                var producer = estate.kafkaTemplate.getProducerFactory().createProducer()) {
            return new SchemaCopies(topics, registry).write(consumer, producer);
        }
    }

    private static void created(Estate estate, Topics topics) {
        try (var admin = estate.admin()) {
            new TopicsAtStart(admin, topics, new WireSettings.TopicSettings("modelops", true, 1, (short) 1)).require();
        }
    }
}
