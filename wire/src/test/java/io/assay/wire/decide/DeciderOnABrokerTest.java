package io.assay.wire.decide;

import static io.assay.wire.decide.DeskEvents.MODEL;
import static io.assay.wire.decide.DeskEvents.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.events.ModelRefused;
import io.assay.events.ModelSubmitted;
import io.assay.wire.Estate;
import io.assay.wire.Facts;
import io.assay.wire.Wire;
import io.assay.wire.event.EventHeaders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Poison among 500 good records of one batch, exactly once on a real broker, with a restart in the middle. */
class DeciderOnABrokerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Estate estate;
    private static Wire wire;
    private static String submissions;

    @TempDir
    Path state;

    @BeforeAll
    static void open(@TempDir Path data) {
        estate = Estate.in(data);
        wire = estate.wire("registry");
        submissions = wire.topics().nameOf(ModelSubmitted.class);
    }

    @AfterAll
    static void close() {
        estate.close();
    }

    @Test
    void buriesEachPoisonAloneSaysEachGoodOneOnceAndForgetsNothingOverARestart() {
        List<byte[]> poison = poison(wire.codec().encode(submissions, submission("0.0.1", "no")));
        for (int i = 0; i < 500; i++) {
            good(i);
            if (i % 50 == 25) {
                estate.send(new ProducerRecord<>(submissions, MODEL, poison.get(i / 50)));
            }
        }

        runUntil(1);
        good(500);
        good(7);
        runUntil(501);

        assertThat(said()).hasSize(501).extracting(ModelRefused::getVersion).doesNotHaveDuplicates();
        assertThat(said()).extracting(r -> r.getMeta().getSequence()).isSorted().doesNotHaveDuplicates().endsWith(501L);
        assertThat(dead()).hasSize(10).extracting(DeciderOnABrokerTest::origin).doesNotHaveDuplicates();
        assertThat(dead()).extracting(r -> Bytes.wrap(r.value())).containsExactlyElementsOf(
                poison.stream().map(Bytes::wrap).toList());
    }

    /** Noise, cut Avro, an unknown schema, an empty value, a tombstone, other Avro, and one that leads to an oversize event. */
    private static List<byte[]> poison(byte[] good) {
        byte[] noise = new byte[300];
        new Random(1).nextBytes(noise);
        byte[] cut = Arrays.copyOf(good, good.length / 2);
        byte[] longer = Arrays.copyOf(good, good.length + 3);
        byte[] unknown = good.clone();
        unknown[1] = 99;
        byte[] framed = new byte[300];
        System.arraycopy(noise, 0, framed, 5, 295);
        System.arraycopy(good, 0, framed, 0, 5);
        byte[] other = wire.codec().encode("modelops.model-refused.v1", Facts.refused(MODEL, "1"));
        byte[] oversize = wire.codec().encode(submissions, submission("0.0.2", "x".repeat(524_200)));
        List<byte[]> poison = new ArrayList<>(List.of(noise, cut, longer, unknown, framed, other, oversize, new byte[0], new byte[900_000]));
        poison.add(null);
        return poison;
    }

    private static void good(int i) {
        var event = submission("1.0." + i, "no");
        estate.say(MODEL, event);
    }

    private void runUntil(int events) {
        try (var streams = streams()) {
            streams.start();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(said()).hasSizeGreaterThanOrEqualTo(events));
        }
    }

    private KafkaStreams streams() {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "desk");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, estate.kafka.bootstrapServers());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 10);
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        properties.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        properties.put(StreamsConfig.consumerPrefix("group.instance.id"), "desk-0");
        return new KafkaStreams(DeskDriver.topology(wire), properties);
    }

    private static List<ModelRefused> said() {
        return estate.lyingIn(wire.topics().nameOf(ModelRefused.class)).stream()
                .map(r -> wire.codec().decode(r.value(), ModelRefused.class)).toList();
    }

    private static List<ConsumerRecord<String, byte[]>> dead() {
        return estate.lyingIn(wire.deadLetters());
    }

    private static String origin(ConsumerRecord<String, byte[]> letter) {
        return EventHeaders.text(letter.headers(), DeadLetter.ORIGIN_PARTITION) + ":"
                + EventHeaders.text(letter.headers(), DeadLetter.ORIGIN_OFFSET);
    }
}
