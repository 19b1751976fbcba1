package io.assay.monitoring.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonitoringSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "PT0.5S, PT1S,  PT1H, PT1M,  PT0.25S, PT1S,  'assay.monitoring.window must be at least one second, but is PT0.5S'",
        "PT1M,   PT-1S, PT1H, PT1M,  PT0.25S, PT1S,  'assay.monitoring.grace must be at least zero'",
        "PT1M,   PT10S, PT1M, PT1M,  PT0.25S, PT1S,  'horizon must be at least window and grace together, but is PT1M'",
        "PT1M,   PT10S, PT1H, PT-1M, PT0.25S, PT1S,  'assay.monitoring.unknown-version must be at least zero'",
        "PT1M,   PT10S, PT1H, PT1M,  PT0S,    PT1S,  'assay.monitoring.tick must be at least 10 milliseconds'",
        "PT1M,   PT10S, PT1H, PT1M,  PT0.25S, PT-1S, 'assay.monitoring.settle must be at least zero'"
    })
    void refusesTimesThatCannotBeAndNamesThem(
            Duration window, Duration grace, Duration horizon, Duration unknown, Duration tick, Duration settle, String words) {
        assertThatThrownBy(() -> new MonitoringSettings(window, grace, horizon, unknown, tick, settle, 10, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void refusesASlideThatIsNone(int sliding) {
        assertThatThrownBy(() -> new MonitoringSettings(Duration.ofMinutes(1), Duration.ZERO, Duration.ofHours(1),
                        Duration.ZERO, Duration.ofSeconds(1), Duration.ZERO, sliding, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("assay.monitoring.sliding must be 1 to 100 windows, 1 for none, but is " + sliding);
    }
}
