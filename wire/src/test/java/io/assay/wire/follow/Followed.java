package io.assay.wire.follow;

import static io.assay.wire.Facts.refused;

import io.assay.events.ModelRefused;
import io.assay.wire.Estate;
import io.assay.wire.event.Told;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** One topic of a real broker, empty at first, and what a follower told of it. */
abstract class Followed {

    static final String TOPIC = "modelops.model-refused.v1";
    static final String MODEL = "retail/credit-risk";
    static final Duration PATIENCE = Duration.ofSeconds(20);

    static Estate estate;
    final List<Told> told = new CopyOnWriteArrayList<>();

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

    Follower follower(Consumer<Told> follow) {
        return new Follower(estate.wire("registry"), estate.consumers(), List.of(TOPIC), follow);
    }

    static void say(String... versions) {
        List.of(versions).forEach(version -> estate.say(MODEL, refused(MODEL, version)));
    }

    List<String> versions() {
        return told.stream().map(t -> ((ModelRefused) t.event()).getVersion()).toList();
    }
}
