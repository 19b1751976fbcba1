package io.assay.deployment.web;

import io.assay.deployment.domain.Column;
import io.assay.deployment.domain.Declaration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import tools.jackson.databind.JsonNode;

/** Brings the inputs of a request into the columns a version declares, or says which row of which input is wrong. */
final class Columns {

    private static final double LARGEST_EXACT = 1L << 53;

    private Columns() {}

    static List<Column> of(Declaration declaration, Map<String, Tensor> inputs) {
        return declaration.inputs().stream()
                .map(field -> {
                    Tensor tensor = inputs.get(field.name());
                    if (tensor == null) {
                        throw InferenceException.bad("input '" + field.name() + "' is missing");
                    }
                    return column(field, tensor);
                })
                .toList();
    }

    private static Column column(Declaration.Field field, Tensor tensor) {
        if (!tensor.datatype().fits(field.type())) {
            throw InferenceException.bad("input '%s' has the datatype %s, but is declared as %s; send %s".formatted(
                    field.name(), tensor.datatype(), field.type(), Datatype.namesFor(field.type())));
        }
        var missing = new BitSet();
        return switch (field.type()) {
            case "string" -> texts(field, tensor, missing);
            case "float" -> floats(field, tensor, missing);
            default -> numbers(field, tensor, missing);
        };
    }

    private static Column texts(Declaration.Field field, Tensor tensor, BitSet missing) {
        var values = new String[tensor.rows()];
        Arrays.fill(values, "");
        each(field, tensor, missing, row -> values[row] = text(field, tensor, row));
        return new Column.Texts(field.name(), values, missing);
    }

    private static Column floats(Declaration.Field field, Tensor tensor, BitSet missing) {
        var values = new float[tensor.rows()];
        Arrays.fill(values, Float.NaN);
        each(field, tensor, missing, row -> {
            values[row] = (float) number(field, tensor, row);
            if (Float.isInfinite(values[row])) {
                throw wrong(field, row, "is beyond a 32-bit number");
            }
        });
        return new Column.Floats(field.name(), values, missing);
    }

    private static Column numbers(Declaration.Field field, Tensor tensor, BitSet missing) {
        var values = new double[tensor.rows()];
        Arrays.fill(values, Double.NaN);
        each(field, tensor, missing, row -> values[row] =
                field.type().equals("boolean") ? truth(field, tensor, row) : number(field, tensor, row));
        return new Column.Numbers(field.name(), values, missing);
    }

    private static void each(Declaration.Field field, Tensor tensor, BitSet missing, IntConsumer read) {
        for (int row = 0; row < tensor.rows(); row++) {
            if (!tensor.values()[row].isNull()) {
                read.accept(row);
            } else if (field.nullable()) {
                missing.set(row);
            } else {
                throw wrong(field, row, "is null, and the input is not declared nullable");
            }
        }
    }

    private static String text(Declaration.Field field, Tensor tensor, int row) {
        JsonNode value = tensor.values()[row];
        if (!value.isString()) {
            throw wrong(field, row, "is not a text");
        }
        return value.stringValue();
    }

    private static double truth(Declaration.Field field, Tensor tensor, int row) {
        JsonNode value = tensor.values()[row];
        if (!value.isBoolean()) {
            throw wrong(field, row, "is neither true nor false");
        }
        return value.booleanValue() ? 1 : 0;
    }

    private static double number(Declaration.Field field, Tensor tensor, int row) {
        JsonNode value = tensor.values()[row];
        if (!value.isNumber()) {
            throw wrong(field, row, "is not a number");
        }
        double number = value.asDouble();
        if (!Double.isFinite(number)) {
            throw wrong(field, row, "is " + number + ", and a finite number is needed");
        }
        boolean whole = tensor.datatype().whole() || field.type().equals("int") || field.type().equals("long");
        if (whole) {
            requireWhole(field, row, value, tensor.datatype() == Datatype.INT32 || field.type().equals("int"));
        }
        return number;
    }

    private static void requireWhole(Declaration.Field field, int row, JsonNode value, boolean narrow) {
        if (!value.isIntegralNumber()) {
            throw wrong(field, row, "is not a whole number");
        }
        if (narrow && !value.canConvertToInt()) {
            throw wrong(field, row, "is beyond a 32-bit whole number");
        }
        if (Math.abs(value.asDouble()) > LARGEST_EXACT) {
            throw wrong(field, row, "is beyond 2^53, where whole numbers are no longer told apart");
        }
    }

    private static InferenceException wrong(Declaration.Field field, int row, String what) {
        return InferenceException.bad("row %d of input '%s' %s".formatted(row, field.name(), what));
    }
}
