package io.assay.registry.web;

import io.assay.registry.store.AuditEntry;
import io.assay.registry.store.Matrix;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * The matrix as it is answered: read and written entry by entry, so that its length costs no memory.
 *
 * @param matrix where it is read
 * @param query which of it is asked for
 */
public record MatrixAnswer(Matrix matrix, Matrix.Query query) {

    /** Writes it as JSON. */
    public void writeJson(OutputStream out) throws IOException {
        write(MatrixFormat.JSON, out);
    }

    void write(MatrixFormat format, OutputStream out) throws IOException {
        MatrixWriter writer = format.writer(out, new MatrixHead(query.asOf(), query.environments()));
        writer.begin();
        writer.end(matrix.read(query, entry -> write(writer, entry)));
    }

    private static void write(MatrixWriter writer, AuditEntry entry) {
        try {
            writer.entry(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
