package io.assay.wire.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.embedded.EmbeddedKafka;
import io.assay.wire.event.Told;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowerTest extends Followed {

    @Test
    void catchesUpFromTheStartInOrderAndThenFollows() throws InterruptedException {
        say("1.0.0", "1.0.1", "1.0.2");

        try (var follower = follower(told::add).start()) {
            assertThat(follower.awaitCaughtUp(PATIENCE)).isTrue();
            assertThat(versions()).containsExactly("1.0.0", "1.0.1", "1.0.2");

            say("1.0.3");

            await().untilAsserted(() -> assertThat(versions()).endsWith("1.0.3").hasSize(4));
        }
    }

    @Test
    void tellsWhereAnEventLiesAndWhenTheBrokerAppendedIt() throws InterruptedException {
        say("1.0.0", "1.0.1");

        try (var follower = follower(told::add).start()) {
            follower.awaitCaughtUp(PATIENCE);
        }

        var record = estate.lyingIn(TOPIC).getLast();
        assertThat(told.getLast()).extracting(Told::topic, Told::partition, Told::offset, Told::key, Told::type)
                .containsExactly(TOPIC, record.partition(), record.offset(), MODEL, "ModelRefused");
        assertThat(told.getLast().appendedAt().toEpochMilli()).isEqualTo(record.timestamp());
    }

    @Test
    void hasCaughtUpAtOnceWhereNothingLies() throws InterruptedException {
        try (var follower = follower(told::add)) {
            assertThat(follower.caughtUp()).isFalse();

            follower.start();

            assertThat(follower.awaitCaughtUp(PATIENCE)).isTrue();
            assertThat(told).isEmpty();
        }
    }

    @Test
    void passesOverWhatCannotBeRead() throws InterruptedException {
        say("1.0.0");
        estate.send(new ProducerRecord<>(TOPIC, MODEL, new byte[] {0, 0, 0, 9, 9, 1}));
        estate.send(new ProducerRecord<>(TOPIC, MODEL, null));
        say("1.0.1");

        try (var follower = follower(told::add).start()) {
            assertThat(follower.awaitCaughtUp(PATIENCE)).isTrue();
        }

        assertThat(versions()).containsExactly("1.0.0", "1.0.1");
    }

    @Test
    void handsAnEventOnAgainThatCouldNotBeTaken() throws InterruptedException {
        say("1.0.0");
        var tries = new AtomicInteger();

        try (var follower = follower(t -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
            told.add(t);
        }).start()) {
            assertThat(follower.awaitCaughtUp(PATIENCE)).isTrue();
        }

        assertThat(versions()).containsExactly("1.0.0");
        assertThat(tries).hasValue(3);
    }

    @Test
    void beginsAsSoonAsTheBrokerAnswersAndHasTheTopic(@TempDir Path data) throws InterruptedException {
        int port = EmbeddedKafka.freePort();
        var consumers = estate.consumers(Map.of("bootstrap.servers", "127.0.0.1:" + port, "default.api.timeout.ms", 1_000));
        try (var follower = new Follower(estate.wire("registry"), consumers, List.of(TOPIC), told::add).start()) {
            assertThat(follower.awaitCaughtUp(Duration.ofSeconds(2))).isFalse();

            try (var late = EmbeddedKafka.start(data, port)) {
                assertThat(follower.awaitCaughtUp(Duration.ofSeconds(2))).as("without its topic").isFalse();
                created(late);
                assertThat(follower.awaitCaughtUp(PATIENCE)).isTrue();
            }
        }
    }

    private static void created(EmbeddedKafka broker) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).values().get(TOPIC).toCompletionStage()
                    .toCompletableFuture().join();
        }
    }
}
