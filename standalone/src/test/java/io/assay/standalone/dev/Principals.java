package io.assay.standalone.dev;

import io.assay.topics.Acl;
import io.assay.topics.Acls;
import io.assay.topics.Topic;
import io.assay.topics.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The principals of a guarded estate, and what becomes of what they may not do. */
final class Principals {

    private final Stack stack;

    Principals(Stack stack) {
        this.stack = stack;
    }

    /** What a principal could write though the declaration says that others say it; empty when Kafka refuses all that. */
    List<String> writesOfOthers() throws InterruptedException {
        List<String> written = new ArrayList<>();
        var acls = new Acls(Topics.declared());
        for (String who : List.of("registry", "validation", "deployment", "monitoring", "tools", "people")) {
            try (var producer = producer(who)) {
                for (Topic topic : Topics.declared().all().filter(t -> !acls.mayWrite(Acls.principal(who), t)).toList()) {
                    if (!isRefused(producer, topic)) {
                        written.add(who + " wrote " + topic.name());
                    }
                }
            }
        }
        return written;
    }

    /** Takes the permission to write an event's topic away from a service, and returns how to give it back. */
    Runnable forbid(String service, String event) {
        String topic = Topics.declared().nameOf(event);
        List<AclBinding> taken = new Acls(Topics.declared()).all().stream()
                .filter(acl -> acl.principal().equals(Acls.principal(service)) && acl.name().equals(topic))
                .filter(acl -> acl.operations().contains(Acl.Operation.WRITE))
                .flatMap(DevKafka::bindings)
                .toList();
        try (Admin admin = stack.kafka().admin()) {
            admin.deleteAcls(taken.stream().map(AclBinding::toFilter).toList()).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return () -> {
            try (Admin admin = stack.kafka().admin()) {
                admin.createAcls(taken).all().get();
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static boolean isRefused(KafkaProducer<String, byte[]> producer, Topic topic) throws InterruptedException {
        try {
            producer.send(new ProducerRecord<>(topic.name(), Acts.MODEL, new byte[] {0})).get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof TopicAuthorizationException;
        }
    }

    private KafkaProducer<String, byte[]> producer(String who) {
        var settings = new HashMap<String, Object>(stack.kafka().clientOf(who));
        settings.put("enable.idempotence", false);
        settings.put("max.block.ms", 5_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
