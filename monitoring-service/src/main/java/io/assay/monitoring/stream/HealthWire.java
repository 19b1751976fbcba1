package io.assay.monitoring.stream;

import io.assay.events.HealthMeasured;
import io.assay.events.LatencySummary;
import io.assay.events.Meta;
import io.assay.events.MultivariateDrift;
import io.assay.events.SeriesHealth;
import io.assay.events.ServingMode;
import io.assay.monitoring.domain.Closed;
import io.assay.monitoring.domain.Counts;
import io.assay.monitoring.domain.Fact;
import io.assay.monitoring.domain.Finding;
import io.assay.monitoring.domain.Judged;
import io.assay.monitoring.domain.Latency;
import io.assay.monitoring.domain.Together;
import io.assay.monitoring.domain.WindowCounts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Translates what a window says into its event. */
final class HealthWire {

    private static final int MOST_FEATURES = 500;

    private HealthWire() {}

    static HealthMeasured measured(Fact.Measured fact, Meta meta) {
        Judged judged = fact.judged();
        return counted(fact.closed())
                .setMeta(meta)
                .setFinal$(true)
                .setState(StandingWire.state(judged.health()))
                .setFeatures(series(judged.features(), judged.findings()))
                .setOutputs(series(judged.outputs(), judged.findings()))
                .setMultivariate(together(judged.together()))
                .setPolicyDigest(fact.policyDigest())
                .build();
    }

    private static HealthMeasured.Builder counted(Closed closed) {
        WindowCounts counted = closed.counted();
        return HealthMeasured.newBuilder()
                .setModelId(counted.series().modelId())
                .setVersion(counted.series().version())
                .setEnvironment(counted.series().environment())
                .setMode(ServingMode.valueOf(counted.series().mode()))
                .setEpoch(counted.epoch())
                .setWindowFrom(counted.window().from())
                .setWindowTo(counted.window().to())
                .setWindowKind(closed.slides() ? "sliding" : "tumbling")
                .setRevision(closed.revision())
                .setRows(counted.rows())
                .setLate(counted.late())
                .setAstray(counted.astray())
                .setFailed(counted.failed())
                .setRowsPerSecond(closed.rowsPerSecond())
                .setCostPerThousand(closed.costPerThousand())
                .setLatency(latency(counted.latency()))
                .setProfileDigest(counted.profileDigest());
    }

    /** Those with a finding first, the worst at the head, then by their index. */
    private static List<SeriesHealth> series(
            List<io.assay.monitoring.domain.SeriesHealth> all, List<Finding> findings) {
        Map<String, Integer> found = new HashMap<>();
        findings.forEach(finding -> found.putIfAbsent(finding.subject(), found.size()));
        Comparator<io.assay.monitoring.domain.SeriesHealth> worstFirst =
                Comparator.comparing(s -> found.getOrDefault(s.counts().name(), found.size()));
        return all.stream()
                .sorted(worstFirst.thenComparing(s -> s.compared() ? -s.psi().value() : 0))
                .limit(MOST_FEATURES)
                .map(HealthWire::series)
                .toList();
    }

    private static SeriesHealth series(io.assay.monitoring.domain.SeriesHealth health) {
        Counts counts = health.counts();
        var series = SeriesHealth.newBuilder()
                .setName(counts.name())
                .setDrifted(health.drifted())
                .setConstant(health.constant())
                .setRows(counts.rows())
                .setMissing(counts.missing())
                .setNan(counts.nan())
                .setInfinite(counts.infinite())
                .setOutOfRange(counts.outOfRange())
                .setUnseen(counts.unseen())
                .setBins(Arrays.stream(counts.bins()).boxed().toList());
        return (health.compared() ? compared(series, health) : series).build();
    }

    private static SeriesHealth.Builder compared(
            SeriesHealth.Builder series, io.assay.monitoring.domain.SeriesHealth health) {
        return series.setPsi(health.psi().value())
                .setPsiThreshold(health.psi().threshold())
                .setPsiNoDrift(health.psi().noDrift())
                .setJensenShannon(health.jensenShannon().value())
                .setJensenShannonNoDrift(health.jensenShannon().noDrift())
                .setWasserstein(health.wasserstein())
                .setChiSquare(health.chiSquare().statistic())
                .setPValue(health.chiSquare().p());
    }

    private static MultivariateDrift together(Together together) {
        Together.Errors errors = together.errors();
        if (together.driftedShare() == null && errors == null) {
            return null;
        }
        var drift = MultivariateDrift.newBuilder().setDriftedShare(together.driftedShare());
        if (errors != null) {
            drift.setReconstructionError(errors.window().mean())
                    .setReconstructionReference(errors.reference().mean())
                    .setReconstructionNoDrift(errors.noDrift())
                    .setComponents(errors.components())
                    .setFeatures(errors.features())
                    .setRows(errors.window().rows())
                    .setDrifted(errors.drifted());
        }
        return drift.build();
    }

    private static LatencySummary latency(Latency latency) {
        return latency.measured()
                ? new LatencySummary(latency.quantile(0.5), latency.quantile(0.95), latency.quantile(0.99))
                : null;
    }
}
