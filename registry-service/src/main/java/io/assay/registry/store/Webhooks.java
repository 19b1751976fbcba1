package io.assay.registry.store;

import io.assay.registry.store.WebhookShown.Attempt;
import io.assay.registry.store.WebhookShown.Delivery;
import io.assay.registry.store.WebhookShown.Health;
import io.assay.registry.store.WebhookShown.Whole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what those outside were told. */
@Component
public final class Webhooks {

    private static final String HEALTH =
            """
            select (select max(delivered_at) from webhook_delivery where subscription = :name) as taken,
                (select count(*) from webhook_delivery where subscription = :name and state = 'pending') as pending,
                (select count(*) from webhook_delivery where subscription = :name and state = 'retrying') as retrying,
                (select count(*) from webhook_delivery where subscription = :name and state = 'failed') as failed,
                last.status, last.words
            from (select 1) one left join lateral (select a.status, a.words from webhook_attempt a
                join webhook_delivery d on d.delivery_id = a.delivery_id
                where d.subscription = :name and a.ended_at is not null order by a.ended_at desc limit 1) last on true""";

    private final JdbcClient jdbc;

    public Webhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a subscription stands. */
    public Health health(String subscription) {
        return jdbc.sql(HEALTH)
                .param("name", subscription)
                .query((row, n) -> new Health(
                        Columns.instant(row, "taken"),
                        row.getObject("status", Integer.class),
                        row.getString("words"),
                        row.getLong("pending"),
                        row.getLong("retrying"),
                        row.getLong("failed")))
                .single();
    }

    /**
     * A portion of deliveries, the newest first.
     *
     * @param wanted values of the columns subscription, state and event_id; what is null is not asked for
     */
    public Portion<Delivery> deliveries(Map<String, String> wanted, Portion.Ask ask) {
        Map<String, Object> values = ask.values();
        var sql = new StringBuilder("select * from webhook_delivery where true");
        wanted.forEach((column, value) -> {
            if (value != null) {
                sql.append(" and ").append(column).append(" = :").append(column);
                values.put(column, Columns.text(value));
            }
        });
        sql.append(ask.tenants() == null ? "" : " and tenant in (:tenants)");
        sql.append(ask.beyond("(said_at, delivery_id) < (:k0::timestamptz, :k1)", values));
        sql.append(" order by said_at desc, delivery_id desc limit :size");
        List<Delivery> rows = jdbc.sql(sql.toString()).params(values).query(Webhooks::delivery).list();
        return Portion.of(rows, ask, last -> Bookmark.at(last.saidAt().toString(), last.id()));
    }

    /** One delivery of these tenants, null for all. */
    public Optional<Whole> delivery(String id, Collection<String> tenants) {
        return jdbc.sql("select * from webhook_delivery where delivery_id = ?")
                .params(Columns.text(id))
                .query((row, n) -> tenants == null || tenants.contains(row.getString("tenant"))
                        ? Optional.of(new Whole(delivery(row, n), attempts(id), row.getString("body")))
                        : Optional.<Whole>empty())
                .optional()
                .flatMap(whole -> whole);
    }

    private List<Attempt> attempts(String id) {
        return jdbc.sql("select * from webhook_attempt where delivery_id = ? order by attempt, asked_at")
                .params(id)
                .query((row, n) -> new Attempt(
                        row.getInt("attempt"),
                        row.getBoolean("replay"),
                        row.getString("asked_by"),
                        Columns.instant(row, "asked_at"),
                        Columns.instant(row, "ended_at"),
                        row.getObject("status", Integer.class),
                        row.getObject("delivered", Boolean.class),
                        row.getString("words")))
                .list();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getString("delivery_id"),
                row.getString("subscription"),
                row.getString("event_id"),
                row.getString("type"),
                Columns.instant(row, "said_at"),
                row.getString("state"),
                row.getInt("attempts"),
                Columns.instant(row, "next_attempt_at"),
                Columns.instant(row, "delivered_at"));
    }
}
