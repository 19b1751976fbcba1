package io.assay.runtime.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that was started with a long command line, as a long class path makes it, opens models all the same. */
class LongCommandLineTest {

    private static final int CHARACTERS = 100_000;

    @TempDir
    Path folder;

    /** What the started process does. */
    static final class Opens {

        private Opens() {}

        public static void main(String[] arguments) {
            TinyModels.open("same").close();
            System.out.println("opened");
        }
    }

    @Test
    @Timeout(60)
    void opensAModelInAProcessWithALongCommandLine() throws Exception {
        Path said = folder.resolve("said");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        var process = new ProcessBuilder(List.of(
                        java, "--enable-native-access=ALL-UNNAMED", "-Dlong=" + "x".repeat(CHARACTERS),
                        "-cp", System.getProperty("java.class.path"), Opens.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(process.waitFor()).as(Files.readString(said, StandardCharsets.UTF_8)).isZero();
        assertThat(Files.readString(said, StandardCharsets.UTF_8)).contains("opened");
    }
}
