"""The head of a table that is taken in: what each column means, chosen over its first rows."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.schools.school_import import Field, SchoolSheet, table_words

LEFT_OUT = "Не загружать"
SAMPLES = 3  # rows shown below the headings
_WIDEST, _LEFT_OUT_WIDEST = 280, 130


class ColumnsTable(QTableWidget):
    """The first row holds a choice for each column; `changed()` when a meaning was chosen.

    A meaning stands over one column only: chosen for another one, it leaves the first.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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

    def columns(self) -> tuple[Field | None, ...]:
        """Return what the columns mean."""
        return tuple(Field(data) if (data := combo.currentData()) else None for combo in self.choices)

    def show_sheet(self, sheet: SchoolSheet) -> None:
        """Show another sheet, or another row of headings of it, with the meanings that are proposed."""
        self.clear()
        self.choices = []
        body = [row for _, row in sheet.body[:SAMPLES]]
        numbers = [str(number) for number, _ in sheet.body[:SAMPLES]]
        heading = [] if sheet.heading is None else [str(sheet.rows[sheet.heading][0])]
        self.setRowCount(1 + len(heading) + len(body))
        self.setColumnCount(len(sheet.columns))
        self.setVerticalHeaderLabels(["", *heading, *numbers])
        self.setHorizontalHeaderLabels([_letters(place) for place in range(len(sheet.columns))])
        for place, meaning in enumerate(sheet.columns):
            self._add_choice(place, meaning, sheet.headings[place])
        if heading:
            self._add_texts(1, sheet.headings, bold=True)
        for row, texts in enumerate(body, start=1 + len(heading)):
            self._add_texts(row, texts)
        self._fit()

    def _add_choice(self, place: int, meaning: Field | None, heading: str) -> None:
        combo = QComboBox(self)
        combo.addItem(LEFT_OUT, None)
        for one in table_words().columns:
            combo.addItem(one.title, one.field.value)
        combo.setCurrentIndex(0 if meaning is None else combo.findData(meaning.value))
        combo.setAccessibleName(f"Столбец {_letters(place)}, «{one_line(heading)}»" if heading else _letters(place))
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel goes on scrolling the table
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(1)
        combo.currentIndexChanged.connect(lambda _row, place=place: self._on_chosen(place))
        self.choices.append(combo)
        self.setCellWidget(0, place, combo)

    def _add_texts(self, row: int, texts: Sequence[str], *, bold: bool = False) -> None:
        for place in range(self.columnCount()):
            text = one_line(texts[place]) if place < len(texts) else ""
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            if bold:
                font = QFont(item.font())
                font.setBold(True)
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

    def _show_taken(self) -> None:
        """Let columns that are left out stand back."""
        for place, combo in enumerate(self.choices):
            colour = theme().colour("muted" if combo.currentData() is None else "text")
            for row in range(1, self.rowCount()):
                item = self.item(row, place)
                if item is not None:
                    item.setForeground(colour)

    def _text_width(self, place: int) -> int:
        """Return the width of the widest text below a choice."""
        items = (self.item(row, place) for row in range(1, self.rowCount()))
        return max((QFontMetrics(item.font()).horizontalAdvance(item.text()) for item in items if item), default=0)

    def _fit(self) -> None:
        """Give columns the width of their texts, and the table the height of its rows."""
        look = theme()
        for place, combo in enumerate(self.choices):
            chosen = self.fontMetrics().horizontalAdvance(combo.currentText()) + look.px(40)
            room = look.px(_WIDEST if combo.currentData() else _LEFT_OUT_WIDEST)
            self.setColumnWidth(place, max(chosen, min(self._text_width(place) + look.px(14), room)))
        for row in range(self.rowCount()):
            self.setRowHeight(row, self.fontMetrics().height() + look.px(16 if row == 0 else 8))
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + bar + 2 * self.frameWidth())
        self._show_taken()


def _letters(place: int) -> str:
    """Return the letters of a column as spreadsheets write them: 0 is «A», 27 «AB»."""
    letters, place = "", place + 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
