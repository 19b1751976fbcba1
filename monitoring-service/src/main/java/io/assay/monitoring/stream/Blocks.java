package io.assay.monitoring.stream;

import io.assay.events.WindowCounted;
import io.assay.monitoring.domain.Merging;
import io.assay.monitoring.domain.WindowCounts;
import io.assay.wire.Wire;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The latest blocks of all shards of all windows, each behind its revision and how many blocks that revision has. */
final class Blocks {

    private static final int FRAME = Long.BYTES + Integer.BYTES;

    private final Wire wire;
    private final KeyValueStore<String, byte[]> store;

    Blocks(Wire wire, KeyValueStore<String, byte[]> store) {
        this.wire = wire;
        this.store = store;
    }

    /** Puts a block in place of an earlier one; false when it is not newer. */
    boolean put(String window, WindowCounted counted, byte[] value) {
        String shard = window + "|%02d".formatted(counted.getShard());
        byte[] kept = store.get(key(shard, counted.getBlock()));
        if (kept != null && revision(kept) >= counted.getRevision()) {
            return false;
        }
        store.put(key(shard, counted.getBlock()), ByteBuffer.allocate(FRAME + value.length)
                .putLong(counted.getRevision()).putInt(counted.getBlocks()).put(value).array());
        for (int gone = counted.getBlocks(); older(store.get(key(shard, gone)), counted); gone++) {
            store.delete(key(shard, gone));
        }
        return true;
    }

    /** Whether all blocks are there of what each shard said last. */
    boolean whole(String window) {
        int left = 0;
        long revision = 0;
        try (var range = all(window)) {
            while (range.hasNext()) {
                byte[] block = range.next().value;
                if (left > 0 && revision(block) != revision) {
                    return false;
                }
                left = (left == 0 ? ByteBuffer.wrap(block).getInt(Long.BYTES) : left) - 1;
                revision = revision(block);
            }
        }
        return left == 0;
    }

    /** All shards together, one block at a time. */
    WindowCounts merged(String window) {
        var all = new Merging();
        try (var range = all(window)) {
            range.forEachRemaining(entry -> add(entry, all));
        }
        return all.merged();
    }

    void forget(String window) {
        try (var range = all(window)) {
            range.forEachRemaining(entry -> store.delete(entry.key));
        }
    }

    private void add(KeyValue<String, byte[]> entry, Merging all) {
        byte[] event = Arrays.copyOfRange(entry.value, FRAME, entry.value.length);
        all.add(CountingWire.counts(wire.codec().decode(event, WindowCounted.class)), entry.key.endsWith("|00000"));
    }

    private KeyValueIterator<String, byte[]> all(String window) {
        return store.range(window + "|", window + "|~");
    }

    private static boolean older(byte[] kept, WindowCounted counted) {
        return kept != null && revision(kept) < counted.getRevision();
    }

    private static long revision(byte[] block) {
        return ByteBuffer.wrap(block).getLong();
    }

    private static String key(String shard, int block) {
        return shard + "|%05d".formatted(block);
    }
}
