package io.assay.standalone.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.assay.standalone.dev.Ports;
import io.assay.standalone.dev.Stack;
import io.assay.standalone.dev.StackSettings;
import io.assay.topics.Topics;
import io.assay.wire.follow.Follower;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.test.util.ReflectionTestUtils;

/** Nobody hears what was not committed, and no two services share an id by which the broker knows them. */
class CommittedReadsTest {

    private static final Topics TOPICS = Topics.declared();
    private static final byte[] POISON = {1, 2, 3};

    /** For each service what its topology hears, and what its workers hear; all of it ends in its dead letters. */
    private static final Map<String, List<String>> HEARD = Map.of(
            "registry", List.of("ModelSubmitted", "ModelDeployed", "ArtefactJob", "EvidenceEntered", "WebhookJob", "WebhookDelivered"),
            "validation", List.of("ModelRegistered", "ModelDeployed", "ValidationJob"),
            "deployment", List.of("ModelApproved", "ModelRegistered", "LoadJob"),
            "monitoring", List.of(
                    "PredictionsServed", "ModelDeployed", "WindowCounted", "PayloadLogged", "OutcomesObserved", "WindowScored",
                    "PerformanceMeasured"));

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.start(StackSettings.gone(Ports.free()));
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    static List<String> services() {
        return TOPICS.services();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyStreamReadsWhatIsCommitted(String service) {
        assertThat(streams(service)).isNotEmpty().allSatisfy(stream ->
                assertThat(isolations(stream)).containsOnly("read_committed"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyOtherConsumerReadsWhatIsCommitted(String service) {
        assertThat(consumers(service)).isNotEmpty().allSatisfy(consumer ->
                assertThat(consumer.getConfigurationProperties()).containsEntry("isolation.level", "read_committed"));
    }

    @Test
    void aStreamThatIsNotExactlyOnceWouldBeNoticed() {
        Map<String, Object> careless = Map.of(
                "application.id", "careless", "bootstrap.servers", "none:1", "processing.guarantee", "at_least_once");

        assertThat(isolations(new StreamsConfig(careless))).doesNotContain("read_committed");
    }

    @Test
    void whatWasAbortedIsHeardByNobody() {
        var topics = HEARD.values().stream().flatMap(Collection::stream).distinct().map(TOPICS::nameOf).toList();
        try (var producer = producer()) {
            producer.initTransactions();
            producer.beginTransaction();
            topics.forEach(topic -> producer.send(new ProducerRecord<>(topic, "retail/credit-risk", POISON)));
            producer.flush();
            producer.abortTransaction();

            producer.beginTransaction();
            topics.forEach(topic -> producer.send(new ProducerRecord<>(topic, "retail/credit-risk", POISON)));
            producer.commitTransaction();
        }

        HEARD.forEach((service, events) -> await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(DeadLetters.origins(stack.bootstrapServers(), TOPICS.deadLettersOf(service)))
                        .containsExactlyInAnyOrderElementsOf(events.stream().map(TOPICS::nameOf).toList())));
    }

    /** A follower asks beyond that where its topics end, but reads nothing there. */
    @Test
    void isolationIsSetInOnePlace() {
        var files = Stream.concat(
                Stream.of("wire/src/main/resources/wire.yml"),
                services().stream().map(s -> s + "-service/src/main/resources/" + s + ".yml"));
        var sources = SourceTree.HOUSE.javaFiles().stream()
                .filter(file -> file.toString().contains("-service/src/main") || file.toString().contains("/wire/src/main"))
                .filter(file -> SourceTree.read(file).matches("(?s).*(isolation\\.level|ISOLATION_LEVEL|read_(un)?committed).*"));

        assertThat(files.filter(file -> SourceTree.HOUSE.text(file).contains("isolation")))
                .containsExactly("wire/src/main/resources/wire.yml");
        assertThat(sources).containsExactly(
                SourceTree.HOUSE.root().resolve("wire/src/main/java/io/assay/wire/follow/Follower.java"));
    }

    @Test
    void noTwoServicesShareAnId() {
        List<String> ids = new ArrayList<>();
        for (String service : services()) {
            streams(service).forEach(stream -> ids.add(stream.getString(StreamsConfig.APPLICATION_ID_CONFIG)));
            containers(service).forEach(container -> ids.add(container.getGroupId()));
        }

        assertThat(ids).hasSize(12 + 8).doesNotHaveDuplicates();
        assertThat(services()).allSatisfy(service ->
                assertThat(stack.service(service).getBeansOfType(ProducerFactory.class).values()).allSatisfy(producers ->
                        assertThat(producers.getTransactionIdPrefix()).isNull()));
    }

    private static List<Object> isolations(StreamsConfig stream) {
        return Stream.of(
                        stream.getMainConsumerConfigs("group", "client", 0),
                        stream.getRestoreConsumerConfigs("client"),
                        stream.getGlobalConsumerConfigs("client"))
                .map(consumer -> consumer.getOrDefault("isolation.level", "read_uncommitted"))
                .toList();
    }

    private static List<StreamsConfig> streams(String service) {
        return stack.service(service).getBeansOfType(StreamsBuilderFactoryBean.class).values().stream()
                .map(factory -> new StreamsConfig(factory.getStreamsConfiguration()))
                .toList();
    }

    /** The consumers of workers, projections and followers, and what others would be made of. */
    private static List<ConsumerFactory<?, ?>> consumers(String service) {
        List<ConsumerFactory<?, ?>> consumers = new ArrayList<>();
        stack.service(service).getBeansOfType(ConsumerFactory.class).values().forEach(consumers::add);
        containers(service).forEach(container -> consumers.add(factoryIn(container, "consumerFactory")));
        stack.service(service).getBeansOfType(Follower.class).values()
                .forEach(follower -> consumers.add(factoryIn(follower, "consumers")));
        return consumers;
    }

    @SuppressWarnings("rawtypes")
    private static Collection<AbstractMessageListenerContainer> containers(String service) {
        return stack.service(service).getBeansOfType(AbstractMessageListenerContainer.class).values();
    }

    private static ConsumerFactory<?, ?> factoryIn(Object owner, String field) {
        return (ConsumerFactory<?, ?>) ReflectionTestUtils.getField(owner, field);
    }

    private static KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings = Map.of("bootstrap.servers", stack.bootstrapServers(), "transactional.id", "undecided");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
