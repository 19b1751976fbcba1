package io.assay.runtime.pmml;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pmml4s.data.DataVal;
import org.pmml4s.data.DoubleVal;
import org.pmml4s.metadata.Field;

/** Values of PMML in words; pmml4s writes numbers in the manner of the machine's language, which names must not depend on. */
final class PmmlTexts {

    private static final int MOST_VALUES = 12;

    private PmmlTexts() {}

    /** A value as text, null when missing; whole numbers have no decimal point. */
    static String of(DataVal value) {
        if (value == null || value.isMissing()) {
            return null;
        }
        return value instanceof DoubleVal number ? of(number.value()) : value.toString();
    }

    static String of(double number) {
        return Double.isFinite(number) && number == Math.rint(number)
                ? new BigDecimal(number).toPlainString()
                : Double.toString(number);
    }

    /** What the data dictionary allows, as a remedy. */
    static String legal(Field field) {
        String values = Arrays.stream(field.validValues()).limit(MOST_VALUES).map(PmmlTexts::of).collect(Collectors.joining(", "));
        String ranges = Stream.of(field.intervals()).map(Object::toString).collect(Collectors.joining(" or "));
        if (!values.isEmpty()) {
            return "one of " + values + (field.validValues().length > MOST_VALUES ? ", ..." : "");
        }
        return ranges.isEmpty() ? "another value" : "a value in " + ranges;
    }
}
