package io.assay.deployment.domain;

import io.assay.wire.decision.Decision;
import java.util.Optional;

/**
 * Goes back from a critical live version when the version before it, in shadow on the same rows, is healthy. The
 * shadow's measure may come after the alarm; the alarm waits for it. Without a healthy one, policy names the fallback.
 */
final class Rollbacks {

    private final Policy policy;

    Rollbacks(Policy policy) {
        this.policy = policy;
    }

    Decision<ModelSlots, Fact> weigh(ModelSlots past, Heard.WindowMeasured heard, Moment now) {
        Slot slot = past.slot(heard.environment());
        if (!slot.serves(heard.measured().version())) {
            return Decision.nothingNew();
        }
        return answered(past, slot.measures(heard.measured()), now);
    }

    Decision<ModelSlots, Fact> weigh(ModelSlots past, Heard.HealthTurned turned, Moment now) {
        Slot slot = past.slot(turned.environment());
        boolean ofWhatIsLive = turned.mode() == Mode.LIVE
                && Serves.is(slot.live(), turned.version())
                && turned.epoch() >= slot.live().epoch();
        if (!ofWhatIsLive) {
            return Decision.nothingNew();
        }
        if (turned.to() != Health.CRITICAL || slot.live().byRollback()) {
            return Decision.say(past.with(slot.alarmed(null)));
        }
        return answered(past, slot.alarmed(turned.alarm()), now);
    }

    private Decision<ModelSlots, Fact> answered(ModelSlots past, Slot slot, Moment now) {
        if (slot.alarm() == null) {
            return Decision.say(past.with(slot));
        }
        Optional<Release> previous = previous(past, slot, now);
        if (previous.isEmpty()) {
            return fallenBack(past, slot, "there is no earlier approved version in shadow");
        }
        return slot.measuredInShadow(slot.alarm().window())
                .map(shadow -> shadow.health() == Health.HEALTHY
                        ? wentBack(past, slot, previous.get(), shadow)
                        : fallenBack(past, slot, shadow.version() + " in shadow is " + shadow.health()))
                .orElseGet(() -> Decision.say(past.with(slot)));
    }

    /** What is in shadow, if it was live before and may still be deployed. */
    private static Optional<Release> previous(ModelSlots past, Slot slot, Moment now) {
        return Optional.ofNullable(slot.shadow())
                .filter(shadow -> slot.past().contains(shadow.version()))
                .flatMap(shadow -> past.deployable(shadow.version(), slot.place().environment(), now));
    }

    private static Decision<ModelSlots, Fact> wentBack(ModelSlots past, Slot slot, Release to, Measured shadow) {
        Alarm alarm = slot.alarm();
        String evidence = ("%1$s is CRITICAL in the window %2$s (%3$d rows): %4$s. %5$s, in shadow on the same traffic,"
                        + " is HEALTHY in that window (%6$d rows): %7$s. %1$s leaves the slot.")
                .formatted(slot.live().version(), alarm.window(), alarm.rows(), alarm.words(), shadow.version(),
                        shadow.rows(), shadow.words());
        var change = new Change(slot);
        change.rollBack(to, alarm.causeId(), evidence, true);
        return Decision.say(past.with(change.slot()), change.facts());
    }

    private Decision<ModelSlots, Fact> fallenBack(ModelSlots past, Slot slot, String why) {
        var change = new Change(slot.alarmed(null));
        if (policy.of(slot.place().environment()).fallback() == Fallback.STOP) {
            String words = "it is CRITICAL in the window %s: %s; %s, and policy says stop"
                    .formatted(slot.alarm().window(), slot.alarm().words(), why);
            change.undeployLive(slot.alarm().causeId(), words);
            change.undeployShadow(slot.alarm().causeId(), "nothing is live that it could shadow");
        }
        return Decision.say(past.with(change.slot()), change.facts());
    }
}
