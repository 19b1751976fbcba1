package io.assay.deployment.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known of one model: what the registry said of its versions, and its slots.
 *
 * @param modelId the model
 * @param standings the last word on each version
 * @param slots the slot of each environment
 */
public record ModelSlots(String modelId, Map<String, Standing> standings, Map<String, Slot> slots) {

    /** A model of which nothing has been heard. */
    public static ModelSlots unheard(String modelId) {
        return new ModelSlots(modelId, Map.of(), Map.of());
    }

    /** The slot of an environment; an empty one when nothing ever served there. */
    public Slot slot(String environment) {
        return slots.getOrDefault(environment, Slot.empty(new Place(modelId, environment)));
    }

    ModelSlots with(String version, Standing standing) {
        Map<String, Standing> more = new HashMap<>(standings);
        more.put(version, standing);
        return new ModelSlots(modelId, Map.copyOf(more), slots);
    }

    ModelSlots with(Slot slot) {
        Map<String, Slot> more = new HashMap<>(slots);
        more.put(slot.place().environment(), slot);
        return new ModelSlots(modelId, standings, Map.copyOf(more));
    }

    /** Whether a later word on this version, or this very one, was heard already. */
    boolean knowsLater(String version, long sequence) {
        Standing known = standings.get(version);
        return known != null && known.sequence() >= sequence;
    }

    /** Why a version may not be deployed there and then; empty when it may. */
    List<Reason> against(String version, String environment, Instant at) {
        Standing standing = standings.get(version);
        return standing == null
                ? List.of(new Reason(
                        "version", version + " was never approved", "have it approved first, then ask again"))
                : standing.against(version, environment, at);
    }

    /** The release of a version that may be deployed there and then. */
    Optional<Release> deployable(String version, String environment, Instant at) {
        return standings.get(version) instanceof Release release
                        && release.against(version, environment, at).isEmpty()
                ? Optional.of(release)
                : Optional.empty();
    }
}
