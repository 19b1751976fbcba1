package io.assay.runtime.worker;

import io.assay.table.Column;
import io.assay.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Reads tables inside a worker. Tables of the same size, one after the other, come in the same arrays: a model is done with
 * one when the next is read, and arrays that are new each time cost more than the scores of a small model.
 */
final class TableReader {

    private final List<double[]> arrays = new ArrayList<>();

    Table read(Wire wire) throws IOException {
        int rows = wire.getInt();
        int columns = wire.getInt();
        List<Column> read = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            String name = wire.getText();
            if (wire.getInt() == TableWire.NUMBERS) {
                BitSet gaps = BitSet.valueOf(wire.getBytes());
                read.add(new Column.Numbers(name, wire.getDoubles(array(c, rows)), gaps));
            } else {
                read.add(new Column.Texts(name, TableWire.getTexts(wire, rows)));
            }
        }
        return new Table(read);
    }

    private double[] array(int column, int rows) {
        while (arrays.size() <= column) {
            arrays.add(new double[0]);
        }
        if (arrays.get(column).length != rows) {
            arrays.set(column, new double[rows]);
        }
        return arrays.get(column);
    }
}
