package io.assay.monitoring.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the rows of the inference protocol v1: values, lists of values, or objects. */
final class Instances {

    private Instances() {}

    static List<Cells> of(JsonNode rows, String place, List<String> names) {
        new Flaws().addIf(!rows.isArray() || rows.isEmpty(), place, "it is no list of rows", "send at least one row").refuseIfAny();
        return rows.get(0).isObject() ? objects(rows, place) : lists(rows, place, names);
    }

    private static List<Cells> objects(JsonNode rows, String place) {
        Set<String> fields = new LinkedHashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            new Flaws().addIf(!rows.get(row).isObject(), place + "[" + row + "]", "it is no object, as the first is", "send all rows alike").refuseIfAny();
            fields.addAll(rows.get(row).propertyNames());
        }
        return fields.stream()
                .map(field -> new Cells(field, rows.valueStream().map(row -> row.path(field)).toList()))
                .toList();
    }

    private static List<Cells> lists(JsonNode rows, String place, List<String> names) {
        List<JsonNode> values = new ArrayList<>();
        Tensors.flatten(rows, values);
        int width = values.size() / rows.size();
        for (int row = 0; row < rows.size(); row++) {
            List<JsonNode> one = new ArrayList<>();
            Tensors.flatten(rows.get(row), one);
            int size = rows.get(row).isArray() ? one.size() : 1;
            new Flaws().addIf(size != width || width == 0, place + "[" + row + "]", "it has " + size + " values, others have not", "send all rows alike").refuseIfAny();
        }
        String whole = place.substring(place.lastIndexOf('.') + 1).replaceFirst("s$", "");
        return Matrix.columns(whole, names, width, values);
    }
}
