package io.assay.monitoring.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Takes values that lie row by row apart into columns. */
final class Matrix {

    private Matrix() {}

    /** The columns, named as wanted if these names are as many; a single one is named as the whole, others are numbered. */
    static List<Cells> columns(String whole, List<String> names, int width, List<JsonNode> values) {
        return IntStream.range(0, width).mapToObj(column -> {
            String name = names.size() == width ? names.get(column) : width == 1 ? whole : whole + "_" + column;
            List<JsonNode> cells = new ArrayList<>();
            for (int i = column; i < values.size(); i += width) {
                cells.add(values.get(i));
            }
            return new Cells(name, cells);
        }).toList();
    }
}
