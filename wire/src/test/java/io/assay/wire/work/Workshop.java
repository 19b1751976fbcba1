package io.assay.wire.work;

import static org.awaitility.Awaitility.await;

import io.assay.events.ArtefactJob;
import io.assay.events.ArtefactsStored;
import io.assay.wire.Estate;
import io.assay.wire.Wire;
import io.assay.wire.event.Metas;
import io.assay.wire.say.Announcer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** One worker of the registry's on a real broker, and what lies there of its answers. */
abstract class Workshop {

    static Estate estate;
    static Wire wire;
    ConcurrentMessageListenerContainer<String, byte[]> workers;

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

    void start(Storing.Done done) {
        var announcer = new Announcer(wire, estate.kafkaTemplate);
        workers = new Workers(wire, estate.consumers(), announcer).of(ArtefactJob.class, new Storing(done), 1);
        workers.start();
    }

    static List<ConsumerRecord<String, byte[]>> answers(ArtefactJob job, int many) {
        return await().atMost(Duration.ofSeconds(40)).until(() -> estate.lyingIn(wire.topics().nameOf(ArtefactsStored.class))
                .stream().filter(r -> caused(r, job)).toList(), found -> found.size() == many);
    }

    private static boolean caused(ConsumerRecord<String, byte[]> answer, ArtefactJob job) {
        return job.getMeta().getEventId().equals(Metas.of(decoded(answer)).getCausationId());
    }

    static ArtefactsStored decoded(ConsumerRecord<String, byte[]> answer) {
        return wire.codec().decode(answer.value(), ArtefactsStored.class);
    }

    static String words(ConsumerRecord<String, byte[]> answer) {
        return decoded(answer).getReasons().getFirst().getProblem();
    }
}
