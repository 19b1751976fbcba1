package io.assay.scan.onnx;

import io.assay.scan.reading.Refuse;
import io.assay.scan.reading.ScanLimits;

/** Looks through an ONNX model: a whole file, known operators, and tensors no larger than the bytes it brings. */
public final class OnnxScan {

    private final OnnxCalls calls = new OnnxCalls();
    private final OnnxGraphs graphs;
    private final Refuse refuse;
    private boolean version;
    private boolean graph;
    private boolean operators;

    private OnnxScan(ScanLimits limits, Refuse refuse) {
        this.refuse = refuse;
        this.graphs = new OnnxGraphs(limits, refuse, calls);
    }

    public static void scan(byte[] bytes, ScanLimits limits, Refuse refuse) {
        var scan = new OnnxScan(limits, refuse);
        scan.model(new OnnxFields(bytes));
        scan.lacking();
        scan.calls.judge(limits, refuse);
    }

    private void model(OnnxFields model) {
        while (model.next()) {
            version |= model.counts(1);
            operators |= model.holds(8);
            if (model.holds(7)) {
                graph(model.open());
            } else if (model.holds(14)) {
                metadata(model.open());
            } else if (model.holds(20)) {
                refuse.because("onnx-training", "the model brings graphs for training; export it for inference");
            } else if (model.holds(25)) {
                function(model);
            }
        }
    }

    private void graph(OnnxFields fields) {
        if (graph) {
            throw OnnxFields.broken("it holds two graphs");
        }
        graph = true;
        graphs.graph(fields, OnnxCalls.GRAPH);
    }

    private void function(OnnxFields model) {
        String name = "";
        String domain = "";
        for (var fields = model.open(); fields.next(); ) {
            name = fields.holds(1) ? fields.text() : name;
            domain = fields.holds(10) ? fields.text() : domain;
        }
        String body = OnnxOperators.name(domain, name);
        calls.body(body);
        graphs.function(model.open(), body);
    }

    /** ONNX Runtime can be told by this entry to take its settings from the model. */
    private void metadata(OnnxFields entry) {
        while (entry.next()) {
            if (entry.holds(1) && entry.text().equals("ort_config")) {
                refuse.because("onnx-settings",
                        "the model's metadata brings settings for the runtime (ort_config); take them out");
            }
        }
    }

    private void lacking() {
        if (!version) {
            throw OnnxFields.broken("it names no ONNX version");
        }
        if (!graph) {
            throw OnnxFields.broken("it holds no graph");
        }
        if (!operators) {
            throw OnnxFields.broken("it names no operator set");
        }
    }
}
