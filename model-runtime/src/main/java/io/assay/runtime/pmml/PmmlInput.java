package io.assay.runtime.pmml;

import io.assay.runtime.Port;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.Table;
import java.util.function.IntFunction;
import org.pmml4s.data.BoolVal;
import org.pmml4s.data.DataVal;
import org.pmml4s.data.DoubleVal;
import org.pmml4s.data.LongVal;
import org.pmml4s.data.StringVal;
import org.pmml4s.metadata.Field;

/** One field that a PMML model takes, with the treatment that its mining schema gives to missing and illegal values. */
record PmmlInput(Port port, Field field, PmmlTreatment treatment) {

    static final DataVal MISSING = org.pmml4s.data.DataVal$.MODULE$.NULL();

    String name() {
        return port.name();
    }

    /** The field's value in each row, as the model takes it. */
    IntFunction<DataVal> cells(Table rows) {
        Column column = rows.find(name()).orElse(null);
        if (column == null && !port.optional()) {
            throw new BadRowsException(
                    "column '" + name() + "', which the model takes, is missing; the columns given are " + rows.names());
        }
        IntFunction<DataVal> cells = column == null ? row -> MISSING : cells(column);
        return treatment.takesAnything(field) ? cells : row -> legal(cells.apply(row), row);
    }

    private IntFunction<DataVal> cells(Column column) {
        boolean text = !port.type().numeric();
        return switch (column) {
            case Column.Texts(var name, var values) when text ->
                row -> values[row] == null ? MISSING : new StringVal(values[row]);
            case Column.Numbers(var name, var values, var gaps) when !text ->
                row -> Double.isNaN(values[row]) ? MISSING : number(values[row], row);
            default -> throw new BadRowsException("column '%s' holds %s, but the model takes %s; give %s".formatted(
                    name(), text ? "numbers" : "text", port.type(), text ? "text" : "numbers"));
        };
    }

    private DataVal number(double value, int row) {
        return switch (port.type()) {
            case LONG -> value == Math.rint(value) ? new LongVal((long) value) : unlike(value, row, "a whole number");
            case BOOLEAN -> value == 0 || value == 1 ? new BoolVal(value == 1) : unlike(value, row, "0 or 1");
            default -> new DoubleVal(value);
        };
    }

    private DataVal unlike(double value, int row, String wanted) {
        if (treatment.illegalAsMissing()) {
            return MISSING;
        }
        throw new BadRowsException("column '%s' has %s in row %d, but the model takes %s; give %s in every row"
                .formatted(name(), value, row, port.type(), wanted));
    }

    private DataVal legal(DataVal value, int row) {
        if (field.isMissingValue(value)) {
            if (treatment.refusesMissing()) {
                throw new BadRowsException("column '%s' has no value in row %d, and the model gives no result without it;"
                        .formatted(name(), row) + " leave the row out or give a value");
            }
        } else if (treatment.refusesIllegal() && (field.isInvalidValue(value) || !field.isValidValue(value))) {
            throw new BadRowsException("column '%s' has '%s' in row %d, which the model's data dictionary calls invalid; give %s"
                    .formatted(name(), PmmlTexts.of(value), row, PmmlTexts.legal(field)));
        }
        return value;
    }
}
