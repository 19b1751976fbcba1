package io.assay.deployment.stream;

import io.assay.deployment.domain.Deployment;
import io.assay.deployment.domain.Fact;
import io.assay.deployment.domain.Heard;
import io.assay.deployment.domain.ModelSlots;
import io.assay.deployment.domain.Occasion;
import io.assay.deployment.domain.Recalls;
import io.assay.events.ApprovalSuspended;
import io.assay.events.BreakGlassRequested;
import io.assay.events.DeploymentRequested;
import io.assay.events.HealthMeasured;
import io.assay.events.LoadDone;
import io.assay.events.Meta;
import io.assay.events.ModelApproved;
import io.assay.events.ModelHealthChanged;
import io.assay.events.ModelRegistered;
import io.assay.events.ModelRejected;
import io.assay.events.ModelRetired;
import io.assay.wire.Wire;
import io.assay.wire.decide.Concern;
import io.assay.wire.decide.Door;
import io.assay.wire.decide.References;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;

/** The door between deployment's events and its domain. */
final class DeploymentWire implements Door<ModelSlots, Occasion, Fact> {

    private final Deployment deployment;
    private final RegistryHearing registry;
    private final Hearing hearing = new Hearing();
    private final Telling telling;
    private final EmergencyTelling emergencies;

    DeploymentWire(Wire wire, Deployment deployment) {
        var papers = new ApprovalPapers(wire);
        this.deployment = deployment;
        this.registry = new RegistryHearing(papers);
        this.telling = new Telling(wire.actor(), papers);
        this.emergencies = new EmergencyTelling(papers);
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
    public Occasion heard(SpecificRecord event, References references) {
        return new Occasion(heard(event), recalls(references));
    }

    private Heard heard(SpecificRecord event) {
        return switch (event) {
            case ModelApproved approved -> registry.heard(approved);
            case ModelRejected rejected -> registry.heard(rejected);
            case ApprovalSuspended suspended -> registry.heard(suspended);
            case ModelRetired retired -> registry.heard(retired);
            case ModelRegistered registered -> registry.heard(registered);
            case BreakGlassRequested requested -> hearing.emergency(requested);
            case DeploymentRequested requested -> hearing.asked(requested);
            case LoadDone done -> hearing.loaded(done);
            case HealthMeasured measured -> hearing.measured(measured);
            case ModelHealthChanged changed -> hearing.turned(changed);
            default -> throw new IllegalArgumentException(
                    "deployment does not hear " + event.getSchema().getName() + "; check its bindings");
        };
    }

    private static Recalls recalls(References references) {
        return bytes -> RecallsWire.of(bytes, references);
    }

    @Override
    public Instant due(ModelSlots state) {
        return deployment.due(state);
    }

    @Override
    public Occasion woken(ModelSlots state, References references) {
        return new Occasion(new Heard.Woken(), recalls(references));
    }

    @Override
    public Set<Concern> concerns(ModelSlots state) {
        return state.bytes().map(bytes -> new Concern(DeploymentStreams.RECALLS, bytes)).collect(Collectors.toSet());
    }

    @Override
    public List<String> tables() {
        return List.of(DeploymentStreams.RECALLS);
    }

    @Override
    public SpecificRecord said(Fact fact, Meta open) {
        return switch (fact) {
            case Fact.Requested requested -> telling.requested(requested, open);
            case Fact.LoadAsked asked -> telling.loadJob(asked, open);
            case Fact.EmergencyLoadAsked asked -> telling.loadJob(asked, open);
            case Fact.Deployed deployed -> telling.deployed(deployed, open);
            case Fact.BrokeGlass broke -> emergencies.brokeGlass(broke, open);
            case Fact.Failed failed -> telling.failed(failed, open);
            case Fact.RolledBack back -> telling.rolledBack(back, open);
            case Fact.Undeployed undeployed -> telling.undeployed(undeployed, open);
            case Fact.BypassRefused refused -> emergencies.bypassRefused(refused, open);
        };
    }
}
