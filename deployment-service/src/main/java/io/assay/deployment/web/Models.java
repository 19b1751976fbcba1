package io.assay.deployment.web;

import io.assay.deployment.domain.Place;
import io.assay.deployment.gateway.Replica;
import io.assay.deployment.gateway.Served;
import io.assay.deployment.gateway.SlotView;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;

/** Finds models by their names in the protocol, {@code <tenant>.<name>}, in an environment or the standard one. */
public final class Models {

    private final Replica replica;
    private final String standardEnvironment;
    private final Map<Named, Place> places = new ConcurrentHashMap<>();

    private record Named(String environment, String name) {}

    public Models(Replica replica, String standardEnvironment) {
        this.replica = replica;
        this.standardEnvironment = standardEnvironment;
    }

    Place place(String environment, String name) {
        String where = environment == null ? standardEnvironment : environment;
        return places.computeIfAbsent(new Named(where, name), named -> sought(where, name));
    }

    private Place sought(String where, String name) {
        return replica.views().stream()
                .map(SlotView::place)
                .filter(place -> place.environment().equals(where) && nameOf(place).equals(name))
                .findFirst()
                .orElseThrow(() -> new InferenceException(
                        HttpStatus.NOT_FOUND, "model '%s' is unknown in %s".formatted(name, where)));
    }

    /** A slot that answers here, by the version asked for if there is one. */
    Served served(Place place, String name, String version) {
        return replica.served(place)
                .filter(slot -> slot.live() != null)
                .filter(slot -> version == null || version.equals(slot.live().version()))
                .orElseThrow(() -> notServed(place, name, version));
    }

    /** Why a model does not answer: it does not serve, or it should and this replica cannot. */
    InferenceException notServed(Place place, String name, String version) {
        var live = replica.view(place).orElseThrow().live();
        if (!live.serves()) {
            return new InferenceException(
                    HttpStatus.NOT_FOUND, "model '%s' serves nothing in %s".formatted(name, place.environment()));
        }
        return version == null || version.equals(live.version())
                ? new InferenceException(
                        HttpStatus.SERVICE_UNAVAILABLE, "model '%s' is not loaded here".formatted(name))
                : new InferenceException(HttpStatus.NOT_FOUND, "model '%s' serves version %s in %s, not %s"
                        .formatted(name, live.version(), place.environment(), version));
    }

    boolean ready() {
        return replica.problems().isEmpty();
    }

    static String nameOf(Place place) {
        return place.modelId().replace('/', '.');
    }
}
