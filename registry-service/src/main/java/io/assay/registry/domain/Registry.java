package io.assay.registry.domain;

import io.assay.wire.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;

/** Decides what becomes of one model: its past in, what is said about it out. */
public final class Registry {

    private final Submissions submissions;
    private final Verdicts verdicts;
    private final Approvals approvals;
    private final Reviews reviews;
    private final Findings findings;
    private final Waivers waivers;
    private final Overrides overrides;
    private final StandingApprovals standing;
    private final Retirements retirements;
    private final Awakening awakening;
    private final Standings standings;
    private final String policyDigest;

    public Registry(Policy policy, Rulebook rulebook) {
        var openings = new Openings(policy);
        this.submissions = new Submissions(policy, rulebook);
        this.verdicts = new Verdicts(policy, openings);
        this.approvals = new Approvals(policy, openings);
        this.reviews = new Reviews(policy);
        this.findings = new Findings(policy.rules().findings());
        this.waivers = new Waivers(policy, openings);
        this.overrides = new Overrides(policy, openings);
        this.standing = new StandingApprovals(policy);
        this.retirements = new Retirements(policy.rules());
        this.awakening = new Awakening(policy, openings);
        this.standings = new Standings(policy, rulebook);
        this.policyDigest = policy.digest();
    }

    /** Decides about one thing heard, at the time the broker appended it. */
    public Decision<Model, Fact> decide(Model past, Heard heard, Instant at) {
        return governed(past, weigh(past, heard, at));
    }

    /** When the model is to be looked at next; null for never. */
    public Instant due(Model model) {
        return awakening.due(model);
    }

    /** The policy by which it decides. */
    public String policyDigest() {
        return policyDigest;
    }

    private Decision<Model, Fact> weigh(Model past, Heard heard, Instant at) {
        return switch (heard) {
            case Heard.Submitted submitted -> submissions.weigh(past, submitted);
            case Heard.Stored stored -> submissions.weigh(past, stored);
            case Heard.Validated validated -> verdicts.weigh(past, validated, at);
            case Heard.ApprovalGiven given -> approvals.weigh(past, given, at);
            case Heard.ApprovalRevoked revoked -> approvals.weigh(past, revoked, at);
            case Heard.ReviewGiven given -> reviews.weigh(past, given, at);
            case Heard.FindingRaised raised -> findings.weigh(past, raised, at);
            case Heard.FindingChanged changed -> findings.weigh(past, changed, at);
            case Heard.FindingClosed closed -> findings.weigh(past, closed, at);
            case Heard.ExceptionGranted granted -> waivers.weigh(past, granted, at);
            case Heard.TierOverridden overridden -> overrides.weigh(past, overridden, at);
            case Heard.StandingApprovalGiven given -> standing.weigh(past, given, at);
            case Heard.RetirementRequested requested -> retirements.weigh(past, requested, at);
            case Heard.HoldChanged changed -> retirements.weigh(past, changed);
            case Heard.HealthTurned turned -> Healths.weigh(past, turned);
            case Heard.SlotMoved moved -> findings.weigh(past, moved);
            case Heard.GlassBroken broken -> findings.weigh(past, broken, at);
            case Heard.Doubted doubted -> refused(past, doubted);
            case Heard.Woken woken -> awakening.weigh(past, woken, at);
        };
    }

    private static Decision<Model, Fact> refused(Model past, Heard.Doubted doubted) {
        return Decision.refuse(
                doubted.why().words(),
                new Fact.BypassRefused(past.id(), doubted.version(), doubted.why(), doubted.person(), doubted.eventId()));
    }

    private Decision<Model, Fact> governed(Model past, Decision<Model, Fact> decision) {
        if (!(decision instanceof Decision.Said<Model, Fact> said)) {
            return decision;
        }
        var facts = new ArrayList<>(said.facts());
        facts.addAll(standings.changed(past, said.state()));
        return Decision.say(said.state(), facts);
    }
}
