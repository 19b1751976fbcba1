package io.assay.runtime.mojo;

import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.table.ValueType;
import java.util.List;

/**
 * A part of what an H2O model answers to a row.
 *
 * @param port how it is offered
 * @param from its first place in the model's answer
 * @param classes what its values stand for; for a label, the label of each number
 */
record MojoOutput(Port port, int from, List<String> classes) {

    /** One number a row. */
    static MojoOutput number(String name, int from) {
        return new MojoOutput(Port.single(name, ValueType.DOUBLE, false), from, List.of());
    }

    /** The text that a number of the answer stands for. */
    static MojoOutput label(String name, int from, List<String> labels) {
        return new MojoOutput(Port.single(name, ValueType.STRING, false), from, labels);
    }

    /** Several numbers a row. */
    static MojoOutput wide(String name, int from, List<String> classes) {
        return new MojoOutput(new Port(name, ValueType.DOUBLE, List.of(-1L, (long) classes.size())), from, classes);
    }

    /** This part of the answers to all rows. */
    Output read(double[][] answers) {
        return port.type() == ValueType.STRING ? labels(answers) : numbers(answers);
    }

    private Output labels(double[][] answers) {
        String[] texts = new String[answers.length];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = classes.get((int) answers[row][from]);
        }
        return new Output(port.name(), port.type(), List.of((long) texts.length), null, texts, List.of());
    }

    private Output numbers(double[][] answers) {
        int width = (int) port.width();
        double[] numbers = new double[answers.length * width];
        for (int row = 0; row < answers.length; row++) {
            System.arraycopy(answers[row], from, numbers, row * width, width);
        }
        long rows = answers.length;
        List<Long> shape = port.shape().size() == 1 ? List.of(rows) : List.of(rows, (long) width);
        return new Output(port.name(), port.type(), shape, numbers, null, classes);
    }
}
