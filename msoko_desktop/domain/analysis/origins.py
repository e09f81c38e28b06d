"""Where a figure came from: the sheets, schools and columns behind a measure of a group."""

from collections.abc import Sequence

from msoko_desktop.domain.analysis.measures import LEVEL_TASKS, TASK
from msoko_desktop.domain.analysis.model import Origin
from msoko_desktop.domain.analysis.tally import Tally
from msoko_desktop.domain.assessments.fields import JOURNAL_KEYS, MARK_KEYS
from msoko_desktop.domain.assessments.model import ResultKind

_PUPIL_COLUMNS = {
    "people": ("code",),
    "marks": ("mark",),
    "below": ("primary",),
    "high": ("primary",),
    "scores": ("primary",),
    "journal": ("mark", "journal"),
    "pass": ("mark",),
    "levels": ("mark",),
}
_SCHOOL_COLUMNS = {
    "people": ("participants",),
    "enrolled": ("participants", "enrolled"),
    "marks": MARK_KEYS,
    "scores": ("mean_score", "participants"),
    "below": ("below", "participants"),
    "high": ("high", "participants"),
    "journal": JOURNAL_KEYS,
    "pass": ("passed", "failed"),
}
_FAMILY = {
    "participants": "people",
    "participation": "enrolled",
    "quality_rate": "marks",
    "learning_degree": "marks",
    "mean_mark": "marks",
    "mean_score": "scores",
    "median_score": "scores",
    "spread": "scores",
    "completion": "scores",
    "high_share": "high",
}
_BY_KIND = {
    ResultKind.MARK: "marks",
    ResultKind.SCORE: "below",
    ResultKind.PASS: "pass",
    ResultKind.LEVEL: "levels",
}


class Sources:
    """The origins of figures of groups, worked out once for each family of sums.

    `units` are the places of each group's units, `class_names` the class of a group (None for whole schools).
    """

    def __init__(self, tally: Tally, units: Sequence[frozenset[int]], class_names: Sequence[str | None]) -> None:
        self._tally = tally
        self._units = units
        self._class_names = class_names
        self._columns: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {}
        self._schools: dict[tuple[int, str], tuple[tuple[int, ...], tuple[int, ...]]] = {}

    def of(self, place: int, key: str) -> tuple[Origin, ...]:
        """Return the origins of a measure of the group at a place: its pupils, and the rows of those without."""
        if key not in self._columns:
            self._columns[key] = _columns_of(self._tally, key)
        family, pupil_columns, row_columns = self._columns[key]
        if (place, family) not in self._schools:
            self._schools[place, family] = self._both(place, family)
        with_pupils, with_rows = self._schools[place, family]
        work_id, name = self._tally.assessment.id or 0, self._class_names[place]
        found: tuple[Origin, ...] = ()
        if with_pupils:
            found = (Origin(work_id, "pupils", with_pupils, name or "", pupil_columns),)
        if with_rows and row_columns:
            view = "schools" if name is None else "classes"
            return (*found, Origin(work_id, view, with_rows, name or "", row_columns))
        return found

    def _both(self, place: int, family: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Return the schools of a group whose sums are from pupils, and those whose are from rows."""
        units, nothing = self._units[place], frozenset[int]()
        pupils = units & self._tally.from_pupils.get(family, nothing)
        rows = units & self._tally.from_rows.get(family, nothing)
        return _schools(self._tally, pupils), _schools(self._tally, rows)


def _columns_of(tally: Tally, key: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Return the family of a measure, the columns of pupils and those of schools that it is made of."""
    family = family_of(tally, key)
    if key in ("median_score", "spread"):  # nothing but pupils tells them
        return family, _pupil_columns(tally, family, key), ()
    rows = _level_columns(tally) if family == "levels" else _SCHOOL_COLUMNS.get(family, ())
    return family, _pupil_columns(tally, family, key), rows


def family_of(tally: Tally, key: str) -> str:
    """Return the family of sums that a measure is worked out from."""
    if key.startswith((TASK, LEVEL_TASKS)):
        return "tasks"
    if key.startswith("mark_"):
        return "marks"
    if key.startswith("journal_"):
        return "journal"
    if key.startswith("level_"):
        return "levels"
    return _FAMILY.get(key) or _BY_KIND[tally.assessment.scale.kind]


def _pupil_columns(tally: Tally, family: str, key: str) -> tuple[str, ...]:
    if key.startswith(LEVEL_TASKS):
        level = key.removeprefix(LEVEL_TASKS)
        return tuple(f"{TASK}{place}" for place, task in enumerate(tally.assessment.tasks) if task.level.value == level)
    if family == "tasks":
        number = key.removeprefix(TASK)
        numbers = [task.number for task in tally.assessment.tasks]
        return (f"{TASK}{numbers.index(number)}",) if number in numbers else ()
    if family in ("scores", "below", "high") and tally.assessment.scale.kind is ResultKind.SCORE:
        return ("score",)
    return _PUPIL_COLUMNS.get(family, ())


def _level_columns(tally: Tally) -> tuple[str, ...]:
    return tuple(f"level_{place}" for place in range(len(tally.assessment.scale.bands)))


def _schools(tally: Tally, places: frozenset[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(tally.units[place][0] for place in sorted(places)))
