package io.assay.deployment.stream;

import io.assay.deployment.domain.Declaration;
import io.assay.deployment.domain.Place;
import io.assay.deployment.gateway.Placed;
import io.assay.deployment.gateway.Replica;
import io.assay.deployment.gateway.Terms;
import io.assay.events.BreakGlassDeployed;
import io.assay.events.Endpoint;
import io.assay.events.ModelDeployed;
import io.assay.events.ModelFacts;
import io.assay.events.ModelRolledBack;
import io.assay.events.ModelUndeployed;
import io.assay.events.Port;
import io.assay.events.ServingMode;
import io.assay.wire.event.Told;
import java.time.Instant;
import java.util.List;

/** Tells a replica what the deployment topics say of slots. */
public final class SlotWire {

    /** The type of models that answer elsewhere. */
    static final String ENDPOINT = "endpoint";

    private final Replica replica;

    public SlotWire(Replica replica) {
        this.replica = replica;
    }

    /** Hands on what one event says; events of another kind say nothing of slots. */
    public void hear(Told told) {
        switch (told.event()) {
            case ModelDeployed deployed -> deployed(deployed, told.appendedAt());
            case BreakGlassDeployed broke -> brokeGlass(broke, told.appendedAt());
            case ModelRolledBack back -> rolledBack(back, told.appendedAt());
            case ModelUndeployed undeployed -> undeployed(undeployed, told.appendedAt());
            default -> throw new IllegalArgumentException(told.type() + " says nothing of slots");
        }
    }

    private void deployed(ModelDeployed event, Instant at) {
        var placed = new Placed(
                event.getEpoch(), at, event.getVersion(), event.getArtefactDigest(), declaration(event.getFacts()),
                Terms.approved(LimitsWire.heard(event.getLimits())));
        Place place = new Place(event.getModelId(), event.getEnvironment());
        replica.hear(place, slot -> event.getMode() == ServingMode.LIVE ? slot.live(placed) : slot.shadow(placed));
    }

    private void brokeGlass(BreakGlassDeployed event, Instant at) {
        var placed = new Placed(
                event.getEpoch(), at, event.getVersion(), event.getArtefactDigest(), declaration(event.getFacts()),
                new Terms(
                        LimitsWire.heard(event.getLimits()), event.getIncidentId(), List.copyOf(event.getPersons())));
        replica.hear(new Place(event.getModelId(), event.getEnvironment()), slot -> slot.live(placed));
    }

    private void rolledBack(ModelRolledBack event, Instant at) {
        var placed = new Placed(
                event.getEpoch(), at, event.getVersion(), event.getArtefactDigest(), declaration(event.getFacts()),
                Terms.approved(LimitsWire.heard(event.getLimits())));
        Place place = new Place(event.getModelId(), event.getEnvironment());
        replica.hear(place, slot -> slot.live(placed).shadow(Placed.empty(event.getEpoch(), at)));
    }

    private void undeployed(ModelUndeployed event, Instant at) {
        var empty = Placed.empty(event.getEpoch(), at);
        Place place = new Place(event.getModelId(), event.getEnvironment());
        replica.hear(place, slot -> event.getMode() == ServingMode.LIVE ? slot.live(empty) : slot.shadow(empty));
    }

    /** What a version takes and gives, in the domain's words. */
    public static Declaration declaration(ModelFacts facts) {
        return new Declaration(
                facts.getModelType(), remote(facts), fields(facts.getInputs()), fields(facts.getOutputs()));
    }

    private static Declaration.Remote remote(ModelFacts facts) {
        Endpoint endpoint = facts.getEndpoint();
        return endpoint == null || !facts.getModelType().equals(ENDPOINT)
                ? null
                : new Declaration.Remote(endpoint.getUrl(), endpoint.getRevision());
    }

    private static List<Declaration.Field> fields(List<Port> ports) {
        return ports.stream()
                .map(p -> new Declaration.Field(
                        p.getName(), p.getType(), p.getIndex(), p.getMin(), p.getMax(),
                        List.copyOf(p.getCategories()), p.getNullable()))
                .toList();
    }
}
