package io.assay.validation.config;

import io.assay.events.ValidationJob;
import io.assay.runtime.endpoint.Endpoints;
import io.assay.runtime.worker.WorkerPool;
import io.assay.signing.SigningSettings;
import io.assay.store.ContentStore;
import io.assay.store.FolderStore;
import io.assay.suite.Suite;
import io.assay.suite.evidence.Laboratory;
import io.assay.suite.evidence.Scoring;
import io.assay.suite.evidence.TrustedKeys;
import io.assay.suite.evidence.WorkerOpening;
import io.assay.suite.policy.PolicyFile;
import io.assay.validation.domain.Validation;
import io.assay.validation.gateway.ToldProgress;
import io.assay.validation.stream.VerdictSeal;
import io.assay.validation.work.Archive;
import io.assay.validation.work.JudgeModel;
import io.assay.wire.Wire;
import io.assay.wire.config.WireSettings;
import io.assay.wire.say.Announcer;
import io.assay.wire.work.Workers;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** The domain, and the worker that judges. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ValidationSettings.class)
class ValidationConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ValidationConfiguration.class);

    @Bean
    Validation validation() {
        return new Validation();
    }

    @Bean
    VerdictSeal verdictSeal(Environment environment) {
        return Binder.get(environment).bindOrCreate(SigningSettings.PREFIX, SigningSettings.class)
                .signingKey()
                .map(VerdictSeal::with)
                .orElseGet(VerdictSeal::none);
    }

    @Bean
    ContentStore contentStore(WireSettings settings) {
        return new FolderStore(settings.store());
    }

    @Bean
    WorkerPool modelProcesses(ValidationSettings settings) {
        var pool = new WorkerPool(settings.processes().limits(settings.workers()));
        LOG.atInfo().addKeyValue("limits", pool.limitsInForce()).log("models are opened in processes of their own");
        return pool;
    }

    @Bean
    JudgeModel judgeModel(
            ContentStore store, WorkerPool processes, ValidationSettings settings, Wire wire, Announcer announcer) {
        var archive = new Archive(store, settings.modelSize().toBytes(), settings.dataSize().toBytes());
        var scoring = new Scoring(settings.batch(), settings.batchLimit());
        var opening = new WorkerOpening(processes, new Endpoints(settings.endpoints()));
        var laboratory = new Laboratory(archive, opening, scoring).trusting(TrustedKeys.of(settings.trustedKeys()));
        var suite = new Suite(PolicyFile.inForce(settings.policy()), laboratory, processes.limitsInForce());
        return new JudgeModel(suite, archive, job -> new ToldProgress(wire, announcer, job), Clock.systemUTC());
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> judging(
            Workers workers, JudgeModel judgeModel, ValidationSettings settings) {
        return workers.of(ValidationJob.class, judgeModel, settings.workers());
    }
}
