"""The table of an attachment in a grid of its own; everything typed there is one undo step."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from msoko_desktop.domain.orders.orders import Attachment
from msoko_desktop.gui.documents.grid_table import Rows
from msoko_desktop.gui.forms.ui_table_dialog import Ui_TableDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog


class TableDialog(QDialog):
    """`fetch(columns)` gives the rows of the schools for a table of so many columns."""

    def __init__(self, attachment: Attachment, fetch: Callable[[int], Rows], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_TableDialog()
        self.ui.setupUi(self)
        self._fetch = fetch
        self.ui.grid.show_cells(attachment.columns or ("",), attachment.rows or (("",),))
        grid = self.ui.grid
        for text, tip, run in (
            ("Строка", "Вставить строку после текущей", grid.add_row),
            ("Столбец", "Вставить столбец после текущего", grid.add_column),
            ("Удалить строку", "Удалить выбранные строки", grid.remove_rows),
            ("Удалить столбец", "Удалить текущий столбец", grid.remove_column),
            ("По школам", "Добавить по строке на каждую школу", self._schools),
            ("Вставить", "Вставить таблицу из Excel (Ctrl+V)", grid.paste),
        ):
            button = QPushButton(text, self)
            button.setToolTip(tip)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, chosen=run: chosen())
            self.ui.tools.add(button)
        answer = QPushButton("&Готово", self)
        answer.setAutoDefault(False)
        self.ui.buttons.addButton(answer, QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = self.ui.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText("Отмена")
        cancel.setAutoDefault(False)
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)
        grid.setCurrentCell(1 if grid.rowCount() > 1 else 0, 0)
        grid.setFocus()
        fit_dialog(self)

    def _schools(self) -> None:
        rows = self._fetch(self.ui.grid.columnCount())
        if rows:
            self.ui.grid.append_rows(rows)
        else:
            self.ui.hint.setText("Список школ пуст. Заполните его: «Правка → Школы…».")

    def cells(self) -> tuple[tuple[str, ...], Rows]:
        """Return the headings and the rows."""
        return self.ui.grid.cells()
