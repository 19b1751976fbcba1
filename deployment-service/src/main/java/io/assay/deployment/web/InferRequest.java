package io.assay.deployment.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request of the Open Inference Protocol, its shapes checked.
 *
 * @param id the request's id; null when the caller gave none
 * @param rows how many rows; the same in every input
 * @param inputs inputs by name
 * @param outputs names of the outputs asked for; empty for all
 */
record InferRequest(String id, int rows, Map<String, Tensor> inputs, List<String> outputs) {

    private static final int LONGEST_ID = 128;
    private static final Set<String> FIELDS = Set.of("id", "parameters", "inputs", "outputs");
    private static final Set<String> OUTPUT_FIELDS = Set.of("name", "parameters");

    /** NaN and infinities are read, in order to be refused by input and row. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static InferRequest read(byte[] body, int mostRows) {
        JsonNode root = json(body);
        requireOnly(root, FIELDS, "the request");
        Map<String, Tensor> inputs = inputs(root.path("inputs"));
        int rows = inputs.values().iterator().next().rows();
        for (Tensor tensor : inputs.values()) {
            if (tensor.rows() != rows) {
                throw InferenceException.bad("input '%s' has %d rows, but the first input has %d; give all the same"
                        .formatted(tensor.name(), tensor.rows(), rows));
            }
        }
        if (rows > mostRows) {
            throw InferenceException.bad("%d rows are too many; send at most %d a request".formatted(rows, mostRows));
        }
        return new InferRequest(id(root.get("id")), rows, inputs, outputs(root.path("outputs")));
    }

    static void requireOnly(JsonNode node, Set<String> known, String what) {
        if (!node.isObject()) {
            throw InferenceException.bad(what + " must be a JSON object");
        }
        node.propertyNames().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw InferenceException.bad("%s has the unknown field '%s'; known are %s"
                    .formatted(what, name, known.stream().sorted().toList()));
        });
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw InferenceException.bad("the request is not JSON: " + e.getOriginalMessage());
        }
    }

    private static String id(JsonNode id) {
        if (id == null || id.isNull()) {
            return null;
        }
        if (!id.isString() || id.stringValue().isBlank() || id.stringValue().length() > LONGEST_ID) {
            throw InferenceException.bad("id must be a text of 1 to " + LONGEST_ID + " characters");
        }
        return id.stringValue();
    }

    private static Map<String, Tensor> inputs(JsonNode inputs) {
        if (!inputs.isArray() || inputs.isEmpty()) {
            throw InferenceException.bad("inputs must be a list of at least one input");
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (JsonNode input : inputs) {
            Tensor tensor = TensorReader.read(input);
            if (tensors.put(tensor.name(), tensor) != null) {
                throw InferenceException.bad("input '" + tensor.name() + "' is given twice");
            }
        }
        return tensors;
    }

    private static List<String> outputs(JsonNode outputs) {
        List<String> names = new ArrayList<>();
        if (!outputs.isMissingNode() && !outputs.isNull() && !outputs.isArray()) {
            throw InferenceException.bad("outputs must be a list");
        }
        for (JsonNode output : outputs) {
            requireOnly(output, OUTPUT_FIELDS, "an output");
            if (!output.path("name").isString()) {
                throw InferenceException.bad("each of outputs must have a name");
            }
            names.add(output.get("name").stringValue());
        }
        return names;
    }
}
