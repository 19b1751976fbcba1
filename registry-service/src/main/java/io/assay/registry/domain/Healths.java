package io.assay.registry.domain;

import io.assay.wire.decision.Decision;

/** Weighs what monitoring says: a live version that turned critical must be validated again. */
final class Healths {

    private Healths() {}

    static Decision<Model, Fact> weigh(Model past, Heard.HealthTurned turned) {
        if (!turned.critical() || !turned.live()) {
            return Decision.nothingNew();
        }
        return switch (past.version(turned.version())) {
            case null -> Decision.waitFor("the registration of version " + turned.version());
            case Version.Approved approved -> revalidated(past, turned);
            case Version.Suspended suspended -> revalidated(past, turned);
            case Version.Rejected rejected -> Decision.nothingNew();
            case Version.Retired retired -> Decision.nothingNew();
            case Version.Checking checking -> notApproved(turned);
            case Version.Registered registered -> notApproved(turned);
            case Version.InReview review -> notApproved(turned);
        };
    }

    private static Decision<Model, Fact> revalidated(Model past, Heard.HealthTurned turned) {
        return Decision.say(past, new Fact.Revalidated(
                past.id(),
                turned.version(),
                "health",
                "its health in %s turned critical: %s".formatted(turned.environment(), turned.words())));
    }

    private static Decision<Model, Fact> notApproved(Heard.HealthTurned turned) {
        return Decision.waitFor("the approval of version " + turned.version());
    }
}
