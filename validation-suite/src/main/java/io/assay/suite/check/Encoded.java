package io.assay.suite.check;

import io.assay.statistics.explain.Predictor;
import io.assay.suite.evidence.Answers;
import io.assay.suite.evidence.Codes;
import io.assay.suite.evidence.Evidence;
import io.assay.suite.evidence.Sample;
import io.assay.table.Column;
import io.assay.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Rows as bare numbers, each text a code, and back again: explanations shuffle and mix columns without knowing them. */
final class Encoded {

    private final List<Column> columns;
    private final List<List<String>> names = new ArrayList<>();
    private final double[][] values;

    Encoded(Sample sample) {
        this.columns = sample.inputs().columns();
        this.values = columns.stream().map(this::encode).toArray(double[][]::new);
    }

    /** columns[feature][row]; NaN where missing. */
    double[][] values() {
        return values;
    }

    String name(int feature) {
        return columns.get(feature).name();
    }

    /** The same columns, in these rows only. */
    double[][] rows(int[] rows) {
        return Arrays.stream(values)
                .map(column -> Arrays.stream(rows).mapToDouble(row -> column[row]).toArray())
                .toArray(double[][]::new);
    }

    /** The model as a function of such numbers to one number a row of its answer. */
    Predictor asking(Evidence e, Function<Answers, double[]> one) {
        return rows -> one.apply(e.subject().answer(table(rows)));
    }

    Table table(double[][] rows) {
        return new Table(IntStream.range(0, rows.length).mapToObj(feature -> decode(feature, rows[feature])).toList());
    }

    private double[] encode(Column column) {
        if (column instanceof Column.Texts texts) {
            Codes codes = Codes.of(Arrays.asList(texts.values()));
            names.add(codes.names());
            return Arrays.stream(codes.all()).mapToDouble(code -> code == Codes.MISSING ? Double.NaN : code).toArray();
        }
        names.add(List.of());
        return ((Column.Numbers) column).values();
    }

    private Column decode(int feature, double[] rows) {
        Column column = columns.get(feature);
        if (column instanceof Column.Numbers numbers) {
            return new Column.Numbers(numbers.name(), rows.clone(), numbers.gaps().isEmpty() ? new BitSet() : gaps(rows));
        }
        return new Column.Texts(column.name(), Arrays.stream(rows)
                .mapToObj(code -> Double.isNaN(code) ? null : names.get(feature).get((int) code))
                .toArray(String[]::new));
    }

    private static BitSet gaps(double[] rows) {
        var gaps = new BitSet();
        IntStream.range(0, rows.length).filter(row -> Double.isNaN(rows[row])).forEach(gaps::set);
        return gaps;
    }
}
