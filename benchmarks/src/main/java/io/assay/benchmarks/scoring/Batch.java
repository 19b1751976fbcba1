package io.assay.benchmarks.scoring;

import io.assay.table.Column;
import io.assay.table.Table;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The same rows twice: as the product takes them and as ONNX Runtime does.
 *
 * @param table columns x0, x1, ...
 * @param floats row after row, in a direct buffer
 * @param width features a row
 */
public record Batch(Table table, FloatBuffer floats, int width) {

    /** Rows that the issue of speed is asked about. */
    public static final int ROWS = 1024;

    private static final long SEED = 11;

    /** So many rows of floats stay in the nearest cache. */
    private static final int TILE = 64;

    /** Standard normal features. */
    public static Batch drawn(int width) {
        var random = new SplittableRandom(SEED);
        return of(new Table(IntStream.range(0, width)
                .mapToObj(i -> new Column.Numbers("x" + i, random.doubles(ROWS).map(u -> 2 * u - 1).toArray()))
                .toList()));
    }

    /** All numeric columns of a table. */
    public static Batch of(Table table) {
        int width = table.columns().size();
        FloatBuffer floats = ByteBuffer.allocateDirect(table.rows() * width * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        return new Batch(table, floats, width).laidOut();
    }

    /** Lays the columns out anew, into the same buffer, as one must who has columns and asks ONNX Runtime. */
    public Batch laidOut() {
        List<Column> columns = table.columns();
        for (int first = 0; first < table.rows(); first += TILE) {
            int end = Math.min(table.rows(), first + TILE);
            for (int c = 0; c < width; c++) {
                lay(((Column.Numbers) columns.get(c)).values(), c, first, end);
            }
        }
        return this;
    }

    private void lay(double[] values, int column, int first, int end) {
        for (int row = first, at = first * width + column; row < end; row++, at += width) {
            floats.put(at, (float) values[row]);
        }
    }
}
