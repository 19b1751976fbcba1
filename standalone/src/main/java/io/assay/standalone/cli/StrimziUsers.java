package io.assay.standalone.cli;

import io.assay.topics.Acl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Permissions as KafkaUser resources of Strimzi, one per principal. */
final class StrimziUsers {

    private static final String HEAD = """
            ---
            apiVersion: kafka.strimzi.io/v1
            kind: KafkaUser
            metadata:
              name: %s
              labels:
                strimzi.io/cluster: %s
            spec:
              authentication:
                type: scram-sha-512
              authorization:
                type: simple
                acls:""";

    private StrimziUsers() {}

    static Stream<String> of(List<Acl> acls, String cluster) {
        Map<String, List<Acl>> byPrincipal =
                acls.stream().collect(Collectors.groupingBy(Acl::principal, LinkedHashMap::new, Collectors.toList()));
        return byPrincipal.entrySet().stream().flatMap(e ->
                Stream.concat(Stream.of(HEAD.formatted(e.getKey(), cluster)), e.getValue().stream().map(StrimziUsers::rule)));
    }

    private static String rule(Acl acl) {
        String kind = switch (acl.kind()) {
            case TOPIC -> "topic";
            case GROUP -> "group";
            case TRANSACTIONAL_ID -> "transactionalId";
        };
        String operations = acl.operations().stream().map(KafkaAclsScript::word).collect(Collectors.joining(", "));
        return "      - resource: {type: %s, name: %s, patternType: %s}\n        operations: [%s]"
                .formatted(kind, acl.name(), acl.prefixed() ? "prefix" : "literal", operations);
    }
}
