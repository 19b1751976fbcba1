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
 * @param revived ids of dead letters that were replayed and did not die again
 * @param wakeAt when the domain is woken next, in milliseconds since 1970; null for never
 */
record Memory<S>(
        S state, long said, Map<String, Long> highest, Set<String> ids, List<Parked> parked, Set<String> revived, Long wakeAt) {

    Memory {
        revived = revived == null ? Set.of() : revived;
    }

    static <S> Memory<S> unheard(S state) {
        return new Memory<>(state, 0, Map.of(), Set.of(), List.of(), Set.of(), null);
    }

    /** Whether it was heard before; a dead letter may be heard again, until it no longer dies. */
    boolean knows(Meta meta, Arrived arrived) {
        return arrived.replayed() ? revived.contains(meta.getEventId()) : knows(meta, arrived.topic());
    }

    /** It was heard; a replay of it counts as revived until it dies again. */
    Memory<S> remember(Meta meta, Arrived arrived) {
        Memory<S> heard = remember(meta, arrived.topic());
        return arrived.replayed() ? heard.withRevived(plus(revived, meta.getEventId())) : heard;
    }

    Memory<S> died(Meta meta) {
        var fewer = new LinkedHashSet<>(revived);
        return fewer.remove(meta.getEventId()) ? withRevived(fewer) : this;
    }

    private boolean knows(Meta meta, String topic) {
        return meta.getSequence() > 0
                ? highest.getOrDefault(writer(meta, topic), 0L) >= meta.getSequence()
                : ids.contains(meta.getEventId());
    }

    private Memory<S> remember(Meta meta, String topic) {
        if (meta.getSequence() > 0) {
            var higher = new HashMap<>(highest);
            higher.merge(writer(meta, topic), meta.getSequence(), Math::max);
            return new Memory<>(state, said, higher, ids, parked, revived, wakeAt);
        }
        return new Memory<>(state, said, highest, plus(ids, meta.getEventId()), parked, revived, wakeAt);
    }

    Memory<S> movedOn(S next, long saidNow) {
        return new Memory<>(next, saidNow, highest, ids, parked, revived, wakeAt);
    }

    Memory<S> park(Parked waiting) {
        var more = new ArrayList<>(parked);
        more.add(waiting);
        return withParked(more);
    }

    Memory<S> without(Parked resumed) {
        var fewer = new ArrayList<>(parked);
        fewer.remove(resumed);
        return withParked(fewer);
    }

    Memory<S> wokenAt(Long next) {
        return new Memory<>(state, said, highest, ids, parked, revived, next);
    }

    private Memory<S> withParked(List<Parked> waiting) {
        return new Memory<>(state, said, highest, ids, List.copyOf(waiting), revived, wakeAt);
    }

    private Memory<S> withRevived(Set<String> now) {
        return new Memory<>(state, said, highest, ids, parked, now, wakeAt);
    }

    private static Set<String> plus(Set<String> ids, String id) {
        var more = new LinkedHashSet<>(ids);
        more.add(id);
        return more;
    }

    private static String writer(Meta meta, String topic) {
        return meta.getActor() + "@" + topic;
    }
}
