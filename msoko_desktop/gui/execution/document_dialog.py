"""Asks which document of the register proves something."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QListWidgetItem

from msoko_desktop.domain.execution import TrackedOccurrence
from msoko_desktop.gui.documents.page import requisites
from msoko_desktop.gui.execution import commands
from msoko_desktop.gui.execution.question import Question, what_text
from msoko_desktop.gui.forms.ui_document_dialog import Ui_DocumentDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services import evidence, orders

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

ID = Qt.ItemDataRole.UserRole


class DocumentDialog(Question):
    """The documents of the file, the newest first, found by words."""

    def __init__(self, window: "MainWindow", item: TrackedOccurrence) -> None:
        super().__init__(window)
        self._window = window
        self._item = item
        self.ui = Ui_DocumentDialog()
        self.ui.setupUi(self)
        self._answer = self.arrange(self.ui.buttons, self.ui.problem, "&Указать")
        self.ui.what.setText(what_text((item,)))
        self.ui.list.setResizeMode(QListView.ResizeMode.Adjust)
        self._fill()
        self.ui.filter.textChanged.connect(self._filter)
        self.ui.list.itemDoubleClicked.connect(lambda _: self.accept())
        (self.ui.list if self.ui.list.count() else self.ui.filter).setFocus()
        fit_dialog(self)

    def _fill(self) -> None:
        found = orders.list_orders(self._window.session.district)
        for order in found:
            entry = QListWidgetItem(f"{requisites(order)}\n{order.heading or 'Без заголовка'}", self.ui.list)
            entry.setData(ID, order.id)
            entry.setToolTip(f"{order.issuer}\n{order.heading}".strip())
        self.ui.list.setCurrentRow(0)
        self.ui.list.setVisible(bool(found))
        self.ui.filter.setVisible(bool(found))
        self.ui.empty.setVisible(not found)
        self._answer.setEnabled(bool(found))

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        shown = []
        for row in range(self.ui.list.count()):
            entry = self.ui.list.item(row)
            whole = f"{entry.text()} {entry.toolTip()}".casefold()
            entry.setHidden(not all(word in whole for word in words))
            shown += [] if entry.isHidden() else [row]
        current = self.ui.list.currentItem()
        if current is None or current.isHidden():
            self.ui.list.setCurrentRow(shown[0] if shown else -1)

    def write(self) -> str:
        """Name the chosen document as evidence."""
        entry = self.ui.list.currentItem()
        if entry is None or entry.isHidden():
            return "Выберите документ в списке."
        order_id = int(entry.data(ID))
        return commands.attempt(self._window, lambda d: evidence.add_document(d, self._item.ref, order_id))
