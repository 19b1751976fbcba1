package io.assay.suite.report;

import io.assay.suite.evidence.Codes;
import io.assay.suite.evidence.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Counts scores into bins, group by group. */
final class Distributions {

    private static final int BINS = 20;
    private static final int MOST_COLUMNS = 4;
    private static final int MOST_GROUPS = 4;

    private final double[] score;
    private final double from;
    private final double to;

    private Distributions(double[] score) {
        this.score = score;
        boolean shares = Arrays.stream(score).filter(Double::isFinite).allMatch(value -> value >= 0 && value <= 1);
        this.from = shares ? 0 : Arrays.stream(score).filter(Double::isFinite).min().orElse(0);
        this.to = shares ? 1 : Arrays.stream(score).filter(Double::isFinite).max().orElse(1);
    }

    /** The scores by outcome, where there are two, and by the groups of protected columns, the largest first. */
    static List<Charts.Distribution> of(Evidence e) {
        if (e.score() == null || Arrays.stream(e.score()).noneMatch(Double::isFinite)) {
            return List.of();
        }
        var distributions = new Distributions(e.score());
        List<Charts.Distribution> all = new ArrayList<>();
        if (e.brief().classifies()) {
            all.add(distributions.where("outcome", "1", row -> e.truth()[row] == 1));
            all.add(distributions.where("outcome", "0", row -> e.truth()[row] == 0));
        }
        e.holdOut().groups().entrySet().stream()
                .limit(MOST_COLUMNS)
                .forEach(column -> all.addAll(distributions.by(column.getKey(), column.getValue())));
        return all.stream().filter(one -> one.rows() > 0).toList();
    }

    private List<Charts.Distribution> by(String column, Codes codes) {
        long[] rows = new long[codes.names().size()];
        IntStream.range(0, codes.rows()).map(codes::code).filter(code -> code >= 0).forEach(code -> rows[code]++);
        return IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer code) -> -rows[code]).thenComparing(codes.names()::get))
                .limit(MOST_GROUPS)
                .map(code -> where(column, codes.names().get(code), row -> codes.code(row) == code))
                .toList();
    }

    private Charts.Distribution where(String column, String group, IntPredicate rows) {
        long[] counts = new long[BINS];
        IntStream.range(0, score.length)
                .filter(row -> Double.isFinite(score[row]) && rows.test(row))
                .forEach(row -> counts[bin(score[row])]++);
        long all = Arrays.stream(counts).sum();
        return new Charts.Distribution(column, group, all, from, to,
                Arrays.stream(counts).mapToObj(count -> all == 0 ? 0 : (double) count / all).toList());
    }

    private int bin(double value) {
        return to > from ? Math.clamp((long) ((value - from) / (to - from) * BINS), 0, BINS - 1) : 0;
    }
}
