package io.assay.registry.web;

import io.assay.registry.store.AuditEntry;
import io.assay.registry.store.AuditEntry.Proven;
import io.assay.registry.store.Cell;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** The matrix for spreadsheets: a line per cell (RFC 4180); what a spreadsheet would take for a formula is quoted as text. */
final class CsvMatrix implements MatrixWriter {

    private static final List<String> HEADER = List.of(
            "asOf", "model", "version", "environment", "mode", "since", "dimension", "audience", "value", "event", "type",
            "at");

    private final Writer out;
    private final MatrixHead head;

    CsvMatrix(Writer out, MatrixHead head) {
        this.out = out;
        this.head = head;
    }

    @Override
    public void begin() throws IOException {
        line(HEADER);
    }

    @Override
    public void entry(AuditEntry entry) throws IOException {
        for (Cell cell : Cell.ALL) {
            Proven proven = entry.cells().get(cell.place());
            line(List.of(
                    head.asOf().toString(), entry.model(), entry.version(), entry.environment(), entry.mode(),
                    entry.since().toString(), cell.dimension().word(), cell.audience().word(),
                    proven == null ? ValueWords.NONE : ValueWords.of(proven.value()),
                    proven == null ? "" : proven.event(),
                    proven == null ? "" : proven.type(),
                    proven == null ? "" : proven.at().toString()));
        }
    }

    @Override
    public void end(String next) throws IOException {
        out.flush();
    }

    private void line(List<String> values) throws IOException {
        out.write(values.stream().map(CsvMatrix::quoted).collect(Collectors.joining(",")) + "\r\n");
    }

    private static String quoted(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("[^,\"\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
