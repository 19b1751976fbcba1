package io.assay.runtime.dmn;

import io.assay.runtime.Output;
import io.assay.runtime.Port;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.DMNResult;

/**
 * One value that a decision model answers: a decision, or a field of a decision's structure.
 *
 * @param path name of the decision, then of the fields that lead to the value
 */
record DmnOutput(Port port, List<String> path, FeelType type) {

    static DmnOutput of(List<String> path, FeelType type) {
        return new DmnOutput(Port.single(String.join(".", path), type.column(), false), path, type);
    }

    Answers answers(int rows) {
        return new Answers(rows);
    }

    /** The answers to all rows, filled row by row. */
    final class Answers {

        private final int rows;
        private final double[] numbers;
        private final String[] texts;

        private Answers(int rows) {
            this.rows = rows;
            this.numbers = type.column().numeric() ? new double[rows] : null;
            this.texts = type.column().numeric() ? null : new String[rows];
        }

        /** Takes the row's value; what is missing, or of another type than declared, is no answer. */
        void put(int row, DMNResult result) {
            Object value = value(result);
            if (texts != null) {
                texts[row] = FeelTexts.of(value);
            } else {
                numbers[row] = switch (value) {
                    case Number number when type == FeelType.NUMBER -> number.doubleValue();
                    case Boolean truth when type == FeelType.BOOLEAN -> truth ? 1 : 0;
                    case null, default -> Double.NaN;
                };
            }
        }

        Output output() {
            return new Output(port.name(), port.type(), List.of((long) rows), numbers, texts, List.of());
        }

        private Object value(DMNResult result) {
            Object value = result.getDecisionResultByName(path.getFirst()).getResult();
            for (String step : path.subList(1, path.size())) {
                value = value instanceof Map<?, ?> fields ? fields.get(step) : null;
            }
            return value;
        }
    }
}
