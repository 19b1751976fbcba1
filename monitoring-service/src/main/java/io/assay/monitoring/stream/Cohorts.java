package io.assay.monitoring.stream;

import io.assay.events.WindowScored;
import io.assay.monitoring.domain.Series;
import io.assay.monitoring.domain.Window;
import io.assay.monitoring.domain.outcomes.Prediction;
import io.assay.monitoring.domain.outcomes.Remembered;
import io.assay.monitoring.domain.outcomes.Scored;
import io.assay.monitoring.domain.outcomes.WindowScores;
import io.assay.monitoring.domain.outcomes.Yardstick;
import io.assay.wire.Wire;
import io.assay.wire.decide.Outgoing;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** What each shard has tallied so far in each cohort, and which of it has not been said yet. */
final class Cohorts {

    static final String SCORED = "cohorts-scored";
    static final String CHANGED = "cohorts-changed";

    private static final byte[] YES = {1};

    private final Wire wire;
    private final ProcessorContext<String, Outgoing> context;
    private final Duration length;
    private final KeyValueStore<String, byte[]> scored;
    private final KeyValueStore<String, byte[]> changed;
    private final Map<String, WindowScores> open = new HashMap<>();

    /** Whose record is being heard. */
    record Shard(String modelId, int number, Function<Prediction, Yardstick> yardsticks) {}

    Cohorts(Wire wire, ProcessorContext<String, Outgoing> context, Duration length) {
        this.wire = wire;
        this.context = context;
        this.length = length;
        this.scored = context.getStateStore(SCORED);
        this.changed = context.getStateStore(CHANGED);
    }

    /** The key of a series' cohort; keys sort by the cohort's end. */
    static String key(WindowScores.Head head) {
        return WindowShelf.prefix(head.window().to().toEpochMilli()) + "|" + head.series().name();
    }

    void change(Shard shard, Remembered.Change change) {
        change.less().forEach(row -> count(shard, row, -1));
        change.more().forEach(row -> count(shard, row, 1));
    }

    private void count(Shard shard, Scored row, int times) {
        Prediction p = row.prediction();
        var series = new Series(shard.modelId(), p.from().version(), p.from().environment(), p.from().mode());
        var window = Window.around(Instant.ofEpochMilli(p.servedAt()), length);
        var head = WindowScores.Head.of(series, window, shard.yardsticks().apply(p));
        String key = "%s|%02d".formatted(key(head), shard.number());
        WindowScores before = open.computeIfAbsent(key, k -> kept(k, head));
        open.put(key, before.counting(row, times));
    }

    private WindowScores kept(String key, WindowScores.Head head) {
        byte[] kept = scored.get(key);
        return kept == null ? WindowScores.none(head) : ScoredWire.scores(wire.codec().decode(kept, WindowScored.class));
    }

    /** Puts down what the record that was heard has changed. */
    void putDown(int shard) {
        open.forEach((key, scores) -> {
            scored.put(key, bytes(scores.revised(), shard));
            changed.put(key, YES);
        });
        open.clear();
    }

    /** Says every cohort that changed since it was last said. */
    void sayWhatChanged(long now) {
        for (String key : Ledger.keys(changed, null)) {
            byte[] value = scored.get(key);
            var event = wire.codec().decode(value, WindowScored.class);
            var out = new Outgoing(wire.topicOf(event), value);
            context.forward(new Record<>(event.getModelId(), out, now, EventHeaders.of(event, event.getModelId())));
            changed.delete(key);
        }
    }

    void forget(long before) {
        Ledger.keys(scored, WindowShelf.prefix(Math.max(0, before))).forEach(scored::delete);
    }

    private byte[] bytes(WindowScores scores, int shard) {
        WindowScores.Head head = scores.head();
        String id = EventIds.root(
                WindowScored.class.getSimpleName(),
                head.series().name(),
                head.window().from().toString(),
                Integer.toString(shard),
                Long.toString(scores.revision()));
        var event = ScoredWire.event(scores, shard, Metas.root(id, head.window().to(), wire.actor()));
        return wire.codec().encode(wire.topicOf(event), event);
    }
}
