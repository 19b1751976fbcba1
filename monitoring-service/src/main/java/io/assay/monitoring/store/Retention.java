package io.assay.monitoring.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets the rows of windows that ended too long ago; the log still has them. */
public final class Retention {

    private static final List<String> TABLES = List.of("series_measured", "window_measured", "performance_measured");

    private final JdbcClient jdbc;
    private final Duration kept;

    public Retention(JdbcClient jdbc, Duration kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /** Forgets what is too old now; returns how many rows that were. */
    public int forget(Instant now) {
        return TABLES.stream()
                .mapToInt(table -> jdbc.sql("delete from " + table + " where window_to <= ?")
                        .params(Columns.moment(now.minus(kept)))
                        .update())
                .sum();
    }
}
