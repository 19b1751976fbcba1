package io.assay.wire.config;

import io.assay.topics.Topic;
import io.assay.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the declared topics, or checks that they are there with the partitions they should have. */
public final class TopicsAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(TopicsAtStart.class);
    private static final Duration UNTIL_SEEN = Duration.ofSeconds(10);

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
        Map<String, TopicDescription> there = existing();
        if (settings.create() && !missing(there).isEmpty()) {
            create(missing(there));
            there = existingOnceSeen();
        }
        List<String> problems = new ArrayList<>();
        missing(there).forEach(topic -> problems.add("topic " + topic.name() + " does not exist: run `assay topics create`,"
                + " or set assay.topics.create=true (ASSAY_TOPICS_CREATE)"));
        problems.addAll(wrongPartitions(there));
        if (!problems.isEmpty()) {
            throw new TopicsNotReadyException(problems);
        }
    }

    private List<Topic> missing(Map<String, TopicDescription> there) {
        return topics.all().filter(topic -> !there.containsKey(topic.name())).toList();
    }

    private void create(List<Topic> missing) {
        List<NewTopic> wanted = missing.stream()
                .map(t -> new NewTopic(t.name(), partitionsOf(t), settings.replication())
                        .configs(t.kind().configuration()))
                .toList();
        List<String> problems = new ArrayList<>();
        admin.createTopics(wanted).values().forEach((topic, done) -> {
            try {
                done.get();
                LOG.atInfo().addKeyValue("topic", topic).log("topic created");
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    problems.add("topic " + topic + " cannot be created: " + e.getCause().getMessage());
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        });
        if (!problems.isEmpty()) {
            throw new TopicsNotReadyException(problems);
        }
    }

    /** What was created is seen by every broker only a moment later. */
    private Map<String, TopicDescription> existingOnceSeen() {
        Instant until = Instant.now().plus(UNTIL_SEEN);
        Map<String, TopicDescription> there = existing();
        while (!missing(there).isEmpty() && Instant.now().isBefore(until)) {
            pause();
            there = existing();
        }
        return there;
    }

    private List<String> wrongPartitions(Map<String, TopicDescription> there) {
        return topics.all()
                .filter(t -> there.containsKey(t.name()))
                .filter(t -> there.get(t.name()).partitions().size() != partitionsOf(t))
                .map(t -> "topic " + t.name() + " has " + there.get(t.name()).partitions().size()
                        + " partitions, but " + wanted(t))
                .toList();
    }

    private String wanted(Topic topic) {
        return topic.kind().partitions() != null
                ? "it must have " + topic.kind().partitions() + ": copy what it holds to one that has, in its order"
                : "assay.topics.partitions is " + settings.partitions()
                        + ": set it to what the topics have; it cannot be changed later";
    }

    private int partitionsOf(Topic topic) {
        return Objects.requireNonNullElse(topic.kind().partitions(), settings.partitions());
    }

    private Map<String, TopicDescription> existing() {
        Map<String, TopicDescription> there = new HashMap<>();
        admin.describeTopics(topics.all().map(Topic::name).toList())
                .topicNameValues()
                .forEach((name, description) -> found(description).ifPresent(found -> there.put(name, found)));
        return there;
    }

    private static Optional<TopicDescription> found(KafkaFuture<TopicDescription> description) {
        try {
            return Optional.of(description.get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw new TopicsNotReadyException(List.of("the broker does not answer: " + e.getCause().getMessage()
                    + "; check spring.kafka.bootstrap-servers (SPRING_KAFKA_BOOTSTRAP_SERVERS)"));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static TopicsNotReadyException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new TopicsNotReadyException(List.of("interrupted while asking the broker: " + e.getMessage()));
    }
}
