package io.assay.monitoring.stream;

import io.assay.wire.decide.DeadLetter;
import io.assay.wire.event.EventHeaders;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Lets a function hear of the service's replay topic only what came from topics that it hears itself. */
final class OwnReplays extends ContextualFixedKeyProcessor<String, byte[], byte[]> {

    private final Predicate<String> own;

    OwnReplays(Predicate<String> own) {
        this.own = own;
    }

    @Override
    public void process(FixedKeyRecord<String, byte[]> record) {
        String origin = EventHeaders.text(record.headers(), DeadLetter.ORIGIN_TOPIC);
        if (origin == null || own.test(origin)) {
            context().forward(record);
        }
    }
}
