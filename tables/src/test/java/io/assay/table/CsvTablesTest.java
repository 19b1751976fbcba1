package io.assay.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTablesTest {

    private static final CsvTables PEOPLE = new CsvTables(List.of(
            new ColumnType("age", ValueType.INT, false),
            new ColumnType("income", ValueType.DOUBLE, true),
            new ColumnType("member", ValueType.BOOLEAN, true),
            new ColumnType("city", ValueType.STRING, true)));

    @Test
    void readsColumnsByNameAndKeepsMissingApartFromNan() {
        Table table = PEOPLE.read(csv("\ufeffcity,age,income,extra,member\r\n\"Rome, Italy\",30,1.5,x,true\r\n,41,,x,0\r\nOslo,52,nan,x,\r\n"));

        assertThat(table.names()).containsExactly("age", "income", "member", "city");
        assertThat(table.numbers("age")).containsExactly(30, 41, 52);
        assertThat(table.numbers("income")).containsExactly(1.5, Double.NaN, Double.NaN);
        assertThat(table.column("income").missing(1)).isTrue();
        assertThat(table.column("income").missing(2)).isFalse();
        assertThat(table.numbers("member")).containsExactly(1, 0, Double.NaN);
        assertThat(table.texts("city")).containsExactly("Rome, Italy", null, "Oslo");
    }

    @ParameterizedTest
    @CsvSource({"inf,Infinity", "-Infinity,-Infinity", "NaN,NaN", "1e3,1000.0", "-0.0,-0.0", "' 2.5 ',2.5", "+inf,Infinity", "5.,5.0", ".5,0.5"})
    void readsNumbersAsOtherToolsWriteThem(String cell, double number) {
        assertThat(PEOPLE.read(csv("age,income,member,city\n1," + cell + ",,\n")).numbers("income")).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', value = {
        "|thirty,1,,|, |line 2, column 'age': 'thirty' is not a number|",
        "|1.5,1,,|, |column 'age': '1.5' is not a whole number|",
        "|10000000000000000,1,,|, |beyond 2^53|",
        "|nan,1,,|, |'nan' is not a whole number|",
        "|1,0x1p3,,|, |column 'income': '0x1p3' is not a number|",
        "|1,1d,,|, |'1d' is not a number|",
        "|1,true,,|, |'true' is not a number|",
        "|1,1,maybe,|, |column 'member': 'maybe' is not a number|",
        "|1,1,2,|, |'2' is neither true nor false|",
        "|,1,,|, |line 2, column 'age': is empty, but the column is not declared nullable|",
        "|1,1,,a,b|, |line 2 has 5 cells, the header names 4|",
        "|1,1|, |line 2 has 2 cells, the header names 4|",
        "|Rome, Italy,1,1,a|, |line 2 has 5 cells, the header names 4|",
        "| ,1,,|, |'' is not a number|",
        "|-0X1p3,1,,|, |'-0X1p3' is not a number|",
        "|1,1_0,,|, |'1_0' is not a number|"
    })
    void namesLineColumnAndValueOfWhatDoesNotFit(String line, String flaw) {
        assertThatThrownBy(() -> PEOPLE.read(csv("age,income,member,city\n" + line + "\n")))
                .isInstanceOf(BadRowsException.class)
                .hasMessageContaining(flaw);
    }

    @Test
    void refusesAHeaderThatLacksAColumnOrNamesItTwice() {
        refuses(csv("age,income\n"), "lacks the columns [member, city]");
        refuses(csv("age,income,member,city,age\n"), "names column 'age' twice");
        refuses(csv(""), "its first line must name the columns");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        refuses(new ByteArrayInputStream("age,income,member,city\n1,1,1,K\u00f6ln\n".getBytes(StandardCharsets.ISO_8859_1)), "not UTF-8");
    }

    @Test
    void readsOnlyAHeaderAsNoRows() {
        assertThat(PEOPLE.read(csv("age,income,member,city\n")).rows()).isZero();
    }

    @Test
    void handsOutChunksThatTogetherAreTheWhole() {
        String lines = IntStream.range(0, 5_000).mapToObj(i -> i + "," + i / 2.0 + ",1,c" + i).collect(Collectors.joining("\n"));
        List<Table> chunks = new ArrayList<>();

        PEOPLE.read(csv("age,income,member,city\n" + lines), 1_500, chunks::add);

        assertThat(chunks).extracting(Table::rows).containsExactly(1_500, 1_500, 1_500, 500);
        assertThat(chunks.stream().flatMapToDouble(t -> Arrays.stream(t.numbers("income"))).toArray())
                .containsExactly(IntStream.range(0, 5_000).mapToDouble(i -> i / 2.0).toArray());
    }

    @Test
    void letsEqualTextsShareOneStringEvenAcrossChunks() {
        List<String> texts = new ArrayList<>();

        PEOPLE.read(csv("age,income,member,city\n1,,,Oslo\n2,,,Rome\n3,,,Oslo\n"), 1, t -> texts.add(t.texts("city")[0]));

        assertThat(texts).containsExactly("Oslo", "Rome", "Oslo");
        assertThat(texts.get(2)).isSameAs(texts.get(0));
    }

    @Test
    void keepsTextsApartThatFallIntoOnePlace() {
        List<String> some = IntStream.range(0, 20_000).mapToObj(i -> "c" + i % 10_000).toList();

        Table table = PEOPLE.read(csv("age,income,member,city\n1,,," + String.join("\n1,,,", some)));

        assertThat(table.texts("city")).containsExactlyElementsOf(some);
    }

    @Test
    void letsWhatItsReaderThrowsPassAsItIs() {
        var flaw = new IllegalStateException("the reader's own");

        assertThatThrownBy(() -> PEOPLE.read(csv("age,income,member,city\n1,,,\n"), 1, t -> {
            throw flaw;
        })).isSameAs(flaw);
    }

    @Test
    void readsAFileOnDiskAsItsStream(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), "age,income,member,city\n1,,,Oslo\n");
        List<Table> tables = new ArrayList<>();

        PEOPLE.read(file, 10, tables::add);

        assertThat(tables).singleElement().satisfies(t -> assertThat(t.texts("city")).containsExactly("Oslo"));
    }

    @Test
    void slicesAndSelects() {
        Table table = PEOPLE.read(csv("age,income,member,city\n1,,1,a\n2,5,0,b\n3,,1,c\n"));

        Table part = table.select(List.of("city", "income")).slice(1, 3);

        assertThat(part.names()).containsExactly("city", "income");
        assertThat(part.texts("city")).containsExactly("b", "c");
        assertThat(part.column("income").missing(0)).isFalse();
        assertThat(part.column("income").missing(1)).isTrue();
    }

    private static void refuses(InputStream csv, String words) {
        assertThatThrownBy(() -> PEOPLE.read(csv)).isInstanceOf(BadRowsException.class).hasMessageContaining(words);
    }

    private static InputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
