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
 * @param concerns what decisions rest on in referenced tables
 * @param accused ids of events of whose refusal others were told; a replay that is refused again is not told again
 */
record Memory<S>(
        S state,
        long said,
        Map<String, Long> highest,
        Set<String> ids,
        List<Parked> parked,
        Set<String> revived,
        Long wakeAt,
        Set<Concern> concerns,
        Set<String> accused) {

    Memory {
        revived = revived == null ? Set.of() : revived;
        concerns = concerns == null ? Set.of() : concerns;
        accused = accused == null ? Set.of() : accused;
    }

    static <S> Memory<S> unheard(S state) {
        return new Memory<>(state, 0, Map.of(), Set.of(), List.of(), Set.of(), null, Set.of(), Set.of());
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

    boolean accuses(Meta meta) {
        return accused.contains(meta.getEventId());
    }

    Memory<S> accusing(Meta meta) {
        Set<String> more = plus(accused, meta.getEventId());
        return new Memory<>(state, said, highest, ids, parked, revived, wakeAt, concerns, more);
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
            return new Memory<>(state, said, higher, ids, parked, revived, wakeAt, concerns, accused);
        }
        return new Memory<>(state, said, highest, plus(ids, meta.getEventId()), parked, revived, wakeAt, concerns, accused);
    }

    Memory<S> movedOn(S next, long saidNow) {
        return new Memory<>(next, saidNow, highest, ids, parked, revived, wakeAt, concerns, accused);
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

    Memory<S> wokenBy(Long next, Set<Concern> now) {
        return new Memory<>(state, said, highest, ids, parked, revived, next, now, accused);
    }

    private Memory<S> withParked(List<Parked> waiting) {
        return new Memory<>(state, said, highest, ids, List.copyOf(waiting), revived, wakeAt, concerns, accused);
    }

    private Memory<S> withRevived(Set<String> now) {
        return new Memory<>(state, said, highest, ids, parked, now, wakeAt, concerns, accused);
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
