package io.assay.monitoring.store;

import io.assay.wire.event.Metas;
import io.assay.wire.event.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.apache.avro.specific.SpecificRecord;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The tables of what is shown in a real database. */
final class Showcase implements AutoCloseable {

    static final Duration KEPT = Duration.ofDays(30);

    private final SingleConnectionDataSource database;
    private final JdbcTemplate jdbc;
    private Instant now = Said.MONDAY;

    Showcase(String url) {
        Flyway.configure().dataSource(new DriverManagerDataSource(url)).locations("classpath:db/monitoring").load().migrate();
        database = new SingleConnectionDataSource(url, true);
        jdbc = new JdbcTemplate(database);
    }

    void empty() {
        now = Said.MONDAY;
        jdbc.execute("truncate version_health, health_change, window_measured, series_measured, performance_measured");
    }

    JdbcClient client() {
        return JdbcClient.create(database);
    }

    Showcase at(Instant moment) {
        now = moment;
        return this;
    }

    Showcase show(SpecificRecord... events) {
        new Showing(new NamedParameterJdbcTemplate(database), KEPT, () -> now).show(Arrays.stream(events)
                .map(event -> new Told("topic", 0, 0, "key", Metas.of(event).getOccurredAt(), event))
                .toList());
        return this;
    }

    long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    /** How the database would answer where tables are too large to be read whole. */
    String plan(Selection selection) {
        jdbc.execute("set enable_seqscan = off; set enable_bitmapscan = off");
        selection.values().put("size", 10);
        return String.join("\n", client().sql("explain " + selection.text()).params(selection.values()).query(String.class).list());
    }

    @Override
    public void close() {
        database.destroy();
    }
}
