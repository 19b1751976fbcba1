package io.assay.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads CSV (RFC 4180, header, UTF-8) into tables: whole, or in chunks that keep memory bounded. */
public final class CsvTables {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final List<ColumnType> wanted;

    /** Reads these columns, by name; others in the file are passed over. */
    public CsvTables(List<ColumnType> wanted) {
        this.wanted = List.copyOf(wanted);
    }

    /**
     * The whole file as one table; an empty one when there is only a header.
     *
     * @throws BadRowsException naming line, column and value of what does not fit
     */
    public Table read(InputStream csv) {
        List<Table> one = new ArrayList<>();
        read(csv, Integer.MAX_VALUE, one::add);
        return one.isEmpty() ? new CsvChunk(wanted).table() : one.getFirst();
    }

    /**
     * The file in tables of at most {@code rows} rows, one after the other; none when there is only a header.
     *
     * @throws BadRowsException naming line, column and value of what does not fit; tables before it were handed out
     */
    public void read(InputStream csv, int rows, Consumer<Table> each) {
        if (rows < 1) {
            throw new IllegalArgumentException("a table of " + rows + " rows at most cannot be; ask for 1 or more");
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8.newDecoder()))) {
            read(reader.iterator(), rows, each);
        } catch (CsvParseException e) {
            throw new BadRowsException("the file is not CSV: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void read(Iterator<CsvRecord> records, int rows, Consumer<Table> each) {
        if (!records.hasNext()) {
            throw new BadRowsException("the file is empty; its first line must name the columns");
        }
        List<String> header = header(records.next());
        int[] places = places(header);
        var chunk = new CsvChunk(wanted);
        while (records.hasNext()) {
            chunk.add(whole(records.next(), header), places);
            if (chunk.rows() == rows) {
                each.accept(chunk.table());
                chunk = new CsvChunk(wanted);
            }
        }
        if (chunk.rows() > 0) {
            each.accept(chunk.table());
        }
    }

    private static List<String> header(CsvRecord first) {
        List<String> names = new ArrayList<>(first.getFields());
        if (names.getFirst().startsWith(BYTE_ORDER_MARK)) {
            names.set(0, names.getFirst().substring(1));
        }
        return names;
    }

    /** A line with a cell too many or too few has its values under wrong names. */
    private static CsvRecord whole(CsvRecord line, List<String> header) {
        if (line.getFieldCount() != header.size()) {
            throw new BadRowsException("line %d has %d cells, the header names %d columns; quote cells that hold a comma"
                    .formatted(line.getStartingLineNumber(), line.getFieldCount(), header.size()));
        }
        return line;
    }

    private int[] places(List<String> header) {
        List<String> missing = wanted.stream().map(ColumnType::name).filter(name -> !header.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new BadRowsException("the file lacks the columns " + missing + "; its header names " + header);
        }
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>(header.stream().filter(name -> !seen.add(name)).toList());
        wanted.stream().map(ColumnType::name).filter(twice::contains).findFirst().ifPresent(name -> {
            throw new BadRowsException("the header names column '" + name + "' twice; name each column once");
        });
        return wanted.stream().mapToInt(column -> header.indexOf(column.name())).toArray();
    }

    private static RuntimeException unreadable(IOException e) {
        return e instanceof CharacterCodingException
                ? new BadRowsException("the file is not UTF-8 text; save it as UTF-8")
                : new UncheckedIOException(e);
    }
}
