package io.assay.statistics.explain;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Permutation importance: how much the loss rises when a feature's values are shuffled among rows (Breiman, 2001,
 * doi:10.1023/A:1010933404324, in the form of Fisher, Rudin and Dominici, 2019, arXiv:1801.01489, section 3.2). Features
 * that tell the same share it or hide each other. Calls the model once with all rows, and once for each feature and repeat.
 * Memory: one column beside the rows. The same seed, the same importance.
 *
 * @param repeats shuffles of each feature, at least 1
 * @param seed of the shuffling
 */
public record PermutationImportance(int repeats, long seed) {

    public PermutationImportance {
        if (repeats < 1) {
            throw new IllegalArgumentException(repeats + " repeats measure nothing; give at least 1");
        }
    }

    /**
     * One importance a feature, in the order of the columns.
     *
     * @param columns columns[feature][row]
     * @param loss of the scores of these rows in their order: the higher, the worse
     */
    public List<Importance> of(Predictor model, double[][] columns, ToDoubleFunction<double[]> loss) {
        double whole = loss.applyAsDouble(model.predict(columns));
        var random = new SplittableRandom(seed);
        return IntStream.range(0, columns.length)
                .mapToObj(feature -> {
                    double[][] changed = columns.clone();
                    changed[feature] = columns[feature].clone();
                    double[] rises = new double[repeats];
                    for (int i = 0; i < repeats; i++) {
                        shuffle(changed[feature], random);
                        rises[i] = loss.applyAsDouble(model.predict(changed)) - whole;
                    }
                    return importance(feature, rises);
                })
                .toList();
    }

    private static Importance importance(int feature, double[] rises) {
        double mean = Arrays.stream(rises).average().orElseThrow();
        double squares = Arrays.stream(rises).map(r -> (r - mean) * (r - mean)).sum();
        return new Importance(feature, mean, rises.length < 2 ? 0 : Math.sqrt(squares / (rises.length - 1)));
    }

    /** Fisher and Yates, in the form of Durstenfeld (1964). */
    private static void shuffle(double[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }
}
