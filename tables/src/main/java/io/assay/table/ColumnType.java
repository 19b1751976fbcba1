package io.assay.table;

/**
 * How one column of a file is read.
 *
 * @param name name in the header
 * @param type type of its values
 * @param nullable whether an empty cell is legal
 */
public record ColumnType(String name, ValueType type, boolean nullable) {}
