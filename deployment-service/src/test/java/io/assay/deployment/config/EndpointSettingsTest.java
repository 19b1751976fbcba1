package io.assay.deployment.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class EndpointSettingsTest {

    @Test
    void allowsNoHostUnlessToldTo() {
        var settings = bound(Map.of("ASSAY_DEPLOYMENT_ENVIRONMENT", "test"));

        assertThat(settings.endpoints().allowedHosts()).isEmpty();
        assertThat(settings.endpoints().timeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void readsHostsFromTheEnvironment() {
        var settings = bound(Map.of("ASSAY_DEPLOYMENT_ENDPOINTS_ALLOWED_HOSTS", "models.example,127.0.0.1:9000",
                "ASSAY_DEPLOYMENT_ENDPOINTS_TIMEOUT", "3s"));

        assertThat(settings.endpoints().allowedHosts()).containsExactly("models.example", "127.0.0.1:9000");
        assertThat(settings.endpoints().timeout()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void refusesAWildcard() {
        assertThatThrownBy(() -> bound(Map.of("ASSAY_DEPLOYMENT_ENDPOINTS_ALLOWED_HOSTS", "*.example")))
                .rootCause().hasMessageContaining("endpoints.allowed-hosts has '*.example'");
    }

    private static DeploymentSettings bound(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment).bindOrCreate("assay.deployment", DeploymentSettings.class);
    }
}
