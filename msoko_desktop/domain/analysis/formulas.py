"""The formulas of the measures, on sums of many groups at once: values, N, bounds of the intervals."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from msoko_desktop.domain.analysis.arrays import Real
from msoko_desktop.domain.analysis.intervals import deviation, student, wilson
from msoko_desktop.domain.analysis.measures import LEVEL_TASKS, TASK, MeasureRules
from msoko_desktop.domain.analysis.tally import Tally, most_points
from msoko_desktop.domain.assessments.fields import MARK_KEYS, MARKS
from msoko_desktop.domain.assessments.model import ResultKind
from msoko_desktop.domain.assessments.scales import is_low


@dataclass(frozen=True, slots=True)
class Column:
    """A measure of several groups: values, N, bounds of the interval, NaN where there is nothing to be said.

    `error` is the standard error of means, None for a measure that is none.
    """

    value: Real
    n: Real
    low: Real
    high: Real
    error: Real | None = None


@dataclass(frozen=True, slots=True)
class Sums:
    """Summed columns of groups, by name; tasks are groups × tasks. `members` is groups × units."""

    tally: Tally
    rules: MeasureRules
    members: Real
    sums: Real = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sums", self.members @ self.tally.sums)

    def __getitem__(self, name: str) -> Real:
        found: Real = self.sums[:, self.tally.columns[name]]
        return found


def figures(tally: Tally, members: Real, key: str, rules: MeasureRules) -> Column:
    """Return a measure of groups (groups × units, 1 where a unit belongs to a group).

    Raises KeyError for a measure that is not worked out from sums.
    """
    sums = Sums(tally, rules, members)
    with np.errstate(divide="ignore", invalid="ignore"):
        if key.startswith(TASK):
            return _task(sums, key.removeprefix(TASK))
        if key.startswith(LEVEL_TASKS):
            return _tasks_of_level(sums, key.removeprefix(LEVEL_TASKS))
        if key.startswith("level_"):
            return _level(sums, int(key.removeprefix("level_").removesuffix("_share")))
        return _MEASURES[key](sums)


def _share(sums: Sums, part: Real, whole: Real) -> Column:
    value = np.where(whole > 0, part / whole * 100, np.nan)
    return Column(value, whole, *wilson(part, whole, sums.rules.confidence))


def _mean(
    sums: Sums,
    count: Real,
    total: Real,
    squares: Real,
    *,
    factor: float = 1.0,
    top: float = np.inf,
    least: float = 0.0,
) -> Column:
    """Return means times `factor`; squares that are NaN give no interval. Bounds stay within `least` … `top`."""
    mean = np.where(count > 0, total / count, np.nan)
    spread = deviation(count, total, squares)
    low, high = student(mean, spread, count, sums.rules.confidence)
    error = np.where(spread > 0, spread, np.nan) / np.sqrt(count) * factor
    return Column(mean * factor, count, np.maximum(low * factor, least), np.minimum(high * factor, top), error)


def _nothing(sums: Sums) -> Column:
    nan = np.full(len(sums.members), np.nan)
    return Column(nan, np.zeros(len(sums.members)), nan, nan)


# --- the measures


def _participants(sums: Sums) -> Column:
    took = sums["took"]
    nan = np.full(len(took), np.nan)
    return Column(np.where(took > 0, took, np.nan), took, nan, nan)


def _participation(sums: Sums) -> Column:
    return _share(sums, sums["enrolled_took"], sums["enrolled"])


def _attested(sums: Sums) -> Real:
    """Return N of rates of marks: all with a mark, those not attested among them."""
    found: Real = sum((sums[key] for key in MARK_KEYS), sums["mark_none"])
    return found


def _success(sums: Sums) -> Column:
    kind = sums.tally.assessment.scale.kind
    if kind is ResultKind.MARK:
        return _share(sums, sums["mark_3"] + sums["mark_4"] + sums["mark_5"], _attested(sums))
    if kind is ResultKind.SCORE:
        return _share(sums, sums["below_n"] - sums["below"], sums["below_n"])
    if kind is ResultKind.PASS:
        return _share(sums, sums["passed"], sums["passed"] + sums["failed"])
    return _nothing(sums)


def _below(sums: Sums) -> Column:
    scale = sums.tally.assessment.scale
    if scale.kind is ResultKind.SCORE:
        return _share(sums, sums["below"], sums["below_n"])
    if scale.kind is ResultKind.PASS:
        return _share(sums, sums["failed"], sums["passed"] + sums["failed"])
    if scale.kind is ResultKind.LEVEL:
        names = [f"level_{place}" for place in range(len(scale.bands))]
        low = [name for name, band in zip(names, scale.bands, strict=True) if is_low(scale, band.label)]
        return _share(sums, _added(sums, low), _added(sums, names)) if low else _nothing(sums)
    low = [key for key, mark in zip(MARK_KEYS, MARKS, strict=True) if is_low(scale, mark)]
    return _share(sums, _added(sums, low), _attested(sums)) if low else _nothing(sums)


def _added(sums: Sums, names: Sequence[str]) -> Real:
    return np.sum([sums[name] for name in names], axis=0) if names else np.zeros(len(sums.members))


def _quality(sums: Sums) -> Column:
    return _share(sums, sums["mark_4"] + sums["mark_5"], _attested(sums))


def _mark_share(key: str) -> Callable[[Sums], Column]:
    return lambda sums: _share(sums, sums[key], _attested(sums))


def _of_marks(sums: Sums, worth: Mapping[str, float], *, least: float, top: float) -> Column:
    total = np.sum([sums[key] * value for key, value in worth.items()], axis=0)
    squares = np.sum([sums[key] * value * value for key, value in worth.items()], axis=0)
    return _mean(sums, _added(sums, list(worth)), total, squares, least=least, top=top)


def _mean_mark(sums: Sums) -> Column:
    return _of_marks(sums, {key: float(mark) for key, mark in zip(MARK_KEYS, MARKS, strict=True)}, least=2, top=5)


def _learning_degree(sums: Sums) -> Column:
    rules = sums.rules
    worth = {f"mark_{mark}": rules.coefficients[mark] for mark in MARKS}
    return _of_marks(sums, {**worth, "mark_none": rules.none_coefficient}, least=0, top=100)


def _score_squares(sums: Sums) -> Real:
    """Return the sums of squares, NaN for a group in which some school told its mean only."""
    found: Real = np.where(sums["score_square_n"] == sums["score_n"], sums["score_square"], np.nan)
    return found


def _mean_score(sums: Sums) -> Column:
    top = sums.tally.assessment.scale.maximum
    bound = np.inf if top is None else top
    return _mean(sums, sums["score_n"], sums["score_sum"], _score_squares(sums), top=bound)


def _completion(sums: Sums) -> Column:
    assessment = sums.tally.assessment
    most = most_points(assessment)
    if not most:
        return _nothing(sums)
    return _mean(sums, sums["score_n"], sums["score_sum"], _score_squares(sums), factor=100 / most, top=100)


def _spread(sums: Sums) -> Column:
    """Return the standard deviation of the scores of pupils (N - 1); rows of schools tell nothing of it."""
    members = sums.members * (sums.tally.sums[:, sums.tally.columns["score_square_n"]] > 0)
    known = (
        members @ sums.tally.sums[:, [sums.tally.columns[k] for k in ("score_square_n", "score_sum", "score_square")]]
    )
    found = deviation(known[:, 0], known[:, 1], known[:, 2])
    nan = np.full(len(found), np.nan)
    return Column(found, known[:, 0], nan, nan)


def _median(sums: Sums) -> Column:
    """Return the median of the scores of pupils, without an interval; it does not follow from sums."""
    tally = sums.tally
    known = ~np.isnan(tally.scores)
    scores, units = tally.scores[known], tally.score_units[known]
    order = np.lexsort((scores, units))
    scores, units = scores[order], units[order]
    bounds = np.searchsorted(units, np.arange(len(tally.units) + 1))
    value, n = np.full(len(sums.members), np.nan), np.zeros(len(sums.members))
    for place, row in enumerate(sums.members):
        parts = [scores[bounds[unit] : bounds[unit + 1]] for unit in np.flatnonzero(row)]
        joined = np.concatenate(parts) if parts else scores[:0]
        n[place] = len(joined)
        if len(joined):
            value[place] = np.median(joined)
    nan = np.full(len(value), np.nan)
    return Column(value, n, nan, nan)


def _high(sums: Sums) -> Column:
    return _share(sums, sums["high"], sums["high_n"])


def _journal(key: str) -> Callable[[Sums], Column]:
    return lambda sums: _share(
        sums, sums[key], sums["journal_lowered"] + sums["journal_confirmed"] + sums["journal_raised"]
    )


def _level(sums: Sums, level: int) -> Column:
    names = [f"level_{place}" for place in range(len(sums.tally.assessment.scale.bands))]
    if level >= len(names):
        return _nothing(sums)
    return _share(sums, sums[names[level]], _added(sums, names))


def _task(sums: Sums, number: str) -> Column:
    tasks = sums.tally.assessment.tasks
    place = next((place for place, task in enumerate(tasks) if task.number == number), None)
    if place is None or tasks[place].maximum <= 0:
        return _nothing(sums)
    tally, most = sums.tally, tasks[place].maximum
    people = sums.members @ tally.task_people[:, place]
    points = sums.members @ tally.task_points[:, place]
    squares = sums.members @ tally.task_squares[:, place]
    if most == 1 and np.array_equal(points, squares):  # only 0 and 1: a share of people
        return _share(sums, points, people)
    return _mean(sums, people, points, squares, factor=100 / most, top=100)


def _tasks_of_level(sums: Sums, level: str) -> Column:
    """Return the completion of the tasks of a level, each weighted by its maximum, and the interval of the mean of the
    shares that pupils have of the points of the level: mean ± t · deviation / √N, N the pupils."""
    tally = sums.tally
    places = [place for place, task in enumerate(tally.assessment.tasks) if task.level.value == level]
    most = np.array([tally.assessment.tasks[place].maximum for place in places])
    if not places or level not in tally.levels:
        return _nothing(sums)
    points = (sums.members @ tally.task_points[:, places]).sum(axis=1)
    could_be = sums.members @ tally.task_people[:, places] @ most
    value = np.where(could_be > 0, points / could_be * 100, np.nan)
    own = sums.members @ tally.level_shares[:, 3 * tally.levels.index(level) :][:, :3]
    n, total, squares = own[:, 0], own[:, 1], own[:, 2]
    spread = deviation(n, total, squares) * 100
    low, high = student(value, spread, n, sums.rules.confidence)
    error = np.where(spread > 0, spread, np.nan) / np.sqrt(n)
    return Column(value, n, np.maximum(low, 0), np.minimum(high, 100), error)


_MEASURES: Mapping[str, Callable[[Sums], Column]] = {
    "participants": _participants,
    "participation": _participation,
    "success_rate": _success,
    "quality_rate": _quality,
    "learning_degree": _learning_degree,
    "mean_mark": _mean_mark,
    "mean_score": _mean_score,
    "completion": _completion,
    "median_score": _median,
    "spread": _spread,
    "below_share": _below,
    "high_share": _high,
    "index": _nothing,  # compares schools: `complex.procedure_indexes`
    "task_completion": _nothing,  # of a task: «task:9.1»
    **{f"{key}_share": _mark_share(key) for key in MARK_KEYS},
    **{f"journal_{key}_share": _journal(f"journal_{key}") for key in ("lowered", "confirmed", "raised")},
}
