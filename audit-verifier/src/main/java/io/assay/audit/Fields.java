package io.assay.audit;

import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The fields of a JSON object, asked for by type; what is missing or of another type is a flaw that names it. */
record Fields(Map<?, ?> values) {

    static Fields of(String json) {
        if (Json.read(json) instanceof Map<?, ?> object) {
            return new Fields(object);
        }
        throw new FlawException("it is JSON, but not an object");
    }

    String text(String name) {
        return typed(name, String.class);
    }

    long number(String name) {
        return typed(name, Long.class);
    }

    /** Bytes written in Base64; null for null. */
    byte[] bytes(String name) {
        require(values.containsKey(name), name);
        return values.get(name) == null ? null : decoded(text(name), name);
    }

    List<byte[]> hashes(String name) {
        return typed(name, List.class) instanceof List<?> items
                ? items.stream().map(item -> decoded(String.valueOf(item), name)).toList()
                : List.of();
    }

    List<Fields> objects(String name) {
        return ((List<?>) typed(name, List.class)).stream()
                .map(item -> new Fields(item instanceof Map<?, ?> object ? object : Map.of()))
                .toList();
    }

    boolean isNull(String name) {
        return values.get(name) == null;
    }

    private <T> T typed(String name, Class<T> type) {
        require(type.isInstance(values.get(name)), name);
        return type.cast(values.get(name));
    }

    private static byte[] decoded(String text, String name) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new FlawException("field '" + name + "' is not Base64");
        }
    }

    private static void require(boolean holds, String name) {
        if (!holds) {
            throw new FlawException("field '" + name + "' is missing or of the wrong type");
        }
    }
}
