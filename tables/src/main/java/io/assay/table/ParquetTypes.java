package io.assay.table;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.schema.ColumnSchema;
import java.util.EnumSet;
import java.util.Set;

/** Which of Parquet's types can be read as which of ours; what would need a rule of its own (dates, decimals) is refused. */
final class ParquetTypes {

    private static final Set<PhysicalType> NUMBERS =
            EnumSet.of(PhysicalType.INT32, PhysicalType.INT64, PhysicalType.FLOAT, PhysicalType.DOUBLE);

    private ParquetTypes() {}

    static void require(ColumnType wanted, ColumnSchema there) {
        if (!plain(there)) {
            throw new BadRowsException(("column '%s' holds %s, which is not read; write it as numbers or as text (dates as "
                    + "days or ISO text, decimals as doubles)").formatted(wanted.name(), words(there)));
        }
        if (!fits(wanted.type(), there.type())) {
            throw new BadRowsException("column '%s' holds %s, but is declared as %s; declare it as it is, or convert it"
                    .formatted(wanted.name(), words(there), wanted.type()));
        }
    }

    /** Even a column that nobody wants takes memory when it is decoded; how much is not known of these. */
    static void requireDecodable(ColumnSchema there) {
        if (there.type() == PhysicalType.INT96 || there.type() == PhysicalType.FIXED_LEN_BYTE_ARRAY) {
            throw new BadRowsException(("column '%s' holds %s, which is not read, and a wanted column has a dot in its name, for "
                    + "which all columns are read; leave '%s' out").formatted(there.name(), words(there), there.name()));
        }
    }

    /** Whether a whole number that has its highest bit is meant as a large positive one. */
    static boolean unsigned(ColumnSchema there) {
        return there.logicalType() instanceof LogicalType.IntType(int bits, boolean signed) && !signed;
    }

    private static boolean plain(ColumnSchema there) {
        LogicalType meant = there.logicalType();
        return switch (there.type()) {
            case BOOLEAN, FLOAT, DOUBLE -> meant == null;
            case INT32, INT64 -> meant == null || meant instanceof LogicalType.IntType || meant instanceof LogicalType.NullType;
            case BYTE_ARRAY -> meant == null || meant instanceof LogicalType.StringType
                    || meant instanceof LogicalType.EnumType || meant instanceof LogicalType.JsonType;
            case INT96, FIXED_LEN_BYTE_ARRAY -> false;
        };
    }

    private static boolean fits(ValueType wanted, PhysicalType there) {
        return switch (wanted) {
            case STRING -> true;
            case BOOLEAN -> there == PhysicalType.BOOLEAN || NUMBERS.contains(there);
            case FLOAT, DOUBLE, INT, LONG -> NUMBERS.contains(there);
        };
    }

    private static String words(ColumnSchema there) {
        return there.logicalType() == null ? there.type().toString() : there.type() + " meant as " + there.logicalType();
    }
}
