package io.assay.runtime.worker;

import io.assay.table.Column;
import io.assay.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Puts a table on its way to a worker, where a {@link TableReader} waits: rows, then each column with its name and kind. */
final class TableWire {

    static final int NUMBERS = 0;
    private static final int TEXTS = 1;

    private TableWire() {}

    static void put(Wire wire, Table table) throws IOException {
        wire.putInt(table.rows()).putInt(table.columns().size());
        for (Column column : table.columns()) {
            wire.putText(column.name());
            switch (column) {
                case Column.Numbers numbers -> wire.putInt(NUMBERS)
                        .putBytes(numbers.gaps().toByteArray())
                        .putDoubles(numbers.values());
                case Column.Texts texts -> {
                    wire.putInt(TEXTS);
                    putTexts(wire, texts.values());
                }
            }
        }
    }

    static void putTexts(Wire wire, String[] texts) throws IOException {
        for (String text : texts) {
            wire.putText(text);
        }
    }

    /** So many texts; room for them is made as they arrive. */
    static String[] getTexts(Wire wire, int count) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(wire.getText());
        }
        return texts.toArray(String[]::new);
    }
}
