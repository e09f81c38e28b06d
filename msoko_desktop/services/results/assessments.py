"""Assessments – subjects and grades of procedures by school year: what a person does with them, one undo step each."""

import datetime as dt
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from msoko_desktop.domain.assessments.model import Assessment, SheetStatus
from msoko_desktop.domain.assessments.scale_checks import refuse_unsound
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import counted, one_line
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.results.assessment_names import assessment_title, order_of, year_title
from msoko_desktop.storage import assessments as rows
from msoko_desktop.storage import pupils, results
from msoko_desktop.storage.district_file import District

__all__ = [
    "Assessment",
    "AssessmentSummary",
    "add_assessments",
    "change_assessment",
    "copy_assessments",
    "delete_assessments",
    "list_assessments",
    "list_years",
    "read_assessment",
    "school_year_of",
]

NO_ASSESSMENT = "Этой работы в файле больше нет: откройте список заново."
_YEARS = range(2000, 2100)
_GRADES = range(1, 13)
NEW_SCHOOL_YEAR = 9  # the month in which a school year begins


@dataclass(frozen=True, slots=True)
class AssessmentSummary:
    """An assessment with its title and how many sheets of schools are begun and checked."""

    assessment: Assessment
    title: str
    begun: int
    checked: int

    @property
    def id(self) -> int:
        """The id of the assessment."""
        return self.assessment.id or 0


def school_year_of(day: dt.date) -> int:
    """Return the year in which the school year of a day begins (from 1 September)."""
    return day.year if day.month >= NEW_SCHOOL_YEAR else day.year - 1


def list_years(d: District) -> tuple[int, ...]:
    """Return the school years that have assessments, the newest first."""
    with d.reading() as connection:
        return rows.read_years(connection)


def list_assessments(d: District, school_year: int | None = None) -> tuple[AssessmentSummary, ...]:
    """Return the assessments (of a school year): the newest year first, procedures as in the reference data."""
    with d.reading() as connection:
        found = sorted(
            rows.read_assessments(connection, school_year), key=lambda one: (-one.school_year, *order_of(one))
        )
        sheets = results.read_sheets(connection, [one.id or 0 for one in found])
    begun: dict[int, int] = {}
    checked: dict[int, int] = {}
    for (assessment_id, _), sheet in sheets.items():
        if sheet.status is not SheetStatus.NOTHING:
            begun[assessment_id] = begun.get(assessment_id, 0) + 1
        if sheet.status is SheetStatus.CHECKED:
            checked[assessment_id] = checked.get(assessment_id, 0) + 1
    return tuple(
        AssessmentSummary(one, assessment_title(one), begun.get(one.id or 0, 0), checked.get(one.id or 0, 0))
        for one in found
    )


def read_assessment(d: District, assessment_id: int) -> Assessment:
    """Return an assessment. Raises InputRefused where there is no such one."""
    with d.reading() as connection:
        return require(connection, assessment_id)


def require(connection: sqlite3.Connection, assessment_id: int) -> Assessment:
    """Return an assessment. Raises InputRefused where there is no such one."""
    found = rows.read_assessment(connection, assessment_id)
    if found is None:
        raise InputRefused(NO_ASSESSMENT)
    return found


def add_assessments(d: District, assessments: Sequence[Assessment]) -> Changes:
    """Add assessments; their ids are in `created`. Raises InputRefused where one is there already or unsound."""
    new = [_sound(replace(one, id=None)) for one in assessments]
    with operation(d, "Добавить работу" if len(new) == 1 else "Добавить работы") as step:
        _refuse_known(step.connection, new)
        created = rows.insert_assessments(step.connection, new)
        step.changed(Area.ASSESSMENTS, created=created)
    return step.changes


def change_assessment(
    d: District, assessment: Assessment, name: str = "Изменить работу", origins: Mapping[str, str] | None = None
) -> Changes:
    """Store a changed assessment; scores and marks of its pupils are worked out anew where scale or tasks changed.

    Points follow the numbers of the tasks; `origins` tells of tasks that got another number (new number → old one,
    «» for a new task). Checked sheets that are wrong by the new scale or date are drafts again. Raises InputRefused
    where the assessment is gone, unsound, or now the same as another one.
    """
    from msoko_desktop.services.result_sheets.checking import reopen_faulty
    from msoko_desktop.services.results.result_marks import evaluate_again

    new = _sound(assessment)
    with operation(d, name) as step:
        old = require(step.connection, new.id or 0)
        _refuse_known(step.connection, [new])
        rows.update_assessment(step.connection, new)
        areas = [Area.ASSESSMENTS]
        renumbered = any(number != before for number, before in (origins or {}).items())
        if renumbered or (old.scale, old.tasks) != (new.scale, new.tasks):
            evaluate_again(step.connection, old, new, origins)
        if renumbered or (old.scale, old.tasks, old.date) != (new.scale, new.tasks, new.date):
            reopen_faulty(d, step, new.id or 0)
            areas.append(Area.RESULTS)
        step.changed(*areas)
    return step.changes


def delete_assessments(d: District, assessment_ids: Sequence[int]) -> Changes:
    """Delete assessments with all their results; undo brings everything back."""
    with operation(d, "Удалить работу" if len(assessment_ids) == 1 else "Удалить работы") as step:
        for assessment_id in assessment_ids:
            require(step.connection, assessment_id)
        rows.delete_assessments(step.connection, assessment_ids)
        step.changed(Area.ASSESSMENTS, Area.RESULTS)
    return step.changes


def use_of(d: District, assessment_ids: Sequence[int]) -> tuple[int, int]:
    """Return of how many schools and how many pupils results would go with these assessments."""
    with d.reading() as connection:
        schools = len(
            {key for key, one in results.read_sheets(connection, assessment_ids).items() if one.status != "nothing"}
        )
        count = sum(sum(pupils.schools_with_pupils(connection, one).values()) for one in assessment_ids)
    return schools, count


def copy_assessments(d: District, assessment_ids: Sequence[int], school_year: int) -> Changes:
    """Copy assessments with scales and tasks, but without dates and results, into another school year.

    Those that the year has already are left out. The scale keeps its year and source, so that the check tells that
    it is last year's. Raises InputRefused where nothing is left to copy.
    """
    with operation(d, f"Скопировать работы на {year_title(school_year)} учебный год") as step:
        known = {_key(one) for one in rows.read_assessments(step.connection, school_year)}
        found = [require(step.connection, one) for one in assessment_ids]
        copies = [replace(one, school_year=school_year, date=None, declared=None, id=None) for one in found]
        new = [one for one in copies if _key(one) not in known]
        if not new:
            raise InputRefused(f"Все выбранные работы в {year_title(school_year)} учебном году уже есть.")
        created = rows.insert_assessments(step.connection, new)
        step.changed(Area.ASSESSMENTS, created=created)
    return step.changes


def deletion_told(schools: int, pupils_count: int) -> str:
    """Return what would go, in Russian: «результаты 3 школ, 120 участников»; "" where nothing would."""
    parts = [
        f"результаты {counted(schools, 'школы', 'школ', 'школ')}" if schools else "",
        counted(pupils_count, "участник", "участника", "участников") if pupils_count else "",
    ]
    return ", ".join(part for part in parts if part)


def _key(one: Assessment) -> tuple[int, str, str, int, str]:
    return one.school_year, one.procedure, one.subject, one.grade, one.variant


def _refuse_known(connection: sqlite3.Connection, new: Sequence[Assessment]) -> None:
    known = {_key(one): one.id for one in rows.read_assessments(connection)}
    for one in new:
        if known.get(_key(one), one.id) != one.id or (one.id is None and _key(one) in known):
            raise InputRefused(
                f"Работа «{assessment_title(one)}» в {year_title(one.school_year)} учебном году уже есть. "
                "Измените предмет, класс или вариант."
            )
        known[_key(one)] = one.id


def _sound(one: Assessment) -> Assessment:
    """Return the assessment with tidy texts. Raises InputRefused for one that cannot be."""
    tidy = replace(
        one,
        procedure=one_line(one.procedure),
        subject=one_line(one.subject),
        variant=one_line(one.variant),
        note=one.note.strip(),
    )
    if not tidy.procedure or not tidy.subject:
        raise InputRefused("Укажите процедуру и предмет: без них работу не найти.")
    if tidy.grade not in _GRADES:
        raise InputRefused(f"Класс {tidy.grade} невозможен: укажите класс от 1 до 12.")
    if tidy.school_year not in _YEARS:
        raise InputRefused(f"Учебный год {tidy.school_year} невозможен: укажите год от 2000 до 2099.")
    if tidy.declared is not None and tidy.declared < 0:
        raise InputRefused("Число заявленных участников не может быть меньше нуля.")
    refuse_unsound(tidy.scale, tidy.tasks)
    return tidy
