package io.assay.registry.config;

import io.assay.events.ArtefactJob;
import io.assay.events.CheckpointPublished;
import io.assay.events.VersionGoverned;
import io.assay.registry.domain.Registry;
import io.assay.registry.store.Showing;
import io.assay.registry.stream.Seals;
import io.assay.registry.web.UploadLimit;
import io.assay.registry.work.ArtefactWork;
import io.assay.registry.work.Sources;
import io.assay.signing.SigningSettings;
import io.assay.store.ContentStore;
import io.assay.store.FolderStore;
import io.assay.topics.Topic;
import io.assay.wire.Wire;
import io.assay.wire.config.WireSettings;
import io.assay.wire.say.Signatures;
import io.assay.wire.show.Projections;
import io.assay.wire.work.Workers;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds the registry: what decides, what works, what shows. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RegistrySettings.class)
class RegistryConfiguration {

    @Bean
    ContentStore contentStore(WireSettings settings) {
        return new FolderStore(settings.store());
    }

    @Bean
    Registry registry(RegistrySettings settings, ContentStore store) {
        var pack = GovernancePack.load(settings.policy(), store);
        return new Registry(pack.policy(), pack.rulebook());
    }

    /** Signs what people state at this edge. */
    @Bean
    Signatures signatures(Environment environment) {
        return new Signatures(signing(environment));
    }

    /** Believes what is signed by keys that are trusted. */
    @Bean
    Seals seals(Environment environment) {
        return new Seals(signing(environment));
    }

    private static SigningSettings signing(Environment environment) {
        return Binder.get(environment).bindOrCreate(SigningSettings.PREFIX, SigningSettings.class);
    }

    @Bean
    UploadLimit uploadLimit(RegistrySettings settings) {
        return new UploadLimit(settings.maxFileSize().toBytes());
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> artefactWorkers(
            Workers workers, ContentStore store, RegistrySettings settings) {
        var work = new ArtefactWork(
                store, new Sources(settings.sources()), settings.maxFileSize().toBytes());
        return workers.of(ArtefactJob.class, work, settings.workers());
    }

    /** Checkpoints speak of no model; what shows the evidence log shows them. */
    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> inventoryProjection(
            Wire wire,
            ConsumerFactory<String, byte[]> consumers,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Showing showing) {
        var topics = Stream.concat(
                        wire.topics().published()
                                .filter(topic -> topic.kind().name().equals("lifecycle"))
                                .map(Topic::name)
                                .filter(topic -> !topic.equals(wire.topics().nameOf(CheckpointPublished.class))),
                        Stream.of(wire.topics().nameOf(VersionGoverned.class)))
                .toList();
        return new Projections(wire, consumers, jdbc, transactions).of("registry-inventory", topics, showing::show);
    }
}
