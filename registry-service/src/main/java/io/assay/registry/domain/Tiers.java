package io.assay.registry.domain;

/** Which tier a submission has: the highest unless someone independent confirmed what the policy goes by. */
final class Tiers {

    private final Policy policy;
    private final Rulebook rulebook;

    Tiers(Policy policy, Rulebook rulebook) {
        this.policy = policy;
        this.rulebook = rulebook;
    }

    Tiering of(UseCase useCase, Submission submission) {
        String by = useCase.confirmedBy();
        if (by == null) {
            return highest("nobody has confirmed the facts of use case " + useCase.id());
        }
        var makers = submission.people();
        if (by.equals(useCase.registeredBy())
                || by.equals(makers.submitter())
                || makers.developers().contains(by)) {
            return highest(by + ", who confirmed use case " + useCase.id() + ", described it or made the version");
        }
        Rulebook.Ruled ruled = rulebook.tier(useCase, submission);
        if (ruled.name() == null || !policy.knows(ruled.name())) {
            return highest("no rule of the policy gives purpose %s with exposure %s a tier"
                    .formatted(useCase.purpose(), useCase.exposure()));
        }
        return new Tiering(ruled.name(), ruled.reason() + "; confirmed by " + by, policy.digest(), true);
    }

    private Tiering highest(String because) {
        return new Tiering(policy.highest().name(), because + ", so the highest tier counts", policy.digest(), false);
    }
}
