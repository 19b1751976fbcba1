package io.assay.benchmarks.lifecycle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of a projection, as wholes: emptied, copied out, copied in, told by one hash. */
final class Tables {

    private static final String NAMES = "select table_name from information_schema.tables where table_schema = 'public'"
            + " and table_type = 'BASE TABLE' and table_name not like 'flyway%' and table_name <> 'projection_position' order by 1";
    private static final String COLUMNS = "select string_agg(quote_ident(column_name), ',' order by ordinal_position)"
            + " from information_schema.columns where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'";

    private final DataSource database;
    private final JdbcClient jdbc;
    private final Map<String, String> columns = new LinkedHashMap<>();

    Tables(DataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        List<String> names = jdbc.sql(NAMES).query(String.class).list();
        names.forEach(name -> columns.put(name, jdbc.sql(COLUMNS).param(name).query(String.class).single()));
    }

    void empty() {
        jdbc.sql("truncate projection_position, " + String.join(", ", columns.keySet())).update();
    }

    /** One hash of all rows of all tables, whatever their order. */
    String hash() {
        var all = new StringBuilder();
        columns.keySet().forEach(name -> all.append(name).append(' ').append(jdbc.sql(
                        "select count(*) || ':' || coalesce(md5(string_agg(h, '' order by h)), '') from"
                                + " (select md5(t::text) h from " + name + " t) rows")
                .query(String.class).single()).append('\n'));
        return all.toString();
    }

    /** All rows, per table in the form that {@link #copyIn} takes. */
    Map<String, byte[]> copyOut() {
        Map<String, byte[]> rows = new LinkedHashMap<>();
        connected(copying -> columns.forEach((name, list) -> {
            var bytes = new ByteArrayOutputStream();
            copying.run(() -> copying.api().copyOut("copy %s (%s) to stdout".formatted(name, list), bytes));
            rows.put(name, bytes.toByteArray());
        }));
        return rows;
    }

    void copyIn(Map<String, byte[]> rows) {
        connected(copying -> rows.forEach((name, bytes) -> copying.run(() -> copying.api().copyIn(
                "copy %s (%s) from stdin".formatted(name, columns.get(name)), new ByteArrayInputStream(bytes)))));
    }

    private void connected(Consumer<Copying> work) {
        try (Connection connection = database.getConnection()) {
            work.accept(new Copying(connection.unwrap(PGConnection.class).getCopyAPI()));
        } catch (SQLException e) {
            throw new IllegalStateException("the tables cannot be copied", e);
        }
    }

    /** What copying throws has no place in a lambda. */
    private record Copying(CopyManager api) {

        interface Step {
            long take() throws SQLException, IOException;
        }

        void run(Step step) {
            try {
                step.take();
            } catch (SQLException e) {
                throw new IllegalStateException("the tables cannot be copied", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
