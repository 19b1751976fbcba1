package io.assay.suite.check;

import io.assay.suite.brief.Port;
import io.assay.suite.evidence.Evidence;
import io.assay.table.Column;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** Values of a numeric input near which a decision may turn. */
final class Bounds {

    private static final double[] QUANTILES = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final double STEP = 1e-6;
    private static final int MOST = 100;

    private Bounds() {}

    /** At, just below and just above each bound, ascending and each once, as far as it is legal; none of what is no number. */
    static double[] around(Evidence e, Port input) {
        if (!input.numeric() || input.type().equals("boolean")) {
            return new double[0];
        }
        double[] all = bounds(e, input)
                .flatMap(bound -> DoubleStream.of(bound - step(input, bound), bound, bound + step(input, bound)))
                .filter(value -> value >= input.range().min() && value <= input.range().max())
                .sorted()
                .distinct()
                .toArray();
        return all.length <= MOST ? all : thinned(all);
    }

    /** The declared range, and the model's own thresholds; where it shows none, edges of quantiles. */
    private static DoubleStream bounds(Evidence e, Port input) {
        List<Double> thresholds = e.subject().thresholds().getOrDefault(input.name(), List.of());
        DoubleStream inner = thresholds.isEmpty()
                ? Arrays.stream(quantiles(e, input))
                : thresholds.stream().mapToDouble(Double::doubleValue);
        return DoubleStream.concat(DoubleStream.of(input.range().min(), input.range().max()), inner)
                .map(bound -> whole(input) ? Math.rint(bound) : bound)
                .filter(Double::isFinite);
    }

    private static double[] quantiles(Evidence e, Port input) {
        return e.sample().inputs().find(input.name()).orElse(null) instanceof Column.Numbers numbers
                ? Numbers.quantiles(numbers.values(), QUANTILES)
                : new double[0];
    }

    private static double step(Port input, double bound) {
        return whole(input) ? 1 : STEP * Math.max(1, Math.abs(bound));
    }

    private static boolean whole(Port input) {
        return input.type().equals("int") || input.type().equals("long");
    }

    private static double[] thinned(double[] all) {
        double[] some = new double[MOST];
        for (int i = 0; i < MOST; i++) {
            some[i] = all[(int) ((long) i * (all.length - 1) / (MOST - 1))];
        }
        return some;
    }
}
