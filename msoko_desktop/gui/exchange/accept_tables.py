"""The tables of the window in which forms are taken in: the forms, what is said of one, where it differs."""

import re
from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QListWidget, QTableWidget, QTableWidgetItem

from msoko_desktop.gui.theme import theme
from msoko_desktop.services.exchange import FormReport, FormState

SCHOOL, STATE, REMARKS, NEW, CLASHES, CHOICE = range(6)
FORM_HEADINGS = ("Школа", "Состояние", "Замечаний", "Новых", "Отличий", "При расхождениях")
DIFFERENCE_HEADINGS = ("Работа", "Строка", "Графа", "В программе", "В форме")
_ROLES = {FormState.ACCEPTED: "good", FormState.REMARKED: "warning", FormState.REFUSED: "danger"}
_ICONS = {FormState.ACCEPTED: "done", FormState.REMARKED: "warning", FormState.REFUSED: "error"}
NUMBERS = frozenset({REMARKS, NEW, CLASHES})


def prepare(table: QTableWidget, headings: Sequence[str], numbers: Collection[int] = ()) -> None:
    """Give a table its headings and let whole rows be chosen; the first column takes the width that is left."""
    table.setColumnCount(len(headings))
    table.setHorizontalHeaderLabels(list(headings))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setTabKeyNavigation(False)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionsClickable(False)
    for column in range(len(headings)):
        mode = QHeaderView.ResizeMode.ResizeToContents if column else QHeaderView.ResizeMode.Stretch
        header.setSectionResizeMode(column, mode)
    for column in numbers:
        heading = QTableWidgetItem(headings[column])
        heading.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        table.setHorizontalHeaderItem(column, heading)


def show_forms(table: QTableWidget, reports: Sequence[FormReport]) -> None:
    """Fill the table of forms."""
    look = theme()
    table.clearContents()
    table.setRowCount(len(reports))
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + look.px(14))
    for row, report in enumerate(reports):
        remarks = len(report.reasons or report.remarks)
        texts = {
            SCHOOL: report.school or report.file,
            STATE: report.state.label,
            REMARKS: str(remarks or ""),
            NEW: str(report.added or ""),
            CLASHES: str(report.overwritten or ""),
            CHOICE: "",
        }
        for column, text in texts.items():
            item = QTableWidgetItem(text)
            item.setToolTip("\n".join(report.reasons or report.remarks) if column == STATE else report.file)
            if column in NUMBERS:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if column == STATE:
                role = _ROLES[report.state]
                item.setForeground(look.colour(role))
                item.setIcon(look.icon(_ICONS[report.state], role, 16))
            if column == SCHOOL and not report.school:
                item.setForeground(look.colour("muted"))
            table.setItem(row, column, item)


def in_order(reports: Sequence[FormReport]) -> tuple[FormReport, ...]:
    """Return the forms with those first that a person has to look at; «СОШ № 2» goes before «СОШ № 10»."""
    order = list(reversed(FormState))

    def place(report: FormReport) -> tuple[int, list[tuple[int, str]]]:
        parts = re.findall(r"\d+|\D+", (report.school or report.file).lower())
        return order.index(report.state), [(int(one), "") if one.isdecimal() else (-1, one) for one in parts]

    return tuple(sorted(reports, key=place))


def show_reasons(box: QListWidget, lines: Sequence[str], empty: str = "") -> None:
    """Show what is said of a form, a sentence a line; `empty` where there is nothing to be said."""
    box.clear()
    if not lines and empty:
        box.addItem(empty)
        box.item(0).setForeground(theme().colour("muted"))
        box.item(0).setFlags(Qt.ItemFlag.NoItemFlags)
    box.addItems(list(lines))
    for place, line in enumerate(lines):
        box.item(place).setToolTip(line)


def show_differences(table: QTableWidget, report: FormReport | None) -> None:
    """Show the cells where a form says something else than what stands in the file."""
    found = [] if report is None else [
        (sheet.title, one) for sheet in report.sheets for one in sheet.differences if one.overwrites
    ]  # fmt: skip
    table.clearContents()
    table.setRowCount(len(found))
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + theme().px(10))
    for row, (title, one) in enumerate(found):
        for column, text in enumerate((title, one.row_title, one.column_title, one.old, one.new or "пусто")):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            if column == len(DIFFERENCE_HEADINGS) - 1:
                item.setForeground(theme().colour("warning"))
            table.setItem(row, column, item)
