package io.assay.deployment.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is known of one model: what the registry said of its versions, and its slots.
 *
 * @param modelId the model
 * @param standings the last word on each version
 * @param slots the slot of each environment
 * @param registrations the latest registrations, the last one last
 * @param pleas what people ask in an emergency and is not answered yet
 */
public record ModelSlots(
        String modelId,
        Map<String, Standing> standings,
        Map<String, Slot> slots,
        List<Registration> registrations,
        List<Plea> pleas) {

    private static final int REGISTRATIONS_KEPT = 16;

    public ModelSlots {
        registrations = registrations == null ? List.of() : registrations;
        pleas = pleas == null ? List.of() : pleas;
    }

    /** A model of which nothing has been heard. */
    public static ModelSlots unheard(String modelId) {
        return new ModelSlots(modelId, Map.of(), Map.of(), List.of(), List.of());
    }

    /** The slot of an environment; an empty one when nothing ever served there. */
    public Slot slot(String environment) {
        return slots.getOrDefault(environment, Slot.empty(new Place(modelId, environment)));
    }

    ModelSlots with(String version, Standing standing) {
        Map<String, Standing> more = new HashMap<>(standings);
        more.put(version, standing);
        return new ModelSlots(modelId, Map.copyOf(more), slots, registrations, pleas);
    }

    ModelSlots with(Slot slot) {
        Map<String, Slot> more = new HashMap<>(slots);
        more.put(slot.place().environment(), slot);
        return new ModelSlots(modelId, standings, Map.copyOf(more), registrations, pleas);
    }

    ModelSlots with(Registration registration) {
        List<Registration> more = new ArrayList<>(registrations);
        more.add(registration);
        List<Registration> latest = more.subList(Math.max(0, more.size() - REGISTRATIONS_KEPT), more.size());
        return new ModelSlots(modelId, standings, slots, List.copyOf(latest), pleas);
    }

    ModelSlots withPleas(List<Plea> now) {
        return new ModelSlots(modelId, standings, slots, registrations, List.copyOf(now));
    }

    /** What a recall would name of all that serves. */
    public Stream<String> bytes() {
        return slots.values().stream()
                .flatMap(slot -> Stream.of(Optional.ofNullable(slot.live()), Optional.ofNullable(slot.shadow())))
                .flatMap(Optional::stream)
                .map(Serves::bytes)
                .filter(bytes -> bytes != null && !bytes.isEmpty());
    }

    /** The registration of a version; empty when it is not known, or known no more. */
    Optional<Registration> registration(String version) {
        return registrations.stream().filter(r -> r.version().equals(version)).findFirst();
    }

    /** Whether a later word on this version, or this very one, was heard already. */
    boolean knowsLater(String version, long sequence) {
        Standing known = standings.get(version);
        return known != null && known.sequence() >= sequence;
    }

    /** Why a version may not be deployed there and then; empty when it may. */
    List<Reason> against(String version, String environment, Moment now) {
        Standing standing = standings.get(version);
        return standing == null
                ? List.of(new Reason(
                        "version", version + " was never approved", "have it approved first, then ask again"))
                : standing.against(version, environment, now);
    }

    /** The release of a version that may be deployed there and then. */
    Optional<Release> deployable(String version, String environment, Moment now) {
        return standings.get(version) instanceof Release release
                        && release.against(version, environment, now).isEmpty()
                ? Optional.of(release)
                : Optional.empty();
    }
}
