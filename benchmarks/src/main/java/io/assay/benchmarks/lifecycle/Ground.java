package io.assay.benchmarks.lifecycle;

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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.springframework.util.FileSystemUtils;

/** A broker and a schema registry on loopback, that both sides of a comparison use. */
final class Ground implements AutoCloseable {

    static final int PARTITIONS = 2;

    final Path folder;
    final EmbeddedKafka kafka;
    final EmbeddedSchemaRegistry schemas = EmbeddedSchemaRegistry.inMemory();

    Ground() {
        try {
            folder = Files.createTempDirectory("assay-bench");
        } catch (IOException e) {
            throw new UncheckedIOException("a benchmark needs a temporary folder", e);
        }
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
    }

    String broker() {
        return kafka.bootstrapServers();
    }

    /** The declared topics under a prefix, with their schemas known to the registry. */
    Topics topics(String prefix) {
        var topics = Topics.declared().under(prefix);
        new Schemas(topics, registry()).register();
        return topics;
    }

    AvroCodec codec() {
        return new AvroCodec(registry());
    }

    /** Makes topics that no service makes. */
    void create(Collection<String> topics) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker()))) {
            List<NewTopic> wanted = topics.stream().map(name -> new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())).toList();
            admin.createTopics(wanted).all().toCompletionStage().toCompletableFuture().join();
        } catch (KafkaException e) {
            throw new IllegalStateException("the benchmark's topics cannot be made", e);
        }
    }

    private SchemaRegistry registry() {
        return new SchemaRegistry(schemas.url());
    }

    @Override
    public void close() {
        schemas.close();
        kafka.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
