package io.assay.wire.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.embedded.EmbeddedKafka;
import io.assay.embedded.EmbeddedSchemaRegistry;
import io.assay.topics.Topics;
import io.assay.wire.Estate;
import io.assay.wire.Wire;
import io.assay.wire.avro.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** What a service does before it hears anything: it starts with everything in place, or says what is not. */
class StartTest {

    private static Estate estate;

    static class Meters {
        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @BeforeAll
    static void open(@TempDir Path data) {
        estate = Estate.in(data);
    }

    @AfterAll
    static void close() {
        estate.close();
    }

    @Test
    void startsWhereTopicsAndSchemasAreInPlace() {
        try (var service = start("--assay.topics.partitions=2")) {
            assertThat(service.getBean(Wire.class).deadLetters()).isEqualTo("modelops.registry-dead-letters.v1");
        }
    }

    @Test
    void refusesToStartNamingTheSubjectsWhoseSchemasAreMissing() {
        try (var lacking = EmbeddedSchemaRegistry.inMemory()) {
            var submitted = Topics.declared().named("modelops.model-submitted.v1").orElseThrow();
            new SchemaRegistry(lacking.url()).register(submitted.name() + "-value", Schemas.schema(submitted));

            refuses("the schema registry lacks the schemas of these subjects: modelops.use-case-registered.v1-value, "
                    + "modelops.dataset-registered.v1-value, modelops.model-registered.v1-value",
                    "run `assay schemas register`",
                    "--assay.topics.partitions=2", "--schema.registry.url=" + lacking.url());
        }
    }

    @Test
    void registersAndCopiesSchemasWhenItIsToldTo() {
        try (var empty = EmbeddedSchemaRegistry.inMemory();
                var service = start("--assay.topics.partitions=2", "--assay.topics.create=true", "--assay.topics.prefix=fresh",
                        "--assay.schemas.register=true", "--schema.registry.url=" + empty.url())) {
            Topics topics = service.getBean(Topics.class);

            try (var consumer = estate.consumers().createConsumer()) {
                assertThat(new SchemaCopies(topics, service.getBean(SchemaRegistry.class)).read(consumer))
                        .containsKey("fresh.model-submitted.v1-value/1");
            }
        }
    }

    @Test
    void refusesToStartWithoutItsTopics() {
        refuses("topic nowhere.model-submitted.v1 does not exist", "run `assay topics create`",
                "--assay.topics.prefix=nowhere");
    }

    @Test
    void saysWithinHalfAMinuteThatThereIsNoBroker() {
        Instant before = Instant.now();

        refuses("the broker does not answer", "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                "--spring.kafka.bootstrap-servers=127.0.0.1:" + EmbeddedKafka.freePort());

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void saysThatThereIsNoRegistry() {
        refuses("the schema registry at http://127.0.0.1:1 does not answer", "SCHEMA_REGISTRY_URL",
                "--assay.topics.partitions=2", "--schema.registry.url=http://127.0.0.1:1/");
    }

    private static void refuses(String problem, String remedy, String... arguments) {
        assertThatThrownBy(() -> start(arguments).close())
                .hasStackTraceContaining(problem)
                .hasStackTraceContaining(remedy);
    }

    private static ConfigurableApplicationContext start(String... overriding) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "--assay.service", "registry", "--assay.store", "unused", "--assay.state", "unused",
                "--spring.kafka.bootstrap-servers", estate.kafka.bootstrapServers(),
                "--schema.registry.url", estate.schemas.url().toString()));
        Stream.of(overriding).map(o -> o.split("=", 2)).forEach(o -> settings.put(o[0], o[1]));
        return new SpringApplicationBuilder(WireConfiguration.class, KafkaAutoConfiguration.class, Meters.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=wire")
                .run(settings.entrySet().stream().map(s -> s.getKey() + "=" + s.getValue()).toArray(String[]::new));
    }
}
