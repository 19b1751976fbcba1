package io.assay.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnlabelledRowsTest {

    @Test
    void handsOutOnlyTheColumnsAskedForWithTheirCellsAsTheyAre() {
        String csv = "id,city,income,bad\n7,\"Rome, Italy\",1.50,1\n8,,nan,0\n";

        String rows = written(csv, "city", "income");

        assertThat(rows).isEqualTo("assay_row,city,income\n1,\"Rome, Italy\",1.50\n2,,nan\n");
    }

    @Test
    void countsRowsOverAllChunks() {
        String csv = "x,y\n" + IntStream.range(0, 2_500).mapToObj(i -> i + ",secret").collect(Collectors.joining("\n"));

        String rows = written(csv, "x");

        assertThat(rows.lines()).hasSize(2_501).last().isEqualTo("2500,2499");
        assertThat(rows).doesNotContain("secret").containsOnlyOnce("assay_row");
    }

    @Test
    void writesNumbersOfTypedFilesAsTheyAreRead() {
        var reader = new CsvTables(List.of(
                new ColumnType("n", ValueType.LONG, false), new ColumnType("x", ValueType.DOUBLE, true)));
        var out = new ByteArrayOutputStream();

        UnlabelledRows.write(reader, stream("n,x\n3,0.25\n4,\n5,-0.0\n"), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("assay_row,n,x\n1,3,0.25\n2,4,\n3,5,-0.0\n");
    }

    @Test
    void writesNothingOfAFileThatLacksAColumn() {
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> UnlabelledRows.write(texts("income"), stream("age\n1\n"), out))
                .isInstanceOf(BadRowsException.class).hasMessageContaining("income");
        assertThat(out.size()).isZero();
    }

    @Test
    void refusesToHandOutNothingOrAColumnOfItsOwnName() {
        assertThatThrownBy(() -> written("x\n1\n")).hasMessageContaining("declare which columns are features");
        assertThatThrownBy(() -> written("assay_row\n1\n", "assay_row")).hasMessageContaining("rename it");
    }

    private static String written(String csv, String... columns) {
        var out = new ByteArrayOutputStream();
        UnlabelledRows.write(texts(columns), stream(csv), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static CsvTables texts(String... columns) {
        return new CsvTables(Arrays.stream(columns).map(name -> new ColumnType(name, ValueType.STRING, true)).toList());
    }

    private static ByteArrayInputStream stream(String csv) {
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }
}
