package io.assay.table;

import dev.hardwood.metadata.RowGroup;
import dev.hardwood.reader.ColumnReaders;
import java.util.List;
import java.util.function.Consumer;

/** Reads the columns of a checked Parquet file side by side, batch by batch, into chunks of rows. */
final class ParquetRows {

    private final List<ColumnType> wanted;
    private final List<RowGroup> groups;
    private final List<ParquetColumn> columns;
    private long rowsRead;

    ParquetRows(ColumnReaders readers, List<ColumnType> wanted, List<RowGroup> groups) {
        this.wanted = wanted;
        this.groups = groups;
        this.columns = wanted.stream().map(type -> new ParquetColumn(type, readers.getColumnReader(type.name()))).toList();
    }

    void handOut(int most, Consumer<Table> each) {
        Chunk chunk = new Chunk(wanted);
        int inChunk = 0;
        for (int count = next(); count > 0; count = next()) {
            for (int from = 0; from < count; ) {
                int to = (int) Math.min(count, (long) from + most - inChunk);
                copy(from, to, chunk);
                inChunk += to - from;
                from = to;
                if (inChunk == most) {
                    each.accept(chunk.table());
                    chunk = new Chunk(wanted);
                    inChunk = 0;
                }
            }
            rowsRead += count;
        }
        requireAll();
        if (inChunk > 0) {
            each.accept(chunk.table());
        }
    }

    private int next() {
        int count = -1;
        for (int c = 0; c < columns.size(); c++) {
            int here = next(c);
            if (count >= 0 && here != count) {
                throw unreadable(c, "it ends before the other columns");
            }
            count = here;
        }
        return Math.max(0, count);
    }

    private int next(int c) {
        try {
            return columns.get(c).next();
        } catch (RuntimeException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw unreadable(c, root(e).toString());
        }
    }

    private static Throwable root(Throwable flaw) {
        return flaw.getCause() == null ? flaw : root(flaw.getCause());
    }

    private void copy(int from, int to, Chunk chunk) {
        for (int c = 0; c < columns.size(); c++) {
            for (int row = from; row < to; row++) {
                try {
                    columns.get(c).copy(row, chunk.column(c));
                } catch (IllegalArgumentException e) {
                    throw new BadRowsException("row %d (row group %d), column '%s': %s"
                            .formatted(rowsRead + row + 1, group(rowsRead + row), wanted.get(c).name(), e.getMessage()));
                }
            }
        }
    }

    private void requireAll() {
        long rows = groups.stream().mapToLong(RowGroup::numRows).sum();
        if (!columns.isEmpty() && rowsRead != rows) {
            throw new BadRowsException("the file claims %d rows and has %d; write it again".formatted(rows, rowsRead));
        }
    }

    private BadRowsException unreadable(int c, String why) {
        return new BadRowsException("column '%s' is damaged in row group %d, after row %d: %s; write the file again"
                .formatted(wanted.get(c).name(), group(rowsRead), rowsRead, why));
    }

    private int group(long row) {
        long end = 0;
        for (int g = 0; g < groups.size(); g++) {
            end += groups.get(g).numRows();
            if (row < end) {
                return g;
            }
        }
        return groups.size() - 1;
    }
}
