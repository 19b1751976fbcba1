package io.assay.validation.config;

import io.assay.events.ValidationJob;
import io.assay.store.ContentStore;
import io.assay.store.FolderStore;
import io.assay.validation.domain.Validation;
import io.assay.validation.work.Archive;
import io.assay.validation.work.JudgeModel;
import io.assay.validation.work.Laboratory;
import io.assay.validation.work.Scoring;
import io.assay.wire.config.WireSettings;
import io.assay.wire.work.Workers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** The domain, and the worker that judges. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ValidationSettings.class)
class ValidationConfiguration {

    @Bean
    Validation validation() {
        return new Validation();
    }

    @Bean
    ContentStore contentStore(WireSettings settings) {
        return new FolderStore(settings.store());
    }

    @Bean
    JudgeModel judgeModel(ContentStore store, ValidationSettings settings) {
        var archive = new Archive(store, settings.modelSize().toBytes(), settings.dataSize().toBytes());
        var scoring = new Scoring(settings.batch(), settings.batchLimit());
        return new JudgeModel(PolicyFile.inForce(settings.policy()), archive, new Laboratory(archive, scoring));
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> judging(
            Workers workers, JudgeModel judgeModel, ValidationSettings settings) {
        return workers.of(ValidationJob.class, judgeModel, settings.workers());
    }
}
