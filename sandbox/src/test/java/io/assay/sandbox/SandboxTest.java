package io.assay.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process gives everything up, becomes another, and tries to get it back. */
class SandboxTest {

    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final long MEMORY = 2L << 30;

    @TempDir
    Path folder;

    /** First confined, then become anew: what it can then do is printed. */
    static final class Confined {

        private Confined() {}

        public static void main(String[] arguments) throws IOException {
            var sandbox = Sandbox.here().orElseThrow();
            Path own = Path.of(arguments[0]);
            if (arguments.length == 1) {
                sandbox.endWithParent();
                sandbox.confineFiles(new Reach(readable(), List.of(), List.of(own)));
                sandbox.become(command(own, "again"), Map.of("CLASSPATH", System.getProperty("java.class.path")));
            }
            sandbox.limit(Resource.ADDRESS_SPACE, MEMORY);
            sandbox.denySystemCalls();
            System.out.println(attempt("own", () -> Files.writeString(own.resolve("mine"), "x"))
                    + attempt("other", () -> Files.readString(own.resolveSibling("canary")))
                    + attempt("network", () -> new Socket("127.0.0.1", 1))
                    + attempt("process", () -> new ProcessBuilder("/bin/true").start())
                    + attempt("mode", () -> own.toFile().setReadable(true))
                    + attempt("memory", () -> ByteBuffer.allocateDirect(Integer.MAX_VALUE)));
        }

        private static List<Path> readable() {
            return Stream.concat(Stream.of(System.getProperty("java.home")),
                    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))).map(Path::of).toList();
        }

        private static String attempt(String what, Attempt attempt) {
            try {
                return what + (Boolean.FALSE.equals(attempt.make()) ? " refused;" : " done;");
            } catch (IOException | LinkageError | OutOfMemoryError e) {
                return what + " refused;";
            }
        }
    }

    /** Something to try. */
    interface Attempt {
        Object make() throws IOException;
    }

    @Test
    @Timeout(60)
    void leavesAProcessItsOwnFolderAndNothingElse() throws Exception {
        assumeTrue(Sandbox.here().isPresent());
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(folder.resolve("canary"), "secret");
        var builder = new ProcessBuilder(command(own)).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));

        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assumeTrue(!said.contains("LANDLOCK_CREATE_RULESET gave error"), "this kernel has no Landlock");
        assertThat(said.strip())
                .isEqualTo("own done;other refused;network refused;process refused;mode refused;memory refused;");
    }

    private static List<String> command(Path own, String... more) {
        List<String> command = new ArrayList<>(List.of(JAVA, "-Xmx64m", "-XX:MaxDirectMemorySize=2g", "-XX:+UseSerialGC",
                "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-XX:CompressedClassSpaceSize=64m",
                "--enable-native-access=ALL-UNNAMED", Confined.class.getName(), own.toString()));
        command.addAll(List.of(more));
        return command;
    }
}
