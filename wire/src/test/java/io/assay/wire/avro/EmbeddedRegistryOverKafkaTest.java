package io.assay.wire.avro;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.embedded.EmbeddedKafka;
import io.assay.embedded.EmbeddedSchemaRegistry;
import java.net.URI;
import java.nio.file.Path;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRegistryOverKafkaTest extends RegistryConformance {

    private static final String TOPIC = "modelops.schemas.v1";

    private EmbeddedKafka kafka;
    private EmbeddedSchemaRegistry registry;

    @BeforeAll
    void open(@TempDir Path data) {
        kafka = EmbeddedKafka.start(data, 0);
        registry = EmbeddedSchemaRegistry.over(kafka.bootstrapServers(), TOPIC, 0);
    }

    @AfterAll
    void close() {
        registry.close();
        kafka.close();
    }

    @Override
    URI url() {
        return registry.url();
    }

    @Test
    void remembersAfterARestart() {
        var schema = SchemaBuilder.record("io.assay.test.R").fields().requiredInt("a").endRecord();
        int id = new SchemaRegistry(registry.url()).register("restart-value", schema);
        registry.close();

        registry = EmbeddedSchemaRegistry.over(kafka.bootstrapServers(), TOPIC, 0);

        assertThat(new SchemaRegistry(registry.url()).idOf("restart-value", schema)).hasValue(id);
        assertThat(new SchemaRegistry(registry.url()).byId(id)).contains(schema);
    }
}
