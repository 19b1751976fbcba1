package io.assay.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;

/** Two-sample Kolmogorov-Smirnov distance and test. Memory: a sorted copy of both samples. */
public final class KolmogorovSmirnov {

    private KolmogorovSmirnov() {}

    /**
     * Greatest difference of both distribution functions, 0 to 1, with its p-value: exact for small samples, else
     * asymptotic. It supposes continuous values; ties make p too large. Two samples of one constant do not differ.
     *
     * @param reference values in any unit
     * @param current values in the same unit
     * @return nothing tested when a sample has no rows or a value is not finite
     */
    public static Significance between(double[] reference, double[] current) {
        if (!usable(reference) || !usable(current)) {
            return Significance.NONE;
        }
        var result = KolmogorovSmirnovTest.withDefaults().test(reference, current);
        return new Significance(result.getStatistic(), result.getPValue());
    }

    private static boolean usable(double[] values) {
        return values.length > 0 && Arrays.stream(values).allMatch(Double::isFinite);
    }
}
