"""Looks through returned forms: reads each, holds it against the file, changes nothing."""

import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from msoko_desktop.domain.assessments import checks
from msoko_desktop.domain.assessments.fields import Field, calculated, fields_of, from_pupils, total
from msoko_desktop.domain.assessments.forms import FilledSheet, FormColumn, FormKind, FormRow
from msoko_desktop.domain.assessments.model import Assessment, SheetStatus
from msoko_desktop.domain.errors import Cancelled, InputRefused, UserError
from msoko_desktop.domain.grids import CellRemark
from msoko_desktop.domain.language.russian import capitalised
from msoko_desktop.readers.rules import Limits
from msoko_desktop.readers.school_forms.form import OpenForm, form_files, open_form, read_bytes, sheet_of
from msoko_desktop.readers.school_forms.table import read_rows
from msoko_desktop.services.district import get_setting
from msoko_desktop.services.exchange.columns import form_columns
from msoko_desktop.services.exchange.making import TOKEN
from msoko_desktop.services.exchange.merging import filled_pupils, row_key
from msoko_desktop.services.exchange.reports import FormReport, FormState, SheetReport
from msoko_desktop.services.exchange.state import State
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.result_sheets.class_sheet import CLASS
from msoko_desktop.services.result_sheets.common import number
from msoko_desktop.services.results.assessment_names import assessment_title
from msoko_desktop.storage.district_file import District

Progress = Callable[[float, str], None]
CancelledNow = Callable[[], bool]
_MOST_REASONS = 30


def inspect_forms(
    d: District,
    paths: Sequence[Path],
    progress: Progress | None = None,
    cancelled: CancelledNow | None = None,
    *,
    school_year: int | None = None,
    without: Collection[str] = (),
) -> tuple[FormReport, ...]:
    """Judge the forms among files, folders and archives; nothing is stored.

    `school_year` refuses forms of another one, `without` leaves out forms by their `FormReport.key`. A file that
    cannot be read is a refused form and stops nothing. Raises Cancelled, and InputRefused where there is not a single
    table among the paths.
    """
    limits = Limits(**reference_data("recognition")["limits"])
    files: list[tuple[str, Path, str]] = []
    known = 0
    reports: list[FormReport] = []
    for path in paths:
        try:
            found = form_files([path], limits)
            files += [one for one in found if FormReport(*one).key not in without]
            known += len(found)
        except UserError as error:
            reports.append(FormReport(path.name, path, reasons=(str(error),)))
    if not known and not reports:
        raise InputRefused("Среди выбранного нет форм: нужны файлы XLSX или ODS, папка или архив ZIP с ними.")
    token = get_setting(d, TOKEN, "")
    copies: dict[str, str] = {}
    with d.reading() as connection:
        state = State.read(connection, str(token))
        for place, (name, path, part) in enumerate(files):
            if cancelled is not None and cancelled():
                raise Cancelled
            if progress is not None:
                progress(place / len(files), f"Проверка: {name}")
            reports.append(_inspect(state, FormReport(name, path, part), limits, school_year, copies))
    return without_doubles(reports)


def _inspect(
    state: State, report: FormReport, limits: Limits, school_year: int | None, copies: dict[str, str]
) -> FormReport:
    try:
        data = read_bytes(report.path, report.part, limits)
        digest = hashlib.sha256(data).hexdigest()
        form = open_form(data, report.file, limits)
        report = replace(report, identity=form.identity, school=form.identity.school_name)
        if digest in copies:
            raise InputRefused(f"Это копия файла «{copies[digest]}», который уже в списке.")
        copies[digest] = report.file
        return _judge(state, report, form, school_year)
    except UserError as error:
        return replace(report, state=FormState.REFUSED, reasons=(_sentence(str(error)),))


def _judge(state: State, report: FormReport, form: OpenForm, school_year: int | None) -> FormReport:
    identity = form.identity
    reasons = list(state.reasons_against(identity, school_year))
    school = state.school_of(identity)
    if reasons or school is None:
        return replace(report, reasons=tuple(reasons))
    remarks = []
    if school.short_name != identity.school_name:
        remarks.append(f"В форме школа названа «{identity.school_name}», в списке — «{school.short_name}».")
    sheets = []
    for assessment_id, _, tab in identity.sheets:
        work = state.works[assessment_id]
        columns = form_columns(work, identity.kind)
        try:
            filled, problems, told = read_rows(sheet_of(form, assessment_id, columns), assessment_id, columns)
        except InputRefused as error:
            reasons.append(_sentence(str(error)))
            continue
        reasons += map(_sentence, (*problems, *_doubles(filled, columns, identity.kind)))
        remarks += map(_sentence, told)
        if not filled.rows:
            remarks.append(f"Лист «{tab}» не заполнен.")
        elif not reasons:
            remarks += map(_sentence, _checked(state, work, filled, identity.kind, school.id or 0))
            sheets.append(_sheet(state, work, filled, identity.kind, school.id or 0))
    if not reasons and not sheets:
        reasons.append("Форма не заполнена.")
    if len(reasons) > _MOST_REASONS:
        reasons = [*reasons[:_MOST_REASONS], f"Ещё замечаний: {len(reasons) - _MOST_REASONS}."]
    refused = FormState.REFUSED if reasons else FormState.REMARKED if remarks else FormState.ACCEPTED
    return replace(
        report,
        state=refused,
        school_id=school.id,
        school=school.short_name,
        sheets=() if reasons else tuple(sheets),
        reasons=tuple(reasons),
        remarks=() if reasons else tuple(remarks),
    )


def _sheet(state: State, work: Assessment, filled: FilledSheet, kind: FormKind, school_id: int) -> SheetReport:
    merge = state.merge(filled, kind, school_id, overwrite=True)
    stored = state.sheets.get((filled.assessment_id, school_id))
    checked = stored is not None and stored.status is SheetStatus.CHECKED
    return SheetReport(filled.assessment_id, assessment_title(work), filled, tuple(merge.differences), checked)


def _doubles(filled: FilledSheet, columns: Sequence[FormColumn], kind: FormKind) -> list[str]:
    """Return what is wrong where a class or the code of a pupil stands twice."""
    seen: dict[str, str] = {}
    found = []
    word = "класс" if kind is FormKind.CLASSES else "код"
    for row in filled.rows:
        cell = row.cells[columns[0].key]
        first = seen.setdefault(row_key(row, columns, kind), cell)
        if first != cell:
            name = row.values[columns[0].key]
            found.append(f"лист «{filled.tab}», ячейка {cell}: {word} «{name}» уже есть в ячейке {first}")
    return found


def _checked(state: State, work: Assessment, filled: FilledSheet, kind: FormKind, school_id: int) -> list[str]:
    """Return what the checks of the program say of a sheet, each with its cell."""
    alone = replace(work, declared=None)  # how many were announced is about all schools
    fields = fields_of(work.scale, journal=True)
    if kind is FormKind.PUPILS:
        rows = filled_pupils(work, filled, school_id)
        found = checks.pupil_remarks(alone, rows)
        summed = from_pupils(work.scale, work.tasks, list(rows.values()))
    else:
        classes = {str(row.number): _numbers(work, row, fields) for row in filled.rows}
        names = {str(row.number): f"{row.values[CLASS]} класс" for row in filled.rows}
        found = checks.school_remarks(alone, fields, classes, names=names, sizes={}, history={}, from_pupils={})
        entered = [one.key for one in fields if not one.calculated]
        whole = total(fields, list(classes.values()))
        summed = {key: value for key in entered if (value := whole.get(key)) is not None}
    by_row = {str(row.number): row for row in filled.rows}
    told = []
    for remark in found:
        row = by_row.get(remark.row or "")
        cell = "" if row is None else row.cells.get(remark.column or "") or next(iter(row.cells.values()))
        place = f"лист «{filled.tab}», ячейка {cell}" if cell else f"лист «{filled.tab}»"
        told.append(f"{place}: {_lowered(remark.text)}")
    return [*told, *(f"лист «{filled.tab}»: {text}" for text in _of_school(state, alone, school_id, summed))]


def _numbers(work: Assessment, row: FormRow, fields: Sequence[Field]) -> dict[str, float | None]:
    typed = {one.key: number(row.values.get(one.key)) for one in fields if not one.calculated}
    return {**typed, **calculated(work.scale, {key: value for key, value in typed.items() if value is not None})}


def _of_school(state: State, work: Assessment, school_id: int, summed: Mapping[str, float]) -> list[str]:
    """Return what is odd about the school as a whole: more participants than pupils, other sums than were typed."""
    fields = fields_of(work.scale, journal=True)
    typed = state.whole(work.id or 0, school_id)
    size, whole = state.pupils_of_grade(work, school_id), state.pupils_of_school(work, school_id)

    def remarks(values: Mapping[str, float], size: int | None, made: Mapping[str, float]) -> tuple[CellRemark, ...]:
        named = {"names": {"": ""}, "sizes": {"": size}, "history": {}, "from_pupils": {"": made}}
        named["whole_sizes"] = {"": whole} if whole is not None else {}
        return checks.school_remarks(work, fields, {"": values}, **named)  # type: ignore[arg-type]

    many = [_lowered(one.text) for one in remarks(summed, size, {}) if one.rule == "more_than_pupils"]
    other = [one.text for one in remarks(typed, None, summed) if one.rule == "contradicts_pupils"] if typed else []
    return [*many, *(f"итог школы введён в программе иначе. {text}" for text in other)]


def _lowered(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"


def without_doubles(reports: Sequence[FormReport]) -> tuple[FormReport, ...]:
    """Refuse all forms of a school that answer for the same assessment: the person knows which of them counts."""
    files: dict[tuple[int, int], list[FormReport]] = {}
    for report in reports:
        if report.school_id is not None:
            for sheet in report.sheets:
                files.setdefault((report.school_id, sheet.assessment_id), []).append(report)
    doubles: dict[str, list[str]] = {}
    for same in files.values():
        if len(same) > 1:
            for one in same:
                others = doubles.setdefault(one.key, [])
                others += [other.file for other in same if other.key != one.key and other.file not in others]
    return tuple(_double(report, doubles[report.key]) if report.key in doubles else report for report in reports)


def _double(report: FormReport, others: Sequence[str]) -> FormReport:
    named = ", ".join(f"«{name}»" for name in others)
    reason = f"Школа прислала ещё одну форму с этими работами: {named}. Уберите из списка лишнюю."
    return replace(report, state=FormState.REFUSED, reasons=(reason,), sheets=(), remarks=())


def _sentence(text: str) -> str:
    return capitalised(text if text.endswith(".") else f"{text}.")
