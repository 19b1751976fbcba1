package io.assay.deployment.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.assay.deployment.domain.Column;
import io.assay.deployment.domain.Declaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An answer of the Open Inference Protocol. */
record InferResponse(
        @JsonProperty("model_name") String modelName,
        @JsonProperty("model_version") String modelVersion,
        String id,
        Map<String, Object> parameters,
        List<Output> outputs) {

    /** One output; a value that is not a number is null, for JSON has no word for it. */
    record Output(String name, List<Integer> shape, Datatype datatype, List<Object> data) {}

    static Output output(Declaration.Field field, Column column) {
        List<Object> data = new ArrayList<>(column.rows());
        for (int row = 0; row < column.rows(); row++) {
            data.add(column.missing().get(row) ? null : value(field, column, row));
        }
        return new Output(field.name(), List.of(column.rows()), datatype(field, column), data);
    }

    private static Datatype datatype(Declaration.Field field, Column column) {
        return switch (column) {
            case Column.Texts texts -> Datatype.BYTES;
            case Column.Floats floats -> Datatype.FP32;
            case Column.Numbers numbers -> Datatype.of(field.type());
        };
    }

    private static Object value(Declaration.Field field, Column column, int row) {
        return switch (column) {
            case Column.Texts texts -> texts.values()[row];
            case Column.Floats floats -> Float.isFinite(floats.values()[row]) ? floats.values()[row] : null;
            case Column.Numbers numbers -> number(field, numbers.values()[row]);
        };
    }

    private static Object number(Declaration.Field field, double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        return switch (field.type()) {
            case "int", "long" -> (long) value;
            case "boolean" -> value != 0;
            default -> value;
        };
    }
}
