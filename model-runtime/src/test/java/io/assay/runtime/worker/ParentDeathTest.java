package io.assay.runtime.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.runtime.Model;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed outright leaves no worker behind, and the next start removes its files. */
class ParentDeathTest {

    @TempDir
    Path temporary;

    /** A service that is scoring when it is killed. */
    static final class Busy {

        private Busy() {}

        public static void main(String[] arguments) {
            var pool = new WorkerPool(Trial.limits(2, 1), Probes.class);
            Model probe = pool.open("probe", new byte[0]);
            System.out.println(Trial.attempt(probe, "pid of this")[0]);
            Trial.attempt(probe, "loop forever");
        }
    }

    @Test
    @Timeout(60)
    void leavesNothingBehindWhenItIsKilled() throws Exception {
        Process service = start();
        long worker = Long.parseLong(firstLine(service));
        assertThat(ProcessHandle.of(worker)).isPresent();

        service.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(10)).until(() -> ProcessHandle.of(worker).filter(ProcessHandle::isAlive).isEmpty());
        List<Path> left = files();
        assertThat(left).isNotEmpty();
        end(start());
        assertThat(files()).isEmpty();
        assertThat(left).noneMatch(Files::exists);
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary, "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", Busy.class.getName()));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** Ends it as an orderly stop does. */
    private static void end(Process service) throws IOException, InterruptedException {
        firstLine(service);
        service.destroy();
        service.waitFor();
    }

    private static String firstLine(Process service) throws IOException {
        return new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    /** Folders of pools, and what lies in memory for them. */
    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(temporary)) {
            List<Path> folders = all.filter(path -> path.getFileName().toString().startsWith("assay-workers-")).toList();
            return folders.stream().flatMap(ParentDeathTest::withWindows).toList();
        }
    }

    private static Stream<Path> withWindows(Path folder) {
        Path memory = Path.of("/dev/shm");
        if (!Files.isDirectory(memory)) {
            return Stream.of(folder);
        }
        try (var windows = Files.newDirectoryStream(memory, folder.getFileName() + "-*")) {
            return Stream.concat(Stream.of(folder), StreamSupport.stream(windows.spliterator(), false).toList().stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
