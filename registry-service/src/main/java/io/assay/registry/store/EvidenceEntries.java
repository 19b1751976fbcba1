package io.assay.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds entries of the evidence log: by index, by the event they hold, by the version they speak of. */
@Component
public final class EvidenceEntries {

    private static final String JOINED =
            """
            select n.index, n.entry_offset, n.topic, n.partition, n.log_offset, n.appended_at, e.event_id, e.type, e.body
            from evidence_entry n
            left join event e on e.topic = n.topic and e.partition = n.partition and e.log_offset = n.log_offset
            """;

    private static final String BY_EVENT =
            """
            select n.index, n.entry_offset, n.topic, n.partition, n.log_offset, n.appended_at, e.event_id, e.type, e.body
            from event e
            join evidence_entry n on n.topic = e.topic and n.partition = e.partition and n.log_offset = e.log_offset
            """;

    private final JdbcClient jdbc;

    public EvidenceEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entry of that index. */
    public Optional<EvidenceEntryShown> at(long index) {
        return jdbc.sql(JOINED + "where n.index = ?").params(index).query(EvidenceEntries::shown).optional();
    }

    /** The entry that holds an event; the first, should an id have been said twice. */
    public Optional<EvidenceEntryShown> ofEvent(String eventId) {
        return jdbc.sql(BY_EVENT + "where e.event_id = ? order by n.index limit 1")
                .params(eventId)
                .query(EvidenceEntries::shown)
                .optional();
    }

    /** A page of what speaks of a version, or of things by their ids, from an index on. */
    public List<EvidenceEntryShown> about(EvidenceSubject subject, long from, int most) {
        return jdbc.sql(BY_EVENT + "where (e.key = :model and e.version = :version or e.key in (:others) and e.version is null)"
                        + " and n.index >= :from order by n.index limit :most")
                .param("model", subject.model())
                .param("version", subject.version())
                .param("others", subject.others().isEmpty() ? List.of("") : subject.others())
                .param("from", from)
                .param("most", most)
                .query(EvidenceEntries::shown)
                .list();
    }

    private static EvidenceEntryShown shown(ResultSet row, int number) throws SQLException {
        return new EvidenceEntryShown(
                row.getLong("index"),
                row.getLong("entry_offset"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("log_offset"),
                Columns.instant(row, "appended_at"),
                row.getString("event_id"),
                row.getString("type"),
                Columns.json(row, "body"));
    }
}
