package io.assay.monitoring.config;

import io.assay.monitoring.domain.Counting;
import io.assay.monitoring.domain.Monitoring;
import io.assay.monitoring.gateway.StoredProfiles;
import io.assay.monitoring.stream.OutcomeTiming;
import io.assay.monitoring.stream.Timing;
import io.assay.store.ContentStore;
import io.assay.store.FolderStore;
import io.assay.wire.config.WireSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds monitoring. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MonitoringSettings.class, OutcomeSettings.class})
class MonitoringConfiguration {

    @Bean
    ContentStore contentStore(WireSettings settings) {
        return new FolderStore(settings.store());
    }

    @Bean
    StoredProfiles profiles(ContentStore store) {
        return new StoredProfiles(store);
    }

    @Bean
    Counting counting(MonitoringSettings settings) {
        return new Counting(settings.window(), settings.grace(), settings.horizon());
    }

    @Bean
    Monitoring monitoring(MonitoringSettings settings, ContentStore store) {
        return new Monitoring(PolicyFile.read(settings.policy(), store));
    }

    @Bean
    Timing timing(MonitoringSettings settings) {
        return settings.timing();
    }

    @Bean
    OutcomeTiming outcomeTiming(OutcomeSettings outcomes, MonitoringSettings settings) {
        return outcomes.timing(settings);
    }
}
