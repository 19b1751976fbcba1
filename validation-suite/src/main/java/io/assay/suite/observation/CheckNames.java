package io.assay.suite.observation;

/** Names of the checks, as policies, events and reports have them. */
public final class CheckNames {

    // Before scoring.
    public static final String RUNTIME = "runtime";
    public static final String IDENTITY = "identity";
    public static final String SIGNATURE = "signature";
    public static final String SCAN = "artefact-scan";
    public static final String INTERFACE = "interface";
    public static final String HOLD_OUT = "hold-out";
    public static final String FEATURES = "features";
    public static final String IN_SIGHT = "scoring-in-sight";
    // Evaluation data.
    public static final String ROWS = "rows";
    public static final String MINORITY = "minority-rows";
    public static final String LEGAL_VALUES = "legal-values";
    public static final String MISSING_SHARE = "missing-share";
    public static final String DUPLICATES = "duplicates";
    public static final String OVERLAP = "training-overlap";
    public static final String LEAKAGE = "leakage";
    public static final String INDEPENDENCE = "independence";
    // Interface, tried.
    public static final String UNKNOWN_CATEGORY = "unknown-category";
    public static final String MISSING_VALUE = "missing-value";
    public static final String WRONG_TYPE = "wrong-type";
    public static final String DETERMINISM = "determinism";
    public static final String SCORES = "scores";
    // Performance of a classification.
    public static final String AUC = "auc";
    public static final String GINI = "gini";
    public static final String KS = "ks";
    public static final String AVERAGE_PRECISION = "average-precision";
    public static final String RECALL_AT_FPR = "recall-at-fpr";
    public static final String LIFT = "lift";
    public static final String LOG_LOSS = "log-loss";
    public static final String BRIER = "brier";
    public static final String PRECISION = "precision";
    public static final String RECALL = "recall";
    public static final String F1 = "f1";
    public static final String MCC = "mcc";
    // Performance of a multiclass classification.
    public static final String ACCURACY = "accuracy";
    public static final String MACRO_F1 = "macro-f1";
    public static final String WEIGHTED_F1 = "weighted-f1";
    public static final String MACRO_AUC = "macro-auc";
    public static final String CLASS_LOG_LOSS = "class-log-loss";
    // Performance of a regression.
    public static final String RMSE = "rmse";
    public static final String MAE = "mae";
    public static final String MAPE = "mape";
    public static final String R2 = "r2";
    public static final String SPEARMAN = "spearman";
    public static final String SKILL = "rmse-to-mean";
    // Every kind of performance.
    public static final String SLICES = "slice-performance";
    public static final String GAP = "generalisation-gap";
    public static final String CLAIMS = "claimed-metrics";
    public static final String WIDTH = "interval-width";
    // Calibration.
    public static final String ECE = "ece";
    public static final String CALIBRATION_SLOPE = "calibration-slope";
    public static final String CALIBRATION_INTERCEPT = "calibration-intercept";
    // Fairness.
    public static final String DECISION = "decision";
    public static final String PROTECTED = "protected-columns";
    public static final String GROUP_ROWS = "group-rows";
    public static final String DISPARATE_IMPACT = "disparate-impact";
    public static final String STATISTICAL_PARITY = "statistical-parity-difference";
    public static final String EQUAL_OPPORTUNITY = "equal-opportunity-difference";
    public static final String EQUALISED_ODDS = "equalised-odds-difference";
    public static final String PREDICTIVE_PARITY = "predictive-parity-difference";
    public static final String PROXIES = "proxies";
    // Robustness.
    public static final String NOISE_FLIPS = "noise-flips";
    public static final String NOISE_CHANGE = "noise-change";
    public static final String MISSING_FLIPS = "missing-flips";
    public static final String RANGE_EDGES = "range-edges";
    public static final String UNKNOWN_FLIPS = "unknown-flips";
    public static final String MONOTONICITY = "monotonicity";
    // Stability.
    public static final String FEATURE_STABILITY = "feature-stability";
    public static final String SCORE_STABILITY = "score-stability";
    // Explanation.
    public static final String IMPORTANCE = "importance";
    public static final String DOMINANCE = "dominance";
    public static final String SHAPLEY = "shapley";
    // Comparison.
    public static final String TRIVIAL = "against-trivial";
    public static final String LOGISTIC = "against-logistic";
    public static final String LIVE = "against-live";
    public static final String CHALLENGER = "against-challenger";
    // Decisions without labels.
    public static final String COVERAGE = "coverage";
    public static final String CONFLICTS = "conflicts";
    public static final String BOUNDARIES = "boundary-cases";
    // Answers to a golden set.
    public static final String GOLDEN_SET = "golden-set";
    public static final String GOLDEN_ANSWERS = "golden-answers";
    public static final String GOLDEN_SIZE = "golden-size";
    public static final String GOLDEN_PASS_RATE = "golden-pass-rate";
    public static final String GOLDEN_SLICES = "golden-slices";
    public static final String GOLDEN_GRADERS = "golden-graders";
    public static final String GOLDEN_CONSISTENCY = "golden-consistency";
    public static final String GRADER_AGREEMENT = "grader-agreement";
    public static final String GRADER_KAPPA = "grader-kappa";
    public static final String REFUSAL_RATE = "refusal-rate";
    // Documentation and operation.
    public static final String DOCUMENTATION = "documentation";
    public static final String LATENCY = "latency";
    public static final String MEMORY = "memory";

    private CheckNames() {}
}
