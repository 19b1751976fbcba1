package io.assay.deployment.stream;

import io.assay.deployment.domain.Clearances;
import io.assay.deployment.domain.Heard;
import io.assay.events.ApprovalSuspended;
import io.assay.events.ModelApproved;
import io.assay.events.ModelRejected;
import io.assay.events.ModelRetired;
import io.assay.wire.Wire;
import io.assay.wire.event.Told;

/** Tells the gate what the registry says of versions. */
public final class ApprovalsWire {

    private final RegistryHearing registry;
    private final Clearances clearances;

    public ApprovalsWire(Wire wire, Clearances clearances) {
        this.registry = new RegistryHearing(new ApprovalPapers(wire));
        this.clearances = clearances;
    }

    /** Hands on what the registry says of one version. */
    public void hear(Told told) {
        clearances.hear(told.key(), heard(told), told.appendedAt());
    }

    private Heard heard(Told told) {
        return switch (told.event()) {
            case ModelApproved approved -> registry.heard(approved);
            case ModelRejected rejected -> registry.heard(rejected);
            case ApprovalSuspended suspended -> registry.heard(suspended);
            case ModelRetired retired -> registry.heard(retired);
            default -> throw new IllegalArgumentException(told.type() + " says nothing of approvals");
        };
    }
}
