package io.assay.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
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

        /** Kinds of the keys of a bookmark in this order. */
        public String kinds() {
            return this == SUBMITTED ? "ts" : "ss";
        }
    }

    /** Where a model stands in this order. */
    Bookmark mark(ResultSet row) throws SQLException {
        String column = sort.column.substring(sort.column.indexOf('.') + 1);
        String key = sort == Order.SUBMITTED ? Columns.instant(row, column).toString() : row.getString(column);
        return Bookmark.at(key, row.getString("model_id"));
    }

    String orderBy() {
        String direction = descending ? " desc" : " asc";
        return sort == Order.MODEL ? sort.column + direction : sort.column + direction + ", m.model_id" + direction;
    }

    /** What follows the bookmark. */
    String beyond() {
        String type = sort == Order.SUBMITTED ? "timestamptz" : "text";
        return "(%s, m.model_id) %s (cast(:afterKey as %s), :afterModel)".formatted(sort.column, descending ? "<" : ">", type);
    }
}
