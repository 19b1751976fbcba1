package io.assay.standalone.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.audit.AuditVerifier;
import io.assay.checker.Checker;
import io.assay.checker.TopicReader;
import io.assay.standalone.client.Edge;
import io.assay.topics.Topic;
import io.assay.topics.Topics;
import io.assay.wire.decide.DeadLetter;
import io.assay.wire.event.EventHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The story on a real broker, a real database and a real registry; then what may happen to an estate that holds it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneLifeTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.start(StackSettings.gone(Ports.free(), DemoCommand.quickWindows()));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    @Order(1)
    void playsOneModelsLifeAndEveryFactHolds() {
        var told = new StringWriter();

        boolean held = DemoCommand.tell(stack, new PrintWriter(told));

        assertThat(held).as(told.toString()).isTrue();
        assertThat(told.toString()).contains("disparate-impact 0.732 [0.719, 0.744]", "HEALTHY -> CRITICAL", "11 of 11 facts held");
    }

    @Test
    @Order(2)
    void rebuildsALostDatabaseToTheSameState() {
        var registry = new Edge(stack.url("registry"), stack.token(DemoPerson.AMIRA));
        String before = registry.get("/state-hash").get("sha256").asString();

        stack.stopService("registry");
        stack.database().lose();
        stack.startService("registry");

        await().atMost(SOON).ignoreExceptions().untilAsserted(
                () -> assertThat(registry.get("/state-hash").get("sha256").asString()).isEqualTo(before));
        assertThat(registry.get("/models?q=credit").get("total").asInt()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void setsPoisonAsideAndHearsTheGoodOnesAroundIt() throws Exception {
        String topic = Topics.declared().nameOf("ModelSubmitted");
        var acts = new Acts(stack);
        try (var kafka = new Kafka(stack.bootstrapServers())) {
            byte[] good = kafka.first(topic).value();
            List<byte[]> poison = List.of(
                    "not framed".getBytes(StandardCharsets.UTF_8), new byte[0], new byte[] {0, 0, 0, 0, 99, 1, 2}, Arrays.copyOf(good, good.length / 2));

            acts.submit("1.0.0", "2.0.0");
            List<Kafka.Place> sent = poison.stream().map(bytes -> kafka.send(topic, Acts.MODEL, bytes)).toList();
            Kafka.Place tombstone = kafka.send(topic, Acts.MODEL, null);
            acts.submit("1.0.0", "2.0.1");

            acts.shown("/models/" + Acts.MODEL + "/versions/2.0.1", v -> v.path("verdict").isObject());
            acts.shown("/models/" + Acts.MODEL + "/versions/2.0.0", v -> v.path("verdict").isObject());
            await().atMost(SOON).untilAsserted(() -> assertThat(kafka.all(Topics.declared().deadLettersOf("registry")))
                    .extracting(l -> EventHeaders.text(l.headers(), DeadLetter.ORIGIN_TOPIC) + " "
                            + EventHeaders.text(l.headers(), DeadLetter.ORIGIN_PARTITION) + ":"
                            + EventHeaders.text(l.headers(), DeadLetter.ORIGIN_OFFSET))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(sent.stream(), Stream.of(tombstone)).map(p -> topic + " " + p).toList()));
            assertThat(kafka.all(Topics.declared().deadLettersOf("registry")))
                    .allSatisfy(l -> assertThat(EventHeaders.text(l.headers(), DeadLetter.CAUSE)).isNotBlank());
        }
    }

    @Test
    @Order(4)
    void goesOnWhenTheSchemaRegistryComesBack() {
        String topic = Topics.declared().nameOf("ModelSubmitted");
        var acts = new Acts(stack);
        try (var kafka = new Kafka(stack.bootstrapServers())) {
            stack.stopSchemaRegistry();
            kafka.send(topic, Acts.MODEL, new byte[] {0, 0, 0, 0x12, 0x67, 1});
            acts.submit("1.0.0", "2.0.2");
            await().atMost(SOON).until(() -> StreamThreads.broken(stack) > 0);

            stack.startSchemaRegistry();

            acts.shown("/models/" + Acts.MODEL + "/versions/2.0.2", v -> v.path("verdict").isObject());
            assertThat(kafka.all(Topics.declared().deadLettersOf("registry")))
                    .extracting(l -> EventHeaders.text(l.headers(), DeadLetter.CAUSE))
                    .contains("the schema registry knows no schema with id 4711");
        }
    }

    @Test
    @Order(5)
    void isGovernedByItsPeopleToTheEnd() {
        var people = new Governed(stack);

        people.accept();
        people.suspendAndLift();
        people.retireAndHold();
        people.recall();

        assertThat(new Commands(stack).as(DemoPerson.AMIRA).run("models", Acts.MODEL, "1.1.0").out())
                .contains("is retired, stage archive", "finding F-1, HIGH", "closed by person:vera", "exception ");
    }

    @Test
    @Order(6)
    void keepsEveryPromiseThroughAllOfIt() {
        List<String> topics = Stream.concat(Topics.declared().published(), Topics.declared().internal()).map(Topic::name).toList();

        await().atMost(SOON).untilAsserted(() -> assertThat(new Checker().check(
                        new TopicReader(stack.bootstrapServers(), stack.schemaRegistryUrl()).read(topics)))
                .isEmpty());
    }

    @Test
    @Order(7)
    void leavesEvidenceOfAllOfItThatHoldsWithoutIt(@TempDir Path folder) throws IOException {
        var commands = new Commands(stack).as(DemoPerson.AMIRA);
        Path log = folder.resolve("log.jsonl");
        Path kept = Files.copy(stack.checkpoints(), folder.resolve("kept.txt"));

        await().atMost(SOON).untilAsserted(() -> {
            commands.run("audit", "export", "-o", log.toString());
            assertThat(verified(log.toString(), "--checkpoint", kept.toString()))
                    .contains(said() + " entries", "0 entries after it are not covered", " kept checkpoints agree");
        });
        String tail = folder.resolve("tail.jsonl").toString();
        commands.run("audit", "export", "--since", "20", "-o", tail);
        assertThat(verified(tail, "--checkpoint", kept.toString())).contains(said() + " entries", " kept checkpoints agree");

        Commands.Said pack = commands.run("evidence", Acts.MODEL + ":1.0.0", "-o", folder.resolve("pack.zip").toString());
        assertThat(pack.out()).contains("the pack of " + Acts.MODEL + ":1.0.0 holds", "events are in the log of size");
        assertThat(pack.exit()).isZero();
    }

    private static String verified(String... arguments) {
        var words = new ByteArrayOutputStream();
        AuditVerifier.run(List.of(arguments), new PrintStream(words, true, StandardCharsets.UTF_8));
        return words.toString(StandardCharsets.UTF_8);
    }

    /** How many records lie in the lifecycle topics, but checkpoints of the log itself. */
    private static int said() {
        try (var kafka = new Kafka(stack.bootstrapServers())) {
            return Topics.declared().published()
                    .filter(topic -> topic.kind().name().equals("lifecycle") && !topic.event().equals("CheckpointPublished"))
                    .mapToInt(topic -> kafka.all(topic.name()).size())
                    .sum();
        }
    }
}
