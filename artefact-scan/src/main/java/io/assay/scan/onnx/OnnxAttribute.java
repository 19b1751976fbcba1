package io.assay.scan.onnx;

import java.util.ArrayList;
import java.util.List;

/** One attribute of a node: the tensors, graphs and few whole numbers in it. */
final class OnnxAttribute {

    private static final int FEW = 64;

    private final List<OnnxFields> tensors = new ArrayList<>();
    private final List<OnnxFields> sparse = new ArrayList<>();
    private final List<OnnxFields> graphs = new ArrayList<>();
    private final List<Long> numbers = new ArrayList<>();
    private String name = "";
    private boolean tensor;
    private boolean graph;

    private OnnxAttribute() {}

    static OnnxAttribute read(OnnxFields fields) {
        var attribute = new OnnxAttribute();
        while (fields.next()) {
            attribute.field(fields);
        }
        return attribute;
    }

    private void field(OnnxFields fields) {
        if (fields.holds(1)) {
            name = fields.text();
        } else if (fields.holds(5) || fields.holds(10)) {
            tensor = once(tensor, fields.holds(5));
            tensors.add(fields.open());
        } else if (fields.holds(6) || fields.holds(11)) {
            graph = once(graph, fields.holds(6));
            graphs.add(fields.open());
        } else if (fields.holds(22) || fields.holds(23)) {
            sparse.add(fields.open());
        } else if (fields.counts(3) || fields.counts(8)) {
            number(fields.number());
        } else if (fields.holds(8)) {
            fields.numbers(this::number);
        }
    }

    /** A field that may be there once: readers would glue the second onto the first. */
    private static boolean once(boolean before, boolean now) {
        if (before && now) {
            throw OnnxFields.broken("an attribute has two values");
        }
        return before || now;
    }

    private void number(long number) {
        if (numbers.size() <= FEW) {
            numbers.add(number);
        }
    }

    String name() {
        return name;
    }

    List<OnnxFields> tensors() {
        return tensors;
    }

    List<OnnxFields> sparse() {
        return sparse;
    }

    List<OnnxFields> graphs() {
        return graphs;
    }

    /** Its whole numbers, when they are few; else nothing. */
    long[] numbers() {
        return numbers.size() > FEW ? new long[0] : numbers.stream().mapToLong(Long::longValue).toArray();
    }
}
