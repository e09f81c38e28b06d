"""The head of a table that is taken into a register: what each column means, chosen over its first rows."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.domain.registers.model import RegisterColumn
from msoko_desktop.domain.registers.table import ROW_CODE, ROW_CODE_TITLE
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.registers.importing import RegisterSheet

LEFT_OUT = "Не загружать"
SAMPLES = 3  # rows shown below the headings
_WIDEST, _LEFT_OUT_WIDEST = 260, 130


class RegisterColumnsTable(QTableWidget):
    """The first row holds a choice for each column; `changed()` when one was made. A column of the register stands over
    one column only: chosen for another one, it leaves the first."""

    changed = Signal()

    def __init__(self, columns: Sequence[RegisterColumn], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self.setAccessibleName("Столбцы таблицы")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the choices take it
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.choices: list[QComboBox] = []
        theme().changed.connect(self._fit)

    def columns(self) -> tuple[str | None, ...]:
        """Return the keys of the columns that were chosen."""
        return tuple(combo.currentData() or None for combo in self.choices)

    def show_sheet(self, sheet: RegisterSheet) -> None:
        """Show another sheet, or another row of headings of it, with what is proposed."""
        self.clear()
        self.choices = []
        samples = sheet.body[:SAMPLES]
        heading = [] if sheet.heading is None else [sheet.rows[sheet.heading]]
        self.setRowCount(1 + len(heading) + len(samples))
        self.setColumnCount(len(sheet.columns))
        self.setVerticalHeaderLabels(["", *(str(number) for number, _ in (*heading, *samples))])
        for place, key in enumerate(sheet.columns):
            self._add_choice(place, key, sheet.headings[place])
        for row, (_, texts) in enumerate((*heading, *samples), start=1):
            self._add_texts(row, texts, bold=bool(heading) and row == 1)
        self._fit()

    def _add_choice(self, place: int, key: str | None, heading: str) -> None:
        combo = QComboBox(self)
        combo.addItem(LEFT_OUT, "")
        for one in self._columns:
            combo.addItem(one.title, one.key)
        if key == ROW_CODE:
            combo.addItem(ROW_CODE_TITLE, ROW_CODE)
        combo.setCurrentIndex(max(0, combo.findData(key or "")))
        combo.setAccessibleName(f"Столбец {place + 1}" + (f", «{one_line(heading)}»" if heading else ""))
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(1)
        combo.currentIndexChanged.connect(lambda _row, place=place: self._on_chosen(place))
        self.choices.append(combo)
        self.setCellWidget(0, place, combo)

    def _add_texts(self, row: int, texts: Sequence[str], *, bold: bool) -> None:
        for place in range(self.columnCount()):
            text = one_line(texts[place]) if place < len(texts) else ""
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            font = QFont(item.font())
            font.setBold(bold)
            item.setFont(font)
            self.setItem(row, place, item)

    def _on_chosen(self, place: int) -> None:
        chosen = self.choices[place].currentData()
        for other, combo in enumerate(self.choices):
            if chosen and other != place and combo.currentData() == chosen:
                with QSignalBlocker(combo):
                    combo.setCurrentIndex(0)
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        """Give columns the width of their texts, and the table the height of its rows; what is left out stands back."""
        look, metrics = theme(), QFontMetrics(self.font())
        for place, combo in enumerate(self.choices):
            items = [item for row in range(1, self.rowCount()) if (item := self.item(row, place)) is not None]
            widest = max((metrics.horizontalAdvance(item.text()) for item in items), default=0) + look.px(20)
            chosen = metrics.horizontalAdvance(combo.currentText()) + look.px(40)
            room = look.px(_WIDEST if combo.currentData() else _LEFT_OUT_WIDEST)
            self.setColumnWidth(place, max(chosen, min(widest, room)))
            for item in items:
                item.setForeground(look.colour("text" if combo.currentData() else "muted"))
        for row in range(self.rowCount()):
            self.setRowHeight(row, metrics.height() + look.px(16 if row == 0 else 8))
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + bar + 2 * self.frameWidth())
