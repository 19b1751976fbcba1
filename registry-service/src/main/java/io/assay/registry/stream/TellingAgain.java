package io.assay.registry.stream;

import io.assay.events.WebhookDelivered;
import io.assay.events.WebhookJob;
import io.assay.registry.domain.Subscriptions;
import io.assay.wire.Wire;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.decide.Arrived;
import io.assay.wire.decide.DeadLetter;
import io.assay.wire.decide.Outgoing;
import io.assay.wire.event.Metas;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Keeps what failed until it is due, and then says the job of the next attempt, once. */
final class TellingAgain extends ContextualProcessor<String, byte[], String, Outgoing> {

    private static final Duration LOOKING = Duration.ofSeconds(1);
    private static final Duration FORGETTING = Duration.ofHours(1);

    private final Wire wire;
    private final Subscriptions subscriptions;
    private WebhookMemory memory;

    TellingAgain(Wire wire, Subscriptions subscriptions) {
        this.wire = wire;
        this.subscriptions = subscriptions;
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> context) {
        super.init(context);
        memory = new WebhookMemory(context.getStateStore(WebhookMemory.STORE));
        context.schedule(LOOKING, PunctuationType.WALL_CLOCK_TIME, now -> sayWhatIsDue(Instant.ofEpochMilli(now)));
        context.schedule(FORGETTING, PunctuationType.WALL_CLOCK_TIME, now ->
                memory.forget(now - subscriptions.within().toMillis()));
    }

    @Override
    public void process(Record<String, byte[]> record) {
        try {
            WebhookDelivered result = wire.codec().decode(record.value(), WebhookDelivered.class);
            if (memory.first(result.getMeta().getEventId(), record.timestamp())) {
                remember(result, record.value());
            }
        } catch (UndecodableException e) {
            var arrived = Arrived.of(record, context().recordMetadata().orElseThrow());
            context().forward(DeadLetter.of(arrived, e.getMessage(), wire.deadLetters()));
        }
    }

    /** What a person sent again in vain changes nothing of what waits. */
    private void remember(WebhookDelivered result, byte[] value) {
        if (result.getNextAttemptAt() != null) {
            memory.keep(result.getDeliveryId(), value);
        } else if (result.getDelivered() || !result.getReplay()) {
            memory.drop(result.getDeliveryId());
        }
    }

    private void sayWhatIsDue(Instant now) {
        List<WebhookDelivered> due = new ArrayList<>();
        memory.waiting(value -> {
            WebhookDelivered result = wire.codec().decode(value, WebhookDelivered.class);
            if (!result.getNextAttemptAt().isAfter(now)) {
                due.add(result);
            }
        });
        due.forEach(result -> {
            memory.drop(result.getDeliveryId());
            context().forward(TellingOutside.said(wire, next(result, now)));
        });
    }

    private WebhookJob next(WebhookDelivered result, Instant now) {
        return WebhookJob.newBuilder()
                .setMeta(Metas.causedBy(result.getMeta(), "WebhookJob", 0, now, wire.actor(), 0))
                .setDeliveryId(result.getDeliveryId())
                .setSubscription(result.getSubscription())
                .setEventId(result.getEventId())
                .setType(result.getType())
                .setBody(result.getBody())
                .setAttempt(result.getAttempt() + 1)
                .build();
    }
}
