package io.assay.runtime.worker;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Who of a pool's workers does what: some are started ahead, some in use, some keep a model that was closed in case it is
 * opened again. A worker that has seen one model never sees another.
 */
final class Crew implements AutoCloseable {

    private final int ready;
    private final Staff staff;
    private final ReentrantLock lock = new ReentrantLock(true);

    /** With the type that each is ready for. */
    private final Map<Worker, String> fresh = new LinkedHashMap<>();

    private final Map<ModelKey, Opened> kept = new LinkedHashMap<>();
    private int startingAhead;
    private String lately = Warmth.ALWAYS;

    Crew(WorkerLimits limits, Function<String, Worker> starter) {
        this.ready = limits.ready();
        this.staff = new Staff(limits, starter, lock);
    }

    /** Starts the first worker and keeps it ready. */
    Worker first() {
        locked(staff::reserve);
        Worker worker = staff.start(Warmth.ALWAYS);
        locked(() -> fresh.put(worker, Warmth.ALWAYS));
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

    /** A worker that has seen no model, best one made ready for this type; waits for one when all are in use. */
    Worker fresh(String type) {
        Optional<Worker> waiting = locked(() -> take(type));
        refill();
        return waiting.orElseGet(() -> staff.start(Warmth.ALWAYS));
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
                String type = lately;
                Thread.startVirtualThread(() -> startAhead(type));
            }
        } finally {
            lock.unlock();
        }
    }

    private void startAhead(String type) {
        Worker worker = null;
        try {
            worker = staff.start(type);
        } finally {
            welcome(Optional.ofNullable(worker), type);
        }
    }

    private void welcome(Optional<Worker> worker, String type) {
        lock.lock();
        try {
            startingAhead--;
            worker.ifPresent(started -> fresh.put(started, type));
            staff.changed();
        } finally {
            lock.unlock();
        }
    }

    /** A worker that is ready; or none, and then one may be started in the place that was taken for it. */
    private Optional<Worker> take(String type) {
        lately = type;
        for (long left = staff.limits().toWait().toNanos();; left = staff.await(left)) {
            if (staff.closed()) {
                throw new IllegalStateException("the pool of workers is closed");
            }
            Optional<Worker> best = best(type);
            if (best.isPresent() || staff.reserve()) {
                return best;
            }
            if (!kept.isEmpty()) {
                dismissEldest();
            }
        }
    }

    private Optional<Worker> best(String type) {
        List<Worker> dead = fresh.keySet().stream().filter(worker -> !worker.alive()).toList();
        dead.forEach(staff::end);
        dead.forEach(fresh::remove);
        Optional<Worker> best = fresh.entrySet().stream()
                .max(Comparator.comparing(entry -> entry.getValue().equals(type)))
                .map(Map.Entry::getKey);
        best.ifPresent(fresh::remove);
        return best;
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
