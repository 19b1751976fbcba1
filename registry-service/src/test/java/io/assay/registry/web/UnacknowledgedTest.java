package io.assay.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.embedded.EmbeddedKafka;
import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.signing.SigningSettings;
import io.assay.topics.Topics;
import io.assay.wire.Wire;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.config.Schemas;
import io.assay.wire.event.Traces;
import io.assay.wire.people.Person;
import io.assay.wire.say.Announcer;
import io.assay.wire.say.NotAnnouncedException;
import io.assay.wire.say.Signatures;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

class UnacknowledgedTest {

    private static final UseCases.UseCaseForm FORM = new UseCases.UseCaseForm(
            "retail/consumer-credit", "Consumer credit", "credit-decision", "large", true, "person:olivia", null, null);

    @Test
    void asksToTryAgainWhenTheBrokerDidNotAcknowledge() {
        try (var schemas = EmbeddedSchemaRegistry.inMemory()) {
            var kafka = new DefaultKafkaProducerFactory<String, byte[]>(toNobody());
            var edge = new UseCases(new Announcements(
                    new Announcer(wire(schemas), new KafkaTemplate<>(kafka)),
                    new Signatures(new SigningSettings(null, null, false))), null);
            var olivia = new Person("person:olivia", Set.of("owner"), Set.of("retail"), "", "");

            var unacknowledged = Assertions.catchThrowableOfType(
                    NotAnnouncedException.class, () -> edge.describe(olivia, "key", FORM));
            var answer = new Problems().later(unacknowledged);

            assertThat(answer.getStatusCode().value()).isEqualTo(503);
            assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
            assertThat(answer.getBody().getDetail()).contains("try again with the same request");
            kafka.destroy();
        }
    }

    private static Wire wire(EmbeddedSchemaRegistry schemas) {
        var registry = new SchemaRegistry(schemas.url());
        new Schemas(Topics.declared(), registry).register();
        return new Wire(
                "registry",
                Topics.declared(),
                new AvroCodec(registry),
                new SimpleMeterRegistry(),
                new Traces(OpenTelemetry.noop()));
    }

    private static Map<String, Object> toNobody() {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + EmbeddedKafka.freePort(),
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                200,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class);
    }
}
