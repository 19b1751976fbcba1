package io.assay.registry.config;

import io.assay.events.CheckpointPublished;
import io.assay.events.EvidenceEntered;
import io.assay.evidence.NoteSigner;
import io.assay.registry.gateway.CheckpointFile;
import io.assay.registry.gateway.EvidenceLog;
import io.assay.registry.store.EvidenceShowing;
import io.assay.registry.stream.CheckpointTiming;
import io.assay.registry.web.EvidenceKeys;
import io.assay.signing.SigningSettings;
import io.assay.wire.Wire;
import io.assay.wire.follow.Follower;
import io.assay.wire.show.Projections;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds what keeps the evidence log: who signs, what shows it, what writes its checkpoints to a file. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceConfiguration.class);

    @Bean
    CheckpointTiming checkpointTiming(EvidenceSettings settings) {
        return new CheckpointTiming(settings.origin(), settings.interval());
    }

    /** Null where nothing is signed, which must be asked for. */
    @Bean
    NoteSigner noteSigner(Environment environment) {
        var settings = Binder.get(environment).bindOrCreate(SigningSettings.PREFIX, SigningSettings.class);
        var key = settings.signingKey();
        if (key.isEmpty()) {
            LOG.atWarn().log("no checkpoint of the evidence log is published: assay.signing.key is not set");
        }
        return key.map(k -> new NoteSigner(Base64.getDecoder().decode(k.publicKey()), k::sign)).orElse(null);
    }

    @Bean
    EvidenceKeys evidenceKeys(EvidenceSettings settings, Optional<NoteSigner> signer) {
        Stream<byte[]> former = settings.formerKeys().stream().map(Base64.getDecoder()::decode);
        List<byte[]> keys = Stream.concat(signer.map(NoteSigner::publicKey).stream(), former).toList();
        return new EvidenceKeys(keys, signer.<UnaryOperator<byte[]>>map(s -> s::sign).orElse(null));
    }

    @Bean
    EvidenceLog evidenceLog(Wire wire, ConsumerFactory<String, byte[]> consumers) {
        return new EvidenceLog(wire, consumers);
    }

    @Bean(initMethod = "start")
    Follower checkpointFollower(Wire wire, ConsumerFactory<String, byte[]> consumers, EvidenceSettings settings) {
        var file = new CheckpointFile(settings.file());
        return new Follower(wire, consumers, List.of(wire.topics().nameOf(CheckpointPublished.class)), file::keep);
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> evidenceProjection(
            Wire wire,
            ConsumerFactory<String, byte[]> consumers,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            EvidenceShowing showing) {
        var topics = Stream.of(EvidenceEntered.class, CheckpointPublished.class).map(wire.topics()::nameOf).toList();
        return new Projections(wire, consumers, jdbc, transactions).of("registry-evidence", topics, showing::show);
    }
}
