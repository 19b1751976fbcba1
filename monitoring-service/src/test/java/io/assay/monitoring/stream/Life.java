package io.assay.monitoring.stream;

import static io.assay.monitoring.CreditRisk.batch;
import static io.assay.monitoring.CreditRisk.column;
import static io.assay.monitoring.CreditRisk.deployed;
import static io.assay.monitoring.CreditRisk.rolledBack;

import io.assay.events.PredictionsServed;
import io.assay.events.ServingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * One model's random life: deployments and batches in any order, batches sent twice or thrice, rows of many windows, some
 * late, some of a time that cannot be; and what must have been counted of it in the end, by plain arithmetic.
 */
final class Life {

    private static final Duration SPAN = Duration.ofMinutes(6);
    private static final Duration AHEAD = Duration.ofMinutes(5);

    final String model;
    final List<Runnable> acts = new ArrayList<>();
    final Map<String, Tally> expected = new HashMap<>();
    int poison;
    private final Stage stage;
    private final Random random;
    private final Instant begin;
    private final Map<String, Boolean> sent = new HashMap<>();

    /** What one window of one series must hold. */
    static final class Tally {
        long rows;
        long late;
        long astray;
        long missing;
        long nan;
        long infinite;
        long outOfRange;
    }

    Life(Stage stage, String model, Random random, String profile) {
        this.stage = stage;
        this.random = random;
        this.model = model;
        this.begin = stage.now();
        List<String> versions = random.nextBoolean() ? List.of("1.0.0") : List.of("1.0.0", "1.1.0");
        for (int i = 0; i < versions.size(); i++) {
            deployment(versions.get(i), profile, i + 1);
        }
        int batches = 2 + random.nextInt(5);
        for (int i = 0; i < batches; i++) {
            sentUpToThrice(batchOf(versions.get(random.nextInt(versions.size())), i));
        }
        if (random.nextInt(4) == 0) {
            poison++;
            acts.add(() -> stage.hear(model + "/7", 7, new byte[] {1, 2, 3}, new RecordHeaders()));
        }
        Collections.shuffle(acts, random);
    }

    private void deployment(String version, String profile, long sequence) {
        var event = random.nextBoolean()
                ? deployed(model, version, profile, sequence)
                : rolledBack(model, version, profile, sequence);
        acts.add(() -> stage.hear(model, event));
    }

    private void sentUpToThrice(PredictionsServed batch) {
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            acts.add(() -> {
                if (sent.put(batch.getMeta().getEventId(), true) == null) {
                    expect(batch, stage.now());
                }
                stage.hear(batch);
            });
        }
    }

    private PredictionsServed batchOf(String version, int number) {
        int rows = 1 + random.nextInt(8);
        List<Instant> servedAt = new ArrayList<>();
        double[] incomes = new double[rows];
        var missing = new BitSet();
        for (int row = 0; row < rows; row++) {
            servedAt.add(time());
            incomes[row] = income();
            missing.set(row, random.nextInt(8) == 0);
        }
        var batch = batch(model + number, random.nextInt(64), servedAt, incomes);
        return PredictionsServed.newBuilder(batch)
                .setModelId(model)
                .setVersion(version)
                .setMode(random.nextInt(4) == 0 ? ServingMode.SHADOW : ServingMode.LIVE)
                .setFeatures(List.of(column("income", missing, incomes)))
                .build();
    }

    /** Mostly within the life's span; now and then of a clock that is off. */
    private Instant time() {
        return switch (random.nextInt(30)) {
            case 0 -> begin.plus(Duration.ofMinutes(30));
            case 1 -> begin.minus(Duration.ofDays(400));
            case 2 -> begin.minus(Duration.ofMinutes(15));
            default -> begin.plusMillis(random.nextLong(SPAN.toMillis()));
        };
    }

    private double income() {
        return switch (random.nextInt(8)) {
            case 0 -> Double.NaN;
            case 1 -> random.nextBoolean() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            case 2 -> -1;
            default -> random.nextInt(100_000);
        };
    }

    private void expect(PredictionsServed batch, Instant appendedAt) {
        for (int row = 0; row < batch.getRows(); row++) {
            Instant at = batch.getServedAt().get(row);
            Instant end = windowOf(at).plus(Stage.TIMING.window());
            if (at.isAfter(appendedAt.plus(AHEAD)) || !end.isAfter(appendedAt.minus(Stage.TIMING.horizon()))) {
                tally(batch, windowOf(appendedAt)).astray++;
            } else if (appendedAt.isBefore(end.plus(Stage.TIMING.grace()))) {
                inTime(tally(batch, windowOf(at)), batch, row);
            } else {
                tally(batch, windowOf(at)).late++;
            }
        }
    }

    private static void inTime(Tally tally, PredictionsServed batch, int row) {
        tally.rows++;
        var column = batch.getFeatures().getFirst();
        double value = column.getNumbers().get(row);
        boolean missing = column.getMissing() != null && BitSet.valueOf(column.getMissing().duplicate()).get(row);
        tally.missing += missing ? 1 : 0;
        tally.nan += !missing && Double.isNaN(value) ? 1 : 0;
        tally.infinite += !missing && Double.isInfinite(value) ? 1 : 0;
        tally.outOfRange += !missing && value == -1 ? 1 : 0;
    }

    private Tally tally(PredictionsServed batch, Instant windowFrom) {
        return expected.computeIfAbsent(key(batch.getVersion(), batch.getMode(), windowFrom), k -> new Tally());
    }

    static String key(String version, ServingMode mode, Instant windowFrom) {
        return version + " " + mode + " " + windowFrom;
    }

    private static Instant windowOf(Instant at) {
        return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), 60_000L) * 60_000L);
    }
}
