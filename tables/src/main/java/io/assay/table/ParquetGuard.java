package io.assay.table;

import dev.hardwood.InputFile;
import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.FileMetaData;
import dev.hardwood.metadata.RowGroup;
import dev.hardwood.schema.ColumnSchema;
import java.io.IOException;
import java.util.List;

/** Looks at every page that will be read before any is unpacked, and says in how large batches memory stays bounded. */
final class ParquetGuard {

    private static final long MOST_ROWS = 100_000_000;
    private static final long MOST_AT_ONCE = 256L << 20;
    private static final long MOST_TEXT = 16L << 20;
    private static final int LARGEST_BATCH = 8192;

    private final InputFile file;
    private final FileMetaData about;
    private final List<ColumnSchema> columns;
    private long atOnce;
    private long textPerRow;

    ParquetGuard(InputFile file, FileMetaData about, List<ColumnSchema> columns) {
        this.file = file;
        this.about = about;
        this.columns = columns;
    }

    /** Rows that may be read at once. */
    int batch() throws IOException {
        requireRows();
        for (ColumnSchema column : columns) {
            weigh(column);
        }
        if (atOnce > MOST_AT_ONCE) {
            throw new BadRowsException("reading %d columns side by side would take %,d bytes, more than %,d; write smaller pages"
                    .formatted(columns.size(), atOnce, MOST_AT_ONCE)
                    + " (at most 20,000 values each), or read fewer columns");
        }
        if (textPerRow > MOST_TEXT) {
            throw new BadRowsException("a row may have %,d bytes of text, more than %,d; shorten the texts, or read fewer columns"
                    .formatted(textPerRow, MOST_TEXT));
        }
        return (int) Math.min(LARGEST_BATCH, MOST_TEXT / Math.max(1, textPerRow));
    }

    private void requireRows() {
        long rows = 0;
        for (RowGroup group : about.rowGroups()) {
            boolean sane = group.numRows() >= 0 && group.numRows() <= MOST_ROWS - rows;
            if (!sane) {
                throw new BadRowsException("the file claims more than %,d rows; give fewer".formatted(MOST_ROWS));
            }
            rows += group.numRows();
        }
        if (rows != about.numRows()) {
            throw new BadRowsException("the file claims %d rows, its row groups have %d; write the file again"
                    .formatted(about.numRows(), rows));
        }
    }

    private void weigh(ColumnSchema column) throws IOException {
        ParquetWeight weight = new ParquetWeight();
        for (int g = 0; g < about.rowGroups().size(); g++) {
            try {
                walk(about.rowGroups().get(g), column, weight);
            } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
                throw new BadRowsException("column '%s', row group %d: %s".formatted(column.name(), g, e.getMessage()));
            }
        }
        atOnce += weight.atOnce();
        textPerRow += weight.textPerRow();
    }

    private void walk(RowGroup group, ColumnSchema column, ParquetWeight weight) throws IOException {
        if (group.columns().size() <= column.columnIndex()) {
            throw new IllegalArgumentException("is not there; write the file again");
        }
        ColumnChunk chunk = group.columns().get(column.columnIndex());
        ColumnMetaData about = chunk.metaData();
        if (about == null || about.codec() == null || about.type() != column.type()
                || !column.fieldPath().equals(about.pathInSchema())) {
            throw new IllegalArgumentException("is not what the schema says; write the file again");
        }
        new ParquetChunk(file, chunk, weight).walk(group.numRows());
    }
}
