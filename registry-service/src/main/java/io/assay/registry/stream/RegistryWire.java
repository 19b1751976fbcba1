package io.assay.registry.stream;

import io.assay.events.ApprovalGiven;
import io.assay.events.ArtefactsStored;
import io.assay.events.Meta;
import io.assay.events.ModelHealthChanged;
import io.assay.events.ServingMode;
import io.assay.events.ModelUndeployed;
import io.assay.events.ModelRolledBack;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelSubmitted;
import io.assay.events.ModelValidated;
import io.assay.registry.domain.Fact;
import io.assay.registry.domain.Heard;
import io.assay.registry.domain.Model;
import io.assay.wire.Wire;
import io.assay.wire.decide.Door;
import io.assay.wire.decide.References;
import org.apache.avro.specific.SpecificRecord;

/** The door between the registry's events and its domain. */
final class RegistryWire implements Door<Model, Heard, Fact> {

    private final Hearing hearing;
    private final Telling telling;

    RegistryWire(Wire wire) {
        var originals = new Originals(wire);
        this.hearing = new Hearing(originals);
        this.telling = new Telling(wire.actor(), originals);
    }

    @Override
    public Class<Model> stateType() {
        return Model.class;
    }

    @Override
    public Model unheard(String key) {
        return Model.unheard(key);
    }

    @Override
    public Heard heard(SpecificRecord event, References references) {
        return switch (event) {
            case ModelSubmitted submitted -> hearing.submitted(submitted, references);
            case ArtefactsStored stored -> hearing.stored(stored);
            case ModelValidated validated -> hearing.validated(validated);
            case ApprovalGiven given -> hearing.given(given);
            case ModelHealthChanged changed -> hearing.turned(changed);
            case ModelDeployed deployed ->
                new Heard.SlotMoved(deployed.getVersion(), deployed.getEnvironment(), deployed.getMode() == ServingMode.LIVE, true);
            case ModelRolledBack back -> new Heard.SlotMoved(back.getVersion(), back.getEnvironment(), true, true);
            case ModelUndeployed gone ->
                new Heard.SlotMoved(gone.getVersion(), gone.getEnvironment(), gone.getMode() == ServingMode.LIVE, false);
            default ->
                throw new IllegalArgumentException(
                        "the registry does not hear " + event.getSchema().getName() + "; check its bindings");
        };
    }

    @Override
    public SpecificRecord said(Fact fact, Meta open) {
        return switch (fact) {
            case Fact.FilesWanted wanted -> telling.job(wanted, open);
            case Fact.Registered registered -> telling.registered(registered, open);
            case Fact.Refused refused -> telling.refused(refused, open);
            case Fact.ApprovalRequested requested -> telling.requested(requested, open);
            case Fact.Approved approved -> telling.approved(approved, open);
            case Fact.Rejected rejected -> telling.rejected(rejected, open);
            case Fact.Revalidated revalidated -> telling.revalidated(revalidated, open);
        };
    }
}
