package io.assay.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Reads CSV (RFC 4180, header, UTF-8). */
public final class CsvTables implements TableReader {

    private final List<ColumnType> wanted;

    /** Reads these columns, by name; others in the file are passed over. */
    public CsvTables(List<ColumnType> wanted) {
        this.wanted = List.copyOf(wanted);
    }

    @Override
    public List<ColumnType> columns() {
        return wanted;
    }

    @Override
    public void read(InputStream csv, int rows, Consumer<Table> each) {
        if (rows < 1) {
            throw new IllegalArgumentException("a table of " + rows + " rows at most cannot be; ask for 1 or more");
        }
        CsvRows heard = new CsvRows(wanted, rows, each);
        try (CsvReader<CsvRows> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(heard, new InputStreamReader(csv, StandardCharsets.UTF_8.newDecoder()))) {
            reader.forEach(CsvRows::endLine);
            heard.end();
        } catch (CsvParseException e) {
            throw new BadRowsException("the file is not CSV: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static RuntimeException unreadable(IOException e) {
        return e instanceof CharacterCodingException
                ? new BadRowsException("the file is not UTF-8 text; save it as UTF-8")
                : new UncheckedIOException(e);
    }
}
