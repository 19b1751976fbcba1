package io.assay.registry.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Some rows of a list that may be long.
 *
 * @param items the rows
 * @param next where the next begins ({@code after}); null after the last
 */
public record Portion<T>(List<T> items, String next) {

    /**
     * Which portion is asked for.
     *
     * @param tenants only what belongs to these; null for all
     * @param after where it begins; null for the first
     * @param size most rows
     */
    public record Ask(Collection<String> tenants, Bookmark after, int size) {

        /** The values that every portioned statement knows: {@code size}, one more than is shown, and {@code tenants}. */
        Map<String, Object> values() {
            Map<String, Object> values = new HashMap<>();
            values.put("size", size + 1);
            values.put("tenants", tenants);
            return values;
        }

        /** A condition on the tenant of an id {@code <tenant>/<name>}; empty when all may be seen. */
        String visible(String id) {
            return tenants == null ? "" : " and split_part(" + id + ", '/', 1) in (:tenants)";
        }

        /** Binds the bookmark's keys as {@code k0}, {@code k1}, ... and answers the condition; empty for the first portion. */
        String beyond(String condition, Map<String, Object> values) {
            if (after == null) {
                return "";
            }
            for (int i = 0; i < after.keys().size(); i++) {
                values.put("k" + i, after.keys().get(i));
            }
            return " and " + condition;
        }
    }

    /** Of rows read with one more than asked for. */
    static <T> Portion<T> of(List<T> rows, Ask ask, Function<T, Bookmark> mark) {
        boolean more = rows.size() > ask.size();
        List<T> items = more ? List.copyOf(rows.subList(0, ask.size())) : rows;
        return new Portion<>(items, more ? mark.apply(items.getLast()).word() : null);
    }
}
