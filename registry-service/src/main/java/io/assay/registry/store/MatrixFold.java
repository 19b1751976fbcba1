package io.assay.registry.store;

import io.assay.registry.store.AuditEntry.Proven;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import tools.jackson.databind.JsonNode;

/** Makes entries of rows that come in their order; of each cell the fact appended last counts. */
final class MatrixFold implements RowCallbackHandler {

    private static final Map<String, Integer> PLACES = new HashMap<>();

    static {
        Cell.ALL.forEach(cell -> PLACES.put(cell.key(), cell.place()));
    }

    private final int most;
    private final Consumer<AuditEntry> each;
    private AuditEntry open;
    private Bookmark last;
    private int handed;
    private boolean more;

    MatrixFold(int most, Consumer<AuditEntry> each) {
        this.most = most;
        this.each = each;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        if (open == null || !isOf(open, row)) {
            hand();
            open = entry(row);
        }
        if (row.getString("proved") != null) {
            prove(row);
        }
    }

    /** Hands over what is still open; where the next page begins. */
    String finish() {
        hand();
        return more ? last.word() : null;
    }

    private void hand() {
        if (open == null) {
            return;
        }
        if (handed == most) {
            more = true;
        } else {
            each.accept(open);
            last = open.bookmark();
            handed++;
        }
        open = null;
    }

    private void prove(ResultSet row) throws SQLException {
        String event = row.getString("event_id");
        String type = row.getString("type");
        Instant at = Columns.instant(row, "appended_at");
        ((JsonNode) Columns.json(row, "proved")).properties().forEach(cell -> {
            Integer place = PLACES.get(cell.getKey());
            if (place != null) {
                open.cells().put(place, new Proven(cell.getValue(), event, type, at));
            }
        });
    }

    private static boolean isOf(AuditEntry entry, ResultSet row) throws SQLException {
        return entry.model().equals(row.getString("model_id"))
                && entry.environment().equals(row.getString("environment"))
                && entry.mode().equals(row.getString("mode"));
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getString("model_id"),
                row.getString("version"),
                row.getString("environment"),
                row.getString("mode"),
                row.getLong("epoch"),
                row.getString("serving_type").equals("BreakGlassDeployed"),
                Columns.instant(row, "since"),
                row.getString("serving_event"),
                new TreeMap<>());
    }
}
