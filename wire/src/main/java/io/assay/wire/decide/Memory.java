package io.assay.wire.decide;

import io.assay.events.Meta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is kept of one key: the domain's state, how much was said, what was heard, what waits.
 *
 * @param state the domain's state
 * @param said how many events were said about this key; the last one's sequence
 * @param highest per writer and topic, the highest sequence heard
 * @param ids ids of events heard whose writers do not count
 * @param parked what waits for its cause, in the order it came
 */
record Memory<S>(S state, long said, Map<String, Long> highest, Set<String> ids, List<Parked> parked) {

    static <S> Memory<S> unheard(S state) {
        return new Memory<>(state, 0, Map.of(), Set.of(), List.of());
    }

    boolean knows(Meta meta, String topic) {
        return meta.getSequence() > 0
                ? highest.getOrDefault(writer(meta, topic), 0L) >= meta.getSequence()
                : ids.contains(meta.getEventId());
    }

    Memory<S> remember(Meta meta, String topic) {
        if (meta.getSequence() > 0) {
            var higher = new HashMap<>(highest);
            higher.merge(writer(meta, topic), meta.getSequence(), Math::max);
            return new Memory<>(state, said, higher, ids, parked);
        }
        var more = new LinkedHashSet<>(ids);
        more.add(meta.getEventId());
        return new Memory<>(state, said, highest, more, parked);
    }

    Memory<S> movedOn(S next, long saidNow) {
        return new Memory<>(next, saidNow, highest, ids, parked);
    }

    Memory<S> park(Parked waiting) {
        var more = new ArrayList<>(parked);
        more.add(waiting);
        return withParked(more);
    }

    Memory<S> withParked(List<Parked> waiting) {
        return new Memory<>(state, said, highest, ids, List.copyOf(waiting));
    }

    private static String writer(Meta meta, String topic) {
        return meta.getActor() + "@" + topic;
    }
}
