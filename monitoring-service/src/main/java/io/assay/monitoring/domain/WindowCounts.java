package io.assay.monitoring.domain;

import io.assay.statistics.Reconstruction;
import java.util.List;

/**
 * What was counted in one window of one series: in one block of columns of one shard, or by all shards together.
 *
 * @param latency rows per latency bucket
 */
public record WindowCounts(
        Series series, Window window, Head head, List<Counts> features, List<Counts> outputs, Latency latency) {

    public String tier() {
        return head.tier();
    }

    /** Digest of the reference profile; null without one. */
    public String profileDigest() {
        return head.profileDigest();
    }

    public long epoch() {
        return head.epoch();
    }

    /** Unique rows in time. */
    public long rows() {
        return head.rows();
    }

    public long late() {
        return head.late();
    }

    public long astray() {
        return head.astray();
    }

    /** Requests that got no prediction. */
    public long failed() {
        return head.failed();
    }

    /** Values of columns that the reference profile does not name. */
    public long extra() {
        return head.extra();
    }

    public long revision() {
        return head.revision();
    }

    /** How far rows lie from the reference's principal components. */
    public Reconstruction reconstruction() {
        return head.reconstruction();
    }

    /** The same counts told of another span of time. */
    public WindowCounts over(Window span) {
        return new WindowCounts(series, span, head, features, outputs, latency);
    }

    /** Both together; shards add up in any order. */
    public WindowCounts plus(WindowCounts other) {
        var all = new Merging();
        all.add(this, true);
        all.add(other, true);
        return all.merged();
    }
}
