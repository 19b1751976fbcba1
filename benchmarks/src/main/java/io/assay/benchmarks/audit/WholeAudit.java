package io.assay.benchmarks.audit;

import io.assay.benchmarks.Benchmark;
import io.assay.benchmarks.Measurement;
import io.assay.benchmarks.pairs.Goal;
import io.assay.benchmarks.pairs.Spread;
import io.assay.registry.store.Matrix;
import io.assay.registry.web.MatrixAnswer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The time that the audit of all models in production takes, from the question to the last byte of JSON, over 2 s. */
public final class WholeAudit implements Benchmark {

    static final int MODELS = 100_000 / OneModel.VERSIONS;

    private static final double ALLOWED_SECONDS = 2;
    private static Estate estate;

    /** The estate that all measures share; it is made when it is first asked for, and goes with the process. */
    static synchronized Estate estate() {
        if (estate == null) {
            estate = Estate.of(MODELS);
            Runtime.getRuntime().addShutdownHook(new Thread(estate::close));
        }
        return estate;
    }

    @Override
    public String id() {
        return "A3";
    }

    @Override
    public String words() {
        return "seconds for the audit of %,d models in production as JSON, now and on a day when others served / %.0f s"
                .formatted(MODELS, ALLOWED_SECONDS);
    }

    @Override
    public Goal goal() {
        return Goal.atMost(1);
    }

    @Override
    public Measurement measure(int pairs) {
        List<Double> ratios = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Instant asOf : List.of(Instant.now(), OneModel.BEGIN.plus(Duration.ofDays(36)))) {
            List<Double> seconds = new ArrayList<>();
            long bytes = write(asOf);
            for (int i = 0; i < pairs; i++) {
                long begin = System.nanoTime();
                write(asOf);
                seconds.add((System.nanoTime() - begin) / 1e9);
            }
            seconds.forEach(one -> ratios.add(one / ALLOWED_SECONDS));
            notes.add("as of %s: median %.2f s, most %.2f s, %,d KiB".formatted(
                    asOf, Spread.of(seconds).median(), Spread.of(seconds).high(), bytes >> 10));
        }
        return new Measurement(Spread.of(ratios), Double.NaN, notes);
    }

    private static long write(Instant asOf) {
        var counted = new Counted();
        var query = new Matrix.Query(asOf, List.of("prod"), null, null, null);
        estate().transactions().executeWithoutResult(status -> {
            try {
                new MatrixAnswer(new Matrix(estate().database()), query).writeJson(counted);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return counted.bytes;
    }

    /** Counts what is written and keeps nothing. */
    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
