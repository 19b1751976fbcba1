package io.assay.wire.decide;

import static io.assay.wire.decide.DeskDriver.cause;
import static io.assay.wire.decide.DeskEvents.AT;
import static io.assay.wire.decide.DeskEvents.MODEL;
import static io.assay.wire.decide.DeskEvents.approval;
import static io.assay.wire.decide.DeskEvents.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.ApprovalGiven;
import io.assay.events.ModelSubmitted;
import io.assay.topics.Topic;
import io.assay.wire.event.EventHeaders;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    private final DeskDriver desk = new DeskDriver(OpenTelemetry.noop());
    private final String submissions = desk.topics.nameOf(ModelSubmitted.class);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void holdPoisonAloneAndSayWhereItLay() {
        desk.hear(submission("1.0.0", "no"));
        byte[] poison = {1, 2, 3};

        desk.pipe(submissions, MODEL, poison);

        desk.hear(submission("1.0.1", "no, again"));
        assertThat(desk.said()).hasSize(2);
        assertThat(desk.dead()).singleElement().satisfies(r -> {
            assertThat(r.value()).isEqualTo(poison);
            assertThat(place(r)).containsExactly(submissions, "0", "1");
        });
    }

    @Test
    void keepKeyValueAndHeadersUntouched() {
        Header[] own = {
            new RecordHeader("own", new byte[] {0, -1, 7}), new RecordHeader("own", "twice".getBytes()),
            new RecordHeader("none", null), new RecordHeader("traceparent", "00-nonsense".getBytes())
        };
        byte[] poison = {0, 0, 0};

        desk.input(submissions).pipeInput(new TestRecord<>("säule/ключ", poison, new RecordHeaders(own), AT));

        var letter = desk.dead().getFirst();
        assertThat(letter.key()).isEqualTo("säule/ключ");
        assertThat(letter.value()).isEqualTo(poison);
        assertThat(List.of(letter.headers().toArray()).subList(0, own.length)).containsExactly(own);
        assertThat(letter.headers().toArray()).hasSize(own.length + 5);
    }

    @Test
    void holdATombstoneAndWhatLiesUnderAWrongKeyOrNone() {
        desk.pipe(submissions, MODEL, null);
        byte[] bytes = desk.wire.codec().encode(submissions, submission("1.0.0", "no"));

        desk.pipe(submissions, "retail/other", bytes);
        desk.pipe(submissions, null, bytes);

        assertThat(desk.dead()).extracting(DeskDriver::cause).satisfiesExactly(
                c -> assertThat(c).contains("tombstone"),
                c -> assertThat(c).contains("key it by the model id"),
                c -> assertThat(c).contains("the record has no key"));
    }

    @Test
    void holdAnEventLargerThanAnEventMayBe() {
        desk.hear(submission("1.0.0", "x".repeat(600_000)));

        var letter = desk.dead().getFirst();

        assertThat(cause(letter)).contains("600,").contains("more than the 524,288");
        assertThat(letter.value()).hasSizeGreaterThan(600_000);
    }

    @Test
    void leaveOutWhatNoTopicWouldTakeAndSaySo() {
        var headers = new RecordHeaders().add("large", new byte[400_000]);

        desk.input(submissions).pipeInput(new TestRecord<>(MODEL, new byte[700_000], headers, AT));

        var letter = desk.dead().getFirst();
        assertThat(letter.value()).isNull();
        assertThat(letter.headers().lastHeader("large")).isNull();
        assertThat(EventHeaders.text(letter.headers(), DeadLetter.LEFT_OUT)).startsWith("1,100,005 bytes");
        assertThat(place(letter)).containsExactly(submissions, "0", "0");
    }

    @Test
    void areHeardAgainWhenTheyAreReplayed() {
        desk.hear(approval("1.0.0", "early"));
        desk.waitFor(Duration.ofDays(2));
        var letter = desk.dead().getFirst();
        desk.hear(submission("1.0.0", "no"));

        desk.replay(letter);

        assertThat(desk.said()).extracting(desk::words).containsExactly("no", "thanks");
    }

    @Test
    void keepTheirFirstPlaceWhenTheyDieAgain() {
        desk.hear(submission("1.0.0", "no"));
        desk.pipe(submissions, MODEL, new byte[] {1, 2, 3});
        var letter = desk.dead().getFirst();

        desk.replay(letter);

        assertThat(desk.dead()).singleElement().satisfies(again -> {
            assertThat(place(again)).containsExactly(submissions, "0", "1");
            assertThat(again.value()).isEqualTo(letter.value());
        });
    }

    @Test
    void areNobodysWayToSpeakForAnotherTopic() {
        var forged = desk.record(approval("1.0.0", "forged"));
        EventHeaders.put(forged.headers(), DeadLetter.ORIGIN_TOPIC, desk.topics.nameOf(ApprovalGiven.class));
        desk.hear(submission("1.0.0", "no"));

        desk.input(submissions).pipeInput(forged);

        assertThat(desk.said()).extracting(desk::words).containsExactly("no");
        assertThat(desk.dead()).singleElement().satisfies(r -> assertThat(cause(r)).contains("not a io.assay.events.ModelSubmitted"));
    }

    @Test
    void goBackToOneServiceAlone() {
        for (String service : desk.topics.services()) {
            Topic replay = desk.topics.named(desk.topics.replayOf(service)).orElseThrow();

            assertThat(replay.heardBy()).containsExactly(service);
            assertThat(replay.saidBy()).containsExactly("people");
        }
    }

    private static List<String> place(TestRecord<String, byte[]> letter) {
        return List.of(
                EventHeaders.text(letter.headers(), DeadLetter.ORIGIN_TOPIC),
                EventHeaders.text(letter.headers(), DeadLetter.ORIGIN_PARTITION),
                EventHeaders.text(letter.headers(), DeadLetter.ORIGIN_OFFSET));
    }
}
