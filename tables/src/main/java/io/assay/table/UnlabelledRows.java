package io.assay.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Hands out the rows of a data set for scoring elsewhere: chosen columns and a row number, as CSV, a chunk at a time. */
public final class UnlabelledRows {

    /** The first column: the row's number in the data set, counted from 1. */
    public static final String ROW = "assay_row";

    private static final int CHUNK = 1000;
    private static final double EXACT = 0x1p53;

    private UnlabelledRows() {}

    /**
     * Writes the columns that {@code reader} reads, and no others; read them as text where the file is text, then cells go
     * out as they came in. Nothing is written before the first rows could be read.
     *
     * @throws BadRowsException naming what does not fit, or a column that is itself called {@code assay_row}
     */
    public static void write(TableReader reader, InputStream source, OutputStream csv) {
        List<String> names = reader.columns().stream().map(ColumnType::name).toList();
        if (names.isEmpty() || names.contains(ROW)) {
            throw new BadRowsException(names.isEmpty()
                    ? "no column is to be handed out; declare which columns are features"
                    : "a column is called '" + ROW + "', which is the name of the row's number; rename it");
        }
        var out = new Numbered(CsvWriter.builder().lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(csv, StandardCharsets.UTF_8)));
        reader.read(source, CHUNK, chunk -> out.write(names, chunk));
        out.end(names);
    }

    /** Lines with their numbers. */
    private static final class Numbered {

        private final CsvWriter csv;
        private long row;

        private Numbered(CsvWriter csv) {
            this.csv = csv;
        }

        private void write(List<String> names, Table chunk) {
            begin(names);
            List<Column> columns = chunk.columns();
            List<String> line = new ArrayList<>();
            for (int i = 0; i < chunk.rows(); i++) {
                line.clear();
                line.add(Long.toString(++row));
                for (Column column : columns) {
                    line.add(cell(column, i));
                }
                csv.writeRecord(line);
            }
        }

        private void end(List<String> names) {
            begin(names);
            try {
                csv.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void begin(List<String> names) {
            if (row == 0) {
                List<String> header = new ArrayList<>(List.of(ROW));
                header.addAll(names);
                csv.writeRecord(header);
            }
        }

        private static String cell(Column column, int row) {
            if (column.missing(row)) {
                return "";
            }
            return switch (column) {
                case Column.Texts texts -> texts.values()[row];
                case Column.Numbers numbers -> number(numbers.values()[row]);
            };
        }

        private static String number(double value) {
            return value == Math.rint(value) && Math.abs(value) < EXACT && !isNegativeZero(value)
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }

        private static boolean isNegativeZero(double value) {
            return value == 0 && 1 / value < 0;
        }
    }
}
