package io.assay.registry;

import io.assay.authorization.Account;
import io.assay.authorization.AuthorizationSettings;
import io.assay.authorization.EmbeddedAuthorizationServer;
import io.assay.embedded.EmbeddedDatabase;
import io.assay.embedded.EmbeddedKafka;
import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.registry.gateway.Receiver;
import io.assay.signing.SigningKey;
import io.assay.wire.config.Services;
import io.assay.wire.people.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The real registry on a real broker, a real database and a schema registry. */
final class House implements AutoCloseable {

    private static final List<Account> PEOPLE = List.of(
            person("dana", Roles.DATA_SCIENTIST),
            person("olivia", Roles.OWNER),
            person("vera", Roles.VALIDATOR),
            person("rolf", Roles.RISK_OFFICER),
            person("anna", Roles.AUDITOR),
            person("oscar", Roles.OPERATOR),
            new Account("person:rhea", List.of(Roles.RISK_OFFICER), List.of("factoring"), "rhea-secret"),
            new Account("person:fred", List.of(Roles.OWNER), List.of("factoring"), "fred-secret"));

    private static final String REVIEWED = """
              - name: reviewed
                reviews: [{role: validator, people: 1}]
                approvals: [{role: risk-officer, people: 1}]
                minor: [{role: risk-officer, people: 1}]
                checks: []
                due-days: 10
                valid-days: 365
                revalidate-days: 365
                environments: [prod]
            """;

    final EmbeddedKafka kafka;
    final EmbeddedDatabase database = EmbeddedDatabase.start();
    final EmbeddedAuthorizationServer people = EmbeddedAuthorizationServer.start(0, AuthorizationSettings.of(PEOPLE));
    final Receiver desk = new Receiver();
    final EmbeddedSchemaRegistry schemas = EmbeddedSchemaRegistry.inMemory();
    final ConfigurableApplicationContext registry;
    private final Path folder;

    House(Path folder) {
        this.folder = folder;
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        registry = Services.start(RegistryService.class, "registry", arguments());
    }

    Edge edge() {
        return new Edge(registry.getEnvironment().getRequiredProperty("local.server.port", Integer.class), this::token);
    }

    /** The token of a person by name; for anyone else a word that is none. */
    private String token(String name) {
        return PEOPLE.stream().filter(account -> account.name().equals(name)).findFirst().map(people::tokenOf).orElse(name);
    }

    private static Account person(String name, String role) {
        return new Account("person:" + name, List.of(role), List.of("*"), name + "-secret");
    }

    @Override
    public void close() {
        registry.close();
        desk.close();
        schemas.close();
        people.close();
        database.close();
        kafka.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String[] arguments() {
        return List.of(
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
                "--assay.signing.required=false",
                "--assay.evidence.interval=500ms",
                "--assay.oauth.issuer=" + people.issuer(),
                "--assay.webhooks.allowed-hosts[0]=" + desk.host(),
                "--assay.webhooks.pauses=1s,1s",
                "--assay.webhooks.subscriptions[0].name=desk",
                "--assay.webhooks.subscriptions[0].url=" + desk.url() + "/t0p?token=s3cret",
                "--assay.webhooks.subscriptions[0].events=UseCaseRegistered",
                "--assay.webhooks.subscriptions[0].tenants=hooked",
                "--assay.webhooks.subscriptions[0].secret-file=" + secret(),
                "--assay.registry.policy=" + policy(),
                "--assay.registry.max-file-size=1KB").toArray(String[]::new);
    }

    private Path secret() {
        try {
            return Files.writeString(folder.resolve("desk.secret"), Receiver.SECRET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The policy that comes with the service, but for reviews: only models that compute capital need one. */
    private Path policy() {
        try (var builtIn = House.class.getResourceAsStream("/governance-policy.yaml")) {
            String yaml = new String(builtIn.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("reviews: [{role: validator, people: 1}]", "reviews: []")
                    .replace("  - name: medium\n", REVIEWED + "  - name: medium\n")
                    .replace("tiering:\n", "tiering:\n  - {tier: reviewed, when: 'useCase.purpose == \"capital\"'}\n");
            return Files.writeString(folder.resolve("policy.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path key() {
        Path file = folder.resolve("registry.pem");
        SigningKey.create().write(file);
        return file;
    }
}
