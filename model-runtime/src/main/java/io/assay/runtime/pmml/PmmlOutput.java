package io.assay.runtime.pmml;

import io.assay.runtime.Output;
import io.assay.runtime.Port;
import java.util.List;
import java.util.stream.LongStream;
import org.pmml4s.data.DataVal;
import org.pmml4s.data.Series;

/**
 * One output of a PMML model.
 *
 * @param port what it is to those who ask
 * @param fields where its values stand in a row that pmml4s answers
 * @param classes what its values stand for when there are several; else empty
 */
record PmmlOutput(Port port, List<Integer> fields, List<String> classes) {

    /** A place for the answers to so many rows. */
    Answers answers(int rows) {
        return new Answers(rows);
    }

    /** The answers to all rows, filled row by row. */
    final class Answers {

        private final int rows;
        private final double[] numbers;
        private final String[] texts;

        private Answers(int rows) {
            boolean numeric = port.type().numeric();
            this.rows = rows;
            this.numbers = numeric ? new double[rows * fields.size()] : null;
            this.texts = numeric ? null : new String[rows * fields.size()];
        }

        void put(int row, Series answer) {
            for (int i = 0; i < fields.size(); i++) {
                DataVal value = answer.get(fields.get(i));
                if (texts != null) {
                    texts[row * fields.size() + i] = PmmlTexts.of(value);
                } else {
                    numbers[row * fields.size() + i] = value == null || value.isMissing() ? Double.NaN : value.toDouble();
                }
            }
        }

        Output output() {
            List<Long> shape = LongStream.concat(
                    LongStream.of(rows), port.shape().stream().skip(1).mapToLong(Long::longValue)).boxed().toList();
            return new Output(port.name(), port.type(), shape, numbers, texts, classes);
        }
    }
}
