package io.assay.benchmarks.lifecycle;

import io.assay.benchmarks.audit.Samples;
import io.assay.events.Meta;
import io.assay.events.ModelSubmitted;
import io.assay.events.UseCaseRegistered;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.event.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts submissions, each of another model, on a topic. */
final class Submissions implements AutoCloseable {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private final ModelSubmitted sample = Samples.of(ModelSubmitted.class);
    private final AtomicLong said = new AtomicLong();
    private final AvroCodec codec;
    private final KafkaProducer<String, byte[]> producer;

    Submissions(Ground ground) {
        sample.getFacts().getOutputs().getFirst().put("name", sample.getFacts().getDecision().getScore());
        this.codec = ground.codec();
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", ground.broker(), "linger.ms", "20", "batch.size", "262144", "compression.type", "zstd"),
                new StringSerializer(), new ByteArraySerializer());
    }

    /** Puts so many on a topic; returns when the broker has them all. */
    void put(String topic, int count) {
        for (int i = 0; i < count; i++) {
            String model = "retail/bench-" + said.incrementAndGet();
            String id = UUID.nameUUIDFromBytes(model.getBytes(StandardCharsets.UTF_8)).toString();
            sample.put("meta", new Meta(id, AT, null, id, "tool:bench", 0L));
            sample.put("modelId", model);
            producer.send(new ProducerRecord<>(
                    topic, null, null, model, codec.encode(topic, sample), EventHeaders.of(sample, model)));
        }
        producer.flush();
    }

    /** Registers the use case that they all serve. */
    void useCase(String topic) {
        UseCaseRegistered useCase = Samples.of(UseCaseRegistered.class);
        String id = sample.getFacts().getUseCaseId();
        useCase.put("useCaseId", id);
        producer.send(new ProducerRecord<>(topic, null, null, id, codec.encode(topic, useCase), EventHeaders.of(useCase, id)));
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
