package io.assay.deployment.gateway;

import io.assay.deployment.domain.Column;
import io.assay.events.DataColumn;
import io.assay.events.PredictionsServed;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Columns as events carry them: cut from a request, joined into a batch. */
final class BatchColumns {

    private BatchColumns() {}

    /** Some rows of a column. */
    static DataColumn of(Column column, int from, int to) {
        ByteBuffer missing = bitmap(column.missing().get(from, to), to - from);
        return switch (column) {
            case Column.Numbers(var name, var values, var gaps) -> new DataColumn(
                    name, DoubleStream.of(Arrays.copyOfRange(values, from, to)).boxed().toList(), null, null, missing);
            case Column.Floats(var name, var values, var gaps) -> new DataColumn(
                    name, null, IntStream.range(from, to).mapToObj(i -> values[i]).toList(), null, missing);
            case Column.Texts(var name, var values, var gaps) -> new DataColumn(
                    name, null, null, List.of(Arrays.copyOfRange(values, from, to)), missing);
        };
    }

    /** The columns of all parts, one below the other. */
    static List<DataColumn> joined(
            List<PredictionsServed> parts, Function<PredictionsServed, List<DataColumn>> columns) {
        int count = parts.isEmpty() ? 0 : columns.apply(parts.getFirst()).size();
        return IntStream.range(0, count).mapToObj(i -> column(parts, columns, i)).toList();
    }

    private static DataColumn column(
            List<PredictionsServed> parts, Function<PredictionsServed, List<DataColumn>> columns, int index) {
        List<DataColumn> pieces = parts.stream().map(part -> columns.apply(part).get(index)).toList();
        var missing = new BitSet();
        int rows = 0;
        for (int i = 0; i < parts.size(); i++) {
            int before = rows;
            gaps(pieces.get(i)).stream().forEach(row -> missing.set(before + row));
            rows += parts.get(i).getRows();
        }
        return new DataColumn(
                pieces.getFirst().getName(),
                values(pieces, DataColumn::getNumbers),
                values(pieces, DataColumn::getFloats),
                values(pieces, DataColumn::getTexts),
                bitmap(missing, rows));
    }

    private static <T> List<T> values(List<DataColumn> pieces, Function<DataColumn, List<T>> values) {
        if (values.apply(pieces.getFirst()) == null) {
            return null;
        }
        List<T> all = new ArrayList<>();
        pieces.forEach(piece -> all.addAll(values.apply(piece)));
        return all;
    }

    private static BitSet gaps(DataColumn column) {
        return column.getMissing() == null ? new BitSet() : BitSet.valueOf(column.getMissing().duplicate());
    }

    private static ByteBuffer bitmap(BitSet missing, int rows) {
        return missing.isEmpty()
                ? null
                : ByteBuffer.wrap(Arrays.copyOf(missing.toByteArray(), (rows + Byte.SIZE - 1) / Byte.SIZE));
    }
}
