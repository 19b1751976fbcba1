package io.assay.monitoring.stream;

import static io.assay.monitoring.CreditRisk.MODEL;
import static io.assay.monitoring.CreditRisk.NO_PROFILE;
import static io.assay.monitoring.CreditRisk.batch;
import static io.assay.monitoring.CreditRisk.deployed;
import static io.assay.monitoring.CreditRisk.incomeProfile;
import static io.assay.monitoring.CreditRisk.rolledBack;
import static io.assay.monitoring.CreditRisk.stored;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.DataColumn;
import io.assay.events.HealthState;
import io.assay.events.PredictionsServed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Predictions whose version is not known yet, or whose profile cannot be read. */
class WaitingTest {

    @TempDir
    Path folder;

    private Stage stage;
    private String profile;

    @BeforeEach
    void open() {
        stage = new Stage(folder, 2, 1);
        profile = stored(incomeProfile(), stage.store);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void countsPredictionsThatCameLongBeforeTheirDeployment() {
        stage.hear(stage.even("early", 0, 10));
        stage.hear(stage.even("early", 0, 10));
        stage.passes(Duration.ofMinutes(9));
        assertThat(stage.measured).isEmpty();

        stage.hear(MODEL, rolledBack(MODEL, "1.0.0", profile, 1));
        stage.settles();

        assertThat(stage.measured).singleElement().satisfies(health -> {
            assertThat(health.getRows()).isEqualTo(100);
            assertThat(health.getLate() + health.getAstray()).isZero();
        });
        assertThat(stage.dead).isEmpty();
        assertThat(stage.counted("modelops.monitoring.batches", "outcome", "duplicate")).isEqualTo(1);
    }

    @Test
    void givesUpWhatWaitsTooLongAndCountsItWhenItIsReplayed() {
        PredictionsServed early = stage.even("early", 0, 10);
        stage.hear(early);
        stage.passes(Duration.ofMinutes(10).plusSeconds(1));

        assertThat(stage.dead).singleElement().satisfies(letter -> {
            assertThat(Pipes.cause(letter)).isEqualTo("waited longer than PT10M for a deployment of " + MODEL + "@1.0.0");
            assertThat(Pipes.origin(letter)).isEqualTo("modelops.predictions-served.v1");
        });
        stage.hear(MODEL, deployed(MODEL, "1.0.0", profile, 1));
        stage.replay(stage.dead.getFirst(), 0);
        stage.replay(stage.dead.getFirst(), 0);
        stage.settles();

        assertThat(stage.measured).singleElement().satisfies(health -> {
            assertThat(health.getLate()).isEqualTo(100);
            assertThat(health.getWindowFrom()).isEqualTo(early.getServedAt().getFirst());
        });
        assertThat(stage.dead).hasSize(1);
    }

    @Test
    void letsOnlySoMuchWait() {
        var note = new DataColumn("note", null, null, List.of("x".repeat(200_000)), null);
        int batches = 400;
        for (int i = 0; i < batches; i++) {
            stage.hear(PredictionsServed.newBuilder(batch("b" + i, 0, List.of(stage.now()), 1)).setOutputs(List.of(note)).build());
        }
        stage.passes(Duration.ofSeconds(1));

        int waited = batches - stage.dead.size();
        assertThat(waited * 200_000L * 4 / 3).isBetween(Waiting.MOST * 9 / 10, Waiting.MOST * 11 / 10);
        assertThat(stage.dead).allSatisfy(letter ->
                assertThat(Pipes.cause(letter)).contains("too much waits already").contains(MODEL + "@1.0.0"));

        stage.hear(MODEL, deployed(MODEL, "1.0.0", profile, 1));
        stage.passes(Duration.ofSeconds(1));
        stage.replay(stage.dead.getLast(), 0);
        stage.settles();

        assertThat(stage.measured.getLast().getRows()).isEqualTo(waited + 1);
    }

    @Test
    void waitsForAProfileThatCannotBeReadYet() throws Exception {
        Path file = fileOf(profile);
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        stage.hear(MODEL, deployed(MODEL, "1.0.0", profile, 1));
        stage.hear(stage.even("one", 0, 10));
        stage.settles();
        assertThat(stage.measured).isEmpty();

        Files.write(file, bytes);
        stage.settles();

        assertThat(stage.measured).singleElement().satisfies(health ->
                assertThat(health.getFeatures().getFirst().getRows()).isEqualTo(100));
    }

    @Test
    void buriesBatchesOfAProfileThatNeverComes() {
        stage.hear(MODEL, deployed(MODEL, "1.0.0", NO_PROFILE, 1));
        stage.hear(stage.even("one", 0, 10));

        stage.passes(Duration.ofMinutes(10).plusSeconds(1));

        assertThat(stage.dead).singleElement().satisfies(letter ->
                assertThat(Pipes.cause(letter)).contains("its reference profile"));
    }

    @Test
    void measuresAsUnknownWhatWasCountedWhenTheProfileIsLostForLongerThanTheHorizon() throws Exception {
        stage.hear(MODEL, deployed(MODEL, "1.0.0", profile, 1));
        stage.hear(stage.even("one", 0, 20));
        Files.delete(fileOf(profile));
        stage.settles();
        assertThat(stage.measured).isEmpty();

        stage.passes(Duration.ofMinutes(21));

        assertThat(stage.measured).singleElement().satisfies(health -> {
            assertThat(health.getRows()).isEqualTo(200);
            assertThat(health.getState()).isEqualTo(HealthState.INSUFFICIENT_EVIDENCE);
        });
    }

    private Path fileOf(String digest) throws Exception {
        String hex = digest.substring(digest.indexOf('/') + 1);
        try (var files = Files.walk(folder.resolve("store"))) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> f.toString().replace("/", "").contains(hex))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
