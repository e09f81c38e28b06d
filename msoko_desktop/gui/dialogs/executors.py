"""The directory of executors: names, kinds and other ways of writing, by which plans are understood."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from msoko_desktop.domain.plans.executors import Body, BodyKind
from msoko_desktop.gui import messages
from msoko_desktop.gui.forms.ui_executors_dialog import Ui_ExecutorsDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.plans import executors

if TYPE_CHECKING:
    from msoko_desktop.gui.session import Session

ID = Qt.ItemDataRole.UserRole


class ExecutorsDialog(QDialog):
    """Each card is stored when the person presses «Сохранить» or goes to another card; undone like any step."""

    def __init__(self, session: "Session", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ExecutorsDialog()
        self.ui.setupUi(self)
        self._session = session
        self._shown: Body | None = None
        for kind in BodyKind:
            self.ui.kind.addItem(kind.label, kind)
        self.ui.splitter.setSizes([300, 460])
        for widget in (self.ui.card, self.ui.add):
            widget.setEnabled(not session.read_only)
        self.ui.bodies.currentItemChanged.connect(self._show)
        self.ui.save.clicked.connect(self.store)
        self.ui.remove.clicked.connect(self._remove)
        self.ui.add.clicked.connect(self._add)
        self.ui.buttons.rejected.connect(self.reject)
        self.refresh()
        fit_dialog(self)

    def refresh(self, chosen: str = "") -> None:
        """Fill the list anew and choose the body with the id `chosen`, the first one where there is none."""
        bodies = sorted(executors.directory(self._session.district).bodies, key=lambda body: body.name.casefold())
        self.ui.bodies.blockSignals(True)
        self.ui.bodies.clear()
        for body in bodies:
            item = QListWidgetItem(body.name)
            item.setToolTip(body.name)
            item.setData(ID, body)
            self.ui.bodies.addItem(item)
        self.ui.bodies.blockSignals(False)
        row = next((row for row, body in enumerate(bodies) if body.id == chosen), 0)
        self.ui.bodies.setCurrentRow(row)
        self._show(self.ui.bodies.item(row))

    def reject(self) -> None:
        """Store what was typed into the card before the window closes."""
        if self.store():
            super().reject()

    def store(self) -> bool:
        """Store the card where it differs from what is stored; False when it was refused."""
        typed = self._typed()
        if self._shown is None or typed == self._shown or self._session.read_only:
            return True
        if not typed.name:
            messages.ask(self, "Укажите наименование исполнителя.", "Понятно")
            self.ui.name.setFocus()
            return False
        if self._session.run(lambda d: executors.save_body(d, typed)) is None:
            return False
        self._shown = None
        self.refresh(typed.id)
        return True

    def _typed(self) -> Body:
        aliases = (" ".join(line.split()) for line in self.ui.aliases.toPlainText().splitlines())
        return Body(
            self._shown.id if self._shown else "",
            " ".join(self.ui.name.text().split()),
            BodyKind(self.ui.kind.currentData()),
            tuple(dict.fromkeys(alias for alias in aliases if alias)),
        )

    def _show(self, item: QListWidgetItem | None, before: QListWidgetItem | None = None) -> None:
        body = item.data(ID) if item is not None else None
        if not isinstance(body, Body):
            return
        self._store_left(body, before)
        self._shown = body
        self.ui.name.setText(body.name)
        self.ui.kind.setCurrentIndex(self.ui.kind.findData(body.kind))
        self.ui.aliases.setPlainText("\n".join(body.aliases))
        self.ui.remove.setEnabled(any(own.id == body.id for own in executors.own_bodies(self._session.district)))

    def _store_left(self, entered: Body, item: QListWidgetItem | None) -> None:
        """Store what was typed into the card that is being left for another one."""
        left, typed = self._shown, self._typed()
        if left is None or left.id == entered.id or typed == left or not typed.name or self._session.read_only:
            return
        if self._session.run(lambda d: executors.save_body(d, typed)) is not None and item is not None:
            item.setData(ID, typed)
            item.setText(typed.name)

    def _add(self) -> None:
        if not self.store():
            return
        body = Body("", self._free_name(), BodyKind.OUTSIDE)
        if self._session.run(lambda d: executors.save_body(d, body)) is not None:
            self._shown = None
            self.refresh(executors.own_bodies(self._session.district)[-1].id)
            self.ui.name.setFocus()
            self.ui.name.selectAll()

    def _free_name(self) -> str:
        taken = {body.name for body in executors.own_bodies(self._session.district)}
        names = ("Новый исполнитель", *(f"Новый исполнитель {number}" for number in range(2, len(taken) + 3)))
        return next(name for name in names if name not in taken)

    def _remove(self) -> None:
        body = self._shown
        if body is not None and self._session.run(lambda d: executors.delete_body(d, body.id)) is not None:
            self._shown = None
            self.refresh()
