package io.assay.monitoring.store;

import java.util.Collection;
import java.util.List;
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
    public record Ask(Collection<String> tenants, Bookmark after, int size) {}

    /** Of rows read with one more than asked for. */
    static <T> Portion<T> of(List<T> rows, Ask ask, Function<T, Bookmark> mark) {
        boolean more = rows.size() > ask.size();
        List<T> items = more ? List.copyOf(rows.subList(0, ask.size())) : rows;
        return new Portion<>(items, more ? mark.apply(items.getLast()).word() : null);
    }
}
