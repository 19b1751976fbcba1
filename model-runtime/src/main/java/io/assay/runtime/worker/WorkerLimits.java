package io.assay.runtime.worker;

import java.time.Duration;

/**
 * What the processes of a {@link WorkerPool} may use.
 *
 * @param heap bytes of Java objects in one process
 * @param memory bytes of address space of one process: heap, code and all that native libraries allocate; kept on Linux
 * @param answer the most bytes that one answer may hold
 * @param toOpen how long opening a model may take
 * @param toWait how long to wait for a process when all are in use
 * @param workers the most processes at once; each serves one model
 * @param ready how many of them to keep started ahead, and how many to keep for a model that was closed
 * @param sandbox whether to refuse to start where a process cannot be kept from files, network and other processes
 */
public record WorkerLimits(
        long heap, long memory, long answer, Duration toOpen, Duration toWait, int workers, int ready, boolean sandbox) {

    /** What Java, its code and the libraries map beside the heap. */
    static final long BESIDE_HEAP = 768L << 20;

    private static final long SMALLEST_HEAP = 32L << 20;

    public WorkerLimits {
        refuseIf(heap < SMALLEST_HEAP, "heap is %,d bytes; give at least %,d".formatted(heap, SMALLEST_HEAP));
        refuseIf(memory < heap + BESIDE_HEAP,
                "memory is %,d bytes; give at least %,d, the heap and what Java needs".formatted(memory, heap + BESIDE_HEAP));
        refuseIf(answer < 1, "answer is " + answer + " bytes; give at least 1");
        refuseIf(toOpen.isNegative() || toOpen.isZero(), "toOpen is " + toOpen + "; give a time above zero");
        refuseIf(toWait.isNegative(), "toWait is " + toWait + "; give zero or more");
        refuseIf(workers < 1, "workers is " + workers + "; give at least 1");
        refuseIf(ready < 0 || ready > workers, "ready is " + ready + "; give 0 to " + workers + ", the number of workers");
    }

    /** Half a gigabyte of heap, 2 GiB in all, answers up to 256 MiB, 30 seconds to open, and the sandbox where it can be had. */
    public static WorkerLimits of(int workers, int ready) {
        var patience = Duration.ofSeconds(30);
        return new WorkerLimits(512L << 20, 2L << 30, 256L << 20, patience, patience, workers, ready, false);
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new IllegalArgumentException(message);
        }
    }
}
