package io.assay.monitoring.domain;

import io.assay.wire.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides how versions fare: measures each closed window, and changes a version's health only after several agree. */
public final class Monitoring {

    private final Policy policy;
    private final NoDrift noDrift = new NoDrift();

    public Monitoring(Policy policy) {
        this.policy = policy;
    }

    /** Whether a window has too few rows to say something by itself. */
    public boolean thin(WindowCounts counted) {
        return counted.rows() < policy.of(counted.tier()).leastRows();
    }

    /**
     * Measures a window and weighs it, in the order of windows; a later revision measures but does not weigh again.
     *
     * @param sliding the windows up to this one together, which are weighed in its place; empty when it tells enough itself
     */
    public Decision<Watch, Fact> decide(Watch past, Closed closed, Optional<Closed> sliding) {
        List<Fact> facts = new ArrayList<>();
        facts.add(measured(closed));
        sliding.ifPresent(together -> facts.add(measured(together)));
        var weighed = (Fact.Measured) facts.getLast();
        Weighed by = Weighed.of(weighed.closed());
        Standing before = past.of(by.series());
        Instant end = by.window().to();
        if (!end.isAfter(before.drift().upTo())) {
            return Decision.say(past, facts);
        }
        return settle(past, by, before.after(weighed.judged(), end, policy.of(by.tier())), facts);
    }

    /** Weighs how predictions turned out; what a window said before is replaced. */
    public Decision<Watch, Fact> decide(Watch past, Performance performance) {
        Weighed by = performance.by();
        Thresholds thresholds = policy.of(by.tier());
        Standing before = past.of(by.series());
        Standing after = before.after(OutcomeJudging.judge(performance, thresholds), by.window().to(), thresholds);
        return after.equals(before) ? Decision.nothingNew() : settle(past, by, after, new ArrayList<>());
    }

    private Fact.Measured measured(Closed closed) {
        Thresholds thresholds = policy.of(closed.counted().tier());
        return new Fact.Measured(closed, Judging.judge(closed, thresholds, noDrift), policy.digest());
    }

    private Decision<Watch, Fact> settle(Watch past, Weighed by, Standing after, List<Fact> facts) {
        Thresholds thresholds = policy.of(by.tier());
        Health before = past.of(by.series()).health();
        List<Reason> reasons = after.reasons(thresholds);
        if (after.health() != before) {
            facts.add(new Fact.Changed(by, before, after.health(), reasons, after.windows(thresholds), policy.digest()));
        }
        facts.add(new Fact.Known(by, after.health(), after.since(), reasons, policy.digest()));
        return Decision.say(past.with(by.series(), after), facts);
    }
}
