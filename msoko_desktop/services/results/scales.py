"""Ready scales and lists of tasks: the reference data of `data/scales/`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from msoko_desktop.domain.assessments.model import MarkScale, Task
from msoko_desktop.domain.assessments.scale_json import scale_from_data, tasks_from_data
from msoko_desktop.services.reference.reference import reference_data, reference_names
from msoko_desktop.services.results.assessment_names import procedure_title, subject_title


@dataclass(frozen=True, slots=True)
class ReadySet:
    """A scale with its tasks as shipped: of a procedure, subject ("" any), grade (None any) and year (None any).

    `year` is the calendar year in which the school year of the assessment ends. Tasks are left out where they could
    not be verified.
    """

    title: str
    procedure: str
    subject: str
    grade: int | None
    year: int | None
    scale: MarkScale
    tasks: tuple[Task, ...] = ()


@cache
def _all_sets() -> tuple[ReadySet, ...]:
    found = [
        one for name in reference_names("scales") for entry in reference_data(name)["set"] for one in _sets_of(entry)
    ]
    return tuple(sorted(found, key=lambda one: (one.procedure, one.title)))


def ready_sets(
    procedure: str | None = None, subject: str | None = None, grade: int | None = None
) -> tuple[ReadySet, ...]:
    """Return the ready sets that fit a procedure, subject and grade (codes; None: whatever), the newest year first.

    A set for any subject or grade fits all of them.
    """
    found = [
        one
        for one in _all_sets()
        if (procedure is None or one.procedure == procedure)
        and (subject is None or one.subject in ("", subject))
        and (grade is None or one.grade in (None, grade))
    ]
    return tuple(sorted(found, key=lambda one: -(one.year or 0)))


def _sets_of(entry: Mapping[str, Any]) -> Iterator[ReadySet]:
    """Yield the sets of an entry: one for each of its subjects."""
    scale, tasks = scale_from_data(entry["scale"]), tasks_from_data(entry.get("tasks", []))
    year, grade = entry.get("year"), entry.get("grade")
    for subject in entry.get("subjects", [entry.get("subject", "")]):
        title = entry.get("title") or _title(entry["procedure"], subject, grade, year)
        yield ReadySet(
            title, entry["procedure"], subject, grade, year, replace(scale, title=title, year=year), tuple(tasks)
        )


def _title(procedure: str, subject: str, grade: int | None, year: int | None) -> str:
    """Return «ВПР 2026: Математика, 8 класс»."""
    head = " ".join(part for part in (procedure_title(procedure), "" if year is None else str(year)) if part)
    tail = ", ".join(part for part in (subject_title(subject), "" if grade is None else f"{grade} класс") if part)
    return f"{head}: {tail}" if tail else head
