package io.assay.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One record of a lifecycle topic as an entry of the log.
 *
 * @param topic where it lies
 * @param partition where it lies
 * @param offset where it lies
 * @param appendedAt when the broker appended it, to the millisecond
 * @param key its key; null for none
 * @param value its value; null for none
 */
public record Entry(String topic, int partition, long offset, Instant appendedAt, ByteBuffer key, ByteBuffer value) {

    private static final byte FORMAT = 1;
    private static final int NOTHING = -1;
    private static final int FIXED = 1 + Integer.BYTES + Integer.BYTES + Long.BYTES + Long.BYTES + Integer.BYTES + Integer.BYTES;

    /**
     * What is hashed, integers big-endian: 0x01; the topic's length in bytes (4) and its UTF-8; partition (4); offset (8);
     * milliseconds since 1970-01-01T00:00:00Z (8); the key's length (4, -1 for none) and bytes; the value's likewise.
     */
    byte[] bytes() {
        ByteBuffer name = StandardCharsets.UTF_8.encode(topic);
        var buffer = ByteBuffer.allocate(FIXED + name.remaining() + length(key) + length(value));
        buffer.put(FORMAT);
        put(name, buffer);
        buffer.putInt(partition).putLong(offset).putLong(appendedAt.toEpochMilli());
        put(key, buffer);
        put(value, buffer);
        return buffer.array();
    }

    /** Its hash as a leaf of the tree. */
    public byte[] leafHash() {
        return TreeHash.leaf(bytes());
    }

    private static int length(ByteBuffer bytes) {
        return bytes == null ? 0 : bytes.remaining();
    }

    private static void put(ByteBuffer bytes, ByteBuffer buffer) {
        buffer.putInt(bytes == null ? NOTHING : bytes.remaining());
        if (bytes != null) {
            buffer.put(bytes.duplicate());
        }
    }
}
