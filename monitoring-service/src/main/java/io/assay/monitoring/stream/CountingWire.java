package io.assay.monitoring.stream;

import io.assay.events.DataColumn;
import io.assay.events.Meta;
import io.assay.events.Port;
import io.assay.events.PredictionsServed;
import io.assay.events.SeriesCounts;
import io.assay.events.ServingMode;
import io.assay.events.VersionFollowed;
import io.assay.events.WindowCounted;
import io.assay.monitoring.domain.Batch;
import io.assay.monitoring.domain.Counts;
import io.assay.monitoring.domain.Declared;
import io.assay.monitoring.domain.Followed;
import io.assay.monitoring.domain.Latency;
import io.assay.monitoring.domain.Series;
import io.assay.monitoring.domain.Values;
import io.assay.monitoring.domain.Window;
import io.assay.monitoring.domain.WindowCounts;
import io.assay.wire.avro.UndecodableException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** Translates batches of predictions and window counts between events and the domain. */
final class CountingWire {

    private CountingWire() {}

    /**
     * The batch that was heard under this key.
     *
     * @throws UndecodableException saying what is wrong with it
     */
    static Batch batch(SpecificRecord event, String key) {
        if (!(event instanceof PredictionsServed served)) {
            throw new UndecodableException("monitoring does not count a " + event.getSchema().getName());
        }
        int rows = served.getServedAt().size();
        BatchChecks.require(served, key);
        var series = new Series(
                served.getModelId(), served.getVersion(), served.getEnvironment(), served.getMode().name());
        return new Batch(
                served.getMeta().getEventId(),
                series,
                served.getEpoch(),
                served.getShard(),
                served.getServedAt().toArray(Instant[]::new),
                served.getLatencyMicros().stream().mapToInt(Integer::intValue).toArray(),
                served.getFeatures().stream().map(c -> values(c, rows)).toList(),
                served.getOutputs().stream().map(c -> values(c, rows)).toList());
    }

    static Followed followed(VersionFollowed event) {
        Map<String, Declared> declared = new HashMap<>();
        Stream.concat(event.getInputs().stream(), event.getOutputs().stream())
                .forEach(port -> declared.put(port.getName(), declared(port)));
        return new Followed(event.getTier(), event.getProfileDigest(), declared);
    }

    static WindowCounted event(WindowCounts counts, int shard, Meta meta) {
        Series series = counts.series();
        return WindowCounted.newBuilder()
                .setMeta(meta)
                .setModelId(series.modelId())
                .setVersion(series.version())
                .setEnvironment(series.environment())
                .setMode(ServingMode.valueOf(series.mode()))
                .setEpoch(counts.epoch())
                .setShard(shard)
                .setWindowFrom(counts.window().from())
                .setWindowTo(counts.window().to())
                .setRows(counts.rows())
                .setLate(counts.late())
                .setAstray(counts.astray())
                .setRevision(counts.revision())
                .setTier(counts.tier())
                .setFeatures(counts.features().stream().map(CountingWire::counts).toList())
                .setOutputs(counts.outputs().stream().map(CountingWire::counts).toList())
                .setLatencyBuckets(boxed(counts.latency().buckets()))
                .setProfileDigest(counts.profileDigest())
                .build();
    }

    static WindowCounts counts(WindowCounted event) {
        return new WindowCounts(
                new Series(event.getModelId(), event.getVersion(), event.getEnvironment(), event.getMode().name()),
                new Window(event.getWindowFrom(), event.getWindowTo()),
                event.getTier(),
                event.getProfileDigest(),
                event.getEpoch(),
                event.getRows(),
                event.getLate(),
                event.getAstray(),
                event.getRevision(),
                event.getFeatures().stream().map(CountingWire::counts).toList(),
                event.getOutputs().stream().map(CountingWire::counts).toList(),
                new Latency(unboxed(event.getLatencyBuckets())));
    }

    private static Values values(DataColumn column, int rows) {
        BitSet missing = missing(column.getMissing());
        if (column.getNumbers() != null && column.getNumbers().size() == rows) {
            return new Values.Numbers(
                    column.getName(), column.getNumbers().stream().mapToDouble(Double::doubleValue).toArray(), missing,
                    false);
        }
        if (column.getFloats() != null && column.getFloats().size() == rows) {
            return new Values.Numbers(
                    column.getName(), column.getFloats().stream().mapToDouble(Float::doubleValue).toArray(), missing,
                    true);
        }
        if (column.getTexts() != null && column.getTexts().size() == rows) {
            return new Values.Texts(column.getName(), column.getTexts().toArray(String[]::new), missing);
        }
        throw new UndecodableException("column '" + column.getName() + "' has no numbers, floats or texts of the batch's "
                + rows + " rows; give exactly one value a row");
    }

    private static BitSet missing(ByteBuffer bitmap) {
        return bitmap == null ? new BitSet() : BitSet.valueOf(bitmap.duplicate());
    }

    private static Declared declared(Port port) {
        return new Declared(port.getName(), port.getMin(), port.getMax());
    }

    private static SeriesCounts counts(Counts c) {
        return new SeriesCounts(
                c.name(), boxed(c.bins()), c.missing(), c.nan(), c.infinite(), c.outOfRange(), c.unseen());
    }

    private static Counts counts(SeriesCounts c) {
        return new Counts(
                c.getName(), unboxed(c.getBins()), c.getMissing(), c.getNan(), c.getInfinite(), c.getOutOfRange(), c.getUnseen());
    }

    private static List<Long> boxed(long[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static long[] unboxed(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
