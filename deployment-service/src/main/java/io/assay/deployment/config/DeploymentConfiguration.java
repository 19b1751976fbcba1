package io.assay.deployment.config;

import io.assay.deployment.domain.Clearances;
import io.assay.deployment.domain.Deployment;
import io.assay.deployment.domain.Serving;
import io.assay.deployment.gateway.Opening;
import io.assay.deployment.gateway.RuntimeServing;
import io.assay.deployment.work.LoadModel;
import io.assay.events.LoadJob;
import io.assay.runtime.endpoint.Endpoints;
import io.assay.runtime.formats.ModelFormats;
import io.assay.store.ContentStore;
import io.assay.store.FolderStore;
import io.assay.wire.config.WireSettings;
import io.assay.wire.work.Workers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** The deciding half: the domain, and the worker that loads what it decides on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeploymentSettings.class)
class DeploymentConfiguration {

    @Bean
    Deployment deployment(DeploymentSettings settings) {
        return new Deployment(settings.policy());
    }

    @Bean
    Clearances clearances(DeploymentSettings settings) {
        return new Clearances(settings.policy());
    }

    @Bean
    ContentStore contentStore(WireSettings settings) {
        return new FolderStore(settings.store());
    }

    /** Files are opened in this process: they were scanned, and tried apart from it, before they were approved. */
    @Bean
    Serving serving(ContentStore store, DeploymentSettings settings) {
        var opening = new Opening(ModelFormats::open, new Endpoints(settings.endpoints()));
        return new RuntimeServing(store, settings.modelSize().toBytes(), opening);
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> loadModel(Workers workers, Serving serving) {
        return workers.of(LoadJob.class, new LoadModel(serving), 1);
    }
}
