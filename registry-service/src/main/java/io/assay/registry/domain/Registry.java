package io.assay.registry.domain;

import io.assay.wire.decision.Decision;
import java.time.Instant;

/** Decides what becomes of one model: its past in, what is said about it out. */
public final class Registry {

    private final Submissions submissions;
    private final Verdicts verdicts;
    private final Approvals approvals;

    public Registry(Policy policy) {
        this.submissions = new Submissions(policy);
        this.verdicts = new Verdicts(policy);
        this.approvals = new Approvals();
    }

    /** Decides about one thing heard, at the time the broker appended it. */
    public Decision<Model, Fact> decide(Model past, Heard heard, Instant at) {
        return switch (heard) {
            case Heard.Submitted submitted -> submissions.weigh(past, submitted);
            case Heard.Stored stored -> submissions.weigh(past, stored);
            case Heard.Validated validated -> verdicts.weigh(past, validated, at);
            case Heard.ApprovalGiven given -> approvals.weigh(past, given, at);
            case Heard.HealthTurned turned -> health(past, turned);
            case Heard.SlotMoved moved -> Decision.nothingNew();
        };
    }

    private static Decision<Model, Fact> health(Model past, Heard.HealthTurned turned) {
        if (!turned.critical() || !turned.live()) {
            return Decision.nothingNew();
        }
        return switch (past.version(turned.version())) {
            case null -> Decision.waitFor("the registration of version " + turned.version());
            case Version.Approved approved ->
                Decision.say(
                        past,
                        new Fact.Revalidated(
                                past.id(),
                                turned.version(),
                                "its health in %s turned critical: %s"
                                        .formatted(turned.environment(), turned.words())));
            case Version.Rejected rejected -> Decision.nothingNew();
            case Version.Checking checking -> notApproved(turned);
            case Version.Registered registered -> notApproved(turned);
            case Version.InReview review -> notApproved(turned);
        };
    }

    private static Decision<Model, Fact> notApproved(Heard.HealthTurned turned) {
        return Decision.waitFor("the approval of version " + turned.version());
    }
}
