"""What features tell and what models make of them: scikit-learn and shap."""
from itertools import permutations

import numpy as np
import shap
from sklearn.datasets import load_breast_cancer
from sklearn.inspection import permutation_importance
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.preprocessing import StandardScaler


def fitted():
    data = load_breast_cancer()

    def case(name, x, y, l2):
        scaler = StandardScaler().fit(x)
        model = LogisticRegression(C=1 / l2, tol=1e-13, max_iter=10_000, solver="newton-cholesky").fit(scaler.transform(x), y)
        coefficients = model.coef_[0] / scaler.scale_
        return {"name": name, "columns": x.T.tolist(), "positive": y.astype(bool).tolist(), "l2": l2,
                "intercept": float(model.intercept_[0] - coefficients @ scaler.mean_), "coefficients": coefficients.tolist(),
                "probabilities": model.predict_proba(scaler.transform(x))[:20, 1].tolist()}
    chosen, target = data.data[:200, [1, 4, 8, 15]], data.target[:200]
    return [case("ordinary", chosen, target, 1.0),
            case("a weak penalty", chosen, target, 1e-3),
            case("a constant column and one twice", np.column_stack(
                [chosen[:60, 0], np.full(60, 7.0), chosen[:60, 0]]), target[:60], 0.5),
            case("ten rows, wholly apart", np.arange(10.0)[:, None], np.repeat([0, 1], 5), 2.0)]


def leaks():
    rng = np.random.default_rng(37)
    positive = rng.random(400) < 0.3
    codes = np.where(rng.random(400) < 0.5, positive * 3, rng.integers(0, 8, 400))
    fold, rates = np.arange(400) % 5, np.empty(400)
    for f in range(5):
        others = fold != f
        for row in np.flatnonzero(fold == f):
            same = others & (codes == codes[row])
            rates[row] = positive[same if same.any() else others].mean()
    values = np.round(rng.normal(positive * -0.8, 1), 4)
    return {"positive": positive.tolist(), "codes": codes.tolist(), "values": values.tolist(),
            "categorical": float(roc_auc_score(positive, rates)), "numeric": float(roc_auc_score(positive, -values))}


def importances():
    """Mean rise of squared error: what each row loses with the value of every row, and scikit-learn's shuffles beside it."""
    rng = np.random.default_rng(41)
    x = rng.normal(size=(60, 3)).round(4)
    y = (2 * x[:, 0] - x[:, 1] + rng.normal(0, 0.5, 60)).round(4)
    model = LinearRegression().fit(x, y)
    whole = np.mean((model.predict(x) - y) ** 2)
    rises = []
    for j in range(3):
        losses = []
        for other in range(60):
            changed = x.copy()
            changed[:, j] = x[other, j]
            losses.append((model.predict(changed) - y) ** 2)
        rises.append(float(np.mean(losses) - whole))
    shuffled = permutation_importance(model, x, y, scoring="neg_mean_squared_error", n_repeats=4000, random_state=1)
    assert np.all(np.abs(shuffled.importances_mean - rises) < 4 * shuffled.importances_std / np.sqrt(4000) + 1e-9)
    return {"columns": x.T.tolist(), "target": y.tolist(), "intercept": float(model.intercept_),
            "coefficients": model.coef_.tolist(), "rises": rises, "deviations": shuffled.importances_std.tolist()}


def score(x):
    """The model that both sides know: products, a step, and a feature that it does not use."""
    return x[:, 0] * x[:, 1] + 2 * x[:, 2] + 3 * (x[:, 0] > 0) * (x[:, 2] > 0.5)


def explained():
    """Exact interventional Shapley values by shap, and over all orders and background rows beside them."""
    rng = np.random.default_rng(43)
    background, rows = rng.normal(size=(20, 4)).round(4), rng.normal(size=(3, 4)).round(4)
    values = shap.explainers.Exact(score, shap.maskers.Independent(background, max_samples=20))(rows).values
    for row, expected in zip(rows, values):
        total = np.zeros(4)
        for order in permutations(range(4)):
            mixed = background.copy()
            for feature in order:
                before = score(mixed)
                mixed[:, feature] = row[feature]
                total[feature] += np.mean(score(mixed) - before)
        assert np.allclose(total / 24, expected, atol=1e-9)
    return {"background": background.T.tolist(), "rows": rows.T.tolist(), "values": values.tolist(),
            "base": float(score(background).mean()), "scores": score(rows).tolist()}
