package io.assay.benchmarks.judging;

import io.assay.benchmarks.pairs.VoidRunException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * What a process of its own said about judging.
 *
 * @param verdict what it ruled
 * @param peakMiB the most memory it took from the machine
 * @param seconds its time
 */
record ChildReport(String verdict, double peakMiB, double seconds) {

    private static final String HEAP = "-Xmx512m";
    private static final int FIELDS = 3;

    /** Judges in a Java process with little heap. */
    static ChildReport of(Path data, String format) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, HEAP, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED", JudgeMain.class.getName(), data.toString(), format)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        try {
            Process child = builder.start();
            String said = new String(child.getInputStream().readAllBytes()).strip();
            int exit = child.waitFor();
            return exit == 0 ? parsed(said) : refused("ended with exit status " + exit);
        } catch (IOException e) {
            throw new UncheckedIOException("a Java process cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused("was called off");
        }
    }

    static ChildReport parsed(String said) {
        String[] fields = said.split(" ");
        return fields.length == FIELDS
                ? new ChildReport(fields[0], Double.parseDouble(fields[1]), Double.parseDouble(fields[2]))
                : refused("said '" + said + "'");
    }

    String line() {
        return String.join(" ", verdict, String.valueOf(peakMiB), String.valueOf(seconds));
    }

    private static ChildReport refused(String what) {
        throw new VoidRunException("the process that judges with " + HEAP + " " + what);
    }
}
