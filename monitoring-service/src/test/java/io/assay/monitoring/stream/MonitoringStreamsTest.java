package io.assay.monitoring.stream;

import static io.assay.monitoring.CreditRisk.MODEL;
import static io.assay.monitoring.CreditRisk.batch;
import static io.assay.monitoring.CreditRisk.deployed;
import static io.assay.monitoring.CreditRisk.incomeProfile;
import static io.assay.monitoring.CreditRisk.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.assay.events.DataColumn;
import io.assay.events.HealthMeasured;
import io.assay.events.HealthReason;
import io.assay.events.HealthState;
import io.assay.events.PredictionsServed;
import io.assay.events.SeriesHealth;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From deployments and predictions to what is said of each window. */
class MonitoringStreamsTest {

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
    void measuresAWindowOverItsShardsOnceItsGraceHasPassed() {
        stage.hear(MODEL, deployed(MODEL, "1.0.0", profile, 1));
        stage.hear(stage.even("one", 0, 10));
        stage.hear(stage.even("other", 1, 5));

        stage.passes(Duration.ofSeconds(69));
        assertThat(stage.measured).isEmpty();
        stage.settles();

        assertThat(stage.measured).singleElement().satisfies(health -> {
            assertThat(health.getRows()).isEqualTo(150);
            assertThat(health.getState()).isEqualTo(HealthState.HEALTHY);
            assertThat(health.getRevision()).isEqualTo(1);
            assertThat(health.getProfileDigest()).isEqualTo(profile);
            assertThat(series(health, "income").getPsi()).isEqualTo(0.0);
            assertThat(series(health, "income").getRows()).isEqualTo(150);
        });
        assertThat(stage.changed).singleElement().satisfies(change -> {
            assertThat(change.getTo()).isEqualTo(HealthState.HEALTHY);
            assertThat(change.getMeta().getSequence()).isEqualTo(2);
            assertThat(change.getMeta().getCausationId()).isEqualTo(stage.measured.getFirst().getMeta().getEventId());
        });
    }

    @Test
    void callsAVersionCriticalAfterTwoShiftedWindowsAndNamesFeatureValueAndThresholds() {
        stage.hear(MODEL, deployed(MODEL, "1.0.0", profile, 1));
        stage.hear(stage.even("healthy", 0, 20));
        stage.settles();

        for (int window = 0; window < 3; window++) {
            stage.hear(stage.incomes("shifted " + window, window, Collections.nCopies(200, 95_000.0)));
            stage.settles();
        }

        assertThat(stage.changed).extracting(c -> c.getFrom(), c -> c.getTo()).containsExactly(
                tuple(HealthState.UNKNOWN, HealthState.HEALTHY), tuple(HealthState.HEALTHY, HealthState.CRITICAL));
        assertThat(stage.changed.getLast().getMeasurementId()).isEqualTo(stage.measured.get(2).getMeta().getEventId());
        HealthReason reason = stage.changed.getLast().getReasons().getFirst();
        assertThat(reason.getSubject()).isEqualTo("income");
        assertThat(reason.getMeasure()).isEqualTo("psi");
        assertThat(reason.getThreshold()).isEqualTo(0.25);
        assertThat(reason.getValue()).isGreaterThan(5);
        assertThat(reason.getNoDrift()).isBetween(0.08, 0.12);
        assertThat(reason.getWords()).startsWith("population stability index of income is ");
    }

    @Test
    void revisesAMeasuredWindowWhenLateRowsCome() {
        stage.hear(MODEL, deployed(MODEL, "1.0.0", profile, 1));
        Instant noon = stage.now();
        stage.hear(stage.even("one", 0, 10));
        stage.settles();

        stage.hear(batch("late", 1, List.of(noon, noon.plusSeconds(30)), 1, 2));
        stage.settles();

        assertThat(stage.measured).extracting(HealthMeasured::getRevision, HealthMeasured::getRows, HealthMeasured::getLate)
                .containsExactly(tuple(1, 100L, 0L), tuple(2, 100L, 2L));
        assertThat(stage.measured).extracting(h -> h.getMeta().getEventId()).doesNotHaveDuplicates();
        assertThat(stage.changed).hasSize(1);
    }

    @Test
    void sendsEachRecordThatCannotBeHeardToTheDeadLettersAlone() {
        stage.hear(MODEL, deployed(MODEL, "1.0.0", profile, 1));
        PredictionsServed good = stage.even("good", 0, 10);
        String key = MODEL + "/0";

        stage.hear(key, 0, new byte[] {1, 2, 3}, new RecordHeaders());
        stage.hear("retail/other/0", 0, stage.encoded(stage.even("wrong key", 0, 1)), new RecordHeaders());
        stage.hear(MODEL + "/64", 0, stage.encoded(stage.even("wrong shard", 64, 1)), new RecordHeaders());
        stage.hear(good);
        stage.settles();

        assertThat(stage.dead).extracting(Pipes::cause).satisfiesExactly(
                c -> assertThat(c).contains("3 bytes"),
                c -> assertThat(c).contains("key it 'retail/credit-risk/0'"),
                c -> assertThat(c).contains("shard is 64; give 0 to 63"));
        assertThat(stage.dead.getFirst().value()).containsExactly(1, 2, 3);
        assertThat(stage.measured).singleElement().satisfies(h -> assertThat(h.getRows()).isEqualTo(100));
    }

    @Test
    void saysOfABatchThatDoesNotHoldTogetherWhatIsWrongWithIt() {
        stage.hear(MODEL, deployed(MODEL, "1.0.0", profile, 1));

        stage.hear(PredictionsServed.newBuilder(stage.even("rows", 0, 1)).setRows(11).build());
        stage.hear(batch("none", 0, List.of()));
        stage.hear(PredictionsServed.newBuilder(stage.even("latency", 0, 1)).setLatencyMicros(List.of(1, 2)).build());
        stage.hear(PredictionsServed.newBuilder(stage.even("short", 0, 1)).setFeatures(List.of(column("income", 9))).build());
        stage.hear(PredictionsServed.newBuilder(stage.even("twice", 0, 1))
                .setFeatures(List.of(column("income", 10), column("income", 10))).build());
        stage.hear(PredictionsServed.newBuilder(stage.even("version", 0, 1)).setVersion("1|0").build());
        stage.settles();

        assertThat(stage.dead).extracting(Pipes::cause).satisfiesExactly(
                c -> assertThat(c).contains("rows is 11, but there are 10 times"),
                c -> assertThat(c).contains("rows is 0; give at least one row"),
                c -> assertThat(c).contains("latencyMicros has 2 values for 10 rows"),
                c -> assertThat(c).contains("column 'income' has no numbers, floats or texts of the batch's 10 rows"),
                c -> assertThat(c).contains("features holds column 'income' twice"),
                c -> assertThat(c).contains("version is '1|0'"));
        assertThat(stage.measured).isEmpty();
    }

    private static DataColumn column(String name, int rows) {
        return new DataColumn(name, Collections.nCopies(rows, 1.0), null, null, null);
    }

    private static SeriesHealth series(HealthMeasured health, String name) {
        return health.getFeatures().stream().filter(s -> s.getName().equals(name)).findFirst().orElseThrow();
    }
}
