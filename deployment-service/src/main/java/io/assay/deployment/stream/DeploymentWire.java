package io.assay.deployment.stream;

import io.assay.deployment.domain.Fact;
import io.assay.deployment.domain.Heard;
import io.assay.deployment.domain.ModelSlots;
import io.assay.events.ApprovalSuspended;
import io.assay.events.DeploymentRequested;
import io.assay.events.HealthMeasured;
import io.assay.events.LoadDone;
import io.assay.events.Meta;
import io.assay.events.ModelApproved;
import io.assay.events.ModelHealthChanged;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelRejected;
import io.assay.wire.Wire;
import io.assay.wire.decide.Door;
import io.assay.wire.decide.References;
import org.apache.avro.specific.SpecificRecord;

/** The door between deployment's events and its domain. */
final class DeploymentWire implements Door<ModelSlots, Heard, Fact> {

    private final Hearing hearing;
    private final Telling telling;

    DeploymentWire(Wire wire) {
        var papers = new ApprovalPapers(wire);
        this.hearing = new Hearing(papers);
        this.telling = new Telling(wire.actor(), papers);
    }

    @Override
    public Class<ModelSlots> stateType() {
        return ModelSlots.class;
    }

    @Override
    public ModelSlots unheard(String key) {
        return ModelSlots.unheard(key);
    }

    @Override
    public Heard heard(SpecificRecord event, References references) {
        return switch (event) {
            case ModelApproved approved -> hearing.approved(approved);
            case ModelRejected rejected ->
                new Heard.Rejected(rejected.getVersion(), rejected.getMeta().getSequence());
            case ApprovalSuspended suspended ->
                new Heard.Rejected(suspended.getVersion(), suspended.getMeta().getSequence());
            case ModelRegistered registered -> new Heard.WindowOpen();
            case DeploymentRequested requested -> hearing.asked(requested);
            case LoadDone done -> hearing.loaded(done);
            case HealthMeasured measured -> hearing.measured(measured);
            case ModelHealthChanged changed -> hearing.turned(changed);
            default -> throw new IllegalArgumentException(
                    "deployment does not hear " + event.getSchema().getName() + "; check its bindings");
        };
    }

    @Override
    public SpecificRecord said(Fact fact, Meta open) {
        return switch (fact) {
            case Fact.Requested requested -> telling.requested(requested, open);
            case Fact.LoadAsked asked -> telling.loadJob(asked, open);
            case Fact.Deployed deployed -> telling.deployed(deployed, open);
            case Fact.Failed failed -> telling.failed(failed, open);
            case Fact.RolledBack back -> telling.rolledBack(back, open);
            case Fact.Undeployed undeployed -> telling.undeployed(undeployed, open);
        };
    }
}
