package io.assay.registry.config;

import io.assay.registry.store.AuditScope;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the audit what production is, and who left. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

    @Bean
    AuditScope auditScope(AuditSettings settings) {
        return new AuditScope(settings.production(), settings.left());
    }
}
