package io.assay.runtime.worker;

import io.assay.runtime.UnusableModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One running worker as the pool sees it; asked for one thing at a time, and ended when it does not keep to that. */
final class Worker implements AutoCloseable {

    /** How much longer than its limit a worker may take before it is ended: most models stop themselves in time. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private static final long LONGEST_GREETING = 64L << 10;
    private static final int SIGNALLED = 128;
    private static final int OUT_OF_HEAP = 3;
    private static final Duration TO_DIE = Duration.ofSeconds(5);

    private final Process process;
    private final WorkerFiles files;
    private final Wire wire;
    private final LastWords words;
    private final Terms terms;
    private final Confinement confinement;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile String ended;

    /**
     * What every worker is held to.
     *
     * @param limits what it may use
     * @param clock who ends it in time
     */
    record Terms(WorkerLimits limits, ScheduledExecutorService clock) {

        String memory() {
            long megabytes = limits.memory() >> 20;
            return megabytes % 1024 == 0 ? (megabytes >> 10) + " GB" : megabytes + " MB";
        }
    }

    /** One talk: an order, and the reading of its answer. */
    interface Talk<T> {
        T with(Wire wire) throws IOException;
    }

    /** A process and what it prints. */
    record Child(Process process, LastWords words) {}

    /** Hears the greeting of a worker that has called. */
    Worker(Child child, Wire wire, WorkerFiles files, Terms terms) throws IOException {
        this.process = child.process();
        this.words = child.words();
        this.wire = wire;
        this.files = files;
        this.terms = terms;
        wire.allow(LONGEST_GREETING);
        this.confinement = Confinement.get(wire);
    }

    Confinement confinement() {
        return confinement;
    }

    Terms terms() {
        return terms;
    }

    boolean alive() {
        return ended == null && process.isAlive();
    }

    /**
     * Talks with the worker; {@code doing} says at what, should it end meanwhile.
     *
     * @throws UnusableModelException when it ends, is ended, or says what cannot be
     */
    <T> T ask(String doing, Duration limit, Talk<T> talk) {
        Future<?> alarm = terms.clock().schedule(
                () -> end("did not answer within " + limit + " and was ended"), limit.plus(GRACE).toNanos(), TimeUnit.NANOSECONDS);
        try {
            wire.allow(terms.limits().answer());
            return talk.with(wire);
        } catch (ProtocolException e) {
            end("gave an answer that cannot be: " + e.getMessage() + "; it was ended");
            throw gone(doing, e);
        } catch (IOException e) {
            throw gone(doing, e);
        } finally {
            alarm.cancel(false);
        }
    }

    /** Ends it, for a reason that whoever waits for it is told. */
    private synchronized void end(String why) {
        ended = ended == null ? why : ended;
        process.destroyForcibly();
    }

    @Override
    public void close() {
        end("was ended");
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            process.waitFor(TO_DIE.toMillis(), TimeUnit.MILLISECONDS);
            wire.close();
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a worker's temporary files cannot be removed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private UnusableModelException gone(String doing, IOException cause) {
        try {
            if (process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                words.complete();
            } else {
                end("closed its line and was ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end("was ended, for whoever waited for it was called off");
        }
        String why = ended == null ? death() : ended;
        return new UnusableModelException("the model's process " + why + " (while " + doing + ")",
                new IOException("its last words: " + words.text(), cause));
    }

    private String death() {
        int exit = process.exitValue();
        if (exit == OUT_OF_HEAP || words.text().contains("OutOfMemoryError")) {
            return "asked for more memory than the " + (terms.limits().heap() >> 20) + " MB of heap it may have";
        }
        if (Verdict.lacksMemory(words.text()) || words.text().contains("insufficient memory")) {
            return "asked for more memory than the " + terms.memory() + " it may have";
        }
        String crash = words.crash();
        return "ended (" + (!crash.isEmpty() ? crash : exit > SIGNALLED ? "signal " + (exit - SIGNALLED) : "exit " + exit) + ")";
    }
}
