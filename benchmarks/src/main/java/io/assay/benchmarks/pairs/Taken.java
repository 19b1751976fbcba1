package io.assay.benchmarks.pairs;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What one run of a side took.
 *
 * @param rows rows that came out
 * @param wall nanoseconds on the wall
 * @param cpu nanoseconds of all processors, in this process and those it started
 */
public record Taken(long rows, long wall, long cpu) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Runs a side once. */
    public static Taken by(Side side) {
        side.prepare();
        long cpu = processors();
        long began = System.nanoTime();
        long rows = side.run();
        return new Taken(rows, System.nanoTime() - began, processors() - cpu);
    }

    private static long processors() {
        return SYSTEM.getProcessCpuTime() + ProcessHandle.current().descendants()
                .mapToLong(child -> child.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
    }
}
