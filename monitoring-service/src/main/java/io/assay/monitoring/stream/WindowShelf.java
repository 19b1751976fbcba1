package io.assay.monitoring.stream;

import io.assay.events.WindowCounted;
import io.assay.monitoring.domain.WindowCounts;
import io.assay.wire.Wire;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** The latest counts of each shard of each window, how often a window was measured, and which changed since. */
final class WindowShelf {

    static final String SHARDS = "shards-counted";
    static final String OPEN = "windows-open";
    static final String REVISIONS = "windows-measured";

    private static final int LONGEST_SETTLING = 10;

    private final Wire wire;
    private final Timing timing;
    private final KeyValueStore<String, byte[]> shards;
    private final KeyValueStore<String, byte[]> open;
    private final KeyValueStore<String, Integer> revisions;

    WindowShelf(Wire wire, Timing timing, ProcessorContext<?, ?> context) {
        this.wire = wire;
        this.timing = timing;
        this.shards = context.getStateStore(SHARDS);
        this.open = context.getStateStore(OPEN);
        this.revisions = context.getStateStore(REVISIONS);
    }

    /** The key of a window; keys sort by the window's end. */
    static String key(WindowCounts counted) {
        return prefix(counted.window().to().toEpochMilli()) + "|" + counted.series().name();
    }

    static String prefix(long endMillis) {
        return "%020d".formatted(Math.max(0, endMillis));
    }

    /** Puts a shard's counts in place of its earlier ones; false when the window is too old to be revised. */
    boolean put(WindowCounted counted, byte[] value, long now) {
        String window = key(CountingWire.counts(counted));
        if (window.compareTo(oldest()) < 0) {
            return false;
        }
        String shard = window + "|%02d".formatted(counted.getShard());
        if (newer(counted, shards.get(shard))) {
            shards.put(shard, value);
            long first = open.get(window) == null ? now : ByteBuffer.wrap(open.get(window)).getLong();
            open.put(window, ByteBuffer.allocate(2 * Long.BYTES).putLong(first).putLong(now).array());
        }
        return true;
    }

    /** The windows whose grace has passed and that have changed since they were measured, oldest first. */
    List<String> due(long now) {
        return Ledger.keys(open, prefix(now - timing.grace().toMillis() - timing.settle().toMillis())).stream()
                .filter(window -> settled(window, now))
                .toList();
    }

    private boolean settled(String window, long now) {
        ByteBuffer changed = ByteBuffer.wrap(open.get(window));
        long settle = timing.settle().toMillis();
        long graceEnded = Long.parseLong(window.substring(0, window.indexOf('|'))) + timing.grace().toMillis();
        long since = Math.max(changed.getLong(), graceEnded);
        return now - changed.getLong() >= settle || now - since >= LONGEST_SETTLING * settle;
    }

    /** All shards of a window together. */
    WindowCounts merged(String window) {
        try (var range = shards.range(window + "|", window + "|~")) {
            WindowCounts all = counts(range.next().value);
            while (range.hasNext()) {
                all = all.plus(counts(range.next().value));
            }
            return all;
        }
    }

    /** How often a window has been measured. */
    int measured(String window) {
        Integer times = revisions.get(window);
        return times == null ? 0 : times;
    }

    /** It has been measured this often, and nothing has changed since. */
    void close(String window, int times) {
        revisions.put(window, times);
        open.delete(window);
    }

    /** Forgets the windows that are too old to be revised. */
    void forget() {
        String oldest = oldest();
        Ledger.keys(shards, oldest).forEach(shards::delete);
        Ledger.keys(revisions, oldest).forEach(revisions::delete);
    }

    /** Windows are kept for twice the horizon behind the latest one that was heard of. */
    private String oldest() {
        try (var all = shards.reverseAll()) {
            long latest = all.hasNext() ? Long.parseLong(all.peekNextKey().split("\\|", 2)[0]) : 0;
            return prefix(latest - 2 * timing.horizon().toMillis());
        }
    }

    private boolean newer(WindowCounted counted, byte[] kept) {
        return kept == null || wire.codec().decode(kept, WindowCounted.class).getRevision() < counted.getRevision();
    }

    private WindowCounts counts(byte[] value) {
        return CountingWire.counts(wire.codec().decode(value, WindowCounted.class));
    }
}
