package io.assay.registry.stream;

import io.assay.events.CheckpointPublished;
import io.assay.events.EvidenceEntered;
import io.assay.evidence.Checkpoint;
import io.assay.evidence.Entry;
import io.assay.evidence.Frontier;
import io.assay.evidence.NoteSigner;
import io.assay.wire.Wire;
import io.assay.wire.decide.Outgoing;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.Metas;
import java.nio.ByteBuffer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;

/** The planted bug: the tree outlives the transaction in which it grew. */
final class HeadKeptInMemory implements ProcessorSupplier<String, byte[], String, Outgoing> {

    private final Wire wire;
    private final NoteSigner signer;
    private final Frontier tree = Frontier.empty();

    HeadKeptInMemory(Wire wire, NoteSigner signer) {
        this.wire = wire;
        this.signer = signer;
    }

    @Override
    public Processor<String, byte[], String, Outgoing> get() {
        return new ContextualProcessor<>() {
            @Override
            public void init(ProcessorContext<String, Outgoing> context) {
                super.init(context);
                context.schedule(EvidenceStage.INTERVAL, PunctuationType.WALL_CLOCK_TIME, now -> publish(context()));
            }

            @Override
            public void process(Record<String, byte[]> record) {
                var e = wire.codec().decode(record.value(), EvidenceEntered.class);
                tree.append(new Entry(e.getTopic(), e.getPartition(), e.getOffset(), e.getAppendedAt(), e.getKey(), e.getValue())
                        .leafHash());
            }
        };
    }

    private void publish(ProcessorContext<String, Outgoing> context) {
        var checkpoint = new Checkpoint("assay/modelops", tree.size(), tree.root());
        var event = CheckpointPublished.newBuilder()
                .setMeta(Metas.root("id", EvidenceStage.AT, wire.actor()))
                .setOrigin(checkpoint.origin())
                .setSize(checkpoint.size())
                .setRootHash(ByteBuffer.wrap(checkpoint.root()))
                .setNote(signer.sign(checkpoint))
                .setKeyId(signer.keyId())
                .build();
        String topic = wire.topicOf(event);
        context.forward(new Record<>(
                event.getOrigin(), new Outgoing(topic, wire.codec().encode(topic, event)), 0, EventHeaders.of(event, event.getOrigin())));
    }
}
