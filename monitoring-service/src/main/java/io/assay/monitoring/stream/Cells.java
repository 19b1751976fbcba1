package io.assay.monitoring.stream;

import io.assay.events.DataColumn;
import io.assay.wire.avro.UndecodableException;
import java.nio.ByteBuffer;
import java.util.List;

/** Reads single cells of a batch's columns. */
final class Cells {

    private static final double WHOLE_BELOW = 1e15;

    private Cells() {}

    static void requireRows(DataColumn column, int rows) {
        boolean right = full(column.getNumbers(), rows) || full(column.getFloats(), rows) || full(column.getTexts(), rows);
        if (!right) {
            throw new UndecodableException("column '" + column.getName() + "' has no numbers, floats or texts of the batch's "
                    + rows + " rows; give exactly one value a row");
        }
    }

    private static boolean full(List<?> values, int rows) {
        return values != null && values.size() == rows;
    }

    /** NaN where there is no number. */
    static double number(DataColumn column, int row) {
        if (column == null || missing(column, row)) {
            return Double.NaN;
        }
        if (column.getNumbers() != null) {
            return column.getNumbers().get(row);
        }
        return column.getFloats() == null ? Double.NaN : column.getFloats().get(row);
    }

    /** Numbers as people write them: without a point when they are whole; null where there is nothing. */
    static String text(DataColumn column, int row) {
        if (column == null || missing(column, row)) {
            return null;
        }
        if (column.getTexts() != null) {
            return column.getTexts().get(row);
        }
        double value = number(column, row);
        if (!Double.isFinite(value)) {
            return null;
        }
        return value == Math.rint(value) && Math.abs(value) < WHOLE_BELOW
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static boolean missing(DataColumn column, int row) {
        ByteBuffer bitmap = column.getMissing();
        return bitmap != null && row / Byte.SIZE < bitmap.remaining()
                && (bitmap.get(bitmap.position() + row / Byte.SIZE) >> row % Byte.SIZE & 1) == 1;
    }
}
