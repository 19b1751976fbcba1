package io.assay.registry.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Which tier a use case has and what each tier asks.
 *
 * @param tiers from the highest to the lowest
 * @param tierOf tier by purpose, then exposure; what is not named has the highest
 * @param digest digest of the file it was read from
 */
public record Policy(List<Tier> tiers, Map<String, Map<String, String>> tierOf, String digest) {

    /** What one tier asks: who approves, until when, how long it counts, and where the version may then serve. */
    public record Tier(String name, List<Need> approvals, int dueDays, int validDays, List<String> environments) {

        public Tier {
            require(
                    name != null && name.matches("[a-z][a-z-]*"),
                    "tiers[].name is '" + name + "'; use lower-case letters");
            require(approvals != null, "tier " + name + " has no approvals; list them, or write [] on the lowest tier");
            require(dueDays > 0, "tier " + name + ": dueDays is " + dueDays + "; set it to at least 1");
            require(validDays > 0, "tier " + name + ": validDays is " + validDays + "; set it to at least 1");
            require(
                    environments != null && !environments.isEmpty(),
                    "tier " + name + " names no environments; name one");
            var roles = new HashSet<String>();
            for (Need need : approvals) {
                require(
                        need.role() != null && need.people() > 0,
                        "tier " + name + ": each approval needs a role and people of at least 1");
                require(roles.add(need.role()), "tier " + name + " names role " + need.role() + " twice; name it once");
            }
        }
    }

    public Policy {
        require(tiers != null && !tiers.isEmpty(), "tiers is missing; list them from the highest to the lowest");
        require(tierOf != null, "tierOf is missing; map each purpose and exposure to a tier");
        var names = new HashSet<String>();
        tiers.forEach(tier -> require(names.add(tier.name()), "tier " + tier.name() + " is there twice; name it once"));
        for (Tier tier : tiers.subList(0, tiers.size() - 1)) {
            require(
                    !tier.approvals().isEmpty(),
                    "tier " + tier.name()
                            + " asks nobody, but only the lowest tier may be approved by policy; name a role");
        }
        tierOf.forEach((purpose, byExposure) -> byExposure.forEach((exposure, tier) -> require(
                names.contains(tier),
                "tierOf." + purpose + "." + exposure + " is '" + tier + "', which is no tier; use one of " + names)));
    }

    /** The tier of that name; the highest when it is no longer there. */
    Tier tier(String name) {
        return tiers.stream()
                .filter(tier -> tier.name().equals(name))
                .findFirst()
                .orElse(highest());
    }

    boolean isLowest(String name) {
        return tiers.getLast().name().equals(name);
    }

    /** The tier of a use case for those who made the version, and why. */
    Tiering tieringFor(UseCase useCase, Submission.People makers) {
        String by = useCase.confirmedBy();
        if (by == null) {
            return highest("nobody has confirmed the facts of use case " + useCase.id());
        }
        if (by.equals(useCase.registeredBy())
                || by.equals(makers.submitter())
                || makers.developers().contains(by)) {
            return highest(by + ", who confirmed use case " + useCase.id() + ", described it or made the version");
        }
        String tier = tierOf.getOrDefault(useCase.purpose(), Map.of()).get(useCase.exposure());
        String what = "purpose %s with exposure %s".formatted(useCase.purpose(), useCase.exposure());
        if (tier == null) {
            return highest("the policy does not name " + what);
        }
        return new Tiering(
                tier, "the policy gives %s tier %s; confirmed by %s".formatted(what, tier, by), digest, true);
    }

    private Tier highest() {
        return tiers.getFirst();
    }

    private Tiering highest(String because) {
        return new Tiering(highest().name(), because + ", so the highest tier counts", digest, false);
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
