package io.assay.monitoring.domain;

import io.assay.monitoring.domain.Watch.Standing;
import io.assay.wire.decision.Decision;

/** Decides how versions fare: measures each closed window, and changes a version's health only after several agree. */
public final class Monitoring {

    private final Policy policy;

    public Monitoring(Policy policy) {
        this.policy = policy;
    }

    /** Measures a window and weighs it, in the order of windows; a later revision measures but does not weigh again. */
    public Decision<Watch, Fact> decide(Watch past, Closed closed) {
        WindowCounts counted = closed.counted();
        Thresholds thresholds = policy.of(counted.tier());
        Judged judged = Judging.judge(counted, closed.profile(), thresholds);
        var measured = new Fact.Measured(closed, judged, policy.digest());
        Standing before = past.of(counted.series());
        if (!counted.window().to().isAfter(before.upTo())) {
            return Decision.say(past, measured);
        }
        Standing after = weighed(before, judged.health(), thresholds, counted.window());
        Watch now = past.with(counted.series(), after);
        return after.health() == before.health()
                ? Decision.say(now, measured)
                : Decision.say(now, measured, new Fact.Changed(closed, before.health(), after.health(), judged.findings()));
    }

    private static Standing weighed(Standing before, Health window, Thresholds thresholds, Window at) {
        if (!window.known()) {
            return before.health() == Health.UNKNOWN
                    ? before.settled(Health.INSUFFICIENT_EVIDENCE, at.to())
                    : new Standing(before.health(), before.tendency(), before.windows(), at.to());
        }
        if (window == before.health() || window == Health.HEALTHY && !before.health().known()) {
            return before.settled(window, at.to());
        }
        boolean worse = window.worseThan(before.health());
        boolean goesOn = before.tendency() != null && before.tendency().worseThan(before.health()) == worse;
        int windows = goesOn ? before.windows() + 1 : 1;
        Health mildest = goesOn ? mildest(before.tendency(), window, worse) : window;
        int needed = worse ? thresholds.windowsToWorsen() : thresholds.windowsToRecover();
        return windows >= needed
                ? before.settled(mildest, at.to())
                : new Standing(before.health(), mildest, windows, at.to());
    }

    /** Of two healths that speak for the same change, the one that changes less. */
    private static Health mildest(Health one, Health other, boolean worse) {
        return one.worseThan(other) == worse ? other : one;
    }
}
