"""Reconstruction errors of all features together: scikit-learn; Wasserstein distances in interquartile ranges: SciPy."""
import numpy as np
from scipy.stats import norm, wasserstein_distance
from sklearn.decomposition import PCA
from sklearn.preprocessing import StandardScaler


def reconstructions():
    """Fitted to every other row from the first; errors of the rows between, and of a window."""
    rng = np.random.default_rng(5)

    def errors(scaler, pca, rows):
        z = np.clip(scaler.transform(rows), -10, 10)
        return np.linalg.norm(z - pca.inverse_transform(pca.transform(z)), axis=1)

    def case(name, reference, window, probability=0.95):
        reference, window = np.round(reference, 4), np.round(window, 4)
        scaler = StandardScaler().fit(reference[::2])
        pca = PCA(n_components=0.65, svd_solver="full").fit(scaler.transform(reference[::2]))
        old, new = errors(scaler, pca, reference[1::2]), errors(scaler, pca, window)
        error = np.sqrt(old.var(ddof=1) / len(old) + new.var(ddof=1) / len(new))
        return {"name": name, "reference": reference.tolist(), "window": window.tolist(),
                "components": int(pca.n_components_), "explained": float(pca.explained_variance_ratio_.sum()),
                "axes": np.abs(pca.components_).tolist(), "errors": new[:5].tolist(),
                "mean": float(old.mean()), "variance": float(old.var(ddof=1)), "windowMean": float(new.mean()),
                "effect": float(abs(new.mean() - old.mean()) / old.std(ddof=1)),
                "noDrift": float(norm.ppf(1 - (1 - probability) / 2) * error)}
    bound = np.array([[1, 0.9, 0.8, 0], [0.9, 1, 0.85, 0], [0.8, 0.85, 1, 0], [0, 0, 0, 1]])
    scale = np.array([1, 100, 0.01, 5])
    return [case("the same", rng.multivariate_normal(np.zeros(4), bound, 120) * scale,
                 rng.multivariate_normal(np.zeros(4), bound, 60) * scale),
            case("no longer bound", rng.multivariate_normal(np.zeros(4), bound, 120) * scale,
                 rng.normal(size=(60, 4)) * scale),
            case("six apart", rng.normal(3, 2, size=(100, 6)), rng.normal(3, 2, size=(40, 6)))]


def ranges():
    """Quartiles of rows that lie evenly within their bins."""
    def case(name, reference, current, edges):
        share = np.concatenate([[0], np.cumsum(reference)]) / sum(reference)
        low, high = np.interp([0.25, 0.75], share, edges)
        middles = (np.array(edges[:-1]) + np.array(edges[1:])) / 2
        return {"name": name, "reference": reference, "current": current, "edges": edges,
                "value": float(wasserstein_distance(middles, middles, reference, current) / (high - low))}
    return [case("ordinary", [120, 310, 402, 268, 95, 41, 12], [80, 250, 430, 330, 150, 60, 33], [0, 1, 2.5, 4, 5, 7, 9, 20]),
            case("even", [100] * 10, [50] * 5 + [150] * 5, list(range(11))),
            case("one bin", [9, 100, 9], [30, 100, 3], [-2, -1, 1, 5])]
