package io.assay.monitoring.stream;

import io.assay.events.WindowCounted;
import io.assay.monitoring.domain.Accumulator;
import io.assay.monitoring.domain.Batch;
import io.assay.monitoring.domain.Layout;
import io.assay.monitoring.domain.Share;
import io.assay.monitoring.domain.Tracked;
import io.assay.monitoring.domain.WindowCounts;
import io.assay.monitoring.gateway.StoredProfiles;
import io.assay.wire.Wire;
import io.assay.wire.decide.Outgoing;
import io.assay.wire.event.EventHeaders;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each shard has counted so far in each window, and which of it has not been said yet. */
final class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    static final String WINDOWS = "windows-counted";
    static final String CHANGED = "windows-changed";

    private final Wire wire;
    private final StoredProfiles profiles;
    private final ProcessorContext<String, Outgoing> context;
    private final KeyValueStore<String, byte[]> windows;
    private final AtHand atHand;
    private final Unsaid unsaid;
    private final Duration horizon;
    private Instant forgotten = Instant.EPOCH;

    Ledger(Wire wire, StoredProfiles profiles, ProcessorContext<String, Outgoing> context, Duration horizon) {
        this.wire = wire;
        this.profiles = profiles;
        this.context = context;
        this.horizon = horizon;
        this.windows = context.getStateStore(WINDOWS);
        this.atHand = new AtHand(windows);
        this.unsaid = new Unsaid(context.getStateStore(CHANGED));
    }

    /** Counts a batch's share of a window; answers how many of its values no profile names. */
    long add(Batch batch, Share share, Tracked tracked) {
        var place = new AtHand.Place(batch.series(), share.window(), batch.shard());
        Accumulator all = atHand.of(place, () -> new Accumulator(batch.series(), share.window(), tracked));
        long extra = all.add(batch, share, tracked);
        atHand.keep(place, all);
        unsaid.add(place);
        return extra;
    }

    /** Says every window that changed since it was last said; one whose profile cannot be read stays unsaid. */
    void sayWhatChanged(long now) {
        for (AtHand.Place place : unsaid.places()) {
            Accumulator counted = atHand.of(place, () -> {
                throw new IllegalStateException("what changed of " + place.key() + " is not in the store");
            });
            layout(counted.left().head().profileDigest()).ifPresent(layout -> {
                say(counted, layout, place.shard(), now);
                unsaid.said(place);
            });
        }
    }

    private Optional<Layout> layout(String digest) {
        try {
            return Optional.of(profiles.layout(digest));
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("profile", digest).setCause(e).log("the reference profile cannot be read");
            return Optional.empty();
        }
    }

    private void say(Accumulator counted, Layout layout, int shard, long now) {
        for (int block = 0; block < layout.blocks(); block++) {
            say(counted.counts(layout, block), new CountingWire.Shard(shard, block, layout.blocks()), now);
        }
    }

    private void say(WindowCounts counts, CountingWire.Shard shard, long now) {
        String id = EventIds.root(
                WindowCounted.class.getSimpleName(),
                counts.series().name(),
                counts.window().from().toString(),
                Integer.toString(shard.number()),
                Long.toString(counts.revision()),
                Integer.toString(shard.block()));
        var event = CountingWire.event(counts, shard, Metas.root(id, counts.window().to(), wire.actor()));
        String topic = wire.topicOf(event);
        var out = new Outgoing(topic, wire.codec().encode(topic, event));
        context.forward(new Record<>(event.getModelId(), out, now, EventHeaders.of(event, event.getModelId())));
    }

    /**
     * The time by which a batch is judged: that of its appending, however long it waited since, but never so early that
     * its rows might belong to a window that was forgotten.
     */
    Instant asOf(Instant appendedAt) {
        Instant least = forgotten.plus(horizon);
        return appendedAt.isBefore(least) ? least : appendedAt;
    }

    /** Forgets the windows that neither what comes now nor what still waits can revise. */
    void forget(Instant now, Instant earliestWaiting) {
        Instant oldest = (now.isBefore(earliestWaiting) ? now : earliestWaiting).minus(horizon);
        if (oldest.isAfter(forgotten)) {
            forgotten = oldest;
            atHand.forget(oldest.toEpochMilli());
            unsaid.forget(oldest.toEpochMilli());
            keys(windows, WindowShelf.prefix(oldest.toEpochMilli())).forEach(windows::delete);
        }
    }

    static <V> List<String> keys(KeyValueStore<String, V> store, String upTo) {
        List<String> keys = new ArrayList<>();
        try (var range = store.range(null, upTo)) {
            range.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }
}
