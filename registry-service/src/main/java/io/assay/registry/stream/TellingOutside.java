package io.assay.registry.stream;

import io.assay.events.Meta;
import io.assay.events.WebhookJob;
import io.assay.registry.domain.Subscription;
import io.assay.registry.domain.Subscriptions;
import io.assay.topics.Topic;
import io.assay.wire.Wire;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.decide.Arrived;
import io.assay.wire.decide.DeadLetter;
import io.assay.wire.decide.Outgoing;
import io.assay.wire.decide.Reading;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Says for each event one job for each subscription that wants it, once however often the event is heard. */
final class TellingOutside extends ContextualProcessor<String, byte[], String, Outgoing> {

    private static final int FIRST = 1;

    private final Wire wire;
    private final Subscriptions subscriptions;
    private WebhookMemory memory;

    TellingOutside(Wire wire, Subscriptions subscriptions) {
        this.wire = wire;
        this.subscriptions = subscriptions;
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> context) {
        super.init(context);
        memory = new WebhookMemory(context.getStateStore(WebhookMemory.STORE));
    }

    @Override
    public void process(Record<String, byte[]> record) {
        Arrived arrived = Arrived.of(record, context().recordMetadata().orElseThrow());
        String type = wire.topics().named(arrived.topic()).map(Topic::event).orElse("");
        if (subscriptions.want(type) && isNews(arrived)) {
            try {
                tell(new Reading(wire).read(arrived), arrived.appendedAt());
            } catch (UndecodableException e) {
                context().forward(DeadLetter.of(arrived, e.getMessage(), wire.deadLetters()));
            }
        }
    }

    private boolean isNews(Arrived arrived) {
        return arrived.appendedAt().plus(subscriptions.within()).toEpochMilli() >= context().currentSystemTimeMs();
    }

    private void tell(SpecificRecord event, Instant at) {
        var wanting = subscriptions.wanting(event.getSchema().getName(), WebhookBody.tenant(event));
        if (!wanting.isEmpty() && memory.first(Metas.of(event).getEventId(), at.toEpochMilli())) {
            String body = WebhookBody.of(event);
            wanting.forEach(subscription -> say(job(event, subscription, body, at)));
        }
    }

    private WebhookJob job(SpecificRecord event, Subscription subscription, String body, Instant at) {
        Meta cause = Metas.of(event);
        String delivery = EventIds.root("webhook", subscription.name(), cause.getEventId());
        var meta = new Meta(
                EventIds.of(delivery, "WebhookJob", FIRST), at, cause.getEventId(), cause.getCorrelationId(), wire.actor(), 0L);
        return WebhookJob.newBuilder()
                .setMeta(meta)
                .setDeliveryId(delivery)
                .setSubscription(subscription.name())
                .setEventId(cause.getEventId())
                .setType(event.getSchema().getName())
                .setBody(body)
                .setAttempt(FIRST)
                .build();
    }

    private void say(WebhookJob job) {
        context().forward(said(wire, job));
    }

    /** A job on its way, keyed by its subscription: a slow subscriber holds up only those of its partition. */
    static Record<String, Outgoing> said(Wire wire, WebhookJob job) {
        String topic = wire.topicOf(job);
        String key = job.getSubscription();
        return new Record<>(
                key,
                new Outgoing(topic, wire.codec().encode(topic, job)),
                job.getMeta().getOccurredAt().toEpochMilli(),
                EventHeaders.of(job, key));
    }
}
