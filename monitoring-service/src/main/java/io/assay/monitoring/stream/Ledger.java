package io.assay.monitoring.stream;

import io.assay.events.WindowCounted;
import io.assay.monitoring.domain.WindowCounts;
import io.assay.wire.Wire;
import io.assay.wire.decide.Outgoing;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** What each shard has counted so far in each window, and which of it has not been said yet. */
final class Ledger {

    static final String WINDOWS = "windows-counted";
    static final String CHANGED = "windows-changed";

    private static final byte[] YES = {1};

    private final Wire wire;
    private final ProcessorContext<String, Outgoing> context;
    private final KeyValueStore<String, byte[]> windows;
    private final KeyValueStore<String, byte[]> changed;
    private final Duration horizon;
    private Instant forgotten = Instant.EPOCH;

    Ledger(Wire wire, ProcessorContext<String, Outgoing> context, Duration horizon) {
        this.wire = wire;
        this.context = context;
        this.horizon = horizon;
        this.windows = context.getStateStore(WINDOWS);
        this.changed = context.getStateStore(CHANGED);
    }

    void add(WindowCounts more, int shard) {
        String key = "%s|%02d".formatted(WindowShelf.key(more), shard);
        byte[] kept = windows.get(key);
        WindowCounts now = kept == null ? more : sum(before(kept), more);
        windows.put(key, bytes(now, shard));
        changed.put(key, YES);
    }

    /** Says every window that changed since it was last said. */
    void sayWhatChanged(long now) {
        for (String key : keys(changed, null)) {
            byte[] counted = windows.get(key);
            var event = wire.codec().decode(counted, WindowCounted.class);
            var out = new Outgoing(wire.topicOf(event), counted);
            context.forward(new Record<>(event.getModelId(), out, now, EventHeaders.of(event, event.getModelId())));
            changed.delete(key);
        }
    }

    /**
     * The time by which a batch is judged: that of its appending, however long it waited since, but never so early that
     * its rows might belong to a window that was forgotten.
     */
    Instant asOf(Instant appendedAt) {
        Instant least = forgotten.plus(horizon);
        return appendedAt.isBefore(least) ? least : appendedAt;
    }

    /** Forgets the windows that neither what comes now nor what still waits can revise. */
    void forget(Instant now, Instant earliestWaiting) {
        Instant oldest = (now.isBefore(earliestWaiting) ? now : earliestWaiting).minus(horizon);
        if (oldest.isAfter(forgotten)) {
            forgotten = oldest;
            keys(windows, WindowShelf.prefix(oldest.toEpochMilli())).forEach(windows::delete);
        }
    }

    private static WindowCounts sum(WindowCounts before, WindowCounts more) {
        return before.plus(more).revised(before.revision() + 1);
    }

    private WindowCounts before(byte[] kept) {
        return CountingWire.counts(wire.codec().decode(kept, WindowCounted.class));
    }

    private byte[] bytes(WindowCounts counts, int shard) {
        String id = EventIds.root(
                WindowCounted.class.getSimpleName(),
                counts.series().name(),
                counts.window().from().toString(),
                Integer.toString(shard),
                Long.toString(counts.revision()));
        var event = CountingWire.event(counts, shard, Metas.root(id, counts.window().to(), wire.actor()));
        return wire.codec().encode(wire.topicOf(event), event);
    }

    static <V> List<String> keys(KeyValueStore<String, V> store, String upTo) {
        List<String> keys = new ArrayList<>();
        try (var range = store.range(null, upTo)) {
            range.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }
}
