package io.assay.table;

import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.Validity;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** One column's present batch, and how its values become ours: a 32-bit float exactly, a number as text as Java writes it. */
final class ParquetColumn {

    private static final long LARGEST_EXACT = 1L << 53;

    private final ColumnType wanted;
    private final ColumnReader reader;
    private final Utf8Texts utf8 = new Utf8Texts();
    private final boolean unsigned;
    private Validity validity;
    private IntToDoubleFunction numbers;
    private IntFunction<String> texts;

    ParquetColumn(ColumnType wanted, ColumnReader reader) {
        this.wanted = wanted;
        this.reader = reader;
        this.unsigned = ParquetTypes.unsigned(reader.getColumnSchema());
    }

    /** How many values the next batch has; none when there is none. */
    int next() {
        if (!reader.nextBatch()) {
            return 0;
        }
        validity = reader.getLeafValidity();
        switch (reader.getColumnSchema().type()) {
            case BOOLEAN -> truths(reader.getBooleans());
            case INT32 -> ints(reader.getInts());
            case INT64 -> longs(reader.getLongs());
            case FLOAT -> floats(reader.getFloats());
            case DOUBLE -> doubles(reader.getDoubles());
            case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY, INT96 -> bytes(reader.getBinaryValues(), reader.getBinaryOffsets());
        }
        return reader.getRecordCount();
    }

    /** Adds one value to a column of ours; an illegal argument says what is wrong with it. */
    void copy(int row, Cells cells) {
        if (validity.isNull(row)) {
            require(wanted.nullable(), "is missing, but the column is not declared nullable");
            cells.missing();
        } else if (wanted.type().numeric()) {
            cells.number(number(row));
        } else {
            cells.text(texts.apply(row));
        }
    }

    private double number(int row) {
        double number = numbers.applyAsDouble(row);
        String flaw = wanted.type().flaw(number);
        if (!flaw.isEmpty()) {
            throw new IllegalArgumentException("'" + number + "' " + flaw);
        }
        return number;
    }

    private void truths(boolean[] values) {
        numbers = row -> values[row] ? 1 : 0;
        texts = row -> Boolean.toString(values[row]);
    }

    private void ints(int[] values) {
        numbers = row -> unsigned ? Integer.toUnsignedLong(values[row]) : values[row];
        texts = row -> unsigned ? Integer.toUnsignedString(values[row]) : Integer.toString(values[row]);
    }

    private void longs(long[] values) {
        texts = row -> unsigned ? Long.toUnsignedString(values[row]) : Long.toString(values[row]);
        numbers = row -> {
            long value = values[row];
            boolean exact = value <= LARGEST_EXACT && value >= (unsigned ? 0 : -LARGEST_EXACT);
            if (!exact) {
                throw new IllegalArgumentException("'" + texts.apply(row)
                        + "' is beyond 2^53 and could not be held exactly; declare the column as text");
            }
            return value;
        };
    }

    private void floats(float[] values) {
        numbers = row -> values[row];
        texts = row -> Float.toString(values[row]);
    }

    private void doubles(double[] values) {
        numbers = row -> values[row];
        texts = row -> Double.toString(values[row]);
    }

    /** Only texts are made of bytes: no column of bytes is read as numbers. */
    private void bytes(byte[] values, int[] offsets) {
        texts = row -> utf8.text(values, offsets[row], offsets[row + 1]);
    }

    private static void require(boolean fine, String flaw) {
        if (!fine) {
            throw new IllegalArgumentException(flaw);
        }
    }
}
