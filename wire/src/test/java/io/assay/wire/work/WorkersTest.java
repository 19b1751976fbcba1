package io.assay.wire.work;

import static io.assay.wire.Facts.job;
import static io.assay.wire.work.Storing.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.events.ArtefactJob;
import io.assay.events.ArtefactsStored;
import io.assay.wire.Estate;
import io.assay.wire.Wire;
import io.assay.wire.decide.DeadLetter;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import io.assay.wire.say.Announcer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

class WorkersTest {

    private static Estate estate;
    private static Wire wire;
    private ConcurrentMessageListenerContainer<String, byte[]> workers;

    @BeforeAll
    static void open(@TempDir Path data) {
        estate = Estate.in(data);
        wire = estate.wire("registry");
    }

    @AfterAll
    static void close() {
        estate.close();
    }

    @AfterEach
    void stop() {
        workers.stop();
    }

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
        assertThat(answers(job, 2)).extracting(WorkersTest::words).containsExactly("run 1", "run 2");
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

    @Test
    void runsTheJobOfAKilledWorkerAgain() throws Exception {
        var job = job("retail/killed", "1.0.0");
        estate.say(job.getModelId(), job);
        Process stuck = StuckWorker.start(estate.kafka.bootstrapServers(), estate.schemas.url());
        await().atMost(Duration.ofSeconds(40)).until(() -> StuckWorker.hasTaken(stuck, job.getModelId()));

        stuck.destroyForcibly();
        assertThat(stuck.waitFor(20, TimeUnit.SECONDS)).isTrue();
        start((j, open) -> result(j, open, "done by another"));

        assertThat(answers(job, 1)).extracting(WorkersTest::words).containsExactly("done by another");
    }

    private void start(Storing.Done done) {
        var announcer = new Announcer(wire, estate.kafkaTemplate);
        workers = new Workers(wire, estate.consumers(), announcer).of(ArtefactJob.class, new Storing(done), 1);
        workers.start();
    }

    private static List<ConsumerRecord<String, byte[]>> answers(ArtefactJob job, int many) {
        return await().atMost(Duration.ofSeconds(40)).until(() -> estate.lyingIn(wire.topics().nameOf(ArtefactsStored.class))
                .stream().filter(r -> caused(r, job)).toList(), found -> found.size() == many);
    }

    private static boolean caused(ConsumerRecord<String, byte[]> answer, ArtefactJob job) {
        return job.getMeta().getEventId().equals(Metas.of(decoded(answer)).getCausationId());
    }

    private static ArtefactsStored decoded(ConsumerRecord<String, byte[]> answer) {
        return wire.codec().decode(answer.value(), ArtefactsStored.class);
    }

    private static String words(ConsumerRecord<String, byte[]> answer) {
        return decoded(answer).getReasons().getFirst().getProblem();
    }

    private static ArtefactsStored fail(String why) {
        throw new IllegalStateException(why);
    }
}
