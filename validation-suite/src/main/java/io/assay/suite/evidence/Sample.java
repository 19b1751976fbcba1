package io.assay.suite.evidence;

import io.assay.table.Column;
import io.assay.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Whole rows of a data set, drawn evenly.
 *
 * @param inputs the model's inputs in these rows
 * @param rows which rows of the data set they are, from 0, ascending
 */
public record Sample(Table inputs, int[] rows) {

    public int size() {
        return rows.length;
    }

    /** At most so many of them, drawn evenly by {@code seed}. */
    public Sample atMost(int most, long seed) {
        if (rows.length <= most) {
            return this;
        }
        int[] places = IntStream.range(0, rows.length).toArray();
        var random = new SplittableRandom(seed);
        for (int i = 0; i < most; i++) {
            int other = random.nextInt(i, places.length);
            int swapped = places[i];
            places[i] = places[other];
            places[other] = swapped;
        }
        return only(IntStream.of(places).limit(most).sorted().toArray());
    }

    /** Only those at these places, in this order. */
    public Sample only(int[] places) {
        return new Sample(inputs.pick(places), Arrays.stream(places).map(place -> rows[place]).toArray());
    }

    /** What an array of one entry per row of the data set has in these rows. */
    public double[] pick(double[] ofAll) {
        return Arrays.stream(rows).mapToDouble(row -> ofAll[row]).toArray();
    }

    /** The same table with one column in place of that of its name. */
    public static Table with(Table table, Column changed) {
        List<Column> columns = table.columns().stream()
                .map(column -> column.name().equals(changed.name()) ? changed : column)
                .toList();
        return new Table(columns);
    }
}
