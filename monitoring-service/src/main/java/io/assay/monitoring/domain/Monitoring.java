package io.assay.monitoring.domain;

import io.assay.monitoring.domain.Watch.Standing;
import io.assay.wire.decision.Decision;

/** Decides how versions fare: measures each closed window, and changes a version's health only after several agree. */
public final class Monitoring {

    private final Policy policy;
    private final NoDrift noDrift = new NoDrift();

    public Monitoring(Policy policy) {
        this.policy = policy;
    }

    /** Measures a window and weighs it, in the order of windows; a later revision measures but does not weigh again. */
    public Decision<Watch, Fact> decide(Watch past, Closed closed) {
        WindowCounts counted = closed.counted();
        Thresholds thresholds = policy.of(counted.tier());
        Judged judged = Judging.judge(counted, closed.profile(), thresholds, noDrift);
        var measured = new Fact.Measured(closed, judged, policy.digest());
        Standing before = past.of(counted.series());
        if (!counted.window().to().isAfter(before.upTo())) {
            return Decision.say(past, measured);
        }
        Standing after = before.after(judged.health(), thresholds, counted.window().to());
        Watch now = past.with(counted.series(), after);
        return after.health() == before.health()
                ? Decision.say(now, measured)
                : Decision.say(now, measured, new Fact.Changed(closed, before.health(), after.health(), judged.findings()));
    }
}
