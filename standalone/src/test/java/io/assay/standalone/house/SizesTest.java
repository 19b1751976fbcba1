package io.assay.standalone.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {

    private static final List<Path> HOUSE = SourceTree.HOUSE.javaFiles();

    @TempDir
    Path folder;

    @Test
    void seesTheWholeHouse() {
        assertThat(HOUSE.stream().map(file -> SourceTree.HOUSE.root().relativize(file).getName(0).toString()).distinct())
                .contains(
                        "schemas", "signing", "statistics", "model-runtime", "content-store", "embedded", "wire", "checker",
                        "registry-service", "validation-service", "deployment-service", "monitoring-service", "standalone");
    }

    @Test
    void everyFileHasAtMost200Lines() {
        assertThat(Sizes.longFiles(HOUSE)).isEmpty();
    }

    @Test
    void everyMethodHasAtMost25Lines() {
        assertThat(Sizes.longMethods(HOUSE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"200, 0", "201, 1"})
    void aFileMayHave200LinesAndNotOneMore(int lines, int found) throws IOException {
        var file = Files.writeString(folder.resolve("Sample.java"), "\n".repeat(lines));

        assertThat(Sizes.longFiles(List.of(file))).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({"23, 0", "24, 1"})
    void aMethodMayHave25LinesAndNotOneMore(int inside, int found) throws IOException {
        var file = Files.writeString(folder.resolve("Sample.java"), """
                class Sample {
                    @Deprecated
                    @SafeVarargs
                    static void longest(String... words) {
                %s    }
                }
                """.formatted("        ;\n".repeat(inside)));

        assertThat(Sizes.longMethods(List.of(file))).hasSize(found).allSatisfy(words ->
                assertThat(words).contains("Sample.java:4 longest has 26 lines"));
    }
}
