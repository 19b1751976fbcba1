package io.assay.wire.work;

import io.assay.wire.Wire;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.decide.Arrived;
import io.assay.wire.decide.DeadLetter;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.Metas;
import io.assay.wire.say.Announcer;
import io.opentelemetry.api.trace.Span;
import java.time.Duration;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** Takes a job, does it, sends the result with the id that the job determines; a job that keeps failing says why. */
final class Worker<J extends SpecificRecord, R extends SpecificRecord> {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final RetryPolicy POLICY =
            RetryPolicy.builder().maxRetries(2).delay(Duration.ofMillis(500)).multiplier(2).build();

    private static final int LARGEST_RESULT = 1_000_000;

    private final Wire wire;
    private final Class<J> type;
    private final Work<J, R> work;
    private final Announcer announcer;
    private final RetryTemplate retries = new RetryTemplate(POLICY);

    Worker(Wire wire, Class<J> type, Work<J, R> work, Announcer announcer) {
        this.wire = wire;
        this.type = type;
        this.work = work;
        this.announcer = announcer;
    }

    void work(ConsumerRecord<String, byte[]> record) {
        Span span = wire.traces().begin(wire.service() + " works " + record.topic(), record.headers());
        try {
            J job = wire.codec().decode(record.value(), type);
            send(record.key(), job, span);
        } catch (UndecodableException e) {
            bury(record, e.getMessage());
        } finally {
            span.end();
        }
    }

    private R result(J job) {
        try {
            return stamped(job, retries.execute(() -> work.done(job, Metas.OPEN)));
        } catch (RetryException e) {
            Throwable cause = e.getCause();
            if (cause instanceof InterruptedException) {
                throw new IllegalStateException("the worker was stopped; the job runs again", cause);
            }
            LOG.atError().addKeyValue("job", Metas.of(job).getEventId()).setCause(cause).log("a job failed for good");
            return failed(job, cause.getMessage() == null ? cause.toString() : cause.getMessage());
        }
    }

    private R failed(J job, String why) {
        return stamped(job, work.failed(job, Metas.OPEN, why));
    }

    private R stamped(J job, R result) {
        var meta = Metas.causedBy(
                Metas.of(job), result.getSchema().getName(), 0, Instant.now(), wire.actor() + "-worker", 0);
        return Metas.stamp(result, meta);
    }

    private void send(String key, J job, Span span) {
        R result = result(job);
        String topic = wire.topicOf(result);
        byte[] bytes = wire.codec().encode(topic, result);
        if (bytes.length > LARGEST_RESULT) {
            result = failed(job, "its result has %,d bytes, more than the %,d that a topic takes".formatted(bytes.length, LARGEST_RESULT));
            bytes = wire.codec().encode(topic, result);
        }
        var headers = EventHeaders.of(result, key);
        wire.traces().handOn(span, headers);
        announcer.send(new ProducerRecord<>(topic, null, key, bytes, headers));
    }

    private void bury(ConsumerRecord<String, byte[]> record, String cause) {
        var arrived = new Arrived(record.topic(), record.partition(), record.offset(),
                Instant.ofEpochMilli(record.timestamp()), record.key(), record.value(), record.headers(), false);
        var letter = DeadLetter.of(arrived, cause, wire.deadLetters());
        announcer.send(new ProducerRecord<>(wire.deadLetters(), null, letter.key(), letter.value().value(), letter.headers()));
    }
}
