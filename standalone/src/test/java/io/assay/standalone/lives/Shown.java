package io.assay.standalone.lives;

import io.assay.embedded.EmbeddedDatabase;
import io.assay.registry.store.AuditEntry;
import io.assay.registry.store.Matrix;
import io.assay.registry.store.Showing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the registry shows of lives, in a database of its own. */
final class Shown implements AutoCloseable {

    private final SingleConnectionDataSource database;
    private final Showing showing;
    private final TransactionTemplate transactions;

    Shown(EmbeddedDatabase server, String name) {
        new JdbcTemplate(server.dataSource()).execute("create database " + name);
        database = new SingleConnectionDataSource(server.jdbcUrl().replace("/postgres?", "/" + name + "?"), true);
        Flyway.configure().dataSource(database).locations("classpath:db/registry").load().migrate();
        showing = new Showing(new NamedParameterJdbcTemplate(database));
        transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    void show(List<io.assay.wire.event.Told> told) {
        transactions.executeWithoutResult(status -> showing.show(told));
    }

    /** All that was in production at a moment, with what was known of it then. */
    List<AuditEntry> asOf(Instant moment) {
        List<AuditEntry> entries = new ArrayList<>();
        var query = new Matrix.Query(moment, Estate.ENVIRONMENTS, null, null, null);
        transactions.executeWithoutResult(status -> new Matrix(database).read(query, entries::add));
        return entries;
    }

    @Override
    public void close() {
        database.destroy();
    }
}
