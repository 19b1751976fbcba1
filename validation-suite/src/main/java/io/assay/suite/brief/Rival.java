package io.assay.suite.brief;

import java.util.List;
import java.util.Optional;

/**
 * Another model for the same task, to be compared with on the same rows.
 *
 * @param kind whether it is the version now live or a challenger that the validator names
 * @param name what people call it, e.g. {@code bank/credit 1.0.0}
 * @param modelType what kind of model it is, e.g. {@code onnx}
 * @param artefact digest of its file; empty where there is none
 * @param endpoint where it answers, when it is a remote service
 * @param inputs its declared inputs, columns of the same hold-out
 * @param outputs its declared outputs
 */
public record Rival(
        Kind kind,
        String name,
        String modelType,
        String artefact,
        Optional<Brief.Endpoint> endpoint,
        List<Port> inputs,
        List<Port> outputs) {

    /** What it is to the model that is judged. */
    public enum Kind {
        LIVE,
        CHALLENGER
    }
}
