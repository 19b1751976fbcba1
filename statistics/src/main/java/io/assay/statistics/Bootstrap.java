package io.assay.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Intervals of any statistic over rows, from rows drawn again with replacement, whole entities at a time (cluster
 * bootstrap: Davison and Hinkley, 1997, sections 2.4 and 3.8), so that rows of one customer are not taken for independent
 * ones. A statistic is a function of weights, one a row: how often that row was drawn. The array of weights is used again
 * for the next resample. The same seed, the same interval. Memory: 12 bytes a row, and 8 a resample and statistic.
 */
public final class Bootstrap {

    /** A tail of the interval rests on at least this many resamples. */
    private static final int LEAST_IN_TAIL = 5;

    private static final int PARTS = 200;

    private final int[] entity;
    private final int entities;
    private final int resamples;
    private final long seed;
    private final Level level;

    private Bootstrap(int[] entity, Bootstrap other, Level level) {
        this.entity = entity;
        this.entities = other.entities;
        this.resamples = other.resamples;
        this.seed = other.seed;
        this.level = level;
        requireEnough();
    }

    private Bootstrap(int[] entity, int entities, int resamples, long seed) {
        this.entity = entity;
        this.entities = entities;
        this.resamples = resamples;
        this.seed = seed;
        this.level = Level.SINGLE;
        requireEnough();
    }

    /** Draws single rows, at least 200 times. */
    public static Bootstrap ofRows(int rows, int resamples, long seed) {
        return new Bootstrap(IntStream.range(0, rows).toArray(), rows, resamples, seed);
    }

    /** Draws entities, at least 200 times; {@code codes} says for each row whose it is, in any numbers. */
    public static Bootstrap ofEntities(int[] codes, int resamples, long seed) {
        Map<Integer, Integer> places = new HashMap<>();
        int[] entity = new int[codes.length];
        Arrays.setAll(entity, row -> places.computeIfAbsent(codes[row], code -> places.size()));
        return new Bootstrap(entity, places.size(), resamples, seed);
    }

    /** The same for one of a family; it needs 200 resamples for each comparison. */
    public Bootstrap at(Level other) {
        return new Bootstrap(entity, this, other);
    }

    /**
     * A statistic on the rows as they are, with the interval of the bias-corrected and accelerated bootstrap (BCa: Efron,
     * 1987, doi:10.1080/01621459.1987.10478410), the acceleration from leaving out each of at most 200 parts of the
     * entities. Sound from about a hundred entities on; without spread among resamples it has no width.
     *
     * @param statistic of weights; NaN when it has no value
     * @return not computable when it has no value on the rows, or on more than one resample in twenty
     */
    public Measured interval(ToDoubleFunction<int[]> statistic) {
        return resampled(one(statistic)).interval(0);
    }

    /** What a statistic of weights stays below but for the level's one-sided tail; NaN when it has too few values. */
    double most(ToDoubleFunction<int[]> statistic) {
        return new Resampled(level, new double[1], draw(one(statistic)), new double[0][]).most(0);
    }

    /** Several statistics on the same resamples, each of which stands alone; at least one row is needed. */
    Resampled resampled(Function<int[], double[]> statistics) {
        double[] values = entities == 0 ? new double[] {Double.NaN} : statistics.apply(everyRowOnce()).clone();
        return Arrays.stream(values).noneMatch(Double::isFinite)
                ? new Resampled(level, values, new double[0][], new double[0][])
                : new Resampled(level, values, draw(statistics), leavingOut(statistics));
    }

    /**
     * Several statistics on the same resamples, with intervals that hold together by the greatest studentised deviation
     * (max-t: Westfall and Young, 1993, chapter 2; see {@link Family#maxT}).
     *
     * @param statistics from weights to as many values each time, NaN where there is none
     */
    public List<Measured> family(Function<int[], double[]> statistics) {
        double[] values = statistics.apply(everyRowOnce()).clone();
        return Family.maxT(values, draw(statistics));
    }

    /** Of the rows flagged so, how many entities they belong to. */
    int entitiesOf(boolean[] flags, boolean flag) {
        return (int) IntStream.range(0, flags.length).filter(i -> flags[i] == flag).map(i -> entity[i]).distinct().count();
    }

    Level level() {
        return level;
    }

    private int[] everyRowOnce() {
        int[] weights = new int[entity.length];
        Arrays.fill(weights, 1);
        return weights;
    }

    private static Function<int[], double[]> one(ToDoubleFunction<int[]> statistic) {
        return weights -> new double[] {statistic.applyAsDouble(weights)};
    }

    private double[][] leavingOut(Function<int[], double[]> statistics) {
        int parts = Math.min(entities, PARTS);
        int[] weights = new int[entity.length];
        double[][] without = new double[parts][];
        for (int part = 0; part < parts; part++) {
            int left = part;
            Arrays.setAll(weights, row -> entity[row] % parts == left ? 0 : 1);
            without[part] = statistics.apply(weights).clone();
        }
        return without;
    }

    private double[][] draw(Function<int[], double[]> statistics) {
        var random = new SplittableRandom(seed);
        double[][] drawn = new double[resamples][];
        int[] times = new int[entities];
        int[] weights = new int[entity.length];
        for (int i = 0; i < resamples; i++) {
            Arrays.fill(times, 0);
            for (int j = 0; j < entities; j++) {
                times[random.nextInt(entities)]++;
            }
            Arrays.setAll(weights, row -> times[entity[row]]);
            drawn[i] = statistics.apply(weights).clone();
        }
        return drawn;
    }

    private void requireEnough() {
        int least = (int) Math.ceil(LEAST_IN_TAIL / level.twoSidedTail() - 1e-6);
        if (resamples < least) {
            throw new IllegalArgumentException(resamples + " resamples are too few for intervals of " + level.comparisons()
                    + " comparisons; give at least " + least);
        }
    }
}
