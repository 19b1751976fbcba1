package io.assay.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hears a CSV file's cells one by one, straight from the parser's buffer, and hands out full chunks of rows. */
final class CsvRows extends AbstractBaseCsvCallbackHandler<CsvRows> {

    private final List<ColumnType> wanted;
    private final int most;
    private final Consumer<Table> each;
    private final TextPool[] texts;
    private final List<String> names = new ArrayList<>();
    private CsvHeader header;
    private Chunk chunk;
    private int rows;
    private BadRowsException flaw;

    CsvRows(List<ColumnType> wanted, int most, Consumer<Table> each) {
        this.wanted = wanted;
        this.most = most;
        this.each = each;
        this.chunk = new Chunk(wanted);
        this.texts = wanted.stream().map(type -> new TextPool()).toArray(TextPool[]::new);
    }

    @Override
    protected void handleField(int place, char[] source, int from, int length, boolean quoted) {
        if (header == null) {
            names.add(new String(source, from, length));
        } else if (flaw == null && header.wants(place)) {
            try {
                cell(header.column(place), source, from, length);
            } catch (IllegalArgumentException e) {
                flaw = new BadRowsException("line %d, column '%s': %s".formatted(
                        getStartingLineNumber(), wanted.get(header.column(place)).name(), e.getMessage()));
            }
        }
    }

    @Override
    protected CsvRows buildRecord() {
        return this;
    }

    /** Takes the line just heard; outside the parser's calls, which would wrap what is thrown. */
    void endLine() {
        if (header == null) {
            header = new CsvHeader(names, wanted);
            return;
        }
        requireWhole();
        rows++;
        if (rows == most) {
            handOut();
        }
    }

    /** Hands out what is left. */
    void end() {
        if (header == null) {
            throw new BadRowsException("the file is empty; its first line must name the columns");
        }
        if (rows > 0) {
            handOut();
        }
    }

    private void handOut() {
        each.accept(chunk.table());
        chunk = new Chunk(wanted);
        rows = 0;
    }

    /** A line with a cell too many or too few has its values under wrong names, so that comes before any other flaw. */
    private void requireWhole() {
        if (getFieldCount() != header.size()) {
            throw new BadRowsException("line %d has %d cells, the header names %d columns; quote cells that hold a comma"
                    .formatted(getStartingLineNumber(), getFieldCount(), header.size()));
        }
        if (flaw != null) {
            throw flaw;
        }
    }

    private void cell(int c, char[] source, int from, int length) {
        Cells cells = chunk.column(c);
        if (length == 0) {
            missing(cells);
        } else if (cells.type().type().numeric()) {
            cells.number(CsvNumbers.parse(cells.type(), source, from, from + length));
        } else {
            cells.text(texts[c].text(source, from, length));
        }
    }

    private static void missing(Cells cells) {
        if (!cells.type().nullable()) {
            throw new IllegalArgumentException("is empty, but the column is not declared nullable");
        }
        cells.missing();
    }
}
