"""Recommendations lead on: to a line of a plan, to an item of an order, to an order on measures of their own."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_lead_recommendations_dialog import Ui_LeadRecommendationsDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services import recommendations

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

NO_PLANS = "Планов в файле нет. Создайте план на странице «Планы» и повторите."
NO_ORDERS = "Проектов приказов нет. Выберите «Меры → Приказ о мерах…»: он будет составлен."
_ID = Qt.ItemDataRole.UserRole


class LeadDialog(Question):
    """Asks for a plan and its section, or for an order; `plan` says which. `created` are the ids that were made."""

    def __init__(self, window: "MainWindow", ids: Sequence[int], *, plan: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = window.session
        self._ids, self._plan = tuple(ids), plan
        self.target: int | None = None
        self.created: tuple[int, ...] = ()
        self.ui = Ui_LeadRecommendationsDialog()
        self.ui.setupUi(self)
        self._answer = self.arrange(self.ui.buttons, self.ui.problem, "&Сделать")
        self._fill()
        fit_dialog(self)
        self.ui.target.setFocus()

    def _fill(self) -> None:
        ui, d = self.ui, self._session.district
        words = counted(len(self._ids), "рекомендация", "рекомендации", "рекомендаций")
        ui.what.setText(f"Выбрано: {words}. Каждая станет {'мероприятием плана' if self._plan else 'пунктом приказа'}.")
        targets = recommendations.plans_to_lead(d) if self._plan else recommendations.orders_to_lead(d)
        if not self._plan:
            self.setWindowTitle("Сделать пунктом приказа")
            ui.targetLabel.setText("П&риказ:")
            ui.sectionLabel.hide()
            ui.section.hide()
        for one in targets:
            item = QListWidgetItem(f"{one.name} ({one.closed})" if one.closed else one.name, ui.target)
            item.setData(_ID, one.id)
        ui.target.currentItemChanged.connect(lambda *_: self._fill_sections())
        if targets:
            ui.target.setCurrentRow(0)
        else:
            self._answer.setEnabled(False)
            self.show_problem(NO_PLANS if self._plan else NO_ORDERS)

    def _fill_sections(self) -> None:
        item = self.ui.target.currentItem()
        if not self._plan or item is None:
            return
        self.ui.section.clear()
        for one in recommendations.sections_of(self._session.district, item.data(_ID)):
            self.ui.section.addItem(one.name, one.line_id)
        self.ui.section.setToolTip(self.ui.section.currentText())

    def write(self) -> str:
        """Make the activities or the items."""
        item = self.ui.target.currentItem()
        if item is None:
            return NO_PLANS if self._plan else NO_ORDERS
        d, target = self._session.district, int(item.data(_ID))
        try:
            if self._plan:
                changes = recommendations.make_activities(d, self._ids, target, self.ui.section.currentData())
            else:
                changes = recommendations.make_items(d, self._ids, target)
        except UserError as error:
            return str(error)
        self._session.broadcast(changes)
        self.target, self.created = target, changes.created
        return ""


def ask_lead(window: "MainWindow", ids: Sequence[int], *, plan: bool, parent: QWidget) -> bool:
    """Ask where recommendations lead; return whether something was made."""
    window.commit_edits()
    dialog = LeadDialog(window, ids, plan=plan, parent=parent)
    made = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return made


def draft_order(window: "MainWindow", ids: Sequence[int]) -> bool:
    """Draft the order on measures and open it in its editor; return whether it was made, else tell why not."""
    window.commit_edits()
    session = window.session
    changes = session.run(lambda d: recommendations.draft_measures(d, ids, session.real_day))
    if changes is None:
        return False
    window.show_page("documents").show_item(changes.created[0])
    return True
