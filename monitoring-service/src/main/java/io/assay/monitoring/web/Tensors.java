package io.assay.monitoring.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads tensors of the Open Inference Protocol v2: data nested or flat, row by row; one dimension may be -1. */
final class Tensors {

    private static final Set<String> TYPES = Set.of(
            "BOOL", "INT8", "INT16", "INT32", "INT64", "UINT8", "UINT16", "UINT32", "UINT64", "FP16", "FP32", "FP64", "BYTES");

    private Tensors() {}

    /** The columns of all tensors; one tensor of several columns takes these names, if they fit. */
    static List<Cells> of(JsonNode tensors, String place, List<String> names) {
        new Flaws().addIf(!tensors.isArray(), place, "it is no list", "send a list of tensors").refuseIfAny();
        List<Cells> columns = new ArrayList<>();
        for (int i = 0; i < tensors.size(); i++) {
            columns.addAll(columns(tensors.get(i), place + "[" + i + "]", tensors.size() == 1 ? names : List.of()));
        }
        return columns;
    }

    private static List<Cells> columns(JsonNode tensor, String place, List<String> names) {
        String name = tensor.path("name").asString("");
        new Flaws()
                .addIf(name.isBlank(), place + ".name", "it is missing", "name the tensor")
                .addIf(!TYPES.contains(tensor.path("datatype").asString("")), place + ".datatype", "it is no datatype of the protocol", "use one of " + TYPES.stream().sorted().toList())
                .addIf(!tensor.path("data").isArray(), place + ".data", "it is no list", "send the data as JSON; the binary extension is not read here")
                .refuseIfAny();
        List<JsonNode> values = new ArrayList<>();
        flatten(tensor.path("data"), values);
        int width = width(tensor.path("shape"), values.size(), place);
        return Matrix.columns(name, names, width, values);
    }

    /** Values a row; the shape must be that of the data. */
    private static int width(JsonNode shape, int values, String place) {
        long known = 1;
        int open = 0;
        for (JsonNode dimension : shape) {
            long size = dimension.asLong(0);
            new Flaws().addIf(size < -1 || size == 0, place + ".shape", "it has a dimension of " + size, "use sizes of at least 1, or one -1").refuseIfAny();
            open += size == -1 ? 1 : 0;
            known = size == -1 ? known : Math.min(Integer.MAX_VALUE, known * size);
        }
        boolean right = shape.isArray() && !shape.isEmpty() && open <= 1 && (open == 1 ? values % known == 0 : values == known);
        new Flaws().addIf(!right || values == 0, place + ".shape", "it is %s, but the data have %d values".formatted(shape, values), "give the shape of the data").refuseIfAny();
        long rows = shape.get(0).asLong() == -1 ? values / known : shape.get(0).asLong();
        return (int) (values / rows);
    }

    static void flatten(JsonNode nested, List<JsonNode> values) {
        for (JsonNode item : nested) {
            if (item.isArray()) {
                flatten(item, values);
            } else {
                values.add(item);
            }
        }
    }
}
