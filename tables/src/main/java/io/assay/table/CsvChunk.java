package io.assay.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Rows gathered so far, column by column. */
final class CsvChunk {

    private static final int FIRST_ROOM = 1024;

    private final List<ColumnType> types;
    private final double[][] numbers;
    private final BitSet[] gaps;
    private final List<List<String>> texts = new ArrayList<>();
    private int rows;

    CsvChunk(List<ColumnType> types) {
        this.types = types;
        this.numbers = new double[types.size()][FIRST_ROOM];
        this.gaps = new BitSet[types.size()];
        for (int i = 0; i < types.size(); i++) {
            gaps[i] = new BitSet();
            texts.add(new ArrayList<>());
        }
    }

    int rows() {
        return rows;
    }

    void add(CsvRecord line, int[] places) {
        for (int c = 0; c < places.length; c++) {
            cell(c, line.getField(places[c]), line.getStartingLineNumber());
        }
        rows++;
    }

    Table table() {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < types.size(); c++) {
            columns.add(types.get(c).type().numeric()
                    ? new Column.Numbers(types.get(c).name(), Arrays.copyOf(numbers[c], rows), gaps[c])
                    : new Column.Texts(types.get(c).name(), texts.get(c).toArray(String[]::new)));
        }
        return new Table(columns);
    }

    private void cell(int c, String text, long line) {
        ColumnType type = types.get(c);
        boolean missing = text.isEmpty();
        if (missing && !type.nullable()) {
            throw new BadRowsException("line %d, column '%s' is empty, but the column is not declared nullable"
                    .formatted(line, type.name()));
        }
        if (!type.type().numeric()) {
            texts.get(c).add(missing ? null : text);
            return;
        }
        if (rows == numbers[c].length) {
            numbers[c] = Arrays.copyOf(numbers[c], rows * 2);
        }
        gaps[c].set(rows, missing);
        numbers[c][rows] = missing ? Double.NaN : CsvNumbers.parse(type, text.strip(), line);
    }
}
