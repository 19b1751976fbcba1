package io.assay.registry.store;

import io.assay.events.ArtefactRecalled;
import io.assay.wire.event.Told;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which bytes were recalled, by whom and why, and which models are made of them. */
@Component
public final class RecalledArtefacts {

    /** A recall; {@code models} are those made of these bytes, as far as the asker sees them. */
    public record Recall(
            String eventId, String artefactDigest, String person, String role, String reason, Instant at, List<String> models) {

        private Bookmark bookmark() {
            return Bookmark.at(at.toString(), eventId);
        }
    }

    private static final String RECALLED = """
            insert into recall(artefact_digest, event_id, person, role, reason, appended_at)
            values (:digest, :event, :person, :role, :reason, :at)
            on conflict do nothing""";

    private static final String LATEST = """
            select r.*, m.models
            from recall r, lateral (select array_agg(distinct v.model_id order by v.model_id) as models
                from version v where v.artefact_key = r.artefact_digest%s) m
            where %s%s
            order by r.appended_at desc, r.event_id desc
            limit :size""";

    private final JdbcClient jdbc;

    public RecalledArtefacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static void show(Told told, ArtefactRecalled event, Rows rows) {
        rows.add(
                RECALLED,
                new Row()
                        .text("digest", event.getArtefactDigest())
                        .id("event", event.getMeta().getEventId())
                        .text("person", event.getPerson())
                        .text("role", event.getRole())
                        .text("reason", event.getReason())
                        .at("at", told.appendedAt()));
    }

    /** Recalls, the latest first: who does not see every tenant sees those of bytes that a visible model is made of. */
    public Portion<Recall> latest(Portion.Ask ask) {
        var values = ask.values();
        String beyond = ask.beyond("(r.appended_at, r.event_id) < (cast(:k0 as timestamptz), :k1)", values);
        String seen = ask.tenants() == null ? "true" : "m.models is not null";
        String sql = LATEST.formatted(ask.visible("v.model_id"), seen, beyond);
        return Portion.of(jdbc.sql(sql).params(values).query(RecalledArtefacts::recall).list(), ask, Recall::bookmark);
    }

    /** Models of which a version is made of these bytes. */
    public Stream<String> modelsMadeOf(String digest) {
        return jdbc.sql("select distinct model_id from version where artefact_key = ?")
                .params(digest)
                .query(String.class)
                .list()
                .stream();
    }

    private static Recall recall(ResultSet row, int number) throws SQLException {
        var models = row.getArray("models");
        return new Recall(
                row.getString("event_id"),
                row.getString("artefact_digest"),
                row.getString("person"),
                row.getString("role"),
                row.getString("reason"),
                Columns.instant(row, "appended_at"),
                models == null ? List.of() : List.of((String[]) models.getArray()));
    }
}
