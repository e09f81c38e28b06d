"""Results of an assessment as sums that add up over schools: what every figure of a group is worked out from."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

import numpy as np
import numpy.typing as npt

from msoko_desktop.domain.analysis.arrays import PupilArrays, Real, Text, Whole
from msoko_desktop.domain.analysis.measures import MeasureRules
from msoko_desktop.domain.assessments.fields import JOURNAL_KEYS, MARK_KEYS, MARKS, fields_of
from msoko_desktop.domain.assessments.model import Assessment, ResultKind
from msoko_desktop.domain.assessments.scales import is_low, pass_minimum, points_of_tasks

Values = Mapping[str, float | None]
UnitKey = tuple[int, str]  # school id and name of the class, "" for the whole school

# Families of sums: within one, a school's sums come either from its pupils or from its row, never from both.
FAMILIES: Mapping[str, tuple[str, ...]] = {
    "people": ("took",),
    "enrolled": ("enrolled", "enrolled_took"),
    "marks": (*MARK_KEYS, "mark_none"),
    "scores": ("score_n", "score_sum", "score_square", "score_square_n"),
    "below": ("below", "below_n"),
    "high": ("high", "high_n"),
    "journal": JOURNAL_KEYS,
    "pass": ("passed", "failed"),
    "levels": (),
    "tasks": (),
}


class Results(Protocol):
    """What is known of an assessment: pupils, rows of schools and classes, figures of other areas."""

    @property
    def assessment(self) -> Assessment:
        """The assessment."""

    @property
    def pupils(self) -> PupilArrays:
        """Its pupils."""

    @property
    def schools(self) -> Mapping[int, Mapping[str, float | None]]:
        """Entered and calculated fields of schools."""

    @property
    def classes(self) -> Mapping[int, Mapping[str, Mapping[str, float | None]]]:
        """The same of classes."""

    @property
    def areas(self) -> Mapping[str, Mapping[str, float]]:
        """Figures of the region and the country by the name of the area."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Sums by unit (a school, a class of a school).

    `sums` is units × columns, `columns` says which column is which. `task_people`, `task_points` and `task_squares`
    are units × tasks. `from_pupils` and `from_rows` tell for a family of columns which units have their sums from
    where. `scores` are the scores of the pupils and `score_units` the places of their units, for medians.
    `level_shares` is units × 3 columns for each of `levels`: how many pupils count, the sum of the shares (0 … 1) they
    have of the points of the tasks of the level, the sum of the squares of these.
    `impossible` is the number of scores and points beyond what can be, which are left out.
    """

    assessment: Assessment
    units: tuple[UnitKey, ...]
    columns: Mapping[str, int]
    sums: Real
    task_people: Real
    task_points: Real
    task_squares: Real
    from_pupils: Mapping[str, frozenset[int]]
    from_rows: Mapping[str, frozenset[int]]
    scores: Real
    score_units: Whole
    impossible: int = 0
    levels: tuple[str, ...] = ()
    level_shares: Real = field(default_factory=lambda: np.zeros((0, 0)))

    def places(self, school_ids: Iterable[int], class_name: str | None = None) -> list[int]:
        """Return the places of the units of schools (of one class)."""
        wanted = set(school_ids)
        return [
            place
            for place, (school, name) in enumerate(self.units)
            if school in wanted and (class_name is None or name == class_name)
        ]


def result_scores(assessment: Assessment, pupils: PupilArrays) -> Real:
    """Return the scores in which the scale tells its results, NaN where not known; as `scales.result_score`."""
    scale, tasks = assessment.scale, assessment.tasks
    if scale.kind is not ResultKind.SCORE:
        return pupils.primary
    if tasks and points_of_tasks(tasks) != scale.maximum:
        return pupils.test
    return np.where(np.isnan(pupils.test), pupils.primary, pupils.test)


def tally_schools(results: Results, rules: MeasureRules, of_pupils: Tally | None = None) -> Tally:
    """Return the sums of the schools of an assessment; a row stands in where a school has no pupils that tell it.

    `of_pupils` are the sums of all its pupils (`tally_pupils`) where they were worked out already.
    """
    rows = {(school, ""): row for school, row in results.schools.items()}
    return _with_rows(of_pupils or tally_pupils(results.assessment, results.pupils, rules), rows)


def tally_classes(results: Results, rules: MeasureRules) -> Tally:
    """Return the sums of the classes of an assessment; pupils without a class make one of no name."""
    rows = {(school, name): row for school, known in results.classes.items() for name, row in known.items()}
    return _with_rows(_of_pupils(results.assessment, results.pupils, rules, by_class=True), rows)


def tally_pupils(assessment: Assessment, pupils: PupilArrays, rules: MeasureRules) -> Tally:
    """Return the sums of some pupils alone, by school: of a group of participants."""
    return _of_pupils(assessment, pupils, rules, by_class=False)


def columns_of(assessment: Assessment) -> dict[str, int]:
    """Return the place of each column of sums."""
    names = [name for family in FAMILIES.values() for name in family]
    names += [f"level_{place}" for place in range(len(assessment.scale.bands))]
    return {name: place for place, name in enumerate(names)}


def _of_pupils(assessment: Assessment, pupils: PupilArrays, rules: MeasureRules, *, by_class: bool) -> Tally:
    """Return the sums of pupils who took part, by school or class."""
    pupils = pupils if pupils.took_part.all() else pupils.chosen(pupils.took_part)
    keys, codes = _units(pupils, by_class=by_class)
    columns = columns_of(assessment)
    scores, impossible = _possible(result_scores(assessment, pupils), most_points(assessment))
    sums = np.zeros((len(keys), len(columns)))
    people, points, squares = (np.zeros((len(keys), len(assessment.tasks))) for _ in range(3))
    levels = tuple(dict.fromkeys(task.level.value for task in assessment.tasks if task.level.value))
    shares = np.zeros((len(keys), 3 * len(levels)))
    if pupils.count:
        order = np.argsort(codes, kind="stable")
        starts = np.searchsorted(codes[order], np.arange(len(keys)))
        each = _sums_of_pupils(columns, _Marks(assessment, rules, pupils), scores, pupils)
        sums = np.add.reduceat(each[order], starts, axis=0)
        of_tasks, wrong = _possible(pupils.scores, np.array([task.maximum for task in assessment.tasks]))
        impossible += wrong
        of_pupils = _task_values(pupils, of_tasks)
        people, points, squares = (np.add.reduceat(one[order], starts, axis=0) for one in of_pupils)
        if levels:
            own = _level_shares(assessment, levels, of_pupils[0], of_pupils[1])
            shares = np.add.reduceat(own[order], starts, axis=0)
    told = {name: np.any(sums[:, where], axis=1).tolist() for name, where in _places(assessment, columns).items()}
    from_pupils = {name: frozenset(place for place, flag in enumerate(flags) if flag) for name, flags in told.items()}
    from_pupils["tasks"] = frozenset(np.flatnonzero(people.any(axis=1)).tolist()) if assessment.tasks else frozenset()
    return Tally(
        assessment,
        tuple(keys),
        columns,
        sums,
        people,
        points,
        squares,
        from_pupils,
        {},
        scores,
        codes,
        impossible,
        levels,
        shares,
    )


def _level_shares(assessment: Assessment, levels: Sequence[str], counts: Real, points: Real) -> Real:
    """Return for each pupil and level: whether the pupil counts, the share of the points of the level, its square."""
    most = np.array([task.maximum for task in assessment.tasks])
    of_level = np.array(
        [[task.level.value == level for level in levels] for task in assessment.tasks], dtype=np.float64
    )
    could_be, got = counts @ (of_level * most[:, None]), points @ of_level
    known = could_be > 0
    share = np.divide(got, could_be, out=np.zeros_like(got), where=known)
    found = np.stack([known.astype(np.float64), share, share * share], axis=2)
    return found.reshape(len(counts), 3 * len(levels))


def _places(assessment: Assessment, columns: Mapping[str, int]) -> dict[str, list[int]]:
    """Return the columns of each family of sums."""
    found = {name: [columns[one] for one in family] for name, family in FAMILIES.items()}
    if assessment.scale.kind is ResultKind.LEVEL:
        found["levels"] = [columns[one] for one in _levels(assessment)]
    return found


def _levels(assessment: Assessment) -> tuple[str, ...]:
    return tuple(f"level_{place}" for place in range(len(assessment.scale.bands)))


def _units(pupils: PupilArrays, *, by_class: bool) -> tuple[list[UnitKey], Whole]:
    """Return the units of the pupils and the place of each pupil's."""
    schools, codes = np.unique(pupils.schools, return_inverse=True)
    if not by_class:
        return [(school, "") for school in schools.tolist()], codes
    names, class_codes = np.unique(pupils.classes, return_inverse=True)
    both, codes = np.unique(codes * max(1, len(names)) + class_codes, return_inverse=True)
    found = [divmod(one, max(1, len(names))) for one in both.tolist()]
    return [(int(schools[school]), str(names[name])) for school, name in found], codes


class _Marks:
    """What the marks of pupils are: a number 2 … 5 (0 for none), not attested, the place of a level, low or not."""

    def __init__(self, assessment: Assessment, rules: MeasureRules, pupils: PupilArrays) -> None:
        self.scale = assessment.scale
        none = {_folded(label) for label in rules.none_labels}
        self.numbers = coded(pupils.marks, lambda mark: int(mark) if mark in MARKS else 0)
        self.journal = coded(pupils.journal, lambda mark: int(mark) if mark in MARKS else 0)
        self.unattested = coded(pupils.marks, lambda mark: int(_folded(mark) in none)) == 1
        labels = [band.label for band in self.scale.bands]
        self.levels = coded(pupils.marks, lambda mark: labels.index(mark) if mark in labels else -1)
        self.passed = coded(pupils.marks, lambda mark: (0 if is_low(self.scale, mark) else 1) if mark else -1)


def coded(texts: Text, meaning: Callable[[str], int]) -> Whole:
    """Return what texts mean as numbers; each different text is asked for once."""
    labels, codes = np.unique(texts, return_inverse=True)
    meanings = np.array([meaning(str(label).strip()) for label in labels], dtype=np.int64)
    found: Whole = meanings[codes] if len(labels) else np.zeros(0, dtype=np.int64)
    return found


def _folded(label: str) -> str:
    return label.strip().casefold()


def _sums_of_pupils(columns: Mapping[str, int], marks: _Marks, scores: Real, pupils: PupilArrays) -> Real:
    """Return what each pupil adds to each column."""
    found = np.zeros((pupils.count, len(columns)))
    known = ~np.isnan(scores)
    value = np.where(known, scores, 0.0)
    put: dict[str, npt.ArrayLike] = {"took": np.ones(pupils.count)}
    put |= {"score_n": known, "score_sum": value, "score_square": value * value, "score_square_n": known}
    scale = marks.scale
    least = pass_minimum(scale)
    if least is not None:
        put |= {"below": known & (value < least), "below_n": known}
    if scale.high is not None:
        put |= {"high": known & (value >= scale.high), "high_n": known}
    if scale.kind is ResultKind.MARK:
        put |= {key: marks.numbers == int(mark) for key, mark in zip(MARK_KEYS, MARKS, strict=True)}
        put["mark_none"] = marks.unattested
        both = (marks.numbers > 0) & (marks.journal > 0)
        signs = np.sign(marks.numbers - marks.journal)
        put |= {key: both & (signs == sign) for key, sign in zip(JOURNAL_KEYS, (-1, 0, 1), strict=True)}
    elif scale.kind is ResultKind.PASS:
        put |= {"passed": marks.passed == 1, "failed": marks.passed == 0}
    elif scale.kind is ResultKind.LEVEL:
        put |= {f"level_{place}": marks.levels == place for place in range(len(scale.bands))}
    for name, values in put.items():
        found[:, columns[name]] = values
    return found


def most_points(assessment: Assessment) -> float | None:
    """Return the largest score there can be: of the tasks, else of the scale; None where it is not told."""
    if assessment.tasks and assessment.scale.kind is not ResultKind.SCORE:
        return points_of_tasks(assessment.tasks)
    return assessment.scale.maximum or None


def _possible(scores: Real, most: float | Real | None) -> tuple[Real, int]:
    """Return scores with NaN for those beyond 0 … `most`, and how many there were."""
    beyond = (scores < 0) | (scores > (np.inf if most is None else most))
    return (np.where(beyond, np.nan, scores), int(beyond.sum())) if beyond.any() else (scores, 0)


def _task_values(pupils: PupilArrays, possible: Real) -> tuple[Real, Real, Real]:
    """Return for each pupil and task whether it counts, the points, their squares.

    Who has points for any task has written the paper, so that a task without points brought none; a task that nobody
    has points for was not entered, and nothing is said of it. Where points are impossible the pupil does not count.
    """
    missing = np.isnan(pupils.scores)
    points = np.where(np.isnan(possible), 0.0, possible)
    counts = np.outer(~np.all(missing, axis=1), ~np.all(missing, axis=0)) & (missing | ~np.isnan(possible))
    return counts.astype(np.float64), points, points * points


# --- rows of schools


def _with_rows(of_pupils: Tally, rows: Mapping[UnitKey, Values]) -> Tally:
    """Return sums of pupils with those that rows tell and pupils do not."""
    assessment, columns = of_pupils.assessment, of_pupils.columns
    known = set(of_pupils.units)
    keys = (*of_pupils.units, *(key for key in rows if key not in known))
    more = len(keys) - len(known)
    sums = np.vstack([of_pupils.sums, np.zeros((more, len(columns)))])
    of_tasks = np.zeros((more, len(assessment.tasks)))
    found_in_rows: dict[str, list[int]] = {}
    for place, key in enumerate(keys):
        row = rows.get(key)
        for name, values in ({} if row is None else _of_row(assessment, row, _levels(assessment))).items():
            if values and place not in of_pupils.from_pupils[name]:
                for column, value in values.items():
                    sums[place, columns[column]] = value
                found_in_rows.setdefault(name, []).append(place)
    _match_enrolled(columns, sums, rows, keys)
    return replace(
        of_pupils,
        units=keys,
        sums=sums,
        task_people=np.vstack([of_pupils.task_people, of_tasks]),
        task_points=np.vstack([of_pupils.task_points, of_tasks]),
        task_squares=np.vstack([of_pupils.task_squares, of_tasks]),
        level_shares=np.vstack([of_pupils.level_shares, np.zeros((more, of_pupils.level_shares.shape[1]))]),
        from_rows={name: frozenset(found) for name, found in found_in_rows.items()},
    )


def _match_enrolled(
    columns: Mapping[str, int], sums: Real, rows: Mapping[UnitKey, Values], keys: Sequence[UnitKey]
) -> None:
    """Set the participants that are held against those enrolled; forget both where there are more than enrolled."""
    for place, key in enumerate(keys):
        enrolled, took = sums[place, columns["enrolled"]], sums[place, columns["took"]]
        row = rows.get(key, {})
        absent = took == 0 and row.get("participants") is None
        if enrolled < took or absent:
            sums[place, columns["enrolled"]] = 0
        else:
            sums[place, columns["enrolled_took"]] = took if enrolled else 0


def _of_row(assessment: Assessment, row: Values, levels: Sequence[str]) -> dict[str, dict[str, float]]:
    """Return the sums that a row tells, by family; a family that is incomplete or contradicts itself is left out."""
    number = {key: value for key, value in row.items() if value is not None and value >= 0}
    count = number.get("participants")
    found: dict[str, dict[str, float]] = {"enrolled": _only(number, ("enrolled",))}
    if count:
        found["people"] = {"took": count}
        if "mean_score" in number:
            found["scores"] = {"score_n": count, "score_sum": number["mean_score"] * count}
        for key in ("below", "high"):
            if number.get(key, count + 1) <= count:
                found[key] = {key: number[key], f"{key}_n": count}
    kind = assessment.scale.kind
    if kind is ResultKind.MARK:
        if row.get("success_rate") is not None:  # the marks are complete and make the participants
            found["marks"] = {key: number.get(key, 0.0) for key in MARK_KEYS}
            found.setdefault("people", {"took": sum(found["marks"].values())})
        found["journal"] = _complete(number, JOURNAL_KEYS, count)
    elif kind is ResultKind.PASS and row.get("success_rate") is not None:
        whole = count or number.get("passed", 0.0) + number.get("failed", 0.0)
        passed = round((row["success_rate"] or 0.0) * whole / 100)
        found["pass"] = {"passed": float(passed), "failed": whole - passed}
        found.setdefault("people", {"took": whole})
    elif kind is ResultKind.LEVEL:
        found["levels"] = _complete(number, levels, count)
    return found


def _only(number: Mapping[str, float], keys: Sequence[str]) -> dict[str, float]:
    return {key: number[key] for key in keys if key in number}


def _complete(number: Mapping[str, float], keys: Sequence[str], count: float | None) -> dict[str, float]:
    """Return counts that are all there, or that make the participants though some are empty; {} else."""
    known = _only(number, keys)
    added = sum(known.values())
    if not added or (len(known) < len(keys) and added != count) or (count is not None and added > count):
        return {}
    return {key: known.get(key, 0.0) for key in keys}


def fields_of_pupils(results: PupilArrays, tally: Tally) -> dict[int, dict[str, float]]:
    """Return the fields of each school that follow from its pupils, as `assessments.fields.from_pupils` does.

    `tally` has the sums of these pupils by school and of nothing else.
    """
    assessment = tally.assessment
    allowed = {field.key for field in fields_of(assessment.scale, journal=True)}
    known = ~np.isnan(tally.scores)
    lowest = np.full(len(tally.units), np.inf)
    highest = np.full(len(tally.units), -np.inf)
    np.minimum.at(lowest, tally.score_units[known], tally.scores[known])
    np.maximum.at(highest, tally.score_units[known], tally.scores[known])
    found: dict[int, dict[str, float]] = {school: {} for school in np.unique(results.schools).tolist()}
    for place, (school, _) in enumerate(tally.units):
        row = dict(zip(tally.columns, tally.sums[place].tolist(), strict=True))
        values = {"participants": row["took"]}
        for keys in (MARK_KEYS, JOURNAL_KEYS, ("passed", "failed"), tuple(k for k in row if k.startswith("level_"))):
            if any(row[key] for key in keys):
                values |= {key: row[key] for key in keys}
        if row["score_n"]:
            mean = row["score_sum"] / row["score_n"]
            values |= {"mean_score": mean, "minimum": float(lowest[place]), "maximum": float(highest[place])}
            values |= {key: row[key] for key in ("below", "high") if row[f"{key}_n"]}
        found[school] = {key: value for key, value in values.items() if key in allowed}
    return found
