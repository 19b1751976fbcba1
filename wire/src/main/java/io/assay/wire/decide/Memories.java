package io.assay.wire.decide;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;

/** The memories of all keys of one task, and which of them have something waiting. */
final class Memories<S> {

    private final Door<S, ?, ?> door;
    private final StateCodec<Memory<S>> codec;
    private final KeyValueStore<String, byte[]> states;
    private final KeyValueStore<String, Long> waiting;

    Memories(Door<S, ?, ?> door, KeyValueStore<String, byte[]> states, KeyValueStore<String, Long> waiting) {
        this.door = door;
        this.codec = StateCodec.ofMemory(door.stateType());
        this.states = states;
        this.waiting = waiting;
    }

    Memory<S> of(String key) {
        byte[] kept = states.get(key);
        return kept == null ? Memory.unheard(door.unheard(key)) : codec.state(kept);
    }

    void keep(String key, Memory<S> memory) {
        states.put(key, codec.bytes(memory));
        if (!memory.parked().isEmpty()) {
            waiting.put(key, memory.parked().getFirst().appendedAt());
        } else if (waiting.get(key) != null) {
            waiting.delete(key);
        }
    }

    List<String> waiting() {
        List<String> keys = new ArrayList<>();
        try (var all = waiting.all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }
}
