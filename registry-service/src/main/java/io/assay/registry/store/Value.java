package io.assay.registry.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What a cell shows: named parts, without those of which nothing is known. */
record Value(Map<String, Object> parts) {

    static Value none() {
        return new Value(new LinkedHashMap<>());
    }

    static Value of(String name, Object part) {
        return none().and(name, part);
    }

    /** Parts of something that may be absent. */
    static <T> Value of(T whole, Function<T, Value> parts) {
        return whole == null ? none() : parts.apply(whole);
    }

    Value and(String name, Object part) {
        if (!blank(part)) {
            parts.put(name, part);
        }
        return this;
    }

    boolean isNone() {
        return parts.isEmpty();
    }

    private static boolean blank(Object part) {
        return switch (part) {
            case null -> true;
            case CharSequence text -> text.isEmpty();
            case Collection<?> items -> items.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
    }
}
