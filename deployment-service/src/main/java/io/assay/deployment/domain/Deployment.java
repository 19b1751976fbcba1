package io.assay.deployment.domain;

import io.assay.wire.decision.Decision;
import java.time.Instant;
import java.util.List;

/** Decides what becomes of one model's slots: its past in, what is said about them out. */
public final class Deployment {

    private final Policy policy;
    private final Gate gate;
    private final Requests requests = new Requests();
    private final Promotions promotions;
    private final Rollbacks rollbacks;

    public Deployment(Policy policy) {
        this.policy = policy;
        this.gate = new Gate(policy);
        this.promotions = new Promotions(policy);
        this.rollbacks = new Rollbacks(policy);
    }

    /** Decides one thing heard, at the time the broker appended it. */
    public Decision<ModelSlots, Fact> decide(ModelSlots past, Heard heard, Instant at) {
        return switch (heard) {
            case Heard.Approved a -> approved(past, a, at);
            case Heard.Rejected r when past.knowsLater(r.version(), r.sequence()) -> Decision.nothingNew();
            case Heard.Rejected r -> Decision.say(past.with(r.version(), new Standing.Withdrawn(r.sequence())));
            case Heard.Asked a -> requests.weigh(past, a, at);
            case Heard.Loaded l -> promotions.weigh(past, l, at);
            case Heard.WindowMeasured m -> rollbacks.weigh(past, m, at);
            case Heard.WindowOpen open -> Decision.nothingNew();
            case Heard.HealthTurned t -> rollbacks.weigh(past, t, at);
        };
    }

    private Decision<ModelSlots, Fact> approved(ModelSlots past, Heard.Approved approved, Instant at) {
        Release release = approved.release();
        List<String> reasons = gate.against(approved, at);
        if (!reasons.isEmpty()) {
            return Decision.refuse(
                    "the approval of " + release.version() + " does not hold: " + String.join("; ", reasons));
        }
        if (past.knowsLater(release.version(), release.sequence())) {
            return Decision.nothingNew();
        }
        ModelSlots known = past.with(release.version(), release);
        List<Fact> requested = release.environments().stream()
                .filter(environment -> policy.of(environment).automatic())
                .filter(environment -> !Serves.is(past.slot(environment).live(), release.version()))
                .<Fact>map(environment -> new Fact.Requested(
                        release.version(),
                        past.slot(environment).place(),
                        "policy deploys to " + environment + " what is approved"))
                .toList();
        return Decision.say(known, requested);
    }
}
