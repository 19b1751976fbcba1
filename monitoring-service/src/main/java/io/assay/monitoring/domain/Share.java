package io.assay.monitoring.domain;

/**
 * What a batch brings to one window.
 *
 * @param inTime rows in time, ascending; null when all rows of the batch are
 * @param rows number of rows in time
 * @param late rows that come after the window's grace
 * @param astray rows of a time that cannot be, which count in the window of now
 * @param failed requests that got no prediction
 */
public record Share(Window window, int[] inTime, int rows, long late, long astray, long failed) {

    /** All rows of a batch, in time. */
    static Share whole(Window window, int rows) {
        return new Share(window, null, rows, 0, 0, 0);
    }

    /** The values of its rows. */
    Values of(Values column) {
        return inTime == null ? column : column.picked(inTime);
    }
}
