package io.assay.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParquetRefusalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "refused-lz4            | LONG   | column 'x', row group 0: is packed with LZ4_RAW; write it with SNAPPY, GZIP, ZSTD",
        "refused-brotli         | LONG   | column 'x', row group 0: is packed with BROTLI",
        "refused-delta          | LONG   | column 'x', row group 0: is encoded in a way that is not read (5); write it plain",
        "refused-delta-text     | STRING | column 'x', row group 0: is encoded in a way that is not read (7); write it plain",
        "refused-nested         | LONG   | the file has nested columns (lists, maps or structures); write it with flat columns",
        "refused-date           | LONG   | column 'x' holds INT32 meant as DATE, which is not read; write it as numbers",
        "refused-time           | LONG   | column 'x' holds INT64 meant as TIMESTAMP(MICROS, local)",
        "refused-decimal        | DOUBLE | meant as DECIMAL(3, 2)",
        "refused-large          | LONG   | row 2 (row group 0), column 'x': '9007199254740993' is beyond 2^53",
        "refused-large-unsigned | DOUBLE | row 2 (row group 0), column 'x': '18446744073709551615' is beyond 2^53",
        "refused-late           | LONG   | row 41 (row group 1), column 'x': '9007199254740993' is beyond 2^53",
        "refused-bytes          | STRING | row 2 (row group 0), column 'x': is not UTF-8 text",
        "refused-bytes          | DOUBLE | column 'x' holds BYTE_ARRAY, but is declared as DOUBLE",
        "refused-twice          | LONG   | the file has column 'x' twice",
        "empty                  | STRING |",
        "bomb-text              | STRING | the long texts of one table take more than 67,108,864 characters; shorten the texts",
        "bomb-page              | STRING | column 'x', row group 0: has a page of 40,000,010 bytes and 1 values; write pages of"
    })
    void namesColumnPlaceAndRemedyOfWhatIsNotRead(String name, ValueType type, String flaw) {
        var tables = new ParquetTables(List.of(new ColumnType("x", type, false)));

        if (flaw == null) {
            tables.read(ParquetFiles.open(name + ".parquet"));
        } else {
            refuses(tables, ParquetFiles.bytes(name + ".parquet"), flaw);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "i32  | INT     | false | row 4 (row group 0), column 'i32': is missing, but the column is not declared nullable",
        "f64  | INT     | true  | row 2 (row group 0), column 'f64': '0.14285714285714285' is not a whole number",
        "i8   | BOOLEAN | true  | row 1 (row group 0), column 'i8': '-30.0' is neither true nor false",
        "flag | DOUBLE  | true  | column 'flag' holds BOOLEAN, but is declared as DOUBLE; declare it as it is",
        "age  | DOUBLE  | true  | the file lacks the columns [age]; it has [i8, u8, i32"
    })
    void refusesValuesThatAreNotAsDeclared(String column, ValueType type, boolean nullable, String flaw) {
        var tables = new ParquetTables(List.of(new ColumnType(column, type, nullable)));

        refuses(tables, ParquetFiles.bytes("snappy.parquet"), flaw);
    }

    @Test
    void refusesWhatIsNoParquetOrIsCut() {
        byte[] whole = ParquetFiles.bytes("snappy.parquet");
        byte[] wrong = whole.clone();
        wrong[0] = 'Q';
        byte[] encrypted = whole.clone();
        encrypted[3] = 'E';

        refuses(all(), new byte[0], "the file is too short to be Parquet");
        refuses(all(), "age,income\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8), "it does not begin with PAR1");
        refuses(all(), wrong, "it does not begin with PAR1");
        refuses(all(), encrypted, "the file is encrypted Parquet");
        refuses(all(), Arrays.copyOf(whole, whole.length - 1), "the file is cut off: it does not end with PAR1");
    }

    @Test
    void refusesAnUnknownFormatByTheFormatsThereAre() {
        assertThatThrownBy(() -> TableFiles.reader("xls", List.of()))
                .isInstanceOf(BadRowsException.class)
                .hasMessage("the format 'xls' is not known; the formats are [csv, parquet]");
    }

    private static ParquetTables all() {
        return new ParquetTables(ParquetFiles.ALL);
    }

    private static void refuses(TableReader tables, byte[] file, String flaw) {
        assertThatThrownBy(() -> tables.read(new ByteArrayInputStream(file), 1_000_000, t -> {}))
                .isInstanceOf(BadRowsException.class)
                .hasMessageContaining(flaw);
    }
}
