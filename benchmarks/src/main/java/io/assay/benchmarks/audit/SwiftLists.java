package io.assay.benchmarks.audit;

import io.assay.benchmarks.Benchmark;
import io.assay.benchmarks.Measurement;
import io.assay.benchmarks.pairs.Goal;
import io.assay.benchmarks.pairs.Spread;
import io.assay.registry.store.ModelQuery;
import io.assay.registry.store.Models;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The 95th percentile of the time that a page of the list of models takes, over 50 ms.
 *
 * @param id its name in tables
 * @param what what is asked, in words
 * @param requests so many of what is asked
 */
public record SwiftLists(String id, String what, IntFunction<List<ModelQuery>> requests) implements Benchmark {

    private static final int REQUESTS = 400;
    private static final double ALLOWED_MILLIS = 50;

    /** Any page of the list, in any order. */
    public static Benchmark list() {
        return new SwiftLists("A1", "a page of the list of models, any order, near and far", Requests::lists);
    }

    /** What is found by name, owner, state, stage, use case. */
    public static Benchmark search() {
        return new SwiftLists("A2", "a search by name, owner, state, stage or use case",
                count -> Requests.searches(count, WholeAudit.MODELS));
    }

    @Override
    public String words() {
        return "p95 of %s, %,d models, 100,000 versions, 1,000,000 events / %.0f ms".formatted(
                what, WholeAudit.MODELS, ALLOWED_MILLIS);
    }

    @Override
    public Goal goal() {
        return Goal.atMost(1);
    }

    @Override
    public Measurement measure(int pairs) {
        var models = new Models(JdbcClient.create(WholeAudit.estate().database()));
        List<Double> percentiles = new ArrayList<>();
        double[] millis = new double[0];
        millis(models);
        for (int i = 0; i < pairs; i++) {
            millis = millis(models);
            percentiles.add(millis[REQUESTS * 95 / 100] / ALLOWED_MILLIS);
        }
        return new Measurement(Spread.of(percentiles), Double.NaN, List.of("%d requests: p50 %.1f, p95 %.1f, most %.1f ms"
                .formatted(REQUESTS, millis[REQUESTS / 2], millis[REQUESTS * 95 / 100], millis[REQUESTS - 1])));
    }

    /** Times of all requests, the shortest first. */
    private double[] millis(Models models) {
        double[] millis = requests.apply(REQUESTS).stream().mapToDouble(query -> {
            long begin = System.nanoTime();
            models.page(query);
            return (System.nanoTime() - begin) / 1e6;
        }).toArray();
        Arrays.sort(millis);
        return millis;
    }
}
