package io.assay.standalone.lives;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.embedded.EmbeddedDatabase;
import io.assay.store.FolderStore;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.event.EventTypes;
import io.assay.wire.event.Told;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lives from the real topologies are replayed to each moment of theirs: the audit of then is what was shown then. */
class MomentsTest {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static final int LIVES = 5;
    private static final int UNKIND = 1;

    @TempDir
    private Path store;

    @Test
    void theAuditOfAMomentIsWhatAReplayToThatMomentShows() {
        Map<Instant, List<Told>> moments = moments();
        int entries = 0;
        try (var server = EmbeddedDatabase.start();
                var whole = new Shown(server, "whole"); var growing = new Shown(server, "growing")) {
            whole.show(moments.values().stream().flatMap(List::stream).toList());

            for (var moment : moments.entrySet()) {
                growing.show(moment.getValue());
                var then = whole.asOf(moment.getKey());
                assertThat(then).as("as of %s", moment.getKey()).isEqualTo(growing.asOf(LATER));
                entries += then.size();
            }
        }
        assertThat(entries).isGreaterThan(moments.size());
    }

    /** What several lives said, moment by moment. */
    private Map<Instant, List<Told>> moments() {
        Map<Instant, List<Told>> moments = new TreeMap<>();
        try (var estate = new Estate(new FolderStore(store))) {
            for (int script = 0; script < LIVES; script++) {
                List<Letter> letters = new Life(estate, script, UNKIND, Tampering.NONE).played().letters();
                for (int place = 0; place < letters.size(); place++) {
                    told(estate, letters.get(place), 10_000L * script + place)
                            .ifPresent(told -> moments.computeIfAbsent(told.appendedAt(), at -> new ArrayList<>()).add(told));
                }
            }
        }
        return moments;
    }

    /** A letter as a projection hears it; empty when it is of no lifecycle topic, or no event at all. */
    private static Optional<Told> told(Estate estate, Letter letter, long offset) {
        Optional<Class<? extends SpecificRecord>> type = estate.topics.named(letter.topic())
                .filter(topic -> topic.kind().name().equals("lifecycle"))
                .flatMap(topic -> new EventTypes(estate.topics).in(topic.name()));
        try {
            return type.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Told(letter.topic(), 0, offset, letter.key(), letter.at(),
                            estate.codec.decode(letter.value(), type.get())));
        } catch (UndecodableException e) {
            return Optional.empty();
        }
    }
}
