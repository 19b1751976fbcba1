package io.assay.benchmarks.pairs;

import java.util.ArrayList;
import java.util.List;

/** Runs two sides in turn, first one and then the other going first: A-B-B-A. */
public final class Pairs {

    /** Fewer pairs say nothing about spread. */
    public static final int FEWEST = 5;

    private static final long LONG_ENOUGH = 300_000_000;

    private final Side ours;
    private final Side baseline;
    private final long rows;

    /** @param rows how many rows must come out of one run of either side; a run that brings others is void */
    public Pairs(Side ours, Side baseline, long rows) {
        this.ours = ours;
        this.baseline = baseline;
        this.rows = rows;
    }

    /** The same sides, repeating their work until a run takes long enough to be measured; warms both up. */
    public Pairs lengthened() {
        int often = 1;
        while (shorter(often) < LONG_ENOUGH) {
            often *= 2;
        }
        return new Pairs(ours.times(often), baseline.times(often), rows * often);
    }

    /**
     * Runs each side once to warm up, then the pairs.
     *
     * @throws VoidRunException when a run loses or doubles rows
     */
    public List<Pair> run(int pairs) {
        taken("ours", ours);
        taken("the baseline", baseline);
        List<Pair> all = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            all.add(i % 2 == 0 ? oursFirst() : baselineFirst());
        }
        return all;
    }

    private Pair oursFirst() {
        Taken first = taken("ours", ours);
        return new Pair(first, taken("the baseline", baseline));
    }

    private Pair baselineFirst() {
        Taken first = taken("the baseline", baseline);
        return new Pair(taken("ours", ours), first);
    }

    private long shorter(int often) {
        return Math.min(Taken.by(ours.times(often)).wall(), Taken.by(baseline.times(often)).wall());
    }

    private Taken taken(String name, Side side) {
        Taken taken = Taken.by(side);
        if (taken.rows() != rows) {
            throw new VoidRunException("%s brought %,d rows where %,d were given; the run is void"
                    .formatted(name, taken.rows(), rows));
        }
        return taken;
    }
}
