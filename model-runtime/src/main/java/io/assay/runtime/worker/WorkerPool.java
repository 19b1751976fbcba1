package io.assay.runtime.worker;

import io.assay.runtime.Model;
import io.assay.runtime.UnusableModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * Opens models in processes of their own. Each serves one model, may use so much memory and time, and on Linux reaches neither
 * network nor other processes nor any file but Java's, the class path's and its own. A model that breaks out of its bounds is
 * an {@link UnusableModelException}; the others, and whoever asked, go on.
 */
public final class WorkerPool implements AutoCloseable {

    private final PoolFolder folder;
    private final ScheduledThreadPoolExecutor clock;
    private final WorkerStarter starter;
    private final Crew crew;
    private final Confinement confinement;
    private final Thread atExit = new Thread(this::close, "worker-end");

    /**
     * Starts a first worker, to see what can be limited here, and then others ahead.
     *
     * @throws IllegalStateException when no worker can be started, or the sandbox is demanded and cannot be had
     */
    public WorkerPool(WorkerLimits limits) {
        this(limits, WorkerMain.class);
    }

    WorkerPool(WorkerLimits limits, Class<?> main) {
        try {
            folder = new PoolFolder();
            Path libraries = folder.path().resolve("native");
            NativeLibraries.unpack(libraries);
            clock = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("worker-clock").factory());
            clock.setRemoveOnCancelPolicy(true);
            starter = new WorkerStarter(new WorkerCommand(limits, libraries, main), folder, new Worker.Terms(limits, clock));
        } catch (IOException e) {
            throw new UncheckedIOException("workers need a temporary folder", e);
        }
        crew = new Crew(limits, starter::start);
        confinement = first(limits);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Which limits are in force, for logs and reports: "time, memory, files, network and other processes", or less and why. */
    public String limitsInForce() {
        return confinement.words();
    }

    /** Whether models are kept from files, network and other processes, and their memory is limited. */
    public boolean sandboxed() {
        return confinement.complete();
    }

    /**
     * Opens a model as {@link io.assay.runtime.formats.ModelFormats#open} does, but in a worker.
     *
     * @throws UnusableModelException when the model cannot be opened, or its worker ends over it
     * @throws BusyWorkersException when all workers are in use and none comes free in time
     */
    public Model open(String type, byte[] bytes) {
        return new WorkerModel(crew, type, bytes.clone());
    }

    /** Ends all workers; models that are still open say so. */
    @Override
    public synchronized void close() {
        forgetExit();
        crew.close();
        starter.close();
        clock.shutdownNow();
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the workers' temporary folder cannot be removed", e);
        }
    }

    private Confinement first(WorkerLimits limits) {
        try {
            Confinement first = crew.first().confinement();
            if (limits.sandbox() && !first.complete()) {
                throw new IllegalStateException("the sandbox is demanded, but in force are " + first.words()
                        + "; run on Linux 5.13 or later with Java 22 or later, or do not demand it");
            }
            return first;
        } catch (IllegalStateException e) {
            close();
            throw e;
        }
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // This is the exit.
        }
    }
}
