package io.assay.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Parquet files that make_parquet.py wrote. */
final class ParquetFiles {

    static final List<ColumnType> ALL = List.of(
            new ColumnType("i8", ValueType.INT, false),
            new ColumnType("u8", ValueType.LONG, false),
            new ColumnType("i32", ValueType.DOUBLE, true),
            new ColumnType("u32", ValueType.LONG, false),
            new ColumnType("i64", ValueType.LONG, true),
            new ColumnType("u64", ValueType.DOUBLE, false),
            new ColumnType("f32", ValueType.FLOAT, true),
            new ColumnType("f64", ValueType.DOUBLE, true),
            new ColumnType("flag", ValueType.BOOLEAN, true),
            new ColumnType("city", ValueType.STRING, true),
            new ColumnType("class.of", ValueType.STRING, true),
            new ColumnType("nothing", ValueType.DOUBLE, true));

    private ParquetFiles() {}

    static InputStream open(String name) {
        return ParquetFiles.class.getResourceAsStream("/parquet/" + name);
    }

    static byte[] bytes(String name) {
        try (InputStream file = open(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode expected() {
        return JsonMapper.shared().readTree(bytes("expected.json"));
    }
}
