"""What holds scores, decisions and numbers against the truth: scikit-learn, SciPy, statsmodels."""
import numpy as np
import statsmodels.api as sm
from scipy.special import logit
from scipy.stats import ks_2samp, norm, pearsonr, spearmanr
from sklearn.calibration import calibration_curve
from sklearn.metrics import (accuracy_score, average_precision_score, balanced_accuracy_score, f1_score,
                             matthews_corrcoef, mean_absolute_percentage_error, precision_score, r2_score, recall_score,
                             roc_auc_score, roc_curve)
from statsmodels.stats.proportion import proportion_confint

from intervals import estimate, mean, normal, wilson


def captured(scores, positive, fraction):
    """Cumulative gains, straight between distinct scores, at a fraction of the rows."""
    thresholds = np.unique(scores)[::-1]
    rows = np.array([0] + [np.mean(scores >= t) for t in thresholds])
    gains = np.array([0] + [np.mean(scores[positive] >= t) for t in thresholds])
    return float(np.interp(fraction, rows, gains))


def recall_at(scores, positive, rate):
    false, true, _ = roc_curve(positive, scores, drop_intermediate=False)
    return float(true[false <= rate].max())


def rankings(binaries):
    rng = np.random.default_rng(5)

    def case(binary):
        scores, positive = np.array(binary["scores"]), np.array(binary["positive"])
        if positive.all():
            return {"name": binary["name"], "scores": binary["scores"], "positive": binary["positive"], "ks": None}
        weights = rng.integers(0, 4, len(scores))
        weights[[positive.argmax(), (~positive).argmax()]] = 2
        return {"name": binary["name"], "scores": binary["scores"], "positive": binary["positive"],
                "ks": float(ks_2samp(scores[positive], scores[~positive]).statistic),
                "averagePrecision": float(average_precision_score(positive, scores)),
                "recallAt": {str(rate): recall_at(scores, positive, rate) for rate in (0, 0.05, 0.2, 1)},
                "lift": {str(f): captured(scores, positive, f) / f for f in (0.05, 0.1, 0.5, 1)},
                "weights": weights.tolist(),
                "weightedAuc": float(roc_auc_score(positive, scores, sample_weight=weights)),
                "weightedAveragePrecision": float(average_precision_score(positive, scores, sample_weight=weights))}
    return [case(binary) for binary in binaries]


def line(scores, positive):
    """statsmodels' logit of the outcome on the score's logit; None where the classes are wholly apart."""
    x = logit(np.clip(scores, np.finfo(float).eps, 1 - np.finfo(float).eps))
    large = sm.GLM(positive.astype(float), np.ones_like(x), family=sm.families.Binomial(), offset=x).fit(
        tol=1e-13, tol_criterion="params", maxiter=200)
    result = {"slope": None, "intercept": None, "inTheLarge": normal(large.params[0], large.bse[0])}
    apart = scores[positive].min() > scores[~positive].max()
    if x.min() < x.max() and not apart:
        fit = sm.Logit(positive.astype(float), sm.add_constant(x)).fit(disp=0, method="newton", tol=1e-14, maxiter=100)
        result |= {"slope": normal(fit.params[1], fit.bse[1]), "intercept": normal(fit.params[0], fit.bse[0])}
    return result


def bins(scores, positive):
    rate, score = calibration_curve(positive, scores, n_bins=10)
    where = np.searchsorted(np.linspace(0, 1, 11)[1:-1], scores)
    filled = np.unique(where)
    return [{"bin": int(b), "rows": int((where == b).sum()), "meanScore": float(score[i]),
             "observed": [float(rate[i])] + wilson(positive[where == b].sum(), (where == b).sum())[1:]}
            for i, b in enumerate(filled)]


def lines(binaries):
    names = ("ordinary", "ties", "ten rows", "apart", "constant scores", "one positive")
    return [{"name": b["name"], "scores": b["scores"], "positive": b["positive"],
             "bins": bins(np.array(b["scores"]), np.array(b["positive"]))}
            | line(np.array(b["scores"]), np.array(b["positive"])) for b in binaries if b["name"] in names]


def matthews(counts):
    """Delta method with derivatives by complex steps; the interval on the scale of Fisher's z."""
    def phi(c):
        tp, fp, fn, tn = c
        return (tp * tn - fp * fn) / np.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn))
    step = 1e-30
    slopes = np.array([phi(np.array(counts, complex) + 1j * step * np.eye(4)[i]).imag / step for i in range(4)])
    value = phi(np.array(counts, float))
    error = np.sqrt(np.sum(np.array(counts) * slopes ** 2)) / (1 - value ** 2)
    z = normal(np.arctanh(value), error)
    return [float(v) for v in np.tanh(z)]


def confusion(name, tp, fp, fn, tn):
    truth = np.repeat([1, 0, 1, 0], [tp, fp, fn, tn])
    decided = np.repeat([1, 1, 0, 0], [tp, fp, fn, tn])
    jaccard = wilson(tp, tp + fp + fn)
    r, s = wilson(tp, tp + fn), wilson(tn, tn + fp)

    def balanced(alpha):
        r0, r1 = proportion_confint(tp, tp + fn, alpha, method="wilson")
        s0, s1 = proportion_confint(tn, tn + fp, alpha, method="wilson")
        value = (r[0] + s[0]) / 2
        return value - np.hypot(r[0] - r0, s[0] - s0) / 2, value + np.hypot(r1 - r[0], s1 - s[0]) / 2
    case = {"name": name, "counts": [tp, fp, fn, tn],
            "precision": wilson(tp, tp + fp), "recall": r, "specificity": s, "accuracy": wilson(tp + tn, len(truth)),
            "f1": [2 * j / (1 + j) for j in jaccard], "balancedAccuracy": estimate((r[0] + s[0]) / 2, balanced),
            "mcc": matthews([tp, fp, fn, tn])}
    for key, score in (("precision", precision_score), ("recall", recall_score), ("accuracy", accuracy_score),
                       ("f1", f1_score), ("balancedAccuracy", balanced_accuracy_score), ("mcc", matthews_corrcoef)):
        assert np.isclose(case[key][0], score(truth, decided), rtol=1e-12), key
    return case


def confusions():
    return [confusion("ordinary", 340, 55, 80, 525), confusion("rare", 7, 12, 3, 9978), confusion("ten rows", 3, 1, 2, 4),
            confusion("worse than chance", 10, 60, 50, 20), confusion("none missed", 5, 9, 0, 30)]


def columns():
    rng = np.random.default_rng(17)

    def case(name, x, y):
        x, y = np.asarray(x, float), np.asarray(y, float)
        result = {"name": name, "x": x.tolist(), "y": y.tolist(), "pearson": None, "spearman": None, "r2": None,
                  "mape": mean(np.abs(x - y) / np.maximum(np.finfo(float).eps, np.abs(y)))}
        assert np.isclose(result["mape"][0], mean_absolute_percentage_error(y, x), rtol=1e-12)
        if np.ptp(x) > 0 and np.ptp(y) > 0:
            pearson, rho = pearsonr(x, y), spearmanr(x, y).statistic
            result["pearson"] = estimate(pearson.statistic, lambda a: tuple(pearson.confidence_interval(1 - a)))
            z = normal(np.arctanh(rho), np.sqrt((1 + rho ** 2 / 2) / (len(x) - 3)))
            result["spearman"] = [float(v) for v in np.tanh(z)]
        if np.ptp(y) > 0:
            lost = np.sum((x - y) ** 2) / np.sum((y - y.mean()) ** 2)
            parts = ((x - y) ** 2 - lost * (y - y.mean()) ** 2) / y.var()
            error = np.std(parts, ddof=1) / np.sqrt(len(y)) / lost
            result["r2"] = estimate(r2_score(y, x), lambda a: (1 - lost * np.exp(-norm.ppf(a / 2) * error),
                                                               1 - lost * np.exp(norm.ppf(a / 2) * error)))
        return result
    y = np.round(rng.normal(50, 10, 120), 3)
    return [case("ordinary", np.round(y + rng.normal(0, 5, 120), 3), y),
            case("ties", rng.integers(0, 4, 60), rng.integers(0, 3, 60)),
            case("ten rows", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [1.5, 2, 2.25, 4, 8, 6, 7.5, 8, 9, -1]),
            case("falling", [1, 2, 3, 4, 5, 6], [6.5, 4, 4.5, 2, 2.5, 0]),
            case("constant predictions", [3.0] * 6, [1, 2, 3, 4, 5, 6.5]),
            case("constant truth", [1, 2, 3, 4, 5, 6.5], [3.0] * 6),
            case("far from zero", [1e6 + 1, 1e6 + 2, 1e6 + 4, 1e6 + 3], [1e6, 1e6 + 2, 1e6 + 3, 1e6 + 5])]
