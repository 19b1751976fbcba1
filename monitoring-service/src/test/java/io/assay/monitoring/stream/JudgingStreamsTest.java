package io.assay.monitoring.stream;

import static io.assay.monitoring.CreditRisk.MODEL;
import static io.assay.monitoring.CreditRisk.NOON;
import static io.assay.monitoring.CreditRisk.deployed;
import static io.assay.monitoring.CreditRisk.incomeProfile;
import static io.assay.monitoring.CreditRisk.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.events.Cost;
import io.assay.events.HealthMeasured;
import io.assay.events.HealthState;
import io.assay.events.Meta;
import io.assay.events.MetricEstimate;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelFacts;
import io.assay.events.PerformanceMeasured;
import io.assay.events.ServingMode;
import io.assay.events.VersionHealthKnown;
import io.assay.wire.event.EventIds;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred rows say something, ten windows slide together; see {@link Cast}. */
class JudgingStreamsTest {

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
    void judgesAThinStreamByTenWindowsTogether() {
        stage.hear(MODEL, deployed(MODEL, "1.0.0", profile, 1));

        for (int minute = 0; minute < 12; minute++) {
            stage.hear(stage.even("thin " + minute, minute % 2, 2));
            stage.passes(Duration.ofMinutes(1));
        }
        stage.settles();

        assertThat(stage.measured).hasSize(12).allMatch(h -> h.getState() == HealthState.INSUFFICIENT_EVIDENCE);
        assertThat(stage.slid).hasSize(12).extracting(HealthMeasured::getRows)
                .containsExactly(20L, 40L, 60L, 80L, 100L, 120L, 140L, 160L, 180L, 200L, 200L, 200L);
        assertThat(stage.slid.getLast().getState()).isEqualTo(HealthState.HEALTHY);
        assertThat(Duration.between(stage.slid.getLast().getWindowFrom(), stage.slid.getLast().getWindowTo()))
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(stage.known.getLast().getState()).isEqualTo(HealthState.HEALTHY);
        assertThat(stage.known.getLast().getMeasurementId()).isEqualTo(stage.slid.getLast().getMeta().getEventId());
    }

    @Test
    void doesNotSlideWindowsThatTellEnoughThemselves() {
        stage.hear(MODEL, deployed(MODEL, "1.0.0", profile, 1));
        stage.hear(stage.even("enough", 0, 10));
        stage.settles();

        assertThat(stage.measured).singleElement().satisfies(h -> assertThat(h.getWindowKind()).isEqualTo("tumbling"));
        assertThat(stage.slid).isEmpty();
    }

    @Test
    void keepsWhatIsKnownOfAVersionUpToDateWithReasonsThatJoinLaterButTellsOfTheAlarmOnce() {
        stage.hear(MODEL, deployed(MODEL, "1.0.0", profile, 1));

        for (int minute = 0; minute < 4; minute++) {
            stage.hear(stage.incomes("shifted " + minute, 0, Collections.nCopies(200, 5_000.0)));
            stage.passes(Duration.ofMinutes(1));
        }
        stage.settles();

        assertThat(stage.changed).singleElement().satisfies(changed -> {
            assertThat(changed.getTo()).isEqualTo(HealthState.CRITICAL);
            assertThat(changed.getWindows()).isEqualTo(2);
            assertThat(changed.getPolicyDigest()).isEqualTo("assay:sha256/policy");
            assertThat(changed.getReasons().getFirst().getSince()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
        });
        assertThat(stage.known).extracting(VersionHealthKnown::getState).containsExactly(
                HealthState.UNKNOWN, HealthState.CRITICAL, HealthState.CRITICAL, HealthState.CRITICAL);
        assertThat(stage.known.getLast().getSince()).isEqualTo(NOON.plus(Duration.ofMinutes(2)));
        assertThat(stage.known.getLast().getMeta().getSequence()).isZero();
    }

    @Test
    void weighsHowPredictionsTurnedOutAndNamesTheMeasurementThatTippedIt() {
        stage.hear(MODEL, deployed(MODEL, "1.0.0", profile, 1));
        stage.hear(stage.even("even", 0, 20));
        stage.settles();

        stage.hear(turnedOut("first", NOON));
        stage.hear(turnedOut("second", NOON.plus(Duration.ofMinutes(1))));
        stage.hear(turnedOut("second", NOON.plus(Duration.ofMinutes(1))));

        assertThat(stage.changed).hasSize(2).last().satisfies(changed -> {
            assertThat(changed.getFrom()).isEqualTo(HealthState.HEALTHY);
            assertThat(changed.getTo()).isEqualTo(HealthState.CRITICAL);
            assertThat(changed.getMeasurementId()).isEqualTo(EventIds.root("second"));
            assertThat(changed.getMeta().getCausationId()).isEqualTo(EventIds.root("second"));
            assertThat(changed.getMeta().getSequence()).isEqualTo(3);
            assertThat(changed.getReasons()).extracting(r -> r.getMeasure()).containsExactly("auc");
        });
        assertThat(stage.known).hasSize(3);
    }

    @Test
    void tellsWhatPredictionsCostAndHowManyThereAre() {
        ModelDeployed free = deployed(MODEL, "1.0.0", profile, 1);
        var facts = ModelFacts.newBuilder(free.getFacts()).setCost(new Cost("EUR", 2.0, 43_200.0, null)).build();
        stage.hear(MODEL, ModelDeployed.newBuilder(free).setFacts(facts).build());

        stage.hear(stage.even("even", 0, 25));
        stage.settles();

        assertThat(stage.measured.getFirst().getCostPerThousand()).isCloseTo(2 + 1 / 0.25, within(1e-9));
        assertThat(stage.measured.getFirst().getRowsPerSecond()).isCloseTo(250 / 60.0, within(1e-9));
    }

    private static PerformanceMeasured turnedOut(String id, Instant from) {
        String eventId = EventIds.root(id);
        return PerformanceMeasured.newBuilder()
                .setMeta(new Meta(eventId, from, null, eventId, "service:monitoring", 0L))
                .setModelId(MODEL)
                .setVersion("1.0.0")
                .setEnvironment("prod")
                .setMode(ServingMode.LIVE)
                .setEpoch(1)
                .setWindowFrom(from)
                .setWindowTo(from.plus(Duration.ofMinutes(1)))
                .setRevision(1)
                .setTask("binary-classification")
                .setTier("high")
                .setRows(1_000)
                .setLabelled(500)
                .setUnlabelledShare(0.5)
                .setMaturity(1)
                .setMetrics(List.of(new MetricEstimate("auc", null, 0.6, 0.55, 0.65, 0.8, 500L, null)))
                .build();
    }
}
