package io.assay.embedded;

import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * A second listener of a broker, which asks each client who it is and lets it do only what ACLs permit. Who connects by the
 * first one may do everything, so that an estate can be prepared and looked at.
 *
 * @param port where it listens on loopback
 * @param secrets the secret of each principal
 */
public record Guard(int port, Map<String, String> secrets) {

    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required ";

    /** What a client of this principal is configured with, {@code bootstrap.servers} among it. */
    public Map<String, String> clientOf(String principal) {
        return Map.of(
                "bootstrap.servers", "127.0.0.1:" + port,
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config",
                LOGIN + "username=\"%s\" password=\"%s\";".formatted(principal, secrets.get(principal)));
    }

    void into(Properties broker) {
        broker.merge("listeners", ",GUARDED://127.0.0.1:" + port, (a, b) -> a.toString() + b);
        broker.merge("advertised.listeners", ",GUARDED://127.0.0.1:" + port, (a, b) -> a.toString() + b);
        broker.merge("listener.security.protocol.map", ",GUARDED:SASL_PLAINTEXT", (a, b) -> a.toString() + b);
        broker.put("sasl.enabled.mechanisms", "PLAIN");
        broker.put("listener.name.guarded.plain.sasl.jaas.config", LOGIN + secrets.entrySet().stream()
                .map(e -> "user_%s=\"%s\"".formatted(e.getKey(), e.getValue()))
                .collect(Collectors.joining(" ", "", ";")));
        broker.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        broker.put("allow.everyone.if.no.acl.found", "false");
        broker.put("super.users", "User:ANONYMOUS");
    }
}
