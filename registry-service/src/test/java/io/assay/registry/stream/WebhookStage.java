package io.assay.registry.stream;

import io.assay.events.Meta;
import io.assay.events.UseCaseRegistered;
import io.assay.events.WebhookDelivered;
import io.assay.events.WebhookJob;
import io.assay.registry.domain.Subscription;
import io.assay.registry.domain.Subscriptions;
import io.assay.wire.Wire;
import io.assay.wire.decide.Branches;
import io.assay.wire.event.EventIds;
import io.assay.wire.event.Metas;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.test.TestRecord;

/** What tells those outside, without a broker: the desk hears of retail's use cases, the auditor of all recalls and use cases. */
final class WebhookStage implements AutoCloseable {

    static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private static final Subscriptions SUBSCRIPTIONS = new Subscriptions(
            List.of(
                    subscription("desk", Set.of("UseCaseRegistered"), Set.of("retail")),
                    subscription("auditor", Set.of("UseCaseRegistered", "ArtefactRecalled"), Set.of("*"))),
            Duration.ofDays(7));

    private final Wire wire = EvidenceStage.wire();
    private final TopologyTestDriver driver;

    WebhookStage(Path folder) {
        driver = new TopologyTestDriver(topology(), configuration(folder), AT);
    }

    static UseCaseRegistered useCase(String id, String description) {
        return UseCaseRegistered.newBuilder()
                .setMeta(Metas.root(EventIds.root("stage", id), AT, "person:olivia"))
                .setUseCaseId(id)
                .setName("Credit")
                .setPurpose("credit-decision")
                .setExposure("large")
                .setOwner("person:olivia")
                .setRegisteredBy("person:olivia")
                .setDescription(description)
                .setLabels(Map.of())
                .build();
    }

    void said(String key, SpecificRecord event, Instant at) {
        String topic = wire.topicOf(event);
        pipe(topic, key, wire.codec().encode(topic, event), at);
    }

    void poison(Class<?> topic) {
        pipe(wire.topics().nameOf(topic), "key", new byte[] {1, 2, 3}, AT);
    }

    /** An attempt failed and is due at that time; null for never. */
    WebhookDelivered.Builder failed(WebhookJob job, Instant next) {
        return WebhookDelivered.newBuilder()
                .setMeta(new Meta(EventIds.of(job.getMeta().getEventId(), "WebhookDelivered", 0), AT, job.getMeta().getEventId(),
                        job.getMeta().getCorrelationId(), "service:registry-worker", 0L))
                .setDeliveryId(job.getDeliveryId())
                .setSubscription(job.getSubscription())
                .setEventId(job.getEventId())
                .setAttempt(job.getAttempt())
                .setStatus(503)
                .setDelivered(false)
                .setWords("answered 503")
                .setNextAttemptAt(next)
                .setType(job.getType())
                .setBody(job.getBody());
    }

    void heard(WebhookDelivered result) {
        said(result.getSubscription(), result, AT);
    }

    void passes(Duration time) {
        driver.advanceWallClockTime(time);
    }

    List<WebhookJob> jobs() {
        return read(wire.topics().nameOf(WebhookJob.class)).stream().map(r -> wire.codec().decode(r.value(), WebhookJob.class)).toList();
    }

    List<TestRecord<String, byte[]>> dead() {
        return read(wire.deadLetters());
    }

    @Override
    public void close() {
        driver.close();
    }

    private static Subscription subscription(String name, Set<String> events, Set<String> tenants) {
        return new Subscription(name, URI.create("https://" + name + ".example/"), events, tenants, Duration.ofSeconds(1));
    }

    private void pipe(String topic, String key, byte[] value, Instant at) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer()).pipeInput(new TestRecord<>(key, value, at));
    }

    private List<TestRecord<String, byte[]>> read(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer()).readRecordsToList();
    }

    private Topology topology() {
        var builder = new StreamsBuilder();
        var consumed = Consumed.with(Serdes.String(), Serdes.ByteArray());
        var names = wire.topics();
        var heard = builder.stream(List.of(names.nameOf("UseCaseRegistered"), names.nameOf("ArtefactRecalled")), consumed);
        var results = builder.stream(names.nameOf(WebhookDelivered.class), consumed);
        List<String> said = List.of(names.nameOf(WebhookJob.class), wire.deadLetters());
        var branches = Branches.of(WebhookStreams.jobs(wire, SUBSCRIPTIONS, heard, results), said);
        for (int i = 0; i < branches.length; i++) {
            branches[i].to(said.get(i), Produced.with(Serdes.String(), Serdes.ByteArray()));
        }
        return builder.build();
    }

    private static Properties configuration(Path folder) {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "webhooks-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        return properties;
    }
}
