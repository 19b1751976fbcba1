package io.assay.registry.store;

import java.util.Set;

/**
 * Which models are asked for; a filter that is null does not filter. What is not known sorts before what is. Pages count from
 * 0; {@code after}, when given, is where the page begins instead.
 *
 * @param tenants whose models may be shown; {@code tenant} narrows it
 * @param state a state that any version has
 * @param stage what the estate calls the stage of the newest version
 */
public record ModelQuery(
        Set<String> tenants,
        String tenant,
        String owner,
        String tier,
        String state,
        String stage,
        String useCase,
        String q,
        Order sort,
        boolean descending,
        int page,
        int size,
        Bookmark after) {

    /** What models can be sorted by; the model's id decides between equals. */
    public enum Order {
        MODEL("m.model_id"),
        OWNER("m.owner"),
        TIER("m.tier"),
        STATE("m.state"),
        USECASE("m.use_case_id"),
        SUBMITTED("m.submitted_at");

        private final String column;

        Order(String column) {
            this.column = column;
        }
    }

    String key() {
        return sort.column;
    }

    String orderBy() {
        String direction = descending ? " desc" : " asc";
        return sort == Order.MODEL ? sort.column + direction : sort.column + direction + ", m.model_id" + direction;
    }

    /** What follows the bookmark; one that names no moment where one is due begins at the beginning. */
    String beyond() {
        String mark = sort == Order.SUBMITTED
                ? "case when pg_input_is_valid(:afterKey, 'timestamptz') then cast(:afterKey as timestamptz) else '-infinity' end"
                : "cast(:afterKey as text)";
        return "(%s, m.model_id) %s (%s, :afterModel)".formatted(key(), descending ? "<" : ">", mark);
    }
}
