package io.assay.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** One entry of the log, as it is written for export: its place, and its bytes. */
record Entry(long index, String topic, long partition, long offset, long appendedAt, byte[] key, byte[] value) {

    static Entry of(Fields line) {
        return new Entry(
                line.number("index"),
                line.text("topic"),
                line.number("partition"),
                line.number("offset"),
                line.number("appendedAt"),
                line.bytes("key"),
                line.bytes("value"));
    }

    /** The leaf's hash over the bytes that docs/evidence.md describes. */
    byte[] leaf() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(1);
            put(Merkle.utf8(topic), out);
            out.writeInt(Math.toIntExact(partition));
            out.writeLong(offset);
            out.writeLong(appendedAt);
            put(key, out);
            put(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory cannot fail to be written", e);
        }
        return Merkle.leaf(bytes.toByteArray());
    }

    /** Where it lies, in words. */
    String place() {
        return "entry %d (topic %s, partition %d, offset %d)".formatted(index, topic, partition, offset);
    }

    private static void put(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }
}
