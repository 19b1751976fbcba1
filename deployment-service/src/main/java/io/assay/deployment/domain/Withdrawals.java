package io.assay.deployment.domain;

import io.assay.wire.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Takes out of its slots what may serve no more: recalled and retired at once, without an approval where policy says stop. */
final class Withdrawals {

    private final Policy policy;

    Withdrawals(Policy policy) {
        this.policy = policy;
    }

    /** The registry's word that a version has no approval any more, and the event that said so. */
    record Loss(String causeId, String version, Standing standing) {}

    Decision<ModelSlots, Fact> weigh(ModelSlots past, Loss loss, Moment now) {
        if (past.knowsLater(loss.version(), loss.standing().sequence())) {
            return Decision.nothingNew();
        }
        boolean ended = loss.standing() instanceof Standing.Retired;
        String why = loss.standing().against(loss.version(), "", now).getFirst().problem();
        return left(past.with(loss.version(), loss.standing()), serves -> serves.version().equals(loss.version())
                ? Optional.of(new Leaving(loss.causeId(), why, ended || serves.incident() == null, ended))
                : Optional.empty());
    }

    /** What is due, or recalled. */
    Decision<ModelSlots, Fact> weigh(ModelSlots past, Moment now) {
        return left(past, serves -> now.recalls().of(serves.bytes())
                .map(recall -> new Leaving(recall.id(), recall.words(), true, true))
                .or(() -> expired(past, serves, now.at())));
    }

    private static Optional<Leaving> expired(ModelSlots past, Serves serves, Instant at) {
        return serves.incident() == null
                        && past.standings().get(serves.version()) instanceof Release release
                        && release.expiredAt(at)
                ? Optional.of(new Leaving(null, "its approval expired at " + release.expiresAt(), true, false))
                : Optional.empty();
    }

    /** When the next approval ends by which something serves where that means stop; null when none does. */
    Instant due(ModelSlots past) {
        return past.slots().values().stream()
                .filter(slot -> policy.stopsWithout(slot.place().environment()))
                .flatMap(slot -> Stream.of(Optional.ofNullable(slot.live()), Optional.ofNullable(slot.shadow())))
                .flatMap(Optional::stream)
                .filter(serves -> serves.incident() == null)
                .map(serves -> past.standings().get(serves.version()))
                .flatMap(standing -> standing instanceof Release release
                        ? Stream.ofNullable(release.expiresAt())
                        : Stream.empty())
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Why something leaves; whether it concerns it at all, and whether whatever policy says. */
    private record Leaving(String causeId, String why, boolean concerned, boolean always) {}

    private Decision<ModelSlots, Fact> left(ModelSlots known, Function<Serves, Optional<Leaving>> rule) {
        ModelSlots now = known;
        List<Fact> facts = new ArrayList<>();
        for (Slot slot : known.slots().values()) {
            var change = new Change(slot);
            leaving(slot, slot.live(), rule).ifPresent(l -> change.undeployLive(l.causeId(), l.why()));
            leaving(slot, slot.shadow(), rule).ifPresent(l -> change.undeployShadow(l.causeId(), l.why()));
            facts.addAll(change.facts());
            now = change.facts().isEmpty() ? now : now.with(change.slot());
        }
        return Decision.say(now, facts);
    }

    private Optional<Leaving> leaving(Slot slot, Serves serves, Function<Serves, Optional<Leaving>> rule) {
        return Optional.ofNullable(serves)
                .flatMap(rule)
                .filter(Leaving::concerned)
                .filter(l -> l.always() || policy.stopsWithout(slot.place().environment()));
    }
}
