package io.assay.monitoring;

import io.assay.authorization.Account;
import io.assay.authorization.AuthorizationSettings;
import io.assay.authorization.EmbeddedAuthorizationServer;
import io.assay.embedded.EmbeddedDatabase;
import io.assay.embedded.EmbeddedKafka;
import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.wire.config.Services;
import io.assay.wire.people.Roles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real monitoring on a real broker, a real database and a schema registry, with people at its edge. */
final class House implements AutoCloseable {

    static final int PARTITIONS = 2;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<Account> PEOPLE = List.of(
            account("anna", Roles.AUDITOR, "*"),
            account("olivia", Roles.OWNER, "retail"),
            account("fred", Roles.OWNER, "factoring"),
            account("machine", Roles.MACHINE, "retail"));

    final EmbeddedKafka kafka;
    final EmbeddedSchemaRegistry schemas = EmbeddedSchemaRegistry.inMemory();
    final EmbeddedDatabase database = EmbeddedDatabase.start();
    private final EmbeddedAuthorizationServer people = EmbeddedAuthorizationServer.start(0, AuthorizationSettings.of(PEOPLE));
    private final Path folder;
    private ConfigurableApplicationContext service;
    private int port;

    House(Path folder) {
        this.folder = folder;
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        start();
    }

    void start() {
        service = Services.start(MonitoringService.class, "monitoring", arguments());
        port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    void stop() {
        service.close();
    }

    Outside outside() {
        return new Outside(kafka.bootstrapServers(), schemas.url(), PARTITIONS);
    }

    /** What someone is answered who asks for this. */
    HttpResponse<String> get(String who, String path, String... headers) {
        return sent(request(who, path, headers).GET());
    }

    JsonNode json(String who, String path) {
        return JSON.readTree(get(who, path).body());
    }

    HttpResponse<String> post(String who, String path, String body, String... headers) {
        return sent(request(who, path, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String who, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        PEOPLE.stream().filter(account -> account.name().equals(who)).findFirst()
                .ifPresent(account -> request.header("Authorization", "Bearer " + people.tokenOf(account)));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        service.close();
        people.close();
        database.close();
        schemas.close();
        kafka.close();
    }

    private static Account account(String name, String role, String tenant) {
        return new Account("person:" + name, List.of(role), List.of(tenant), name + "-secret");
    }

    private String[] arguments() {
        return new String[] {
            "--server.port=0",
            "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
            "--schema.registry.url=" + schemas.url(),
            "--spring.datasource.url=" + database.jdbcUrl(),
            "--assay.oauth.issuer=" + people.issuer(),
            "--assay.store=" + folder.resolve("store"),
            "--assay.state=" + folder.resolve("state"),
            "--assay.topics.create=true",
            "--assay.topics.partitions=" + PARTITIONS,
            "--assay.schemas.register=true",
            "--assay.monitoring.shown.kept=36500d",
            "--assay.monitoring.ingest.pair-within=30s",
            "--assay.monitoring.ingest.sources[0].inference-service=credit-risk",
            "--assay.monitoring.ingest.sources[0].namespace=models",
            "--assay.monitoring.ingest.sources[0].model=retail/credit-risk",
            "--assay.monitoring.ingest.sources[0].version=1.0.0",
            "--assay.monitoring.ingest.sources[1].inference-service=limits",
            "--assay.monitoring.ingest.sources[1].model=factoring/limits"
        };
    }
}
