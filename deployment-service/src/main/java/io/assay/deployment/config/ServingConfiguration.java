package io.assay.deployment.config;

import io.assay.deployment.domain.Clearances;
import io.assay.deployment.domain.Serving;
import io.assay.deployment.gateway.Admission;
import io.assay.deployment.gateway.Approvals;
import io.assay.deployment.gateway.Journal;
import io.assay.deployment.gateway.Predictions;
import io.assay.deployment.gateway.RecallBook;
import io.assay.deployment.gateway.Replica;
import io.assay.deployment.gateway.Sender;
import io.assay.deployment.stream.ApprovalsWire;
import io.assay.deployment.stream.RecallWire;
import io.assay.deployment.stream.SlotWire;
import io.assay.deployment.web.Asking;
import io.assay.deployment.web.BreakGlass;
import io.assay.deployment.web.InferenceLimits;
import io.assay.deployment.web.Models;
import io.assay.events.ApprovalSuspended;
import io.assay.events.ArtefactRecalled;
import io.assay.events.BreakGlassDeployed;
import io.assay.events.ModelApproved;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelRejected;
import io.assay.events.ModelRetired;
import io.assay.events.ModelRolledBack;
import io.assay.events.ModelUndeployed;
import io.assay.signing.SigningSettings;
import io.assay.wire.Wire;
import io.assay.wire.config.WireSettings;
import io.assay.wire.follow.Follower;
import io.assay.wire.people.OpenPaths;
import io.assay.wire.say.Announcer;
import io.assay.wire.say.Signatures;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** The serving half: every replica follows the deployments, scores, and journals what it scored. */
@Configuration(proxyBeanMethods = false)
class ServingConfiguration {

    @Bean
    Replica replica(Serving serving) {
        return new Replica(serving);
    }

    @Bean
    Follower recallFollower(Wire wire, ConsumerFactory<String, byte[]> consumers, RecallBook recalls) {
        List<String> topics = List.of(wire.topics().nameOf(ArtefactRecalled.class));
        return new Follower(wire, consumers, topics, new RecallWire(recalls)::hear).start();
    }

    /** Ready is only who knows of every recall. */
    @Bean
    Follower slotFollower(
            Wire wire, ConsumerFactory<String, byte[]> consumers, Replica replica, Follower recallFollower) {
        List<String> topics = List.of(
                wire.topics().nameOf(ModelDeployed.class),
                wire.topics().nameOf(BreakGlassDeployed.class),
                wire.topics().nameOf(ModelRolledBack.class),
                wire.topics().nameOf(ModelUndeployed.class));
        var follower = new Follower(wire, consumers, topics, new SlotWire(replica)::hear).start();
        replica.start(() -> recallFollower.caughtUp() && follower.caughtUp());
        return follower;
    }

    @Bean
    Follower approvalFollower(Wire wire, ConsumerFactory<String, byte[]> consumers, Clearances clearances) {
        List<String> topics = List.of(
                wire.topics().nameOf(ModelApproved.class),
                wire.topics().nameOf(ModelRejected.class),
                wire.topics().nameOf(ApprovalSuspended.class),
                wire.topics().nameOf(ModelRetired.class));
        return new Follower(wire, consumers, topics, new ApprovalsWire(wire, clearances)::hear).start();
    }

    @Bean
    Approvals approvals(Follower approvalFollower, Follower recallFollower) {
        return new Approvals(List.of(approvalFollower, recallFollower));
    }

    @Bean
    Journal journal(WireSettings wire, DeploymentSettings settings) {
        Instant startedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Journal(settings.journalSettings(), wire.service() + "-" + wire.instance(), startedAt);
    }

    @Bean
    Sender sender(Wire wire, Journal journal, KafkaTemplate<String, byte[]> kafka) {
        return new Sender(wire, journal, kafka).start();
    }

    /** Depends on the sender, so that at the end the last shadows are journalled before the last batches are sent. */
    @Bean
    Predictions predictions(
            Wire wire, Replica replica, Journal journal, Sender sender, Predictions.Limits limits) {
        return new Predictions(wire, replica, journal, limits);
    }

    @Bean
    Predictions.Limits predictionLimits(DeploymentSettings settings, RecallBook recalls) {
        var admission = new Admission(recalls, Clock.systemUTC());
        return new Predictions.Limits(settings.journal().rows(), settings.waitingShadowRows(), admission);
    }

    @Bean
    ReplicaHealth replicaHealthIndicator(Replica replica) {
        return new ReplicaHealth(replica);
    }

    @Bean
    Models models(Replica replica, DeploymentSettings settings) {
        return new Models(replica, settings.environment());
    }

    @Bean
    InferenceLimits inferenceLimits(DeploymentSettings settings) {
        return settings.inferenceLimits();
    }

    /** Health by the protocol is open like health elsewhere. */
    @Bean
    OpenPaths openPaths(DeploymentSettings settings) {
        return new OpenPaths(settings.openInference() ? List.of("/v2", "/environments") : List.of("/v2/health"));
    }

    @Bean
    BreakGlass breakGlass(Announcer announcer, SigningSettings signing, DeploymentSettings settings) {
        return new BreakGlass(announcer, new Signatures(signing), settings.breakGlass().roles());
    }

    @Bean
    Asking asking(Announcer announcer) {
        return new Asking(announcer);
    }
}
