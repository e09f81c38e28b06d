"""Invented results of pupils for the demonstration district: always the same ones, and plausible.

A pupil has a readiness drawn around that of the school; each point of a task is got with a chance that falls with the
task's difficulty (the one-parameter logistic model of test theory), so that sums, marks and shares look like real ones.
"""

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from msoko_desktop.domain.assessments.model import Assessment, Pupil, ResultKind, Task, TaskLevel
from msoko_desktop.domain.assessments.scales import evaluated

_SPREAD = 0.85  # of readiness inside a school
_STEEP = 1.25
_HARDER = {TaskLevel.NONE: 0.0, TaskLevel.BASIC: -0.35, TaskLevel.ADVANCED: 0.75, TaskLevel.HIGH: 1.6}
_ABSENT = 0.05  # of the class on the day of the work
_UNTOUCHED = 0.5  # of the tasks that brought nothing: not even tried
_DOUBTFUL_JOURNAL = 0.12  # share of journal marks that differ by one in any school
_NO_TWO = 0.15  # of those prepared for a «2» who get a «3» for the term all the same
_MARKS = ("2", "3", "4", "5")


@dataclass(frozen=True, slots=True)
class SchoolTraits:
    """What `data/demo/results.toml` says of a school."""

    level: float = 0.0
    change: float = 0.0
    border: float = 0.0
    journal: float = 0.0

    def in_year(self, years: int) -> float:
        """Return the readiness `years` after the first year."""
        return self.level + self.change * years


@dataclass(frozen=True, slots=True)
class Class:
    """Who writes a work: the school's id, traits and code, how many are in the grade, the years since the first one."""

    school_id: int
    traits: SchoolTraits
    size: int
    years: int
    code: str = ""


def pupils_of(
    work: Assessment, who: Class, data: Mapping[str, Any], first_code: int, *, points: bool = False
) -> list[Pupil]:
    """Return the pupils of a school who wrote a work; `data` is its entry of the demonstration's data.

    `points`: with the points of each task. Codes count from `first_code`.
    """
    luck = random.Random(f"{work.school_year} {work.procedure} {work.subject} {work.grade} {who.school_id}")  # noqa: S311
    letters = "АБВГ"[: max(1, math.ceil(who.size / 28))]
    found = []
    for number in range(round(who.size * float(data.get("share", 1.0)))):
        if luck.random() < _ABSENT:
            continue
        readiness = luck.gauss(who.traits.in_year(who.years), _SPREAD)
        pupil = Pupil(f"{first_code + number:05d}", who.school_id, f"{work.grade}{letters[number % len(letters)]}")
        pupil = _written(work, pupil, readiness - float(data["hard"]), luck, points=points)
        pupil = _in_the_journal(work, _lifted(work, pupil, who.traits, luck), who.traits, luck)
        found.append(_tagged(work, pupil, who, data, points=points))
    return found


def _tagged(work: Assessment, pupil: Pupil, who: Class, data: Mapping[str, Any], *, points: bool) -> Pupil:
    """Return the pupil with the word of the group that the code falls into, as well prepared as such pupils are.

    Their luck is their own, so that nobody else's results depend on them.
    """
    code = int(pupil.code)
    tag = next((one for one in data.get("tags", ()) if code % one["every"] == 0), None)
    if tag is None:
        return pupil
    if "bonus" in tag and who.code not in tag.get("without", ()):
        luck = random.Random(f"{work.school_year} {work.procedure} {work.subject} {pupil.code}")  # noqa: S311
        readiness = who.traits.in_year(who.years) + tag["bonus"] - float(data["hard"])
        again = Pupil(pupil.code, pupil.school_id, pupil.class_name)
        pupil = _with(_written(work, again, readiness, luck, points=points), journal_mark=pupil.journal_mark)
    return _with(pupil, variant=f"{pupil.variant} {tag['words']}".strip())


def _written(work: Assessment, pupil: Pupil, readiness: float, luck: random.Random, *, points: bool) -> Pupil:
    """Return the pupil with points, or with the score alone."""
    if points:
        scores = tuple(_points(task, readiness, luck) for task in work.tasks)
        return evaluated(work, _with(pupil, scores=scores, variant=str(1 + int(luck.random() * 2))))
    share = _chance(readiness + luck.gauss(0.0, 0.25))
    score = float(round((work.scale.maximum or 0) * share))
    if work.scale.kind is ResultKind.SCORE:
        return _with(pupil, test_score=score)
    return evaluated(work, _with(pupil, given_primary=score))


def _points(task: Task, readiness: float, luck: random.Random) -> float | None:
    chance = _chance(readiness - _HARDER[task.level])
    got = sum(luck.random() < chance for _ in range(int(task.maximum)))
    return None if got == 0 and task.level is not TaskLevel.BASIC and luck.random() < _UNTOUCHED else float(got)


def _chance(readiness: float) -> float:
    return 1 / (1 + math.exp(-_STEEP * (readiness + 0.35)))


def _lifted(work: Assessment, pupil: Pupil, traits: SchoolTraits, luck: random.Random) -> Pupil:
    """Return the pupil with the one or two points that were short of a mark, where the school is generous."""
    if not traits.border or pupil.primary_score is None or luck.random() >= traits.border:
        return pupil
    wanted = next((band.minimum for band in work.scale.bands if 0 < band.minimum - pupil.primary_score <= 2), None)
    if wanted is None:
        return pupil
    missing = wanted - pupil.primary_score
    if pupil.given_primary is not None:
        return evaluated(work, _with(pupil, given_primary=wanted))
    scores = list(pupil.scores)
    for place, task in enumerate(work.tasks):
        more = min(missing, task.maximum - (scores[place] or 0.0))
        scores[place] = (scores[place] or 0.0) + more if more > 0 else scores[place]
        missing -= max(0.0, more)
    return evaluated(work, _with(pupil, scores=tuple(scores)))


def _in_the_journal(work: Assessment, pupil: Pupil, traits: SchoolTraits, luck: random.Random) -> Pupil:
    """Return the pupil with the mark of the class register, where the procedure compares them (ВПР)."""
    if work.procedure != "vpr" or pupil.mark not in _MARKS:
        return pupil
    place, turn = _MARKS.index(pupil.mark), luck.random()
    if turn < _DOUBTFUL_JOURNAL:
        place += 1 if turn < _DOUBTFUL_JOURNAL * 0.65 else -1
    elif turn < _DOUBTFUL_JOURNAL + abs(traits.journal):
        place += 1 if traits.journal > 0 else -1
    if place == 0 and luck.random() < _NO_TWO:
        place = 1  # a class register rarely has a «2» for a term
    return _with(pupil, journal_mark=_MARKS[min(max(place, 0), 3)])


def _with(pupil: Pupil, **values: Any) -> Pupil:
    """Return a pupil with other values; quicker than `dataclasses.replace` for some thousands of them."""
    known = {name: getattr(pupil, name) for name in Pupil.__slots__}
    return Pupil(**{**known, **values})
