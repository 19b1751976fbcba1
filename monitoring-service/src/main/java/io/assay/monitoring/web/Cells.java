package io.assay.monitoring.web;

import io.assay.events.DataColumn;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The values of one column as JSON has them, one a row; null and what is absent are missing. */
record Cells(String name, List<JsonNode> values) {

    /** The column: numbers (true is 1) where all values are, else texts. */
    DataColumn column() {
        var missing = new BitSet();
        IntStream.range(0, values.size()).filter(row -> isMissing(values.get(row))).forEach(missing::set);
        boolean numbers = values.stream().allMatch(v -> isMissing(v) || v.isNumber() || v.isBoolean());
        return DataColumn.newBuilder()
                .setName(name)
                .setNumbers(numbers ? values.stream().map(Cells::number).toList() : null)
                .setTexts(numbers ? null : values.stream().map(Cells::text).toList())
                .setMissing(missing.isEmpty() ? null : ByteBuffer.wrap(missing.toByteArray()))
                .build();
    }

    private static boolean isMissing(JsonNode value) {
        return value == null || value.isNull() || value.isMissingNode();
    }

    private static double number(JsonNode value) {
        return isMissing(value) ? Double.NaN : value.isBoolean() ? value.asBoolean() ? 1 : 0 : value.asDouble();
    }

    private static String text(JsonNode value) {
        return isMissing(value) ? "" : value.isValueNode() ? value.asString() : value.toString();
    }
}
