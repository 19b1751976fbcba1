package io.assay.benchmarks.lifecycle;

import io.assay.benchmarks.pairs.VoidRunException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Counts what is committed to one topic: only what anyone may read counts as done. */
final class Committed implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final KafkaConsumer<String, byte[]> consumer;
    private final String topic;

    Committed(Ground ground, String topic) {
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", ground.broker(),
                        "isolation.level", "read_committed",
                        "fetch.max.wait.ms", "20",
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                IntStream.range(0, Ground.PARTITIONS).mapToObj(partition -> new TopicPartition(topic, partition)).toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Waits until so many more are there; returns how many there are, a moment after the last. */
    long await(long wanted) {
        long end = System.nanoTime() + LONGEST.toNanos();
        long found = 0;
        while (found < wanted) {
            if (System.nanoTime() > end) {
                throw new VoidRunException("%,d of %,d records came to %s within %s".formatted(found, wanted, topic, LONGEST));
            }
            found += consumer.poll(Duration.ofMillis(100)).count();
        }
        return found;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
