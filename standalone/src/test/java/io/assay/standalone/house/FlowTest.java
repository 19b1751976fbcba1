package io.assay.standalone.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.assay.topics.Topic;
import io.assay.topics.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** README, AsyncAPI and bindings tell one flow: the declared one. */
class FlowTest {

    private static final JavaClasses HOUSE = HouseClasses.main();
    private static final Topics TOPICS = Topics.declared();
    private static final Flow DECLARED = Flow.declared(SourceTree.HOUSE.text("schemas/src/main/resources/topics.yaml"));
    private static final String README = "README.md";
    private static final String ASYNC_API = "schemas/src/main/resources/asyncapi.yaml";

    static List<String> services() {
        return TOPICS.services();
    }

    @Test
    void theReadmeShowsWhatIsDeclared() {
        requireTable(SourceTree.HOUSE.text(README));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "| ModelValidated | > | ModelJudged |",
        "| validation | registry | > | validation | deployment |",
        "modelops.model-approved.v1 > modelops.model-accepted.v1",
        "/flow > flow ends",
    })
    void aReadmeThatTellsAnotherStoryIsNoticed(String told, String instead) {
        String other = doctored(DECLARED.markdown(), told, instead);

        assertThatThrownBy(() -> requireTable(other)).isInstanceOf(AssertionError.class)
                .hasMessageContaining(DECLARED.markdown());
    }

    @Test
    void theAsyncApiSaysWhatIsDeclared() {
        requireAsyncApi(SourceTree.HOUSE.text(ASYNC_API));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "address: modelops.model-validated.v1 > address: modelops.model-judged.v1",
        "tags: [{name: validation}] > tags: [{name: monitoring}]",
        "action: send > action: receive",
    })
    void anAsyncApiThatTellsAnotherStoryIsNoticed(String told, String instead) {
        String other = doctored(SourceTree.HOUSE.text(ASYNC_API), told, instead);

        assertThatThrownBy(() -> requireAsyncApi(other)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachServiceIsBoundToWhatIsDeclared(String service) {
        requireBindings(service, SourceTree.HOUSE.text(settingsOf(service)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "registry     > model-validated.v1      > model-judged.v1",
        "registry     > model-refused.v1        > model-rejected.v1",
        "registry     > registry-replay.v1      > validation-replay.v1",
        "validation   > validation-done.v1      > validation-job.v1",
        "deployment   > load-job.v1             > load-done.v1",
        "deployment   > deployment-dead-letters > registry-dead-letters",
        "monitoring   > predictions-served.v1   > outcomes-observed.v1",
        "monitoring   > judgeHealth-out-1       > judgeHealth-in-2",
    })
    void aBindingThatTellsAnotherStoryIsNoticed(String service, String told, String instead) {
        String other = doctored(SourceTree.HOUSE.text(settingsOf(service)), told, instead);

        assertThatThrownBy(() -> requireBindings(service, other)).isInstanceOf(AssertionError.class);
    }

    @Test
    void everyLifecycleEventEntersTheEvidenceLog() {
        requireEvidence(SourceTree.HOUSE.text(settingsOf("registry")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"model-undeployed", "model-retired", "use-case-registered"})
    void anEventThatDoesNotEnterIsNoticed(String left) {
        String yaml = SourceTree.HOUSE.text(settingsOf("registry"));
        int witness = yaml.indexOf("enterEvidence-in-0");

        String other = yaml.substring(0, witness) + doctored(yaml.substring(witness), left, "x");

        assertThatThrownBy(() -> requireEvidence(other)).isInstanceOf(AssertionError.class);
    }

    @Test
    void everyLifecycleEventCanBeToldOutside() {
        assertThat(Bindings.told(SourceTree.HOUSE.text(settingsOf("registry"))))
                .isEqualTo(topics(TOPICS.published().filter(t -> t.kind().name().equals("lifecycle")), List.of()));
    }

    @Test
    void everyWorkerOfAServiceIsFound() {
        assertThat(services().stream().map(service -> Workshop.of(service, HOUSE))).containsExactly(
                new Workshop(List.of("ArtefactJob", "WebhookJob"), List.of("ArtefactsStored", "WebhookDelivered"), List.of()),
                new Workshop(List.of("ValidationJob"), List.of("ValidationDone"), List.of("ValidationProgressed")),
                new Workshop(List.of("LoadJob"), List.of("LoadDone"), List.of("PredictionsServed")),
                new Workshop(List.of(), List.of(), List.of()));
    }

    /** All but the checkpoints of the log itself, which would never come to rest. */
    private static void requireEvidence(String yaml) {
        assertThat(Bindings.witnessed(yaml)).isEqualTo(topics(
                TOPICS.published().filter(t -> t.kind().name().equals("lifecycle")), List.of("CheckpointPublished")));
    }

    private static void requireTable(String markdown) {
        assertThat(Flow.table(markdown)).as("README.md must hold this table:%n%s", DECLARED.markdown()).isEqualTo(DECLARED);
    }

    private static void requireAsyncApi(String yaml) {
        assertThat(Flow.asyncApi(yaml).unordered()).isEqualTo(DECLARED.unordered());
    }

    /** What is declared, less what workers and the gateway do, is what functions are bound to. */
    private static void requireBindings(String service, String yaml) {
        var bindings = Bindings.in(yaml);
        var workshop = Workshop.of(service, HOUSE);
        assertThat(bindings.heard()).isEqualTo(
                topics(TOPICS.all().filter(t -> t.heardBy().contains(service) && !workshop.sent().contains(t.event())),
                        workshop.jobs()));
        assertThat(bindings.said()).isEqualTo(topics(
                TOPICS.all().filter(t -> t.saidBy().contains(service)),
                Stream.of(workshop.results().stream(), workshop.sent().stream(), ownAtTheEdge(service).filter(e -> !bindings.said().contains(TOPICS.nameOf(e)))).flatMap(some -> some).toList()));
    }

    /** What the service itself says by its web edge, where people's words are people's. */
    private static Stream<String> ownAtTheEdge(String service) {
        return Workshop.atTheEdge(service, HOUSE)
                .filter(event -> TOPICS.named(TOPICS.nameOf(event)).filter(t -> !t.published()).isPresent());
    }

    /** Names of these topics, less those of events that pass beside the topology, which must be among them. */
    private static Set<String> topics(Stream<Topic> declared, Collection<String> beside) {
        var names = new TreeSet<>(declared.map(Topic::name).toList());
        beside.forEach(event -> assertThat(names.remove(TOPICS.nameOf(event))).as(event + " is declared").isTrue());
        return names;
    }

    private static String settingsOf(String service) {
        return service + "-service/src/main/resources/" + service + ".yml";
    }

    private static String doctored(String text, String told, String instead) {
        assertThat(text).contains(told);
        return text.replace(told, instead);
    }
}
