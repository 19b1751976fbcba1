package io.assay.monitoring.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What monitoring is told under {@code assay.monitoring.shown}.
 *
 * @param kept how long a window is shown after its end; its events stay in the log
 * @param forgetEvery how often what is too old is forgotten
 */
@ConfigurationProperties("assay.monitoring.shown")
record ShowingSettings(@DefaultValue("90d") Duration kept, @DefaultValue("1h") Duration forgetEvery) {

    ShowingSettings {
        require("kept", kept);
        require("forget-every", forgetEvery);
    }

    private static void require(String name, Duration value) {
        if (value.toMillis() < 1) {
            throw new IllegalArgumentException("assay.monitoring.shown." + name + " is " + value + "; set it to more than nothing, e.g. 90d");
        }
    }
}
