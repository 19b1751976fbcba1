package io.assay.suite.report;

import io.assay.suite.evidence.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What differs from run to run and from machine to machine: it lies beside a report, is no part of it and gates nothing.
 *
 * @param format names this form of annex
 * @param report digest of the report it belongs to
 * @param judgedAt when judging ended, in UTC
 * @param judgingSeconds what judging took
 * @param scoredRows rows of the hold-out that were scored; {@code null} when none were
 * @param scoringSeconds what scoring these took; {@code null} when none were
 * @param medianSeconds what the median of rows asked one by one took; {@code null} when none were
 * @param p99Seconds what 99 of 100 of them did not exceed; {@code null} when none were
 * @param machine operating system, architecture, processors and Java
 */
public record Annex(
        String format,
        String report,
        String judgedAt,
        double judgingSeconds,
        Long scoredRows,
        Double scoringSeconds,
        Double medianSeconds,
        Double p99Seconds,
        String machine) {

    private static final String FORMAT = "assay-validation-annex/1";
    private static final double NANOS = 1e9;

    /** The annex of a report: when judging ended, and what scoring took, {@code null} where nothing was scored. */
    public static Annex of(String report, Span span, Running running) {
        var took = Optional.ofNullable(running);
        var single = took.flatMap(Running::single);
        return new Annex(
                FORMAT, report, span.end().toString(), span.seconds(), took.map(Running::rows).orElse(null),
                took.map(all -> all.nanos() / NANOS).orElse(null), single.map(one -> one.median() / NANOS).orElse(null),
                single.map(one -> one.p99() / NANOS).orElse(null), thisMachine());
    }

    /** From when to when. */
    public record Span(Instant begin, Instant end) {

        private double seconds() {
            return Duration.between(begin, end).toNanos() / NANOS;
        }
    }

    private static String thisMachine() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, Java " + System.getProperty("java.version");
    }
}
