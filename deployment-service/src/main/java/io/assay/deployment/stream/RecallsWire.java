package io.assay.deployment.stream;

import io.assay.deployment.domain.Recall;
import io.assay.events.ArtefactRecalled;
import io.assay.wire.decide.References;
import java.util.Optional;

/** Recalls in the domain's words. */
final class RecallsWire {

    private RecallsWire() {}

    static Optional<Recall> of(String bytes, References references) {
        return bytes == null || bytes.isEmpty()
                ? Optional.empty()
                : references.latest(DeploymentStreams.RECALLS, bytes, ArtefactRecalled.class).map(RecallsWire::heard);
    }

    static Recall heard(ArtefactRecalled event) {
        return new Recall(event.getMeta().getEventId(), event.getPerson(), event.getReason());
    }
}
