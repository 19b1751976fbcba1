package io.assay.benchmarks.lifecycle;

import io.assay.benchmarks.pairs.VoidRunException;
import io.assay.topics.Topics;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.event.EventTypes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What was said of the first submission: so much is to be said of each by whoever is compared. */
final class Overheard {

    private static final String FIRST = "retail/bench-1";

    private final Ground ground;
    private final EventTypes types;
    private final AvroCodec codec;

    Overheard(Ground ground, String prefix) {
        this.ground = ground;
        this.types = new EventTypes(Topics.declared().under(prefix));
        this.codec = ground.codec();
    }

    List<SpecificRecord> ofFirst(List<String> topics) {
        List<SpecificRecord> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", ground.broker(), "isolation.level", "read_committed", "auto.offset.reset", "earliest"),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(topics.stream()
                    .flatMap(topic -> IntStream.range(0, Ground.PARTITIONS).mapToObj(p -> new TopicPartition(topic, p)))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            ConsumerRecords<String, byte[]> records;
            while (!(records = consumer.poll(Duration.ofSeconds(2))).isEmpty()) {
                records.forEach(record -> {
                    if (FIRST.equals(record.key())) {
                        found.add(codec.decode(record.value(), types.in(record.topic()).orElseThrow()));
                    }
                });
            }
        }
        if (found.isEmpty()) {
            throw new VoidRunException("nothing was said of " + FIRST);
        }
        return found;
    }
}
