package io.assay.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.apache.commons.statistics.inference.PValueMethod;

/** Two-sample Kolmogorov-Smirnov distance and test. Memory: a sorted copy of both samples. */
public final class KolmogorovSmirnov {

    private KolmogorovSmirnov() {}

    /** Up to this product of both sizes p-values are exact. */
    private static final long EXACT = 1_000_000;

    /**
     * Greatest difference of both distribution functions, 0 to 1, with its two-sided p-value: exact where the product of
     * both sizes is at most a million, else asymptotic, as SciPy's {@code ks_2samp}. It supposes continuous values; ties
     * make p too large. Two samples of one constant do not differ: distance 0, p 1.
     *
     * @param reference at least two values in any unit
     * @param current at least two values in the same unit
     * @return nothing tested when a sample has fewer than two rows or a value is not finite
     */
    public static Significance between(double[] reference, double[] current) {
        if (!usable(reference) || !usable(current)) {
            return Significance.NONE;
        }
        boolean exact = (long) reference.length * current.length <= EXACT;
        var method = exact ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC;
        var result = KolmogorovSmirnovTest.withDefaults().with(method).test(reference, current);
        return new Significance(result.getStatistic(), result.getPValue());
    }

    private static boolean usable(double[] values) {
        return values.length > 1 && Arrays.stream(values).allMatch(Double::isFinite);
    }
}
