package io.assay.monitoring.stream;

import static io.assay.monitoring.CreditRisk.MODEL;
import static io.assay.monitoring.CreditRisk.batch;
import static io.assay.monitoring.CreditRisk.deployed;
import static io.assay.monitoring.CreditRisk.incomeProfile;
import static io.assay.monitoring.CreditRisk.stored;
import static io.assay.monitoring.CreditRisk.uniform;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.events.DataColumn;
import io.assay.events.PredictionsServed;
import io.assay.events.SeriesHealth;
import io.assay.monitoring.domain.Layout;
import io.assay.statistics.ReferenceProfile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches that are wide, short, empty, or not of the columns that were expected. */
class WideTest {

    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = new Stage(folder, 2, 1);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void countsTenThousandFeaturesInBlocksThatEventsCanHold() {
        hearThrice(10_000);
        stage.passes(Stage.TIMING.tick());

        assertThat(stage.dead).isEmpty();
        assertThat(stage.counts.largest()).isLessThan(64 * 1024);
        assertThat(stage.counts.rowsOfFeatures()).hasSize(10_000).containsEntry("f9999", 9L);
        assertThat(stage.counts.rowsOfFeatures().values()).containsOnly(9L);
    }

    @Test
    void judgesAWindowOfSeveralBlocksAsOne() {
        hearThrice(2 * Layout.BLOCK + 1);

        stage.settles();

        assertThat(stage.dead).isEmpty();
        assertThat(stage.measured).singleElement().satisfies(health -> {
            assertThat(health.getRows()).isEqualTo(9);
            assertThat(health.getFeatures()).hasSize(2 * Layout.BLOCK + 1).extracting(SeriesHealth::getRows).containsOnly(9L);
        });
    }

    /** Three batches of three rows and so many features, each of another shard and each twice. */
    private void hearThrice(int features) {
        deploy(new ReferenceProfile(
                10_000, IntStream.range(0, features).mapToObj(i -> uniform("f" + i, 10_000)).toList(), List.of()));
        for (int shard = 0; shard < 3; shard++) {
            stage.hear(wide("wide " + shard, shard, features));
            stage.hear(wide("wide " + shard, shard, features));
        }
    }

    @Test
    void countsColumnsThatTheProfileDoesNotNameAsExtraAndThoseThatAreRenamedAsMissingToo() {
        deploy(incomeProfile());
        var batch = stage.even("renamed", 0, 1);
        var column = new DataColumn("Income", batch.getFeatures().getFirst().getNumbers(), null, null, null);

        stage.hear(PredictionsServed.newBuilder(batch).setFeatures(List.of(column)).build());
        stage.settles();

        assertThat(stage.measured).singleElement().satisfies(health -> {
            assertThat(health.getRows()).isEqualTo(10);
            assertThat(health.getFeatures().getFirst().getMissing()).isEqualTo(10);
        });
        assertThat(stage.counted("modelops.monitoring.values", "outcome", "extra")).isEqualTo(10);
    }

    @Test
    void countsABatchOfOneAndOneOfNothingButFailures() {
        deploy(incomeProfile());
        var failures = PredictionsServed.newBuilder(batch("failures", 1, List.of())).setFailed(7).build();

        stage.hear(batch("one", 0, List.of(stage.now()), 5_000));
        stage.hear(failures);
        stage.hear(failures);
        stage.settles();

        assertThat(stage.measured.getLast().getRows()).isEqualTo(1);
        assertThat(stage.counts.failed()).isEqualTo(7);
        assertThat(stage.dead).isEmpty();
    }

    @Test
    void buriesABatchOfNothingAtAll() {
        deploy(incomeProfile());

        stage.hear(batch("nothing", 1, List.of()));
        stage.settles();

        assertThat(stage.measured).isEmpty();
        assertThat(stage.dead).singleElement()
                .satisfies(letter -> assertThat(Pipes.cause(letter)).isEqualTo("rows is 0; give at least one row"));
    }

    private void deploy(ReferenceProfile profile) {
        stage.hear(MODEL, deployed(MODEL, "1.0.0", stored(profile, stage.store), 1));
    }

    private PredictionsServed wide(String id, int shard, int features) {
        var wide = batch(id, shard, Collections.nCopies(3, stage.now()), 0, 0, 0);
        return PredictionsServed.newBuilder(wide)
                .setFeatures(IntStream.range(0, features)
                        .mapToObj(i -> new DataColumn("f" + i, null, List.of(1f * i, 20_000f, 1e9f), null, null))
                        .toList())
                .build();
    }
}
