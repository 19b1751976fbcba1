package io.assay.registry.web;

import io.assay.registry.store.AuditEntry;
import java.io.IOException;

/** Writes the matrix entry by entry, so that however long it is, it is never held whole. */
interface MatrixWriter {

    void begin() throws IOException;

    void entry(AuditEntry entry) throws IOException;

    /** The end, and where the next page begins; null after the last. */
    void end(String next) throws IOException;
}
