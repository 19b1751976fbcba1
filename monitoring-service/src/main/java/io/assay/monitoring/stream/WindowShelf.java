package io.assay.monitoring.stream;

import io.assay.events.WindowCounted;
import io.assay.monitoring.domain.Series;
import io.assay.monitoring.domain.Window;
import io.assay.monitoring.domain.WindowCounts;
import io.assay.wire.Wire;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The latest counts of each shard of each window, how often a window was measured, and which changed since. A window is
 * kept until nothing has come of it for twice the horizon, and as long as it slides, by the time of hearing: a partition
 * that lags behind the others, however far, does not lose what it counted.
 */
final class WindowShelf {

    static final String SHARDS = "blocks-counted";
    static final String OPEN = "windows-open";
    static final String MEASURED = "windows-measured";
    static final String FORGOTTEN = "windows-forgotten";

    private static final int LONGEST_SETTLING = 10;

    private final Timing timing;
    private final Blocks blocks;
    private final KeyValueStore<String, byte[]> open;
    private final KeyValueStore<String, byte[]> measured;
    private final KeyValueStore<String, Long> forgotten;

    WindowShelf(Wire wire, Timing timing, ProcessorContext<?, ?> context) {
        this.timing = timing;
        this.blocks = new Blocks(wire, context.getStateStore(SHARDS));
        this.open = context.getStateStore(OPEN);
        this.measured = context.getStateStore(MEASURED);
        this.forgotten = context.getStateStore(FORGOTTEN);
    }

    /** The key of a window; keys sort by the window's end. */
    static String key(Window window, Series series) {
        return prefix(window.to().toEpochMilli()) + "|" + series.name();
    }

    static String prefix(long endMillis) {
        return "%020d".formatted(Math.max(0, endMillis));
    }

    /** Puts a block of a shard's counts in place of its earlier one; false when the window was forgotten. */
    boolean put(WindowCounted counted, byte[] value, long now) {
        String window = key(new Window(counted.getWindowFrom(), counted.getWindowTo()), CountingWire.series(counted));
        Long gone = forgotten.get(series(window));
        if (gone != null && end(window) <= gone) {
            return false;
        }
        if (blocks.put(window, counted, value)) {
            long first = open.get(window) == null ? now : ByteBuffer.wrap(open.get(window)).getLong();
            open.put(window, ByteBuffer.allocate(2 * Long.BYTES).putLong(first).putLong(now).array());
        }
        return true;
    }

    /** The windows whose grace has passed and that have changed since they were measured, oldest first. */
    List<String> due(long now) {
        return Ledger.keys(open, prefix(now - timing.grace().toMillis() - timing.settle().toMillis())).stream()
                .filter(window -> settled(window, now) && (blocks.whole(window) || overdue(window, now)))
                .toList();
    }

    private boolean settled(String window, long now) {
        ByteBuffer changed = ByteBuffer.wrap(open.get(window));
        long settle = timing.settle().toMillis();
        long graceEnded = end(window) + timing.grace().toMillis();
        long since = Math.max(changed.getLong(), graceEnded);
        return now - changed.getLong() >= settle || now - since >= LONGEST_SETTLING * settle;
    }

    /** All shards of a window together. */
    WindowCounts merged(String window) {
        return blocks.merged(window);
    }

    /** A window and those before it, as many as slide together, as they have been counted by now. */
    WindowCounts sliding(String window) {
        long length = timing.window().toMillis();
        long end = end(window);
        WindowCounts all = merged(window);
        for (int back = 1; back < timing.sliding(); back++) {
            String before = prefix(end - back * length) + "|" + series(window);
            all = counted(before) ? all.plus(merged(before)) : all;
        }
        return all.over(new Window(
                Instant.ofEpochMilli(end - timing.sliding() * length), Instant.ofEpochMilli(end)));
    }

    private boolean counted(String window) {
        return measured.get(window) != null || open.get(window) != null;
    }

    /** How often a window has been measured. */
    int measured(String window) {
        byte[] times = measured.get(window);
        return times == null ? 0 : ByteBuffer.wrap(times).getInt();
    }

    /** It has been measured this often, and nothing has changed since. */
    void close(String window, int times, long now) {
        measured.put(window, ByteBuffer.allocate(Integer.BYTES + Long.BYTES).putInt(times).putLong(now).array());
        open.delete(window);
    }

    /** Whether a window has been waiting to be judged for longer than the horizon. */
    boolean overdue(String window, long now) {
        return now - ByteBuffer.wrap(open.get(window)).getLong() > timing.horizon().toMillis();
    }

    /** Forgets the windows of which nothing has come for so long that nothing will. */
    void forget(long now) {
        long before = now - timing.kept().toMillis();
        for (String window : Ledger.keys(measured, prefix(before))) {
            long at = ByteBuffer.wrap(measured.get(window)).getLong(Integer.BYTES);
            if (at < before && open.get(window) == null) {
                forgetWindow(window);
            }
        }
    }

    private void forgetWindow(String window) {
        blocks.forget(window);
        measured.delete(window);
        Long gone = forgotten.get(series(window));
        forgotten.put(series(window), gone == null ? end(window) : Math.max(gone, end(window)));
    }

    private static long end(String window) {
        return Long.parseLong(window.substring(0, window.indexOf('|')));
    }

    private static String series(String window) {
        return window.substring(window.indexOf('|') + 1);
    }
}
