package io.assay.monitoring.stream;

import io.assay.events.PredictionsServed;
import io.assay.events.VersionFollowed;
import io.assay.events.WindowCounted;
import io.assay.monitoring.domain.Counting;
import io.assay.monitoring.gateway.StoredProfiles;
import io.assay.store.FolderStore;
import io.assay.topics.Topics;
import io.assay.wire.Wire;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.config.Destinations;
import io.assay.wire.event.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Counting in a process of its own, on a real broker, with its state on disk: made to be killed. */
final class CountingChild {

    private static final Topics TOPICS = Topics.declared();
    private static final Duration HOUR = Duration.ofHours(1);

    private CountingChild() {}

    static Process start(String kafka, URI registry, Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1",
                        "-cp", System.getProperty("java.class.path"), CountingChild.class.getName(),
                        kafka, registry.toString(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("child.log").toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    /** @param arguments the broker, the schema registry, and the folder of store and state */
    public static void main(String[] arguments) {
        var wire = new Wire("monitoring", TOPICS, new AvroCodec(new SchemaRegistry(URI.create(arguments[1]))),
                new SimpleMeterRegistry(), new Traces(OpenTelemetry.noop()));
        var timing = new Timing(HOUR, HOUR, HOUR.multipliedBy(3), HOUR, Duration.ofMillis(50), Duration.ofSeconds(1), 1);
        var builder = new StreamsBuilder();
        var bytes = Consumed.with(Serdes.String(), Serdes.ByteArray());
        var versions = builder.globalTable(TOPICS.nameOf(VersionFollowed.class), bytes, Materialized.as("versions"));
        var said = new MonitoringStreams().measurePredictions(
                        wire, new Counting(HOUR, HOUR, HOUR.multipliedBy(3)),
                        new StoredProfiles(new FolderStore(Path.of(arguments[2], "store"))), timing, destinations())
                .apply(builder.stream(TOPICS.nameOf(PredictionsServed.class), bytes), versions);
        said[0].to(TOPICS.nameOf(WindowCounted.class), Produced.with(Serdes.String(), Serdes.ByteArray()));
        new KafkaStreams(builder.build(), settings(arguments[0], arguments[2])).start();
    }

    private static Destinations destinations() {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("child", Map.of(
                "spring.cloud.stream.bindings.measurePredictions-out-0.destination", TOPICS.nameOf(WindowCounted.class))));
        return new Destinations(environment);
    }

    private static Properties settings(String kafka, String folder) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "application.id", "counting-child", "bootstrap.servers", kafka, "state.dir", folder + "/state",
                "processing.guarantee", "exactly_once_v2", "commit.interval.ms", 50, "poll.ms", 20,
                "consumer.auto.offset.reset", "earliest", "consumer.group.instance.id", "child", "replication.factor", 1));
        return settings;
    }
}
