package io.assay.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.embedded.EmbeddedDatabase;
import io.assay.wire.event.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A moment of the past is asked of the whole history, and of a database that heard nothing after it: both answer the same. */
class MomentTest {

    private static final Set<String> MEASURED = Set.of("HealthMeasured", "PerformanceMeasured", "ModelHealthChanged");

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static final long SEED = Long.getLong("moment.seed", 20260101L);
    private static final int EVENTS = 300;

    private static EmbeddedDatabase server;
    private final List<Told> history = new Chronicle(SEED).of(EVENTS);

    @BeforeAll
    static void open() {
        server = EmbeddedDatabase.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void knowsOfEachMomentWhatWasKnownThen() {
        try (var whole = Showcase.in(server, "whole"); var growing = Showcase.in(server, "growing")) {
            whole.show(history);
            int cells = 0;
            int entries = 0;
            for (List<Told> moment : byMoment()) {
                Instant at = moment.getFirst().appendedAt();

                growing.show(moment);

                List<AuditEntry> then = whole.asOf(at);
                assertThat(then).as("seed %d, moment %s", SEED, at).isEqualTo(growing.asOf(LATER));
                assertThat(live(then)).as("seed %d, moment %s", SEED, at).isEqualTo(liveByHand(at));
                entries += then.size();
                cells += then.stream().mapToInt(entry -> entry.cells().size()).sum();
            }
            assertThat(entries).isGreaterThan(EVENTS / 2);
            assertThat(cells).isGreaterThan(5 * entries);
            assertThat(growing.hash()).isEqualTo(whole.hash());
        }
    }

    @Test
    void isTheSameInWhateverOrderTopicsAreRead() {
        try (var straight = Showcase.in(server, "straight"); var mixed = Showcase.in(server, "mixed")) {
            straight.show(history);

            mixed.show(interleaved(new Random(SEED)));
            mixed.show(history);

            assertThat(mixed.hash()).as("seed %d", SEED).isEqualTo(straight.hash());
        }
    }

    @Test
    void pagesAreTheWhole() {
        try (var shown = Showcase.in(server, "paged")) {
            shown.show(history);
            List<AuditEntry> paged = new ArrayList<>();
            Bookmark after = null;

            do {
                List<AuditEntry> page = shown.page(LATER, after, 2);
                paged.addAll(page);
                after = page.size() < 2 ? null : page.getLast().bookmark();
            } while (after != null);

            assertThat(paged).hasSizeGreaterThan(2).isEqualTo(shown.asOf(LATER));
        }
    }

    private List<List<Told>> byMoment() {
        Map<Instant, List<Told>> moments = new TreeMap<>();
        history.forEach(told -> moments.computeIfAbsent(told.appendedAt(), at -> new ArrayList<>()).add(told));
        return List.copyOf(moments.values());
    }

    /** Every topic in its own order, the topics in any. */
    private List<Told> interleaved(Random dice) {
        Map<String, List<Told>> topics = new TreeMap<>();
        history.forEach(told -> topics.computeIfAbsent(told.topic(), t -> new ArrayList<>()).add(told));
        List<Told> mixed = new ArrayList<>();
        while (!topics.isEmpty()) {
            String topic = List.copyOf(topics.keySet()).get(dice.nextInt(topics.size()));
            mixed.add(topics.get(topic).removeFirst());
            topics.values().removeIf(List::isEmpty);
        }
        return mixed;
    }

    private static TreeSet<String> live(List<AuditEntry> entries) {
        var live = new TreeSet<String>();
        entries.forEach(e -> live.add(String.join(" ", e.model(), e.environment(), e.mode(), e.version())));
        return live;
    }

    /** What serves in prod at a moment by the events alone: of each slot the highest epoch, unless it is empty. */
    private TreeSet<String> liveByHand(Instant at) {
        Map<String, Told> latest = new HashMap<>();
        history.stream()
                .filter(told -> !told.appendedAt().isAfter(at) && told.event().getSchema().getField("epoch") != null)
                .filter(told -> !MEASURED.contains(told.type()))
                .filter(told -> text(told, "environment").equals("prod") && !text(told, "mode").equals("SHADOW"))
                .forEach(told -> latest.merge(slot(told), told, (a, b) -> epoch(b) >= epoch(a) ? b : a));
        var live = new TreeSet<String>();
        latest.forEach((slot, told) -> {
            if (!told.type().equals("ModelUndeployed")) {
                live.add(slot + " " + text(told, "version"));
            }
        });
        return live;
    }

    private static String slot(Told told) {
        return String.join(" ", text(told, "modelId"), text(told, "environment"), text(told, "mode"));
    }

    private static long epoch(Told told) {
        SpecificRecord event = told.event();
        return (long) event.get(event.getSchema().getField("epoch").pos());
    }

    private static String text(Told told, String field) {
        return told.event().get(told.event().getSchema().getField(field).pos()).toString();
    }
}
