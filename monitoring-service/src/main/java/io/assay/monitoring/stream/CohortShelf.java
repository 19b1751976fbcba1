package io.assay.monitoring.stream;

import io.assay.events.WindowScored;
import io.assay.monitoring.domain.outcomes.WindowScores;
import io.assay.wire.Wire;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** The latest tallies of each shard of each cohort, how often a cohort was measured, and which changed since. */
final class CohortShelf {

    static final String SHARDS = "shards-scored";
    static final String OPEN = "cohorts-open";
    static final String MEASURED = "cohorts-measured";

    private static final int LONGEST_SETTLING = 10;

    private final Wire wire;
    private final OutcomeTiming timing;
    private final KeyValueStore<String, byte[]> shards;
    private final KeyValueStore<String, byte[]> open;
    private final KeyValueStore<String, byte[]> measured;

    CohortShelf(Wire wire, OutcomeTiming timing, ProcessorContext<?, ?> context) {
        this.wire = wire;
        this.timing = timing;
        this.shards = context.getStateStore(SHARDS);
        this.open = context.getStateStore(OPEN);
        this.measured = context.getStateStore(MEASURED);
    }

    /** Puts a shard's tallies in place of its earlier ones; false when the cohort was forgotten. */
    boolean put(WindowScored scored, byte[] value, long now) {
        if (scored.getWindowTo().toEpochMilli() < timing.forgottenBefore(now)) {
            return false;
        }
        String cohort = Cohorts.key(ScoredWire.head(scored));
        String shard = cohort + "|%02d".formatted(scored.getShard());
        byte[] kept = shards.get(shard);
        if (kept == null || wire.codec().decode(kept, WindowScored.class).getRevision() < scored.getRevision()) {
            shards.put(shard, value);
            byte[] before = open.get(cohort);
            long first = before == null ? now : ByteBuffer.wrap(before).getLong();
            open.put(cohort, ByteBuffer.allocate(2 * Long.BYTES).putLong(first).putLong(now).array());
        }
        return true;
    }

    /** The cohorts whose grace has passed and that have changed since they were measured, oldest first. */
    List<String> due(long now) {
        return Ledger.keys(open, WindowShelf.prefix(now - timing.grace().toMillis() - timing.settle().toMillis())).stream()
                .filter(cohort -> settled(cohort, now) && now >= revisable(cohort))
                .toList();
    }

    private boolean settled(String cohort, long now) {
        ByteBuffer changed = ByteBuffer.wrap(open.get(cohort));
        long first = changed.getLong();
        long settle = timing.settle().toMillis();
        return now - changed.getLong() >= settle || now - first >= LONGEST_SETTLING * settle;
    }

    /** When the next measure may be told at the earliest. */
    private long revisable(String cohort) {
        byte[] before = measured.get(cohort);
        return before == null ? 0 : ByteBuffer.wrap(before).getLong(Integer.BYTES) + timing.revise().toMillis();
    }

    /** All shards of a cohort together. */
    WindowScores merged(String cohort) {
        try (var range = shards.range(cohort + "|", cohort + "|~")) {
            WindowScores all = scores(range.next().value);
            while (range.hasNext()) {
                all = all.plus(scores(range.next().value));
            }
            return all;
        }
    }

    /** How often a cohort has been measured. */
    int measured(String cohort) {
        byte[] times = measured.get(cohort);
        return times == null ? 0 : ByteBuffer.wrap(times).getInt();
    }

    /** It has been measured this often, and nothing has changed since. */
    void close(String cohort, int times, long now) {
        measured.put(cohort, ByteBuffer.allocate(Integer.BYTES + Long.BYTES).putInt(times).putLong(now).array());
        open.delete(cohort);
    }

    /** Whether a cohort has been waiting to be measured for so long that it is measured without its profile. */
    boolean overdue(String cohort, long now) {
        return now - ByteBuffer.wrap(open.get(cohort)).getLong() > timing.patience().toMillis();
    }

    /** Forgets the cohorts that nothing can change any more. */
    void forget(long now) {
        String before = WindowShelf.prefix(Math.max(0, timing.forgottenBefore(now)));
        List.of(shards, open, measured).forEach(store -> Ledger.keys(store, before).forEach(store::delete));
    }

    private WindowScores scores(byte[] value) {
        return ScoredWire.scores(wire.codec().decode(value, WindowScored.class));
    }
}
