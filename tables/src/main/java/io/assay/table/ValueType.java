package io.assay.table;

/** What one value of an input or output is. */
public enum ValueType {
    FLOAT,
    DOUBLE,
    INT,
    LONG,
    BOOLEAN,
    STRING;

    private static final double LARGEST_EXACT = 0x1p53;
    private static final String FINE = "";

    /** Whether values are numbers (booleans count as 0 and 1). */
    public boolean numeric() {
        return this != STRING;
    }

    /** Why a number cannot be a value of this type; empty when it can. */
    String flaw(double number) {
        return switch (this) {
            case BOOLEAN -> number == 0 || number == 1 ? FINE : "is neither true nor false";
            case INT, LONG -> wholeFlaw(number);
            case FLOAT, DOUBLE, STRING -> FINE;
        };
    }

    private static String wholeFlaw(double number) {
        if (Double.isInfinite(number) || number != Math.rint(number)) {
            return "is not a whole number, as the column is declared";
        }
        return Math.abs(number) <= LARGEST_EXACT
                ? FINE
                : "is beyond 2^53 and could not be held exactly; declare the column as text";
    }
}
