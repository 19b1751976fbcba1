package io.assay.monitoring.stream;

import io.assay.events.HealthReason;
import io.assay.events.HealthState;
import io.assay.events.Meta;
import io.assay.events.ModelHealthChanged;
import io.assay.events.ServingMode;
import io.assay.events.VersionHealthKnown;
import io.assay.monitoring.domain.Fact;
import io.assay.monitoring.domain.Finding;
import io.assay.monitoring.domain.Health;
import io.assay.monitoring.domain.Reason;
import io.assay.monitoring.domain.Weighed;
import java.util.List;

/** Translates how a version fares into events. */
final class StandingWire {

    private static final int MOST_REASONS = 100;
    private static final int MOST_REASONS_KNOWN = 20;

    private StandingWire() {}

    static ModelHealthChanged changed(Fact.Changed fact, String measurementId, Meta meta) {
        Weighed by = fact.by();
        return ModelHealthChanged.newBuilder()
                .setMeta(meta)
                .setModelId(by.series().modelId())
                .setVersion(by.series().version())
                .setEnvironment(by.series().environment())
                .setMode(ServingMode.valueOf(by.series().mode()))
                .setEpoch(by.epoch())
                .setFrom(state(fact.from()))
                .setTo(state(fact.to()))
                .setWindowFrom(by.window().from())
                .setWindowTo(by.window().to())
                .setWindows(fact.windows())
                .setMeasurementId(measurementId)
                .setRows(by.rows())
                .setReasons(reasons(fact.reasons(), MOST_REASONS))
                .setPolicyDigest(fact.policyDigest())
                .build();
    }

    static VersionHealthKnown known(Fact.Known fact, String measurementId, Meta meta) {
        Weighed by = fact.by();
        return VersionHealthKnown.newBuilder()
                .setMeta(meta)
                .setModelId(by.series().modelId())
                .setVersion(by.series().version())
                .setEnvironment(by.series().environment())
                .setMode(ServingMode.valueOf(by.series().mode()))
                .setEpoch(by.epoch())
                .setState(state(fact.health()))
                .setSince(fact.since())
                .setWindowFrom(by.window().from())
                .setWindowTo(by.window().to())
                .setRows(by.rows())
                .setMeasurementId(measurementId)
                .setTier(by.tier())
                .setReasons(reasons(fact.reasons(), MOST_REASONS_KNOWN))
                .setPolicyDigest(fact.policyDigest())
                .build();
    }

    static HealthState state(Health health) {
        return HealthState.valueOf(health.name());
    }

    private static List<HealthReason> reasons(List<Reason> reasons, int most) {
        return reasons.stream().limit(most).map(StandingWire::reason).toList();
    }

    private static HealthReason reason(Reason reason) {
        Finding finding = reason.finding();
        return new HealthReason(finding.subject(), finding.measure(), finding.value(), finding.threshold(),
                finding.noDrift(), finding.words(), reason.since());
    }
}
