package io.assay.wire.config;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts a service with the settings that all share and its own, {@code wire.yml} and {@code <service>.yml}. */
public final class Services {

    private Services() {}

    /** Starts the service; arguments such as {@code --server.port=8081} override its files. */
    public static ConfigurableApplicationContext start(Class<?> service, String name, String... arguments) {
        return new SpringApplicationBuilder(service)
                .web(WebApplicationType.SERVLET)
                .properties("spring.config.name=wire," + name)
                .run(arguments);
    }
}
