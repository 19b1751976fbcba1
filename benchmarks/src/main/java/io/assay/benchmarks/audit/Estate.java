package io.assay.benchmarks.audit;

import io.assay.embedded.EmbeddedDatabase;
import io.assay.registry.store.Showing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database as the projection fills it: one model is shown by the real projection, then multiplied row by row. */
final class Estate implements AutoCloseable {

    private final EmbeddedDatabase server;
    private final SingleConnectionDataSource database;

    private Estate(EmbeddedDatabase server) {
        this.server = server;
        this.database = new SingleConnectionDataSource(server.jdbcUrl(), true);
    }

    /** An estate of so many models, five versions and fifty events each. */
    static Estate of(int models) {
        var estate = new Estate(EmbeddedDatabase.start());
        Flyway.configure().dataSource(estate.database).locations("classpath:db/registry").load().migrate();
        estate.transactions().executeWithoutResult(status ->
                new Showing(new NamedParameterJdbcTemplate(estate.database)).show(OneModel.life()));
        estate.multiply(models);
        return estate;
    }

    DataSource database() {
        return database;
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(database);
    }

    TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @Override
    public void close() {
        database.destroy();
        server.close();
    }

    /** Rows first, then the indexes again: so it takes a minute, not ten. */
    private void multiply(int models) {
        List<String> indexes = jdbc().queryForList(
                "select indexdef from pg_indexes i where schemaname = 'public' and not exists"
                        + " (select 1 from pg_constraint c where c.conname = i.indexname)",
                String.class);
        jdbc().queryForList(
                        "select indexname from pg_indexes i where schemaname = 'public' and not exists"
                                + " (select 1 from pg_constraint c where c.conname = i.indexname)",
                        String.class)
                .forEach(index -> jdbc().execute("drop index " + index));
        jdbc().execute(script().replace(":models", Integer.toString(models)));
        indexes.forEach(jdbc()::execute);
        jdbc().execute("vacuum analyze");
    }

    private static String script() {
        try (InputStream sql = Estate.class.getResourceAsStream("/audit/multiply.sql")) {
            return new String(Objects.requireNonNull(sql, "multiply.sql").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
