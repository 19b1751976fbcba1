package io.assay.suite.golden;

/** Counts how often a rule and a person say the same of the same answer. */
final class Agreement {

    private long bothPass;
    private long ruleOnly;
    private long personOnly;
    private long bothFail;

    void count(boolean rule, boolean person) {
        count(rule, person, 1);
    }

    private void count(boolean rule, boolean person, long times) {
        if (rule && person) {
            bothPass += times;
        } else if (rule) {
            ruleOnly += times;
        } else if (person) {
            personOnly += times;
        } else {
            bothFail += times;
        }
    }

    /** Adds another's counts so many times. */
    void add(Agreement other, long times) {
        count(true, true, other.bothPass * times);
        count(true, false, other.ruleOnly * times);
        count(false, true, other.personOnly * times);
        count(false, false, other.bothFail * times);
    }

    /** Answers of which both said something. */
    long pairs() {
        return bothPass + ruleOnly + personOnly + bothFail;
    }

    /** Share of pairs in which both say the same, 0 to 1; NaN without pairs. */
    double share() {
        return (double) (bothPass + bothFail) / pairs();
    }

    /**
     * Agreement beyond chance, -1 to 1: (p - e) / (1 - e), with p the share of pairs that agree and e the share that would
     * if both said what they say at random (Cohen, 1960, doi:10.1177/001316446002000104). NaN where both always say the same
     * one thing, so that chance explains all.
     */
    double kappa() {
        double n = pairs();
        double rulePasses = (bothPass + ruleOnly) / n;
        double personPasses = (bothPass + personOnly) / n;
        double chance = rulePasses * personPasses + (1 - rulePasses) * (1 - personPasses);
        return (share() - chance) / (1 - chance);
    }
}
