package io.assay.scan.onnx;

import java.util.ArrayList;
import java.util.List;

/** One node of a graph: its operator, the values it takes and gives, and its attributes yet unread. */
final class OnnxNode {

    /** No operator that is looked at more closely takes its sizes from a later input. */
    private static final int FIRST = 4;

    private final List<String> inputs = new ArrayList<>();
    private final List<OnnxFields> attributes = new ArrayList<>();
    private String output = "";
    private String operator = "";
    private String domain = "";

    private OnnxNode() {}

    static OnnxNode read(OnnxFields fields) {
        var node = new OnnxNode();
        while (fields.next()) {
            node.field(fields);
        }
        return node;
    }

    private void field(OnnxFields fields) {
        if (fields.holds(1) && inputs.size() < FIRST) {
            inputs.add(fields.text());
        } else if (fields.holds(2) && output.isEmpty()) {
            output = fields.text();
        } else if (fields.holds(4)) {
            operator = fields.text();
        } else if (fields.holds(7)) {
            domain = fields.text();
        } else if (fields.holds(5)) {
            attributes.add(fields.open());
        }
    }

    String name() {
        return OnnxOperators.name(domain, operator);
    }

    List<OnnxFields> attributes() {
        return attributes;
    }

    String output() {
        return output;
    }

    String input(int index) {
        return index < inputs.size() ? inputs.get(index) : "";
    }
}
