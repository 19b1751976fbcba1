package io.assay.registry.domain;

import java.time.Instant;
import java.util.List;

/** Takes an approval back to review: what counts no more is left out, and people are asked anew. */
final class Reopening {

    private final Openings openings;

    Reopening(Openings openings) {
        this.openings = openings;
    }

    /** Why an approved version is reviewed again. */
    record Cause(String trigger, String problem, String remedy) {}

    void reopen(Progress progress, String name, Version.Approved approved, Version.Voices kept, Cause cause, Instant at) {
        progress.say(new Fact.Suspended(
                progress.now().id(),
                name,
                cause.trigger(),
                List.of(new Reason("", cause.problem(), cause.remedy())),
                approved.question().needed().stream().map(need -> "role:" + need.role()).toList()));
        openings.open(progress, name, approved.entry(), approved.latest(), kept, at);
    }
}
