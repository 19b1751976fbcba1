package io.assay.monitoring.domain;

import io.assay.statistics.Reconstruction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What one shard has counted so far in one window of one series: arrays that live from batch to batch, in blocks of
 * columns, so that only the blocks that a batch changed need to be kept anew.
 */
public final class Accumulator {

    private final Series series;
    private final Window window;
    private Head head;
    private Latency latency = Latency.none();
    private boolean featuresTold;
    private boolean outputsTold;
    private long[][] blocks;
    private final BitSet changed = new BitSet();

    /** An accumulator as it was left. */
    public record Left(Head head, Latency latency, boolean featuresTold, boolean outputsTold, long[][] blocks) {}

    /** With nothing counted yet. */
    public Accumulator(Series series, Window window, Tracked tracked) {
        this(series, window, new Left(
                Head.empty(tracked.version().tier(), tracked.layout().digest()), Latency.none(), false, false,
                empty(tracked.layout())));
    }

    /** As it was left. */
    public Accumulator(Series series, Window window, Left left) {
        this.series = series;
        this.window = window;
        this.head = left.head();
        this.latency = left.latency();
        this.featuresTold = left.featuresTold();
        this.outputsTold = left.outputsTold();
        this.blocks = left.blocks();
    }

    /**
     * Counts a batch's share of this window.
     *
     * @return how many values of columns it holds that the profile does not name
     */
    public long add(Batch batch, Share share, Tracked tracked) {
        Layout layout = tracked.layout();
        var more = new Head(tracked.version().tier(), layout.digest(), batch.epoch(), share.rows(), share.late(),
                share.astray(), share.failed(), extra(batch, share, layout), 0,
                share.rows() == 0 ? Reconstruction.NONE : layout.projection().errors(batch.features(), share));
        int order = head.order(more);
        head = head.plus(more).revised(head.revision() + 1);
        changed.set(0);
        latency(batch.latencyMicros(), share);
        if (order < 0) {
            rebase(layout);
        }
        if (order <= 0 && share.rows() > 0) {
            featuresTold |= side(batch.features(), true, share, tracked);
            outputsTold |= side(batch.outputs(), false, share, tracked);
        }
        return more.extra();
    }

    private void rebase(Layout layout) {
        blocks = empty(layout);
        changed.set(0, blocks.length);
        featuresTold = false;
        outputsTold = false;
    }

    /** Counts the columns of one side; false when the batch tells nothing of it. */
    private boolean side(List<Values> columns, boolean feature, Share share, Tracked tracked) {
        Layout layout = tracked.layout();
        int from = feature ? 0 : layout.features();
        int to = feature ? layout.features() : layout.width();
        if (columns.isEmpty() || from == to) {
            return !columns.isEmpty();
        }
        var there = placed(columns, feature, layout);
        for (int i = from; i < to; i++) {
            Values column = there[i - from];
            layout.column(i).add(
                    column == null ? null : share.of(column), share.rows(), tracked.declared()[i], layout.slots(blocks, i));
        }
        changed.set(from / Layout.BLOCK, (to - 1) / Layout.BLOCK + 1);
        return true;
    }

    private static Values[] placed(List<Values> columns, boolean feature, Layout layout) {
        int from = feature ? 0 : layout.features();
        var placed = new Values[feature ? layout.features() : layout.width() - from];
        for (int i = 0; i < columns.size(); i++) {
            int place = layout.find(columns.get(i).name(), from + i, feature);
            if (place >= 0) {
                placed[place - from] = columns.get(i);
            }
        }
        return placed;
    }

    private static long extra(Batch batch, Share share, Layout layout) {
        if (layout.width() == 0) {
            return 0;
        }
        return share.rows() * (unnamed(batch.features(), true, layout) + unnamed(batch.outputs(), false, layout));
    }

    private static long unnamed(List<Values> columns, boolean feature, Layout layout) {
        int from = feature ? 0 : layout.features();
        long unnamed = 0;
        for (int i = 0; i < columns.size(); i++) {
            unnamed += layout.find(columns.get(i).name(), from + i, feature) < 0 ? 1 : 0;
        }
        return unnamed;
    }

    private void latency(int[] micros, Share share) {
        for (int i = 0; i < share.rows() && micros.length > 0; i++) {
            latency.buckets()[Latency.bucket(micros[share.inTime() == null ? i : share.inTime()[i]])]++;
        }
    }

    /** All that it holds. */
    public Left left() {
        return new Left(head, latency, featuresTold, outputsTold, blocks);
    }

    /** The blocks that changed since this was last asked. */
    public BitSet changed() {
        var since = (BitSet) changed.clone();
        changed.clear();
        return since;
    }

    /** What one block holds, under the head of all. */
    public WindowCounts counts(Layout layout, int block) {
        int features = layout.features();
        return new WindowCounts(
                series,
                window,
                head,
                featuresTold ? layout.counts(blocks[block], block, 0, features) : List.of(),
                outputsTold ? layout.counts(blocks[block], block, features, layout.width()) : List.of(),
                latency);
    }

    /** All blocks together. */
    public WindowCounts counts(Layout layout) {
        List<Counts> features = new ArrayList<>();
        List<Counts> outputs = new ArrayList<>();
        for (int block = 0; block < blocks.length; block++) {
            features.addAll(counts(layout, block).features());
            outputs.addAll(counts(layout, block).outputs());
        }
        return new WindowCounts(series, window, head, features, outputs, latency);
    }

    /** Columns at hand. */
    public int width() {
        return blocks.length * Layout.BLOCK;
    }

    private static long[][] empty(Layout layout) {
        var blocks = new long[layout.blocks()][];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = layout.block(i);
        }
        return blocks;
    }
}
