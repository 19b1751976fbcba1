package io.assay.monitoring.config;

import io.assay.monitoring.gateway.IngestTally;
import io.assay.monitoring.stream.PairingTime;
import io.assay.monitoring.web.IngestSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds what takes in the payload logs of serving that is not ours. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestSettings.class)
class IngestConfiguration {

    @Bean
    List<IngestSource> ingestSources(IngestSettings settings) {
        return settings.all();
    }

    @Bean
    PairingTime pairingTime(IngestSettings settings) {
        return settings.time();
    }

    @Bean
    IngestTally ingestTally(MeterRegistry meters) {
        return new IngestTally(meters);
    }
}
