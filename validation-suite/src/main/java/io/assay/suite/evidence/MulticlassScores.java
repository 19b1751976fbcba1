package io.assay.suite.evidence;

import io.assay.runtime.Output;
import io.assay.runtime.UnusableModelException;

/** Reads one probability per class and row. */
final class MulticlassScores {

    private MulticlassScores() {}

    static Answers of(Output output, String[] errors) {
        int classes = output.width();
        if (output.numbers() == null || classes < 2) {
            throw new UnusableModelException("output '" + output.name() + "' does not hold one probability per class;"
                    + " declare as score the output that does");
        }
        double[][] byClass = new double[classes][];
        for (int one = 0; one < classes; one++) {
            byClass[one] = output.column(one);
        }
        return new Answers(greatest(byClass), byClass, output.classes(), null, errors);
    }

    private static double[] greatest(double[][] byClass) {
        double[] greatest = byClass[0].clone();
        for (double[] one : byClass) {
            for (int row = 0; row < greatest.length; row++) {
                greatest[row] = Double.isNaN(one[row]) ? Double.NaN : Math.max(greatest[row], one[row]);
            }
        }
        return greatest;
    }
}
