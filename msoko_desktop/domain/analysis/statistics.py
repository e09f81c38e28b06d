"""The tests of chance that signs rest on: sums of binomials, differences of means, many tests at once."""

from collections.abc import Sequence

import numpy as np

from msoko_desktop.domain.analysis.arrays import Real, Whole


def binomials_tail(parts: Sequence[tuple[int, float]], least: int) -> float:
    """Return the exact chance that independent binomials (n, p) add up to `least` or more."""
    sums = np.ones(1)
    for n, p in parts:
        sums = np.convolve(sums, _binomial(n, p))
    return float(min(1.0, sums[max(0, least) :].sum()))


def _binomial(n: int, p: float) -> Real:
    """Return the chances of 0 … n successes."""
    if p <= 0 or p >= 1:
        found = np.zeros(n + 1)
        found[n if p >= 1 else 0] = 1.0
        return found
    from scipy.special import gammaln

    k = np.arange(n + 1, dtype=np.float64)
    ways = gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1)
    chances: Real = np.exp(ways + k * np.log(p) + (n - k) * np.log1p(-p))
    return chances


def log_quadratic(x: Real, counts: Real, rounds: int = 60) -> tuple[float, float, float] | None:
    """Return a, b and c of exp(a + b·x + c·x²), the counts that Poisson regression expects; None without an answer.

    Newton's steps (iteratively reweighted least squares). There is no answer for fewer than four places, where people
    stand at fewer than three of them, and where the steps do not end.
    """
    if len(x) < 4 or np.count_nonzero(counts) < 3:
        return None
    powers = np.vander(x, 3, increasing=True)
    found = np.array([float(np.log(counts.mean())), 0.0, 0.0])
    for _ in range(rounds):
        expected = np.exp(np.clip(powers @ found, -30, 30))
        try:
            step = np.linalg.solve((powers * expected[:, None]).T @ powers, powers.T @ (counts - expected))
        except np.linalg.LinAlgError:
            return None
        found = found + step
        if float(np.abs(step).sum()) < 1e-10:
            return float(found[0]), float(found[1]), float(found[2])
    return None


def welch_tail(high: Real, low: Real) -> float:
    """Return the one-sided chance of so large a difference of means (Welch's t test, unequal variances).

    1 where one group has fewer than two members; where nobody differs inside the groups, 0 for a difference and 1
    for none.
    """
    if len(high) < 2 or len(low) < 2:
        return 1.0
    one, other = high.var(ddof=1) / len(high), low.var(ddof=1) / len(low)
    difference = float(high.mean() - low.mean())
    if one + other <= 1e-15:
        return 0.0 if difference > 1e-9 else 1.0
    from scipy.special import stdtr

    freedom = (one + other) ** 2 / (one**2 / (len(high) - 1) + other**2 / (len(low) - 1))
    return float(stdtr(freedom, -difference / np.sqrt(one + other)))


def mean_tail(values: Real, least: float) -> float:
    """Return the one-sided chance of so high a mean where it is truly `least` (Student's t test of one sample).

    1 for fewer than two values; where all are alike, 0 for a mean above and 1 for any other.
    """
    if len(values) < 2:
        return 1.0
    difference, error = float(values.mean() - least), float(values.std(ddof=1)) / len(values) ** 0.5
    if error <= 1e-9:
        return 0.0 if difference > 1e-9 else 1.0
    from scipy.special import stdtr

    return float(stdtr(len(values) - 1, -difference / error))


def permutation_tail(high: Whole, low: Whole) -> float:
    """Return the exact one-sided chance that so large a sum falls to the first group if points do not depend on it.

    The permutation test of whole points, not negative; of 0 and 1 it is Fisher's exact test. Meant for some hundreds
    of people (the number of ways has to stay below 1e308).
    """
    everybody = np.concatenate([high, low])
    if not len(high) or not len(low):
        return 1.0
    ways = np.zeros((len(high) + 1, int(everybody.sum()) + 1))
    ways[0, 0] = 1.0
    for points in everybody.tolist():
        ways[1:, points:] += ways[:-1, : ways.shape[1] - points].copy()
    return float(min(1.0, ways[-1, int(high.sum()) :].sum() / ways[-1].sum()))


def corrected(chances: Sequence[float], count: int = 0) -> tuple[float, ...]:
    """Return p-values corrected for their number (S. Holm, 1979), in the order given, none above 1.

    `count` is how many there are in all where some, all of them 1, are not given.
    """
    whole = max(count, len(chances))
    found = [1.0] * len(chances)
    most = 0.0
    for place, at in enumerate(sorted(range(len(chances)), key=lambda one: chances[one])):
        most = max(most, min(1.0, chances[at] * (whole - place)))
        found[at] = most
    return tuple(found)


def standardised(values: Sequence[float]) -> tuple[float, ...] | None:
    """Return (x − mean) / standard deviation (with N − 1); None for fewer than two values and where all are alike."""
    known = np.array(values, dtype=np.float64)
    if len(known) < 2:
        return None
    spread = float(known.std(ddof=1))
    if spread <= 1e-9 * max(1.0, float(np.abs(known).max())):
        return None
    return tuple(((known - known.mean()) / spread).tolist())
