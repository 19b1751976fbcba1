package io.assay.deployment.web;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads one input of a request: shapes [n] and [n, 1], data flat or nested. */
final class TensorReader {

    private static final Set<String> FIELDS = Set.of("name", "shape", "datatype", "parameters", "data");

    private TensorReader() {}

    static Tensor read(JsonNode input) {
        InferRequest.requireOnly(input, FIELDS, "an input");
        if (!input.path("name").isString()) {
            throw InferenceException.bad("each of inputs must have a name");
        }
        String name = input.get("name").stringValue();
        String datatype = input.path("datatype").asString("");
        return new Tensor(
                name,
                Datatype.named(datatype).orElseThrow(() -> InferenceException.bad(
                        "input '%s' has the datatype '%s'; served are FP32, FP64, INT32, INT64, BOOL and BYTES"
                                .formatted(name, datatype))),
                values(name, rows(name, input.path("shape")), input.path("data")));
    }

    private static int rows(String name, JsonNode shape) {
        boolean oneWide = shape.size() == 1
                || shape.size() == 2 && isSize(shape.get(1)) && shape.get(1).intValue() == 1;
        boolean fits = shape.isArray() && oneWide && isSize(shape.get(0));
        if (!fits) {
            throw InferenceException.bad("input '%s' has the shape %s; give [n] or [n, 1] with n of at least 1"
                    .formatted(name, shape.isMissingNode() ? "none" : shape));
        }
        return shape.get(0).intValue();
    }

    private static boolean isSize(JsonNode size) {
        return size.isIntegralNumber() && size.canConvertToInt() && size.intValue() >= 1;
    }

    private static JsonNode[] values(String name, int rows, JsonNode data) {
        if (!data.isArray() || data.size() != rows) {
            throw InferenceException.bad("input '%s' has %s, but its shape says %d rows"
                    .formatted(name, data.isArray() ? data.size() + " values" : "no list of data", rows));
        }
        var values = new JsonNode[rows];
        for (int row = 0; row < rows; row++) {
            JsonNode value = data.get(row);
            values[row] = value.isArray() && value.size() == 1 ? value.get(0) : value;
            if (values[row].isContainer()) {
                throw InferenceException.bad("row %d of input '%s' is not one value".formatted(row, name));
            }
        }
        return values;
    }
}
