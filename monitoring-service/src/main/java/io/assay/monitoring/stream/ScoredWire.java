package io.assay.monitoring.stream;

import io.assay.events.Meta;
import io.assay.events.ServingMode;
import io.assay.events.SliceScored;
import io.assay.events.WindowScored;
import io.assay.monitoring.domain.Series;
import io.assay.monitoring.domain.Window;
import io.assay.monitoring.domain.outcomes.Tally;
import io.assay.monitoring.domain.outcomes.WindowScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Translates how the predictions of a window turned out between events and the domain. */
final class ScoredWire {

    private static final int PER_BIN = 3;

    private ScoredWire() {}

    static WindowScored event(WindowScores scores, int shard, Meta meta) {
        WindowScores.Head head = scores.head();
        Tally all = scores.slices().get(WindowScores.ALL);
        return WindowScored.newBuilder()
                .setMeta(meta)
                .setModelId(head.series().modelId())
                .setVersion(head.series().version())
                .setEnvironment(head.series().environment())
                .setMode(ServingMode.valueOf(head.series().mode()))
                .setEpoch(scores.epoch())
                .setShard(shard)
                .setWindowFrom(head.window().from())
                .setWindowTo(head.window().to())
                .setRows(all == null ? 0 : all.counts()[0])
                .setRevision(scores.revision())
                .setTier(head.tier())
                .setProfileDigest(head.profileDigest())
                .setTask(head.task())
                .setThreshold(head.threshold())
                .setFavourableBelow(head.favourableBelow())
                .setSlices(scores.slices().entrySet().stream().map(e -> slice(e.getKey(), e.getValue())).toList())
                .setOverrideReasons(scores.reasons())
                .build();
    }

    static WindowScores.Head head(WindowScored event) {
        return new WindowScores.Head(
                new Series(event.getModelId(), event.getVersion(), event.getEnvironment(), event.getMode().name()),
                new Window(event.getWindowFrom(), event.getWindowTo()),
                event.getTier(),
                event.getProfileDigest(),
                event.getTask(),
                event.getThreshold(),
                event.getFavourableBelow());
    }

    static WindowScores scores(WindowScored event) {
        TreeMap<String, Tally> slices = new TreeMap<>();
        event.getSlices().forEach(slice -> slices.put(slice.getSlice(), tally(slice)));
        return new WindowScores(
                head(event), event.getEpoch(), event.getRevision(), slices, new TreeMap<>(event.getOverrideReasons()));
    }

    private static SliceScored slice(String name, Tally tally) {
        List<Long> binCounts = new ArrayList<>();
        tally.bins().values().forEach(bin -> Arrays.stream(bin).forEach(binCounts::add));
        return SliceScored.newBuilder()
                .setSlice(name)
                .setCounts(Arrays.stream(tally.counts()).boxed().toList())
                .setSums(Arrays.stream(tally.sums()).boxed().toList())
                .setBins(new ArrayList<>(tally.bins().keySet()))
                .setBinCounts(binCounts)
                .setWords(Map.copyOf(tally.words()))
                .build();
    }

    private static Tally tally(SliceScored slice) {
        Map<Integer, long[]> bins = new TreeMap<>();
        for (int i = 0; i < slice.getBins().size(); i++) {
            long[] counts = new long[PER_BIN];
            for (int j = 0; j < PER_BIN; j++) {
                counts[j] = slice.getBinCounts().get(PER_BIN * i + j);
            }
            bins.put(slice.getBins().get(i), counts);
        }
        return new Tally(
                slice.getCounts().stream().mapToLong(Long::longValue).toArray(),
                slice.getSums().stream().mapToDouble(Double::doubleValue).toArray(),
                bins,
                slice.getWords());
    }
}
