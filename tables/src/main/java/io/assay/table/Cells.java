package io.assay.table;

import java.util.Arrays;
import java.util.BitSet;

/** One column's cells so far. */
final class Cells {

    private static final int FIRST_ROOM = 1024;
    private static final double[] NO_NUMBERS = {};
    private static final String[] NO_TEXTS = {};

    private final ColumnType type;
    private final TextRoom room;
    private final BitSet gaps = new BitSet();
    private double[] numbers;
    private String[] texts;
    private int rows;

    Cells(ColumnType type, TextRoom room) {
        this.type = type;
        this.room = room;
        this.numbers = type.type().numeric() ? new double[FIRST_ROOM] : NO_NUMBERS;
        this.texts = type.type().numeric() ? NO_TEXTS : new String[FIRST_ROOM];
    }

    ColumnType type() {
        return type;
    }

    void number(double number) {
        if (rows == numbers.length) {
            numbers = Arrays.copyOf(numbers, rows * 2);
        }
        numbers[rows++] = number;
    }

    void text(String text) {
        room.take(text);
        add(text);
    }

    void missing() {
        if (type.type().numeric()) {
            gaps.set(rows);
            number(Double.NaN);
        } else {
            add(null);
        }
    }

    Column column() {
        return type.type().numeric()
                ? new Column.Numbers(type.name(), Arrays.copyOf(numbers, rows), gaps)
                : new Column.Texts(type.name(), Arrays.copyOf(texts, rows));
    }

    private void add(String text) {
        if (rows == texts.length) {
            texts = Arrays.copyOf(texts, rows * 2);
        }
        texts[rows++] = text;
    }
}
