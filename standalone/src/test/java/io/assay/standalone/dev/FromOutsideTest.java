package io.assay.standalone.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.topics.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What the README and the command line promise, asked of a running, guarded estate as anyone outside would. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FromOutsideTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path EXAMPLE = ROOT.resolve("examples/consumer-credit");

    @TempDir
    static Path folder;
    private static Stack stack;
    private static Commands commands;

    @BeforeAll
    static void start() {
        stack = Stack.start(StackSettings.gone(Ports.free()).withGuard());
        commands = new Commands(stack);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    @Order(1)
    void takesTheReadmesJourneyWithCurl() throws Exception {
        var journey = new Readme(ROOT, folder).journey(stack);

        assertThat(journey.exit()).as(journey.said()).isZero();
        assertThat(journey.said()).contains("\"approved\":true", "\"model_version\":\"1.0.0\"", "ModelDeployed");
    }

    @Test
    @Order(2)
    void submitsAndExitsByTheVerdict() {
        var unfair = commands.as(DemoPerson.DANA).run("submit", EXAMPLE.resolve("model-1.1.0.yaml").toString(), "--wait");
        var good = commands.as(DemoPerson.DANA).run("submit", EXAMPLE.resolve("model-1.2.0.yaml").toString(), "--wait");

        assertThat(unfair.exit()).as(unfair.toString()).isEqualTo(1);
        assertThat(unfair.out()).contains("FAILED", "disparate-impact", "[0.7189, 0.7445]", "at least 0.8000", "sex=female");
        assertThat(good.exit()).as(good.toString()).isZero();
        assertThat(good.out()).contains("PASSED");
    }

    @Test
    @Order(3)
    void letsOnlyApprovedBytesThroughTheGate() {
        var oscar = commands.as(DemoPerson.OSCAR);

        var approved = oscar.run("gate", "--file", EXAMPLE.resolve("credit-risk-1.0.0.onnx").toString(), "--environment", "prod");
        var rejected = oscar.run("gate", "--file", EXAMPLE.resolve("credit-risk-1.1.0.onnx").toString(), "--environment", "prod");
        var elsewhere = oscar.run("gate", "--file", EXAMPLE.resolve("credit-risk-1.0.0.onnx").toString(), "--environment", "test");
        var noDigest = oscar.run("gate", "--digest", "md5:1", "--environment", "prod");

        assertThat(approved.exit()).as(approved.toString()).isZero();
        assertThat(rejected.exit()).isEqualTo(1);
        assertThat(elsewhere.exit()).isEqualTo(1);
        assertThat(noDigest.exit()).isEqualTo(3);
        assertThat(noDigest.err()).contains("digest", "use assay:sha256/");
    }

    @Test
    @Order(4)
    void saysWhyAnApprovalIsRefused() {
        var maker = commands.as(DemoPerson.DANA).run("approve", Acts.MODEL, "1.2.0", "--role", "validator", "--reason", "mine");
        var nobody = commands.run("models", "--token", "stolen");

        assertThat(maker.exit()).isEqualTo(3);
        assertThat(maker.err()).contains("person:dana has none of the roles");
        assertThat(nobody.exit()).isEqualTo(3);
        assertThat(nobody.err()).contains("the token cannot be verified");
    }

    @Test
    @Order(5)
    void deniesAndShowsWhatBecameOfIt() {
        var denied = commands.as(DemoPerson.ROLF).run("approve", Acts.MODEL, "1.2.0", "--role", "risk-officer", "--deny", "--reason", "not now");

        assertThat(denied.exit()).as(denied.toString()).isZero();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(commands.as(DemoPerson.AMIRA).run("models", Acts.MODEL, "1.2.0").out()).contains("1.2.0 is rejected"));
    }

    @Test
    @Order(6)
    void listsAsATableAndAsJson() {
        var table = commands.as(DemoPerson.AMIRA).run("models");
        var json = commands.as(DemoPerson.AMIRA).run("models", "-o", "json");

        assertThat(table.out()).contains("MODEL", Acts.MODEL, "{\"prod\":\"1.0.0\"}", "1 of 1");
        assertThat(new JsonMapper().readTree(json.out()).at("/items/0/model").asString()).isEqualTo(Acts.MODEL);
    }

    @Test
    @Order(7)
    void printsEventsAsJsonAndKeepsItsPromises() {
        var events = commands.run("events", "tail", "--until-now", "-o", "json", "--type", "ModelDeployed");
        var checked = commands.run("check");

        assertThat(events.out().lines()).hasSize(1).allSatisfy(line ->
                assertThat(new JsonMapper().readTree(line).at("/event/version").asString()).isEqualTo("1.0.0"));
        assertThat(checked.exit()).as(checked.toString()).isZero();
    }

    @Test
    @Order(8)
    void listsAndReplaysDeadLetters() {
        try (var kafka = new Kafka(stack.bootstrapServers())) {
            kafka.send(Topics.declared().nameOf("ApprovalGiven"), Acts.MODEL, new byte[] {1});
        }
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(commands.run("dead-letters", "list", "registry").out()).contains("modelops.approval-given.v1", "fewer than the frame of an event"));

        var replayed = commands.run("dead-letters", "replay", "registry", "--all");
        var unclear = commands.run("dead-letters", "replay", "registry");
        var unknown = commands.run("dead-letters", "list", "billing");

        assertThat(replayed.out()).contains("1 replayed");
        assertThat(unclear.err()).contains("--all");
        assertThat(unknown.err()).contains("name one of registry, validation, deployment, monitoring");
    }

    @Test
    @Order(9)
    void preparesTopicsAndSchemasAsOftenAsItIsAsked() {
        var topics = commands.run("topics", "create", "--partitions", "3");
        var wrong = commands.run("topics", "create", "--partitions", "4");
        var schemas = commands.run("schemas", "register");

        assertThat(topics.exit()).as(topics.toString()).isZero();
        assertThat(wrong.exit()).isEqualTo(3);
        assertThat(wrong.err()).contains("has 3 partitions, but assay.topics.partitions is 4");
        assertThat(schemas.out()).contains("modelops.model-submitted.v1-value");
    }

    @Test
    @Order(10)
    void saysWhatIsWrongWithADescription() throws IOException {
        Path file = folder.resolve("model.yaml");
        Files.writeString(file, "model: retail/credit-risk\nversion: 9.0.0\ncolour: red\n");
        Path missing = folder.resolve("missing.yaml");
        Files.writeString(missing, "model: retail/credit-risk\nartefacts: [{path: gone.onnx, role: model}]\n");

        var unknownField = commands.as(DemoPerson.DANA).run("submit", file.toString());
        var noFile = commands.as(DemoPerson.DANA).run("submit", missing.toString());
        var noDescription = commands.as(DemoPerson.DANA).run("submit", folder.resolve("none.yaml").toString());

        assertThat(List.of(unknownField.exit(), noFile.exit(), noDescription.exit())).containsOnly(3);
        assertThat(unknownField.err()).contains("colour", "it is not a field of this request");
        assertThat(noFile.err()).contains("gone.onnx cannot be read");
        assertThat(noDescription.err()).contains("none.yaml cannot be read");
    }

    @Order(11)
    @ParameterizedTest
    @ValueSource(strings = {"registry", "deployment", "monitoring"})
    void holdsEveryOperationToItsRuleForEveryRoleAndTenant(String service) {
        assertThat(new Attempts(stack, service).atEveryOperation()).isEmpty();
    }

    @Test
    @Order(12)
    void letsNobodySayInKafkaWhatOthersSay() throws InterruptedException {
        assertThat(new Principals(stack).writesOfOthers()).isEmpty();
    }

    @Test
    @Order(13)
    void standsStillWithoutAPermissionAndGoesOnWithIt() {
        Runnable allow = new Principals(stack).forbid("registry", "ModelRegistered");
        new Acts(stack).submit("1.0.0", "3.0.0");
        await().atMost(Duration.ofSeconds(30)).until(() -> StreamThreads.broken(stack) > 0);

        allow.run();

        new Acts(stack).shown("/models/" + Acts.MODEL + "/versions/3.0.0", v -> v.path("state").asString("").equals("registered"));
    }
}
