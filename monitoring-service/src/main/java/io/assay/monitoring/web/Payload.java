package io.assay.monitoring.web;

import io.assay.events.DataColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a request or a response holds, column by column.
 *
 * @param id what the body calls itself; null when it does not
 * @param version what the body calls the model's version; null when it does not
 * @param failed whether it tells of a failure instead
 */
record Payload(String id, String version, int rows, boolean failed, List<DataColumn> columns) {

    private static final int LONGEST_ID = 256;

    /** Of a body of the Open Inference Protocol v2, or of its forerunner v1; columns without a name get these. */
    static Payload of(JsonNode body, CloudEvent event, List<String> names) {
        String field = event.isResponse() ? "outputs" : "inputs";
        String old = event.isResponse() ? "predictions" : "instances";
        String id = body.path("id").asString(null);
        String version = body.path("model_version").asString(null);
        if (event.isResponse() && body.has("error") && !body.has(field)) {
            return new Payload(shortened(id), version, 0, true, List.of());
        }
        String place = event.place() + "data.";
        if (!body.has(field) && !body.has(old)) {
            throw new Flaws().add(place + field, "there are neither " + field + " nor " + old,
                            "send a JSON body of the Open Inference Protocol v2, or of v1")
                    .refusal();
        }
        List<Cells> cells = body.has(field)
                ? Tensors.of(body.path(field), place + field, names)
                : Instances.of(body.path(old), place + old, names);
        return new Payload(shortened(id), version, rows(cells, place + field), false, columns(cells, place + field));
    }

    private static String shortened(String id) {
        return id == null || id.isBlank() || id.length() > LONGEST_ID ? null : id;
    }

    private static int rows(List<Cells> cells, String place) {
        int rows = cells.isEmpty() ? 0 : cells.getFirst().values().size();
        new Flaws()
                .addIf(rows == 0, place, "there is no row", "send at least one")
                .addIf(cells.stream().anyMatch(c -> c.values().size() != rows), place, "their first dimensions differ", "give one value a row")
                .refuseIfAny();
        return rows;
    }

    private static List<DataColumn> columns(List<Cells> cells, String place) {
        Set<String> names = new HashSet<>();
        cells.stream().filter(c -> !names.add(c.name())).findFirst().ifPresent(twice -> {
            throw new Flaws().add(place, "'" + twice.name() + "' is there twice", "give each column once").refusal();
        });
        return cells.stream().map(Cells::column).toList();
    }
}
