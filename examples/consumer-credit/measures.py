"""What the numbers should be: each measure of a validator, from public libraries and textbook formulas."""

import numpy as np
from confidenceinterval.delong import delong_roc_variance
from fairlearn.metrics import MetricFrame, count, selection_rate
from scipy.stats import norm, rankdata
from sklearn.metrics import brier_score_loss, log_loss, roc_auc_score

Z = norm.ppf(0.975)
FLOOR = 1e-4


def auc(label, score):
    """Area under the ROC curve; interval by DeLong and others (1988) in the form of Sun and Xu (2014)."""
    value, positive, negative = roc_auc_score(label, score), score[label == 1], score[label == 0]
    ranks = rankdata(np.concatenate([positive, negative]))
    m, n = len(positive), len(negative)
    above_negative = (ranks[:m] - rankdata(positive)) / n
    below_positive = 1 - (ranks[m:] - rankdata(negative)) / m
    error = np.sqrt(above_negative.var(ddof=1) / m + below_positive.var(ddof=1) / n)
    np.testing.assert_allclose(error ** 2, delong_roc_variance(label, score)[1], rtol=1e-4)
    np.testing.assert_allclose(value, above_negative.mean(), rtol=1e-12)
    return {**interval(value, error), "positives": m, "negatives": n}


def interval(value, error):
    return {"value": float(value), "standardError": float(error), "low": float(value - Z * error),
            "high": float(value + Z * error)}


def losses(label, score):
    return {"logLoss": float(log_loss(label, score)), "brier": float(brier_score_loss(label, score))}


def ece(label, score, resamples=1000, seed=2026):
    """Expected calibration error over ten bins [k/10, (k+1)/10); 95 % percentile bootstrap over rows."""
    bins = np.minimum((score * 10).astype(int), 9)
    gap = score - label
    dice = np.random.default_rng(seed)
    drawn = [dice.integers(0, len(label), len(label)) for _ in range(resamples)]
    low, high = np.percentile([_ece(bins[rows], gap[rows]) for rows in drawn], [2.5, 97.5])
    return {"value": float(_ece(bins, gap)), "low": float(low), "high": float(high), "resamples": resamples}


def _ece(bins, gap):
    return np.abs(np.bincount(bins, gap, 10)).sum() / len(gap)


def fairness(label, approved, groups):
    """Disparate impact and equal opportunity difference of each group against the reference, the largest group."""
    everyone = _approval(label, approved, groups)
    good = _approval(label[label == 0], approved[label == 0], groups[label == 0])
    reference = max(everyone, key=lambda group: everyone[group][1])
    return {"reference": reference, "groups": {group: {
        "rows": everyone[group][1],
        "approvalRate": everyone[group][0],
        "nonDefaulters": good[group][1],
        "approvalRateOfNonDefaulters": good[group][0],
        **({} if group == reference else {
            "disparateImpact": ratio(everyone[group], everyone[reference]),
            "equalOpportunityDifference": difference(good[group], good[reference]),
        }),
    } for group in sorted(everyone)}}


def _approval(label, approved, groups):
    frame = MetricFrame(metrics={"rate": selection_rate, "rows": count}, y_true=label, y_pred=approved.astype(int),
                        sensitive_features=groups).by_group
    return {group: (float(row["rate"]), int(row["rows"])) for group, row in frame.iterrows()}


def ratio(group, reference):
    """Ratio of two rates; interval by the delta method on its logarithm (Katz and others, 1978)."""
    (p, n), (q, m) = group, reference
    error = np.sqrt((1 - p) / (n * p) + (1 - q) / (m * q))
    return {"value": p / q, "logStandardError": float(error), "low": float(p / q * np.exp(-Z * error)),
            "high": float(p / q * np.exp(Z * error))}


def difference(group, reference):
    """Difference of two rates; Wald interval."""
    (p, n), (q, m) = group, reference
    return interval(p - q, np.sqrt(p * (1 - p) / n + q * (1 - q) / m))


def psi(reference, later):
    """Population stability index over the reference's deciles, each bin (low, high], shares floored at 1e-4."""
    edges = np.unique(np.quantile(reference, np.arange(1, 10) / 10))
    shares = [np.maximum(np.bincount(np.searchsorted(edges, values), minlength=len(edges) + 1) / len(values), FLOOR)
              for values in (reference, later)]
    return float(((shares[1] - shares[0]) * np.log(shares[1] / shares[0])).sum())
