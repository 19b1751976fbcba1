package io.assay.deployment.stream;

import io.assay.deployment.domain.Clearances;
import io.assay.wire.Wire;
import io.assay.wire.event.Told;

/** Tells the gate what the registry says of versions. */
public final class ApprovalsWire {

    private final DeploymentWire door;
    private final Clearances clearances;

    public ApprovalsWire(Wire wire, Clearances clearances) {
        this.door = new DeploymentWire(wire);
        this.clearances = clearances;
    }

    /** Hands on what one approval or rejection says. */
    public void hear(Told told) {
        clearances.hear(told.key(), door.heard(told.event(), null), told.appendedAt());
    }
}
