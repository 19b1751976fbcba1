package io.assay.benchmarks.stream;

import io.assay.embedded.EmbeddedKafka;
import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.topics.Topics;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.config.Schemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/** A broker, a schema registry and a folder for one benchmark, gone when closed. */
final class Estate implements AutoCloseable {

    static final int PARTITIONS = 4;

    final Path folder;
    final EmbeddedKafka kafka;
    final EmbeddedSchemaRegistry schemas;
    final AvroCodec codec;
    final Admin admin;

    Estate() {
        try {
            folder = Files.createTempDirectory("assay-bench");
        } catch (IOException e) {
            throw new UncheckedIOException("the benchmarks need a temporary folder", e);
        }
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), EmbeddedKafka.freePort());
        schemas = EmbeddedSchemaRegistry.inMemory();
        var registry = new SchemaRegistry(schemas.url());
        new Schemas(Topics.declared(), registry).register();
        codec = new AvroCodec(registry);
        admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    static List<TopicPartition> partitions(String topic) {
        return IntStream.range(0, PARTITIONS).mapToObj(i -> new TopicPartition(topic, i)).toList();
    }

    void create(String topic) {
        done(admin.createTopics(List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty()))).all());
    }

    /** Frees the disk of what was read. */
    void empty(String topic) {
        for (TopicPartition one : partitions(topic)) {
            done(admin.deleteRecords(Map.of(one, RecordsToDelete.beforeOffset(-1))).all());
        }
    }

    static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused the benchmark", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the benchmark was called off", e);
        }
    }

    @Override
    public void close() {
        admin.close();
        schemas.close();
        kafka.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException("the benchmarks' temporary folder cannot be removed", e);
        }
    }
}
