"""Asks which documents that the concept promises are to stand in the register as expected."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QTreeWidgetItem

from msoko_desktop.domain.documents.documents import Document
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui.execution import commands
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_expected_dialog import Ui_ExpectedDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.directions.directions import direction_titles
from msoko_desktop.services.documents import documents, register

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

CODE = Qt.ItemDataRole.UserRole
DOCUMENTS = ("документ", "документа", "документов")


class ExpectedDialog(Question):
    """Directions with their documents by year of the cycle; a direction that is not wanted is unticked."""

    def __init__(self, window: "MainWindow", today: dt.date) -> None:
        super().__init__(window)
        self._window = window
        self.ui = Ui_ExpectedDialog()
        self.ui.setupUi(self)
        self.answer = self.arrange(self.ui.buttons, self.ui.problem, "&Добавить")
        self.ui.first.setValue(today.year)
        self.years = [QCheckBox(self.ui.years) for _ in range(register.cycle_years())]
        row = QHBoxLayout(self.ui.years)
        row.setContentsMargins(0, 0, 0, 0)
        for box in self.years:
            box.setChecked(True)
            row.addWidget(box)
            box.toggled.connect(lambda _: self._fill())
        self._unticked: set[str] = set()
        self.ui.first.valueChanged.connect(lambda _: self._fill())
        self.ui.tree.itemChanged.connect(self._ticked)
        self._fill()
        fit_dialog(self)

    def _fill(self) -> None:
        first = self.ui.first.value()
        for number, box in enumerate(self.years):
            box.setText(str(first + number))
        self.ui.tree.blockSignals(True)
        self.ui.tree.clear()
        titles = direction_titles(self._window.session.district)
        for code in dict.fromkeys(kind.direction for kind in register.promised()):
            found = register.expected(first, self._chosen_years(), [code])
            top = QTreeWidgetItem(self.ui.tree, [f"{titles.get(code, code)} ({len(found)})"])
            top.setData(0, CODE, code)
            top.setFlags(top.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            top.setCheckState(0, Qt.CheckState.Unchecked if code in self._unticked else Qt.CheckState.Checked)
            for document in found:
                year = document.due.year if document.due else first
                child = QTreeWidgetItem(top, [f"{year}: {document.kind.label}. {document.title}"])
                child.setToolTip(0, document.title)
        self.ui.tree.blockSignals(False)
        self._count()

    def _chosen_years(self) -> list[int]:
        return [number for number, box in enumerate(self.years, start=1) if box.isChecked()]

    def _ticked(self, item: QTreeWidgetItem) -> None:
        code = item.data(0, CODE)
        if code and item.checkState(0) is Qt.CheckState.Checked:
            self._unticked.discard(code)
        elif code:
            self._unticked.add(code)
        self._count()

    def _count(self) -> None:
        count = len(self._expected())
        self.ui.count.setText(f"Выбрано: {counted(count, *DOCUMENTS)}")
        self.answer.setEnabled(bool(count))

    def _expected(self) -> tuple[Document, ...]:
        codes = {kind.direction for kind in register.promised()} - self._unticked
        return register.expected(self.ui.first.value(), self._chosen_years(), codes)

    def write(self) -> str:
        """Put the chosen documents into the register."""
        chosen = self._expected()
        return commands.attempt(self._window, lambda d: documents.add_expected(d, chosen))
