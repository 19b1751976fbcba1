package io.assay.statistics;

/**
 * A mean and its normal interval from values that come one by one, or in parts that are merged (Welford, 1962; Chan, Golub
 * and LeVeque, 1983, doi:10.2307/2683386). Memory: three numbers.
 */
public final class RunningMean {

    private long count;
    private double mean;
    private double squares;

    /** Counts a value; one that is not finite makes the mean not computable. */
    public void add(double value) {
        count++;
        double before = value - mean;
        mean += before / count;
        squares += before * (value - mean);
    }

    /** Adds what another has counted. */
    public void merge(RunningMean other) {
        if (other.count == 0) {
            return;
        }
        long both = count + other.count;
        double apart = other.mean - mean;
        squares += other.squares + apart * apart * count * other.count / both;
        mean += apart * other.count / both;
        count = both;
    }

    public long count() {
        return count;
    }

    /** The mean, in the unit of the values, as one of a family; not computable with fewer than two, or one not finite. */
    public Measured estimate(Level level) {
        if (count < 2) {
            return Mean.tooFew((int) count);
        }
        return Double.isFinite(mean) && Double.isFinite(squares)
                ? Estimate.normal(mean, Math.sqrt(squares / (count - 1) / count), level)
                : new Measured.NotComputable("a value is not finite");
    }
}
