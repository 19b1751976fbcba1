package io.assay.runtime;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Reads CSV (RFC 4180, header, UTF-8) into tables: whole, or in chunks that keep memory bounded. */
public final class CsvTables {

    private final List<ColumnType> wanted;

    /** Reads these columns, by name; others in the file are passed over. */
    public CsvTables(List<ColumnType> wanted) {
        this.wanted = List.copyOf(wanted);
    }

    /**
     * The whole file as one table.
     *
     * @throws BadRowsException naming line, column and value of what does not fit
     */
    public Table read(InputStream csv) {
        List<Table> one = new ArrayList<>();
        read(csv, Integer.MAX_VALUE, one::add);
        return one.isEmpty() ? new CsvChunk(wanted).table() : one.getFirst();
    }

    /** The file in tables of at most {@code rows} rows, one after the other. */
    public void read(InputStream csv, int rows, Consumer<Table> each) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                throw new BadRowsException("the file is empty; its first line must name the columns");
            }
            int[] places = places(records.next().getFields());
            chunks(records, places, rows, each);
        } catch (CsvParseException e) {
            throw new BadRowsException("the file is not CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void chunks(Iterator<CsvRecord> records, int[] places, int rows, Consumer<Table> each) {
        var chunk = new CsvChunk(wanted);
        while (records.hasNext()) {
            chunk.add(records.next(), places);
            if (chunk.rows() == rows) {
                each.accept(chunk.table());
                chunk = new CsvChunk(wanted);
            }
        }
        if (chunk.rows() > 0) {
            each.accept(chunk.table());
        }
    }

    private int[] places(List<String> header) {
        List<String> missing = wanted.stream().map(ColumnType::name).filter(name -> !header.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new BadRowsException("the file lacks the columns " + missing + "; its header names " + header);
        }
        return wanted.stream().mapToInt(column -> header.indexOf(column.name())).toArray();
    }
}
