"""Intervals at both levels, from statsmodels or straight from their definition."""
import numpy as np
from scipy.stats import norm
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.weightstats import DescrStatsW

LEVELS = {"two": 0.05, "one": 0.10}  # a one-sided 95 % bound is an end of the two-sided 90 % interval


def estimate(value, interval, least=-np.inf, most=np.inf):
    """[value, low, high, lower, upper]; interval(alpha) gives both ends."""
    low, high = interval(LEVELS["two"])
    lower, upper = interval(LEVELS["one"])
    return [float(value), float(max(least, low)), float(min(most, high)), float(max(least, lower)), float(min(most, upper))]


def normal(value, error, least=-np.inf, most=np.inf):
    return estimate(value, lambda alpha: (value + norm.ppf(alpha / 2) * error, value - norm.ppf(alpha / 2) * error),
                    least, most)


def mean(values, most=np.inf):
    return estimate(np.mean(values), lambda alpha: DescrStatsW(values).zconfint_mean(alpha), 0, most)


def wilson(count, rows):
    return estimate(count / rows, lambda alpha: proportion_confint(count, rows, alpha, method="wilson"))


def delong(scores, positive):
    """DeLong, DeLong and Clarke-Pearson (1988), straight from its kernel over all pairs; None without spread."""
    x, y = scores[positive], scores[~positive]
    kernel = (x[:, None] > y[None, :]) + 0.5 * (x[:, None] == y[None, :])
    v10, v01 = kernel.mean(axis=1), kernel.mean(axis=0)
    if min(len(x), len(y)) == 1:
        return None
    variance = v10.var(ddof=1) / len(x) + v01.var(ddof=1) / len(y)
    return None if variance == 0 else np.sqrt(variance)
