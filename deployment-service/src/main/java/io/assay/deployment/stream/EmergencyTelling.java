package io.assay.deployment.stream;

import io.assay.deployment.domain.Fact;
import io.assay.deployment.domain.Objection;
import io.assay.deployment.domain.Registration;
import io.assay.events.BreakGlassDeployed;
import io.assay.events.BypassRefused;
import io.assay.events.Meta;
import io.assay.events.ServingMode;

/** What goes past the gate, and what tried to, as events. */
final class EmergencyTelling {

    private final ApprovalPapers papers;

    EmergencyTelling(ApprovalPapers papers) {
        this.papers = papers;
    }

    BreakGlassDeployed brokeGlass(Fact.BrokeGlass fact, Meta open) {
        Registration registration = fact.registration();
        return BreakGlassDeployed.newBuilder()
                .setMeta(open)
                .setModelId(fact.place().modelId())
                .setVersion(registration.version())
                .setEnvironment(fact.place().environment())
                .setEpoch(fact.epoch())
                .setMode(ServingMode.LIVE)
                .setTarget(Telling.TARGET)
                .setEndpoint(Telling.endpoint(fact.place()))
                .setReplacedVersion(fact.replacedVersion())
                .setArtefactDigest(registration.artefactDigest())
                .setTier(registration.tier())
                .setRegistrationId(registration.registrationId())
                .setFacts(papers.facts(registration))
                .setRequestIds(fact.emergency().requestIds())
                .setPersons(fact.emergency().persons())
                .setIncidentId(fact.incident())
                .setReason(fact.emergency().reason())
                .build();
    }

    BypassRefused bypassRefused(Fact.BypassRefused fact, Meta open) {
        Objection objection = fact.objection();
        return new BypassRefused(
                open, fact.modelId(), fact.version(), objection.attempt(), objection.by(), objection.about(),
                objection.words());
    }
}
