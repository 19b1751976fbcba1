package io.assay.deployment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.deployment.CreditRisk;
import io.assay.deployment.gateway.RuntimeServing;
import io.assay.deployment.work.LoadModel;
import io.assay.events.Endpoint;
import io.assay.events.LoadJob;
import io.assay.events.ModelFacts;
import io.assay.events.Port;
import io.assay.events.Reason;
import io.assay.store.FolderStore;
import io.assay.wire.event.Metas;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A model that answers elsewhere, here another stage of ours, is tried and served like one that lies in the store. */
class RemoteModelTest {

    @TempDir
    Path folder;

    private Stage owner;
    private OpenStage network;

    @BeforeEach
    void open() {
        owner = new Stage(folder.resolve("owner"), 1_000_000).live("1.0.0", 1);
        network = new OpenStage(owner);
    }

    @AfterEach
    void close() {
        network.close();
        owner.close();
    }

    @Test
    void answersWhatTheOwnerAnswersAndJournalsItUnderItsOwnEpoch() throws IOException {
        try (var stage = new Stage(folder.resolve("ours"), 1_000_000, CreditRisk.opening(network.host()))) {
            stage.elsewhere("3.0.0", 9, facts("1.0.0")).awaitReady();

            var answer = stage.infer(CreditRisk.request("r", 1, 2));

            assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                    {"model_version": "3.0.0", "id": "r", "parameters": {"epoch": 9, "environment": "prod"}}""");
            assertThat(outputs(Stage.body(answer))).isEqualTo(outputs(Stage.body(owner.infer(CreditRisk.request("r", 1, 2)))));
            try (var files = Files.list(folder.resolve("ours/journal"))) {
                assertThat(files.filter(f -> f.toString().endsWith(".batch"))).hasSize(1);
            }
        }
    }

    @Test
    void answers502InTheServersWordsWhenTheOwnerFailsOrServesAnotherRevision() {
        try (var stage = new Stage(folder.resolve("ours"), 1_000_000, CreditRisk.opening(network.host()))) {
            stage.elsewhere("3.0.0", 9, facts("1.0.0")).awaitReady();

            owner.live("1.1.0", 2);
            var other = stage.infer(CreditRisk.request("r", 1));
            network.close();
            var gone = stage.infer(CreditRisk.request("r", 1));

            assertThat(other).hasStatus(502);
            assertThat(Stage.body(other)).contains("answers as version 1.1.0, not the declared revision 1.0.0");
            assertThat(gone).hasStatus(502);
        }
    }

    @Test
    void staysReadyForOthersWhileWhatAnswersElsewhereDoesNot() {
        network.close();
        try (var stage = new Stage(folder.resolve("ours"), 1_000_000, CreditRisk.opening(network.host()))) {
            stage.elsewhere("3.0.0", 9, facts("1.0.0"));

            await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(stage.replica.served(Stage.PROD))
                    .hasValueSatisfying(served -> assertThat(served.problems()).hasSize(1)));
            assertThat(stage.web.get().uri("/v2/health/ready")).hasStatusOk();
            assertThat(stage.infer(CreditRisk.request("r", 1))).hasStatus(503);
        }
    }

    @Test
    void isTriedBeforeItIsDeployed() {
        assertThat(loaded(facts("1.0.0"), "", network.host())).isEmpty();
    }

    @Test
    void isNotDeployedFromAHostThatIsNotAllowedNorInAnotherRevision() {
        assertThat(loaded(facts("1.0.0"), "")).singleElement().satisfies(reason -> {
            assertThat(reason.getField()).isEqualTo("facts.endpoint");
            assertThat(reason.getProblem()).contains(network.host(), "not allowed");
            assertThat(reason.getRemedy()).contains("assay.deployment.endpoints.allowed-hosts");
        });
        assertThat(loaded(facts("2.0.0"), "", network.host())).singleElement()
                .satisfies(reason -> assertThat(reason.getProblem()).contains("[1.0.0], not the declared revision 2.0.0"));
    }

    @Test
    void isNotDeployedWhenItIsOnlyARecordOfPastAnswers() {
        var csv = new ByteArrayInputStream("assay_row,probabilities\n1,0.5\n".getBytes(StandardCharsets.UTF_8));
        String digest = new FolderStore(folder).put(csv, 100).digest().toString();
        var facts = ModelFacts.newBuilder(CreditRisk.facts(digest)).setModelType("scored-file").build();

        assertThat(loaded(facts, digest)).singleElement().satisfies(reason -> {
            assertThat(reason.getField()).isEqualTo("facts.modelType");
            assertThat(reason.getProblem()).contains("scored-file", "past answers");
        });
    }

    private List<Reason> loaded(ModelFacts facts, String digest, String... allowed) {
        var work = new LoadModel(new RuntimeServing(new FolderStore(folder), 1_000_000, CreditRisk.opening(allowed)));
        return work.done(new LoadJob(Metas.OPEN, CreditRisk.MODEL, "3.0.0", "prod", "request", digest, facts), Metas.OPEN)
                .getReasons();
    }

    private ModelFacts facts(String revision) {
        return ModelFacts.newBuilder(CreditRisk.facts(""))
                .setModelType("endpoint")
                .setArtefacts(List.of())
                .setOutputs(List.of(Port.newBuilder().setName("probabilities").setType("float").build()))
                .setEndpoint(new Endpoint(
                        "http://" + network.host() + "/v2/models/retail.credit-risk", "open-inference-v2", revision))
                .build();
    }

    private static String outputs(String body) {
        return JsonMapper.shared().readTree(body).path("outputs").toString();
    }
}
