package io.assay.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RowHashTest {

    private static final double OTHER_NAN = Double.longBitsToDouble(0x7ff8000000000001L);
    private static final RowHash BOTH = new RowHash(List.of("x", "city"));

    @Test
    void tellsMissingFromNanFromTextFromNumbers() {
        BitSet first = new BitSet();
        first.set(0);

        long[] numbers = new RowHash(List.of("x")).of(new Table(List.of(
                new Column.Numbers("x", new double[] {Double.NaN, Double.NaN, 1, 0, -0.0, OTHER_NAN}, first))));
        long[] texts = new RowHash(List.of("x")).of(new Table(List.of(
                new Column.Texts("x", new String[] {null, "NaN", "1", "", "a", "aa"}))));

        assertThat(numbers[0]).as("missing").isEqualTo(texts[0]).isNotEqualTo(numbers[1]);
        assertThat(numbers[3]).as("both zeros").isEqualTo(numbers[4]);
        assertThat(numbers[1]).as("any NaN").isEqualTo(numbers[5]);
        assertThat(LongStream.concat(Arrays.stream(numbers, 0, 4), Arrays.stream(texts, 1, 6)).distinct().count()).isEqualTo(9);
    }

    @Test
    void isTheSameForEqualRowsInAnyFileAndOtherForColumnsInOtherOrder() {
        Table parquet = new ParquetTables(ParquetFiles.ALL).read(ParquetFiles.open("zstd.parquet"));
        var names = new RowHash(List.of("i32", "city"));
        StringBuilder csv = new StringBuilder("city,i32\n");
        for (int row = 0; row < parquet.rows(); row++) {
            String city = parquet.texts("city")[row];
            double number = parquet.numbers("i32")[row];
            csv.append(city == null ? "" : city).append(',').append(Double.isNaN(number) ? "" : "" + (long) number).append('\n');
        }

        long[] hashes = names.of(new CsvTables(List.of(ParquetFiles.ALL.get(2), ParquetFiles.ALL.get(9)))
                .read(new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8))));

        int[] notEmpty = IntStream.range(0, parquet.rows()).filter(row -> !"".equals(parquet.texts("city")[row])).toArray();
        assertThat(Arrays.stream(notEmpty).mapToLong(row -> hashes[row]).toArray())
                .containsExactly(Arrays.stream(notEmpty).mapToLong(row -> names.of(parquet)[row]).toArray());
        assertThat(new RowHash(List.of("city", "i32")).of(parquet)[0]).isNotEqualTo(hashes[0]);
    }

    @Test
    void givesHundredThousandRowsAsManyNumbers() {
        int rows = 100_000;
        Table table = new Table(List.of(
                new Column.Numbers("x", IntStream.range(0, rows).mapToDouble(i -> i % 1000).toArray()),
                new Column.Texts("city", IntStream.range(0, rows).mapToObj(i -> "c" + i / 1000).toArray(String[]::new))));

        assertThat(Arrays.stream(BOTH.of(table)).distinct().count()).isEqualTo(rows);
    }

    @Test
    void countsRowsThatRepeatAndRowsThatAreInAnotherFileToo() {
        RowHashes test = hashes(100, 7, -3, 7, 7, 12);
        test.add(new long[] {12});
        RowHashes training = hashes(100, 12, 99, -3);

        assertThat(test.size()).isEqualTo(6);
        assertThat(test.repeated()).isEqualTo(3);
        assertThat(test.alsoIn(training)).isEqualTo(3);
        assertThat(training.alsoIn(test)).isEqualTo(2);
        assertThat(hashes(10).alsoIn(training)).isZero();
    }

    @Test
    void refusesMoreRowsThanThereIsRoomFor() {
        RowHashes full = hashes(3, 1, 2, 3);

        assertThatThrownBy(() -> full.add(new long[] {4}))
                .isInstanceOf(BadRowsException.class)
                .hasMessageContaining("more than 3 rows");
    }

    private static RowHashes hashes(int most, long... hashes) {
        var all = new RowHashes(most);
        all.add(hashes);
        return all;
    }
}
