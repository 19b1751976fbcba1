package io.assay.wire.config;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/** The outputs of a function in the order its bindings declare them. */
public final class Destinations {

    private final Environment environment;

    public Destinations(Environment environment) {
        this.environment = environment;
    }

    /** Topics of {@code <function>-out-0}, {@code -out-1} and so on. */
    public List<String> of(String function) {
        List<String> destinations = new ArrayList<>();
        String topic = destination(function, 0);
        while (topic != null) {
            destinations.add(topic);
            topic = destination(function, destinations.size());
        }
        if (destinations.isEmpty()) {
            throw new IllegalStateException("spring.cloud.stream.bindings has no " + function + "-out-0");
        }
        return destinations;
    }

    private String destination(String function, int index) {
        return environment.getProperty(
                "spring.cloud.stream.bindings.%s-out-%d.destination".formatted(function, index));
    }
}
