package io.assay.runtime.dmn;

import io.assay.table.ValueType;
import java.util.function.Function;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.feel.runtime.functions.DateAndTimeFunction;
import org.kie.dmn.feel.runtime.functions.DateFunction;
import org.kie.dmn.feel.runtime.functions.DurationFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.TimeFunction;

/** What a value of FEEL is, as far as a column of a table can hold it. */
enum FeelType {
    NUMBER(ValueType.DOUBLE, "a number", null),
    BOOLEAN(ValueType.BOOLEAN, "true or false", null),
    STRING(ValueType.STRING, "a text", FEELFnResult::ofResult),
    DATE(ValueType.STRING, "a date such as 2024-02-29", DateFunction.INSTANCE::invoke),
    TIME(ValueType.STRING, "a time such as 13:45:00", TimeFunction.INSTANCE::invoke),
    DATE_TIME(ValueType.STRING, "a date and time such as 2024-02-29T13:45:00", DateAndTimeFunction.INSTANCE::invoke),
    DURATION(ValueType.STRING, "a duration such as P2Y or PT36H", DurationFunction.INSTANCE::invoke),
    ANY(ValueType.STRING, "a value", FEELFnResult::ofResult),
    LIST(ValueType.STRING, "a list", null),
    CONTEXT(ValueType.STRING, "a structure", null);

    private final ValueType column;
    private final String words;
    private final Function<String, FEELFnResult<?>> reading;

    FeelType(ValueType column, String words, Function<String, FEELFnResult<?>> reading) {
        this.column = column;
        this.words = words;
        this.reading = reading;
    }

    ValueType column() {
        return column;
    }

    String words() {
        return words;
    }

    /** The value that a text stands for; null when it stands for none of this type. */
    Object read(String text) {
        return reading.apply(text).getOrElse(null);
    }

    /** A type is a list when any that it is made from is one; the engine calls what it knows nothing of a list too. */
    static FeelType of(DMNType type) {
        DMNType root = type;
        boolean list = false;
        for (DMNType t = type; t != null; t = t.getBaseType()) {
            root = t;
            list |= t.isCollection() && (t.getBaseType() != null || t.isComposite() || named(t.getName()) != ANY);
        }
        if (root == null) {
            return ANY;
        }
        return list ? LIST : type.isComposite() ? CONTEXT : named(root.getName());
    }

    static FeelType named(String name) {
        return switch (name) {
            case "number" -> NUMBER;
            case "string" -> STRING;
            case "boolean" -> BOOLEAN;
            case "date" -> DATE;
            case "time" -> TIME;
            case "date and time", "dateTime" -> DATE_TIME;
            case "duration", "days and time duration", "years and months duration", "dayTimeDuration", "yearMonthDuration" -> DURATION;
            case "list" -> LIST;
            case "context" -> CONTEXT;
            default -> ANY;
        };
    }
}
