package io.assay.monitoring.config;

import io.assay.monitoring.stream.Timing;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * What monitoring is told under {@code assay.monitoring}.
 *
 * @param window length of a window of event time
 * @param grace how long after its end a window waits for late rows
 * @param horizon how long after its end a window may still be revised, and batches are recognised as repeated
 * @param unknownVersion how long predictions wait for their deployment to be heard
 * @param tick how often windows are looked at
 * @param settle how long nothing more must have come of a window before it is judged
 * @param sliding how many windows slide together where one has too few rows by itself; 1 for none
 * @param policy thresholds per tier
 */
@ConfigurationProperties("assay.monitoring")
public record MonitoringSettings(
        @DefaultValue("1m") Duration window,
        @DefaultValue("10s") Duration grace,
        @DefaultValue("1h") Duration horizon,
        @DefaultValue("10m") Duration unknownVersion,
        @DefaultValue("250ms") Duration tick,
        @DefaultValue("1s") Duration settle,
        @DefaultValue("10") int sliding,
        @DefaultValue("classpath:monitoring-policy.yaml") Resource policy) {

    public MonitoringSettings {
        new Timing(window, grace, horizon, unknownVersion, tick, settle, sliding);
    }

    Timing timing() {
        return new Timing(window, grace, horizon, unknownVersion, tick, settle, sliding);
    }
}
