package io.assay.runtime.endpoint;

import io.assay.runtime.Output;
import io.assay.runtime.UnusableModelException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer of the protocol, read as a stream.
 *
 * @param version the version that answered; null when the server does not say
 * @param tensors what was answered, by name
 */
record Reply(String version, Map<String, Answered> tensors) {

    /** One output as it was answered. */
    private record Answered(List<Long> shape, Values values) {

        /** Whether there are as many values as the shape says, however large it claims to be. */
        private boolean isWhole() {
            long size = 1;
            for (long dimension : shape) {
                size = dimension < 1 || dimension > values.size() ? Long.MAX_VALUE : size * dimension;
                if (size > values.size()) {
                    return false;
                }
            }
            return size == values.size();
        }
    }

    /** Python's servers write NaN as such. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    static Reply read(byte[] body) {
        try (JsonParser json = JSON.createParser(body)) {
            requireObject(json.nextToken(), body);
            String version = null;
            Map<String, Answered> tensors = new HashMap<>();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                if (field.equals("model_version") && value.isScalarValue()) {
                    version = value == JsonToken.VALUE_NULL ? null : json.getString();
                } else if (field.equals("outputs") && value == JsonToken.START_ARRAY) {
                    outputs(json, body, tensors);
                } else {
                    json.skipChildren();
                }
            }
            return new Reply(version, tensors);
        } catch (JacksonException e) {
            throw new UnusableModelException("the endpoint answers with what is not JSON: " + ServerWords.of(body), e);
        }
    }

    /** One declared output for so many rows. */
    Output output(Tensor declared, int rows) {
        Answered answered = tensors.get(declared.name());
        if (answered == null) {
            throw new UnusableModelException("the endpoint does not answer the output '%s'; it answers %s"
                    .formatted(declared.name(), ServerWords.cut(tensors.keySet().toString())));
        }
        List<Long> shape = answered.shape;
        if (shape.isEmpty() || shape.getFirst() != rows || !answered.isWhole()) {
            throw new UnusableModelException("output '%s' has %d values in the shape %s, but %d rows were asked"
                    .formatted(declared.name(), answered.values.size(), shape, rows));
        }
        boolean text = declared.datatype() == Datatype.BYTES;
        if (!text && answered.values.isText()) {
            throw new UnusableModelException("output '%s' is declared as %s, but the endpoint answers text"
                    .formatted(declared.name(), declared.datatype()));
        }
        return new Output(
                declared.name(), declared.port().type(), shape, text ? null : answered.values.numbers(),
                text ? texts(declared, answered.values) : null, List.of());
    }

    private static String[] texts(Tensor declared, Values values) {
        String[] texts = values.texts();
        if (!values.isText() && Arrays.stream(values.numbers()).anyMatch(number -> !Double.isNaN(number))) {
            throw new UnusableModelException("output '" + declared.name() + "' is declared as BYTES, but the endpoint answers numbers");
        }
        return texts;
    }

    private static void outputs(JsonParser json, byte[] body, Map<String, Answered> tensors) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            requireObject(json.currentToken(), body);
            String name = "";
            List<Long> shape = List.of();
            Values values = null;
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "name" -> name = ServerWords.cut(json.getString());
                    case "shape" -> shape = shape(json);
                    case "data" -> values = Values.read(name, json);
                    default -> json.skipChildren();
                }
            }
            if (values == null || tensors.put(name, new Answered(shape, values)) != null) {
                throw new UnusableModelException("output '" + name + "' " + (values == null ? "has no data" : "is answered twice"));
            }
        }
    }

    private static List<Long> shape(JsonParser json) {
        List<Long> shape = new ArrayList<>();
        for (double size : Values.read("shape", json).numbers()) {
            shape.add((long) size);
        }
        return shape;
    }

    private static void requireObject(JsonToken token, byte[] body) {
        if (token != JsonToken.START_OBJECT) {
            throw new UnusableModelException("the endpoint answers no object with outputs, but " + ServerWords.of(body));
        }
    }
}
