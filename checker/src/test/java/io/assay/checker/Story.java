package io.assay.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What topics tell of one model, each event under a name of its own, and whether that keeps the promises. */
class Story {

    private final String model;
    private final String surname;
    private final Map<String, Told> told = new LinkedHashMap<>();
    private final List<Entry> more = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private Instant clock;

    /** A story whose event ids end in this surname, to be told beside others. */
    Story(String model, String surname, Instant start) {
        this.model = model;
        this.surname = surname;
        this.clock = start;
    }

    Told the(String name) {
        return told.get(name);
    }

    void without(String name) {
        told.remove(name);
    }

    Story also(Entry entry) {
        more.add(entry);
        return this;
    }

    List<Entry> entries() {
        return Stream.concat(told.values().stream().map(Told::entry), more.stream()).toList();
    }

    void keepsEveryPromise() {
        assertThat(violations()).as("violations").isEmpty();
    }

    /** This promise is seen to be broken, in these words. */
    void breaks(String promise, String words) {
        assertThat(violations()).as("violations").anySatisfy(v -> {
            assertThat(v.promise()).isEqualTo(promise);
            assertThat(v.words()).contains(words);
        });
    }

    /** This promise is seen to be broken, in these words, and no other is. */
    void breaksOnly(String promise, String words) {
        breaks(promise, words);
        assertThat(violations()).as("violations").extracting(Violation::promise).containsOnly(promise);
    }

    private List<Violation> violations() {
        return new Checker().check(new Log(entries()));
    }

    Told person(String name, String type, String who) {
        return say(name, type, who, 0, null);
    }

    Told service(String name, String type, String service, Told cause) {
        return say(name, type, "service:" + service, sequences.merge(service, 1L, Long::sum), cause);
    }

    private Told say(String name, String type, String actor, long sequence, Told cause) {
        clock = clock.plusSeconds(1);
        var event = Told.sample(type, clock)
                .with("meta.eventId", "id of " + name + surname).with("meta.actor", actor)
                .with("meta.sequence", sequence).with("meta.causationId", cause == null ? null : cause.id());
        if (event.has("modelId")) {
            event.with("modelId", model);
        }
        told.put(name, event);
        return event;
    }
}
