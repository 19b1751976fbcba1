package io.assay.registry.store;

import io.assay.embedded.EmbeddedDatabase;
import io.assay.wire.event.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of what is shown in a real database, empty at first. */
final class Showcase implements AutoCloseable {

    static final AuditScope SCOPE = new AuditScope(List.of("prod"), List.of("person:gone"));

    final SingleConnectionDataSource database;
    final JdbcTemplate jdbc;
    private final Showing showing;
    private final TransactionTemplate transactions;

    private Showcase(String url) {
        database = new SingleConnectionDataSource(url, true);
        jdbc = new JdbcTemplate(database);
        showing = new Showing(new NamedParameterJdbcTemplate(database));
        transactions = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** A database of its own within a server that runs. */
    static Showcase in(EmbeddedDatabase server, String name) {
        new JdbcTemplate(server.dataSource()).execute("create database " + name);
        String url = server.jdbcUrl().replace("/postgres?", "/" + name + "?");
        Flyway.configure().dataSource(new DriverManagerDataSource(url)).locations("classpath:db/registry").load().migrate();
        return new Showcase(url);
    }

    JdbcClient client() {
        return JdbcClient.create(database);
    }

    Showcase show(List<Told> told) {
        transactions.executeWithoutResult(status -> showing.show(told));
        return this;
    }

    List<AuditEntry> asOf(Instant moment) {
        return page(moment, null, null);
    }

    /** A page of the matrix, read as one transaction does. */
    List<AuditEntry> page(Instant moment, Bookmark after, Integer size) {
        List<AuditEntry> entries = new ArrayList<>();
        var query = new Matrix.Query(moment, SCOPE.production(), null, after, size);
        transactions.executeWithoutResult(status -> new Matrix(database).read(query, entries::add));
        return entries;
    }

    String hash() {
        return transactions.execute(status -> new StateHash(database).now());
    }

    @Override
    public void close() {
        database.destroy();
    }
}
