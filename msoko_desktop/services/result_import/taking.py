"""Takes a table of results into the file: one step that undo takes back, or nothing at all."""

import datetime as dt
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from msoko_desktop.domain.assessments.model import Assessment, SheetOrigin, Task
from msoko_desktop.domain.assessments.scales import refuse_unsound
from msoko_desktop.domain.assessments.tables import ResultTable, TableKind
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import counted, sentence_list
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import Step, operation
from msoko_desktop.services.result_import.matching import TableSchools, remembered
from msoko_desktop.services.result_import.merging import Merge, merge_figures, merge_pupils
from msoko_desktop.services.result_import.model import Decisions, Difference, Differences, SchoolKey
from msoko_desktop.services.result_sheets.pupil_columns import kept_as
from msoko_desktop.services.results.assessment_names import assessment_title
from msoko_desktop.services.results.assessments import require
from msoko_desktop.services.results.pupil_names import names_kept
from msoko_desktop.services.results.result_marks import evaluate_again
from msoko_desktop.storage import assessments as rows
from msoko_desktop.storage import cells, import_profiles, pupils, reference_figures, results, school_aliases
from msoko_desktop.storage.district_file import District

_SHOWN = 500  # differences that are told one by one
_NAMED = 5


@dataclass(slots=True)
class _Plan:
    """What is to be written: the assessment as it will be, schools by their keys, the merge, aliases to remember."""

    assessment: Assessment
    before: Assessment | None
    schools: dict[SchoolKey, int] = field(default_factory=dict)
    titles: dict[int, str] = field(default_factory=dict)
    aliases: dict[str, int] = field(default_factory=dict)
    merge: Merge = field(default_factory=Merge)


def differences(d: District, table: ResultTable, decisions: Decisions) -> Differences:
    """Return how a table differs from what is stored. Raises InputRefused where it could not be taken in."""
    names = names_kept(d)
    with d.reading() as connection:
        plan = _plan(connection, table, decisions, names=names)
    merge = plan.merge
    shown = tuple(
        Difference(plan.titles[school], row, column, old, new)
        for school, row, column, old, new in merge.differences[:_SHOWN]
    )
    return Differences(shown, len(merge.differences), merge.new, merge.same, merge.missing)


def take_in(d: District, table: ResultTable, decisions: Decisions) -> Changes:
    """Store a table as one step «Загрузить результаты: …»; the id of the assessment is in `created`.

    Raises InputRefused, and then nothing is changed: for a school that is neither known nor decided on, for tasks that
    the assessment does not have, for an assessment that is there already or gone, for a table without results.
    """
    names = names_kept(d)
    with operation(d, f"Загрузить результаты: {assessment_title(decisions.assessment)}") as step:
        plan = _plan(step.connection, table, decisions, names=names)
        assessment_id = _store_assessment(step, plan)
        merge = plan.merge
        if merge.rewrites:
            pupils.update_pupils(step.connection, merge.changed)
        pupils.insert_pupils(step.connection, assessment_id, merge.added)
        results.write_results(step.connection, assessment_id, merge.cells)
        for area, values in merge.reference.items():
            reference_figures.write_figures(step.connection, assessment_id, area, values)
        moment = dt.datetime.now().replace(microsecond=0)
        touched = sorted(merge.touched)
        results.note_work(step.connection, assessment_id, touched, moment, SheetOrigin.REPORT, table.source)
        grid, past = f"assessment {assessment_id}", merge.past
        if table.kind is TableKind.PUPILS:
            grid, past = (
                f"pupils {assessment_id}",
                [(row, kept_as(plan.assessment.tasks, key), old, new) for row, key, old, new in past],
            )
        cells.note_changes(step.connection, grid, past, step.name, moment.isoformat())
        for text, school_id in plan.aliases.items():
            school_aliases.write_alias(step.connection, text, school_id)
        if decisions.profile and table.profile is not None:
            profile = replace(table.profile, name=decisions.profile)
            import_profiles.write_profile(step.connection, profile.name, profile.as_json())
        step.changed(Area.ASSESSMENTS, Area.RESULTS, created=[assessment_id])
        if plan.aliases:
            step.changed(Area.SCHOOLS)
    return step.changes


def _plan(connection: sqlite3.Connection, table: ResultTable, decisions: Decisions, *, names: bool) -> _Plan:
    plan = _assessment(connection, table, decisions)
    schools = TableSchools(connection)
    plan.titles = schools.titles
    _match_schools(plan, table, decisions, schools)
    assessment_id = plan.before.id if plan.before is not None else None
    if table.kind is TableKind.PUPILS:
        stored = pupils.read_pupils(connection, assessment_id) if assessment_id is not None else ()
        if plan.before is not None and plan.before.tasks != plan.assessment.tasks:
            stored = tuple(replace(one, scores=()) for one in stored)  # there were no tasks for them to belong to
        plan.merge = merge_pupils(
            table, plan.assessment, plan.schools, stored, overwrite=decisions.overwrite, names=names
        )
    else:
        whole = results.read_school_results(connection, assessment_id) if assessment_id is not None else {}
        classes = results.read_class_results(connection, assessment_id) if assessment_id is not None else {}
        plan.merge = merge_figures(table, plan.assessment, plan.schools, whole, classes, overwrite=decisions.overwrite)
    if not plan.schools and not plan.merge.reference:
        raise InputRefused("В таблице нет результатов ни одной школы из списка. Укажите, какие это школы.")
    return plan


def _assessment(connection: sqlite3.Connection, table: ResultTable, decisions: Decisions) -> _Plan:
    """Return the assessment as it will be: with the tasks of the table where it had none."""
    given = decisions.assessment
    if given.id is None:
        key = (given.school_year, given.procedure, given.subject, given.grade, given.variant)
        for one in rows.read_assessments(connection):
            if (one.school_year, one.procedure, one.subject, one.grade, one.variant) == key:
                raise InputRefused(f"Работа «{assessment_title(one)}» в файле уже есть: выберите её.")
        tasks = given.tasks or table.tasks
        declared = given.declared if given.declared is not None else table.declared
        new = replace(given, tasks=tasks, declared=declared)
        refuse_unsound(new.scale, new.tasks)
        return _Plan(_fitting(new, table), None)
    before = require(connection, given.id)
    tasks = before.tasks or table.tasks
    if table.kind is TableKind.OUTCOMES and before.tasks:
        tasks = _with_checks(before.tasks, table.tasks)
    changed = replace(before, tasks=tasks, declared=table.declared if before.declared is None else before.declared)
    refuse_unsound(changed.scale, changed.tasks)
    return _Plan(_fitting(changed, table), before)


def _with_checks(tasks: Sequence[Task], told: Sequence[Task]) -> tuple[Task, ...]:
    """Return the tasks with what a table says they check, where that was not known."""
    checks = {one.number: one.checks for one in told}
    return tuple(replace(one, checks=one.checks or checks.get(one.number, "")) for one in tasks)


def _fitting(assessment: Assessment, table: ResultTable) -> Assessment:
    """Return the assessment. Raises InputRefused where the table has tasks that it has not."""
    known = {one.number for one in assessment.tasks}
    strange = [one.number for one in table.tasks if one.number not in known]
    if strange:
        listed = sentence_list(strange[:_NAMED]) + (" и другие" if len(strange) > _NAMED else "")
        raise InputRefused(
            f"В работе «{assessment_title(assessment)}» нет заданий {listed}, а в таблице они есть. Дополните список "
            "заданий работы или назначьте этим столбцам «не загружать»."
        )
    return assessment


def _match_schools(plan: _Plan, table: ResultTable, decisions: Decisions, schools: TableSchools) -> None:
    strange = []
    for code, name in table.school_keys():
        key = (code, name)
        if key in decisions.schools:
            chosen = decisions.schools[key]
            if chosen is None:
                continue
            if chosen not in plan.titles:
                raise InputRefused("Выбранной школы в списке больше нет: откройте таблицу заново.")
            plan.schools[key] = chosen
            found = schools.find(code, name)
            if found is None or found.id != chosen:
                plan.aliases |= dict.fromkeys(remembered(code, name), chosen)
            continue
        found = schools.find(code, name)
        if found is None:
            strange.append(" ".join(part for part in key if part) or "не названа")
        else:
            plan.schools[key] = found.id or 0
    if strange:
        listed = "; ".join(strange[:_NAMED]) + ("…" if len(strange) > _NAMED else "")
        amount = counted(len(strange), "школа", "школы", "школ")
        raise InputRefused(f"Не найдено в списке: {amount} ({listed}). Укажите, какие это школы, или пропустите их.")


def _store_assessment(step: Step, plan: _Plan) -> int:
    if plan.before is None:
        plan.assessment = replace(plan.assessment, id=rows.insert_assessments(step.connection, [plan.assessment])[0])
    elif plan.assessment != plan.before:
        rows.update_assessment(step.connection, plan.assessment)
        if plan.assessment.tasks != plan.before.tasks:
            evaluate_again(step.connection, plan.before, plan.assessment)
    return plan.assessment.id or 0
