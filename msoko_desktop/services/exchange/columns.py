"""What a school form asks for: the columns of the grids of the program, with sums and checks that a school can see."""

from dataclasses import replace

from msoko_desktop.domain.assessments.fields import (
    ENROLLED,
    JOURNAL_KEYS,
    MARK_KEYS,
    MARKS,
    PARTICIPANTS,
    Field,
    Total,
    fields_of,
    parts_of,
)
from msoko_desktop.domain.assessments.forms import (
    CHECK,
    Calculation,
    CalculationKind,
    FormColumn,
    FormKind,
    SumCheck,
)
from msoko_desktop.domain.assessments.model import Assessment, ResultKind
from msoko_desktop.domain.assessments.scales import points_of_tasks
from msoko_desktop.domain.grids import GridColumn
from msoko_desktop.services.result_sheets import pupil_columns
from msoko_desktop.services.result_sheets.class_sheet import CLASS
from msoko_desktop.services.result_sheets.common import column_of

_CHECK_TITLE = "Проверка"
_WRITTEN = "«Писали»"


def form_columns(assessment: Assessment, kind: FormKind, classes: tuple[str, ...] = ()) -> tuple[FormColumn, ...]:
    """Return the columns of a form; `classes` are offered as names of classes. The first column names a row."""
    return _of_classes(assessment, classes) if kind is FormKind.CLASSES else _of_pupils(assessment, classes)


def _of_classes(assessment: Assessment, classes: tuple[str, ...]) -> tuple[FormColumn, ...]:
    fields = fields_of(assessment.scale, journal=True)
    entered = tuple(one.key for one in fields if not one.calculated)
    columns = [FormColumn(GridColumn(CLASS, "Класс", tip="Класс с литерой, например 8А", choices=classes), names=True)]
    for field in fields:
        calculation = _rate(field, entered) if field.calculated else None
        if field.calculated and calculation is None:
            continue
        columns.append(FormColumn(column_of(field), calculation, field.total is Total.SUM and not field.calculated))
    check = Calculation(CalculationKind.CHECK, entered, "укажите класс", checks=_checks(entered))
    return (*columns, FormColumn(GridColumn(CHECK, _CHECK_TITLE, calculated=True), check))


def _rate(field: Field, entered: tuple[str, ...]) -> Calculation | None:
    """Return how a rate follows from the marks of a row, as `domain.assessments.fields` has it."""
    counted = {"success_rate": MARK_KEYS[1:], "quality_rate": MARK_KEYS[2:]}
    if MARK_KEYS[0] in entered:
        if field.key == "mean_mark":
            return Calculation(CalculationKind.MEAN, MARK_KEYS, weights=tuple(map(float, MARKS)))
        if field.key in counted:
            return Calculation(CalculationKind.SHARE, counted[field.key], PARTICIPANTS)
    if field.key == "success_rate" and "passed" in entered:
        return Calculation(CalculationKind.SHARE, ("passed",), PARTICIPANTS)
    if field.key == "high_rate":
        return Calculation(CalculationKind.SHARE, ("high",), PARTICIPANTS)
    return None


def _checks(entered: tuple[str, ...]) -> tuple[SumCheck, ...]:
    found = []
    parts = parts_of(entered)
    if parts:
        word = "сумма отметок" if parts[0] in MARK_KEYS else "сумма"
        found.append(SumCheck(parts, PARTICIPANTS, f"проверьте: {word} ≠ {_WRITTEN}"))
    for keys, base, text in (
        ((PARTICIPANTS,), ENROLLED, f"проверьте: {_WRITTEN} > «По списку»"),
        (JOURNAL_KEYS, PARTICIPANTS, f"проверьте: журнал > {_WRITTEN}"),
        (("below",), PARTICIPANTS, f"проверьте: «Ниже порога» > {_WRITTEN}"),
        (("high",), PARTICIPANTS, f"проверьте: «Высокие» > {_WRITTEN}"),
        (("minimum",), "maximum", "проверьте: мин. балл > макс."),
        (("minimum",), "mean_score", "проверьте: мин. балл > среднего"),
        (("mean_score",), "maximum", "проверьте: средний балл > макс."),
    ):
        if base in entered and all(key in entered for key in keys):
            found.append(SumCheck(keys, base, text, exact=False))
    return tuple(found)


def _of_pupils(assessment: Assessment, classes: tuple[str, ...]) -> tuple[FormColumn, ...]:
    scale = assessment.scale
    cells = pupil_columns.pupil_columns(assessment, names=False, all_schools=False)
    tasks = tuple(cell.key for cell in cells if cell.key.startswith(pupil_columns.TASK))
    columns = []
    for cell in cells:
        calculation = None
        if cell.key == pupil_columns.PRIMARY and tasks:
            calculation = Calculation(CalculationKind.SUM, tasks)
        elif cell.key == pupil_columns.MARK and scale.bands and scale.bands[-1].maximum:
            calculation = _mark(assessment)
        named = cell.key in (pupil_columns.CODE, pupil_columns.CLASS, pupil_columns.VARIANT)
        offered = replace(cell, choices=classes) if cell.key == pupil_columns.CLASS else cell
        columns.append(FormColumn(offered, calculation, names=named))
    typed = tuple(one.key for one in columns if one.calculation is None and not one.names)
    check = Calculation(CalculationKind.CHECK, typed, "укажите код")
    return (*columns, FormColumn(GridColumn(CHECK, _CHECK_TITLE, calculated=True), check))


def _mark(assessment: Assessment) -> Calculation:
    scale = assessment.scale
    by = pupil_columns.SCORE if scale.kind is ResultKind.SCORE else pupil_columns.PRIMARY
    most = points_of_tasks(assessment.tasks) if assessment.tasks else scale.maximum
    hundred = (most or 0.0) if scale.per_cent else 0.0
    parts = _parts(assessment)
    return Calculation(CalculationKind.MARK, (by,), bands=scale.bands, parts=parts, hundred=hundred)


def _parts(assessment: Assessment) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for place, task in enumerate(assessment.tasks):
        if task.part:
            found[task.part] = (*found.get(task.part, ()), f"{pupil_columns.TASK}{place}")
    return found
