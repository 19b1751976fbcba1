package io.assay.monitoring.stream;

import io.assay.events.HealthMeasured;
import io.assay.events.Meta;
import io.assay.monitoring.domain.Closed;
import io.assay.monitoring.domain.Fact;
import io.assay.monitoring.domain.Series;
import io.assay.wire.Wire;
import io.assay.wire.decide.Outgoing;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Says what was decided of a model, each fact under the id of what caused it. */
final class Announcing {

    private final Wire wire;
    private final Tallies tallies;
    private final ProcessorContext<String, Outgoing> context;

    Announcing(Wire wire, Tallies tallies, ProcessorContext<String, Outgoing> context) {
        this.wire = wire;
        this.tallies = tallies;
        this.context = context;
    }

    /**
     * Says the facts; how many were said of the model with them. What a compacted topic keeps does not count.
     *
     * @param cause what they rest on until a measurement among them is said
     */
    long say(List<Fact> facts, Meta cause, long saidBefore, Instant at) {
        long sequence = saidBefore;
        Meta by = cause;
        for (Fact fact : facts) {
            switch (fact) {
                case Fact.Measured m -> by = measured(m, ++sequence, at);
                case Fact.Changed c -> changed(c, by, ++sequence, at);
                case Fact.Known k -> known(k, by, at);
            }
        }
        return sequence;
    }

    private Meta measured(Fact.Measured fact, long sequence, Instant at) {
        Closed closed = fact.closed();
        Series series = closed.counted().series();
        String id = id(closed);
        var meta = new Meta(id, at, null, id, wire.actor(), sequence);
        forward(HealthWire.measured(fact, meta), series.modelId(), series, at);
        tallies.window(fact.judged().health());
        return meta;
    }

    private void changed(Fact.Changed fact, Meta cause, long sequence, Instant at) {
        Series series = fact.by().series();
        Meta meta = Metas.causedBy(cause, "ModelHealthChanged", 0, at, wire.actor(), sequence);
        forward(StandingWire.changed(fact, cause.getEventId(), meta), series.modelId(), series, at);
        tallies.changed(fact.to());
    }

    private void known(Fact.Known fact, Meta cause, Instant at) {
        Series series = fact.by().series();
        Meta meta = Metas.causedBy(cause, "VersionHealthKnown", 0, at, wire.actor(), 0);
        forward(StandingWire.known(fact, cause.getEventId(), meta), series.name(), series, at);
    }

    /** The id of a measurement: version, environment and mode, window, revision. */
    private static String id(Closed closed) {
        String from = closed.counted().window().from().toString();
        return EventIds.root(
                HealthMeasured.class.getSimpleName(),
                closed.counted().series().name(),
                closed.slides() ? from + "/" + closed.counted().window().to() : from,
                Integer.toString(closed.revision()));
    }

    private void forward(SpecificRecord event, String key, Series series, Instant at) {
        String topic = wire.topicOf(event);
        var out = new Outgoing(topic, wire.codec().encode(topic, event));
        context.forward(new Record<>(key, out, at.toEpochMilli(), EventHeaders.of(event, series.modelId())));
    }
}
