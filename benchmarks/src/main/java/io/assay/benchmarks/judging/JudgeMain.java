package io.assay.benchmarks.judging;

import io.assay.suite.Judged;
import io.assay.suite.Progress;
import io.assay.suite.evidence.FormatOpening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Judges once, and says what it took. */
final class JudgeMain {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final double KIB_IN_MIB = 1024;

    private JudgeMain() {}

    /** @param arguments the data and their format */
    public static void main(String[] arguments) throws IOException {
        long began = System.nanoTime();
        Judged judged = Trials.suite(Path.of(arguments[0]), new FormatOpening())
                .judge(Trials.brief(arguments[1]), Progress.SILENT);
        if (judged.running().isEmpty()) {
            System.err.println(judged.ruling().findings());
            System.exit(1);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        var report = new ChildReport(judged.ruling().verdict().name(), peakMiB(), seconds);
        System.out.println(report.line());
    }

    /** Only Linux tells. */
    private static double peakMiB() throws IOException {
        if (!Files.exists(STATUS)) {
            return Double.NaN;
        }
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIB_IN_MIB)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }
}
