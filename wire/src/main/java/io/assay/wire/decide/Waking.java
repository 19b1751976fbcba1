package io.assay.wire.decide;

import io.assay.wire.Wire;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Wakes the domain: about a key when something of it is due or something was said that it rests on, and about every key, some
 * at a time, when the grounds of all decisions changed. What is said then has ids that follow from key and cause: it is said once.
 */
final class Waking<S, H, F> {

    /** Keys that are woken at once at most; the stream goes on between two rounds. */
    private static final int AT_ONCE = 1_000;

    private static final long LOOKS_EVERY_MILLIS = 1_000;

    private final Wire wire;
    private final Door<S, H, F> door;
    private final Ruling<S, H, F> ruling;
    private final Memories<S> memories;
    private final Alarms alarms;
    private final Concerns concerns;
    private final References references;
    private long lookedAt;
    private String goingRoundFor;
    private String roundReached;

    Waking(
            Wire wire,
            Door<S, H, F> door,
            Ruling<S, H, F> ruling,
            Memories<S> memories,
            Alarms alarms,
            Concerns concerns,
            References references) {
        this.wire = wire;
        this.door = door;
        this.ruling = ruling;
        this.memories = memories;
        this.alarms = alarms;
        this.concerns = concerns;
        this.references = references;
    }

    void at(long now) {
        for (Alarms.Due due : alarms.due(now, AT_ONCE)) {
            wake(due.key(), now, "timer " + due.at());
        }
        if (now - lookedAt >= LOOKS_EVERY_MILLIS) {
            lookedAt = now;
            door.tables().forEach(table -> look(table, now));
        }
        goRound(now);
    }

    /** Wakes the keys that rest on something of which more was said. */
    private void look(String table, long now) {
        if (!concerns.moved(table, references.mark(table))) {
            return;
        }
        List<Concern> told = new ArrayList<>();
        references.each(table, (key, at) -> {
            var thing = new Concern(table, key);
            if (concerns.isNew(thing, at)) {
                told.add(thing);
            }
        });
        String mark = references.mark(table);
        told.forEach(thing -> concerns.on(thing).forEach(key -> wake(key, now, thing + " at " + mark)));
    }

    private void goRound(long now) {
        String grounds = door.grounds(references);
        if (grounds.equals(alarms.grounds())) {
            return;
        }
        if (!grounds.equals(goingRoundFor)) {
            goingRoundFor = grounds;
            roundReached = null;
        }
        List<String> keys = memories.keysAfter(roundReached, AT_ONCE);
        keys.forEach(key -> wake(key, now, "grounds " + grounds));
        if (keys.size() < AT_ONCE) {
            alarms.grounds(grounds);
        } else {
            roundReached = keys.getLast();
        }
    }

    /** What is said has ids that follow from what woke the key, and from how much had been said of it by then. */
    private void wake(String key, long now, String trigger) {
        Memory<S> memory = memories.of(key);
        String timerId = EventIds.root(trigger, wire.service(), key, Long.toString(memory.said()));
        var moment = new Arrived("timer", 0, -1, Instant.ofEpochMilli(now), key, null, new RecordHeaders(), false);
        var span = wire.traces().begin(wire.service() + " wakes", moment.headers());
        try {
            var cause = new Cause(
                    moment,
                    (type, ordinal, at, sequence) ->
                            Metas.timed(timerId, type, ordinal, at, wire.actor(), sequence),
                    span,
                    false);
            Memory<S> after = ruling.on(cause, () -> door.woken(memory.state(), references), memory);
            memories.keepWoken(key, after, now);
        } finally {
            span.end();
        }
    }
}
