package io.assay.standalone.dev;

import io.assay.embedded.EmbeddedKafka;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where each part listens on loopback. */
public record Ports(
        int kafka, int schemaRegistry, int registry, int validation, int deployment, int monitoring, int authorization) {

    /** The ports that README and the command line take for granted. */
    public static final Ports STANDARD = new Ports(9092, 8085, 8081, 8082, 8083, 8084, 8086);

    /** Ports that were free a moment ago. */
    public static Ports free() {
        return new Ports(
                EmbeddedKafka.freePort(),
                EmbeddedKafka.freePort(),
                EmbeddedKafka.freePort(),
                EmbeddedKafka.freePort(),
                EmbeddedKafka.freePort(),
                EmbeddedKafka.freePort(),
                EmbeddedKafka.freePort());
    }

    /** The standard ports, each higher by the same number. */
    public static Ports shifted(int by) {
        return new Ports(
                STANDARD.kafka + by,
                STANDARD.schemaRegistry + by,
                STANDARD.registry + by,
                STANDARD.validation + by,
                STANDARD.deployment + by,
                STANDARD.monitoring + by,
                STANDARD.authorization + by);
    }

    int of(String service) {
        return switch (service) {
            case "registry" -> registry;
            case "validation" -> validation;
            case "deployment" -> deployment;
            case "monitoring" -> monitoring;
            default -> throw new IllegalArgumentException("there is no service " + service);
        };
    }

    /** Throws {@link PortTakenException} when something else listens on one of them. */
    void requireFree() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("Kafka", kafka);
        wanted.put("the schema registry", schemaRegistry);
        wanted.put("the authorization server", authorization);
        Stack.SERVICES.keySet().forEach(service -> wanted.put(service + "-service", of(service)));
        wanted.forEach((part, port) -> {
            if (!EmbeddedKafka.isFree(port)) {
                throw new PortTakenException(part, port);
            }
        });
    }
}
