package io.assay.wire.decide;

import io.assay.wire.Wire;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Wakes the domain: about a key when something of it is due, and about every key, some at a time, when the grounds changed on
 * which decisions rest. What is said then has ids that follow from key and moment, so that it is said once.
 */
final class Waking<S, H, F> {

    /** Keys that are woken at once at most; the stream goes on between two rounds. */
    private static final int AT_ONCE = 1_000;

    private final Wire wire;
    private final Door<S, H, F> door;
    private final Ruling<S, H, F> ruling;
    private final Memories<S> memories;
    private final Alarms alarms;
    private final References references;
    private String goingRoundFor;
    private String roundReached;

    Waking(
            Wire wire,
            Door<S, H, F> door,
            Ruling<S, H, F> ruling,
            Memories<S> memories,
            Alarms alarms,
            References references) {
        this.wire = wire;
        this.door = door;
        this.ruling = ruling;
        this.memories = memories;
        this.alarms = alarms;
        this.references = references;
    }

    void at(long now) {
        for (Alarms.Due due : alarms.due(now, AT_ONCE)) {
            wake(due.key(), now, EventIds.root("timer", wire.service(), due.key(), Long.toString(due.at())));
        }
        goRound(now);
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
        keys.forEach(key -> wake(key, now, EventIds.root("grounds", wire.service(), key, grounds)));
        if (keys.size() < AT_ONCE) {
            alarms.grounds(grounds);
        } else {
            roundReached = keys.getLast();
        }
    }

    private void wake(String key, long now, String timerId) {
        Memory<S> memory = memories.of(key);
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
