package io.assay.deployment.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A batch that still takes rows. */
final class OpenBatch {

    private final Path file;
    private final FileChannel channel;
    private final Instant openedAt;
    private int rows;
    private long bytes;

    private OpenBatch(Path file, FileChannel channel, Instant openedAt) {
        this.file = file;
        this.channel = channel;
        this.openedAt = openedAt;
    }

    /** Opens a batch with its first record in one write: there is a batch with a row, or there is no file. */
    static OpenBatch opened(Path file, BatchHead head, int rows, byte[] record, boolean force) throws IOException {
        FileChannel channel = BatchFile.create(file);
        var batch = new OpenBatch(file, channel, Instant.now());
        try {
            batch.write(BatchFile.opening(head, record), rows, force);
            return batch;
        } catch (IOException e) {
            channel.close();
            Files.deleteIfExists(file);
            throw e;
        }
    }

    void append(int moreRows, byte[] record, boolean force) throws IOException {
        write(BatchFile.framed(record), moreRows, force);
    }

    private void write(byte[] framed, int moreRows, boolean force) throws IOException {
        BatchFile.append(channel, framed, force);
        rows += moreRows;
        bytes += framed.length;
    }

    Path file() {
        return file;
    }

    int rows() {
        return rows;
    }

    long bytes() {
        return bytes;
    }

    boolean isOlderThan(Instant moment) {
        return !openedAt.isAfter(moment);
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the batch " + file + " cannot be closed", e);
        }
    }
}
