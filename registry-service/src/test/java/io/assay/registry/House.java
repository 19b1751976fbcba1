package io.assay.registry;

import io.assay.embedded.EmbeddedDatabase;
import io.assay.embedded.EmbeddedKafka;
import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.signing.SigningKey;
import io.assay.wire.config.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The real registry on a real broker, a real database and a schema registry. */
final class House implements AutoCloseable {

    private static final String[][] PEOPLE = {
        {"dana", "data-scientist"},
        {"olivia", "owner"},
        {"vera", "validator"},
        {"rolf", "risk-officer"},
        {"anna", "auditor"},
    };

    final EmbeddedKafka kafka;
    final EmbeddedDatabase database = EmbeddedDatabase.start();
    final EmbeddedSchemaRegistry schemas = EmbeddedSchemaRegistry.inMemory();
    final ConfigurableApplicationContext registry;
    private final Path folder;

    House(Path folder) {
        this.folder = folder;
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        registry = Services.start(RegistryService.class, "registry", arguments());
    }

    Edge edge() {
        return new Edge(registry.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @Override
    public void close() {
        registry.close();
        schemas.close();
        database.close();
        kafka.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] arguments() {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--schema.registry.url=" + schemas.url(),
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--assay.store=" + folder.resolve("store"),
                "--assay.state=" + folder.resolve("state"),
                "--assay.topics.create=true",
                "--assay.topics.partitions=2",
                "--assay.schemas.register=true",
                "--assay.signing.key=" + key(),
                "--assay.evidence.interval=500ms",
                "--assay.registry.max-file-size=1KB"));
        for (int i = 0; i < PEOPLE.length; i++) {
            arguments.add("--assay.people[%d].id=person:%s".formatted(i, PEOPLE[i][0]));
            arguments.add("--assay.people[%d].roles=%s".formatted(i, PEOPLE[i][1]));
            arguments.add("--assay.people[%d].token-sha256=%s".formatted(i, sha256(PEOPLE[i][0])));
        }
        return arguments.toArray(String[]::new);
    }

    private Path key() {
        Path file = folder.resolve("registry.pem");
        SigningKey.create().write(file);
        return file;
    }

    private static String sha256(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
