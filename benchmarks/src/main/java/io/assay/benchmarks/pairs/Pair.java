package io.assay.benchmarks.pairs;

/** Our side and the baseline, run one right after the other. */
public record Pair(Taken ours, Taken baseline) {

    /** Our rows per second over those of the baseline: above 1 when we are faster. */
    public double speed() {
        return rate(ours) / rate(baseline);
    }

    /** Our time over that of the baseline: below 1 when we are faster. */
    public double time() {
        return (double) ours.wall() / baseline.wall();
    }

    /** Our processor time over that of the baseline. */
    public double processors() {
        return (double) ours.cpu() / baseline.cpu();
    }

    private static double rate(Taken taken) {
        return (double) taken.rows() / taken.wall();
    }
}
