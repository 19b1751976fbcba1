package io.assay.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedParquetTest {

    private static final int FILES = 40;

    @ParameterizedTest
    @ValueSource(strings = {"plain", "snappy", "gzip", "zstd", "second-pages-dictionary", "indexed"})
    void isReadOrRefusedInWordsAndNeverAnythingElse(String name, @TempDir Path folder) throws IOException {
        byte[] whole = ParquetFiles.bytes(name + ".parquet");
        var random = new Random(11);
        List<String> refusals = new ArrayList<>();

        for (int i = 0; i < FILES; i++) {
            Path file = Files.write(folder.resolve(i + ".parquet"), damaged(whole, random));
            try {
                new ParquetTables(ParquetFiles.ALL).read(file, 1000, t -> {});
            } catch (BadRowsException e) {
                refusals.add(e.getMessage());
            }
        }

        assertThat(refusals).hasSizeGreaterThan(FILES / 4).allSatisfy(words -> assertThat(words).contains(" "));
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] file = whole.clone();
        for (int flaws = 1 + random.nextInt(4); flaws > 0; flaws--) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        return file;
    }
}
