"""Exchange of monitoring with schools: a form for each school is written, filled ones are checked and taken in."""

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from msoko_desktop.domain.assessments.forms import (
    FilledSheet,
    FormColumn,
    FormIdentity,
    FormKind,
    FormSheet,
    SchoolForm,
)
from msoko_desktop.domain.errors import Cancelled, InputRefused, UserError
from msoko_desktop.domain.grids import DASH, GridColumn, ValueKind, format_value, parse_value
from msoko_desktop.domain.language.russian import capitalised
from msoko_desktop.domain.monitoring.model import NOT_ASKED, Monitoring, Period, is_exempt
from msoko_desktop.domain.schools import context as rules
from msoko_desktop.domain.schools.context import NO, YES
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.readers.rules import Limits
from msoko_desktop.readers.school_forms.form import OpenForm, form_files, open_form, read_bytes, sheet_of
from msoko_desktop.readers.school_forms.table import read_rows
from msoko_desktop.services.changes import Changes
from msoko_desktop.services.district import get_setting, read_office
from msoko_desktop.services.exchange.inspecting import without_doubles
from msoko_desktop.services.exchange.making import TOKEN, archive, district_token, file_names, new_folder, safe_name
from msoko_desktop.services.exchange.reports import CellDifference, FormReport, FormState, SheetReport
from msoko_desktop.services.exchange.state import State
from msoko_desktop.services.monitoring.forms import list_forms, read_form, require
from msoko_desktop.services.monitoring.values import all_values, exempt_of, schools_of, store_values
from msoko_desktop.services.operations import operation
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.schools.context_grid import cell_value, column_of, stored_value
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.monitoring import Place
from msoko_desktop.writers.monitoring_form import CODE, VALUE, AskedIndicator, monitoring_form
from msoko_desktop.writers.whole import write_whole

Progress = Callable[[float, str], None]
CancelledNow = Callable[[], bool]
_TAB = "Показатели"
_COLUMNS = (
    FormColumn(GridColumn(CODE, "Код")),
    FormColumn(GridColumn(VALUE, "Значение")),
)
_MOST_REASONS = 30


@dataclass(frozen=True, slots=True)
class PreparedForms:
    """All that is needed to write forms, read from the file: (name of the file, form) for each school.

    `exempt` are the places (school, code) that do not apply.
    """

    heading: str
    made: dt.datetime
    asked: tuple[AskedIndicator, ...]
    forms: tuple[tuple[str, SchoolForm], ...]
    exempt: frozenset[Place] = frozenset()


def prepare_forms(d: District, form_id: int, period: Period, until: dt.date | None = None) -> PreparedForms:
    """Read what the forms of a period are to hold, for every school that is asked. Raises InputRefused."""
    form = read_form(d, form_id)
    schools = schools_of(d, form, period)
    if not form.indicators or not schools:
        raise InputRefused("Формы создавать не для кого: в мониторинге нет показателей или школ этого периода.")
    made = dt.datetime.now().replace(microsecond=0)
    heading = f"{form.title}, {form.period_title(period)}"
    token, mark = district_token(d), _mark(form, period)
    forms = tuple(_form(d, form, heading, period, one, f"{made:%d.%m.%Y %H:%M}", token, mark, until) for one in schools)
    exempt = exempt_of(d, form, period, all_values(d, form).get(period, {}))
    names = file_names([one.short_name for one in schools], heading)
    asked = tuple(
        AskedIndicator(one.code, one.title, one.criterion, one.unit, column_of(one)) for one in form.indicators
    )
    return PreparedForms(heading, made, asked, tuple(zip(names, forms, strict=True)), exempt)


def _form(
    d: District,
    form: Monitoring,
    heading: str,
    period: Period,
    school: School,
    made: str,
    token: str,
    mark: str,
    until: dt.date | None,
) -> SchoolForm:
    office, form_id = read_office(d), form.id or 0
    identity = FormIdentity(
        token, school.id or 0, school.code, school.short_name, period.year, FormKind.MONITORING, made,
        ((form_id, mark, _TAB),),
    )  # fmt: skip
    name, phone = office.executor_name or office.head_name, office.executor_phone or office.phone
    contact = ", ".join(part for part in (name, f"тел. {phone}" if phone else "") if part)
    sheet = FormSheet(form_id, _TAB, heading, mark, _COLUMNS)
    office_name = office.name or office.short_name
    return SchoolForm(
        identity, heading, (sheet,), office_name, office.email, contact, school.head_post, school.head_name, until
    )


def _mark(form: Monitoring, period: Period) -> str:
    """Return the part of the year and what tells two versions of a form apart, as far as its cells mean the same."""
    meaning = [[one.code, one.title, one.unit] for one in form.indicators]
    return f"{period.part}:{hashlib.sha256(json.dumps(meaning, ensure_ascii=False).encode()).hexdigest()[:16]}"


def write_forms(
    prepared: PreparedForms, target: Path, progress: Progress | None = None, cancelled: CancelledNow | None = None
) -> tuple[Path, ...]:
    """Write the forms into a new folder of `target`, or as one archive where it ends in .zip; return the paths.

    The district file is not needed, so that a job can do it. Raises Cancelled and EnvironmentProblem.
    """
    made = []
    for number, (name, form) in enumerate(prepared.forms):
        if cancelled is not None and cancelled():
            raise Cancelled
        if progress is not None:
            progress(0.95 * number / len(prepared.forms), f"Форма: {form.identity.school_name}")
        school = form.identity.school_id
        asked = [replace(one, applies=(school, one.code) not in prepared.exempt) for one in prepared.asked]
        made.append((name, monitoring_form(form, asked, prepared.made)))
    if target.suffix.lower() == ".zip":
        write_whole(target, archive(made, prepared.made))
        return (target,)
    folder = new_folder(target, safe_name(f"Формы {prepared.heading} от {prepared.made:%d.%m.%Y}"))
    for name, data in made:
        write_whole(folder / name, data)
    return tuple(folder / name for name, _ in made)


# --- taking in


def inspect_forms(
    d: District,
    paths: Sequence[Path],
    progress: Progress | None = None,
    cancelled: CancelledNow | None = None,
    *,
    school_year: int | None = None,
    without: Collection[str] = (),
) -> tuple[FormReport, ...]:
    """Judge the forms among files, folders and archives, of whichever monitoring and period; nothing is stored.

    `without` leaves out forms by their `FormReport.key`; `school_year` is not asked of monitoring. Raises Cancelled,
    and InputRefused where there is not a single table among the paths.
    """
    del school_year
    limits = Limits(**reference_data("recognition")["limits"])
    files = list(form_files(list(paths), limits))
    if not files:
        raise InputRefused("Среди выбранного нет форм: нужны файлы XLSX или ODS, папка или архив ZIP с ними.")
    files = [one for one in files if FormReport(*one).key not in without]
    token = str(get_setting(d, TOKEN, ""))
    with d.reading() as connection:
        state = State.read(connection, token)
    forms = {one.id or 0: one for one in list_forms(d)}
    copies: dict[str, str] = {}
    reports = []
    for place, (name, path, part) in enumerate(files):
        if cancelled is not None and cancelled():
            raise Cancelled
        if progress is not None:
            progress(place / len(files), f"Проверка: {name}")
        reports.append(_inspect(d, state, forms, FormReport(name, path, part), limits, copies))
    return without_doubles(reports)


def _inspect(
    d: District,
    state: State,
    forms: dict[int, Monitoring],
    report: FormReport,
    limits: Limits,
    copies: dict[str, str],
) -> FormReport:
    try:
        data = read_bytes(report.path, report.part, limits)
        digest = hashlib.sha256(data).hexdigest()
        opened = open_form(data, report.file, limits)
        report = replace(report, identity=opened.identity, school=opened.identity.school_name)
        if digest in copies:
            raise InputRefused(f"Это копия файла «{copies[digest]}», который уже в списке.")
        copies[digest] = report.file
        return _judge(d, state, forms, report, opened)
    except UserError as error:
        return replace(report, state=FormState.REFUSED, reasons=(_sentence(str(error)),))


def _judge(d: District, state: State, forms: dict[int, Monitoring], report: FormReport, opened: OpenForm) -> FormReport:
    identity = opened.identity
    form, period, school = _whose(state, forms, identity)
    filled, problems, told = read_rows(sheet_of(opened, form.id or 0, _COLUMNS), form.id or 0, _COLUMNS)
    stored = all_values(d, form).get(period, {})
    exempt = exempt_of(d, form, period, stored)
    values, wrong = _values(form, filled, {code for owner, code in exempt if owner == school.id})
    reasons = [*map(_sentence, problems), *wrong]
    if not values and not reasons:
        reasons.append("Форма не заполнена.")
    remarks = [*map(_sentence, told)]
    if school.short_name != identity.school_name:
        remarks.append(f"В форме школа названа «{identity.school_name}», в списке — «{school.short_name}».")
    asked = [one for one in form.indicators if (school.id, one.code) not in exempt or one.code in values]
    missing = len(asked) - len(values)
    if missing and not reasons:
        remarks.append(f"Не заполнено показателей: {missing} из {len(asked)}.")
    if reasons:
        return replace(report, school_id=school.id, school=school.short_name, reasons=tuple(reasons[:_MOST_REASONS]))
    sheet = SheetReport(
        form.id or 0, f"{form.title}, {form.period_title(period)}", filled, _differences(form, school, values, stored)
    )
    state_of_form = FormState.REMARKED if remarks else FormState.ACCEPTED
    return replace(
        report,
        state=state_of_form,
        school_id=school.id,
        school=school.short_name,
        sheets=(sheet,),
        remarks=tuple(remarks),
    )


def _whose(state: State, forms: dict[int, Monitoring], identity: FormIdentity) -> tuple[Monitoring, Period, School]:
    """Return what a form is of. Raises InputRefused where it is not for this file as it is now."""
    if identity.kind is not FormKind.MONITORING:
        raise InputRefused("Это форма с результатами работ: примите её через «Результаты → Принять формы школ…».")
    if identity.token != state.token or not state.token:
        raise InputRefused("Форма создана не в этом файле района: её выдал другой отдел образования или другой файл.")
    form_id, mark, _ = identity.sheets[0]
    form, school = forms.get(form_id), state.school_of(identity)
    if form is None:
        raise InputRefused("Мониторинга, для которого создана форма, в файле больше нет.")
    if school is None:
        raise InputRefused(f"Школы «{identity.school_name}» в списке школ нет. Добавьте её на странице «Школы».")
    part = mark.partition(":")[0]
    period = Period(identity.school_year, int(part) if part.isdecimal() else 0)
    if _mark(form, period) != mark or period.part not in form.period.parts:
        raise InputRefused("После создания формы показатели мониторинга изменены. Создайте формы заново.")
    return form, period, school


def _values(form: Monitoring, filled: FilledSheet, exempt: Collection[str] = ()) -> tuple[dict[str, float], list[str]]:
    """Return the values by code, and what makes the form unfit; «–» where that is known (`exempt`) tells nothing."""
    known = {one.code: one for one in form.indicators}
    values: dict[str, float] = {}
    wrong: list[str] = []
    for row in filled.rows:
        code, text = str(row.values.get(CODE) or ""), str(row.values.get(VALUE) or "")
        one, cell = known.get(code), row.cells[VALUE]
        if one is None:
            wrong.append(f"Ячейка {row.cells[CODE]}: кода «{code}» в мониторинге нет. Верните коды на место.")
            continue
        if code in values:
            wrong.append(f"Ячейка {row.cells[CODE]}: показатель «{code}» стоит дважды. Оставьте одну строку.")
            continue
        column = replace(column_of(one), dash=True)
        try:
            typed = parse_value(column, _as_choice(column, text))
            value = NOT_ASKED if typed == DASH else stored_value(typed)
        except InputRefused as error:
            wrong.append(f"Ячейка {cell} ({one.short_title or one.title}): {error}")
            continue
        if value is None or (is_exempt(value) and code in exempt):
            continue
        values[code] = value
        if not is_exempt(value) and (sentence := rules.range_remark(one, value)):
            wrong.append(f"Ячейка {cell} ({one.short_title or one.title}): {sentence}")
    return values, wrong


def _as_choice(column: GridColumn, text: str) -> str:
    """Return «да» and «нет» for 1 and 0 where a cell asks for them."""
    return {"1": YES, "0": NO}.get(text, text) if column.kind is ValueKind.CHOICE else text


def _differences(
    form: Monitoring, school: School, values: dict[str, float], stored: dict[Place, float]
) -> tuple[CellDifference, ...]:
    found = []
    for one in form.indicators:
        new, old = values.get(one.code), stored.get((school.id or 0, one.code))
        if new is None or new == old:
            continue
        column = column_of(one)
        before = format_value(column, cell_value(column, old))
        after = DASH if is_exempt(new) else format_value(column, cell_value(column, new))
        found.append(CellDifference(str(school.id), one.code, school.short_name, one.heading, before, after))
    return tuple(found)


def take_in_forms(d: District, reports: Sequence[FormReport], overwrite: bool | Collection[str] = False) -> Changes:
    """Store what accepted forms say, all of them as one undo step; refused ones change nothing.

    `overwrite` tells whether values of the file give way to those of a form: for all, or for the forms with these
    `FormReport.key`. Raises InputRefused where no form is accepted, or one does not fit the file any more.
    """
    accepted = [one for one in reports if one.state is not FormState.REFUSED]
    if not accepted:
        raise InputRefused("Нет ни одной формы, которую можно принять.")
    with operation(d, f"Принять формы мониторинга ({len(accepted)})") as step:
        for report in accepted:
            identity = report.identity
            if identity is None or report.school_id is None:
                continue
            form_id, mark, _ = identity.sheets[0]
            form = require(step.connection, form_id)
            period = Period(identity.school_year, int(mark.partition(":")[0]))
            if _mark(form, period) != mark:
                raise InputRefused(
                    f"Пока формы проверялись, файл изменился: форма «{report.file}» к нему больше не подходит. "
                    "Проверьте снова."
                )
            over = overwrite if isinstance(overwrite, bool) else report.key in overwrite
            known, _ = _values(form, report.sheets[0].filled)
            wanted = {one.column for one in report.sheets[0].differences if over or not one.overwrites}
            values: dict[Place, float | None] = {
                (report.school_id, code): value for code, value in known.items() if code in wanted
            }
            if values:
                store_values(step, form, period, values, step.name)
    return step.changes


def _sentence(text: str) -> str:
    return capitalised(text if text.endswith(".") else f"{text}.")
