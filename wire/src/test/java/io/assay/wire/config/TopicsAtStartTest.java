package io.assay.wire.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.embedded.EmbeddedKafka;
import io.assay.topics.Topic;
import io.assay.topics.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsAtStartTest {

    private static EmbeddedKafka kafka;
    private static Admin admin;

    @BeforeAll
    static void open(@TempDir Path data) {
        kafka = EmbeddedKafka.start(data, 0);
        admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    @AfterAll
    static void close() {
        admin.close();
        kafka.close();
    }

    @Test
    void createsEveryDeclaredTopicAsItIsDeclared() throws Exception {
        var topics = Topics.declared().under("created");

        start(topics, true, 3).require();

        var there = admin.describeTopics(topics.all().map(Topic::name).toList()).allTopicNames().get();
        assertThat(there.get("created.model-submitted.v1").partitions()).hasSize(3);
        assertThat(there.get("created.registry-replay.v1").partitions()).hasSize(3);
        assertThat(there.get(topics.schemasTopic()).partitions()).hasSize(1);
        assertThat(setting(topics.schemasTopic(), "cleanup.policy")).isEqualTo("compact");
        assertThat(there.get("created.evidence-entered.v1").partitions()).hasSize(1);
        assertThat(setting("created.evidence-entered.v1", "max.message.bytes")).isEqualTo("2097152");
        assertThat(setting("created.evidence-entered.v1", "retention.ms")).isEqualTo("-1");
        assertThat(setting("created.model-submitted.v1", "retention.ms")).isEqualTo("-1");
        assertThat(setting("created.predictions-served.v1", "retention.ms")).isEqualTo("2592000000");
        assertThat(setting("created.predictions-served.v1", "message.timestamp.type")).isEqualTo("LogAppendTime");
    }

    @Test
    void createsOnlyWhatIsMissingAndThenIsContent() {
        var topics = Topics.declared().under("half");
        created("half.model-submitted.v1", 2);

        start(topics, true, 2).require();

        start(topics, false, 2).require();
    }

    @Test
    void namesEachMissingTopicAndTheRemedy() {
        var topics = Topics.declared().under("absent");

        var start = start(topics, false, 2);

        assertThatThrownBy(start::require).isInstanceOf(TopicsNotReadyException.class)
                .hasMessageContaining("topic absent.model-submitted.v1 does not exist: run `assay topics create`")
                .hasMessageContaining("topic absent.monitoring-dead-letters.v1 does not exist")
                .hasMessageContaining("ASSAY_TOPICS_CREATE");
    }

    @Test
    void refusesOtherPartitionsThanItIsTold() {
        var topics = Topics.declared().under("other");
        created("other.model-submitted.v1", 5);
        created("other.schemas.v1", 2);

        var start = start(topics, true, 2);

        assertThatThrownBy(start::require).isInstanceOf(TopicsNotReadyException.class)
                .hasMessageContaining("topic other.model-submitted.v1 has 5 partitions, but assay.topics.partitions is 2")
                .hasMessageContaining("topic other.schemas.v1 has 2 partitions, but it must have 1")
                .hasMessageNotContaining("model-refused");
    }

    @Test
    void saysWhyTopicsCannotBeCreated() {
        var settings = new WireSettings.TopicSettings("replicated", true, 2, (short) 3);

        var start = new TopicsAtStart(admin, Topics.declared().under("replicated"), settings);

        assertThatThrownBy(start::require).isInstanceOf(TopicsNotReadyException.class)
                .hasMessageContaining("topic replicated.model-submitted.v1 cannot be created")
                .hasMessageContaining("replication");
    }

    @Test
    void saysThatNoBrokerAnswers() {
        var settings = Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + EmbeddedKafka.freePort(),
                "default.api.timeout.ms", 1_000, "request.timeout.ms", 500);

        try (Admin nobody = Admin.create(settings)) {
            var start = new TopicsAtStart(nobody, Topics.declared(), settings(true, 2));

            assertThatThrownBy(start::require).isInstanceOf(TopicsNotReadyException.class)
                    .hasMessageContaining("the broker does not answer")
                    .hasMessageContaining("SPRING_KAFKA_BOOTSTRAP_SERVERS");
        }
    }

    private static TopicsAtStart start(Topics topics, boolean create, int partitions) {
        return new TopicsAtStart(admin, topics, settings(create, partitions));
    }

    private static WireSettings.TopicSettings settings(boolean create, int partitions) {
        return new WireSettings.TopicSettings("modelops", create, partitions, (short) 1);
    }

    private static void created(String topic, int partitions) {
        try {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String setting(String topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(name).value();
    }
}
