package io.assay.runtime.scored;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.assay.table.BadRowsException;
import io.assay.table.Column;
import io.assay.table.ColumnType;
import io.assay.table.CsvTables;
import io.assay.table.Table;
import io.assay.table.UnlabelledRows;
import io.assay.table.ValueType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a file of scores: first through it to see which columns are numbers, then into arrays of these types. */
final class ScoredColumns {

    private static final int CHUNK = 10_000;
    private static final int SHOWN = 100;

    /** What a table of numbers takes as one. */
    private static final Pattern NUMBER = Pattern.compile(
            "[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:e[+-]?[0-9]+)?|nan|[+-]?inf(?:inity)?", Pattern.CASE_INSENSITIVE);

    private ScoredColumns() {}

    static Table read(byte[] csv) {
        List<String> header = header(csv);
        if (!header.getFirst().equals(UnlabelledRows.ROW) || header.size() < 2) {
            String words = header.toString();
            throw new BadRowsException("its header is " + (words.length() > SHOWN ? words.substring(0, SHOWN) + "..." : words)
                    + "; begin with " + UnlabelledRows.ROW + " and name at least one output");
        }
        List<String> outputs = header.subList(1, header.size());
        Set<String> texts = texts(csv, outputs);
        List<ColumnType> types = new ArrayList<>(List.of(new ColumnType(UnlabelledRows.ROW, ValueType.LONG, false)));
        outputs.forEach(name -> types.add(new ColumnType(name, texts.contains(name) ? ValueType.STRING : ValueType.DOUBLE, true)));
        return new CsvTables(types).read(new ByteArrayInputStream(csv));
    }

    private static List<String> header(byte[] csv) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().detectBomHeader(true)
                .ofCsvRecord(new ByteArrayInputStream(csv), StandardCharsets.UTF_8)) {
            return reader.stream().findFirst().map(CsvRecord::getFields)
                    .orElseThrow(() -> new BadRowsException("it is empty"));
        } catch (CsvParseException e) {
            throw new BadRowsException("it is not CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the columns that hold anything that is no number. */
    private static Set<String> texts(byte[] csv, List<String> outputs) {
        Set<String> texts = new HashSet<>();
        var cells = new CsvTables(outputs.stream().map(name -> new ColumnType(name, ValueType.STRING, true)).toList());
        cells.read(new ByteArrayInputStream(csv), CHUNK, chunk -> chunk.columns().stream()
                .filter(column -> !texts.contains(column.name()))
                .filter(column -> !numeric(((Column.Texts) column).values()))
                .forEach(column -> texts.add(column.name())));
        return texts;
    }

    private static boolean numeric(String[] cells) {
        for (String cell : cells) {
            if (cell != null && !NUMBER.matcher(cell.strip()).matches()) {
                return false;
            }
        }
        return true;
    }
}
