package io.assay.runtime.endpoint;

import io.assay.runtime.UnusableModelException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server says of a model when it is asked to describe it.
 *
 * @param versions versions that it serves; empty when it does not say
 * @param inputs declared inputs; empty when it does not say
 * @param outputs declared outputs; empty when it does not say
 */
record Described(List<String> versions, List<Tensor> inputs, List<Tensor> outputs) {

    private static final int MOST = 100_000;

    static Described read(byte[] json) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw new UnusableModelException("the server describes the model with what is not JSON: " + ServerWords.of(json), e);
        }
        if (!root.isObject()) {
            throw new UnusableModelException("the server describes the model with " + ServerWords.of(json)
                    + " instead of name, versions, inputs and outputs");
        }
        return new Described(
                root.path("versions").valueStream().map(JsonNode::asString).toList(),
                tensors(root.path("inputs"), "input"),
                tensors(root.path("outputs"), "output"));
    }

    /** The description, with declared ports where the server names none. */
    Described or(Endpoint declared) {
        var whole = new Described(
                versions,
                inputs.isEmpty() ? declared.inputs().stream().map(Tensor::of).toList() : inputs,
                outputs.isEmpty() ? declared.outputs().stream().map(Tensor::of).toList() : outputs);
        if (whole.inputs.isEmpty() || whole.outputs.isEmpty()) {
            throw new UnusableModelException("neither the server nor the submission names the model's "
                    + (whole.inputs.isEmpty() ? "inputs" : "outputs") + "; declare them");
        }
        return whole;
    }

    private static List<Tensor> tensors(JsonNode all, String what) {
        if (all.size() > MOST) {
            throw new UnusableModelException("the server declares %,d %ss, more than %,d".formatted(all.size(), what, MOST));
        }
        Set<String> names = new HashSet<>();
        List<Tensor> tensors = all.valueStream().map(Described::tensor).toList();
        tensors.stream().map(Tensor::name).filter(name -> !names.add(name)).findFirst().ifPresent(name -> {
            throw new UnusableModelException("the server declares the %s '%s' twice".formatted(what, ServerWords.cut(name)));
        });
        return tensors;
    }

    private static Tensor tensor(JsonNode said) {
        String name = said.path("name").asString("");
        List<Long> shape = said.path("shape").valueStream().map(size -> size.asLong(0)).toList();
        if (name.isEmpty() || shape.stream().anyMatch(size -> size == 0 || size < -1)) {
            throw new UnusableModelException("the server declares the tensor '%s' with the shape %s; a name and sizes, or -1, are needed"
                    .formatted(ServerWords.cut(name), ServerWords.cut(said.path("shape").toString())));
        }
        return Tensor.of(name, Datatype.named(said.path("datatype").asString("")), shape);
    }
}
