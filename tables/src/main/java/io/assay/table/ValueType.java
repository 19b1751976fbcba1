package io.assay.table;

/** What one value of an input or output is. */
public enum ValueType {
    FLOAT,
    DOUBLE,
    INT,
    LONG,
    BOOLEAN,
    STRING;

    /** Whether values are numbers (booleans count as 0 and 1). */
    public boolean numeric() {
        return this != STRING;
    }
}
