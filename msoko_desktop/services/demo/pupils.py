"""Invented results of pupils for the demonstration district: always the same ones, and plausible.

A pupil has a readiness drawn around that of the school; each point of a task is got with a chance that falls with the
task's difficulty (the one-parameter logistic model of test theory), so that sums, marks and shares look like real ones.
"""

import math
import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from msoko_desktop.domain.assessments.model import Assessment, Pupil, ResultKind, Task, TaskLevel
from msoko_desktop.domain.assessments.scales import evaluated

_SPREAD = 0.85  # of readiness inside a school
_STEEP = 1.25
_HARDER = {TaskLevel.BASIC: -0.35, TaskLevel.ADVANCED: 0.75, TaskLevel.HIGH: 1.6}
_EASIEST, _HARDEST = -0.9, 0.9  # the first and the last task of a work without levels
_BY_SCHOOLS = ("vpr", "municipal_work", "trial_exam")  # carried out and checked by the schools themselves
_ABSENT = 0.05  # of the class on the day of the work
_UNTOUCHED = 0.5  # of the tasks that brought nothing: not even tried
_DOUBTFUL_JOURNAL = 0.12  # share of journal marks that differ by one in any school
_NO_TWO = 0.15  # of those prepared for a «2» who get a «3» for the term all the same
ROUGH = 0.25
"""How far, in units of readiness, the score of a work without points of tasks is from what a pupil can do."""
_MARKS = ("2", "3", "4", "5")


@dataclass(frozen=True, slots=True)
class SchoolTraits:
    """What `data/demo/results.toml` says of a school."""

    level: float = 0.0
    change: float = 0.0
    border: float = 0.0
    journal: float = 0.0
    keys: float = 0.0
    missed: float = 0.0
    prompted: float = 0.0

    def in_year(self, years: int) -> float:
        """Return the readiness `years` after the first year."""
        return self.level + self.change * years


@dataclass(frozen=True, slots=True)
class Class:
    """Who writes a work: the school's id, traits and code, how many are in the grade, the years since the first one.

    `seed` is what chance begins with: another one gives another district of the same schools.
    """

    school_id: int
    traits: SchoolTraits
    size: int
    years: int
    code: str = ""
    seed: str = ""


def pupils_of(
    work: Assessment, who: Class, data: Mapping[str, Any], first_code: int, *, points: bool = False
) -> list[Pupil]:
    """Return the pupils of a school who wrote a work; `data` is its entry of the demonstration's data.

    `points`: with the points of each task. Codes count from `first_code`.
    """
    words = f"{who.seed}{work.school_year} {work.procedure} {work.subject} {work.grade} {who.school_id}"
    luck = random.Random(words)  # noqa: S311
    traits = who.traits if points else replace(who.traits, journal=0.0)
    if work.procedure not in _BY_SCHOOLS:
        traits = replace(traits, border=0.0, keys=0.0, missed=0.0, prompted=0.0)
    letters = "АБВГ"[: max(1, math.ceil(who.size / 28))]
    found = []
    for number in range(round(who.size * float(data.get("share", 1.0)))):
        if luck.random() < _ABSENT:
            continue
        readiness = luck.gauss(who.traits.in_year(who.years), _SPREAD)
        pupil = Pupil(f"{first_code + number:05d}", who.school_id, f"{work.grade}{letters[number % len(letters)]}")
        pupil = _written(work, pupil, readiness - float(data["hard"]), luck, points=points)
        if points:
            pupil = _prompted(work, _with_keys(work, pupil, traits, luck), traits, luck)
        pupil = _in_the_journal(work, _lifted(work, pupil, traits, luck), traits, luck)
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
        luck = random.Random(f"{who.seed}{work.school_year} {work.procedure} {work.subject} {pupil.code}")  # noqa: S311
        readiness = who.traits.in_year(who.years) + tag["bonus"] - float(data["hard"])
        again = Pupil(pupil.code, pupil.school_id, pupil.class_name)
        pupil = _with(_written(work, again, readiness, luck, points=points), journal_mark=pupil.journal_mark)
    return _with(pupil, variant=f"{pupil.variant} {tag['words']}".strip())


def _written(work: Assessment, pupil: Pupil, readiness: float, luck: random.Random, *, points: bool) -> Pupil:
    """Return the pupil with points, or with the score alone."""
    if points:
        harder = difficulties(work)
        scores = tuple(_points(task, readiness - more, luck) for task, more in zip(work.tasks, harder, strict=True))
        return evaluated(work, _with(pupil, scores=scores, variant=str(1 + int(luck.random() * 2))))
    share = chance_of(readiness + luck.gauss(0.0, ROUGH))
    score = float(round((work.scale.maximum or 0) * share))
    if work.scale.kind is ResultKind.SCORE:
        return _with(pupil, test_score=score)
    return evaluated(work, _with(pupil, given_primary=score))


def difficulties(work: Assessment) -> tuple[float, ...]:
    """Return how hard each task is, in units of readiness: by its level; of a work without levels by its place."""
    last = max(1, len(work.tasks) - 1)
    return tuple(
        _HARDER[task.level] if task.level in _HARDER else _EASIEST + (_HARDEST - _EASIEST) * place / last
        for place, task in enumerate(work.tasks)
    )


def _points(task: Task, readiness: float, luck: random.Random) -> float | None:
    chance = chance_of(readiness)
    got = sum(luck.random() < chance for _ in range(int(task.maximum)))
    return None if got == 0 and task.level is not TaskLevel.BASIC and luck.random() < _UNTOUCHED else float(got)


def chance_of(readiness: float) -> float:
    """Return the chance (0 … 1) of a point by how much better prepared a pupil is than the task is hard."""
    return 1 / (1 + math.exp(-_STEEP * (readiness + 0.35)))


def _with_keys(work: Assessment, pupil: Pupil, traits: SchoolTraits, luck: random.Random) -> Pupil:
    """Return the pupil whose class was told the answers to hard tasks and had no time left for the easy ones.

    Each lost point of the hardest half is got with the chance `keys`, each point of the easiest third lost with
    `missed`.
    """
    if not traits.keys:
        return pupil
    harder = difficulties(work)
    order = sorted(range(len(harder)), key=lambda place: (harder[place], place))
    half, third, scores = len(order) // 2, len(order) // 3, list(pupil.scores)
    for place in order[-half:]:
        got = scores[place] or 0.0
        scores[place] = got + sum(luck.random() < traits.keys for _ in range(int(work.tasks[place].maximum - got)))
    for place in order[:third]:
        got = scores[place] or 0.0
        scores[place] = got - sum(luck.random() < traits.missed for _ in range(int(got)))
    return evaluated(work, _with(pupil, scores=tuple(scores)))


def _prompted(work: Assessment, pupil: Pupil, traits: SchoolTraits, luck: random.Random) -> Pupil:
    """Return a weak pupil who was prompted in the last task, and had that much less time for the others.

    The sum and so the mark stay the same.
    """
    most = work.tasks[-1].maximum
    if pupil.mark != "2" or luck.random() >= traits.prompted:
        return pupil
    scores = [score or 0.0 for score in pupil.scores]
    missing = most - scores[-1]
    if sum(scores[:-1]) < missing:
        return pupil
    for place in range(len(scores) - 1):
        less = min(missing, scores[place])
        scores[place] -= less
        missing -= less
    scores[-1] = most
    return evaluated(work, _with(pupil, scores=tuple(scores)))


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
