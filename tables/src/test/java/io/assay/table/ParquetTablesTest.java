package io.assay.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ParquetTablesTest {

    private static final int ROWS = 60;
    private static final ParquetTables TABLES = new ParquetTables(ParquetFiles.ALL);

    @ParameterizedTest
    @ValueSource(strings = {
        "plain", "dictionary", "snappy", "gzip", "zstd", "second-pages", "second-pages-dictionary", "split", "indexed",
        "checked"})
    void readsEveryTypeHoweverItIsPacked(String name) {
        Table table = TABLES.read(ParquetFiles.open(name + ".parquet"));

        assertThat(table.names()).containsExactlyElementsOf(ParquetFiles.ALL.stream().map(ColumnType::name).toList());
        ParquetFiles.expected().properties().forEach(e -> holds(table.column(e.getKey()), e.getValue()));
    }

    @Test
    void handsOutChunksAcrossRowGroupsThatTogetherAreTheWhole() {
        List<Table> chunks = new ArrayList<>();

        TABLES.read(ParquetFiles.open("indexed.parquet"), 17, chunks::add);

        assertThat(chunks).extracting(Table::rows).containsExactly(17, 17, 17, 9);
        assertThat(chunks.stream().flatMap(c -> Arrays.stream(c.texts("class.of"))))
                .containsExactly(TABLES.read(ParquetFiles.open("plain.parquet")).texts("class.of"));
    }

    @Test
    void readsOnlyTheColumnsWantedInTheOrderWanted() {
        var some = new ParquetTables(List.of(ParquetFiles.ALL.get(9), ParquetFiles.ALL.get(0)));

        assertThat(some.read(ParquetFiles.open("zstd.parquet")).names()).containsExactly("city", "i8");
    }

    @ParameterizedTest
    @CsvSource({"i8,-30", "u32,4294967295", "flag,true", "f32,0.0", "f64,0.0", "i64,9007199254740992", "city,Oslo"})
    void writesAnyValueAsTextWhereTextIsWanted(String column, String first) {
        var asText = new ParquetTables(List.of(new ColumnType(column, ValueType.STRING, true)));

        assertThat(asText.read(ParquetFiles.open("snappy.parquet")).texts(column)).startsWith(first).hasSize(ROWS);
    }

    @Test
    void letsEqualTextsShareOneStringEvenAcrossChunks() {
        List<String> texts = new ArrayList<>();

        TABLES.read(ParquetFiles.open("plain.parquet"), 1, t -> texts.add(t.texts("city")[0]));

        assertThat(texts.get(5)).isEqualTo("K\u00f6ln").isSameAs(texts.get(1));
    }

    @Test
    void readsAFileWithoutRowsAsAnEmptyTable() {
        var x = new ParquetTables(List.of(new ColumnType("x", ValueType.LONG, false)));

        assertThat(x.read(ParquetFiles.open("empty.parquet")).rows()).isZero();
    }

    @Test
    void readsAFileOnDiskAndLeavesItThere(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("rows.parquet"), ParquetFiles.bytes("snappy.parquet"));
        List<Table> tables = new ArrayList<>();

        TABLES.read(file, 100, tables::add);

        assertThat(tables).singleElement().extracting(Table::rows).isEqualTo(ROWS);
        assertThat(file).exists();
    }

    @Test
    void letsWhatItsReaderThrowsPassAsItIs() {
        var flaw = new IllegalStateException("the reader's own");

        assertThatThrownBy(() -> TABLES.read(ParquetFiles.open("snappy.parquet"), 10, t -> {
            throw flaw;
        })).isSameAs(flaw);
    }

    private static void holds(Column column, JsonNode values) {
        assertThat(column.rows()).isEqualTo(values.size());
        for (int row = 0; row < values.size(); row++) {
            assertThat(column.missing(row)).as("%s, row %d", column.name(), row).isEqualTo(values.get(row).isNull());
            if (!values.get(row).isNull()) {
                assertThat(value(column, row)).as("%s, row %d", column.name(), row).isEqualTo(value(values.get(row), column));
            }
        }
    }

    private static Object value(Column column, int row) {
        return switch (column) {
            case Column.Numbers numbers -> numbers.values()[row];
            case Column.Texts texts -> texts.values()[row];
        };
    }

    private static Object value(JsonNode node, Column column) {
        if (column instanceof Column.Texts) {
            return node.asString();
        }
        return node.isBoolean() ? (node.asBoolean() ? 1.0 : 0.0) : Double.valueOf(node.asString());
    }
}
