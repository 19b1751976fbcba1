package io.assay.monitoring.store;

import io.assay.wire.event.EventJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads columns in the types that are shown. */
final class Columns {

    private Columns() {}

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Object json(ResultSet row, String column) throws SQLException {
        return EventJson.tree(row.getString(column));
    }

    /** A number; null where there is none. */
    static Double number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Double.class);
    }

    /** A moment as the database takes it. */
    static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** A text as the database takes it. */
    static String text(String value) {
        return value == null ? null : value.replace('\u0000', '\ufffd');
    }
}
