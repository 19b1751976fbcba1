package io.assay.suite;

import io.assay.suite.evidence.Answers;
import io.assay.suite.evidence.Codes;
import io.assay.suite.evidence.FeatureFacts;
import io.assay.suite.evidence.Rows;
import io.assay.suite.evidence.Sample;
import io.assay.table.RowHashes;
import io.assay.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Scored rows made by hand. */
public final class HandMade {

    private HandMade() {}

    /** Rows of which only truth and score matter. */
    public static Rows rows(double[] truth, double[] score) {
        return rows(truth, score, Map.of());
    }

    /** The same with the group of each row, per protected column. */
    public static Rows rows(double[] truth, double[] score, Map<String, List<String>> groups) {
        return rows(truth, score, groups, new Table(List.of()));
    }

    /** The same with inputs. */
    public static Rows rows(double[] truth, double[] score, Map<String, List<String>> groups, Table inputs) {
        return rows(truth, new Answers(score, null, List.of(), null, null), groups, inputs);
    }

    /** Rows without labels, as a deciding model answered them. */
    public static Rows decided(Answers answers, Table inputs) {
        return rows(new double[answers.rows()], answers, Map.of(), inputs);
    }

    private static Rows rows(double[] truth, Answers answers, Map<String, List<String>> groups, Table inputs) {
        Map<String, Codes> coded = new LinkedHashMap<>();
        groups.forEach((column, names) -> coded.put(column, Codes.of(names)));
        List<FeatureFacts> features = inputs.names().stream()
                .map(name -> new FeatureFacts(name, truth.length, 0, 0, 0, 0, 1, 0, 1))
                .toList();
        return new Rows(
                truth.length, truth, List.of(), answers, coded, Map.of(),
                Optional.empty(), features, 0, different(truth.length),
                new Sample(inputs, IntStream.range(0, inputs.rows()).toArray()));
    }

    private static RowHashes different(int rows) {
        var hashes = new RowHashes(rows + 1);
        hashes.add(IntStream.range(0, rows).mapToLong(i -> i).toArray());
        return hashes;
    }

    /** Numbers that repeat these. */
    public static double[] repeated(int times, double... values) {
        double[] all = new double[times * values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = values[i % values.length];
        }
        return all;
    }
}
