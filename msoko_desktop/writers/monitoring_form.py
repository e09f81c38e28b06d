"""The protected workbook in which a school fills in a monitoring: a row for each indicator, checked as it is typed."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from msoko_desktop.domain.assessments.form_identity import KEY_SIGN, SHEET_SIGN
from msoko_desktop.domain.assessments.forms import SchoolForm
from msoko_desktop.domain.grids import DASH, GridColumn, ValueKind, format_number
from msoko_desktop.domain.language.russian import date_words

CODE, VALUE = "code", "value"
_SIGN, _KEYS, _TITLE, _SCHOOL, _HINT, _HEADINGS = range(1, 7)
_HEADS = ("Код", "Показатель", "Единица", "Допустимо", "Значение", "Проверка")
_KEY_OF = {1: CODE, 5: VALUE}
_WIDTHS = (8.0, 60.0, 11.0, 16.0, 14.0, 24.0)
_LETTERS, _LINE = 66, 15.5  # letters in a line of a title, points of a line
_RIGHT = "верно"


@dataclass(frozen=True, slots=True)
class AskedIndicator:
    """A row of a form: the code, the title in full, the name of its group, and what its cell can hold.

    Where it does not apply to the school, the cell is closed and says «–».
    """

    code: str
    title: str
    group: str
    unit: str
    cell: GridColumn
    applies: bool = True


def monitoring_form(form: SchoolForm, asked: Sequence[AskedIndicator], made: dt.datetime | None = None) -> bytes:
    """Return the XLSX file of a form for one school; `form.sheets` has one sheet, whose `tab` names the worksheet."""
    from openpyxl import Workbook

    from msoko_desktop.writers.school_form_parts import finished, protect, set_page

    book: Any = Workbook()
    page = book.active
    page.title = form.sheets[0].tab
    _top(page, form)
    last = _rows(page, asked)
    _below(page, form, last + 2)
    page.freeze_panes = page.cell(_HEADINGS + 1, 3)
    page.print_title_rows = f"{_HEADINGS}:{_HEADINGS}"
    set_page(page, lying=False)
    protect(page)
    return finished(book, form, made)


def _top(page: Any, form: SchoolForm) -> None:
    from msoko_desktop.writers.school_form_parts import HEADING_FILL, face, fill, frame, placed, put

    put(page.cell(_SIGN, 1), SHEET_SIGN)
    put(page.cell(_SIGN, 2), str(form.sheets[0].assessment_id))
    for place, key in _KEY_OF.items():
        put(page.cell(_KEYS, place), f"{KEY_SIGN}{key}")
    for row in (_SIGN, _KEYS):
        page.row_dimensions[row].hidden = True
    until = f" до {date_words(form.until)}" if form.until is not None else ""
    where = f" на адрес {form.email}" if form.email else " в отдел образования"
    contact = f" Вопросы: {form.contact}." if form.contact else ""
    hint = (
        "Введите значения в белые ячейки; неизвестное оставьте пустым, где показатель к школе не относится, "
        f"поставьте «{DASH}». Сохраните файл и отправьте{until}{where}.{contact}"
    )
    lines = ((_TITLE, form.heading, face(bold=True, size=14)), (_SCHOOL, form.identity.school_name, face(bold=True)))
    for row, text, style in (*lines, (_HINT, hint, face())):
        cell = page.cell(row, 1)
        put(cell, text)
        cell.font, cell.alignment = style, placed(wrap=True, down="top")
        page.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(_HEADS))
        page.row_dimensions[row].height = _LINE * max(1, -(-len(text) // 105)) + (8 if row == _TITLE else 4)
    for place, (text, width) in enumerate(zip(_HEADS, _WIDTHS, strict=True), start=1):
        cell = page.cell(_HEADINGS, place)
        put(cell, text)
        cell.font, cell.fill, cell.border = face(bold=True), fill(HEADING_FILL), frame()
        cell.alignment = placed("center", wrap=True)
        page.column_dimensions["ABCDEF"[place - 1]].width = width


def _rows(page: Any, asked: Sequence[AskedIndicator]) -> int:
    """Write the indicators, each group under its name; return the last row."""
    from openpyxl.formatting.rule import FormulaRule

    from msoko_desktop.writers.school_form_parts import (
        HEADING_FILL,
        LOCKED_FILL,
        WRONG_FILL,
        WRONG_TEXT,
        face,
        fill,
        frame,
        open_cell,
        placed,
        put,
    )

    row, group = _HEADINGS, None
    for one in asked:
        if one.group != group and one.group:
            row += 1
            put(page.cell(row, 2), one.group)
            for place in range(1, len(_HEADS) + 1):
                cell = page.cell(row, place)
                cell.font, cell.fill, cell.border = face(bold=True), fill(HEADING_FILL), frame()
        group = one.group
        row += 1
        texts = (one.code, one.title, one.unit, _bounds(one.cell) if one.applies else "не относится")
        for place, text in enumerate(texts, start=1):
            cell = page.cell(row, place)
            put(cell, text)
            cell.alignment = placed("left" if place < 3 else "center", wrap=True)
        value, check = page.cell(row, 5), page.cell(row, 6)
        value.protection, value.alignment = open_cell(locked=not one.applies), placed("center")
        if one.applies:
            check.value = _formula(one.cell, f"$E{row}")
            _validate(page, one.cell, f"E{row}")
        else:
            put(value, DASH)
        for place in range(1, len(_HEADS) + 1):
            cell = page.cell(row, place)
            cell.font, cell.border = face(), frame()
            if place != 5 or not one.applies:
                cell.fill = fill(LOCKED_FILL)
        page.row_dimensions[row].height = _LINE * max(1, -(-len(one.title) // _LETTERS)) + 3
    area = f"E{_HEADINGS + 1}:F{row}"
    rule = FormulaRule(
        [f'AND($F{_HEADINGS + 1}<>"",$F{_HEADINGS + 1}<>"{_RIGHT}")'],
        fill=fill(WRONG_FILL),
        font=face(colour=WRONG_TEXT),
    )
    page.conditional_formatting.add(area, rule)
    return row


def _bounds(column: GridColumn) -> str:
    """Return in words what a cell can hold: «от 0 до 100», «да, нет»."""
    if column.kind is ValueKind.CHOICE:
        return ", ".join(column.choices)
    low = "" if column.minimum is None else f"от {format_number(column.minimum)}"
    high = "" if column.maximum is None else f"до {format_number(column.maximum)}"
    words = " ".join(part for part in (low, high) if part)
    return f"целое {words}".strip() if column.kind is ValueKind.COUNT else words or "число"


def _formula(column: GridColumn, cell: str) -> str:
    return f'=IF({cell}="","",IF({_right(column, cell)},"{_RIGHT}","исправьте значение"))'


def _right(column: GridColumn, cell: str) -> str:
    """Return the formula that is true where a cell holds what it can hold, or «–»."""
    if column.kind is ValueKind.CHOICE:
        return "OR(" + ",".join(f'{cell}="{choice}"' for choice in (*column.choices, DASH)) + ")"
    tests = [f"ISNUMBER({cell})"]
    tests += [f"N({cell})>={column.minimum:g}"] if column.minimum is not None else []
    tests += [f"N({cell})<={column.maximum:g}"] if column.maximum is not None else []
    tests += [f"N({cell})=INT(N({cell}))"] if column.kind is ValueKind.COUNT else []
    return f'OR({cell}="{DASH}",AND({",".join(tests)}))'


def _validate(page: Any, column: GridColumn, cell: str) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    if column.kind is ValueKind.CHOICE:
        rule = DataValidation("list", formula1=f'"{",".join((*column.choices, DASH))}"', allow_blank=True)
        rule.error = "Выберите значение из списка."
    else:
        rule = DataValidation("custom", formula1=_right(column, cell), allow_blank=True)
        rule.error = f"Здесь может стоять {_bounds(column)} или «{DASH}»."
    rule.errorTitle, rule.showErrorMessage = column.title[:32], True
    rule.add(cell)
    page.add_data_validation(rule)


def _below(page: Any, form: SchoolForm, row: int) -> None:
    """Write the lines of the signature under the table."""
    from msoko_desktop.writers.school_form_parts import face, put

    lines = (
        f"{form.head_post or 'Директор'} ____________________ /{form.head_name or '____________________'}/",
        "«____» ______________ 20___ г.",
        f"Форма создана {form.identity.made}.",
    )
    for place, text in enumerate(lines):
        cell = page.cell(row + place * 2, 2)
        put(cell, text)
        cell.font = face(size=9 if place == 2 else 11, colour="606060" if place == 2 else "000000")
