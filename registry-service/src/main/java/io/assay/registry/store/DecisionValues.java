package io.assay.registry.store;

import io.assay.events.ApprovalSuspended;
import io.assay.events.BreakGlassDeployed;
import io.assay.events.ExceptionCounted;
import io.assay.events.ModelApproved;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelRolledBack;

/** What decisions and deployments prove. */
final class DecisionValues {

    private DecisionValues() {}

    static Value approved(ModelApproved event) {
        return Value.of("approvedBy", event.getApprovals().stream()
                        .map(approval -> approval.getPerson() + " as " + approval.getRole())
                        .toList())
                .and("byPolicy", event.getByPolicy() ? true : null)
                .and("standingApproval", event.getStandingId())
                .and("reviewedBy", event.getReviews().stream().map(review -> review.getPerson()).toList())
                .and("conditions", event.getConditions())
                .and("exceptions", event.getExceptions().stream().map(ExceptionCounted::getCheck).toList())
                .and("expires", event.getExpiresAt() == null ? null : event.getExpiresAt().toString());
    }

    static Value suspended(ApprovalSuspended event) {
        return Value.of("suspendedBy", event.getTrigger())
                .and("reasons", event.getReasons().stream().map(reason -> reason.getProblem()).toList())
                .and("waitsFor", event.getWaitsFor());
    }

    static Value brokenGlass(BreakGlassDeployed event) {
        return Value.of("breakGlass", true)
                .and("by", event.getPersons())
                .and("because", event.getReason())
                .and("incident", event.getIncidentId());
    }

    static Value served(ModelDeployed event) {
        return served(event.getArtefactDigest(), event.getTarget(), event.getEndpoint());
    }

    static Value served(ModelRolledBack event) {
        return served(event.getArtefactDigest(), event.getTarget(), event.getEndpoint());
    }

    static Value served(BreakGlassDeployed event) {
        return served(event.getArtefactDigest(), event.getTarget(), event.getEndpoint());
    }

    static Value replaced(ModelDeployed event) {
        return Value.of("epoch", event.getEpoch()).and("replaced", event.getReplacedVersion());
    }

    static Value replaced(ModelRolledBack event) {
        return Value.of("epoch", event.getEpoch())
                .and("rolledBackFrom", event.getFromVersion())
                .and("automatic", event.getAutomatic());
    }

    static Value replaced(BreakGlassDeployed event) {
        return Value.of("epoch", event.getEpoch()).and("replaced", event.getReplacedVersion());
    }

    private static Value served(String digest, String target, String endpoint) {
        return Value.of("digest", digest).and("target", target).and("endpoint", endpoint);
    }
}
