package io.assay.table;

import dev.hardwood.HardwoodContext;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ColumnReaders;
import dev.hardwood.reader.ParquetFileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads Parquet: flat columns of numbers, truths and UTF-8 text; packed with Snappy, gzip, Zstandard or not at all; plain,
 * by dictionary, or split into streams of bytes. A file is checked as a whole before its first table is handed out.
 */
final class ParquetTables implements TableReader {

    private final List<ColumnType> wanted;

    /** Reads these columns, by name; others in the file are passed over. */
    public ParquetTables(List<ColumnType> wanted) {
        this.wanted = List.copyOf(wanted);
    }

    @Override
    public List<ColumnType> columns() {
        return wanted;
    }

    /** Spools the stream to a temporary file first, since Parquet is read from its end. */
    @Override
    public void read(InputStream parquet, int rows, Consumer<Table> each) {
        try {
            Path spool = Files.createTempFile("table", ".parquet");
            try {
                Files.copy(parquet, spool, StandardCopyOption.REPLACE_EXISTING);
                read(spool, rows, each);
            } finally {
                Files.delete(spool);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void read(Path parquet, int rows, Consumer<Table> each) {
        if (rows < 1) {
            throw new IllegalArgumentException("a table of " + rows + " rows at most cannot be; ask for 1 or more");
        }
        try (InputFile file = InputFile.of(parquet); HardwoodContext context = HardwoodContext.create(1)) {
            file.open();
            ParquetFooter.check(file);
            try (ParquetFileReader reader = open(file, context)) {
                var selection = new ParquetSelection(wanted, reader.getFileSchema().getColumns());
                int batch = new ParquetGuard(file, reader.getFileMetaData(), selection.decoded()).batch();
                try (ColumnReaders columns = reader.buildColumnReaders(selection.projection())
                        .batchSize(Math.min(rows, batch))
                        .build()) {
                    new ParquetRows(columns, wanted, reader.getFileMetaData().rowGroups()).handOut(rows, each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ParquetFileReader open(InputFile file, HardwoodContext context) {
        try {
            return ParquetFileReader.open(file, context);
        } catch (IOException | RuntimeException e) {
            throw new BadRowsException("the file's footer is damaged: " + e.getMessage() + "; write the file again");
        }
    }
}
