package io.assay.standalone.cli;

import io.assay.topics.Acl;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Permissions as commands of Kafka's own tool; the broker's address and the administrator's properties come from outside. */
final class KafkaAclsScript {

    private static final String COMMAND =
            "kafka-acls.sh --bootstrap-server \"$KAFKA\" --command-config \"$ADMIN_PROPERTIES\" --add";

    private KafkaAclsScript() {}

    /** What one command can say: the same operations of one principal on many resources of a kind. */
    private record Grant(String principal, Acl.Kind kind, boolean prefixed, List<Acl.Operation> operations) {}

    static Stream<String> of(List<Acl> acls) {
        Map<Grant, List<String>> grants = acls.stream().collect(Collectors.groupingBy(
                acl -> new Grant(acl.principal(), acl.kind(), acl.prefixed(), acl.operations()),
                LinkedHashMap::new,
                Collectors.mapping(Acl::name, Collectors.toList())));
        return grants.entrySet().stream().map(e -> command(e.getKey(), e.getValue()));
    }

    private static String command(Grant grant, List<String> names) {
        String flag = "--" + grant.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return COMMAND
                + " --allow-principal User:" + grant.principal()
                + grant.operations().stream().map(o -> " --operation " + word(o)).collect(Collectors.joining())
                + (grant.prefixed() ? " --resource-pattern-type prefixed" : "")
                + names.stream().map(name -> " \\\n  " + flag + " " + name).collect(Collectors.joining());
    }

    /** As Kafka's tools and Strimzi write it, e.g. {@code DescribeConfigs}. */
    static String word(Acl.Operation operation) {
        return Stream.of(operation.name().split("_"))
                .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
