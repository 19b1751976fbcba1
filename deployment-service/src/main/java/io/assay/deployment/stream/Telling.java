package io.assay.deployment.stream;

import io.assay.deployment.domain.Fact;
import io.assay.deployment.domain.Place;
import io.assay.deployment.domain.Release;
import io.assay.events.DeploymentRequested;
import io.assay.events.LoadJob;
import io.assay.events.Meta;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelDeploymentFailed;
import io.assay.events.ModelRolledBack;
import io.assay.events.ModelUndeployed;
import io.assay.events.Reason;
import io.assay.events.ServingMode;

/** Facts of the domain as events. */
final class Telling {

    static final String TARGET = "assay";

    private final String actor;
    private final ApprovalPapers papers;

    Telling(String actor, ApprovalPapers papers) {
        this.actor = actor;
        this.papers = papers;
    }

    DeploymentRequested requested(Fact.Requested fact, Meta open) {
        return DeploymentRequested.newBuilder()
                .setMeta(open)
                .setModelId(fact.place().modelId())
                .setVersion(fact.version())
                .setEnvironment(fact.place().environment())
                .setAction("deploy")
                .setMode(ServingMode.LIVE)
                .setRequestedBy(actor)
                .setReason(fact.reason())
                .build();
    }

    LoadJob loadJob(Fact.LoadAsked fact, Meta open) {
        return new LoadJob(
                open,
                fact.place().modelId(),
                fact.release().version(),
                fact.place().environment(),
                fact.requestId(),
                fact.release().artefactDigest(),
                papers.facts(fact.release().papers()));
    }

    LoadJob loadJob(Fact.EmergencyLoadAsked fact, Meta open) {
        return new LoadJob(
                open,
                fact.place().modelId(),
                fact.registration().version(),
                fact.place().environment(),
                fact.requestId(),
                fact.registration().artefactDigest(),
                papers.facts(fact.registration()));
    }

    ModelDeployed deployed(Fact.Deployed fact, Meta open) {
        var release = fact.release();
        return ModelDeployed.newBuilder()
                .setMeta(open)
                .setModelId(fact.place().modelId())
                .setVersion(release.version())
                .setEnvironment(fact.place().environment())
                .setEpoch(fact.epoch())
                .setMode(ServingMode.valueOf(fact.mode().name()))
                .setTarget(TARGET)
                .setEndpoint(endpoint(fact.place()))
                .setReplacedVersion(fact.replacedVersion())
                .setArtefactDigest(release.artefactDigest())
                .setTier(release.tier())
                .setRegistrationId(release.papers().registrationId())
                .setVerdictId(release.papers().verdictId())
                .setApprovalId(release.papers().approvalId())
                .setRequestId(fact.requestId())
                .setProfileDigest(release.papers().profileDigest())
                .setFacts(papers.facts(release.papers()))
                .setLimits(LimitsWire.said(release.limits()))
                .build();
    }

    ModelRolledBack rolledBack(Fact.RolledBack fact, Meta open) {
        var event = ModelRolledBack.newBuilder()
                .setMeta(open)
                .setModelId(fact.place().modelId())
                .setVersion(fact.release().version())
                .setFromVersion(fact.fromVersion())
                .setEnvironment(fact.place().environment())
                .setCauseId(fact.causeId())
                .setEvidence(fact.evidence())
                .setAutomatic(fact.automatic())
                .setEpoch(fact.epoch())
                .setMode(ServingMode.LIVE)
                .setTarget(TARGET)
                .setEndpoint(endpoint(fact.place()))
                .setReplacedVersion(fact.fromVersion())
                .setRequestId(fact.causeId());
        return restingOn(fact.release(), event);
    }

    private ModelRolledBack restingOn(Release release, ModelRolledBack.Builder event) {
        return event.setArtefactDigest(release.artefactDigest())
                .setTier(release.tier())
                .setRegistrationId(release.papers().registrationId())
                .setVerdictId(release.papers().verdictId())
                .setApprovalId(release.papers().approvalId())
                .setProfileDigest(release.papers().profileDigest())
                .setFacts(papers.facts(release.papers()))
                .setLimits(LimitsWire.said(release.limits()))
                .build();
    }

    ModelUndeployed undeployed(Fact.Undeployed fact, Meta open) {
        return new ModelUndeployed(
                open,
                fact.place().modelId(),
                fact.version(),
                fact.place().environment(),
                fact.epoch(),
                ServingMode.valueOf(fact.mode().name()),
                fact.requestId(),
                fact.reason());
    }

    ModelDeploymentFailed failed(Fact.Failed fact, Meta open) {
        return new ModelDeploymentFailed(
                open,
                fact.place().modelId(),
                fact.version(),
                fact.place().environment(),
                fact.requestId(),
                fact.epoch(),
                ServingMode.valueOf(fact.mode().name()),
                fact.reasons().stream()
                        .map(r -> new Reason(r.field(), r.problem(), r.remedy()))
                        .toList());
    }

    static String endpoint(Place place) {
        return "/environments/%s/v2/models/%s"
                .formatted(place.environment(), place.modelId().replace('/', '.'));
    }
}
