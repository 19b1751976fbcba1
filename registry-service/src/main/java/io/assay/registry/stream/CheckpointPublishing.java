package io.assay.registry.stream;

import io.assay.events.CheckpointPublished;
import io.assay.events.EvidenceEntered;
import io.assay.events.Meta;
import io.assay.evidence.Checkpoint;
import io.assay.evidence.Entry;
import io.assay.evidence.Frontier;
import io.assay.evidence.NoteSigner;
import io.assay.wire.Wire;
import io.assay.wire.avro.UndecodableException;
import io.assay.wire.decide.Arrived;
import io.assay.wire.decide.DeadLetter;
import io.assay.wire.decide.Outgoing;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.EventIds;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Grows the tree by each entry that was committed and, when it grew, says a signed checkpoint from time to time. */
final class CheckpointPublishing extends ContextualProcessor<String, byte[], String, Outgoing> {

    /** Makes it, with its store; without a signer entries are counted, and no checkpoint is said. */
    record Supplier(Wire wire, CheckpointTiming timing, Optional<NoteSigner> signer)
            implements ProcessorSupplier<String, byte[], String, Outgoing> {

        @Override
        public Processor<String, byte[], String, Outgoing> get() {
            return new CheckpointPublishing(this);
        }

        /** Cached, so that a batch of entries writes the tree once. */
        @Override
        public Set<StoreBuilder<?>> stores() {
            var store = Stores.persistentKeyValueStore(CheckpointState.STORE);
            return Set.of(Stores.keyValueStoreBuilder(store, Serdes.String(), Serdes.ByteArray()).withCachingEnabled());
        }
    }

    private final Wire wire;
    private final CheckpointTiming timing;
    private final Optional<NoteSigner> signer;
    private CheckpointState state;

    private CheckpointPublishing(Supplier with) {
        this.wire = with.wire;
        this.timing = with.timing;
        this.signer = with.signer;
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> context) {
        super.init(context);
        state = new CheckpointState(context.getStateStore(CheckpointState.STORE));
        context.schedule(timing.interval(), PunctuationType.WALL_CLOCK_TIME, now ->
                signer.ifPresent(with -> publish(with, Instant.ofEpochMilli(now))));
    }

    @Override
    public void process(Record<String, byte[]> record) {
        try {
            var entered = wire.codec().decode(record.value(), EvidenceEntered.class);
            Frontier tree = state.tree();
            tree.append(leafHash(entered));
            state.keep(tree);
        } catch (UndecodableException e) {
            var arrived = Arrived.of(record, context().recordMetadata().orElseThrow());
            context().forward(DeadLetter.of(arrived, e.getMessage(), wire.deadLetters()));
        }
    }

    private void publish(NoteSigner with, Instant now) {
        Frontier tree = state.tree();
        var before = state.published();
        if (tree.size() > before.size()) {
            var published = new CheckpointState.Published(tree.size(), before.count() + 1);
            say(published(with, tree, meta(published, now)), now);
            state.keep(published);
        }
    }

    private CheckpointPublished published(NoteSigner with, Frontier tree, Meta meta) {
        var checkpoint = new Checkpoint(timing.origin(), tree.size(), tree.root());
        return CheckpointPublished.newBuilder()
                .setMeta(meta)
                .setOrigin(checkpoint.origin())
                .setSize(checkpoint.size())
                .setRootHash(ByteBuffer.wrap(checkpoint.root()))
                .setNote(with.sign(checkpoint))
                .setKeyId(with.keyId())
                .build();
    }

    private Meta meta(CheckpointState.Published published, Instant now) {
        String id = EventIds.root("checkpoint", timing.origin(), Long.toString(published.size()));
        return new Meta(id, now, null, id, wire.actor(), published.count());
    }

    private void say(CheckpointPublished event, Instant now) {
        String topic = wire.topicOf(event);
        byte[] value = wire.codec().encode(topic, event);
        context().forward(new Record<>(
                event.getOrigin(), new Outgoing(topic, value), now.toEpochMilli(), EventHeaders.of(event, event.getOrigin())));
    }

    private static byte[] leafHash(EvidenceEntered entered) {
        return new Entry(
                        entered.getTopic(),
                        entered.getPartition(),
                        entered.getOffset(),
                        entered.getAppendedAt(),
                        entered.getKey(),
                        entered.getValue())
                .leafHash();
    }
}
