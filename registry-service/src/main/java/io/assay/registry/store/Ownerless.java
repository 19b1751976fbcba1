package io.assay.registry.store;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads models that nobody answers for: their newest version names no owner, or one who left. */
@Component
public final class Ownerless {

    /** A model without owner; {@code owner} is who left, null when none was named. */
    public record Orphan(String model, String version, String state, String owner, Object live) {

        private Bookmark bookmark() {
            return Bookmark.at(model);
        }
    }

    private static final List<String> NOBODY = List.of("", "unknown", "person:unknown");

    private static final String ORPHANS = """
            select m.* from model m
            where m.owner in (:nobody) and m.state not in ('refused', 'rejected', 'retired')%s%s
            order by m.model_id
            limit :size""";

    private final JdbcClient jdbc;

    public Ownerless(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Models without owner; these persons left. */
    public Portion<Orphan> models(List<String> left, Portion.Ask ask) {
        var values = ask.values();
        values.put("nobody", Stream.concat(NOBODY.stream(), left.stream()).toList());
        String sql = ORPHANS.formatted(ask.beyond("m.model_id > :k0", values), ask.visible("m.model_id"));
        return Portion.of(
                jdbc.sql(sql).params(values)
                        .query((row, n) -> new Orphan(
                                row.getString("model_id"),
                                row.getString("version"),
                                row.getString("state"),
                                row.getString("owner").isEmpty() ? null : row.getString("owner"),
                                Columns.json(row, "live")))
                        .list(),
                ask,
                Orphan::bookmark);
    }
}
