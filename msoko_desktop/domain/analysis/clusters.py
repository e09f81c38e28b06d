"""Schools of like conditions: Ward's clusters over standardised context, how well each number of them parts schools.

Ward's method (J. H. Ward, 1963) has no random start: the same schools in the same order always give the same clusters.
How well a number of clusters fits is told by the mean silhouette (P. Rousseeuw, 1987), -1 … 1.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from msoko_desktop.domain.analysis.arrays import Real, Whole
from msoko_desktop.domain.analysis.statistics import standardised

Linkage = tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True, slots=True)
class Features:
    """Standardised values, schools × codes. `without` are the schools that lack a value, `constant` the codes that
    are the same at all schools and so are left out."""

    school_ids: tuple[int, ...]
    codes: tuple[str, ...]
    values: Real
    without: tuple[int, ...]
    constant: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Clusters:
    """Schools parted into clusters, numbered by the first school of each in the order of the list.

    `silhouettes` has the mean silhouette of each number of clusters that was tried, `linkage` the steps of joining.
    """

    school_ids: tuple[int, ...]
    numbers: tuple[int, ...]
    count: int
    silhouettes: Mapping[int, float]
    linkage: Linkage

    def members(self, number: int) -> tuple[int, ...]:
        """Return the schools of a cluster (1 … count)."""
        pairs = zip(self.school_ids, self.numbers, strict=True)
        return tuple(school for school, own in pairs if own == number)


def features(schools: Sequence[int], values: Mapping[tuple[int, str], float], codes: Sequence[str]) -> Features:
    """Return the standardised values of the schools that have all of them: (x − mean) / deviation with N − 1."""
    full = tuple(school for school in schools if all((school, code) in values for code in codes))
    columns, used, constant = [], [], []
    for code in codes:
        z = standardised([values[school, code] for school in full])
        if z is None:
            constant.append(code)
        else:
            used.append(code)
            columns.append(z)
    table = np.array(columns, dtype=np.float64).T if columns else np.zeros((len(full), 0))
    without = tuple(school for school in schools if school not in full)
    return Features(full, tuple(used), table, without, tuple(constant))


def silhouette(values: Real, numbers: Sequence[int]) -> float | None:
    """Return the mean silhouette of points in clusters; that of a point alone in its cluster is 0.

    None where there are fewer than two clusters, or as many as points.
    """
    own = np.array(numbers)
    names = np.unique(own)
    if not 2 <= len(names) < len(own):
        return None
    distances = np.sqrt(np.maximum(((values[:, None, :] - values[None, :, :]) ** 2).sum(axis=2), 0))
    means = np.array([distances[:, own == name].mean(axis=1) for name in names])
    found = []
    for place, name in enumerate(own.tolist()):
        size = int((own == name).sum())
        if size == 1:
            found.append(0.0)
            continue
        at = int(np.flatnonzero(names == name)[0])
        inside = means[at, place] * size / (size - 1)
        nearest = min(float(means[other, place]) for other in range(len(names)) if other != at)
        widest = max(inside, nearest)
        found.append(float((nearest - inside) / widest) if widest > 0 else 0.0)
    return float(np.mean(found))


def ward(known: Features, count: int = 0, most: int = 6) -> Clusters | None:
    """Return the clusters of schools; `count` 0 takes the number (2 … `most`) of the best silhouette.

    None where fewer than three schools or none of the features are left. A `count` beyond the schools is the greatest
    there can be.
    """
    schools = len(known.school_ids)
    if schools < 3 or not known.codes:
        return None
    from scipy.cluster.hierarchy import fcluster, linkage

    steps = linkage(known.values, method="ward")
    tried: dict[int, Whole] = {}
    silhouettes: dict[int, float] = {}
    for number in range(2, min(most, schools - 1) + 1):
        labels = fcluster(steps, number, criterion="maxclust")
        figure = silhouette(known.values, labels.tolist())
        if figure is not None and len(np.unique(labels)) == number:
            tried[number], silhouettes[number] = labels, figure
    if not silhouettes:
        return None
    best = max(silhouettes, key=lambda number: (silhouettes[number], -number))
    chosen = best if count < 2 else min(count, max(tried))
    if chosen not in tried:
        chosen = best
    rows = tuple((float(one), float(other), float(far), float(n)) for one, other, far, n in steps.tolist())
    return Clusters(known.school_ids, _in_order(tried[chosen].tolist()), chosen, silhouettes, rows)


def _in_order(labels: Sequence[int]) -> tuple[int, ...]:
    """Return labels renumbered 1, 2 … in the order in which they are first met."""
    numbers: dict[int, int] = {}
    return tuple(numbers.setdefault(label, len(numbers) + 1) for label in labels)
