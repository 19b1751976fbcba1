package io.assay.scan.onnx;

import io.assay.scan.reading.Refuse;
import io.assay.scan.reading.ScanLimits;
import io.assay.scan.reading.Shown;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which operators a model's graph and its own functions use, and how much that is when functions are written out. */
final class OnnxCalls {

    /** The body that is no function: the model's graph. */
    static final String GRAPH = "";

    private static final long ENDLESS = -1;

    private final Map<String, Map<String, Integer>> bodies = new HashMap<>();
    private final Map<String, Long> sizes = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    OnnxCalls() {
        bodies.put(GRAPH, new HashMap<>());
    }

    /** A function of the model's own, which may be called like an operator. */
    void body(String name) {
        bodies.putIfAbsent(name, new HashMap<>());
    }

    void uses(String body, String operator) {
        bodies.get(body).merge(operator, 1, Integer::sum);
    }

    void judge(ScanLimits limits, Refuse refuse) {
        bodies.values().stream()
                .flatMap(used -> used.keySet().stream())
                .filter(name -> !bodies.containsKey(name) && !OnnxOperators.known(name))
                .distinct()
                .sorted()
                .forEach(name -> refuse.because("onnx-operator", "the operator '" + Shown.text(name)
                        + "' is none that is run here; export the model without custom operators"));
        long size = size(GRAPH, limits.nodes());
        if (size == ENDLESS) {
            refuse.because("onnx-functions", "the model's own functions call themselves; export the model without them");
        } else if (size > limits.nodes()) {
            refuse.because("onnx-functions",
                    "the model's own functions write out to more than %,d nodes; export the model without them"
                    .formatted(limits.nodes()));
        }
    }

    /** Nodes of a body with those of the functions it calls, up to one more than the most. */
    private long size(String body, int most) {
        Long known = sizes.get(body);
        if (known != null) {
            return known;
        }
        if (!open.add(body)) {
            return ENDLESS;
        }
        long size = 0;
        for (var used : bodies.get(body).entrySet()) {
            long one = bodies.containsKey(used.getKey()) ? size(used.getKey(), most) : 1;
            if (one == ENDLESS) {
                return ENDLESS;
            }
            size = Math.min(most + 1L, size + Math.max(1, one) * used.getValue());
        }
        open.remove(body);
        sizes.put(body, size);
        return size;
    }
}
