package io.assay.standalone.dev;

import io.assay.embedded.EmbeddedKafka;
import io.assay.embedded.Guard;
import io.assay.topics.Acl;
import io.assay.topics.Acls;
import io.assay.topics.Topics;
import io.assay.wire.config.TopicsAtStart;
import io.assay.wire.config.WireSettings.TopicSettings;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The broker of a stack; when it is guarded, each service connects under its own principal and may do only what it must. */
final class DevKafka implements AutoCloseable {

    private final EmbeddedKafka kafka;
    private final Guard guard;

    private DevKafka(EmbeddedKafka kafka, Guard guard) {
        this.kafka = kafka;
        this.guard = guard;
    }

    static DevKafka start(StackSettings settings) {
        var data = settings.folder().of("kafka");
        int port = settings.ports().kafka();
        if (!settings.guarded()) {
            return new DevKafka(EmbeddedKafka.start(data, port), null);
        }
        Map<String, String> secrets = Stream.concat(Topics.declared().services().stream(), Stream.of("tools", "people"))
                .collect(Collectors.toMap(Acls::principal, who -> UUID.randomUUID().toString()));
        var guard = new Guard(EmbeddedKafka.freePort(), secrets);
        var kafka = new DevKafka(EmbeddedKafka.guarded(data, port, guard), guard);
        kafka.permit();
        return kafka;
    }

    /** Where anyone on this machine connects. */
    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** What a client of a service, or of {@code tools} or {@code people}, is configured with. */
    Map<String, String> clientOf(String who) {
        return guard == null
                ? Map.of("bootstrap.servers", kafka.bootstrapServers())
                : guard.clientOf(Acls.principal(who));
    }

    /** The same as settings of a service. */
    List<String> arguments(String service) {
        return clientOf(service).entrySet().stream()
                .map(e -> e.getKey().equals("bootstrap.servers")
                        ? "--spring.kafka.bootstrap-servers=" + e.getValue()
                        : "--spring.kafka.properties[" + e.getKey() + "]=" + e.getValue())
                .toList();
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    void prepareTopics(int partitions) {
        try (Admin admin = admin()) {
            new TopicsAtStart(admin, Topics.declared(), new TopicSettings("modelops", true, partitions, (short) 1)).require();
        }
    }

    private void permit() {
        try (Admin admin = admin()) {
            admin.createAcls(new Acls(Topics.declared()).all().stream().flatMap(DevKafka::bindings).toList()).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the ACLs cannot be set: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while setting ACLs", e);
        }
    }

    /** The permissions as Kafka takes them, one for each operation. */
    static Stream<AclBinding> bindings(Acl acl) {
        var resource = new ResourcePattern(
                ResourceType.valueOf(acl.kind().name()),
                acl.name(),
                acl.prefixed() ? PatternType.PREFIXED : PatternType.LITERAL);
        return acl.operations().stream().map(operation -> new AclBinding(resource, new AccessControlEntry(
                "User:" + acl.principal(), "*", AclOperation.valueOf(operation.name()), AclPermissionType.ALLOW)));
    }

    @Override
    public void close() {
        kafka.close();
    }
}
