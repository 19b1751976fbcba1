"""Makes the numbers that the statistics are held against, with libraries that share no code with them.

    python3.11 -m venv .venv && .venv/bin/pip install -r requirements.txt
    .venv/bin/python make_reference.py > ../resources/reference/reference.json
"""
import json
import platform
import sys
import warnings

import fairlearn
import numpy as np
import scipy
import shap
import sklearn
import statsmodels
from fairlearn.metrics import MetricFrame, selection_rate, true_positive_rate
from scipy.spatial.distance import jensenshannon
from scipy.special import rel_entr
from scipy.stats import chi2, norm, wasserstein_distance
from sklearn.calibration import calibration_curve
from sklearn.datasets import load_breast_cancer, load_diabetes
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.metrics import (brier_score_loss, log_loss, mean_absolute_error, roc_auc_score,
                             root_mean_squared_error)
from sklearn.model_selection import cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint
from statsmodels.stats.weightstats import DescrStatsW

from classes import classes
from distances import distances, js_no_drift, samples
from features import explained, fitted, importances, leaks
from groups import families, gaps, pairs, proportions
from intervals import delong, estimate, mean, normal, wilson
from rankings import columns, confusions, lines, rankings
from reconstructions import ranges, reconstructions

FLOOR = 1e-4


def auc(scores, positive):
    area, error = roc_auc_score(positive, scores), delong(scores, positive)
    fewer = min(positive.sum(), (~positive).sum())
    return wilson(area * fewer, fewer) if error is None else normal(area, error, 0, 1)


def calibration_error(scores, positive):
    """From scikit-learn's bins, which are open below and closed above: no score may lie on an inner edge."""
    assert not np.isin(scores, np.linspace(0, 1, 11)[1:-1]).any()
    rate, score = calibration_curve(positive, scores, n_bins=10, strategy="uniform")
    bins = np.searchsorted(np.linspace(0, 1, 11)[1:-1], scores)
    rows = np.bincount(bins, minlength=10)
    return float(np.sum(np.abs(rate - score) * rows[rows > 0]) / len(scores))


def binary(name, scores, positive):
    scores, positive = np.asarray(scores, float), np.asarray(positive, bool)
    clipped = np.clip(scores, np.finfo(float).eps, 1 - np.finfo(float).eps)
    losses = -np.log(np.where(positive, clipped, 1 - clipped))
    squares = (scores - positive) ** 2
    one_class = positive.all() or not positive.any()
    case = {"name": name, "scores": scores.tolist(), "positive": positive.tolist(),
            "auc": None if one_class else auc(scores, positive),
            "logLoss": mean(losses), "brier": mean(squares, 1), "ece": calibration_error(scores, positive)}
    assert np.isclose(case["logLoss"][0], log_loss(positive, scores, labels=[False, True]), rtol=1e-12)
    assert np.isclose(case["brier"][0], brier_score_loss(positive, scores, labels=[False, True]), rtol=1e-12)
    return case


def binaries():
    data = load_breast_cancer()
    fitted = np.round(cross_val_predict(make_pipeline(StandardScaler(), LogisticRegression()), data.data[:, [1, 4, 8]],
                                        data.target, method="predict_proba")[:, 1], 6)
    rng = np.random.default_rng(20260101)
    tied = rng.integers(0, 8, 200) / 8 + 0.01
    return [
        binary("ordinary", fitted, data.target),
        binary("ties", tied, rng.random(200) < tied),
        binary("ten rows", [0.91, 0.72, 0.33, 0.64, 0.25, 0.86, 0.17, 0.58, 0.49, 0.05], [1, 1, 0, 0, 0, 1, 0, 1, 1, 0]),
        binary("apart", [0.91, 0.82, 0.73, 0.64, 0.15, 0.26, 0.37, 0.08, 0.09, 0.05], [1] * 4 + [0] * 6),
        binary("constant scores", [0.25] * 40, [1] * 12 + [0] * 28),
        binary("one positive", [0.95, 0.15, 0.25, 0.35, 0.97], [1, 0, 0, 0, 0]),
        binary("one class", [0.91, 0.72, 0.33], [1, 1, 1]),
        binary("sure and wrong", [0.0, 1.0, 0.0, 1.0], [1, 0, 0, 1]),
    ]


def regression(name, predicted, truth):
    predicted, truth = np.asarray(predicted, float), np.asarray(truth, float)
    squares = (predicted - truth) ** 2
    rmse = root_mean_squared_error(truth, predicted)
    error = DescrStatsW(squares).std_mean / (2 * rmse) if rmse > 0 else 0.0
    case = {"name": name, "predicted": predicted.tolist(), "truth": truth.tolist(),
            "rmse": normal(rmse, error, 0), "mae": mean(np.abs(predicted - truth))}
    assert np.isclose(case["mae"][0], mean_absolute_error(truth, predicted), rtol=1e-12)
    return case


def regressions():
    data = load_diabetes()
    fitted = np.round(cross_val_predict(LinearRegression(), data.data, data.target), 4)
    return [
        regression("ordinary", fitted, data.target),
        regression("ten rows", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [1.5, 2, 2.25, 4, 8, 6, 7.5, 8, 9, -1]),
        regression("constant", [3.0] * 8, [5.0] * 8),
        regression("exact", [1.0, -2.0, 0.0], [1.0, -2.0, 0.0]),
        regression("far from zero", [1e9 + 1, 1e9 + 2, 1e9 + 4], [1e9, 1e9, 1e9]),
    ]


def mover(group, rows, reference, reference_rows):
    """Donner and Zou (2012), equation for a ratio, with Wilson intervals from statsmodels."""
    p, q = group / rows, reference / reference_rows

    def interval(alpha):
        l1, u1 = proportion_confint(group, rows, alpha, method="wilson")
        l2, u2 = proportion_confint(reference, reference_rows, alpha, method="wilson")
        low = 0.0 if group == 0 else (p * q - np.sqrt((p * q) ** 2 - l1 * u2 * (2 * p - l1) * (2 * q - u2))) / (
            u2 * (2 * q - u2))
        high = (p * q + np.sqrt((p * q) ** 2 - u1 * l2 * (2 * p - u1) * (2 * q - l2))) / (l2 * (2 * q - l2))
        return low, high
    return estimate(p / q, interval)


def fairness(name, group, rows, reference, reference_rows):
    decided = np.repeat([1, 0, 1, 0], [group, rows - group, reference, reference_rows - reference])
    side = np.repeat(["group", "reference"], [rows, reference_rows])
    rates = MetricFrame(metrics={"rate": selection_rate, "tpr": true_positive_rate}, y_true=np.ones(len(decided)),
                        y_pred=decided, sensitive_features=side).by_group
    ratio = None
    if reference > 0:
        silent = group == 0 or (group == rows and reference == reference_rows)
        ratio = mover(group, rows, reference, reference_rows) if silent else estimate(
            rates.rate["group"] / rates.rate["reference"],
            lambda alpha: confint_proportions_2indep(group, rows, reference, reference_rows, method="log",
                                                     compare="ratio", alpha=alpha))
    return {"name": name, "counts": [group, rows, reference, reference_rows], "disparateImpact": ratio,
            "difference": estimate(rates.tpr["group"] - rates.tpr["reference"],
                                   lambda alpha: confint_proportions_2indep(
                                       group, rows, reference, reference_rows, method="newcomb", compare="diff",
                                       alpha=alpha)),
            "share": wilson(group, rows)}


def fairnesses():
    return [
        fairness("ordinary", 310, 1000, 452, 1210),
        fairness("adult census income, women and men", 1179, 10771, 6662, 21790),
        fairness("newcombe 1998 a", 56, 70, 48, 80),
        fairness("newcombe 1998 d", 5, 56, 0, 29),
        fairness("newcombe 1998 h", 10, 10, 0, 10),
        fairness("ten rows", 3, 5, 4, 5),
        fairness("nobody of the group", 0, 200, 80, 200),
        fairness("everybody", 12, 12, 30, 30),
        fairness("equal", 50, 100, 50, 100),
    ]


def histograms():
    def case(name, reference, current):
        p, q = np.array(reference) / sum(reference), np.array(current) / sum(current)
        pf, qf = np.maximum(FLOOR, p), np.maximum(FLOOR, q)
        return {"name": name, "reference": reference, "current": current,
                "psi": float((rel_entr(qf, pf) + rel_entr(pf, qf)).sum()), "jensenShannon": float(jensenshannon(p, q, 2))}
    return [
        case("ordinary", [120, 310, 402, 268, 95, 41, 12], [80, 250, 430, 330, 150, 60, 33]),
        case("equal", [10, 20, 30], [100, 200, 300]),
        case("an empty bin", [500, 400, 100, 0], [480, 300, 100, 120]),
        case("nothing in common", [10, 0], [0, 10]),
        case("one bin", [7], [9000]),
        case("ten rows", [4, 3, 2, 1], [0, 1, 4, 5]),
    ]


def no_drift():
    """The simulated quantile beside the case, from 300,000 draws, so itself sure to some percent."""
    def case(name, reference, rows):
        rng = np.random.default_rng(7)
        n = sum(reference)
        draws = [rng.multinomial(size, np.array(reference) / n, 300_000) / size for size in (n, rows)]
        p, q = (np.maximum(FLOOR, d) for d in draws)
        index = ((q - p) * np.log(q / p)).sum(axis=1)
        return {"name": name, "reference": reference, "rows": rows,
                "quantiles": {str(level): float(np.quantile(index, level)) for level in (0.95, 0.9975, 0.9995)}}
    return [
        case("even, large", [1000] * 10, 5000),
        case("deciles of 24,000, a window of 400", [2400] * 10, 400),
        case("deciles of 24,000, a window of 60", [2400] * 10, 60),
        case("one sparse bin", [60, 2000, 2000, 2000], 500),
        case("ten rows each", [4, 3, 3], 10),
        case("two bins, one rare", [9900, 100], 1000),
    ]


def profiles():
    rng = np.random.default_rng(11)

    def case(name, values):
        values = np.asarray(values, float)
        finite = values[np.isfinite(values)]
        constant = len(finite) > 0 and finite.min() == finite.max()
        edges = [np.nextafter(finite[0], -np.inf), finite[0]] if constant else \
            [] if len(finite) == 0 else sorted(set(np.quantile(finite, np.arange(1, 10) / 10).tolist()))
        counts = np.bincount(np.searchsorted(edges, finite, side="left"), minlength=len(edges) + 1)
        return {"name": name, "values": [str(float(v)) if not np.isfinite(v) else float(v) for v in values],
                "edges": [float(e) for e in edges], "counts": counts.tolist(),
                "nan": int(np.isnan(values).sum()), "infinite": int(np.isinf(values).sum())}
    return [
        case("ordinary", np.round(rng.lognormal(8, 1, 300), 2)),
        case("ties", np.repeat([0.0, 1.0, 5.0], [80, 15, 5])),
        case("constant", [4.5] * 12),
        case("nothing finite", [np.nan, np.inf, -np.inf]),
        case("NaN and infinities among numbers", [1.0, np.nan, 2.0, np.inf, 3.0, -np.inf, np.nan]),
        case("ten rows", [3.5, 1.25, 9.0, 7.75, 2.5, 8.0, 6.5, 4.0, 5.5, 0.5]),
    ]


def uniform(rows, multiplier):
    return (np.arange(1, rows + 1, dtype=np.uint64) * np.uint64(multiplier) % np.uint64(2 ** 32)) / 2 ** 32


def large(rows):
    """Rows that both sides make by themselves: i * multiplier mod 2^32, over 2^32."""
    scores = uniform(rows, 2654435761)
    positive = uniform(rows, 1103515245) < scores ** 2
    edges = np.arange(1, 10) / 10
    drifted = np.bincount(np.searchsorted(edges, scores ** 2, side="left"), minlength=10)
    even = np.bincount(np.searchsorted(edges, scores, side="left"), minlength=10)
    p, q = even / rows, drifted / rows
    squares = (scores - positive) ** 2
    decided, middles = scores >= 0.5, np.arange(10) / 10 + 0.05
    return {"rows": rows, "confusion": [int((decided & positive).sum()), int((decided & ~positive).sum()),
                                        int((~decided & positive).sum()), int((~decided & ~positive).sum())],
            "wasserstein": float(wasserstein_distance(middles, middles, even, drifted)),
            "ece": calibration_error(scores, positive),
            "positives": int(positive.sum()), "auc": float(roc_auc_score(positive, scores)),
            "logLoss": float(log_loss(positive, scores)), "brier": mean(squares, 1), "bins": drifted.tolist(),
            "psi": float((rel_entr(q, p) + rel_entr(p, q)).sum()), "jensenShannon": float(jensenshannon(p, q, 2))}


def main():
    warnings.simplefilter("ignore")
    binary_cases = binaries()
    json.dump({
        "made": {"by": "statistics/src/test/python/make_reference.py", "python": platform.python_version(),
                 **{m.__name__: m.__version__ for m in (np, scipy, sklearn, statsmodels, fairlearn, shap)}},
        "normalQuantiles": {"0.95": norm.ppf(0.95), "0.975": norm.ppf(0.975)},
        "chiSquareQuantile": {"degrees": 9, "probability": 0.95, "value": chi2.ppf(0.95, 9)},
        "quantiles": {"values": [1.0, 2.5, 2.5, 4.0, 10.0], "at": {
            str(p): float(np.quantile([1.0, 2.5, 2.5, 4.0, 10.0], p)) for p in (0, 0.1, 0.25, 0.5, 0.975, 1)}},
        "binary": binary_cases, "regression": regressions(), "fairness": fairnesses(), "histograms": histograms(),
        "rankings": rankings(binary_cases), "lines": lines(binary_cases), "confusions": confusions(), "columns": columns(),
        "classes": classes(), "distances": distances(), "samples": samples(), "jsNoDrift": js_no_drift(),
        "reconstructions": reconstructions(), "ranges": ranges(),
        "gaps": gaps(), "families": families(), "proportions": proportions(), "pairs": pairs(),
        "fitted": fitted(), "leaks": leaks(), "importances": importances(), "explained": explained(),
        "noDrift": no_drift(), "profiles": profiles(), "large": large(10_000_000)}, sys.stdout, indent=None,
        separators=(",", ":"), allow_nan=False)
    print()


if __name__ == "__main__":
    main()
