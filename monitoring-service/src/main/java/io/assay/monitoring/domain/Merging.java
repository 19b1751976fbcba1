package io.assay.monitoring.domain;

import io.assay.statistics.Reconstruction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds shards up, block by block, in any order. Columns that were counted on the bins of different profiles do not add up:
 * those of the profile whose digest sorts last are kept, so that every order ends the same.
 */
public final class Merging {

    private final Map<String, Counts> features = new LinkedHashMap<>();
    private final Map<String, Counts> outputs = new LinkedHashMap<>();
    private Latency latency = Latency.none();
    private Head head;
    private WindowCounts one;

    /**
     * Adds a block.
     *
     * @param first whether it is the first of its shard, with which the head counts, which every block repeats
     */
    public void add(WindowCounts block, boolean first) {
        one = block;
        int order = head == null ? 0 : head.order(block.head());
        head = head == null ? block.head() : head.plus(first ? block.head() : nothingOf(block.head()));
        latency = first ? latency.plus(block.latency()) : latency;
        if (order < 0) {
            features.clear();
            outputs.clear();
        }
        if (order <= 0) {
            block.features().forEach(counts -> features.merge(counts.name(), counts, Counts::plus));
            block.outputs().forEach(counts -> outputs.merge(counts.name(), counts, Counts::plus));
        }
    }

    private static Head nothingOf(Head head) {
        return new Head(head.tier(), head.profileDigest(), head.epoch(), 0, 0, 0, 0, 0, head.revision(),
                Reconstruction.NONE);
    }

    /** All that was added, at least one block. */
    public WindowCounts merged() {
        return new WindowCounts(one.series(), one.window(), head, ordered(features), ordered(outputs), latency);
    }

    private static List<Counts> ordered(Map<String, Counts> counts) {
        return new ArrayList<>(counts.values());
    }
}
