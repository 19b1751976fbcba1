package io.assay.benchmarks.stream;

import io.assay.benchmarks.pairs.Taken;
import io.assay.benchmarks.pairs.VoidRunException;
import io.assay.events.PredictionsServed;
import io.assay.events.VersionFollowed;
import io.assay.events.WindowCounted;
import io.assay.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Both sides on one broker, each with a topic of its own for the same bytes. A run's batches are written before it, in one
 * transaction; its commit, which shows them all at once, is the start.
 */
final class Race implements AutoCloseable {

    private static final String OURS = Topics.declared().nameOf(PredictionsServed.class);
    private static final String COUNTED = Topics.declared().nameOf(WindowCounted.class);
    private static final String FOLLOWED = Topics.declared().nameOf(VersionFollowed.class);
    private static final String BASELINE = "bench-predictions";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int batches;
    private final Estate estate = new Estate();
    private final KafkaProducer<String, byte[]> producer;
    private final Counted counted;
    private final Discarding discarding;
    private long sent;

    Race(int batches) {
        this.batches = batches;
        for (String topic : new String[] {OURS, BASELINE, COUNTED, FOLLOWED}) {
            estate.create(topic);
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", estate.kafka.bootstrapServers(), "transactional.id", "bench-serving",
                        "batch.size", "500000"),
                new StringSerializer(), new ByteArraySerializer());
        producer.initTransactions();
        follow();
        counted = new Counted(estate);
        await(counted::running);
        discarding = new Discarding(estate.kafka.bootstrapServers(), Estate.partitions(BASELINE));
    }

    private void follow() {
        var version = new Version(estate).followed();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(FOLLOWED, Served.MODEL + "@" + Served.VERSION, estate.codec.encode(FOLLOWED, version)));
        producer.commitTransaction();
    }

    Taken ours() {
        write(OURS);
        long before = counted.rows();
        Taken taken = Taken.by(() -> {
            producer.commitTransaction();
            await(() -> counted.rows() - before >= rows() && committed());
            return counted.rows() - before;
        });
        estate.empty(OURS);
        sent += rows();
        return exact("counting", taken);
    }

    Taken baseline() {
        write(BASELINE);
        Taken taken = Taken.by(() -> {
            producer.commitTransaction();
            return discarding.run(rows());
        });
        estate.empty(BASELINE);
        return exact("the baseline", taken);
    }

    private void write(String topic) {
        var served = new Served(estate.codec, OURS, Instant.now());
        producer.beginTransaction();
        for (int i = 0; i < batches; i++) {
            producer.send(new ProducerRecord<>(topic, i % Estate.PARTITIONS, Served.key(i), served.next(i)));
        }
        producer.flush();
    }

    private long rows() {
        return (long) batches * Served.ROWS;
    }

    private Taken exact(String who, Taken taken) {
        if (taken.rows() != rows()) {
            throw new VoidRunException("%s brought %,d rows where %,d were given".formatted(who, taken.rows(), rows()));
        }
        return taken;
    }

    private boolean committed() {
        var ends = new HashMap<TopicPartition, OffsetSpec>();
        Estate.partitions(OURS).forEach(one -> ends.put(one, OffsetSpec.latest()));
        var latest = Estate.done(estate.admin.listOffsets(ends).all());
        var now = Estate.done(estate.admin.listConsumerGroupOffsets(Counted.GROUP).partitionsToOffsetAndMetadata());
        return latest.entrySet().stream().allMatch(one -> now.get(one.getKey()) != null
                && now.get(one.getKey()).offset() >= one.getValue().offset() - 1);
    }

    /** Reads what was said of all windows: each row of all runs is in it once. */
    void requireEachRowOnce() {
        Map<String, WindowCounted> latest = new HashMap<>();
        await(() -> {
            read(latest);
            return latest.values().stream().mapToLong(WindowCounted::getRows).sum() >= sent;
        });
        long told = latest.values().stream().mapToLong(WindowCounted::getRows).sum();
        if (told != sent) {
            throw new VoidRunException("counting told of %,d rows where %,d were given".formatted(told, sent));
        }
    }

    private void read(Map<String, WindowCounted> latest) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", estate.kafka.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(Estate.partitions(COUNTED));
            consumer.seekToBeginning(Estate.partitions(COUNTED));
            var records = consumer.poll(Duration.ofSeconds(1));
            while (!records.isEmpty()) {
                for (ConsumerRecord<String, byte[]> one : records) {
                    var event = estate.codec.decode(one.value(), WindowCounted.class);
                    latest.merge(event.getShard() + " " + event.getWindowFrom(), event,
                            (before, after) -> before.getRevision() > after.getRevision() ? before : after);
                }
                records = consumer.poll(Duration.ofMillis(300));
            }
        }
    }

    private static void await(BooleanSupplier there) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new VoidRunException("counting did not come to an end within " + PATIENCE);
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    @Override
    public void close() {
        producer.close();
        counted.close();
        discarding.close();
        estate.close();
    }
}
