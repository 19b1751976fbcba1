"""Groups, families of tests, two shares, two models on the same rows: fairlearn, statsmodels, SciPy."""
import numpy as np
from fairlearn.metrics import (demographic_parity_difference, equal_opportunity_difference, equalized_odds_difference)
from scipy.stats import norm, ttest_rel, wilcoxon
from sklearn.metrics import roc_auc_score
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportions_ztest

from intervals import delong, estimate, normal


def newcombe(a, m, b, n, alphas=(0.05, 0.10)):
    ends = {given: confint_proportions_2indep(a, m, b, n, method="newcomb", compare="diff", alpha=used)
            for given, used in zip((0.05, 0.10), alphas)}
    return estimate(a / m - b / n, lambda alpha: ends[alpha])


def gap(name, group, reference):
    truth, decided, side = [], [], []
    for which, (tp, fp, fn, tn) in (("group", group), ("reference", reference)):
        truth += [1] * tp + [0] * fp + [1] * fn + [0] * tn
        decided += [1] * (tp + fp) + [0] * (fn + tn)
        side += [which] * (tp + fp + fn + tn)
    (a, b, c, d), (e, f, g, h) = group, reference
    case = {"name": name, "group": group, "reference": reference,
            "parity": newcombe(a + b, sum(group), e + f, sum(reference)),
            "opportunity": newcombe(a, a + c, e, e + g), "precision": newcombe(a, a + b, e, e + f)}
    both = [newcombe(a, a + c, e, e + g, (0.025, 0.05)), newcombe(b, b + d, f, f + h, (0.025, 0.05))]
    nearest = max(0 if low <= 0 <= high else min(abs(low), abs(high)) for _, low, high, _, _ in both)
    case["odds"] = [max(abs(v[0]) for v in both), nearest, max(max(abs(v[1]), abs(v[2])) for v in both), nearest,
                    max(max(abs(v[3]), abs(v[4])) for v in both)]
    for key, metric in (("parity", demographic_parity_difference), ("opportunity", equal_opportunity_difference),
                        ("odds", equalized_odds_difference)):
        assert np.isclose(abs(case[key][0]), metric(truth, decided, sensitive_features=side), rtol=1e-12), key
    return case


def gaps():
    return [gap("ordinary", [310, 55, 90, 545], [452, 70, 80, 608]), gap("ten rows", [2, 1, 1, 1], [3, 0, 1, 1]),
            gap("false alarms differ more", [40, 30, 10, 20], [41, 5, 9, 45]), gap("equal", [5, 5, 5, 5], [50, 50, 50, 50])]


def families():
    return {"levels": {str(m): [float(norm.isf(0.025 / m)), float(norm.isf(0.05 / m))] for m in (2, 7, 400)},
            "holm": [{"p": p, "adjusted": multipletests(p, method="holm")[1].tolist()} for p in (
                [0.01, 0.04, 0.03, 0.005], [0.2], [0.5, 0.5, 0.9, 0.01, 0.01], [0.0, 1.0, 1e-12])]}


def proportions():
    def case(name, a, m, b, n):
        z, p = proportions_ztest([a, b], [m, n])
        return {"name": name, "counts": [a, m, b, n], "z": float(z), "p": float(p)}
    return [case("ordinary", 310, 1000, 452, 1210), case("equal", 5, 10, 50, 100), case("ten rows", 1, 5, 4, 5),
            case("far apart", 1179, 10771, 6662, 21790)]


def pairs():
    rng = np.random.default_rng(31)

    def case(name, first, second, positive):
        first, second, positive = np.asarray(first, float), np.asarray(second, float), np.asarray(positive, bool)
        kernels = []
        for s in (first, second):
            x, y = s[positive], s[~positive]
            kernels.append((x[:, None] > y[None, :]) + 0.5 * (x[:, None] == y[None, :]))
        apart = kernels[0] - kernels[1]
        error = np.sqrt(apart.mean(axis=1).var(ddof=1) / apart.shape[0] + apart.mean(axis=0).var(ddof=1) / apart.shape[1])
        t = ttest_rel(first, second)
        w = wilcoxon(first, second, method="approx" if len(first) > 50 or len(np.unique(np.abs(first - second))) < len(
            first) else "exact", correction=len(first) > 50, alternative="two-sided")
        differences = first - second
        ranks = differences[differences != 0]
        only = [int(np.sum((first > 0.5) == positive) - np.sum(((first > 0.5) == positive) & ((second > 0.5) == positive))),
                int(np.sum((second > 0.5) == positive) - np.sum(((first > 0.5) == positive) & ((second > 0.5) == positive)))]
        return {"name": name, "first": first.tolist(), "second": second.tolist(), "positive": positive.tolist(),
                "aucs": normal(roc_auc_score(positive, first) - roc_auc_score(positive, second), error, -1, 1),
                "means": estimate(differences.mean(), lambda alpha: tuple(t.confidence_interval(1 - alpha))),
                "t": [float(t.statistic), float(t.pvalue)], "only": only,
                "mcnemar": [float(min(only)), float(mcnemar([[0, only[0]], [only[1], 0]], exact=True).pvalue)],
                "wilcoxon": [float(w.statistic), float(w.pvalue)], "ranked": len(ranks)}
    truth = rng.random(300) < 0.4
    good, better = rng.normal(truth, 1.2), rng.normal(truth, 1.0)
    return [case("ordinary", (0.7 * good + 0.3 * better).round(6), better.round(6), truth),
            case("ties", (good[:70]).round(0), (better[:70]).round(0), truth[:70]),
            case("ten rows", [0.91, 0.72, 0.33, 0.64, 0.25, 0.86, 0.17, 0.58, 0.49, 0.05],
                 [0.81, 0.75, 0.23, 0.34, 0.29, 0.97, 0.39, 0.52, 0.41, 0.15], [1, 1, 0, 0, 0, 1, 0, 1, 1, 0])]
