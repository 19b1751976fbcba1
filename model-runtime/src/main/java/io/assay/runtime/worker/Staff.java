package io.assay.runtime.worker;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** All workers of a pool from their start to their end, and how many there may be. */
final class Staff {

    private static final long TO_END = TimeUnit.SECONDS.toNanos(10);

    private final WorkerLimits limits;
    private final Function<String, Worker> starter;
    private final ReentrantLock lock;
    private final Condition changed;
    private final Set<Worker> living = new HashSet<>();
    private int starting;
    private boolean closed;

    /** Its numbers are read and changed under this lock. */
    Staff(WorkerLimits limits, Function<String, Worker> starter, ReentrantLock lock) {
        this.limits = limits;
        this.starter = starter;
        this.lock = lock;
        this.changed = lock.newCondition();
    }

    WorkerLimits limits() {
        return limits;
    }

    boolean closed() {
        return closed;
    }

    /** Whether one more may be started; if so, its place is taken. */
    boolean reserve() {
        if (closed || starting + living.size() >= limits.workers()) {
            return false;
        }
        starting++;
        return true;
    }

    /** Starts a worker in a place that was taken for it, and makes it ready for models of a type. */
    Worker start(String type) {
        Worker worker = null;
        try {
            worker = starter.apply(type);
            return worker;
        } finally {
            started(worker);
        }
    }

    /** Ends a worker; it keeps its place until it has ended. */
    void end(Worker worker) {
        Thread.startVirtualThread(() -> {
            try {
                worker.close();
            } finally {
                lock.lock();
                living.remove(worker);
                changed.signalAll();
                lock.unlock();
            }
        });
    }

    /** Tells those who wait that a worker is there for them. */
    void changed() {
        changed.signalAll();
    }

    /** Waits for a change; the answer is how many nanoseconds are left to wait. */
    long await(long left) {
        if (left <= 0) {
            throw new BusyWorkersException("all %d workers are in use and none came free within %s; close a model, or allow more workers"
                    .formatted(limits.workers(), limits.toWait()));
        }
        try {
            return changed.awaitNanos(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyWorkersException("the wait for a worker was called off");
        }
    }

    /** Ends all workers, whoever uses them, and waits until they have ended. */
    void close() {
        closed = true;
        changed.signalAll();
        living.forEach(this::end);
        try {
            for (long left = TO_END; left > 0 && starting + living.size() > 0;) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A worker that was started; null when it could not be. */
    private void started(Worker worker) {
        lock.lock();
        try {
            starting--;
            if (worker != null) {
                living.add(worker);
                if (closed) {
                    end(worker);
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
