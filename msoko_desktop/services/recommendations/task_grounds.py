"""Tasks of a work that were done insufficiently for their level: by a school beside the others, by the district."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msoko_desktop.domain.analysis.aggregate import group_rows
from msoko_desktop.domain.analysis.bias.families import chance_words
from msoko_desktop.domain.analysis.bias.tasks import chance_of_lead, task_shares
from msoko_desktop.domain.analysis.model import NOTHING, Figure, GroupRow
from msoko_desktop.domain.analysis.statistics import corrected
from msoko_desktop.domain.analysis.tasks import insufficient
from msoko_desktop.domain.assessments.model import Assessment, Task
from msoko_desktop.domain.language.russian import counted, shortened
from msoko_desktop.domain.recommendations.model import Fact
from msoko_desktop.services.analysis.catalogue import catalogue
from msoko_desktop.services.analysis.groups import district, school_group
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.signs import bias_rules
from msoko_desktop.services.results.assessment_names import assessment_title, order_of, subject_line

_MOST = 3
_SKILL = 70
_EXACT = 600
"""People of a work up to whom chances are worked out exactly."""


@dataclass(frozen=True, slots=True)
class Told:
    """The tasks of a work in words: the figure, and the tasks with what they test."""

    work: Assessment
    fact: Fact
    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Weak:
    """A task that a school did insufficiently and worse than the district, with its chance before any correction."""

    work: Assessment
    rows: tuple[GroupRow, GroupRow]
    task: Task
    behind: float
    chance: float


def school_tasks(reader: ResultReader, school_year: int, points: float) -> dict[int, list[Told]]:
    """Return for each school the tasks it did insufficiently and worse than the district by so many points, by work.

    The worst of many tasks is bad by chance alone: chances are corrected, as those of the signs of bias are, for
    every school and task of the school year, and kept where they are below the level of the signs.
    """
    level = bias_rules(reader).level
    works = sorted((one for one in reader.assessments() if one.school_year == school_year), key=order_of)
    count = 0
    weak: list[_Weak] = []
    for work in works:
        rows = _rows(reader, work)
        count += len(work.tasks) * max(0, len(rows) - 1)
        weak += _weak_tasks(reader, work, rows, points) if rows else ()
    chances = corrected([one.chance for one in weak], count)
    clear: dict[tuple[int, int], list[tuple[_Weak, float]]] = {}
    for one, p in zip(weak, chances, strict=True):
        if p * 100 <= level:
            clear.setdefault((one.rows[0].school_ids[0], one.work.id or 0), []).append((one, p))
    found: dict[int, list[Told]] = {}
    for (school, _), own in clear.items():
        own.sort(key=lambda pair: -pair[0].behind)
        first, tasks = own[0][0], [one.task for one, _ in own]
        found.setdefault(school, []).append(_told(first.work, tasks, *first.rows, max(p for _, p in own)))
    return found


def _weak_tasks(reader: ResultReader, work: Assessment, rows: Sequence[GroupRow], points: float) -> Iterator[_Weak]:
    rules = catalogue(reader.district).rules
    for row in rows[1:]:
        for task in insufficient(work, row, rules):
            own, beside = (_of(one, task) for one in (row, rows[0]))
            behind = (beside.value or 0.0) - (own.value or 0.0)
            if own.value is not None and beside.value is not None and not own.small and behind >= points:
                chance = _chance(reader, work, work.tasks.index(task), row.school_ids[0])
                yield _Weak(work, (row, rows[0]), task, behind, chance)


def _chance(reader: ResultReader, work: Assessment, place: int, school: int) -> float:
    """Return the one-sided chance of so few points of a school in a task."""
    shares = task_shares(work, reader.results(work.id or 0).pupils)
    if shares is None or place not in shares.tasks:
        return 1.0
    lost = 1.0 - shares.shares[:, shares.tasks.index(place)]
    own = shares.schools == school
    return chance_of_lead(lost[own], lost[~own], work.tasks[place].maximum)


def district_tasks(reader: ResultReader, work: Assessment, least: int) -> Told | None:
    """Return the tasks that the district did insufficiently, None where they are fewer than `least`."""
    rows = _rows(reader, work)
    if not rows:
        return None
    rules = catalogue(reader.district).rules
    weak = [task for task in insufficient(work, rows[0], rules) if not _of(rows[0], task).small]
    if len(weak) < least:
        return None
    return _told(work, sorted(weak, key=lambda task: _of(rows[0], task).value or 0.0), rows[0])


def _rows(reader: ResultReader, work: Assessment) -> tuple[GroupRow, ...]:
    """Return the completion of tasks by the district and by each school; nothing for a work without tasks."""
    known = catalogue(reader.district)
    measures = known.for_tasks(work)
    tally = reader.tally(work.id or 0)
    present = [school for school, _ in tally.units]
    if not measures or not reader.results(work.id or 0).pupils.count:
        return ()
    groups = [district(reader, present), *(school_group(one, {}) for one in present)]
    return group_rows(tally, groups, measures, known.rules)


def _of(row: GroupRow, task: Task) -> Figure:
    return row.figures.get(f"task:{task.number}", NOTHING)


def _told(
    work: Assessment, tasks: Sequence[Task], row: GroupRow, whole: GroupRow | None = None, chance: float | None = None
) -> Told:
    shown = tasks[:_MOST]
    parts = []
    for task in shown:
        own = _of(row, task)
        bounds = "" if own.low is None or own.high is None else f"интервал {tenths(own.low)}–{tenths(own.high)} %"
        beside = "" if whole is None else f"в районе {per_cent(_of(whole, task))}"
        more = "; ".join(filter(None, (bounds, beside)))
        parts.append(f"№ {task.number} – {per_cent(own)}{f' ({more})' if more else ''}")
    rest = len(tasks) - len(shown)
    words = f"Выполнение заданий: {', '.join(parts)}"
    if rest:
        words = f"{words} и ещё {counted(rest, 'задание', 'задания', 'заданий')}"
    if whole is not None:
        words = f"{words}; N в районе – {max(_of(whole, task).n for task in shown)}"
    words = words if chance is None else f"{words} ({chance_words(chance)})"
    origins = tuple(origin for task in shown for origin in _of(row, task).origins)
    n = max((_of(row, task).n for task in shown), default=0)
    fact = Fact(words, assessment_title(work), n, origins)
    skills = [
        f"№ {task.number} ({shortened(task.checks, _SKILL)})" if task.checks else f"№ {task.number}" for task in shown
    ]
    word = "задание" if len(skills) == 1 else "задания"
    return Told(work, fact, (f"{subject_line(work)} – {word} {', '.join(skills)}",))


def per_cent(figure: Figure) -> str:
    """Return a share with one decimal: «42,1 %», «60,0 %», «–» where it is not known."""
    return "–" if figure.value is None else f"{tenths(figure.value)} %"


def tenths(value: float) -> str:
    """Return a number with exactly one decimal: «60,0»."""
    return f"{value:.1f}".replace(".", ",").replace("-", "−")
