package io.assay.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void keepsItsDataAcrossARestart() throws SQLException {
        try (var first = EmbeddedDatabase.start(folder.resolve("data"))) {
            run(first, "create table guest(name text); insert into guest values ('credit-risk')");
        }

        try (var second = EmbeddedDatabase.start(folder.resolve("data"))) {
            assertThat(guest(second)).isEqualTo("credit-risk");
        }
    }

    @Test
    void takesTheFolderOverFromADatabaseThatOutlivedItsKilledParent() throws Exception {
        Path data = folder.resolve("data");
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"), DiesHard.class.getName(), data.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(parent.waitFor()).isEqualTo(DiesHard.STATUS);
        assertThat(Leftover.in(data)).isPresent();

        try (var next = EmbeddedDatabase.start(data)) {
            assertThat(guest(next)).isEqualTo("credit-risk");
        }
    }

    /** Starts a database and ends without a chance to stop it, as {@code kill -9} does. */
    static final class DiesHard {

        static final int STATUS = 9;

        private DiesHard() {}

        public static void main(String[] arguments) throws SQLException {
            run(EmbeddedDatabase.start(Path.of(arguments[0])),
                    "create table guest(name text); insert into guest values ('credit-risk')");
            Runtime.getRuntime().halt(STATUS);
        }
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String guest(EmbeddedDatabase database) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from guest")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
