"""The tables of the window that takes results in: columns with meanings, first rows, schools, remarks, differences."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QListWidget, QTableWidget, QTableWidgetItem

from msoko_desktop.domain.remarks import Severity
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.gui.exchange.accept_tables import prepare
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.result_import import (
    ColumnMeaning,
    ColumnView,
    Difference,
    Meaning,
    SchoolMatch,
    TableRemark,
)

LETTERS, HEADING, SAMPLE, MEANING = range(4)
COLUMN_HEADINGS = ("", "Заголовок", "Первые значения", "Что в столбце")
IN_TABLE, COUNT, IN_LIST = range(3)
SCHOOL_HEADINGS = ("В таблице", "Строк", "В списке школ")
DIFFERENCE_HEADINGS = ("Школа", "Строка", "Столбец", "Введено", "В таблице")
NOT_CHOSEN, SKIPPED = "выберите школу", "не загружать"
UNKNOWN, LEFT_OUT = -1, 0
_ROLES = {Severity.ERROR: "danger", Severity.WARNING: "warning", Severity.HINT: "muted"}
_ICONS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "info"}
_ROOM = 14  # logical pixels above and below the text of a row with a drop-down
_WIDEST = 260


class _WheelGuard(QObject):
    """Lets the wheel scroll the table and not change the drop-down that it happens to be over."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QComboBox) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def prepare_all(columns: QTableWidget, rows: QTableWidget, schools: QTableWidget, differences: QTableWidget) -> None:
    """Give the tables their headings."""
    prepare(columns, COLUMN_HEADINGS)
    header = columns.horizontalHeader()
    header.setSectionResizeMode(LETTERS, QHeaderView.ResizeMode.ResizeToContents)
    for column in (HEADING, SAMPLE, MEANING):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    prepare(schools, SCHOOL_HEADINGS, {COUNT})
    schools.horizontalHeader().setSectionResizeMode(IN_LIST, QHeaderView.ResizeMode.Stretch)
    prepare(differences, DIFFERENCE_HEADINGS)
    rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    rows.setTabKeyNavigation(False)
    rows.setWordWrap(False)
    rows.setAlternatingRowColors(True)
    rows.horizontalHeader().setSectionsClickable(False)
    rows.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def show_columns(
    table: QTableWidget,
    views: Sequence[ColumnView],
    options: Callable[[int], Sequence[ColumnMeaning]],
    chosen: Callable[[int, ColumnMeaning], None],
) -> None:
    """Fill the table of columns; `options` gives what a column may mean, `chosen` is told what the person chooses."""
    _clear(table, len(views), _ROOM)
    guard = _WheelGuard(table)
    for row, view in enumerate(views):
        for column, text in ((LETTERS, view.letters), (HEADING, view.heading), (SAMPLE, view.sample)):
            item = _item(text)
            if column != HEADING:
                item.setForeground(theme().colour("muted"))
            table.setItem(row, column, item)
        combo = _combo(table, guard, f"Столбец {view.letters} {view.heading}: значение")
        known = list(options(row))
        for place, one in enumerate(known):
            combo.addItem(one.label, one)
            if one.key == view.meaning.key:
                combo.setCurrentIndex(place)
        combo.activated.connect(lambda place, row=row, known=known: chosen(row, known[place]))
        table.setCellWidget(row, MEANING, combo)


def show_rows(table: QTableWidget, views: Sequence[ColumnView], rows: Sequence[Sequence[str]], first: int) -> None:
    """Fill the table of first rows; `first` is the number of the first one in the file."""
    _clear(table, len(rows), 10)
    table.setColumnCount(len(views))
    for column, view in enumerate(views):
        heading = QTableWidgetItem(f"{view.letters}  {view.heading}".strip())
        heading.setToolTip(view.meaning.label)
        if view.meaning.meaning is Meaning.IGNORED:
            heading.setForeground(theme().colour("muted"))
        table.setHorizontalHeaderItem(column, heading)
    for row, texts in enumerate(rows):
        number = QTableWidgetItem(str(first + row))
        table.setVerticalHeaderItem(row, number)
        for column, text in enumerate(texts):
            item = _item(text)
            if views[column].meaning.meaning is Meaning.IGNORED:
                item.setForeground(theme().colour("muted"))
            table.setItem(row, column, item)
    table.resizeColumnsToContents()
    widest = theme().px(_WIDEST)
    for column in range(len(views)):
        table.setColumnWidth(column, min(table.columnWidth(column), widest))


def show_schools(
    table: QTableWidget,
    matches: Sequence[SchoolMatch],
    schools: Sequence[School],
    decided: Callable[[SchoolMatch], int],
    chosen: Callable[[SchoolMatch, int], None],
) -> None:
    """Fill the table of schools; `decided` gives the id that is meant (UNKNOWN, LEFT_OUT where none)."""
    _clear(table, len(matches), _ROOM)
    guard = _WheelGuard(table)
    for row, match in enumerate(matches):
        table.setItem(row, IN_TABLE, _item(match.text))
        count = _item(str(match.rows))
        count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        table.setItem(row, COUNT, count)
        combo = _combo(table, guard, f"{match.text}: школа списка")
        for key, title in ((UNKNOWN, NOT_CHOSEN), (LEFT_OUT, SKIPPED), *((one.id, one.short_name) for one in schools)):
            combo.addItem(title, key)
        combo.setCurrentIndex(max(0, combo.findData(decided(match))))
        combo.setItemIcon(0, theme().icon("warning", "warning", 16))  # still to be chosen
        combo.activated.connect(lambda _place, match=match, combo=combo: chosen(match, int(combo.currentData())))
        table.setCellWidget(row, IN_LIST, combo)


def show_remarks(box: QListWidget, remarks: Sequence[TableRemark]) -> None:
    """Show what is said of a table, a sentence a line."""
    box.clear()
    if not remarks:
        box.addItem("Замечаний нет.")
        box.item(0).setForeground(theme().colour("muted"))
        box.item(0).setFlags(Qt.ItemFlag.NoItemFlags)
        return
    order = list(Severity)
    for place, remark in enumerate(sorted(remarks, key=lambda one: order.index(one.severity))):
        box.addItem(remark.text)
        item = box.item(place)
        item.setToolTip(remark.text)
        role = _ROLES[remark.severity]
        item.setIcon(theme().icon(_ICONS[remark.severity], role, 16))


def show_differences(table: QTableWidget, found: Sequence[Difference]) -> None:
    """Show the values that the table has otherwise than the file."""
    _clear(table, len(found), 10)
    for row, one in enumerate(found):
        for column, text in enumerate((one.school, one.row, one.column, one.old, one.new)):
            item = _item(text)
            if column == len(DIFFERENCE_HEADINGS) - 1:
                item.setForeground(theme().colour("warning"))
            table.setItem(row, column, item)


def _clear(table: QTableWidget, rows: int, room: int) -> None:
    table.setRowCount(0)
    table.setRowCount(rows)
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + theme().px(room))


def _item(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(text)
    return item


def _combo(table: QTableWidget, guard: QObject, name: str) -> QComboBox:
    combo = QComboBox(table)
    combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(18)
    combo.setMaxVisibleItems(24)
    combo.setAccessibleName(name)
    combo.installEventFilter(guard)
    return combo
