package io.assay.table;

import java.util.Arrays;
import java.util.List;

/** Rows gathered so far, column by column. */
final class Chunk {

    private final Cells[] columns;

    Chunk(List<ColumnType> types) {
        TextRoom room = new TextRoom();
        this.columns = types.stream().map(type -> new Cells(type, room)).toArray(Cells[]::new);
    }

    Cells column(int place) {
        return columns[place];
    }

    Table table() {
        return new Table(Arrays.stream(columns).map(Cells::column).toList());
    }
}
