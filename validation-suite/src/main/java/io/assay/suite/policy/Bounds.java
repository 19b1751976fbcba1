package io.assay.suite.policy;

import io.assay.suite.observation.CheckInfo;
import io.assay.suite.observation.CheckNames;
import java.util.Set;

/** Which bounds make sense of what a check measures. */
final class Bounds {

    private static final Set<String> SHARES = Set.of(
            CheckNames.LEGAL_VALUES, CheckNames.MISSING_SHARE, CheckNames.DUPLICATES, CheckNames.OVERLAP,
            CheckNames.LEAKAGE, CheckNames.AUC, CheckNames.KS, CheckNames.AVERAGE_PRECISION,
            CheckNames.RECALL_AT_FPR, CheckNames.BRIER, CheckNames.PRECISION, CheckNames.RECALL, CheckNames.F1,
            CheckNames.ACCURACY, CheckNames.MACRO_F1, CheckNames.WEIGHTED_F1, CheckNames.MACRO_AUC, CheckNames.ECE,
            CheckNames.DISPARATE_IMPACT, CheckNames.STATISTICAL_PARITY, CheckNames.EQUAL_OPPORTUNITY,
            CheckNames.EQUALISED_ODDS, CheckNames.PREDICTIVE_PARITY, CheckNames.PROXIES, CheckNames.NOISE_FLIPS,
            CheckNames.MISSING_FLIPS, CheckNames.RANGE_EDGES, CheckNames.UNKNOWN_FLIPS, CheckNames.MONOTONICITY,
            CheckNames.DOMINANCE, CheckNames.COVERAGE, CheckNames.CONFLICTS, CheckNames.BOUNDARIES);
    private static final Set<String> SIGNED = Set.of(CheckNames.GINI, CheckNames.MCC, CheckNames.SPEARMAN);
    private static final Set<String> UP_TO_ONE = Set.of(CheckNames.R2);
    private static final Set<String> ANY = Set.of(
            CheckNames.SLICES, CheckNames.GAP, CheckNames.IMPORTANCE, CheckNames.TRIVIAL, CheckNames.LOGISTIC,
            CheckNames.LIVE, CheckNames.CHALLENGER);

    private Bounds() {}

    /** Why a check cannot be asked to be at least, or at most, something; {@code null} where it can. */
    static String refusal(CheckInfo check, boolean least) {
        String other = least ? "at-most" : "at-least";
        return switch (check.bound()) {
            case NONE -> "has no meaning for " + check.name() + ", which states and measures nothing; leave it out";
            case AT_LEAST -> least ? null : "has no meaning for " + check.name() + ", of which more is better; use " + other;
            case AT_MOST -> least ? "has no meaning for " + check.name() + ", of which less is better; use " + other : null;
            case EITHER -> null;
        };
    }

    /** Why this number is none that a check could come to; {@code null} where it is. */
    static String refusal(CheckInfo check, double bound) {
        double least = least(check.name());
        double most = most(check.name());
        if (bound >= least && bound <= most) {
            return null;
        }
        return "is " + Formula.fixed(bound) + ", but " + check.name() + " is measured "
                + (most < Double.POSITIVE_INFINITY && least > Double.NEGATIVE_INFINITY
                        ? "from " + Formula.fixed(least) + " to " + Formula.fixed(most)
                        : bound > most ? "up to " + Formula.fixed(most) : "from " + Formula.fixed(least) + " upwards")
                + "; give a number from there";
    }

    private static double least(String check) {
        if (ANY.contains(check) || UP_TO_ONE.contains(check)) {
            return Double.NEGATIVE_INFINITY;
        }
        return SIGNED.contains(check) ? -1 : 0;
    }

    private static double most(String check) {
        return SHARES.contains(check) || SIGNED.contains(check) || UP_TO_ONE.contains(check) ? 1 : Double.POSITIVE_INFINITY;
    }
}
