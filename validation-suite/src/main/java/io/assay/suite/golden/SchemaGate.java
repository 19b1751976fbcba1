package io.assay.suite.golden;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Looks at a JSON Schema before it is used: it may refer to its own $defs only, never to itself, and not grow too large. */
final class SchemaGate {

    private static final int LARGEST = 10_000;
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
    private static final String DEFS = "#/$defs/";

    private static final Set<String> ONE = Set.of(
            "additionalProperties", "propertyNames", "items", "contains", "not", "if", "then", "else");
    private static final Set<String> LISTS = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> MAPS = Set.of("properties", "patternProperties", "dependentSchemas");
    private static final Set<String> PLAIN = Set.of(
            "$comment", "title", "description", "default", "examples", "type", "enum", "const", "required",
            "dependentRequired", "minContains", "maxContains", "minItems", "maxItems", "uniqueItems", "minProperties",
            "maxProperties", "minLength", "maxLength", "format", "minimum", "maximum", "exclusiveMinimum",
            "exclusiveMaximum", "multipleOf");

    private final JsonNode root;
    private final Deque<String> path = new ArrayDeque<>();
    private long weight;

    SchemaGate(JsonNode root) {
        this.root = root;
    }

    /**
     * Schemas and states of patterns that a value may be held against, references followed.
     *
     * @throws IllegalArgumentException when it may not be used; the message says why
     */
    int weight() {
        look(root);
        return (int) weight;
    }

    private void look(JsonNode schema) {
        weigh(1);
        if (schema.isBoolean()) {
            return;
        }
        if (!schema.isObject()) {
            throw new IllegalArgumentException("has '" + schema + "' where a schema should stand");
        }
        schema.forEachEntry((keyword, value) -> {
            switch (keyword) {
                case "$ref" -> follow(value.asString(""));
                case "pattern" -> pattern(value.asString(""));
                case "$defs" -> require(schema == root, "has $defs below its top");
                case "$schema" -> require(schema == root && value.asString("").equals(DRAFT), "is not of draft 2020-12");
                default -> keyword(keyword, value);
            }
        });
    }

    private void keyword(String keyword, JsonNode value) {
        if (ONE.contains(keyword)) {
            look(value);
        } else if (LISTS.contains(keyword)) {
            value.forEach(this::look);
        } else if (MAPS.contains(keyword)) {
            value.forEachEntry((name, one) -> {
                if (keyword.equals("patternProperties")) {
                    pattern(name);
                }
                look(one);
            });
        } else {
            require(PLAIN.contains(keyword), "has the keyword '" + keyword + "', which is not taken here");
            weigh(value.size());
        }
    }

    private void follow(String reference) {
        String name = reference.startsWith(DEFS) ? reference.substring(DEFS.length()) : "";
        JsonNode target = root.path("$defs").path(name);
        require(!target.isMissingNode() && !name.contains("/") && !name.contains("~") && !name.contains("%"),
                "refers to '" + reference + "', and only " + DEFS + "<name> of its own is taken");
        require(!path.contains(name), "refers to '" + reference + "' from within it");
        path.push(name);
        look(target);
        path.pop();
    }

    private void pattern(String expression) {
        weigh(LinearPattern.of(expression, false).states());
    }

    private void weigh(int more) {
        weight += more;
        require(weight <= LARGEST, "grows beyond " + LARGEST + " schemas, values and states of patterns");
    }

    private static void require(boolean right, String problem) {
        if (!right) {
            throw new IllegalArgumentException(problem);
        }
    }
}
