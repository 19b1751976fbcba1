package io.assay.runtime.xlsx;

/** A rectangle of cells on one sheet, counted from 0, both ends inclusive. */
record Area(int sheet, int firstRow, int lastRow, int firstColumn, int lastColumn) {

    /** The same rectangle on another sheet. */
    Area on(int other) {
        return new Area(other, firstRow, lastRow, firstColumn, lastColumn);
    }

    /** Whether it is a single cell. */
    boolean one() {
        return firstRow == lastRow && firstColumn == lastColumn;
    }
}
