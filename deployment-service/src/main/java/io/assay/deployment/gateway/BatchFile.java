package io.assay.deployment.gateway;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * One batch as a file: a head, then what was served, record by record, each with length and CRC-32. A record that was
 * cut by a crash ends the file: its answer never left.
 */
final class BatchFile {

    /** Bytes a record takes beside its own: length and checksum. */
    static final int FRAME = 2 * Integer.BYTES;

    private BatchFile() {}

    /** What a file holds: its head and every whole record after it. */
    record Content(BatchHead head, List<byte[]> records) {}

    /** The first bytes of a new file, head and first record, to be written at once. */
    static byte[] opening(BatchHead head, byte[] first) {
        var bytes = new ByteArrayOutputStream();
        try {
            head.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory cannot fail to be written", e);
        }
        byte[] framedHead = framed(bytes.toByteArray());
        byte[] framedFirst = framed(first);
        return ByteBuffer.allocate(framedHead.length + framedFirst.length)
                .put(framedHead)
                .put(framedFirst)
                .array();
    }

    static byte[] framed(byte[] record) {
        return ByteBuffer.allocate(FRAME + record.length)
                .putInt(record.length)
                .putInt(checksum(record))
                .put(record)
                .array();
    }

    /** Opens a new file for appending. */
    static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Writes all of it or leaves the file as it was. */
    static void append(FileChannel channel, byte[] bytes, boolean force) throws IOException {
        long before = channel.position();
        try {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            if (force) {
                channel.force(false);
            }
        } catch (IOException e) {
            channel.truncate(before);
            throw e;
        }
    }

    /** What a file holds; empty when not even its head and one record are whole. */
    static Optional<Content> read(Path file) throws IOException {
        List<byte[]> whole = wholeRecords(ByteBuffer.wrap(Files.readAllBytes(file)));
        if (whole.size() < 2) {
            return Optional.empty();
        }
        BatchHead head = BatchHead.read(new DataInputStream(new ByteArrayInputStream(whole.getFirst())));
        return Optional.of(new Content(head, whole.subList(1, whole.size())));
    }

    private static List<byte[]> wholeRecords(ByteBuffer bytes) {
        List<byte[]> records = new ArrayList<>();
        while (bytes.remaining() >= FRAME) {
            int length = bytes.getInt();
            int checksum = bytes.getInt();
            if (length < 0 || length > bytes.remaining()) {
                break;
            }
            byte[] record = new byte[length];
            bytes.get(record);
            if (checksum(record) != checksum) {
                break;
            }
            records.add(record);
        }
        return records;
    }

    private static int checksum(byte[] record) {
        var crc = new CRC32();
        crc.update(record);
        return (int) crc.getValue();
    }
}
