package io.assay.wire.avro;

import io.assay.embedded.EmbeddedKafka;
import io.assay.topics.Topics;
import io.assay.wire.Estate;
import io.assay.wire.config.SchemaCopiesTest;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same suite against a real Apicurio Registry, a child process that Maven unpacked. */
class ApicurioTest extends RegistryConformance {

    private static final Path HOME = Path.of("target/apicurio");

    private Process apicurio;
    private int port;

    @BeforeAll
    void start() throws IOException {
        port = EmbeddedKafka.freePort();
        apicurio = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.management.host=127.0.0.1",
                        "-Dquarkus.management.port=" + EmbeddedKafka.freePort(),
                        "-jar",
                        runner().toString()))
                .redirectErrorStream(true)
                .redirectOutput(new File("target/apicurio.log"))
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(90)).ignoreExceptions()
                .until(() -> new SchemaRegistry(url()).byId(999_999).isEmpty());
    }

    @AfterAll
    void stop() throws InterruptedException {
        apicurio.destroy();
        if (!apicurio.waitFor(10, TimeUnit.SECONDS)) {
            apicurio.destroyForcibly();
        }
    }

    @Test
    void isNotMissedWhenItIsLost(@TempDir Path data) {
        try (var estate = Estate.in(data)) {
            SchemaCopiesTest.keepsReadable(estate, Topics.declared().under("lost"), url());
        }
    }

    @Override
    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/apis/ccompat/v7");
    }

    private static Path runner() throws IOException {
        try (var files = Files.walk(HOME, 3)) {
            return files.filter(f -> f.getFileName().toString().matches(".*runner\\.jar|quarkus-run\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no runner below " + HOME.toAbsolutePath()));
        }
    }
}
