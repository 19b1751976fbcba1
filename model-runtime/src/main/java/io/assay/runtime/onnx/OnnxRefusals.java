package io.assay.runtime.onnx;

import ai.onnxruntime.OrtException;
import io.assay.runtime.UnusableModelException;
import java.util.List;

/** Puts ONNX Runtime's reasons for refusing a model into words that its owner can act on: one line per reason. */
record OnnxRefusals(List<String> signs, String words) {

    private static final List<OnnxRefusals> KNOWN = List.of(
            new OnnxRefusals(
                    List.of("not a registered function/op", "No Op registered for", "No opset import for domain"),
                    "it uses an operator that is not part of ONNX; export it without custom operators"),
            new OnnxRefusals(
                    List.of("external data", "External data", "external_data", "model path"),
                    "it keeps weights in another file, which is never opened; export it as one file"),
            new OnnxRefusals(
                    List.of("Unsupported model IR version", "is under development and support for this is limited", "till opset"),
                    "it was written by a newer ONNX than this runtime knows; export it with an older opset"),
            new OnnxRefusals(
                    List.of("NOT_IMPLEMENTED", "Could not find an implementation"),
                    "it uses an operator on a type for which this runtime has none; export it with float tensors"),
            new OnnxRefusals(
                    List.of("Protobuf parsing failed", "INVALID_PROTOBUF"),
                    "its content is not a model; export it again"));

    static UnusableModelException of(OrtException refusal) {
        String said = String.valueOf(refusal.getMessage());
        return KNOWN.stream()
                .filter(known -> known.signs.stream().anyMatch(said::contains))
                .findFirst()
                .map(known -> new UnusableModelException(
                        "ONNX Runtime refuses the model: " + known.words + " (it says: " + said + ")", refusal))
                .orElseGet(() -> new UnusableModelException("ONNX Runtime refuses the model: " + said, refusal));
    }
}
