package io.assay.monitoring.stream;

import static io.assay.monitoring.CreditRisk.MODEL;
import static io.assay.monitoring.CreditRisk.batch;
import static io.assay.monitoring.CreditRisk.incomeProfile;
import static io.assay.monitoring.CreditRisk.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.embedded.EmbeddedKafka;
import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.events.Meta;
import io.assay.events.PredictionsServed;
import io.assay.events.VersionFollowed;
import io.assay.events.WindowCounted;
import io.assay.monitoring.domain.Merging;
import io.assay.monitoring.domain.WindowCounts;
import io.assay.store.FolderStore;
import io.assay.topics.Topics;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.config.Schemas;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counting that is killed in the middle of a window, on a real broker. */
class KilledTest {

    private static final Topics TOPICS = Topics.declared();
    private static final int BATCHES = 60;
    private static final int ROWS = 100;
    private static final int SHARDS = 4;

    @TempDir
    Path folder;

    private final Map<String, WindowCounted> latest = new HashMap<>();
    private final Instant now = Instant.now();
    private AvroCodec codec;

    @Test
    void countsEachRowOnceThoughItIsKilledInTheMiddleOfAWindow() throws Exception {
        try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                var schemas = EmbeddedSchemaRegistry.inMemory();
                var producer = producer(opened(kafka, schemas));
                var consumer = consumer(kafka.bootstrapServers())) {
            say(producer, MODEL + "@1.0.0", followed());
            serve(producer, 0, BATCHES / 2);
            Process first = CountingChild.start(kafka.bootstrapServers(), schemas.url(), folder);
            await().atMost(Duration.ofSeconds(60)).until(() -> rows(consumer) > 0);
            serve(producer, BATCHES / 4, BATCHES);
            first.destroyForcibly().waitFor();

            Process second = CountingChild.start(kafka.bootstrapServers(), schemas.url(), folder);
            serve(producer, 0, BATCHES);
            await().atMost(Duration.ofSeconds(60)).until(() -> rows(consumer) >= (long) BATCHES * ROWS);
            serve(producer, BATCHES, BATCHES + 1);
            await().atMost(Duration.ofSeconds(30)).until(() -> rows(consumer) > (long) BATCHES * ROWS);
            second.destroyForcibly();

            WindowCounts all = merged();
            assertThat(all.rows()).isEqualTo((BATCHES + 1L) * ROWS);
            assertThat(all.features().getFirst().bins()).containsOnly((BATCHES + 1L) * ROWS / 10);
        }
    }

    /** These batches, each twice, of incomes spread evenly over the profile's bins. */
    private void serve(KafkaProducer<String, byte[]> producer, int from, int to) {
        double[] incomes = IntStream.range(0, ROWS).mapToDouble(i -> 5_000 + 10_000.0 * (i % 10)).toArray();
        for (int i = from; i < to; i++) {
            PredictionsServed batch = batch("batch " + i, i % SHARDS, Collections.nCopies(ROWS, now), incomes);
            say(producer, MODEL + "/" + batch.getShard(), batch);
            say(producer, MODEL + "/" + batch.getShard(), batch);
        }
        producer.flush();
    }

    private void say(KafkaProducer<String, byte[]> producer, String key, SpecificRecord event) {
        String topic = TOPICS.nameOf(event.getClass());
        producer.send(new ProducerRecord<>(topic, key, codec.encode(topic, event)));
    }

    private VersionFollowed followed() {
        return VersionFollowed.newBuilder()
                .setMeta(new Meta("id", now, null, "id", "service:monitoring", 1L))
                .setModelId(MODEL)
                .setVersion("1.0.0")
                .setTier("high")
                .setProfileDigest(stored(incomeProfile(), new FolderStore(folder.resolve("store"))))
                .setInputs(List.of())
                .setOutputs(List.of())
                .build();
    }

    private long rows(KafkaConsumer<String, byte[]> consumer) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> {
            var said = codec.decode(record.value(), WindowCounted.class);
            latest.put(said.getShard() + " " + said.getWindowFrom(), said);
        });
        return latest.values().stream().mapToLong(WindowCounted::getRows).sum();
    }

    private WindowCounts merged() {
        var all = new Merging();
        latest.values().forEach(said -> all.add(CountingWire.counts(said), true));
        return all.merged();
    }

    private String opened(EmbeddedKafka kafka, EmbeddedSchemaRegistry schemas) throws Exception {
        var registry = new SchemaRegistry(schemas.url());
        new Schemas(TOPICS, registry).register();
        codec = new AvroCodec(registry);
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(Stream.of(PredictionsServed.class, WindowCounted.class, VersionFollowed.class)
                    .map(type -> new NewTopic(TOPICS.nameOf(type), Optional.of(2), Optional.empty())).toList()).all().get();
        }
        return kafka.bootstrapServers();
    }

    private static KafkaProducer<String, byte[]> producer(String servers) {
        return new KafkaProducer<>(Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
    }

    private static KafkaConsumer<String, byte[]> consumer(String servers) {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers, "isolation.level", "read_committed"),
                new StringDeserializer(), new ByteArrayDeserializer());
        String topic = TOPICS.nameOf(WindowCounted.class);
        List<TopicPartition> both = List.of(new TopicPartition(topic, 0), new TopicPartition(topic, 1));
        consumer.assign(both);
        consumer.seekToBeginning(both);
        return consumer;
    }
}
