package io.assay.benchmarks.judging;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Looks every few milliseconds at what busy threads do for the suite, and counts by check, or by step where it is no check. */
final class StackSamples implements Runnable {

    private static final long PAUSE = 4_000_000;
    private static final String CHECKS = "io.assay.suite.check.";
    private static final String LIST = CHECKS + "Checks";
    private static final String SUITE = "io.assay.suite.";
    private static final String ASKING = "io.assay.suite.evidence.Asking";

    private final Map<String, Integer> counts = new TreeMap<>();
    private volatile boolean over;

    private StackSamples() {}

    /** A share of the busy samples. */
    record Share(String where, double of) {}

    /** Where the time of some work goes, most first. */
    static Collection<Share> of(Runnable work) {
        var samples = new StackSamples();
        Thread looking = Thread.ofPlatform().daemon().name("stack-samples").start(samples);
        work.run();
        samples.over = true;
        try {
            looking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return samples.shares();
    }

    @Override
    public void run() {
        while (!over) {
            Thread.getAllStackTraces().forEach((thread, frames) -> {
                if (thread.getState() == Thread.State.RUNNABLE) {
                    where(frames).ifPresent(place -> counts.merge(place, 1, Integer::sum));
                }
            });
            LockSupport.parkNanos(PAUSE);
        }
    }

    private Collection<Share> shares() {
        double all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> new Share(entry.getKey(), entry.getValue() / all))
                .toList();
    }

    private static Optional<String> where(StackTraceElement[] frames) {
        return Stream.of(
                        outermost(frames, CHECKS).map(StackSamples::named),
                        outermost(frames, ASKING).map(frame -> "scoring the hold-out"),
                        outermost(frames, SUITE + "evidence.Reading").map(frame -> "reading the hold-out"),
                        outermost(frames, SUITE).map(frame -> "all else"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<StackTraceElement> outermost(StackTraceElement[] frames, String within) {
        return Arrays.stream(frames)
                .filter(frame -> frame.getClassName().startsWith(within) && !frame.getClassName().startsWith(LIST))
                .reduce((inner, outer) -> outer);
    }

    private static String named(StackTraceElement frame) {
        return frame.getClassName().substring(CHECKS.length()) + "." + frame.getMethodName();
    }
}
