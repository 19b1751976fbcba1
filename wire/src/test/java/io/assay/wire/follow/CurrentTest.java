package io.assay.wire.follow;

import static io.assay.wire.Facts.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class CurrentTest extends Followed {

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
    void isNotCurrentWhileATransactionIsOpen() throws InterruptedException {
        byte[] bytes = estate.wire("registry").codec().encode(TOPIC, refused(MODEL, "3.0.0"));
        var settings = new HashMap<>(estate.kafkaTemplate.getProducerFactory().getConfigurationProperties());
        settings.put("transactional.id", "open");
        try (var follower = follower(told::add).start();
                var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            follower.awaitCaughtUp(PATIENCE);
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, MODEL, bytes));
            producer.flush();

            assertThat(follower.awaitCurrent(Duration.ofMillis(500))).isFalse();

            producer.commitTransaction();
            assertThat(follower.awaitCurrent(PATIENCE)).isTrue();
            assertThat(versions()).containsExactly("3.0.0");
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

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
