package io.assay.runtime.worker;

import static io.assay.runtime.worker.Trial.attempt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.assay.runtime.Model;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hostile model tries in a worker, on systems that have a sandbox. */
class SandboxedWorkerTest {

    @TempDir
    static Path folder;

    private static WorkerPool pool;
    private static Model probe;

    @BeforeAll
    static void start() {
        pool = new WorkerPool(Trial.limits(1, 0), Probes.class);
        probe = pool.open("probe", new byte[0]);
        System.out.println("limits in force: " + pool.limitsInForce());
    }

    @AfterAll
    static void end() {
        pool.close();
    }

    @Test
    void saysWhatIsInForce() {
        assertThat(pool.limitsInForce()).startsWith("time");
        assertThat(pool.limitsInForce().contains("only; not ")).isNotEqualTo(pool.sandboxed());
    }

    @Test
    void neitherReadsNorWritesNorListsNorDeletesAStrangersFile() throws IOException {
        assumeTrue(pool.sandboxed());
        Path canary = Files.writeString(folder.resolve("canary"), "secret");

        var results = attempt(probe, "read " + canary, "write " + canary, "delete " + canary, "list " + folder,
                "write " + folder.resolve("new"), "read /etc/passwd", "read /proc/" + ProcessHandle.current().pid() + "/environ");

        assertThat(results).containsOnly("refused");
        assertThat(canary).hasContent("secret");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void reachesNoListener() throws IOException {
        assumeTrue(pool.sandboxed());
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(1);

            var results = attempt(probe, "connect " + listener.getLocalPort());

            assertThat(results).containsExactly("refused");
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void startsNoProcessNotEvenItsOwnProgram() throws IOException {
        assumeTrue(pool.sandboxed());
        Path trace = folder.resolve("trace");
        Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\ntouch " + trace + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));

        var results = attempt(probe, "start " + program, "start /bin/true", "start " + System.getProperty("java.home") + "/bin/java");

        assertThat(results).containsOnly("refused");
        assertThat(trace).doesNotExist();
    }

    @Test
    void inheritsNoVariablesButItsOwn() {
        var results = attempt(probe, "variables all");

        assertThat(results[0]).doesNotContain("PATH=", "HOME", "USER").contains("CLASSPATH");
    }

    @Test
    void usesItsOwnFolderAndLoadsClassesAllTheSame() {
        var results = attempt(probe, "temporary words", "class java.util.concurrent.ForkJoinPool",
                "class org.junit.jupiter.api.RepeatedTest");

        assertThat(results).containsExactly("words", "java.util.concurrent.ForkJoinPool", "org.junit.jupiter.api.RepeatedTest");
    }
}
