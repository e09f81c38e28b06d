"""Signs are ticked, and the order on measures is drafted from them and opened in its editor."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidgetItem, QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_measures_of_signs_dialog import Ui_MeasuresOfSignsDialog
from msoko_desktop.gui.jobs import wait_for
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services import recommendations
from msoko_desktop.services.analysis.reading import ResultReader

if TYPE_CHECKING:
    from msoko_desktop.domain.analysis.model import Sign
    from msoko_desktop.gui.main_window.window import MainWindow

LOOKING = "Просматриваются результаты…"
NO_SIGNS = "Признаков, по которым составляют приказ о мерах, не найдено."
_SIGN = Qt.ItemDataRole.UserRole


class SignsDialog(Question):
    """Asks for which signs; `created` are the ids that were made, the order's first."""

    def __init__(self, window: "MainWindow", reader: ResultReader, found: "tuple[Sign, ...]", parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._reader = window.session, reader
        self.created: tuple[int, ...] = ()
        self.ui = Ui_MeasuresOfSignsDialog()
        self.ui.setupUi(self)
        self.arrange(self.ui.buttons, self.ui.problem, "&Составить приказ")
        self.every = self.ui.buttons.addButton("Отметить &все", QDialogButtonBox.ButtonRole.ActionRole)
        self.every.clicked.connect(self._tick_all)
        for one in found:
            item = QListWidgetItem(recommendations.sign_words(reader, one), self.ui.signs)
            item.setToolTip(one.text)
            item.setData(_SIGN, one)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.ui.signs.itemChanged.connect(lambda _: self._count())
        self._count()
        fit_dialog(self)
        self.ui.signs.setCurrentRow(0)
        self.ui.signs.setFocus()

    def chosen(self) -> "list[Sign]":
        """Return the ticked signs in their order."""
        return [item.data(_SIGN) for item in self._items() if item.checkState() is Qt.CheckState.Checked]

    def _items(self) -> list[QListWidgetItem]:
        return [self.ui.signs.item(row) for row in range(self.ui.signs.count())]

    def _tick_all(self) -> None:
        items = self._items()
        every = all(item.checkState() is Qt.CheckState.Checked for item in items)
        for item in items:
            item.setCheckState(Qt.CheckState.Unchecked if every else Qt.CheckState.Checked)

    def _count(self) -> None:
        self.ui.count.setText(f"Отмечено: {len(self.chosen())} из {self.ui.signs.count()}")

    def write(self) -> str:
        """Draft the order."""
        try:
            changes = recommendations.order_from_signs(self._reader, self.chosen(), self._session.real_day)
        except UserError as error:
            return str(error)
        self._session.broadcast(changes)
        self.created = changes.created
        return ""


def order_of_signs(window: "MainWindow", read: "Callable[[ResultReader], tuple[Sign, ...]]") -> bool:
    """Ask which of the signs that `read` finds an order on measures is to be drafted from, and open it."""
    window.commit_edits()
    reader = ResultReader(window.session.district)
    try:
        found = wait_for(window, window.jobs, LOOKING, lambda _progress, _cancelled: read(reader))
    except UserError as error:
        window.show_error(error)
        return False
    if found is None:
        return False
    own = tuple(one for one in found if one.school_id is not None)
    if not own:
        window.notice.show_information(NO_SIGNS)
        return False
    dialog = SignsDialog(window, reader, own, window)
    made = dialog.exec() == QDialog.DialogCode.Accepted
    created = dialog.created
    dialog.deleteLater()
    if made:
        window.show_page("documents").show_item(created[0])
    return made
