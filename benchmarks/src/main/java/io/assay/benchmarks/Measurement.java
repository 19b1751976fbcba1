package io.assay.benchmarks;

import io.assay.benchmarks.pairs.Pair;
import io.assay.benchmarks.pairs.Spread;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was measured.
 *
 * @param ratio ours over the baseline, over all pairs
 * @param processors ratio of the processor time, median; NaN where nothing was compared
 * @param notes what else is to be told, a line each
 */
public record Measurement(Spread ratio, double processors, List<String> notes) {

    /** From pairs. */
    public static Measurement of(List<Pair> pairs, ToDoubleFunction<Pair> ratio, List<String> notes) {
        return new Measurement(
                Spread.of(pairs.stream().map(ratio::applyAsDouble).toList()),
                Spread.of(pairs.stream().map(Pair::processors).toList()).median(),
                notes);
    }
}
