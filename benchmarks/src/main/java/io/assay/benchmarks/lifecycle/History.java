package io.assay.benchmarks.lifecycle;

import io.assay.benchmarks.audit.OneModel;
import io.assay.topics.Topics;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.Told;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The lives of many models, in their topics.
 *
 * @param declared the topics
 * @param topics those that hold something
 * @param events how many there are
 */
record History(Topics declared, Set<String> topics, long events) {

    static final String PREFIX = "history";

    static History of(Ground ground, int models) {
        Topics declared = ground.topics(PREFIX);
        var topics = new TreeSet<String>();
        OneModel.life("retail/m", "e-").forEach(told -> topics.add(declared.nameOf(told.type())));
        ground.create(topics);
        AvroCodec codec = ground.codec();
        long events = 0;
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", ground.broker(), "linger.ms", "20", "compression.type", "zstd"),
                new StringSerializer(), new ByteArraySerializer())) {
            for (int model = 0; model < models; model++) {
                for (Told told : OneModel.life("retail/m-" + model, "m-" + model + "-event-")) {
                    String topic = declared.nameOf(told.type());
                    producer.send(new ProducerRecord<>(
                            topic, null, null, told.key(), codec.encode(topic, told.event()), EventHeaders.of(told.event(), told.key())));
                    events++;
                }
            }
        }
        return new History(declared, topics, events);
    }

    List<TopicPartition> partitions() {
        return topics.stream()
                .flatMap(topic -> IntStream.range(0, Ground.PARTITIONS).mapToObj(partition -> new TopicPartition(topic, partition)))
                .toList();
    }
}
