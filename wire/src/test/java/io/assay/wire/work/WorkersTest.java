package io.assay.wire.work;

import static io.assay.wire.Facts.job;
import static io.assay.wire.work.Storing.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.ArtefactJob;
import io.assay.events.ArtefactsStored;
import io.assay.wire.decide.DeadLetter;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.EventIds;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;

class WorkersTest extends Workshop {

    @Test
    void answersUnderTheJobsKeyWithTheIdThatTheJobDetermines() {
        var job = job("retail/answered", "1.0.0");

        start((j, open) -> result(j, open, "stored"));
        estate.say(job.getModelId(), job);

        var record = answers(job, 1).getFirst();
        var meta = decoded(record).getMeta();
        assertThat(record.key()).isEqualTo("retail/answered");
        assertThat(meta.getEventId()).isEqualTo(EventIds.of(job.getMeta().getEventId(), "ArtefactsStored", 0));
        assertThat(meta.getCausationId()).isEqualTo(job.getMeta().getEventId());
        assertThat(meta.getActor()).isEqualTo("service:registry-worker");
        assertThat(EventHeaders.text(record.headers(), "ce_id")).isEqualTo(meta.getEventId());
    }

    @Test
    void triesAgainAndSucceeds() {
        var job = job("retail/second-try", "1.0.0");
        var tries = new AtomicInteger();

        start((j, open) -> tries.incrementAndGet() < 3 ? fail("not yet") : result(j, open, "stored"));
        estate.say(job.getModelId(), job);

        assertThat(words(answers(job, 1).getFirst())).isEqualTo("stored");
        assertThat(tries).hasValue(3);
    }

    @Test
    void saysWhyAJobKeepsFailingAndGoesOnToTheNext() {
        var job = job("retail/failing", "1.0.0");
        var next = job("retail/failing", "1.0.1");

        start((j, open) -> j.getVersion().equals("1.0.0") ? fail("the file has gone") : result(j, open, "stored"));
        estate.say(job.getModelId(), job);
        estate.say(next.getModelId(), next);

        assertThat(words(answers(job, 1).getFirst())).isEqualTo("failed: the file has gone");
        assertThat(words(answers(next, 1).getFirst())).isEqualTo("stored");
    }

    @Test
    void namesAFailureThatHasNoWords() {
        var job = job("retail/wordless", "1.0.0");

        start((j, open) -> {
            throw new UnsupportedOperationException();
        });
        estate.say(job.getModelId(), job);

        assertThat(words(answers(job, 1).getFirst())).isEqualTo("failed: java.lang.UnsupportedOperationException");
    }

    @Test
    void saysThatAResultIsTooLargeForItsTopic() {
        var job = job("retail/large", "1.0.0");

        start((j, open) -> result(j, open, "x".repeat(1_100_000)));
        estate.say(job.getModelId(), job);

        assertThat(words(answers(job, 1).getFirst())).startsWith("failed: its result has 1,100,").contains("a topic takes");
    }

    @Test
    void givesTheSameJobDoneTwiceTheSameIdSoThatTheFirstResultWins() {
        var job = job("retail/twice", "1.0.0");
        var done = new AtomicInteger();

        start((j, open) -> result(j, open, "run " + done.incrementAndGet()));
        estate.say(job.getModelId(), job);
        estate.say(job.getModelId(), job);

        assertThat(answers(job, 2)).extracting(a -> decoded(a).getMeta().getEventId()).containsOnly(
                EventIds.of(job.getMeta().getEventId(), "ArtefactsStored", 0));
        assertThat(answers(job, 2)).extracting(Workshop::words).containsExactly("run 1", "run 2");
    }

    @Test
    void buriesAJobThatCannotBeReadAndGoesOn() {
        var good = job("retail/after-poison", "1.0.0");
        byte[] poison = {9, 9, 9};

        start((j, open) -> result(j, open, "stored"));
        estate.send(new ProducerRecord<>(wire.topics().nameOf(ArtefactJob.class), null, "retail/poison", poison,
                List.of(new RecordHeader("own", new byte[] {0, -1}))));
        estate.say(good.getModelId(), good);

        answers(good, 1);
        var letter = estate.lyingIn(wire.deadLetters()).getFirst();
        assertThat(letter.key()).isEqualTo("retail/poison");
        assertThat(letter.value()).isEqualTo(poison);
        assertThat(letter.headers().lastHeader("own").value()).containsExactly(0, -1);
        assertThat(EventHeaders.text(letter.headers(), DeadLetter.ORIGIN_TOPIC)).isEqualTo("modelops.artefact-job.v1");
        assertThat(EventHeaders.text(letter.headers(), DeadLetter.CAUSE)).contains("fewer than the frame");
    }

    private static ArtefactsStored fail(String why) {
        throw new IllegalStateException(why);
    }
}
