package io.assay.topics;

import java.util.List;

/**
 * What one principal may do with one resource of Kafka.
 *
 * @param principal name without {@code User:}, e.g. {@code assay-registry}
 * @param kind what the resource is
 * @param name its name, or how its name begins
 * @param prefixed whether {@code name} is how names begin
 * @param operations what may be done
 */
public record Acl(String principal, Kind kind, String name, boolean prefixed, List<Operation> operations) {

    /** What can be permitted. */
    public enum Kind {
        TOPIC,
        GROUP,
        TRANSACTIONAL_ID
    }

    /** What can be done. */
    public enum Operation {
        READ,
        WRITE,
        CREATE,
        DELETE,
        DESCRIBE,
        DESCRIBE_CONFIGS
    }

    static Acl topic(String principal, String name, Operation... operations) {
        return new Acl(principal, Kind.TOPIC, name, false, List.of(operations));
    }

    static Acl beginning(String principal, Kind kind, String prefix, Operation... operations) {
        return new Acl(principal, kind, prefix, true, List.of(operations));
    }
}
