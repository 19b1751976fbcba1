package io.assay.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.authorization.Account;
import io.assay.authorization.AuthorizationSettings;
import io.assay.authorization.EmbeddedAuthorizationServer;
import io.assay.embedded.EmbeddedKafka;
import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.events.ModelDeployed;
import io.assay.events.PredictionsServed;
import io.assay.signing.SigningKey;
import io.assay.store.FolderStore;
import io.assay.topics.Topics;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.config.Schemas;
import io.assay.wire.config.Services;
import io.assay.wire.say.Announcer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real service on a real broker: approved, asked for, served, asked, told; and the same again after a restart. */
class DeploymentServiceTest {

    private static final Account OTTO = new Account("person:otto", List.of("operator"), List.of("retail"), "otto-secret");
    private static final Account FRED = new Account("person:fred", List.of("operator"), List.of("factoring"), "fred-secret");

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @TempDir
    Path folder;

    private final int port = EmbeddedKafka.freePort();
    private EmbeddedKafka kafka;
    private EmbeddedSchemaRegistry schemas;
    private EmbeddedAuthorizationServer people;

    @BeforeEach
    void open() {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        people = EmbeddedAuthorizationServer.start(0, AuthorizationSettings.of(List.of(OTTO, FRED)));
        schemas = EmbeddedSchemaRegistry.inMemory();
        new Schemas(Topics.declared(), new SchemaRegistry(schemas.url())).register();
    }

    @AfterEach
    void close() {
        schemas.close();
        people.close();
        kafka.close();
    }

    @Test
    void servesWhatWasApprovedAndServesItAgainAfterARestart() throws Exception {
        try (var service = start(); var told = new Listening(service)) {
            approve(service);
            askToDeploy();
            awaitReadyWithModel();

            JsonNode answer = post("/v2/models/retail.credit-risk/infer", CreditRisk.request("r-1", 1, 2));

            assertThat(answer.path("model_version").stringValue("")).isEqualTo("1.0.0");
            assertThat(answer.path("parameters").path("epoch").longValue()).isEqualTo(1);
            assertThat(answer.path("outputs").get(0).path("data")).hasSize(2);
            assertOpenAndShown();
            awaitFirstBatch(told);
        }
        try (var service = start(); var told = new Listening(service)) {
            awaitReadyWithModel();

            JsonNode answer = post("/v2/models/retail.credit-risk/infer", CreditRisk.request("r-2", 1));

            assertThat(answer.path("parameters").path("epoch").longValue()).isEqualTo(1);
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() ->
                    assertThat(told.of(PredictionsServed.class)).hasSize(2));
            assertThat(told.of(ModelDeployed.class)).hasSize(1);
        }
    }

    private void approve(ConfigurableApplicationContext service) throws Exception {
        var file = new ByteArrayInputStream(CreditRisk.bytes());
        String digest = new FolderStore(folder.resolve("store")).put(file, 1_000_000).digest().toString();
        service.getBean(Announcer.class).announce(CreditRisk.MODEL, CreditRisk.approved("1.0.0", digest, 1));
        assertThat(get("/gate?environment=prod&digest=" + digest).path("approved").booleanValue()).isTrue();
    }

    private void askToDeploy() throws Exception {
        JsonNode asked = post("/slots/prod/retail/credit-risk/requests",
                "{\"action\":\"deploy\",\"version\":\"1.0.0\",\"expectedEpoch\":0,\"reason\":\"go\"}");
        assertThat(asked.path("eventId").stringValue("")).isNotEmpty();
    }

    private void assertOpenAndShown() throws Exception {
        assertThat(statusWithoutToken("/v2/health/ready")).isEqualTo(200);
        assertThat(statusWithoutToken("/v2/models/retail.credit-risk")).isEqualTo(401);
        assertThat(statusOf(FRED, "/v2/models/retail.credit-risk")).isEqualTo(404);
        assertThat(statusOf(FRED, "/slots/prod/retail/credit-risk")).isEqualTo(404);
        assertThat(get("/v3/api-docs").path("paths").propertyNames()).contains(
                "/gate", "/slots", "/v2/models/{model}/infer");
        JsonNode slot = get("/slots/prod/retail/credit-risk");
        assertThat(slot.path("live").path("version").stringValue("")).isEqualTo("1.0.0");
        assertThat(slot.path("ready").booleanValue()).isTrue();
    }

    private static void awaitFirstBatch(Listening told) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() ->
                assertThat(told.of(PredictionsServed.class)).singleElement().satisfies(batch -> {
                    assertThat(batch.getRequestIds()).containsExactly("r-1/0", "r-1/1");
                    assertThat(batch.getBatchNumber()).isEqualTo(1);
                    assertThat(batch.getFeatures()).hasSize(CreditRisk.INPUTS.size());
                    assertThat(batch.getOutputs().getFirst().getFloats()).hasSize(2);
                }));
    }

    private ConfigurableApplicationContext start() {
        return Services.start(DeploymentService.class, "deployment",
                "--server.port=" + port,
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "--schema.registry.url=" + schemas.url(),
                "--assay.store=" + folder.resolve("store"),
                "--assay.state=" + folder.resolve("state"),
                "--assay.signing.key=" + key(),
                "--assay.signing.trusted-keys=" + trusted(),
                "--assay.topics.create=true",
                "--assay.topics.partitions=1",
                "--assay.oauth.issuer=" + people.issuer());
    }

    private Path key() {
        Path file = folder.resolve("deployment.pem");
        if (!Files.exists(file)) {
            SigningKey.create().write(file);
        }
        return file;
    }

    private Path trusted() {
        try {
            return Files.writeString(folder.resolve("trusted-keys.yaml"), TestKeys.TRUSTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReadyWithModel() {
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
            assertThat(get("/v2/models/retail.credit-risk/ready").path("ready").booleanValue()).isTrue();
            assertThat(get("/readyz").path("status").stringValue("")).isEqualTo("UP");
        });
    }

    private int statusWithoutToken(String path) throws Exception {
        return http.send(asking(path).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private int statusOf(Account account, String path) throws Exception {
        var request = asking(path).header("Authorization", "Bearer " + people.tokenOf(account)).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest.Builder asking(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private JsonNode get(String path) throws Exception {
        return send(asking(path));
    }

    private JsonNode post(String path, String body) throws Exception {
        return send(asking(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        var asked = request.header("Authorization", "Bearer " + people.tokenOf(OTTO)).build();
        var answer = http.send(asked, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return json.readTree(answer.body());
    }
}
