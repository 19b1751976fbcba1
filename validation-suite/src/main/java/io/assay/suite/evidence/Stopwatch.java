package io.assay.suite.evidence;

import io.assay.runtime.UnusableModelException;
import io.assay.table.BadRowsException;
import io.assay.table.Table;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Times answers to single rows, while nothing else asks. */
final class Stopwatch {

    private static final int ROWS = 200;
    private static final int WARM_UP = 20;
    private static final double HIGH = 0.99;
    private static final long PATIENCE = 10_000_000_000L;

    private Stopwatch() {}

    /** Adds what single rows take; a model that refuses them alone, or knows no other rows, is left untimed. */
    static Running timed(Subject subject, Rows rows, Running running) {
        Table sample = rows.sample().atMost(ROWS, 0).inputs();
        if (!subject.answersAnyRow() || sample.rows() == 0) {
            return running;
        }
        try {
            took(subject, sample, Math.min(WARM_UP, sample.rows()));
            long[] took = took(subject, sample, sample.rows());
            Arrays.sort(took);
            return running.with(new Running.Single(took.length, at(took, 1 / 2.0), at(took, HIGH)));
        } catch (UnusableModelException | BadRowsException e) {
            return running;
        }
    }

    /** Time of each row, as many as fit into ten seconds. */
    private static long[] took(Subject subject, Table sample, int rows) {
        long start = System.nanoTime();
        return IntStream.range(0, rows)
                .takeWhile(row -> row == 0 || System.nanoTime() - start < PATIENCE)
                .mapToLong(row -> took(subject, sample.slice(row, row + 1)))
                .toArray();
    }

    private static long took(Subject subject, Table row) {
        long began = System.nanoTime();
        subject.answer(row);
        return System.nanoTime() - began;
    }

    /** The nearest rank above. */
    private static long at(long[] sorted, double probability) {
        return sorted[(int) Math.ceil(probability * sorted.length) - 1];
    }
}
