package io.assay.runtime.endpoint;

import io.assay.table.BadRowsException;
import io.assay.table.Column;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows as a request of the protocol: one tensor per input, its values in row-major order. */
final class Question {

    private final Set<String> nullable;

    /** Missing values go as null in these columns and inputs; elsewhere a number may not be missing. */
    Question(Set<String> nullable) {
        this.nullable = nullable;
    }

    byte[] json(Map<Tensor, List<Column>> columns, int from, int to) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(bytes)) {
            json.writeStartObject().writeName("inputs").writeStartArray();
            columns.forEach((tensor, given) -> tensor(json, tensor, given, from, to));
            json.writeEndArray().writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void tensor(JsonGenerator json, Tensor tensor, List<Column> columns, int from, int to) {
        json.writeStartObject();
        json.writeStringProperty("name", tensor.name());
        json.writeName("shape").writeStartArray();
        tensor.shape(to - from, columns.size()).forEach(json::writeNumber);
        json.writeEndArray();
        json.writeStringProperty("datatype", tensor.datatype().name());
        json.writeName("data").writeStartArray();
        for (int row = from; row < to; row++) {
            for (Column column : columns) {
                value(json, tensor, column, row);
            }
        }
        json.writeEndArray().writeEndObject();
    }

    private void value(JsonGenerator json, Tensor tensor, Column column, int row) {
        boolean text = tensor.datatype() == Datatype.BYTES;
        if (text != column instanceof Column.Texts) {
            throw new BadRowsException("column '%s' holds %s, but the endpoint's input '%s' takes %s; give %s".formatted(
                    column.name(), text ? "numbers" : "text", tensor.name(), tensor.datatype(), text ? "text" : "numbers"));
        }
        if (column.missing(row)) {
            missing(json, tensor, column, row);
        } else if (column instanceof Column.Texts texts) {
            json.writeString(texts.values()[row]);
        } else {
            number(json, tensor, (Column.Numbers) column, row);
        }
    }

    /** A missing text is the empty text, as for every model; a missing number has no such stand-in. */
    private void missing(JsonGenerator json, Tensor tensor, Column column, int row) {
        if (nullable.contains(column.name()) || nullable.contains(tensor.name())) {
            json.writeNull();
        } else if (column instanceof Column.Texts) {
            json.writeString("");
        } else {
            throw wrong(tensor, column, row, "no value", "; declare the input nullable if the server takes null, or give ");
        }
    }

    private static void number(JsonGenerator json, Tensor tensor, Column.Numbers column, int row) {
        double value = column.values()[row];
        if (!tensor.datatype().holds(value)) {
            throw wrong(tensor, column, row, Double.toString(value), "; give ");
        }
        switch (tensor.datatype()) {
            case BOOL -> json.writeBoolean(value != 0);
            case FP64 -> json.writeNumber(value);
            case FP16, FP32 -> json.writeNumber((float) value);
            default -> json.writeNumber((long) value);
        }
    }

    private static BadRowsException wrong(Tensor tensor, Column column, int row, String has, String remedy) {
        return new BadRowsException("column '%s' has %s in row %d, but the endpoint's input '%s' takes %s%s%s in every row"
                .formatted(column.name(), has, row, tensor.name(), tensor.datatype(), remedy, tensor.datatype().words()));
    }
}
