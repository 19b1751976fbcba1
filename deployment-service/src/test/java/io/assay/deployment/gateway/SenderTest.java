package io.assay.deployment.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.deployment.domain.Mode;
import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.topics.Topics;
import io.assay.wire.Wire;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.config.Schemas;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.KafkaTemplate;

class SenderTest {

    private static final Series SERIES = new Series("retail/credit-risk", "1.0.0", "prod", 1, Mode.LIVE, 9);

    private final EmbeddedSchemaRegistry schemas = EmbeddedSchemaRegistry.inMemory();
    private final Wire wire = wire();
    private final MockProducer<String, byte[]> broker = new Broker();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        schemas.close();
    }

    @Test
    void keepsABatchUntilTheBrokerHasItAndSendsItAgainUnderTheSameId() {
        try (var journal = journal(); var sender = new Sender(wire, journal, new KafkaTemplate<>(() -> broker))) {
            journal.write(SERIES, 1, record());
            sender.start();
            await().until(() -> broker.errorNext(new TimeoutException("the broker is away")));
            assertThat(journal.bytes()).isPositive();

            await().until(broker::completeNext);

            await().untilAsserted(() -> assertThat(journal.bytes()).isZero());
            assertThat(broker.history()).hasSize(2);
            assertThat(broker.history()).extracting(r -> EventHeaders.text(r.headers(), "ce_id")).containsOnly(
                    EventIds.root("deployment-0", Instant.EPOCH.toString(), "1"));
        }
    }

    @Test
    void deletesAFileThatHoldsNoWholeRecord() throws Exception {
        Files.write(folder.resolve("1-0000000001.batch"), new byte[] {0, 0, 1});

        try (var journal = journal(); var sender = new Sender(wire, journal, new KafkaTemplate<>(() -> broker))) {
            sender.start();

            await().untilAsserted(() -> assertThat(folder.resolve("1-0000000001.batch")).doesNotExist());
            assertThat(broker.history()).isEmpty();
        }
    }

    /** Stays open, though the template closes it after each send, as it does with any shared producer's borrower. */
    private static final class Broker extends MockProducer<String, byte[]> {

        Broker() {
            super(false, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public void close(Duration timeout) {}
    }

    private byte[] record() {
        return new PredictionRecords(wire)
                .record(SERIES, new Scored("r", 1, Instant.EPOCH, 1, List.of(), List.of()), 0, 1);
    }

    private Journal journal() {
        return new Journal(
                new JournalSettings(folder, 1_000_000, 500, Duration.ofMillis(1), true), "deployment-0", Instant.EPOCH);
    }

    private Wire wire() {
        var registry = new SchemaRegistry(schemas.url());
        new Schemas(Topics.declared(), registry).register();
        return new Wire("deployment", Topics.declared(), new AvroCodec(registry), new SimpleMeterRegistry(),
                new Traces(OpenTelemetry.noop()));
    }
}
