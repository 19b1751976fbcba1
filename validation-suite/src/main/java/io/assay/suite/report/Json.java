package io.assay.suite.report;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is filed as JSON: the same content, the same bytes. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private Json() {}

    /** UTF-8 JSON of a record, its fields in their order. */
    public static byte[] bytes(Object content) {
        return MAPPER.writeValueAsBytes(content);
    }
}
