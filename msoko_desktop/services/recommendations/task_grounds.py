"""Tasks of a work that were done insufficiently for their level: by a school beside the district, by the district."""

from collections.abc import Sequence
from dataclasses import dataclass

from msoko_desktop.domain.analysis.aggregate import group_rows
from msoko_desktop.domain.analysis.model import NOTHING, Figure, GroupRow
from msoko_desktop.domain.analysis.tasks import insufficient
from msoko_desktop.domain.assessments.model import Assessment, Task
from msoko_desktop.domain.grids import number_words
from msoko_desktop.domain.language.russian import counted, shortened
from msoko_desktop.domain.recommendations.model import Fact
from msoko_desktop.services.analysis.catalogue import catalogue
from msoko_desktop.services.analysis.groups import district, school_group
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.results.assessment_names import assessment_title, subject_line

_MOST = 3
_SKILL = 70


@dataclass(frozen=True, slots=True)
class Told:
    """The tasks of a work in words: the figure, and the tasks with what they test."""

    fact: Fact
    tasks: tuple[str, ...]


def school_tasks(reader: ResultReader, work: Assessment, points: float) -> dict[int, Told]:
    """Return for each school the tasks it did insufficiently and worse than the district by so many points."""
    rows = _rows(reader, work)
    if not rows:
        return {}
    found = {}
    whole = rows[0]
    for row in rows[1:]:
        weak = []
        for task in insufficient(work, row, catalogue(reader.district).rules):
            own, beside = (_of(one, task) for one in (row, whole))
            behind = (beside.value or 0.0) - (own.value or 0.0)
            if own.value is not None and beside.value is not None and not own.small and behind >= points:
                weak.append((behind, task))
        if weak:
            tasks = [task for _, task in sorted(weak, key=lambda pair: -pair[0])]
            found[row.school_ids[0]] = _told(work, tasks, row, whole)
    return found


def district_tasks(reader: ResultReader, work: Assessment, least: int) -> Told | None:
    """Return the tasks that the district did insufficiently, None where they are fewer than `least`."""
    rows = _rows(reader, work)
    if not rows:
        return None
    weak = insufficient(work, rows[0], catalogue(reader.district).rules)
    if len(weak) < least:
        return None
    return _told(work, sorted(weak, key=lambda task: _of(rows[0], task).value or 0.0), rows[0], None)


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


def _told(work: Assessment, tasks: Sequence[Task], row: GroupRow, whole: GroupRow | None) -> Told:
    shown = tasks[:_MOST]
    parts = []
    for task in shown:
        words = f"№ {task.number} – {_per_cent(_of(row, task))}"
        parts.append(f"{words} (в районе {_per_cent(_of(whole, task))})" if whole is not None else words)
    more = len(tasks) - len(shown)
    rest = f" и ещё {counted(more, 'задание', 'задания', 'заданий')}" if more else ""
    origins = tuple(origin for task in shown for origin in _of(row, task).origins)
    n = max((_of(row, task).n for task in shown), default=0)
    fact = Fact(f"Выполнение заданий: {', '.join(parts)}{rest}", assessment_title(work), n, origins)
    skills = [
        f"№ {task.number} ({shortened(task.checks, _SKILL)})" if task.checks else f"№ {task.number}" for task in shown
    ]
    word = "задание" if len(skills) == 1 else "задания"
    return Told(fact, (f"{subject_line(work)} – {word} {', '.join(skills)}",))


def _per_cent(figure: Figure) -> str:
    return "–" if figure.value is None else f"{number_words(figure.value, 1)} %"
