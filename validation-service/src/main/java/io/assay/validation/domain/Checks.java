package io.assay.validation.domain;

import java.util.List;

/** All checks, in the order in which they are told. */
public final class Checks {

    // Found before scoring.
    public static final String RUNTIME = "runtime";
    public static final String IDENTITY = "identity";
    public static final String INTERFACE = "interface";
    public static final String HOLD_OUT = "hold-out";
    public static final String FEATURES = "features";
    // Found on the rows.
    public static final String ROWS = "rows";
    public static final String LEGAL_VALUES = "legal-values";
    public static final String INDEPENDENCE = "independence";
    public static final String SCORES = "scores";
    public static final String AUC = "auc";
    public static final String ECE = "ece";
    public static final String LOG_LOSS = "log-loss";
    public static final String BRIER = "brier";
    public static final String RMSE = "rmse";
    public static final String MAE = "mae";
    public static final String SKILL = "rmse-to-mean";
    public static final String CLAIMS = "claimed-metrics";
    public static final String DECISION = "decision";
    public static final String PROTECTED = "protected-columns";
    public static final String GROUP_ROWS = "group-rows";
    public static final String DISPARATE_IMPACT = "disparate-impact";
    public static final String EQUAL_OPPORTUNITY = "equal-opportunity-difference";

    /** Names of all checks: a policy has a rule for each. */
    public static final List<String> NAMES = List.of(
            RUNTIME, IDENTITY, INTERFACE, HOLD_OUT, FEATURES, ROWS, LEGAL_VALUES, INDEPENDENCE, SCORES, AUC, ECE,
            LOG_LOSS, BRIER, RMSE, MAE, SKILL, CLAIMS, DECISION, PROTECTED, GROUP_ROWS, DISPARATE_IMPACT,
            EQUAL_OPPORTUNITY);

    /** Checks that a policy may hold against a least value. */
    public static final List<String> AT_LEAST = List.of(ROWS, AUC, GROUP_ROWS, DISPARATE_IMPACT);

    /** Checks that a policy may hold against a greatest value. */
    public static final List<String> AT_MOST =
            List.of(LEGAL_VALUES, ECE, LOG_LOSS, BRIER, RMSE, MAE, SKILL, CLAIMS, EQUAL_OPPORTUNITY);

    /** What looks at the evidence. */
    static final List<Check> ALL = List.of(
            DataChecks::enoughRows,
            DataChecks::independence,
            DataChecks::scores,
            Performance::auc,
            Performance::calibration,
            Performance::losses,
            Performance::regression,
            Claims::held,
            FairnessData::decision,
            FairnessData::protectedColumns,
            new GroupFairness());

    private Checks() {}
}
