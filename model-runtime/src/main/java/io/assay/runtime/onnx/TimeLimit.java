package io.assay.runtime.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.RunOptions;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Stops one run of ONNX Runtime when its time is up. */
final class TimeLimit implements AutoCloseable {

    private static final ScheduledExecutorService CLOCK =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("onnx-limit").factory());

    private final RunOptions options;
    private final Future<?> alarm;
    private boolean over;
    private boolean closed;

    TimeLimit(Duration limit) throws OrtException {
        options = new RunOptions();
        alarm = CLOCK.schedule(this::stop, limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    RunOptions options() {
        return options;
    }

    /** Whether the run was stopped. */
    synchronized boolean over() {
        return over;
    }

    /** Under the same lock as {@link #close}: options that are freed must not be written to. */
    private synchronized void stop() {
        if (closed) {
            return;
        }
        over = true;
        try {
            options.setTerminate(true);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime does not stop a run", e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        alarm.cancel(false);
        options.close();
    }
}
