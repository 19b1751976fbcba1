package io.assay.benchmarks.stream;

import io.assay.events.PredictionsServed;
import io.assay.events.VersionFollowed;
import io.assay.events.WindowCounted;
import io.assay.monitoring.domain.Counting;
import io.assay.monitoring.gateway.StoredProfiles;
import io.assay.monitoring.stream.MonitoringStreams;
import io.assay.monitoring.stream.Timing;
import io.assay.store.FolderStore;
import io.assay.topics.Topics;
import io.assay.wire.Wire;
import io.assay.wire.config.Destinations;
import io.assay.wire.event.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Our side: the service's own counting function in Kafka Streams, one thread, with the service's own settings. */
final class Counted implements AutoCloseable {

    static final String GROUP = "modelops-monitoring-measure-predictions";

    private static final String FUNCTION = "measurePredictions";
    private static final Serde<String> KEYS = Serdes.String();
    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final KafkaStreams streams;

    Counted(Estate estate) {
        var topics = Topics.declared();
        var wire = new Wire("monitoring", topics, estate.codec, meters, new Traces(OpenTelemetry.noop()));
        var timing = new Timing(Duration.ofMinutes(1), Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofMinutes(10),
                Duration.ofMillis(250), Duration.ofSeconds(1), 1);
        var counting = new Counting(timing.window(), timing.grace(), timing.horizon());
        var profiles = new StoredProfiles(new FolderStore(estate.folder.resolve("store")));
        var builder = new StreamsBuilder();
        var versions = builder.globalTable(topics.nameOf(VersionFollowed.class), Consumed.with(KEYS, BYTES),
                Materialized.as("versions"));
        var said = new MonitoringStreams().measurePredictions(wire, counting, profiles, timing, destinations(topics))
                .apply(builder.stream(topics.nameOf(PredictionsServed.class), Consumed.with(KEYS, BYTES)), versions);
        for (KStream<String, byte[]> one : said) {
            one.to(topics.nameOf(WindowCounted.class), Produced.with(KEYS, BYTES));
        }
        streams = new KafkaStreams(builder.build(), settings(estate));
        streams.start();
    }

    /** Rows that were counted in time since the start. */
    long rows() {
        return (long) meters.counter("modelops.monitoring.rows", "outcome", "counted").count();
    }

    boolean running() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    private static Destinations destinations(Topics topics) {
        String binding = "spring.cloud.stream.bindings." + FUNCTION;
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("bench", Map.of(
                binding + "-out-0.destination", topics.nameOf(WindowCounted.class),
                binding + "-out-1.destination", topics.deadLettersOf("monitoring"))));
        return new Destinations(environment);
    }

    private static Properties settings(Estate estate) {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, GROUP);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, estate.kafka.bootstrapServers());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, estate.folder.resolve("state").toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        settings.put(StreamsConfig.POLL_MS_CONFIG, 50);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        settings.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        settings.put(StreamsConfig.producerPrefix("compression.type"), "zstd");
        settings.put(StreamsConfig.producerPrefix("retry.backoff.ms"), 5);
        return settings;
    }

    @Override
    public void close() {
        streams.close(Duration.ofSeconds(10));
    }
}
