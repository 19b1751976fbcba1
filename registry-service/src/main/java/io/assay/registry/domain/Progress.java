package io.assay.registry.domain;

import io.assay.wire.decision.Decision;
import java.util.ArrayList;
import java.util.List;

/** How one model moves on while something is weighed: its state so far, and what was said on the way. */
final class Progress {

    private final Model before;
    private final List<Fact> facts = new ArrayList<>();
    private Model now;

    Progress(Model before) {
        this.before = before;
        this.now = before;
    }

    Model now() {
        return now;
    }

    Progress to(Model next) {
        now = next;
        return this;
    }

    Progress to(String version, Version next) {
        return to(now.with(version, next));
    }

    Progress say(Fact fact) {
        facts.add(fact);
        return this;
    }

    Decision<Model, Fact> decision() {
        return facts.isEmpty() && now.equals(before) ? Decision.nothingNew() : Decision.say(now, facts);
    }
}
