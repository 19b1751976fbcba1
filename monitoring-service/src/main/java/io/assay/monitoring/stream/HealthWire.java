package io.assay.monitoring.stream;

import io.assay.events.HealthMeasured;
import io.assay.events.HealthReason;
import io.assay.events.HealthState;
import io.assay.events.LatencySummary;
import io.assay.events.Meta;
import io.assay.events.ModelHealthChanged;
import io.assay.events.SeriesHealth;
import io.assay.events.ServingMode;
import io.assay.monitoring.domain.Closed;
import io.assay.monitoring.domain.Counts;
import io.assay.monitoring.domain.Fact;
import io.assay.monitoring.domain.Finding;
import io.assay.monitoring.domain.Health;
import io.assay.monitoring.domain.Latency;
import io.assay.monitoring.domain.WindowCounts;
import java.util.Comparator;
import java.util.List;

/** Translates what monitoring says into events. */
final class HealthWire {

    private static final int MOST_FEATURES = 500;
    private static final int MOST_REASONS = 100;

    private HealthWire() {}

    static HealthMeasured measured(Fact.Measured fact, Meta meta) {
        WindowCounts counted = fact.closed().counted();
        return HealthMeasured.newBuilder()
                .setMeta(meta)
                .setModelId(counted.series().modelId())
                .setVersion(counted.series().version())
                .setEnvironment(counted.series().environment())
                .setMode(ServingMode.valueOf(counted.series().mode()))
                .setEpoch(counted.epoch())
                .setWindowFrom(counted.window().from())
                .setWindowTo(counted.window().to())
                .setRevision(fact.closed().revision())
                .setFinal$(true)
                .setState(state(fact.judged().health()))
                .setRows(counted.rows())
                .setLate(counted.late())
                .setAstray(counted.astray())
                .setFeatures(series(fact.judged().features(), fact.judged().findings()))
                .setOutputs(series(fact.judged().outputs(), fact.judged().findings()))
                .setLatency(latency(counted.latency()))
                .setProfileDigest(counted.profileDigest())
                .setPolicyDigest(fact.policyDigest())
                .build();
    }

    static ModelHealthChanged changed(Fact.Changed fact, String measurementId, Meta meta) {
        Closed closed = fact.closed();
        WindowCounts counted = closed.counted();
        return ModelHealthChanged.newBuilder()
                .setMeta(meta)
                .setModelId(counted.series().modelId())
                .setVersion(counted.series().version())
                .setEnvironment(counted.series().environment())
                .setMode(ServingMode.valueOf(counted.series().mode()))
                .setEpoch(counted.epoch())
                .setFrom(state(fact.from()))
                .setTo(state(fact.to()))
                .setWindowFrom(counted.window().from())
                .setWindowTo(counted.window().to())
                .setMeasurementId(measurementId)
                .setRows(counted.rows())
                .setReasons(fact.findings().stream().limit(MOST_REASONS).map(HealthWire::reason).toList())
                .build();
    }

    /** Those with a finding first, the worst at the head, then by their index. */
    private static List<SeriesHealth> series(
            List<io.assay.monitoring.domain.SeriesHealth> all, List<Finding> findings) {
        List<String> found = findings.stream().map(Finding::subject).toList();
        Comparator<io.assay.monitoring.domain.SeriesHealth> worstFirst = Comparator.comparing(
                s -> found.contains(s.counts().name()) ? found.indexOf(s.counts().name()) : found.size());
        return all.stream()
                .sorted(worstFirst.thenComparing(s -> s.psi() == null ? 0 : -s.psi()))
                .limit(MOST_FEATURES)
                .map(HealthWire::series)
                .toList();
    }

    private static SeriesHealth series(io.assay.monitoring.domain.SeriesHealth health) {
        Counts counts = health.counts();
        return SeriesHealth.newBuilder()
                .setName(counts.name())
                .setPsi(health.psi())
                .setPsiThreshold(health.psiThreshold())
                .setPsiNoDrift(health.psiNoDrift())
                .setDrifted(health.drifted())
                .setRows(counts.rows())
                .setMissing(counts.missing())
                .setNan(counts.nan())
                .setInfinite(counts.infinite())
                .setOutOfRange(counts.outOfRange())
                .setUnseen(counts.unseen())
                .build();
    }

    private static LatencySummary latency(Latency latency) {
        return latency.measured()
                ? new LatencySummary(latency.quantile(0.5), latency.quantile(0.95), latency.quantile(0.99))
                : null;
    }

    private static HealthReason reason(Finding finding) {
        return new HealthReason(
                finding.subject(), finding.measure(), finding.value(), finding.threshold(), finding.noDrift(), finding.words(), null);
    }

    private static HealthState state(Health health) {
        return HealthState.valueOf(health.name());
    }
}
