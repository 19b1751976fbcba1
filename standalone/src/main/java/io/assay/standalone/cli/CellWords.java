package io.assay.standalone.cli;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says a value of JSON in a line of words. */
final class CellWords {

    private CellWords() {}

    static String of(JsonNode node) {
        if (node.isMissingNode() || node.isNull() || node.isContainer() && node.isEmpty()) {
            return "-";
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .filter(part -> !part.getValue().isNull())
                    .map(part -> part.getKey() + " " + of(part.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return node.isArray()
                ? node.valueStream().map(CellWords::of).collect(Collectors.joining(", "))
                : node.asString();
    }
}
