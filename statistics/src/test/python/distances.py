"""Distances between samples and between counts: SciPy."""
import numpy as np
from scipy.spatial.distance import jensenshannon
from scipy.stats import chi2_contingency, ks_2samp, wasserstein_distance
from scipy.stats.contingency import association


def distances():
    def case(name, reference, current, edges):
        """Edges are those of the bins, the outer ones included; rows lie in the middle of their bin."""
        table = np.array([[r, c] for r, c in zip(reference, current) if r + c > 0])
        middles = (np.array(edges[:-1]) + np.array(edges[1:])) / 2
        test = chi2_contingency(table, correction=False)
        return {"name": name, "reference": reference, "current": current, "edges": edges,
                "statistic": float(test.statistic), "p": float(test.pvalue),
                "cramer": float(association(table, method="cramer")) if len(table) > 1 else 0.0,
                "wasserstein": float(wasserstein_distance(middles, middles, reference, current))}
    return [case("ordinary", [120, 310, 402, 268, 95, 41, 12], [80, 250, 430, 330, 150, 60, 33], [0, 1, 2.5, 4, 5, 7, 9, 20]),
            case("equal", [10, 20, 30], [100, 200, 300], [-1, 0, 1, 2]),
            case("an empty bin", [500, 400, 100, 0, 0], [480, 300, 100, 120, 0], [0, 1, 2, 3, 4, 5]),
            case("nothing in common", [10, 0], [0, 10], [0, 0.5, 2]),
            case("ten rows", [4, 3, 2, 1], [0, 1, 4, 5], [1, 2, 3, 4, 5]),
            case("far away", [400000, 200000, 100000], [100000, 200000, 400000], [0, 1, 2, 3])]


def samples():
    rng = np.random.default_rng(29)

    def case(name, reference, current, method):
        reference, current = np.asarray(reference, float), np.round(np.asarray(current, float), 6)
        test = ks_2samp(reference, current, method=method)
        return {"name": name, "reference": reference.tolist(), "current": current.tolist(),
                "distance": float(test.statistic), "p": float(test.pvalue),
                "wasserstein": float(wasserstein_distance(reference, current))}
    return [case("ordinary", rng.normal(0, 1, 80).round(6), rng.normal(0.4, 1.2, 95).round(6), "exact"),
            case("a thousand", rng.normal(0, 1, 1000).round(3), rng.normal(0.03, 1, 1100).round(3) + 1e-4, "asymp"),
            case("ties", rng.integers(0, 5, 40), rng.integers(0, 6, 30), "exact"),
            case("ten rows", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [2.5, 3.5, 11, 12, 13, 14, 15, 16, 4.5, 0], "exact"),
            case("the same constant", [4.5] * 12, [4.5] * 20, "exact"),
            case("another constant", [4.5] * 12, [5.5] * 20, "exact")]


def js_no_drift():
    """The simulated quantile beside the case, from 100,000 draws, so itself sure to some percent."""
    def case(name, reference, rows):
        rng = np.random.default_rng(7)
        n = sum(reference)
        p, q = (rng.multinomial(size, np.array(reference) / n, 100_000) / size for size in (n, rows))
        distance = jensenshannon(p, q, 2, axis=1)
        return {"name": name, "reference": reference, "rows": rows, "quantile": float(np.quantile(distance, 0.95))}
    return [case("even, large", [1000] * 10, 5000), case("one sparse bin", [60, 2000, 2000, 2000], 500),
            case("ten rows each", [4, 3, 3], 10)]
