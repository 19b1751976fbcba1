package io.assay.runtime.worker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Who of a pool's workers does what: some are started ahead, some in use, some keep a model that was closed in case it is
 * opened again. A worker that has seen one model never sees another.
 */
final class Crew implements AutoCloseable {

    private final int ready;
    private final Staff staff;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Deque<Worker> fresh = new ArrayDeque<>();
    private final Map<ModelKey, Opened> kept = new LinkedHashMap<>();
    private int startingAhead;

    Crew(WorkerLimits limits, Supplier<Worker> starter) {
        this.ready = limits.ready();
        this.staff = new Staff(limits, starter, lock);
    }

    /** Starts the first worker and keeps it ready. */
    Worker first() {
        locked(staff::reserve);
        Worker worker = staff.start();
        locked(() -> fresh.add(worker));
        refill();
        return worker;
    }

    /** The worker that keeps this model, when one does. */
    Optional<Opened> keeperOf(ModelKey model) {
        Opened keeper = locked(() -> kept.remove(model));
        if (keeper == null || keeper.worker().alive()) {
            return Optional.ofNullable(keeper);
        }
        staff.end(keeper.worker());
        return Optional.empty();
    }

    /** A worker that has seen no model; waits for one when all are in use. */
    Worker fresh() {
        Optional<Worker> waiting = locked(this::take);
        refill();
        return waiting.orElseGet(staff::start);
    }

    /** Keeps a worker with its model for a while. */
    void keep(ModelKey model, Opened opened) {
        lock.lock();
        try {
            if (staff.closed() || ready == 0 || kept.containsKey(model) || !opened.worker().alive()) {
                staff.end(opened.worker());
                return;
            }
            kept.put(model, opened);
            if (kept.size() > ready) {
                dismissEldest();
            }
            staff.changed();
        } finally {
            lock.unlock();
        }
        refill();
    }

    /** Ends a worker that is of no more use. */
    void end(Worker worker) {
        staff.end(worker);
        refill();
    }

    /** Ends all workers, whoever uses them. */
    @Override
    public void close() {
        lock.lock();
        try {
            staff.close();
        } finally {
            lock.unlock();
        }
    }

    /** Starts workers ahead, in the background. */
    private void refill() {
        lock.lock();
        try {
            while (fresh.size() + startingAhead < ready && staff.reserve()) {
                startingAhead++;
                Thread.startVirtualThread(this::startAhead);
            }
        } finally {
            lock.unlock();
        }
    }

    private void startAhead() {
        Worker worker = null;
        try {
            worker = staff.start();
        } finally {
            welcome(Optional.ofNullable(worker));
        }
    }

    private void welcome(Optional<Worker> worker) {
        lock.lock();
        try {
            startingAhead--;
            worker.ifPresent(fresh::add);
            staff.changed();
        } finally {
            lock.unlock();
        }
    }

    /** A worker that is ready; or none, and then one may be started in the place that was taken for it. */
    private Optional<Worker> take() {
        for (long left = staff.limits().toWait().toNanos();; left = staff.await(left)) {
            if (staff.closed()) {
                throw new IllegalStateException("the pool of workers is closed");
            }
            while (!fresh.isEmpty()) {
                Worker next = fresh.poll();
                if (next.alive()) {
                    return Optional.of(next);
                }
                staff.end(next);
            }
            if (staff.reserve()) {
                return Optional.empty();
            }
            if (!kept.isEmpty()) {
                dismissEldest();
            }
        }
    }

    private void dismissEldest() {
        var eldest = kept.entrySet().iterator();
        Opened opened = eldest.next().getValue();
        eldest.remove();
        staff.end(opened.worker());
    }

    private <T> T locked(Supplier<T> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }
}
