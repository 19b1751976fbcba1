package io.assay.deployment.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps predictions in local files from before their answers leave until the broker has them. What a crash leaves
 * behind is found at the next start, under the same names.
 */
public final class Journal implements AutoCloseable {

    private final JournalSettings settings;
    private final String instance;
    private final Instant startedAt;
    private final JournalFolder folder;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Series, OpenBatch> open = new LinkedHashMap<>();
    private final Deque<Path> sealed = new ArrayDeque<>();
    private long bytes;
    private long number;
    private boolean closed;

    /** Opens the journal of an instance that starts now, and finds what an earlier start left. */
    public Journal(JournalSettings settings, String instance, Instant startedAt) {
        this.settings = settings;
        this.instance = instance;
        this.startedAt = startedAt;
        try {
            this.folder = new JournalFolder(settings.folder());
            for (Path left : folder.batches()) {
                sealed.add(left);
                bytes += Files.size(left);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be opened: " + e.getMessage(), e);
        }
    }

    /**
     * Journals rows that were served together.
     *
     * @throws JournalFullException when it cannot; then the answer must not leave
     */
    void write(Series series, int rows, byte[] record) {
        lock.lock();
        try {
            requireRoom(record);
            OpenBatch batch = open.get(series);
            if (batch != null && overflows(batch, rows, record)) {
                seal(series);
                batch = null;
            }
            long before = batch == null ? 0 : batch.bytes();
            OpenBatch grown = batch == null ? opened(series, rows, record) : appended(series, batch, rows, record);
            bytes += grown.bytes() - before;
            if (grown.rows() >= settings.rows()) {
                seal(series);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Files to be sent now, oldest first: full ones, old ones, and what an earlier start left. */
    List<Path> due(Instant now, int most) {
        lock.lock();
        try {
            Instant young = now.minus(settings.age());
            List.copyOf(open.keySet()).stream()
                    .filter(series -> open.get(series).isOlderThan(young))
                    .forEach(this::seal);
            return sealed.stream().limit(most).toList();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets files that the broker has, or that hold nothing. */
    void done(Collection<Path> files) {
        lock.lock();
        try {
            for (Path file : files) {
                bytes -= Files.size(file);
                Files.delete(file);
                sealed.remove(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a batch that was sent cannot be deleted", e);
        } finally {
            lock.unlock();
        }
    }

    /** Seals every open batch, so that all is due. */
    void sealAll() {
        lock.lock();
        try {
            List.copyOf(open.keySet()).forEach(this::seal);
        } finally {
            lock.unlock();
        }
    }

    /** Bytes that wait for the broker. */
    public long bytes() {
        lock.lock();
        try {
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more rows; what was not sent lies there for the next start. */
    @Override
    public void close() {
        lock.lock();
        try {
            List.copyOf(open.keySet()).forEach(this::seal);
            closed = true;
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be closed", e);
        } finally {
            lock.unlock();
        }
    }

    private void requireRoom(byte[] record) {
        if (closed) {
            throw new JournalFullException("this instance is stopping", null);
        }
        if (bytes + record.length > settings.limitBytes()) {
            throw new JournalFullException("%,d bytes wait for the broker and %,d are the limit"
                    .formatted(bytes, settings.limitBytes()), null);
        }
    }

    private boolean overflows(OpenBatch batch, int rows, byte[] record) {
        return batch.rows() + rows > settings.rows() || batch.bytes() + record.length > JournalSettings.BATCH_BYTES;
    }

    /** A number is used only when there is a batch. */
    private OpenBatch opened(Series series, int rows, byte[] record) {
        var head = new BatchHead(instance, startedAt, number + 1, series);
        try {
            OpenBatch batch = OpenBatch.opened(folder.of(head), head, rows, record, settings.force());
            number++;
            open.put(series, batch);
            return batch;
        } catch (IOException e) {
            throw new JournalFullException("writing failed: " + e.getMessage(), e);
        }
    }

    private OpenBatch appended(Series series, OpenBatch batch, int rows, byte[] record) {
        try {
            batch.append(rows, record, settings.force());
            return batch;
        } catch (IOException e) {
            seal(series);
            throw new JournalFullException("writing failed: " + e.getMessage(), e);
        }
    }

    private void seal(Series series) {
        OpenBatch batch = open.remove(series);
        batch.close();
        sealed.add(batch.file());
    }
}
