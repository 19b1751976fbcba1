package io.assay.registry.web;

import io.assay.registry.store.AuditEntry;
import io.assay.registry.store.AuditEntry.Proven;
import io.assay.registry.store.Cell;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The matrix for programs. */
final class JsonMatrix implements MatrixWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonGenerator out;
    private final MatrixHead head;
    private long count;

    JsonMatrix(OutputStream out, MatrixHead head) {
        this.out = JSON.createGenerator(out);
        this.head = head;
    }

    @Override
    public void begin() {
        out.writeStartObject();
        out.writeStringProperty("asOf", head.asOf().toString());
        out.writeArrayPropertyStart("environments");
        head.environments().forEach(out::writeString);
        out.writeEndArray();
        out.writeArrayPropertyStart("models");
    }

    @Override
    public void entry(AuditEntry entry) {
        count++;
        out.writeStartObject();
        out.writeStringProperty("model", entry.model());
        out.writeStringProperty("version", entry.version());
        out.writeStringProperty("environment", entry.environment());
        out.writeStringProperty("mode", entry.mode());
        out.writeNumberProperty("epoch", entry.epoch());
        out.writeStringProperty("since", entry.since().toString());
        out.writeStringProperty("event", entry.event());
        out.writeBooleanProperty("breakGlass", entry.breakGlass());
        out.writeObjectPropertyStart("cells");
        for (Cell.Dimension dimension : Cell.Dimension.values()) {
            out.writeObjectPropertyStart(dimension.word());
            for (Cell.Audience audience : Cell.Audience.values()) {
                out.writeName(audience.word());
                cell(entry.cells().get(new Cell(dimension, audience).place()));
            }
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    @Override
    public void end(String next) {
        out.writeEndArray();
        out.writeNumberProperty("count", count);
        out.writeName("next");
        if (next == null) {
            out.writeNull();
        } else {
            out.writeString(next);
        }
        out.writeEndObject();
        out.close();
    }

    private void cell(Proven proven) {
        out.writeStartObject();
        if (proven == null) {
            out.writeStringProperty("evidence", "none");
        } else {
            out.writeName("value");
            out.writePOJO(proven.value());
            out.writeStringProperty("event", proven.event());
            out.writeStringProperty("type", proven.type());
            out.writeStringProperty("at", proven.at().toString());
        }
        out.writeEndObject();
    }
}
