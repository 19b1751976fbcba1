package io.assay.wire.work;

import io.assay.wire.Wire;
import io.assay.wire.say.Announcer;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.FixedBackOff;

/** Makes workers: one group per kind of job, one job at a time per worker, committed once its result is with the broker. */
public final class Workers {

    private static final Duration LONGEST_JOB = Duration.ofHours(2);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Wire wire;
    private final ConsumerFactory<String, byte[]> consumers;
    private final Announcer announcer;

    public Workers(Wire wire, ConsumerFactory<String, byte[]> consumers, Announcer announcer) {
        this.wire = wire;
        this.consumers = consumers;
        this.announcer = announcer;
    }

    /** Workers for one kind of job; the container starts and stops with the application. */
    public <J extends SpecificRecord, R extends SpecificRecord> ConcurrentMessageListenerContainer<String, byte[]> of(
            Class<J> job, Work<J, R> work, int concurrency) {
        var properties = new ContainerProperties(wire.topics().nameOf(job));
        properties.setGroupId(wire.topics().nameOf(job) + "-workers");
        properties.setAckMode(ContainerProperties.AckMode.RECORD);
        MessageListener<String, byte[]> listener = new Worker<>(wire, job, work, announcer)::work;
        properties.setMessageListener(listener);
        var container = new ConcurrentMessageListenerContainer<>(oneJobAtATime(), properties);
        container.setConcurrency(concurrency);
        container.setCommonErrorHandler(untilItWorks());
        container.setBeanName(job.getSimpleName() + "-worker");
        return container;
    }

    private ConsumerFactory<String, byte[]> oneJobAtATime() {
        var configuration = new java.util.HashMap<>(consumers.getConfigurationProperties());
        configuration.putAll(Map.of(
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1,
                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int) LONGEST_JOB.toMillis(),
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000));
        return new DefaultKafkaConsumerFactory<>(
                configuration, consumers.getKeyDeserializer(), consumers.getValueDeserializer());
    }

    /** A job is never skipped: while its result cannot be sent, it is done again. */
    private static DefaultErrorHandler untilItWorks() {
        return new DefaultErrorHandler(new FixedBackOff(BETWEEN_TRIES.toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS));
    }
}
