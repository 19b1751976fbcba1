package io.assay.standalone.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.assay.checker.Checker;
import io.assay.checker.TopicReader;
import io.assay.events.CheckOutcome;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelDeploymentFailed;
import io.assay.events.ModelValidated;
import io.assay.events.PredictionsServed;
import io.assay.events.Verdict;
import io.assay.examples.ConsumerCredit;
import io.assay.topics.Topic;
import io.assay.topics.Topics;
import io.assay.wire.follow.Follower;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Models of every type, side by side in one estate, from submission to recorded predictions. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryFormatTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ROWS = 100;
    private static final String HOLD_OUT = "retail/credit-holdout-2026";
    private static final Chronicle CHRONICLE = new Chronicle();

    private static RemoteModel remote;
    private static Stack stack;
    private static Follower follower;
    private static Acts acts;

    @BeforeAll
    static void handAllIn() {
        remote = RemoteModel.start();
        stack = Stack.start(StackSettings.gone(
                Ports.free(),
                "--assay.validation.endpoints.allowed-hosts=" + remote.host(),
                "--assay.deployment.endpoints.allowed-hosts=" + remote.host()));
        follower = DemoCommand.follow(stack, CHRONICLE::add);
        acts = new Acts(stack);
        acts.describe();
        for (Format format : Format.values()) {
            acts.submit(described(format), format.files());
        }
    }

    @AfterAll
    static void stop() {
        follower.close();
        stack.close();
        remote.close();
    }

    private static Map<String, Object> described(Format format) {
        Map<String, Object> description = format.description();
        if (format == Format.ENDPOINT) {
            description.put("endpoint", Map.of("url", remote.url(), "protocol", "open-inference-v2", "revision", "1.2.0"));
        }
        return description;
    }

    private static ModelValidated judged(Format format) {
        return CHRONICLE.await(ModelValidated.class, PATIENCE, e -> e.getModelId().equals(format.model()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SCORED_FILE")
    @Order(1)
    void isJudgedApprovedAndDeployedAndScoresAsItDidWhereItWasMade(Format format) {
        var holdOut = Applicants.of(ConsumerCredit.open("holdout.csv"), ROWS);

        ModelValidated judged = judged(format);
        acts.approve(format.model(), format.version());
        acts.awaitServing(format.model(), format.version());
        JsonNode answer = acts.infer(format.model(), holdOut.request(Acts.list(format.description(), "inputs")));

        assertThat(judged.getVerdict()).as(findings(judged)).isEqualTo(Verdict.PASSED);
        assertThat(scores(answer, format.score())).containsExactly(format.expected(ROWS), within(1e-6));
    }

    @Test
    void showsOnTheCommandLineWhoOutsideIsTold() {
        var oscar = new Commands(stack).as(DemoPerson.OSCAR);

        var told = oscar.run("webhooks", "list");
        var lost = oscar.run("webhooks", "deliveries", "--state", "lost");
        var unknown = oscar.run("webhooks", "replay", "00000000-0000-0000-0000-000000000000");

        assertThat(told.out()).startsWith("NAME  PLACE  STATE  LAST TAKEN  PENDING  RETRYING  FAILED");
        assertThat(lost.err()).contains("state", "use one of pending, retrying, delivered, failed");
        assertThat(unknown.exit()).isEqualTo(3);
    }

    @Test
    @Order(2)
    void judgesScoresThatWereHandedInOnConditionAndServesNothingOfThem() {
        ModelValidated judged = judged(Format.SCORED_FILE);
        acts.approve(Format.SCORED_FILE.model(), Format.SCORED_FILE.version());
        ModelDeploymentFailed failed = CHRONICLE.await(
                ModelDeploymentFailed.class, PATIENCE, e -> e.getModelId().equals(Format.SCORED_FILE.model()));

        assertThat(judged.getVerdict()).as(findings(judged)).isEqualTo(Verdict.PASSED_WITH_CONDITIONS);
        assertThat(judged.getFindings()).anySatisfy(finding -> {
            assertThat(finding.getCheck()).isEqualTo("scoring-in-sight");
            assertThat(finding.getOutcome()).isEqualTo(CheckOutcome.FAILED);
        });
        assertThat(failed.getReasons()).anySatisfy(reason -> assertThat(reason.getProblem()).contains("record of past answers"));
    }

    @Test
    @Order(3)
    void namesARemoteServiceByRevisionAndNotByBytes() {
        ModelDeployed deployed =
                CHRONICLE.await(ModelDeployed.class, PATIENCE, e -> e.getModelId().equals(Format.ENDPOINT.model()));

        assertThat(judged(Format.ENDPOINT).getArtefactDigest()).isEmpty();
        assertThat(deployed.getArtefactDigest()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SCORED_FILE")
    @Order(4)
    void recordsItsPredictions(Format format) {
        PredictionsServed recorded =
                CHRONICLE.await(PredictionsServed.class, PATIENCE, e -> e.getModelId().equals(format.model()));

        assertThat(recorded.getVersion()).isEqualTo(format.version());
        assertThat(recorded.getRows()).isEqualTo(ROWS);
    }

    @Test
    @Order(5)
    void handsRowsWithoutLabelsToReadersAlone(@TempDir Path folder) throws IOException {
        var commands = new Commands(stack);
        Path rows = folder.resolve("rows.csv");
        Path none = folder.resolve("none.csv");

        var vera = commands.as(DemoPerson.VERA).run("data-sets", "rows", HOLD_OUT, "-o", rows.toString());
        var dana = commands.as(DemoPerson.DANA).run("data-sets", "rows", HOLD_OUT, "-o", none.toString());
        var noId = commands.as(DemoPerson.VERA).run("data-sets", "rows", "credit-holdout-2026", "-o", none.toString());

        assertThat(vera.exit()).as(vera.toString()).isZero();
        assertThat(Files.readAllLines(rows)).hasSize(24_001).first().asString()
                .startsWith("assay_row,income,").doesNotContain("default_12m", "sex", "applicant_id");
        assertThat(dana.exit()).isEqualTo(3);
        assertThat(dana.err()).contains("person:dana is neither steward nor a named reader");
        assertThat(noId.exit()).isEqualTo(2);
        assertThat(none).doesNotExist();
    }

    @Test
    @Order(6)
    void keepsEveryPromiseThroughAllOfIt() {
        List<String> topics = Stream.concat(Topics.declared().published(), Topics.declared().internal()).map(Topic::name).toList();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(new Checker().check(
                        new TopicReader(stack.bootstrapServers(), stack.schemaRegistryUrl()).read(topics)))
                .isEmpty());
    }

    private static double[] scores(JsonNode answer, String output) {
        JsonNode named = answer.path("outputs").valueStream().filter(o -> o.path("name").asString().equals(output)).findFirst().orElseThrow();
        return named.path("data").valueStream().mapToDouble(JsonNode::doubleValue).toArray();
    }

    private static String findings(ModelValidated judged) {
        return judged.getBecause() + ": " + judged.getFindings().stream()
                .map(f -> f.getCheck() + " " + f.getOutcome() + " " + f.getWords()).toList();
    }
}
