package io.assay.monitoring.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import tools.jackson.databind.JsonNode;

/** Why a version is not healthy. */
final class Reasons {

    private Reasons() {}

    /** The reason that was there first; null when none says since when. */
    static JsonNode first(ResultSet row) throws SQLException {
        return ((JsonNode) Columns.json(row, "reasons")).valueStream()
                .filter(reason -> reason.path("since").isString())
                .min(Comparator.comparing(reason -> Instant.parse(reason.path("since").asString())))
                .orElse(null);
    }
}
