package io.assay.monitoring.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how the values of one feature or output were spread over the bins of its profile in one window. */
@Component
public final class Histograms {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    public Histograms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One histogram.
     *
     * @param role {@code feature} or {@code output}
     * @param bins rows per bin, in the profile's order
     * @param profileDigest of the profile; null for none
     */
    public record Counted(String environment, String mode, String kind, String role, List<Long> bins, String profileDigest) {}

    /** Those of the windows that start at this moment: one for each environment, mode, kind and role. */
    public List<Counted> of(Version version, String name, Instant from) {
        return jdbc.sql("""
                        select s.environment, s.mode, s.kind, s.role, s.bins, w.profile_digest
                        from series_measured s
                        join window_measured w using (model_id, version, window_from, environment, mode, kind, revision)
                        where s.model_id = :model and s.version = :version and s.name = :name and s.window_from = :from
                        order by s.environment, s.mode, s.kind, s.role
                        limit :most""")
                .param("model", version.model())
                .param("version", version.version())
                .param("name", Columns.text(name))
                .param("from", Columns.moment(from))
                .param("most", MOST)
                .query(Histograms::counted)
                .list();
    }

    private static Counted counted(ResultSet row, int number) throws SQLException {
        Array bins = row.getArray("bins");
        return new Counted(
                row.getString("environment"),
                row.getString("mode"),
                row.getString("kind"),
                row.getString("role"),
                List.of((Long[]) bins.getArray()),
                row.getString("profile_digest"));
    }
}
