package io.assay.suite.check;

import io.assay.suite.evidence.Sample;
import io.assay.table.Column;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The numeric inputs of a sample. */
final class Numbers {

    private Numbers() {}

    /** Values by name; NaN where missing. */
    static Map<String, double[]> of(Sample sample) {
        Map<String, double[]> numbers = new LinkedHashMap<>();
        for (Column column : sample.inputs().columns()) {
            if (column instanceof Column.Numbers one) {
                numbers.put(one.name(), one.values());
            }
        }
        return numbers;
    }

    /** Quantiles of the finite values, the nearest rank below; NaN without any. */
    static double[] quantiles(double[] values, double... probabilities) {
        double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        return Arrays.stream(probabilities)
                .map(p -> sorted.length == 0 ? Double.NaN : sorted[(int) Math.floor(p * (sorted.length - 1))])
                .toArray();
    }

    /** Standard deviation, n in the denominator; NaN where a value is not finite. */
    static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(Double.NaN));
    }
}
