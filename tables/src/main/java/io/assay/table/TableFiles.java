package io.assay.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The file formats that tables are read from: a new format is one line here. */
public final class TableFiles {

    private static final Map<String, Function<List<ColumnType>, TableReader>> FORMATS = new TreeMap<>(Map.of(
            "csv", CsvTables::new,
            "parquet", ParquetTables::new));

    private TableFiles() {}

    /** A reader of these columns from files of a format, whose name is in lower case. */
    public static TableReader reader(String format, List<ColumnType> wanted) {
        Function<List<ColumnType>, TableReader> reader = FORMATS.get(format);
        if (reader == null) {
            throw new BadRowsException("the format '" + format + "' is not known; the formats are " + FORMATS.keySet());
        }
        return reader.apply(wanted);
    }
}
