"""Writes src/test/resources/reference/estimates.json: confidence-based estimates of performance and isotonic calibration, by
scikit-learn on weighted rows (each row once as positive, with its chance, and once as negative) and by finite differences
for the intervals. Run: python src/test/python/estimates.py; versions are in requirements.txt."""

import json
import math
import pathlib

import numpy as np
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import accuracy_score, f1_score, precision_score, recall_score, roc_auc_score

SEED = 20260301
Z = (1.959963984540054, 1.6448536269514722)


def doubled(chances):
    n = len(chances)
    return np.r_[np.ones(n), np.zeros(n)], np.r_[chances, 1 - chances]


def weighted(metric):
    def value(scores, chances, decided):
        truth, weights = doubled(chances)
        return metric(truth, np.r_[scores, scores], np.r_[decided, decided], weights)

    return value


MEASURES = {
    "accuracy": weighted(lambda t, s, d, w: accuracy_score(t, d, sample_weight=w)),
    "precision": weighted(lambda t, s, d, w: precision_score(t, d, sample_weight=w)),
    "recall": weighted(lambda t, s, d, w: recall_score(t, d, sample_weight=w)),
    "specificity": weighted(lambda t, s, d, w: recall_score(1 - t, 1 - d, sample_weight=w)),
    "f1": weighted(lambda t, s, d, w: f1_score(t, d, sample_weight=w)),
    "auc": weighted(lambda t, s, d, w: roc_auc_score(t, s, sample_weight=w)),
    "positive-rate": lambda s, c, d: float(np.mean(c)),
}


def slope(of, at, step=1e-5):
    gradient = np.zeros(len(at))
    for i in range(len(at)):
        up, down = at.copy(), at.copy()
        up[i] += step
        down[i] -= step
        gradient[i] = (of(up) - of(down)) / (2 * step)
    return gradient


def measured(of, scores, knots, rates, counts, decided):
    chances = np.interp(scores, knots, rates)
    value = of(scores, chances, decided)
    by_row = slope(lambda c: of(scores, c, decided), chances)
    by_knot = slope(lambda r: of(scores, np.interp(scores, knots, r), decided), rates)
    smoothed = (rates * counts + 0.5) / (counts + 1)
    variance = np.sum(by_row**2 * chances * (1 - chances)) + np.sum(by_knot**2 * smoothed * (1 - smoothed) / (counts + 1))
    error = math.sqrt(variance)
    ends = [value - Z[0] * error, value + Z[0] * error, value - Z[1] * error, value + Z[1] * error]
    return [value] + [min(1.0, max(0.0, e)) for e in ends]


def estimate(name, scores, threshold, knots, rates, counts):
    decided = (scores >= threshold).astype(int)
    arrays = tuple(np.array(a, dtype=float) for a in (knots, rates, counts))
    return {
        "name": name,
        "scores": scores.tolist(),
        "threshold": threshold,
        "map": {"scores": knots, "rates": rates, "rows": counts},
        "measures": {m: measured(of, scores, *arrays, decided) for m, of in MEASURES.items()},
    }


def isotonic(rng, rows, bins):
    scores = rng.beta(2, 5, rows)
    positive = rng.random(rows) < np.clip(scores**2 + 0.05, 0, 1)
    order = np.argsort(scores, kind="stable")
    ends = [rows * b // bins for b in range(bins + 1)]
    parts = [order[a:b] for a, b in zip(ends, ends[1:])]
    means = np.array([scores[p].mean() for p in parts])
    shares = np.array([positive[p].mean() for p in parts])
    weights = np.array([len(p) for p in parts])
    fitted = IsotonicRegression().fit(means, shares, sample_weight=weights).predict(means)
    return {"scores": scores.tolist(), "positive": positive.tolist(), "means": means.tolist(), "fitted": fitted.tolist()}


def main():
    rng = np.random.default_rng(SEED)
    knots, rates, counts = [0.05, 0.2, 0.45, 0.8], [0.02, 0.15, 0.5, 0.9], [900, 400, 300, 120]
    made = {
        "estimates": [
            estimate("spread", rng.beta(1, 2, 300).round(4), 0.4, knots, rates, counts),
            estimate("tied", rng.choice([0.1, 0.3, 0.35, 0.6, 0.9], 200), 0.35, knots, rates, counts),
            estimate("few", np.array([0.1, 0.2, 0.7]), 0.5, knots, rates, counts),
        ],
        "isotonic": isotonic(rng, 2000, 40),
    }
    out = pathlib.Path(__file__).parents[1] / "resources/reference/estimates.json"
    out.write_text(json.dumps(made) + "\n")


if __name__ == "__main__":
    main()
