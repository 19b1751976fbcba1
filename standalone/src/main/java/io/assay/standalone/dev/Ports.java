package io.assay.standalone.dev;

import io.assay.embedded.EmbeddedKafka;

/** Where each part listens on loopback. */
public record Ports(int kafka, int schemaRegistry, int registry, int validation, int deployment, int monitoring) {

    /** The ports that README and the command line take for granted. */
    public static final Ports STANDARD = new Ports(9092, 8085, 8081, 8082, 8083, 8084);

    /** Ports that were free a moment ago. */
    public static Ports free() {
        return new Ports(
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
                STANDARD.monitoring + by);
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
}
