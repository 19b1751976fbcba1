package io.assay.wire.config;

import io.assay.topics.Topic;
import io.assay.topics.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the declared topics, or checks that they are there with the partitions they should have. */
public final class TopicsAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(TopicsAtStart.class);

    private final Admin admin;
    private final Topics topics;
    private final WireSettings.TopicSettings settings;

    public TopicsAtStart(Admin admin, Topics topics, WireSettings.TopicSettings settings) {
        this.admin = admin;
        this.topics = topics;
        this.settings = settings;
    }

    /**
     * Sees to it that every declared topic is there.
     *
     * @throws TopicsNotReadyException naming each topic that is missing or has other partitions, and the remedy
     */
    public void require() {
        List<Topic> missing = missing();
        if (!missing.isEmpty() && settings.create()) {
            create(missing);
            missing = missing();
        }
        List<String> problems = new ArrayList<>();
        missing.forEach(topic -> problems.add("topic " + topic.name() + " does not exist: run `assay topics create`,"
                + " or set assay.topics.create=true (ASSAY_TOPICS_CREATE)"));
        problems.addAll(wrongPartitions());
        if (!problems.isEmpty()) {
            throw new TopicsNotReadyException(problems);
        }
    }

    private List<Topic> missing() {
        Set<String> there = existing();
        return topics.all().filter(topic -> !there.contains(topic.name())).toList();
    }

    private void create(List<Topic> missing) {
        List<NewTopic> wanted = missing.stream()
                .map(t -> new NewTopic(t.name(), partitionsOf(t), settings.replication())
                        .configs(t.kind().configuration()))
                .toList();
        admin.createTopics(wanted).values().forEach((topic, done) -> {
            try {
                done.get();
                LOG.atInfo().addKeyValue("topic", topic).log("topic created");
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new TopicsNotReadyException(
                            List.of("topic " + topic + " cannot be created: " + e.getCause().getMessage()));
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        });
    }

    private List<String> wrongPartitions() {
        List<String> names = topics.all().map(Topic::name).filter(existing()::contains).toList();
        Map<String, TopicDescription> there = get(admin.describeTopics(names).allTopicNames());
        return topics.all()
                .filter(t -> there.containsKey(t.name()))
                .filter(t -> there.get(t.name()).partitions().size() != partitionsOf(t))
                .map(t -> "topic " + t.name() + " has " + there.get(t.name()).partitions().size()
                        + " partitions, but assay.topics.partitions is " + partitionsOf(t)
                        + ": set it to what the topics have; it cannot be changed later")
                .toList();
    }

    private int partitionsOf(Topic topic) {
        return topic.name().equals(topics.schemasTopic()) ? 1 : settings.partitions();
    }

    private Set<String> existing() {
        return get(admin.listTopics().names());
    }

    private static <T> T get(org.apache.kafka.common.KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new TopicsNotReadyException(List.of("the broker does not answer: " + e.getCause().getMessage()
                    + "; check spring.kafka.bootstrap-servers (SPRING_KAFKA_BOOTSTRAP_SERVERS)"));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static TopicsNotReadyException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new TopicsNotReadyException(List.of("interrupted while asking the broker: " + e.getMessage()));
    }
}
