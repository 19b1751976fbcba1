package io.assay.deployment.gateway;

import io.assay.deployment.domain.Declaration;
import io.assay.deployment.domain.Place;
import java.util.HashSet;
import java.util.Set;

/**
 * A slot as the topics tell it, in whatever order they do: for the live place and for the shadow the word with the
 * highest epoch counts. A rollback speaks of both, for the shadow leaves with it.
 *
 * @param place where it is
 * @param live what answers
 * @param shadow what scores unheard
 * @param inputs names of all inputs that versions here ever declared; callers may go on sending them
 */
public record SlotView(Place place, Placed live, Placed shadow, Set<String> inputs) {

    /** A slot of which nothing has been heard. */
    public static SlotView unheard(Place place) {
        return new SlotView(place, Placed.NEVER, Placed.NEVER, Set.of());
    }

    /** How often the slot has changed. */
    public long epoch() {
        return Math.max(live.epoch(), shadow.epoch());
    }

    /** The slot with a word on its live place. */
    public SlotView live(Placed said) {
        return new SlotView(place, live.orLater(said), shadow, with(said));
    }

    /** The slot with a word on its shadow. */
    public SlotView shadow(Placed said) {
        return new SlotView(place, live, shadow.orLater(said), with(said));
    }

    private Set<String> with(Placed said) {
        if (!said.serves()) {
            return inputs;
        }
        Set<String> more = new HashSet<>(inputs);
        said.declaration().inputs().stream().map(Declaration.Field::name).forEach(more::add);
        return Set.copyOf(more);
    }
}
