"""Where a figure came from: the sheets, schools and columns behind a measure of a group."""

from typing import Protocol

from msoko_desktop.domain.analysis.measures import TASK
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


class Where(Protocol):
    """A group as far as origins need it."""

    @property
    def class_name(self) -> str | None:
        """The class, None for whole schools."""


def origins_of(tally: Tally, units: frozenset[int], key: str, group: Where) -> tuple[Origin, ...]:
    """Return the origins of a measure of the units: their pupils, and the rows of those without."""
    family = family_of(tally, key)
    found = []
    name = group.class_name or ""
    if pupils := units & tally.from_pupils.get(family, frozenset()):
        found.append(Origin(_id(tally), "pupils", _schools(tally, pupils), name, _pupil_columns(tally, family, key)))
    if (rows := units & tally.from_rows.get(family, frozenset())) and key not in ("median_score", "spread"):
        columns = _level_columns(tally) if family == "levels" else _SCHOOL_COLUMNS.get(family, ())
        view = "schools" if group.class_name is None else "classes"
        found.append(Origin(_id(tally), view, _schools(tally, rows), name, columns))
    return tuple(found)


def family_of(tally: Tally, key: str) -> str:
    """Return the family of sums that a measure is worked out from."""
    if key.startswith(TASK):
        return "tasks"
    if key.startswith("mark_"):
        return "marks"
    if key.startswith("journal_"):
        return "journal"
    if key.startswith("level_"):
        return "levels"
    return _FAMILY.get(key) or _BY_KIND[tally.assessment.scale.kind]


def _pupil_columns(tally: Tally, family: str, key: str) -> tuple[str, ...]:
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


def _id(tally: Tally) -> int:
    return tally.assessment.id or 0
