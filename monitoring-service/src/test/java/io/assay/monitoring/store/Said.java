package io.assay.monitoring.store;

import io.assay.events.HealthMeasured;
import io.assay.events.HealthReason;
import io.assay.events.HealthState;
import io.assay.events.LatencySummary;
import io.assay.events.MetricEstimate;
import io.assay.events.ModelHealthChanged;
import io.assay.events.PerformanceMeasured;
import io.assay.events.SeriesHealth;
import io.assay.events.ServingMode;
import io.assay.events.VersionHealthKnown;
import io.assay.wire.event.Metas;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What monitoring says of one version, minute by minute. */
public final class Said {

    public static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    private static final String MODEL = "retail/credit-risk";

    private Said() {}

    public static HealthMeasured window(int minute, int revision, long rows, String... features) {
        return HealthMeasured.newBuilder()
                .setMeta(Metas.root("window " + minute + " " + revision, from(minute), "service:monitoring"))
                .setModelId(MODEL)
                .setVersion("1.0.0")
                .setEnvironment("prod")
                .setMode(ServingMode.LIVE)
                .setEpoch(1)
                .setWindowFrom(from(minute))
                .setWindowTo(from(minute + 1))
                .setRevision(revision)
                .setFinal$(true)
                .setState(HealthState.HEALTHY)
                .setRows(rows)
                .setLate(0)
                .setAstray(0)
                .setFeatures(Arrays.stream(features).map(name -> series(name, rows)).toList())
                .setOutputs(List.of(series("probability", rows)))
                .setPerformance(Map.of())
                .setEstimatedPerformance(Map.of())
                .setFairness(Map.of())
                .setLatency(new LatencySummary(1.0, 2.0, 3.0))
                .build();
    }

    public static VersionHealthKnown known(String model, HealthState state, int minute) {
        return VersionHealthKnown.newBuilder()
                .setMeta(Metas.root("known " + model + minute, from(minute), "service:monitoring"))
                .setModelId(model)
                .setVersion("1.0.0")
                .setEnvironment("prod")
                .setMode(ServingMode.LIVE)
                .setEpoch(1)
                .setState(state)
                .setSince(from(minute))
                .setWindowFrom(from(minute - 1))
                .setWindowTo(from(minute))
                .setRows(1_000)
                .setMeasurementId("measured")
                .setTier("high")
                .setReasons(reasons())
                .build();
    }

    public static ModelHealthChanged changed(int minute, HealthState to) {
        return ModelHealthChanged.newBuilder()
                .setMeta(Metas.root("changed " + minute, from(minute), "service:monitoring"))
                .setModelId(MODEL)
                .setVersion("1.0.0")
                .setEnvironment("prod")
                .setMode(ServingMode.LIVE)
                .setEpoch(1)
                .setFrom(HealthState.HEALTHY)
                .setTo(to)
                .setWindowFrom(from(minute))
                .setWindowTo(from(minute + 1))
                .setMeasurementId("measured")
                .setRows(1_000)
                .setReasons(reasons())
                .build();
    }

    public static PerformanceMeasured performance(int minute, int revision) {
        return PerformanceMeasured.newBuilder()
                .setMeta(Metas.root("performance " + minute + " " + revision, from(minute), "service:monitoring"))
                .setModelId(MODEL)
                .setVersion("1.0.0")
                .setEnvironment("prod")
                .setMode(ServingMode.LIVE)
                .setEpoch(1)
                .setWindowFrom(from(minute))
                .setWindowTo(from(minute + 1))
                .setRevision(revision)
                .setTask("binary-classification")
                .setTier("high")
                .setRows(100)
                .setLabelled(40)
                .setUnlabelledShare(0.6)
                .setMaturity(0.5)
                .setSelective(false)
                .setMetrics(List.of(new MetricEstimate("auc", null, 0.8, 0.7, 0.9, 0.85, 40L, null)))
                .setEstimated(List.of())
                .setChecks(List.of()).setFairness(List.of())
                .setDecided(0).setOverridden(0)
                .setOverrideReasons(Map.of())
                .build();
    }

    /** Income is worse, but age was there first. */
    private static List<HealthReason> reasons() {
        return List.of(
                new HealthReason("income", "psi", 0.6, 0.25, 0.02, "income drifted", from(9)),
                new HealthReason("age", "psi", 0.3, 0.25, 0.02, "age drifted", from(3)));
    }

    private static SeriesHealth series(String name, long rows) {
        return SeriesHealth.newBuilder()
                .setName(name)
                .setPsi(0.01)
                .setPsiThreshold(0.25)
                .setPsiNoDrift(0.02)
                .setDrifted(false)
                .setRows(rows)
                .setMissing(1)
                .setNan(0)
                .setInfinite(0)
                .setOutOfRange(0)
                .setUnseen(0)
                .setBins(List.of(rows - 1, 0L, 1L))
                .build();
    }

    private static Instant from(int minute) {
        return MONDAY.plus(Duration.ofMinutes(minute));
    }
}
