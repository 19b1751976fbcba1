package io.assay.suite.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Answers to some rows each, as the answers to all of them. */
final class Joined {

    private Joined() {}

    static Answers of(List<Answers> parts) {
        Answers first = parts.getFirst();
        return new Answers(
                first.score() == null ? null : numbers(parts, Answers::score),
                first.byClass() == null ? null : byClass(parts, first.byClass().length),
                first.classes(),
                first.said() == null ? null : texts(parts, Answers::said),
                first.errors() == null ? null : texts(parts, Answers::errors));
    }

    private static double[][] byClass(List<Answers> parts, int classes) {
        double[][] all = new double[classes][];
        for (int one = 0; one < classes; one++) {
            int which = one;
            all[one] = numbers(parts, part -> part.byClass()[which]);
        }
        return all;
    }

    private static double[] numbers(List<Answers> parts, Function<Answers, double[]> which) {
        return parts.stream().flatMapToDouble(part -> Arrays.stream(which.apply(part))).toArray();
    }

    private static String[] texts(List<Answers> parts, Function<Answers, String[]> which) {
        return parts.stream().flatMap(part -> Arrays.stream(which.apply(part))).toArray(String[]::new);
    }
}
