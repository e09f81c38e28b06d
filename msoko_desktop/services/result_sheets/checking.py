"""«Проверено»: a sheet of a school is marked so only without errors; and what stands in its way."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from msoko_desktop.domain.assessments.fields import PARTICIPANTS
from msoko_desktop.domain.assessments.model import SheetStatus
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import CellRemark
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.domain.schools.school_years import WHOLE
from msoko_desktop.domain.schools.schools import School, works_between
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import Step, operation
from msoko_desktop.services.result_sheets.class_sheet import ClassSheet
from msoko_desktop.services.result_sheets.common import now
from msoko_desktop.services.result_sheets.pupil_sheet import PupilSheet
from msoko_desktop.services.result_sheets.school_sheet import SchoolSheet
from msoko_desktop.storage import assessments, pupils, results, school_years, status_board
from msoko_desktop.storage.district_file import District

OfSchools = Callable[[int, Sequence[int]], Changes]
"""Something done with an assessment and schools, by their ids."""


@dataclass(frozen=True, slots=True)
class SchoolErrors:
    """The errors on the sheets of a school: on the row of the school, of its classes, of its pupils."""

    school_id: int
    title: str
    remarks: tuple[CellRemark, ...]


def errors_of(d: District, assessment_id: int, school_ids: Sequence[int] | None = None) -> tuple[SchoolErrors, ...]:
    """Return the errors of schools (of all of the sheet where None) in an assessment; only schools that have any."""
    sheet = SchoolSheet(d, assessment_id)
    with d.reading() as connection:
        with_pupils = set(pupils.schools_with_pupils(connection, assessment_id))
        with_classes = set(results.read_class_results(connection, assessment_id))
    by_school: dict[int, list[CellRemark]] = {}
    for remark in sheet.content.remarks:
        if remark.row is not None and remark.row.isdecimal():
            by_school.setdefault(int(remark.row), []).append(remark)
    found = []
    for row in sheet.content.rows:
        if not row.key.isdecimal() or (school_ids is not None and int(row.key) not in school_ids):
            continue
        remarks = by_school.get(int(row.key), [])
        if int(row.key) in with_classes:
            remarks += ClassSheet(d, assessment_id, int(row.key)).content.remarks
        if int(row.key) in with_pupils:
            remarks += PupilSheet(d, assessment_id, int(row.key)).content.remarks
        errors = tuple(remark for remark in remarks if remark.severity is Severity.ERROR)
        if errors:
            found.append(SchoolErrors(int(row.key), row.title, errors))
    return tuple(found)


def mark_checked(d: District, assessment_id: int, school_ids: Sequence[int]) -> Changes:
    """Mark the sheets of schools as checked. Raises InputRefused where one has errors; none is marked then."""
    bad = errors_of(d, assessment_id, school_ids)
    if bad:
        count = sum(len(one.remarks) for one in bad)
        more = f" и ещё {counted(len(bad) - 1, 'школа', 'школы', 'школ')}" if len(bad) > 1 else ""
        raise InputRefused(
            f"Не отмечено: {counted(count, 'ошибка', 'ошибки', 'ошибок')} ({bad[0].title}{more}). "
            "Исправьте ошибки, они перечислены под таблицей."
        )
    with operation(d, "Отметить лист проверенным" if len(school_ids) == 1 else "Отметить листы проверенными") as step:
        results.set_checked(step.connection, assessment_id, school_ids, now())
        step.changed(Area.RESULTS)
    return step.changes


def reopen_faulty(d: District, step: Step, assessment_id: int) -> None:
    """Within a write: make drafts of the checked sheets that have errors now, as after a change of the scale."""
    sheets = results.read_sheets(step.connection, [assessment_id])
    done = [school for (_, school), sheet in sheets.items() if sheet.status is SheetStatus.CHECKED]
    bad = [one.school_id for one in errors_of(d, assessment_id, done)] if done else []
    results.set_checked(step.connection, assessment_id, bad, None)


def reopen_crowded(step: Step, touched: Iterable[tuple[int, int]]) -> None:
    """Within a write of sizes: make drafts of the checked sheets with more participants than there are pupils now.

    `touched` are schools with the school years whose sizes were written. What is not known of a grade is bounded by the
    whole school.
    """
    places = set(touched)
    for year in {year for _, year in places}:
        sizes = {(one.school_id, one.grade): one.pupils for one in school_years.read_sizes(step.connection, year)}
        grades = {one.id or 0: one.grade for one in assessments.read_assessments(step.connection, year)}
        counts = status_board.count_participants(step.connection, tuple(grades), PARTICIPANTS)
        for (assessment_id, school_id), count in counts.items():
            size = sizes.get((school_id, grades[assessment_id]))
            most = size if size is not None else sizes.get((school_id, WHOLE))
            if (school_id, year) in places and most is not None and count > most:
                _reopen(step, assessment_id, school_id)


def reopen_unopened(step: Step, changed: Iterable[School]) -> None:
    """Within a write of schools: make drafts of checked sheets of those that did not work on the day of the work."""
    schools = {one.id or 0: one for one in changed if one.opened is not None or one.closed is not None}
    works = assessments.read_assessments(step.connection) if schools else ()
    days = {one.id or 0: one.date for one in works if one.date is not None}
    for assessment_id, school_id in status_board.count_participants(step.connection, tuple(days), PARTICIPANTS):
        day = days[assessment_id]
        if school_id in schools and not works_between(schools[school_id], day, day):
            _reopen(step, assessment_id, school_id)


def _reopen(step: Step, assessment_id: int, school_id: int) -> None:
    results.set_checked(step.connection, assessment_id, [school_id], None)
    step.changed(Area.RESULTS)


def mark_draft(d: District, assessment_id: int, school_ids: Sequence[int]) -> Changes:
    """Make checked sheets drafts again."""
    with operation(d, "Снять отметку «проверено»") as step:
        results.set_checked(step.connection, assessment_id, school_ids, None)
        step.changed(Area.RESULTS)
    return step.changes
