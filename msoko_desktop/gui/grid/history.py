"""The history of a cell: what it held before, when and how that was changed, and the way back."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QTreeWidgetItem, QWidget

from msoko_desktop.domain.grids import PastValue
from msoko_desktop.gui.forms.ui_grid_history_dialog import Ui_GridHistoryDialog
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog

EMPTY = "пусто"


class HistoryDialog(QDialog):
    """`restore(text)` puts a former value back and answers with "" or why that cannot be done; None: only to look."""

    def __init__(
        self,
        heading: str,
        values: Sequence[PastValue],
        restore: Callable[[str], str] | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_GridHistoryDialog()
        self.ui.setupUi(self)
        self._restore = restore
        self._values = tuple(values)
        self.ui.heading.setText(heading)
        self.ui.answer.setProperty("role", "danger")
        self.ui.answer.hide()
        for value in self._values:
            row = [_moment(value.made), value.old or EMPTY, value.new or EMPTY, value.how]
            item = QTreeWidgetItem(self.ui.values, row)
            for column, text in enumerate(row):
                item.setToolTip(column, text)
        if not self._values:
            self.ui.values.hide()
            self.ui.answer.setProperty("role", "muted")
            self.ui.answer.setText("Значение этой ячейки не менялось.")
            self.ui.answer.show()
        else:
            self.ui.values.setCurrentIndex(self.ui.values.model().index(0, 0))
        for column, width in enumerate((140, 110, 110)):
            self.ui.values.setColumnWidth(column, theme().px(width))
        self.ui.restore.setVisible(restore is not None)
        self.ui.restore.setEnabled(bool(self._values))
        self.ui.restore.clicked.connect(self.put_back)
        self.ui.close.clicked.connect(self.reject)
        self.ui.close.setDefault(True)  # Enter looks at a line, it must not change the cell
        fit_dialog(self)

    def put_back(self) -> None:
        """Put the value «Было» of the chosen line back into the cell."""
        place = self.ui.values.currentIndex().row()
        if place < 0 or self._restore is None:
            return
        sentence = self._restore(self._values[place].old)
        if sentence:
            self.ui.answer.setText(sentence)
            self.ui.answer.show()
        else:
            self.accept()


def _moment(made: str) -> str:
    try:
        return dt.datetime.fromisoformat(made).strftime("%d.%m.%Y %H:%M")
    except ValueError:
        return made
