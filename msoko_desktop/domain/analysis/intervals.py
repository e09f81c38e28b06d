"""Confidence intervals of shares (Wilson) and of means (Student), for many figures at once, NaN where there is none; of
the difference of two means (Welch)."""

import math

import numpy as np

from msoko_desktop.domain.analysis.arrays import Real

Bounds = tuple[Real, Real]


def wilson(part: Real, whole: Real, confidence: float) -> Bounds:
    """Return the bounds of shares `part` of `whole` in per cent (0 … 100).

    Wilson's score interval without correction (E. B. Wilson, 1927). There is none where the whole is below 2: a share
    of one person says nothing of others.
    """
    from scipy.special import ndtri  # the quantile of the normal distribution

    z = float(ndtri(0.5 + confidence / 2))
    n = np.where(whole >= 2, whole, np.nan)
    share = part / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * np.sqrt(np.maximum(share * (1 - share), 0) / n + z * z / (4 * n * n))
    low, high = np.clip(middle - half, 0, 1), np.clip(middle + half, 0, 1)
    low = np.where(part <= 0, np.where(np.isnan(n), np.nan, 0.0), low)  # exact where rounding would leave a trace
    high = np.where(part >= whole, np.where(np.isnan(n), np.nan, 1.0), high)
    return low * 100, high * 100


def student(mean: Real, deviation: Real, whole: Real, confidence: float) -> Bounds:
    """Return the bounds of means from the standard deviation (with N - 1) and N: mean ± t · deviation / √N.

    There are none where N is below 2, and none where all values are the same: their spread is not known then.
    """
    from scipy.special import stdtrit  # the quantile of Student's distribution

    n = np.where((whole >= 2) & (deviation > 0), whole, np.nan)
    half = stdtrit(np.where(np.isnan(n), 1.0, n - 1), 0.5 + confidence / 2) * deviation / np.sqrt(n)
    return mean - half, mean + half


def welch_half(first: tuple[float, int], second: tuple[float, int], confidence: float) -> float | None:
    """Return half the width of the interval of a difference of two independent means (B. L. Welch, 1947).

    Each mean comes as its standard error and N. None where an N is below 2 or nobody differs in either group.
    """
    from scipy.special import stdtrit

    (one, n), (other, m) = first, second
    whole = one * one + other * other
    if n < 2 or m < 2 or whole <= 0:
        return None
    freedom = whole * whole / (one**4 / (n - 1) + other**4 / (m - 1))
    return float(stdtrit(freedom, 0.5 + confidence / 2)) * math.sqrt(whole)


def deviation(count: Real, total: Real, squares: Real) -> Real:
    """Return the standard deviation (with N - 1) from N, the sum and the sum of squares; NaN where N is below 2."""
    n = np.where(count >= 2, count, np.nan)
    variance = (squares - total * total / n) / (n - 1)
    scale = np.maximum(np.abs(squares / n), 1e-30)
    variance = np.where(variance < scale * 1e-12, np.where(np.isnan(n), np.nan, 0.0), variance)  # rounding alone
    found: Real = np.sqrt(variance)
    return found
