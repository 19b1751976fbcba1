package io.assay.monitoring.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was counted in one window of one series, by one shard or by all of them together.
 *
 * @param rows unique rows in time
 * @param late rows that came after the grace, or claim a time more than five minutes ahead
 * @param revision rises with each count
 * @param latency rows per latency bucket
 */
public record WindowCounts(
        Series series,
        Window window,
        String tier,
        String profileDigest,
        long epoch,
        long rows,
        long late,
        long revision,
        List<Counts> features,
        List<Counts> outputs,
        Latency latency) {

    /** Nothing counted yet. */
    public static WindowCounts none(Series series, Window window, Followed version) {
        return new WindowCounts(
                series, window, version.tier(), version.profileDigest(), 0, 0, 0, 0, List.of(), List.of(), Latency.none());
    }

    /** Both together; shards add up in any order. */
    public WindowCounts plus(WindowCounts other) {
        return new WindowCounts(
                series,
                window,
                tier,
                profileDigest,
                Math.max(epoch, other.epoch),
                rows + other.rows,
                late + other.late,
                Math.max(revision, other.revision),
                sum(features, other.features),
                sum(outputs, other.outputs),
                latency.plus(other.latency));
    }

    /** The same under another revision. */
    public WindowCounts revised(long next) {
        return new WindowCounts(
                series, window, tier, profileDigest, epoch, rows, late, next, features, outputs, latency);
    }

    private static List<Counts> sum(List<Counts> one, List<Counts> other) {
        Map<String, Counts> byName = new LinkedHashMap<>();
        one.forEach(c -> byName.put(c.name(), c));
        other.forEach(c -> byName.merge(c.name(), c, Counts::plus));
        return new ArrayList<>(byName.values());
    }
}
