package io.assay.deployment.domain;

import io.assay.deployment.domain.Withdrawals.Loss;
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
    private final Withdrawals withdrawals;
    private final Emergencies emergencies;

    public Deployment(Policy policy, Signatures signatures) {
        this.policy = policy;
        this.gate = new Gate(policy, signatures);
        this.promotions = new Promotions(policy);
        this.rollbacks = new Rollbacks(policy);
        this.withdrawals = new Withdrawals(policy);
        this.emergencies = new Emergencies(policy, signatures);
    }

    /** Decides one thing heard, at the time the broker appended it. */
    public Decision<ModelSlots, Fact> decide(ModelSlots past, Heard heard, Moment now) {
        return switch (heard) {
            case Heard.Approved a -> approved(past, a, now);
            case Heard.Rejected r ->
                withdrawals.weigh(past, new Loss(r.id(), r.version(), new Standing.Withdrawn(r.sequence())), now);
            case Heard.Suspended s -> withdrawals.weigh(
                    past, new Loss(s.id(), s.version(), new Standing.Suspended(s.sequence(), s.words())), now);
            case Heard.Retired r ->
                withdrawals.weigh(past, new Loss(r.id(), r.version(), new Standing.Retired(r.sequence())), now);
            case Heard.Registered r when past.registration(r.registration().version()).isPresent() ->
                Decision.nothingNew();
            case Heard.Registered r -> Decision.say(past.with(r.registration()));
            case Heard.EmergencyAsked e -> emergencies.weigh(past, e, now);
            case Heard.Woken woken -> withdrawals.weigh(past, now);
            case Heard.Asked a -> requests.weigh(past, a, now);
            case Heard.Loaded l -> promotions.weigh(past, l, now);
            case Heard.WindowMeasured m -> rollbacks.weigh(past, m, now);
            case Heard.WindowOpen open -> Decision.nothingNew();
            case Heard.HealthTurned t -> rollbacks.weigh(past, t, now);
        };
    }

    /** When something of a model is due that nobody says: the end of an approval where that means stop; null for never. */
    public Instant due(ModelSlots slots) {
        return withdrawals.due(slots);
    }

    private Decision<ModelSlots, Fact> approved(ModelSlots past, Heard.Approved approved, Moment now) {
        Release release = approved.release();
        List<Objection> objections = gate.against(past.modelId(), approved, now);
        if (!objections.isEmpty()) {
            return refused(past, release, objections);
        }
        if (past.knowsLater(release.version(), release.sequence())) {
            return Decision.nothingNew();
        }
        if (past.standings().get(release.version()) instanceof Standing.Retired) {
            return refused(past, release, List.of(new Objection("not-allowed", "it is retired")));
        }
        return Decision.say(past.with(release.version(), release), requested(past, release));
    }

    private static Decision<ModelSlots, Fact> refused(
            ModelSlots past, Release release, List<Objection> objections) {
        String words = String.join("; ", objections.stream().map(Objection::words).toList());
        return Decision.refuse(
                "the approval of " + release.version() + " does not hold: " + words,
                objections.stream()
                        .map(o -> new Fact.BypassRefused(past.modelId(), release.version(), o))
                        .toArray(Fact[]::new));
    }

    private List<Fact> requested(ModelSlots past, Release release) {
        return release.environments().stream()
                .filter(environment -> policy.of(environment).automatic())
                .filter(environment -> !Serves.byApproval(past.slot(environment).live(), release.version()))
                .<Fact>map(environment -> new Fact.Requested(
                        release.version(),
                        past.slot(environment).place(),
                        "policy deploys to " + environment + " what is approved"))
                .toList();
    }
}
