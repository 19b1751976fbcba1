package io.assay.monitoring.stream;

import io.assay.events.Meta;
import io.assay.events.Port;
import io.assay.events.SeriesCounts;
import io.assay.events.ServingMode;
import io.assay.events.VersionFollowed;
import io.assay.events.WindowCounted;
import io.assay.monitoring.domain.Counts;
import io.assay.monitoring.domain.Declared;
import io.assay.monitoring.domain.Followed;
import io.assay.monitoring.domain.Head;
import io.assay.monitoring.domain.Latency;
import io.assay.monitoring.domain.Series;
import io.assay.monitoring.domain.Window;
import io.assay.monitoring.domain.WindowCounts;
import io.assay.statistics.Reconstruction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Translates batches of predictions and window counts between events and the domain. */
final class CountingWire {

    /** Which block, of how many, of what a shard counted. */
    record Shard(int number, int block, int blocks) {}

    private CountingWire() {}

    static Followed followed(VersionFollowed event) {
        Map<String, Declared> declared = new HashMap<>();
        Stream.concat(event.getInputs().stream(), event.getOutputs().stream())
                .forEach(port -> declared.put(port.getName(), declared(port)));
        return new Followed(event.getTier(), event.getProfileDigest(), declared);
    }

    /** One block of what a shard counted. */
    static WindowCounted event(WindowCounts counts, Shard shard, Meta meta) {
        return beside(counts)
                .setMeta(meta)
                .setShard(shard.number())
                .setFeatures(counts.features().stream().map(CountingWire::counts).toList())
                .setOutputs(counts.outputs().stream().map(CountingWire::counts).toList())
                .setLatencyBuckets(boxed(counts.latency().buckets()))
                .setBlock(shard.block())
                .setBlocks(shard.blocks())
                .build();
    }

    /** What is counted beside columns. */
    private static WindowCounted.Builder beside(WindowCounts counts) {
        Series series = counts.series();
        return WindowCounted.newBuilder()
                .setModelId(series.modelId())
                .setVersion(series.version())
                .setEnvironment(series.environment())
                .setMode(ServingMode.valueOf(series.mode()))
                .setEpoch(counts.epoch())
                .setWindowFrom(counts.window().from())
                .setWindowTo(counts.window().to())
                .setRows(counts.rows())
                .setLate(counts.late())
                .setAstray(counts.astray())
                .setFailed(counts.failed())
                .setExtra(counts.extra())
                .setRevision(counts.revision())
                .setProjected(counts.reconstruction().rows())
                .setErrorSum(counts.reconstruction().sum())
                .setErrorSquares(counts.reconstruction().squares())
                .setTier(counts.tier())
                .setProfileDigest(counts.profileDigest());
    }

    static WindowCounts counts(WindowCounted event) {
        return new WindowCounts(
                series(event),
                new Window(event.getWindowFrom(), event.getWindowTo()),
                head(event),
                event.getFeatures().stream().map(CountingWire::counts).toList(),
                event.getOutputs().stream().map(CountingWire::counts).toList(),
                new Latency(unboxed(event.getLatencyBuckets())));
    }

    static Series series(WindowCounted event) {
        return new Series(event.getModelId(), event.getVersion(), event.getEnvironment(), event.getMode().name());
    }

    private static Head head(WindowCounted event) {
        return new Head(
                event.getTier(),
                event.getProfileDigest(),
                event.getEpoch(),
                event.getRows(),
                event.getLate(),
                event.getAstray(),
                event.getFailed(),
                event.getExtra(),
                event.getRevision(),
                new Reconstruction(event.getProjected(), event.getErrorSum(), event.getErrorSquares()));
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
