package io.assay.benchmarks.lifecycle;

import io.assay.benchmarks.pairs.Side;
import io.assay.events.ArtefactJob;
import io.assay.events.ModelSubmitted;
import io.assay.topics.Topics;
import io.assay.wire.avro.AvroCodec;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What a careful person would write without a framework: one thread that consumes, decodes, says as many events of the same
 * size as the registry does, and commits offsets and events together as often as it does. It decides nothing and remembers
 * nothing, so it writes no log of a state either.
 */
final class RawLoop implements Side, AutoCloseable {

    private static final long COMMIT_EVERY = Duration.ofMillis(10).toNanos();

    private final Submissions submissions;
    private final Committed done;
    private final AvroCodec codec;
    private final Topics topics;
    private final List<SpecificRecord> said;
    private final int events;
    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;
    private final AtomicBoolean paused = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread thread = Thread.ofPlatform().name("raw-loop").unstarted(this::loop);

    /** @param said what the registry says of one submission */
    RawLoop(Ground ground, String prefix, List<SpecificRecord> said, int events) {
        this.said = said;
        this.events = events;
        codec = ground.codec();
        topics = ground.topics(prefix);
        var wanted = said.stream().map(event -> topics.nameOf(event.getClass())).collect(Collectors.toSet());
        wanted.add(topics.nameOf(ModelSubmitted.class));
        ground.create(wanted);
        consumer = consumer(ground, prefix);
        producer = producer(ground, prefix);
        submissions = new Submissions(ground);
        done = new Committed(ground, topics.nameOf(ArtefactJob.class));
        consumer.subscribe(List.of(topics.nameOf(ModelSubmitted.class)));
        producer.initTransactions();
        thread.start();
    }

    @Override
    public void prepare() {
        paused.set(true);
        submissions.put(topics.nameOf(ModelSubmitted.class), events);
    }

    @Override
    public long run() {
        paused.set(false);
        return done.await(events);
    }

    @Override
    public void close() {
        ended.set(true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        consumer.close();
        producer.close();
        done.close();
        submissions.close();
    }

    private void loop() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        long began = 0;
        while (!ended.get()) {
            ConsumerRecords<String, byte[]> records = poll();
            if (!records.isEmpty() && offsets.isEmpty()) {
                producer.beginTransaction();
                began = System.nanoTime();
            }
            records.forEach(record -> say(record, offsets));
            if (!offsets.isEmpty() && System.nanoTime() - began >= COMMIT_EVERY) {
                producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
                producer.commitTransaction();
                offsets.clear();
            }
        }
    }

    private ConsumerRecords<String, byte[]> poll() {
        if (paused.get()) {
            LockSupport.parkNanos(1_000_000);
            return ConsumerRecords.empty();
        }
        return consumer.poll(Duration.ofMillis(10));
    }

    private void say(ConsumerRecord<String, byte[]> record, Map<TopicPartition, OffsetAndMetadata> offsets) {
        ModelSubmitted submitted = codec.decode(record.value(), ModelSubmitted.class);
        for (SpecificRecord event : said) {
            event.put(event.getSchema().getField("modelId").pos(), submitted.getModelId());
            String topic = topics.nameOf(event.getClass());
            producer.send(new ProducerRecord<>(topic, null, null, record.key(), codec.encode(topic, event), record.headers()));
        }
        offsets.put(new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
    }

    private static KafkaConsumer<String, byte[]> consumer(Ground ground, String name) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", ground.broker(), "group.id", name, "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest", "enable.auto.commit", "false", "max.poll.records", "1000"),
                new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static KafkaProducer<String, byte[]> producer(Ground ground, String name) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", ground.broker(), "transactional.id", name, "linger.ms", "5", "acks", "all",
                        "compression.type", "zstd", "retry.backoff.ms", "5", "batch.size", "65536"),
                new StringSerializer(), new ByteArraySerializer());
    }
}
