package io.assay.wire.say;

import io.assay.wire.Wire;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.Metas;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/** Sends an event and returns once the broker has it on all in-sync replicas; else says so. */
public final class Announcer {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Wire wire;
    private final KafkaOperations<String, byte[]> kafka;

    public Announcer(Wire wire, KafkaOperations<String, byte[]> kafka) {
        this.wire = wire;
        this.kafka = kafka;
    }

    /**
     * Announces an event under its key.
     *
     * @return the event's id
     * @throws EventTooLargeException when it is larger than events may be
     * @throws NotAnnouncedException when the broker did not acknowledge it in time
     */
    public String announce(String key, SpecificRecord event) {
        String topic = wire.topicOf(event);
        byte[] value = wire.codec().encode(topic, event);
        if (value.length > Wire.LARGEST_EVENT) {
            throw new EventTooLargeException(event.getSchema().getName(), value.length);
        }
        send(new ProducerRecord<>(topic, null, key, value, EventHeaders.of(event, key)));
        return Metas.of(event).getEventId();
    }

    /** Sends a record as it is and returns once the broker has it. */
    public void send(ProducerRecord<String, byte[]> record) {
        try {
            kafka.send(record).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException | org.apache.kafka.common.KafkaException e) {
            throw new NotAnnouncedException(record.topic(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAnnouncedException(record.topic(), e);
        }
    }
}
