"""Groups of schools of the person's own: named, ticked, deleted; each change is an undo step."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QDialog, QListWidgetItem

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui import messages
from msoko_desktop.gui.forms.ui_groups_dialog import Ui_GroupsDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.changes import Changes
from msoko_desktop.services.schools import school_groups
from msoko_desktop.services.schools.schools import list_schools

if TYPE_CHECKING:
    from collections.abc import Callable

    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.services.district import District

_ID = Qt.ItemDataRole.UserRole
_TICKED, _EMPTY = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class GroupsDialog(QDialog):
    """The groups at the left, name and schools of one at the right."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.ui = Ui_GroupsDialog()
        self.ui.setupUi(self)
        self.ui.problem.hide()
        self._editable = not self._session.read_only
        for school in list_schools(self._session.district):
            item = QListWidgetItem(school.short_name, self.ui.schools)
            item.setData(_ID, school.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_EMPTY)
        self.ui.groups.currentItemChanged.connect(lambda item, _before: self._show_group(item))
        self.ui.schools.itemChanged.connect(lambda _: self._tell())
        self.ui.name.textEdited.connect(lambda _: self._tell())
        self.ui.add.clicked.connect(self.add)
        self.ui.remove.clicked.connect(self.remove)
        self.ui.save.clicked.connect(self.save)
        self.ui.buttons.rejected.connect(self.reject)
        self._fill(None)
        fit_dialog(self)
        (self.ui.groups if self.ui.groups.count() else self.ui.name).setFocus()

    @property
    def group(self) -> school_groups.SchoolGroup | None:
        """The group that is shown, None for a new one."""
        item = self.ui.groups.currentItem()
        return None if item is None else self._groups[int(item.data(_ID))]

    def ticked(self) -> tuple[int, ...]:
        """Return the ids of the ticked schools."""
        items = (self.ui.schools.item(row) for row in range(self.ui.schools.count()))
        return tuple(int(item.data(_ID)) for item in items if item.checkState() is _TICKED)

    def _fill(self, chosen: int | None) -> None:
        self._groups = {one.id: one for one in school_groups.list_groups(self._session.district)}
        with QSignalBlocker(self.ui.groups):
            self.ui.groups.clear()
            for one in self._groups.values():
                item = QListWidgetItem(one.name, self.ui.groups)
                item.setData(_ID, one.id)
                if one.id == chosen:
                    self.ui.groups.setCurrentItem(item)
            if self.ui.groups.currentRow() < 0 and self.ui.groups.count():
                self.ui.groups.setCurrentRow(0)
        self._show_group(self.ui.groups.currentItem())

    def _show_group(self, item: QListWidgetItem | None) -> None:
        one = None if item is None else self._groups[int(item.data(_ID))]
        self.ui.name.setText("" if one is None else one.name)
        with QSignalBlocker(self.ui.schools):
            for row in range(self.ui.schools.count()):
                school = self.ui.schools.item(row)
                school.setCheckState(_TICKED if one is not None and school.data(_ID) in one.school_ids else _EMPTY)
        self._say("")
        self._tell()

    def _tell(self) -> None:
        number, one = len(self.ticked()), self.group
        self.ui.count.setText(f"Отмечено: {counted(number, 'школа', 'школы', 'школ')}")
        changed = one is None or (self.ui.name.text().strip(), self.ticked()) != (one.name, one.school_ids)
        self.ui.save.setEnabled(self._editable and changed and bool(number or self.ui.name.text().strip()))
        self.ui.remove.setEnabled(self._editable and one is not None)
        self.ui.add.setEnabled(self._editable and one is not None)
        self.ui.name.setReadOnly(not self._editable)

    def _say(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.setVisible(bool(sentence))

    # --- what the person does

    def add(self) -> None:
        """Begin a new group."""
        with QSignalBlocker(self.ui.groups):
            self.ui.groups.setCurrentRow(-1)
        self._show_group(None)
        self.ui.name.setFocus()

    def save(self) -> None:
        """Store the group; say why where that cannot be done."""
        one = self.group
        changes = self._write(
            lambda d: school_groups.save_group(d, None if one is None else one.id, self.ui.name.text(), self.ticked())
        )
        if changes is not None:
            self._fill(changes.created[0] if changes.created else None if one is None else one.id)
            self.ui.groups.setFocus()

    def remove(self) -> None:
        """Delete the group, after a question."""
        one = self.group
        explanation = "Школы и их результаты останутся. Удаление можно отменить (Ctrl+Z)."
        if one is None or not messages.ask(self, f"Удалить группу «{one.name}»?", "Удалить", explanation=explanation):
            return
        if self._write(lambda d: school_groups.delete_group(d, one.id)) is not None:
            self._fill(None)

    def _write(self, action: "Callable[[District], Changes]") -> Changes | None:
        try:
            changes = action(self._session.district)
        except UserError as error:
            self._say(str(error))
            return None
        self._say("")
        self._session.broadcast(changes)
        return changes


def edit_groups(window: "MainWindow") -> None:
    """Open the groups of schools."""
    if not window.session.is_open:
        return
    window.commit_edits()
    dialog = GroupsDialog(window)
    dialog.exec()
    dialog.deleteLater()
