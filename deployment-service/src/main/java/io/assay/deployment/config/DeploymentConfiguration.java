package io.assay.deployment.config;

import io.assay.deployment.domain.Clearances;
import io.assay.deployment.domain.Deployment;
import io.assay.deployment.domain.Serving;
import io.assay.deployment.domain.Signatures;
import io.assay.deployment.gateway.KeySignatures;
import io.assay.deployment.gateway.Opening;
import io.assay.deployment.gateway.RecallBook;
import io.assay.deployment.gateway.RuntimeServing;
import io.assay.deployment.work.LoadModel;
import io.assay.events.LoadJob;
import io.assay.runtime.Model;
import io.assay.runtime.UnusableModelException;
import io.assay.runtime.endpoint.Endpoints;
import io.assay.runtime.formats.ModelFormats;
import io.assay.scan.ArtefactScan;
import io.assay.scan.Objection;
import io.assay.signing.SigningSettings;
import io.assay.store.ContentStore;
import io.assay.store.FolderStore;
import io.assay.wire.config.WireSettings;
import io.assay.wire.work.Workers;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** The deciding half: the domain, and the worker that loads what it decides on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeploymentSettings.class)
class DeploymentConfiguration {

    @Bean
    SigningSettings signingSettings(Environment environment) {
        return Binder.get(environment).bindOrCreate(SigningSettings.PREFIX, SigningSettings.class);
    }

    @Bean
    Signatures signatures(SigningSettings settings) {
        return new KeySignatures(settings.trusted(), settings.required());
    }

    @Bean
    RecallBook recalls() {
        return new RecallBook();
    }

    @Bean
    Deployment deployment(DeploymentSettings settings, Signatures signatures) {
        return new Deployment(settings.policy(), signatures);
    }

    @Bean
    Clearances clearances(DeploymentSettings settings, Signatures signatures, RecallBook recalls) {
        return new Clearances(settings.policy(), signatures, recalls);
    }

    @Bean
    ContentStore contentStore(WireSettings settings) {
        return new FolderStore(settings.store());
    }

    /** Files are opened in this process, once nothing in their bytes speaks against it; they were tried apart from it before. */
    @Bean
    Serving serving(ContentStore store, DeploymentSettings settings) {
        var opening = new Opening(DeploymentConfiguration::scanned, new Endpoints(settings.endpoints()));
        return new RuntimeServing(store, settings.modelSize().toBytes(), opening);
    }

    private static Model scanned(String type, byte[] bytes) {
        List<Objection> objections = ArtefactScan.scan(type, bytes);
        if (!objections.isEmpty()) {
            throw new UnusableModelException(
                    "the file is not opened: " + objections.getFirst().words());
        }
        return ModelFormats.open(type, bytes);
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> loadModel(Workers workers, Serving serving) {
        return workers.of(LoadJob.class, new LoadModel(serving), 1);
    }
}
