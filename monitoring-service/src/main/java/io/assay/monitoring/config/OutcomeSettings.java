package io.assay.monitoring.config;

import io.assay.monitoring.stream.OutcomeTiming;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What monitoring is told under {@code assay.monitoring.outcomes}; what is not told here is as for windows.
 *
 * @param cohort length of a window of predictions whose performance is told together
 * @param horizon how long after a prediction its outcome still counts, by default 36 months; independent of how long topics keep
 *     their events
 * @param patience how long an outcome waits for its prediction
 * @param revise how long after a measure of a cohort the next one is told at the earliest
 */
@ConfigurationProperties("assay.monitoring.outcomes")
record OutcomeSettings(
        @DefaultValue("1d") Duration cohort,
        @DefaultValue("1096d") Duration horizon,
        @DefaultValue("24h") Duration patience,
        @DefaultValue("1h") Duration revise) {

    OutcomeTiming timing(MonitoringSettings of) {
        return new OutcomeTiming(
                cohort, of.grace(), horizon, patience, of.unknownVersion(), of.tick(), of.settle(), revise);
    }
}
