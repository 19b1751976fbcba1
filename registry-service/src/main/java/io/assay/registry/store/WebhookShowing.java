package io.assay.registry.store;

import io.assay.events.WebhookDelivered;
import io.assay.events.WebhookJob;
import io.assay.wire.event.EventJson;
import io.assay.wire.event.Told;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Writes what those outside were told, each attempt, and how each delivery stands, in whichever order the two topics are read. */
@Component
public final class WebhookShowing {

    private static final String DELIVERY =
            """
            insert into webhook_delivery(delivery_id, subscription, event_id, type, tenant, body, said_at)
            values (:delivery, :subscription, :event, :type, :tenant, :body, :at) on conflict do nothing""";

    private static final String ASKED =
            """
            insert into webhook_attempt(job_id, delivery_id, attempt, replay, asked_by, asked_at)
            values (:job, :delivery, :attempt, :replay, :by, :at)
            on conflict (job_id) do update set asked_by = :by, asked_at = :at""";

    private static final String ENDED =
            """
            insert into webhook_attempt(job_id, delivery_id, attempt, replay, ended_at, status, delivered, words, next_attempt_at)
            values (:job, :delivery, :attempt, :replay, :at, :status, :delivered, :words, :next)
            on conflict (job_id) do update set ended_at = :at, status = :status, delivered = :delivered, words = :words,
                next_attempt_at = :next""";

    /** What a person sent again in vain leaves what waits as it was. */
    private static final String SETTLED =
            """
            update webhook_delivery d set attempts = a.tried, delivered_at = a.taken,
                state = case when a.taken is not null then 'delivered' when a.open > 0 then 'pending'
                    when last.next_attempt_at is not null then 'retrying' else 'failed' end,
                next_attempt_at = case when a.taken is null then last.next_attempt_at end
            from (select count(*) as tried, min(ended_at) filter (where delivered) as taken,
                    count(*) filter (where ended_at is null) as open
                from webhook_attempt where delivery_id = :delivery) a
            left join lateral (select next_attempt_at from webhook_attempt
                where delivery_id = :delivery and not replay order by attempt desc limit 1) last on true
            where d.delivery_id = :delivery""";

    private final NamedParameterJdbcOperations jdbc;

    public WebhookShowing(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Shows a batch inside the caller's transaction. */
    public void show(List<Told> told) {
        var rows = new Rows();
        Set<String> touched = new LinkedHashSet<>();
        told.forEach(t -> {
            switch (t.event()) {
                case WebhookJob job -> touched.add(asked(t, job, rows));
                case WebhookDelivered result -> touched.add(ended(t, result, rows));
                default -> {}
            }
        });
        touched.forEach(delivery -> rows.add(SETTLED, new Row().id("delivery", delivery)));
        rows.write(jdbc);
    }

    private static String asked(Told told, WebhookJob job, Rows rows) {
        rows.add(
                DELIVERY,
                new Row()
                        .id("delivery", job.getDeliveryId())
                        .id("subscription", job.getSubscription())
                        .id("event", job.getEventId())
                        .id("type", job.getType())
                        .id("tenant", tenant(job.getBody()))
                        .text("body", job.getBody())
                        .at("at", told.appendedAt()));
        rows.add(
                ASKED,
                new Row()
                        .id("job", job.getMeta().getEventId())
                        .id("delivery", job.getDeliveryId())
                        .value("attempt", job.getAttempt())
                        .value("replay", job.getReplay())
                        .id("by", job.getMeta().getActor())
                        .at("at", told.appendedAt()));
        return job.getDeliveryId();
    }

    private static String ended(Told told, WebhookDelivered result, Rows rows) {
        rows.add(
                ENDED,
                new Row()
                        .id("job", result.getMeta().getCausationId())
                        .id("delivery", result.getDeliveryId())
                        .value("attempt", result.getAttempt())
                        .value("replay", result.getReplay())
                        .at("at", told.appendedAt())
                        .value("status", result.getStatus())
                        .value("delivered", result.getDelivered())
                        .text("words", result.getWords())
                        .at("next", result.getNextAttemptAt()));
        return result.getDeliveryId();
    }

    /** The tenant of what was told; empty where it is of none. */
    private static String tenant(String body) {
        JsonNode data = ((JsonNode) EventJson.tree(body)).path("data");
        return Stream.of("modelId", "useCaseId", "dataSetId")
                .map(name -> data.path(name).asString(""))
                .filter(id -> !id.isEmpty())
                .map(id -> id.substring(0, Math.max(0, id.indexOf('/'))))
                .findFirst()
                .orElse("");
    }
}
