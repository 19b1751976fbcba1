package io.assay.registry.config;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the audit is told under {@code assay.registry.audit}.
 *
 * @param production environments in which what serves is in production
 * @param left ids of persons who left; what they own has no owner
 */
@ConfigurationProperties("assay.registry.audit")
public record AuditSettings(@DefaultValue("prod") List<String> production, @DefaultValue List<String> left) {

    public AuditSettings {
        if (production.isEmpty()) {
            throw new IllegalArgumentException(
                    "assay.registry.audit.production is empty; name at least one environment, e.g. prod");
        }
    }
}
