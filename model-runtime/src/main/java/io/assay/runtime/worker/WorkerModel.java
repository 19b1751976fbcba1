package io.assay.runtime.worker;

import io.assay.runtime.Model;
import io.assay.runtime.Output;
import io.assay.runtime.Port;
import io.assay.runtime.UnusableModelException;
import io.assay.table.Table;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** A model that lives in a worker; should that end, the next rows are scored by another. */
final class WorkerModel implements Model {

    private final Crew crew;
    private final String type;
    private final byte[] bytes;
    private final ModelKey key;
    private final ReentrantLock turn = new ReentrantLock(true);
    private Opened opened;
    private boolean closed;

    WorkerModel(Crew crew, String type, byte[] bytes) {
        this.crew = crew;
        this.type = type;
        this.bytes = bytes;
        this.key = ModelKey.of(type, bytes);
        this.opened = crew.keeperOf(key).orElseGet(this::open);
    }

    @Override
    public List<Port> inputs() {
        return opened.inputs();
    }

    @Override
    public List<Port> outputs() {
        return opened.outputs();
    }

    @Override
    public boolean answersAnyRow() {
        return opened.answersAnyRow();
    }

    /** Rows from several threads wait for each other, at most as long as they may take. */
    @Override
    public List<Output> score(Table rows, Duration limit) {
        await(limit);
        try {
            if (closed) {
                throw new UnusableModelException("the model is closed; open it again");
            }
            if (!opened.worker().alive()) {
                crew.end(opened.worker());
                opened = open();
            }
            return opened.score(rows, limit);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            if (!closed) {
                closed = true;
                crew.keep(key, opened);
            }
        } finally {
            turn.unlock();
        }
    }

    private Opened open() {
        Worker worker = crew.fresh(type);
        try {
            return Opened.open(worker, type, bytes);
        } catch (RuntimeException e) {
            crew.end(worker);
            throw e;
        }
    }

    private void await(Duration limit) {
        try {
            if (!turn.tryLock(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new UnusableModelException("the model was busy with other rows for " + limit + "; ask it for less at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableModelException("the wait for the model was called off", e);
        }
    }
}
