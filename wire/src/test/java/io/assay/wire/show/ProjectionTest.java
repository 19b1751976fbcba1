package io.assay.wire.show;

import static io.assay.wire.Facts.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.events.ModelRefused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class ProjectionTest extends ShownInPostgres {

    @Test
    void showsEachEventAndKeepsItsPlaceBesideTheRows() {
        say(0, 30);

        start();

        await().untilAsserted(() -> assertThat(shown()).hasSize(30).doesNotHaveDuplicates());
        assertThat(positions()).isEqualTo(30);
    }

    @Test
    void rollsRowsAndPlaceBackTogetherWhenShowingFailsAndTriesAgain() {
        say(0, 10);
        List<Long> committedBeforeATry = new CopyOnWriteArrayList<>();
        var tries = new AtomicInteger();

        start(told -> {
            committedBeforeATry.add(positions() + shown().size());
            insert(told);
            if (tries.incrementAndGet() <= 3) {
                throw new IllegalStateException("the disk is full");
            }
        });

        await().untilAsserted(() -> assertThat(shown()).hasSize(10).doesNotHaveDuplicates());
        assertThat(tries.get()).isGreaterThanOrEqualTo(4);
        assertThat(committedBeforeATry.subList(0, 4)).containsOnly(0L);
        assertThat(positions()).isEqualTo(10);
    }

    @Test
    void catchesUpWithTheDatabaseOfYesterdayThoughNobodySpeaks() {
        say(0, 10);
        start();
        await().untilAsserted(() -> assertThat(shown()).hasSize(10));
        remember();
        say(10, 20);
        await().untilAsserted(() -> assertThat(shown()).hasSize(20));

        restore();

        assertThat(shown()).hasSize(10);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(shown()).hasSize(20).doesNotHaveDuplicates());
        assertThat(positions()).isEqualTo(20);
    }

    @Test
    void catchesUpFromTheStartWhenEverythingIsLostAndSpokenOn() {
        say(0, 10);
        start();
        await().untilAsserted(() -> assertThat(shown()).hasSize(10));
        lose();

        say(10, 12);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(shown()).hasSize(12).doesNotHaveDuplicates());
    }

    @Test
    void showsNothingTwiceAsInstancesComeAndGo() {
        say(0, 50);
        var first = start();
        await().untilAsserted(() -> assertThat(shown()).isNotEmpty());

        start();
        say(50, 100);
        first.stop();
        say(100, 150);
        start();
        say(150, 200);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(shown()).hasSize(200));
        assertThat(shown()).doesNotHaveDuplicates();
        assertThat(positions()).isEqualTo(200);
    }

    @Test
    void showsNothingTwiceWhenOneThatWasThoughtDeadWakesUp() throws InterruptedException {
        say(0, 10);
        var asleep = new CountDownLatch(1);
        var wake = new CountDownLatch(1);
        start(told -> {
            insert(told);
            asleep.countDown();
            sleepUntil(wake);
        });
        assertThat(asleep.await(20, TimeUnit.SECONDS)).isTrue();

        start();
        await().atMost(Duration.ofSeconds(20)).until(() -> members() == 1);
        wake.countDown();
        say(10, 20);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(shown()).hasSize(20));
        assertThat(shown()).doesNotHaveDuplicates();
    }

    @Test
    void passesOverWhatCannotBeRead() {
        say(0, 3);
        estate.send(new ProducerRecord<>(TOPIC, MODEL, new byte[] {1, 2, 3}));
        estate.send(new ProducerRecord<>(TOPIC, MODEL, null));
        say(3, 6);

        start();

        await().untilAsserted(() -> assertThat(shown()).hasSize(6).doesNotHaveDuplicates());
        assertThat(positions()).isEqualTo(8);
    }

    private void say(int from, int to) {
        List<ModelRefused> events = new ArrayList<>();
        for (int i = from; i < to; i++) {
            events.add(refused(MODEL + i % 7, "1." + i));
        }
        events.forEach(event -> estate.say(event.getModelId(), event));
    }

    private static void sleepUntil(CountDownLatch wake) {
        try {
            assertThat(wake.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
