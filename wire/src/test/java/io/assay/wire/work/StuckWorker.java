package io.assay.wire.work;

import io.assay.events.ArtefactJob;
import io.assay.topics.Topics;
import io.assay.wire.Wire;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.event.Traces;
import io.assay.wire.say.Announcer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** A worker in a process of its own, which takes jobs, says so, and never ends one: made to be killed. */
final class StuckWorker {

    private static final Map<Long, Path> SAID = new ConcurrentHashMap<>();

    private StuckWorker() {}

    static Process start(String kafka, URI registry) throws IOException {
        Path said = Files.createTempFile("stuck-worker", ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                        "-cp", System.getProperty("java.class.path"), StuckWorker.class.getName(),
                        kafka, registry.toString(), said.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.resolveSibling(said.getFileName() + ".log").toFile())
                .start();
        SAID.put(process.pid(), said);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    static boolean hasTaken(Process process, String model) throws IOException {
        return Files.readString(SAID.get(process.pid())).contains(model + "\n");
    }

    public static void main(String[] arguments) throws InterruptedException {
        var wire = new Wire("registry", Topics.declared(), new AvroCodec(new SchemaRegistry(URI.create(arguments[1]))),
                new SimpleMeterRegistry(), new Traces(OpenTelemetry.noop()));
        var consumers = new DefaultKafkaConsumerFactory<>(
                Map.<String, Object>of("bootstrap.servers", arguments[0], "auto.offset.reset", "earliest", "enable.auto.commit", false),
                new StringDeserializer(), new ByteArrayDeserializer());
        var producers = new DefaultKafkaProducerFactory<>(
                Map.<String, Object>of("bootstrap.servers", arguments[0]), new StringSerializer(), new ByteArraySerializer());
        var announcer = new Announcer(wire, new KafkaTemplate<>(producers));
        var work = new Storing((job, open) -> {
            Files.writeString(Path.of(arguments[2]), job.getModelId() + "\n");
            new CountDownLatch(1).await();
            throw new IllegalStateException("it never gets here");
        });
        new Workers(wire, consumers, announcer).of(ArtefactJob.class, work, 1).start();
        new CountDownLatch(1).await();
    }
}
