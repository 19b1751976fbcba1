package io.assay.wire.config;

import io.assay.topics.Topics;
import io.assay.wire.Wire;
import io.assay.wire.avro.AvroCodec;
import io.assay.wire.avro.SchemaRegistry;
import io.assay.wire.decide.Patience;
import io.assay.wire.event.Traces;
import io.assay.wire.say.Announcer;
import io.assay.wire.work.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** What every service is wired with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WireSettings.class)
public class WireConfiguration {

    @Bean
    Topics topics(WireSettings settings) {
        return Topics.declared().under(settings.topics().prefix());
    }

    @Bean
    SchemaRegistry schemaRegistry(@Value("${schema.registry.url}") URI url) {
        return new SchemaRegistry(url);
    }

    /** Nothing is heard or said before topics and schemas are known to be right. */
    @Bean
    Wire wire(
            WireSettings settings,
            Topics topics,
            SchemaRegistry registry,
            KafkaAdmin kafka,
            ConsumerFactory<String, byte[]> consumers,
            ProducerFactory<String, byte[]> producers,
            MeterRegistry meters,
            ObjectProvider<OpenTelemetry> telemetry) {
        try (Admin admin = Admin.create(impatient(kafka))) {
            new TopicsAtStart(admin, topics, settings.topics()).require();
        }
        var schemas = new Schemas(topics, registry);
        if (settings.schemas().register()) {
            schemas.register();
            copy(new SchemaCopies(topics, registry), consumers, producers);
        }
        schemas.require();
        var traces = new Traces(telemetry.getIfAvailable(OpenTelemetry::noop));
        return new Wire(settings.service(), topics, new AvroCodec(registry), meters, traces);
    }

    /** Who starts without a broker is told so soon; Kafka's own patience is a minute. */
    private static Map<String, Object> impatient(KafkaAdmin kafka) {
        var configuration = new HashMap<>(kafka.getConfigurationProperties());
        configuration.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        configuration.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        return configuration;
    }

    private static void copy(
            SchemaCopies copies, ConsumerFactory<String, byte[]> consumers, ProducerFactory<String, byte[]> producers) {
        try (var consumer = consumers.createConsumer();
                var producer = producers.createProducer()) {
            copies.write(consumer, producer);
        }
    }

    @Bean
    Announcer announcer(Wire wire, KafkaTemplate<String, byte[]> kafka) {
        return new Announcer(wire, kafka);
    }

    @Bean
    Workers workers(Wire wire, ConsumerFactory<String, byte[]> consumers, Announcer announcer) {
        return new Workers(wire, consumers, announcer);
    }

    @Bean
    Destinations destinations(Environment environment) {
        return new Destinations(environment);
    }

    @Bean
    static BrokenStreams brokenStreams() {
        return new BrokenStreams();
    }

    @Bean
    Patience patience(WireSettings settings) {
        return new Patience(settings.patience(), Patience.STANDARD.betweenTries());
    }
}
