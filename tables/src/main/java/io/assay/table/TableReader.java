package io.assay.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads files of one format into tables of the wanted columns, in chunks that keep memory bounded. */
public interface TableReader {

    /** What is read, in the order in which the tables hold it. */
    List<ColumnType> columns();

    /**
     * The file in tables of at most {@code rows} rows, one after the other; none when it has no rows.
     *
     * @throws BadRowsException naming column, place and value of what does not fit; tables before it were handed out
     */
    void read(InputStream source, int rows, Consumer<Table> each);

    /** The same for a file on disk. */
    default void read(Path file, int rows, Consumer<Table> each) {
        try (InputStream source = Files.newInputStream(file)) {
            read(source, rows, each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole file as one table, empty when the file has no rows: only for files that surely fit into memory. */
    default Table read(InputStream source) {
        List<Table> one = new ArrayList<>();
        read(source, Integer.MAX_VALUE, one::add);
        return one.isEmpty() ? new Chunk(columns()).table() : one.getFirst();
    }
}
