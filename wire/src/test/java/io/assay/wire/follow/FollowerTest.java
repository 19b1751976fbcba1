package io.assay.wire.follow;

import static io.assay.wire.Facts.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.embedded.EmbeddedKafka;
import io.assay.events.ModelRefused;
import io.assay.wire.Estate;
import io.assay.wire.event.Told;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowerTest {

    private static final String TOPIC = "modelops.model-refused.v1";
    private static final String MODEL = "retail/credit-risk";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Estate estate;
    private final List<Told> told = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void open(@TempDir Path data) {
        estate = Estate.in(data);
    }

    @AfterAll
    static void close() {
        estate.close();
    }

    @BeforeEach
    void clean() throws Exception {
        try (var admin = estate.admin()) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
            admin.createTopics(List.of(new NewTopic(TOPIC, Estate.PARTITIONS, (short) 1))).all().get();
        }
    }

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
    void isCurrentWhenAllThatLiesThereNowWasHandedOn() throws InterruptedException {
        try (var follower = follower(told::add).start()) {
            follower.awaitCaughtUp(PATIENCE);
            for (int i = 0; i < 10; i++) {
                estate.sayInATransaction(MODEL, refused(MODEL, "2.0." + i));

                assertThat(follower.awaitCurrent(PATIENCE)).isTrue();

                assertThat(versions()).hasSize(i + 1);
            }
        }
    }

    @Test
    void isNotCurrentWhileAnEventIsStillInHand() throws InterruptedException {
        var goOn = new CountDownLatch(1);
        try (var follower = follower(t -> waitFor(goOn)).start()) {
            follower.awaitCaughtUp(PATIENCE);
            say("1.0.0");

            assertThat(follower.awaitCurrent(Duration.ofMillis(500))).isFalse();

            goOn.countDown();
            assertThat(follower.awaitCurrent(PATIENCE)).isTrue();
        }
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

    private Follower follower(Consumer<Told> follow) {
        return new Follower(estate.wire("registry"), estate.consumers(), List.of(TOPIC), follow);
    }

    private static void say(String... versions) {
        List.of(versions).forEach(version -> estate.say(MODEL, refused(MODEL, version)));
    }

    private List<String> versions() {
        return told.stream().map(t -> ((ModelRefused) t.event()).getVersion()).toList();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
