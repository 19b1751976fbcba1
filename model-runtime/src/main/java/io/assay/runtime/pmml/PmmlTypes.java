package io.assay.runtime.pmml;

import io.assay.runtime.UnusableModelException;
import io.assay.table.ValueType;
import org.pmml4s.common.DataType;
import org.pmml4s.metadata.Field;

/** The types of PMML's fields in the words of tables. */
final class PmmlTypes {

    private PmmlTypes() {}

    /** Type of a field that goes in; dates are refused because pmml4s computes them by the hour of the day. */
    static ValueType ofInput(Field field) {
        DataType type = field.dataType();
        if (type.isDate() || type.isTime() || type.isTimestamp()) {
            throw new UnusableModelException("input '%s' is a %s, which is not supported; give the model a number of days or"
                    .formatted(field.name(), type) + " seconds and export it with a field of type double");
        }
        return of(field);
    }

    static ValueType of(Field field) {
        return switch (field.dataType().toString()) {
            case "string" -> ValueType.STRING;
            case "boolean" -> ValueType.BOOLEAN;
            case "integer" -> ValueType.LONG;
            case "float" -> ValueType.FLOAT;
            case "unresolved" -> field.opType().toString().equals("continuous") ? ValueType.DOUBLE : ValueType.STRING;
            default -> ValueType.DOUBLE;
        };
    }
}
