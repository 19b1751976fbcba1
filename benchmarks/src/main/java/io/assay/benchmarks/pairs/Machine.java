package io.assay.benchmarks.pairs;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Where it was measured.
 *
 * @param cores processors that the JVM may use
 * @param jdk version and vendor of Java
 * @param memoryMiB memory of the machine
 * @param load processes that wanted to run, averaged over the last minute; negative when not known
 */
public record Machine(int cores, String jdk, long memoryMiB, double load) {

    /** This machine, now. */
    public static Machine here() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                system.getAvailableProcessors(),
                System.getProperty("java.runtime.version") + " " + System.getProperty("java.vendor"),
                system.getTotalMemorySize() >> 20,
                system.getSystemLoadAverage());
    }

    public String words() {
        return "%d cores, JDK %s, %,d MiB, load %.1f".formatted(cores, jdk, memoryMiB, load);
    }
}
