"""The sheet of one assessment in a school form: hidden keys, headings, the total, rows to be filled in."""

from collections.abc import Mapping
from typing import Any

from openpyxl.formatting.rule import FormulaRule
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from msoko_desktop.domain.assessments.form_identity import KEY_SIGN, SHEET_SIGN, TOTAL_WORD
from msoko_desktop.domain.assessments.forms import CHECK, CalculationKind, FormColumn, FormSheet
from msoko_desktop.domain.grids import GridColumn, Value, ValueKind, format_number
from msoko_desktop.domain.language.russian import shortened
from msoko_desktop.writers.school_form_formulas import RIGHT, Place, formula_of
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
    protect,
    put,
    set_page,
)

SIGN, KEYS, TITLE, HINT, HEADINGS, TOTAL = range(1, 7)  # the rows above the first one to be filled in
FIRST = TOTAL + 1
_NOT_IN_LISTS = frozenset('",=\n\t')  # a list of a drop-down is a text between quotes, parted by commas
_LONGEST_LIST = 250  # characters that Excel takes as a list of a drop-down
_HINT = "Заполняйте белые ячейки; серые считаются сами. В графе «Проверка» должно стоять «верно»."
_WIDTHS = {ValueKind.TEXT: 11.0, ValueKind.CHOICE: 10.0, ValueKind.COUNT: 11.0, ValueKind.SHARE: 12.5}
_NARROW, _NUMBER, _CHECK = 6.5, 10.5, 30.0
_HEIGHT = 18.0  # points of a row
_LINE = 15.0  # points of a line of a heading


class SheetWriter:
    """Writes one sheet; afterwards `total_cell` and `checks` tell where its figures are."""

    def __init__(self, page: Any, sheet: FormSheet, school: str) -> None:
        self.page = page
        self.sheet = sheet
        self.last = FIRST + sheet.room - 1
        self._letters: dict[str, str] = {
            column.key: str(get_column_letter(place)) for place, column in enumerate(sheet.columns, 1)
        }
        self._top(school)
        for place, column in enumerate(sheet.columns, 1):
            self._column(place, column)
        self._mark_errors()
        self._set_up(school)

    def letter(self, key: str) -> str:
        """Return the letter of a column."""
        return self._letters[key]

    def span(self, key: str) -> str:
        """Return the cells of a column that are filled in («$C$7:$C$30»)."""
        letter = self._letters[key]
        return f"${letter}${FIRST}:${letter}${self.last}"

    def _top(self, school: str) -> None:
        page = self.page
        put(page.cell(SIGN, 1), SHEET_SIGN)
        put(page.cell(SIGN, 2), str(self.sheet.assessment_id))
        for row, text, style in (
            (TITLE, f"{self.sheet.title}. {shortened(school, 50)}", face(bold=True, size=13)),
            (HINT, _HINT, face()),
        ):
            put(page.cell(row, 1), text)
            page.cell(row, 1).font = style
        for row in (SIGN, KEYS):
            page.row_dimensions[row].hidden = True
        for row in range(TOTAL, self.last + 1):
            page.row_dimensions[row].height = _HEIGHT
        page.row_dimensions[TITLE].height = 22

    def _column(self, place: int, column: FormColumn) -> None:
        page, key = self.page, column.key
        put(page.cell(KEYS, place), f"{KEY_SIGN}{key}")
        heading = page.cell(HEADINGS, place)
        put(heading, column.cell.title)
        heading.font, heading.fill, heading.border = face(bold=True), fill(HEADING_FILL), frame()
        heading.alignment = placed("center", wrap=True)
        self._total(place, column)
        locked = column.calculation is not None
        number_format = "@" if column.cell.kind in (ValueKind.TEXT, ValueKind.CHOICE) else "General"
        across = "left" if key == CHECK or place == 1 else "center"
        first = self.sheet.columns[0]
        for row in range(FIRST, self.last + 1):
            cell = page.cell(row, place)
            cell.font, cell.border, cell.alignment = face(), frame(), placed(across)
            cell.protection = open_cell(locked=locked)
            if column.calculation is not None:
                cell.fill = fill(LOCKED_FILL)
                name = f"${self._letters[first.key]}{row}"
                cell.value = formula_of(column.calculation, self._in_row(row), name, self.span(first.key))
            else:
                cell.number_format = number_format
                value = self._known(row).get(key)
                if value is not None:
                    put(cell, value)
        if column.calculation is None:
            self._validate(column.cell)
        page.column_dimensions[get_column_letter(place)].width = _width(column)

    def _in_row(self, row: int) -> Place:
        return lambda key: f"${self._letters[key]}{row}"

    def _known(self, row: int) -> Mapping[str, Value]:
        place = row - FIRST
        return self.sheet.rows[place] if place < len(self.sheet.rows) else {}

    def _total(self, place: int, column: FormColumn) -> None:
        cell = self.page.cell(TOTAL, place)
        cell.font, cell.fill, cell.border = face(bold=True), fill(LOCKED_FILL), frame()
        cell.alignment = placed("left" if place == 1 else "center")
        if place == 1:
            put(cell, TOTAL_WORD)
        elif column.total:
            cell.value = f'=IF(COUNT({self.span(column.key)})=0,"",SUM({self.span(column.key)}))'
        elif column.key == CHECK:
            filled = f"SUMPRODUCT(--(LEN({self.span(CHECK)})>0))"
            right = f'COUNTIF({self.span(CHECK)},"{RIGHT}")'
            cell.value = f'=IF({filled}=0,"",IF({filled}={right},"{RIGHT}","исправьте строк: "&({filled}-{right})))'
            cell.alignment = placed("left")
        elif column.calculation is not None and column.calculation.kind in (
            CalculationKind.MEAN,
            CalculationKind.SHARE,
        ):
            cell.value = formula_of(column.calculation, self._in_row(TOTAL))

    def _validate(self, column: GridColumn) -> None:
        """Let Excel offer the choices of a column and refuse what lies beyond its limits, with a word why."""
        rule = _rule(column)
        if rule is not None:
            rule.add(f"{self._letters[column.key]}{FIRST}:{self._letters[column.key]}{self.last}")
            self.page.add_data_validation(rule)

    def _mark_errors(self) -> None:
        """Colour what was pasted over the limits, and a check that finds something."""
        style = {"fill": fill(WRONG_FILL), "font": face(colour=WRONG_TEXT)}
        for column in self.sheet.columns:
            letter = self._letters[column.key]
            area = f"{letter}{FIRST}:{letter}{self.last}"
            if column.key == CHECK:
                told = f'AND({letter}{TOTAL}<>"",{letter}{TOTAL}<>"{RIGHT}")'
                checked = f"{letter}{TOTAL}:{letter}{self.last}"
                self.page.conditional_formatting.add(checked, FormulaRule([told], **style))
            elif column.calculation is None and column.cell.kind in (
                ValueKind.COUNT,
                ValueKind.NUMBER,
                ValueKind.SHARE,
            ):
                beyond = [f"ISTEXT({letter}{FIRST})", f"N({letter}{FIRST})<{column.cell.minimum or 0:g}"]
                if column.cell.maximum is not None:
                    beyond.append(f"N({letter}{FIRST})>{column.cell.maximum:g}")
                self.page.conditional_formatting.add(area, FormulaRule([f"OR({','.join(beyond)})"], **style))

    def _set_up(self, school: str) -> None:
        page = self.page
        page.freeze_panes = page.cell(FIRST, 2)
        page.print_title_rows = f"{HEADINGS}:{TOTAL}"
        page.print_area = f"A{TITLE}:{get_column_letter(len(self.sheet.columns))}{self.last}"
        page.row_dimensions[HEADINGS].height = _LINE * max(
            _lines(column.cell.title, _width(column)) for column in self.sheet.columns
        )
        set_page(page, lying=True)
        page.oddFooter.left.text = shortened(school, 100).replace("&", "&&")
        protect(page)


def _width(column: FormColumn) -> float:
    if column.key == CHECK:
        return _CHECK
    if column.cell.kind is ValueKind.NUMBER:
        return _NARROW if len(column.cell.title) < 9 else _NUMBER
    return _WIDTHS[column.cell.kind]


def _lines(title: str, width: float) -> int:
    """Return over how many lines a heading goes in a column of `width` characters."""
    lines, used = 1, 0.0
    for word in title.split():
        wide = len(word) * 1.15
        if used and used + 1 + wide > width:
            lines, used = lines + 1, wide
        else:
            used += wide + 1
        lines += int(wide // (width + 0.01))
    return lines + 1


def _rule(column: GridColumn) -> DataValidation | None:
    choices = [one for one in column.choices if not set(one) & _NOT_IN_LISTS]
    if choices:
        listed = ",".join(choices)
        if len(listed) > _LONGEST_LIST:
            return None
        rule = DataValidation("list", formula1=f'"{listed}"', allow_blank=True)
        strict = column.kind is ValueKind.CHOICE
        rule.errorStyle = "stop" if strict else "warning"
        rule.error = "Выберите значение из списка." if strict else "Такого значения в списке нет. Оставить его?"
    elif column.kind in (ValueKind.COUNT, ValueKind.NUMBER, ValueKind.SHARE):
        least = column.minimum or 0
        most = column.maximum if column.maximum is not None else 9999
        kind = "whole" if column.kind is ValueKind.COUNT else "decimal"
        rule = DataValidation(kind, "between", f"{least:g}", f"{most:g}", allow_blank=True)
        word = "целое число" if column.kind is ValueKind.COUNT else "число"
        rule.error = f"Введите {word} от {format_number(least)} до {format_number(most)}."
    else:
        return None
    rule.errorTitle = column.title[:32]
    rule.showErrorMessage = True
    if column.tip:
        rule.promptTitle, rule.prompt, rule.showInputMessage = column.title[:32], column.tip[:250], True
    return rule
