package io.assay.registry.domain;

import java.util.HashSet;
import java.util.List;

/**
 * What each tier asks, and what people may do.
 *
 * @param tiers from the highest to the lowest
 * @param rules what it says of people's acts
 * @param digest digest of the pack it was read from
 */
public record Policy(List<Tier> tiers, Rules rules, String digest) {

    /**
     * What one tier asks.
     *
     * @param reviews whose reviews are needed
     * @param approvals who must approve
     * @param minor who must approve where a change is not material
     * @param checks names of the checks that must have held
     * @param dueDays days until an answer is due
     * @param validDays days that an approval counts
     * @param revalidateDays days until it must be validated again
     * @param environments where it may then serve
     */
    public record Tier(
            String name,
            List<Need> reviews,
            List<Need> approvals,
            List<Need> minor,
            List<String> checks,
            int dueDays,
            int validDays,
            int revalidateDays,
            List<String> environments) {}

    public Policy {
        require(!tiers.isEmpty(), "tiers is empty; list them from the highest to the lowest");
        var names = new HashSet<String>();
        tiers.forEach(tier -> require(names.add(tier.name()), "tier " + tier.name() + " is there twice; name it once"));
        for (Tier tier : tiers.subList(0, tiers.size() - 1)) {
            require(
                    !tier.approvals().isEmpty() && !tier.minor().isEmpty(),
                    "tier " + tier.name()
                            + " asks nobody, but only the lowest tier may be approved by policy; name a role");
        }
    }

    /** The tier of that name; the highest when it is no longer there. */
    Tier tier(String name) {
        return tiers.stream()
                .filter(tier -> tier.name().equals(name))
                .findFirst()
                .orElse(highest());
    }

    boolean knows(String name) {
        return tiers.stream().anyMatch(tier -> tier.name().equals(name));
    }

    boolean isLowest(String name) {
        return tiers.getLast().name().equals(name);
    }

    /** Whether one tier stands below another. */
    boolean isBelow(String one, String other) {
        List<String> names = tiers.stream().map(Tier::name).toList();
        return names.indexOf(one) > names.indexOf(other);
    }

    Tier highest() {
        return tiers.getFirst();
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
