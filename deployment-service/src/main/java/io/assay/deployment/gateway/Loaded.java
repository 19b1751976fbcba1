package io.assay.deployment.gateway;

import io.assay.deployment.domain.Column;
import io.assay.deployment.domain.Declaration;
import io.assay.deployment.domain.Serving;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A version loaded on this replica; it is closed only when no row is being scored. */
public final class Loaded implements AutoCloseable {

    private final String version;
    private final Declaration declaration;
    private final Serving.Scorer scorer;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    Loaded(String version, Declaration declaration, Serving.Scorer scorer) {
        this.version = version;
        this.declaration = declaration;
        this.scorer = scorer;
    }

    public String version() {
        return version;
    }

    public Declaration declaration() {
        return declaration;
    }

    /** The outputs of these rows; empty when the version has left in the meantime. */
    Optional<List<Column>> score(List<Column> inputs) {
        lock.readLock().lock();
        try {
            return closed ? Optional.empty() : Optional.of(scorer.score(inputs));
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                scorer.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
