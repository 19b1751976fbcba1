"""Several classes: scikit-learn."""
import numpy as np
from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix, log_loss, precision_recall_fscore_support, roc_auc_score
from sklearn.model_selection import cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from intervals import mean, normal, wilson

MEASURES = ("precision", "recall", "f1")


def averaged(counts, measure, average):
    """The measure as a function of the confusion matrix, in arithmetic that complex steps can follow."""
    right, truths, decided = np.diag(counts), counts.sum(axis=1), counts.sum(axis=0)
    times, below = {"precision": (1, decided), "recall": (1, truths), "f1": (2, truths + decided)}[measure]
    values = np.where(below == 0, 0, times * right / np.where(below == 0, 1, below))
    if average == "weighted":
        return np.sum(truths * values) / truths.sum()
    return values[(truths + decided) != 0].mean()


def with_interval(counts, measure, average):
    value, step, variance = averaged(counts.astype(float), measure, average), 1e-30, 0
    for i, j in np.argwhere(counts):
        moved = counts.astype(complex)
        moved[i, j] += 1j * step
        variance += counts[i, j] * (averaged(moved, measure, average).imag / step) ** 2
    fewest = min(row for row in counts.sum(axis=1) if row > 0)
    return wilson(value * fewest, fewest) if variance < 1e-24 else normal(value, np.sqrt(variance), 0, 1)


def areas(scores, truth, average):
    """From the kernels over all pairs of each class and the rest, each row's part summed over classes."""
    rows, k = scores.shape
    share = np.bincount(truth, minlength=k) / rows
    weights, each = (np.full(k, 1 / k) if average == "macro" else share), np.zeros(k)
    parts = np.zeros(rows)
    for c in range(k):
        x, y = scores[truth == c, c], scores[truth != c, c]
        kernel = (x[:, None] > y[None, :]) + 0.5 * (x[:, None] == y[None, :])
        each[c] = kernel.mean()
        parts[truth == c] += weights[c] * (kernel.mean(axis=1) - each[c]) / np.sqrt(len(x) * (len(x) - 1))
        parts[truth != c] += weights[c] * (kernel.mean(axis=0) - each[c]) / np.sqrt(len(y) * (len(y) - 1))
    value = float(weights @ each)
    if average == "weighted":
        parts += (each[truth] - value) / rows
    variance, fewest = np.sum(parts ** 2), int(round(share.min() * rows))
    return wilson(min(1, value) * fewest, fewest) if variance == 0 else normal(value, np.sqrt(variance), 0, 1)


def case(name, scores, truth):
    scores, truth = np.asarray(scores, float), np.asarray(truth)
    decided = scores.argmax(axis=1)
    counts = confusion_matrix(truth, decided, labels=range(scores.shape[1]))
    whole = len(np.unique(truth)) == scores.shape[1]
    clipped = np.clip(scores[np.arange(len(truth)), truth], np.finfo(float).eps, 1 - np.finfo(float).eps)
    result = {"name": name, "scores": scores.tolist(), "truth": truth.tolist(), "counts": counts.tolist(),
              "accuracy": wilson(np.trace(counts), counts.sum()), "logLoss": mean(-np.log(clipped))}
    for average in ("macro", "weighted"):
        expected = precision_recall_fscore_support(truth, decided, average=average, zero_division=0)
        result[average] = {"auc": areas(scores, truth, average) if whole else None}
        for measure, value in zip(MEASURES, expected):
            result[average][measure] = with_interval(counts, measure, average)
            assert np.isclose(result[average][measure][0], value, rtol=1e-12), (name, measure)
        if whole:
            assert np.isclose(result[average]["auc"][0],
                              roc_auc_score(truth, scores, multi_class="ovr", average=average), rtol=1e-12)
    assert np.isclose(result["logLoss"][0], log_loss(truth, scores, labels=range(scores.shape[1])), rtol=1e-9)
    return result


def classes():
    data = load_wine()
    scores = cross_val_predict(make_pipeline(StandardScaler(), LogisticRegression()), data.data[:, [1, 2, 7]],
                               data.target, method="predict_proba")
    rng = np.random.default_rng(23)
    coarse = rng.dirichlet([1, 1, 1, 1], 80).round(1)
    coarse[:, 3] = 1 - coarse[:, :3].sum(axis=1)
    coarse = np.abs(coarse.round(1))
    coarse /= coarse.sum(axis=1, keepdims=True)
    sure = np.repeat(np.eye(3) * 0.7 + 0.1, 4, axis=0)
    return [case("ordinary", scores, data.target),
            case("ties", coarse, rng.integers(0, 4, 80)),
            case("ten rows", np.repeat([[0.5, 0.3, 0.2], [0.1, 0.2, 0.7]], 5, axis=0) + np.outer(
                np.linspace(-0.1, 0.1, 10), [1, 0, -1]), [0, 0, 1, 0, 1, 2, 2, 1, 2, 0]),
            case("all right", sure, np.repeat(range(3), 4)),
            case("a class that is never decided", [[0.6, 0.3, 0.1]] * 5 + [[0.3, 0.6, 0.1]] * 4, [0, 0, 1, 2, 0, 1, 1, 2, 0]),
            case("a class that never is", [[0.6, 0.3, 0.1]] * 5 + [[0.3, 0.6, 0.1]] * 4, [0, 0, 1, 1, 0, 1, 1, 1, 0])]
