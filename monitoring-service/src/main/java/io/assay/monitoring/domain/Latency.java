package io.assay.monitoring.domain;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Latencies counted into buckets that grow by a quarter of an octave: bucket i holds up to 50 microseconds times
 * 2^(i/4), so a quantile read from them is at most 19 % too high.
 */
public record Latency(long[] buckets) {

    private static final int BUCKETS = 80;
    private static final double FIRST_MICROS = 50;
    private static final double PER_OCTAVE = 4;
    private static final double MICROS_PER_MILLI = 1_000;
    private static final double[] UPPER_ENDS = upperEnds();

    public static Latency none() {
        return new Latency(new long[BUCKETS]);
    }

    /** The bucket of a latency in microseconds. */
    static int bucket(int micros) {
        int bucket = micros <= FIRST_MICROS ? 0 : Math.min(BUCKETS - 1, (int) PER_OCTAVE * octaves(micros));
        while (bucket < BUCKETS - 1 && micros > UPPER_ENDS[bucket]) {
            bucket++;
        }
        return bucket;
    }

    /** Whole octaves above the first bucket, rounded down. */
    private static int octaves(int micros) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros((int) (micros / FIRST_MICROS));
    }

    private static double[] upperEnds() {
        return IntStream.range(0, BUCKETS).mapToDouble(i -> FIRST_MICROS * Math.pow(2, i / PER_OCTAVE)).toArray();
    }

    Latency plus(Latency other) {
        long[] sum = Arrays.copyOf(buckets, Math.max(buckets.length, other.buckets.length));
        for (int i = 0; i < other.buckets.length; i++) {
            sum[i] += other.buckets[i];
        }
        return new Latency(sum);
    }

    /** Whether anything was measured. */
    public boolean measured() {
        return LongStream.of(buckets).anyMatch(count -> count > 0);
    }

    /** The upper end of the bucket in which a quantile lies, in milliseconds. */
    public double quantile(double probability) {
        double wanted = probability * LongStream.of(buckets).sum();
        long sum = 0;
        for (int i = 0; i < buckets.length; i++) {
            sum += buckets[i];
            if (sum >= wanted) {
                return FIRST_MICROS * Math.pow(2, i / PER_OCTAVE) / MICROS_PER_MILLI;
            }
        }
        return Double.NaN;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Latency latency && Arrays.equals(buckets, latency.buckets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(buckets);
    }
}
