package io.assay.registry.domain;

import io.assay.wire.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Weighs consent given in advance: as many distinct people as policy asks, each to the same envelope. */
final class StandingApprovals {

    private final Policy policy;

    StandingApprovals(Policy policy) {
        this.policy = policy;
    }

    /** Whether all who are needed have given it. */
    static boolean complete(StandingApproval given, List<Need> needed) {
        return needed.stream().allMatch(need -> Objections.inRole(given.givers(), need.role()) >= need.people());
    }

    Decision<Model, Fact> weigh(Model past, Heard.StandingApprovalGiven heard, Instant at) {
        StandingApproval given = heard.given();
        if (!(past.version(given.base()) instanceof Version.Approved base)) {
            return past.version(given.base()) == null
                    ? Decision.waitFor("version " + given.base())
                    : Decision.refuse("version %s is not approved, so nothing can be measured from it".formatted(given.base()));
        }
        Objection objection = objection(past, base, heard, at);
        if (objection != null) {
            return Refusals.refuse(past, given.base(), objection, heard.by());
        }
        StandingApproval there = past.affairs().standing().get(given.id());
        Approval giver = heardAt(given.givers().getFirst(), base, at);
        StandingApproval now = (there == null ? given.givenBy(List.of()) : there).with(giver);
        return new Progress(past).to(past.affairs(affairs -> affairs.with(now))).decision();
    }

    private static Approval heardAt(Approval giver, Version.Approved base, Instant at) {
        List<String> environments = giver.environments().isEmpty() ? base.terms().environments() : giver.environments();
        return new Approval(
                giver.id(), giver.person(), giver.role(), at, giver.expiresAt(), environments, giver.conditions(),
                giver.limits(), giver.attestation());
    }

    private Objection objection(Model past, Version.Approved base, Heard.StandingApprovalGiven heard, Instant at) {
        StandingApproval given = heard.given();
        var rules = policy.rules().standing();
        String role = heard.by().role();
        if (rules.needed().stream().noneMatch(need -> need.role().equals(role))) {
            return new Objection("not-allowed", "role '%s' is not needed for a standing approval".formatted(role));
        }
        if (!rules.mayDiffer().containsAll(given.mayDiffer())) {
            return new Objection("out-of-terms", "of %s the policy lets only %s differ".formatted(given.mayDiffer(), rules.mayDiffer()));
        }
        if (given.largestCount() < 1 || given.largestCount() > rules.largestCount()) {
            return new Objection("out-of-terms", "it covers %d versions; the policy allows 1 to %d"
                    .formatted(given.largestCount(), rules.largestCount()));
        }
        if (!at.isBefore(given.expiresAt())) {
            return new Objection("expired", "it expired at " + given.expiresAt());
        }
        if (given.expiresAt().isAfter(at.plus(Duration.ofDays(rules.longestDays())))) {
            return new Objection("out-of-terms", "it lasts longer than the %d days that the policy allows".formatted(rules.longestDays()));
        }
        Objection twice = twice(past.affairs().standing().get(given.id()), given);
        return twice == null ? Objections.maker(heard.by().person(), base.entry()) : twice;
    }

    private static Objection twice(StandingApproval there, StandingApproval given) {
        if (there == null) {
            return null;
        }
        if (!there.sameTerms(given)) {
            return Objection.mistake("standing approval %s has other terms; give yours an id of its own".formatted(given.id()));
        }
        String person = given.givers().getFirst().person();
        return there.givers().stream().anyMatch(giver -> giver.person().equals(person))
                ? new Objection("same-person-twice", person + " has given it already; a person counts once")
                : null;
    }
}
