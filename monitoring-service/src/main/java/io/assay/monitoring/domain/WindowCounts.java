package io.assay.monitoring.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was counted in one window of one series, by one shard or by all of them together.
 *
 * @param rows unique rows in time
 * @param late rows of this window that came after its grace
 * @param astray rows that came in this window's time but claim one more than five minutes ahead, or too long ago
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
        long astray,
        long revision,
        List<Counts> features,
        List<Counts> outputs,
        Latency latency) {

    /**
     * Both together; shards add up in any order. Columns that were counted on the bins of different profiles do not add
     * up: those of the profile whose digest sorts last are kept, so that every order ends the same.
     */
    public WindowCounts plus(WindowCounts other) {
        int order = digest().compareTo(other.digest());
        WindowCounts lead = order < 0 || order == 0 && tier.compareTo(other.tier) < 0 ? other : this;
        return new WindowCounts(
                series,
                window,
                lead.tier,
                lead.profileDigest,
                Math.max(epoch, other.epoch),
                rows + other.rows,
                late + other.late,
                astray + other.astray,
                Math.max(revision, other.revision),
                order == 0 ? sum(features, other.features) : lead.features,
                order == 0 ? sum(outputs, other.outputs) : lead.outputs,
                latency.plus(other.latency));
    }

    private String digest() {
        return profileDigest == null ? "" : profileDigest;
    }

    /** The same under another revision. */
    public WindowCounts revised(long next) {
        return new WindowCounts(
                series, window, tier, profileDigest, epoch, rows, late, astray, next, features, outputs, latency);
    }

    private static List<Counts> sum(List<Counts> one, List<Counts> other) {
        Map<String, Counts> byName = new LinkedHashMap<>();
        one.forEach(c -> byName.put(c.name(), c));
        other.forEach(c -> byName.merge(c.name(), c, Counts::plus));
        return new ArrayList<>(byName.values());
    }
}
