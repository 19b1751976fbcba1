package io.assay.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** A real PostgreSQL as a child process, on loopback; its data survive a restart in the same folder. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "postgres";

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts a database that is gone when it is closed. */
    public static EmbeddedDatabase start() {
        return start(EmbeddedPostgres.builder());
    }

    /** Starts a database whose data lie in this folder and stay there. */
    public static EmbeddedDatabase start(Path data) {
        Leftover.in(data).ifPresent(Leftover::end);
        return start(EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false));
    }

    /** Where JDBC connects. */
    public String jdbcUrl() {
        return postgres.getJdbcUrl(USER, USER);
    }

    /** Where JDBC connects to a database of this name beside the others, which is made unless it is there. */
    public String jdbcUrl(String name) {
        try (var connection = dataSource().getConnection();
                var asking = connection.prepareStatement("select 1 from pg_database where datname = ?");
                var making = connection.createStatement()) {
            asking.setString(1, name);
            if (!asking.executeQuery().next()) {
                making.execute("create database " + making.enquoteIdentifier(name, true));
            }
            return postgres.getJdbcUrl(USER, name);
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + name + " cannot be made", e);
        }
    }

    /** The user that owns everything in it. */
    public String user() {
        return USER;
    }

    /** Connections for whoever needs no pool. */
    public DataSource dataSource() {
        return postgres.getPostgresDatabase();
    }

    /** Drops everything in it, as a lost database would be. */
    public void lose() {
        try (var connection = dataSource().getConnection(); var statement = connection.createStatement()) {
            statement.execute("drop schema public cascade; create schema public");
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be dropped", e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the database does not stop", e);
        }
    }

    private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder) {
        try {
            return new EmbeddedDatabase(builder
                    .setPGStartupWait(Duration.ofSeconds(30))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "60")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("the database does not start", e);
        }
    }
}
