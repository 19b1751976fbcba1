package io.assay.wire.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueStore;

/** The memories of all keys of one task, and which of them have something waiting. */
final class Memories<S> {

    private static final long AGAIN_AFTER_MILLIS = 60_000;

    private final Door<S, ?, ?> door;
    private final StateCodec<Memory<S>> codec;
    private final KeyValueStore<String, byte[]> states;
    private final KeyValueStore<String, Long> waiting;
    private final Alarms alarms;
    private final Concerns concerns;

    Memories(
            Door<S, ?, ?> door,
            KeyValueStore<String, byte[]> states,
            KeyValueStore<String, Long> waiting,
            Alarms alarms,
            Concerns concerns) {
        this.door = door;
        this.codec = StateCodec.ofMemory(door.stateType());
        this.states = states;
        this.waiting = waiting;
        this.alarms = alarms;
        this.concerns = concerns;
    }

    Memory<S> of(String key) {
        byte[] kept = states.get(key);
        return kept == null ? Memory.unheard(door.unheard(key)) : codec.state(kept);
    }

    /** Keeps it, and has the key woken when the domain wants it. */
    void keep(String key, Memory<S> memory) {
        Instant due = door.due(memory.state());
        keepUntil(key, memory, millis(due));
    }

    /** The same after a waking; a domain that let its moment pass without moving on is asked again later. */
    void keepWoken(String key, Memory<S> memory, long now) {
        Instant due = door.due(memory.state());
        boolean stays = due != null && due.toEpochMilli() <= now;
        keepUntil(key, memory, stays ? Long.valueOf(now + AGAIN_AFTER_MILLIS) : millis(due));
    }

    private void keepUntil(String key, Memory<S> heard, Long next) {
        Set<Concern> now = door.concerns(heard.state());
        alarms.move(key, heard.wakeAt(), next);
        concerns.move(key, heard.concerns(), now);
        Memory<S> memory = heard.wokenBy(next, now);
        states.put(key, codec.bytes(memory));
        if (!memory.parked().isEmpty()) {
            waiting.put(key, memory.parked().getFirst().appendedAt());
        } else if (waiting.get(key) != null) {
            waiting.delete(key);
        }
    }

    /** Keys in their order after this one, at most so many; null: from the first. */
    List<String> keysAfter(String last, int most) {
        List<String> keys = new ArrayList<>();
        try (var entries = states.range(last, null)) {
            while (entries.hasNext() && keys.size() < most) {
                String key = entries.next().key;
                if (!key.equals(last)) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    List<String> waiting() {
        List<String> keys = new ArrayList<>();
        try (var all = waiting.all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }

    private static Long millis(Instant due) {
        return due == null ? null : due.toEpochMilli();
    }
}
