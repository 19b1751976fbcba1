package io.assay.suite.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One JSON object, read strictly: what it has too much, lacks or has of the wrong type is named with its place.
 *
 * @param node the object
 * @param where its place, for people
 */
record Entry(JsonNode node, String where) {

    private static final int LONGEST_LIST = 1_000;

    /** Refuses any other field. */
    Entry only(List<String> names) {
        node.propertyNames().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw wrong(name, "is not known", "use " + String.join(", ", names));
        });
        return this;
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        JsonNode value = node.path(name);
        if (!value.isString() || value.asString().isBlank()) {
            throw wrong(name, node.has(name) ? "is no text, or an empty one" : "is missing", "give a text");
        }
        return value.asString();
    }

    /** A text that may be empty. */
    String anyText(String name) {
        if (!node.path(name).isString()) {
            throw wrong(name, node.has(name) ? "is no text" : "is missing", "give a text, which may be empty");
        }
        return node.path(name).asString();
    }

    Optional<String> textIfGiven(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** One text or a list of them; none where nothing is given. */
    List<String> texts(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return List.of();
        }
        List<JsonNode> all = value.isArray() ? value.valueStream().limit(LONGEST_LIST + 1L).toList() : List.of(value);
        if (all.isEmpty() || all.size() > LONGEST_LIST || all.stream().anyMatch(one -> !one.isString() || one.asString().isEmpty())) {
            throw wrong(name, "is neither a text nor a list of 1 to " + LONGEST_LIST + " texts, none of them empty", "give such");
        }
        return all.stream().map(JsonNode::asString).toList();
    }

    boolean flag(String name, boolean otherwise) {
        if (has(name) && !node.path(name).isBoolean()) {
            throw wrong(name, "is not true or false", "give true or false");
        }
        return has(name) ? node.path(name).asBoolean() : otherwise;
    }

    Optional<Double> number(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode value = node.path(name);
        if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
            throw wrong(name, "is no finite number", "give a number");
        }
        return Optional.of(value.asDouble());
    }

    /** The objects of a list; none where nothing is given. */
    List<Entry> entries(String name, int most) {
        JsonNode list = node.path(name);
        if (!list.isMissingNode() && (!list.isArray() || list.size() > most)) {
            throw wrong(name, "is no list of at most " + most + " objects", "give such a list");
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode one : list) {
            var entry = new Entry(one, where + ", " + name + "[" + entries.size() + "]");
            if (!one.isObject()) {
                throw new UnfitFileException(entry.where + " is no object; give {...}");
            }
            entries.add(entry);
        }
        return entries;
    }

    /** Texts by name; none where nothing is given. */
    Map<String, String> map(String name, int most) {
        JsonNode object = node.path(name);
        boolean right = object.isMissingNode()
                || object.isObject() && object.size() <= most && object.valueStream().allMatch(JsonNode::isString);
        if (!right) {
            throw wrong(name, "is no object of at most " + most + " texts", "give texts by name");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        object.forEachEntry((key, value) -> texts.put(key, value.asString()));
        return texts;
    }

    UnfitFileException wrong(String name, String problem, String remedy) {
        return new UnfitFileException(where + ": '" + name + "' " + problem + "; " + remedy);
    }
}
