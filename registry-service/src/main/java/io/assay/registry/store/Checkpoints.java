package io.assay.registry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the checkpoints of the evidence log that were published. */
@Component
public final class Checkpoints {

    private final JdbcClient jdbc;

    public Checkpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest whose entries are shown. */
    public Optional<CheckpointShown> latest() {
        return jdbc.sql("select * from checkpoint where size <= (select coalesce(max(index) + 1, 0) from evidence_entry)"
                        + " order by size desc limit 1")
                .query(Checkpoints::shown)
                .optional();
    }

    /** The one of that size. */
    public Optional<CheckpointShown> of(long size) {
        return jdbc.sql("select * from checkpoint where size = ?").params(size).query(Checkpoints::shown).optional();
    }

    /** A page, the newest first. */
    public Page<CheckpointShown> page(int page, int size) {
        long total = jdbc.sql("select count(*) from checkpoint").query(Long.class).single();
        List<CheckpointShown> items = jdbc.sql("select * from checkpoint order by size desc limit ? offset ?")
                .params(size, (long) page * size)
                .query(Checkpoints::shown)
                .list();
        return new Page<>(items, total, page, size, null);
    }

    private static CheckpointShown shown(ResultSet row, int number) throws SQLException {
        return new CheckpointShown(
                row.getString("origin"),
                row.getLong("size"),
                Base64.getEncoder().encodeToString(row.getBytes("root")),
                row.getString("note"),
                row.getString("key_id"),
                Columns.instant(row, "appended_at"));
    }
}
