"""The history of a plan: its approved revisions, to open, to compare, to print as they were signed."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QTreeWidgetItem, QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import capitalised, date_dots, one_line
from msoko_desktop.domain.plans.plans import Plan
from msoko_desktop.gui import messages
from msoko_desktop.gui.forms.ui_history_dialog import Ui_HistoryDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.plans import approval, plan_changes
from msoko_desktop.services.plans.plan_changes import act_text
from msoko_desktop.services.plans.plan_status import PlanStanding, RevisionRow

if TYPE_CHECKING:
    from msoko_desktop.domain.redline import Redline
    from msoko_desktop.gui.main_window.window import MainWindow

ROLE = Qt.ItemDataRole.UserRole


class HistoryDialog(QDialog):
    """`compared` is the redline the person asked for, None where nothing was to be compared."""

    def __init__(self, window: "MainWindow", plan: Plan, standing: PlanStanding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._district = window.session.district
        self._plan = plan
        self._standing = standing
        self.compared: Redline | None = None
        self.ui = Ui_HistoryDialog()
        self.ui.setupUi(self)
        self.ui.title.setText(one_line(plan.title))
        self.ui.state.setText(self._state())
        self._fill()
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Close).setText("&Закрыть")
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self._connect()
        self.ui.order.setVisible(standing.order_id is not None)
        fit_dialog(self)
        self.ui.revisions.setFocus()
        self._show_buttons()

    def _state(self) -> str:
        if self._standing.amended is not None:
            return f"Вносятся изменения в редакцию {self._standing.amended.number}; они ещё не утверждены."
        count = len(self._standing.revisions)
        return f"Действует редакция {count}." if count else "Утверждённых редакций нет."

    def _fill(self) -> None:
        tree = self.ui.revisions
        for revision in reversed(self._standing.revisions):
            act = capitalised(act_text(revision.act)) or "Реквизиты не указаны"
            item = QTreeWidgetItem(tree, [str(revision.number), act, f"{revision.made:%d.%m.%Y %H:%M}"])
            item.setData(0, ROLE, revision)
            item.setToolTip(1, " ".join(filter(None, (act, revision.act.issuer))))
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        newest = tree.topLevelItem(0)
        if newest is not None:
            tree.setCurrentItem(newest)

    def _connect(self) -> None:
        ui = self.ui
        ui.revisions.itemSelectionChanged.connect(self._show_buttons)
        ui.revisions.itemActivated.connect(lambda _: self.open_revision())
        ui.open.clicked.connect(self.open_revision)
        ui.pdf.clicked.connect(self.show_pdf)
        ui.compare.clicked.connect(self.compare)
        ui.order.clicked.connect(self._show_order)
        ui.day.changed.connect(self.show_day)
        ui.day.refused.connect(ui.dayAnswer.setText)

    def chosen(self) -> list[RevisionRow]:
        """Return the revisions that are chosen, the oldest first."""
        found = [item.data(0, ROLE) for item in self.ui.revisions.selectedItems()]
        return sorted(found, key=lambda revision: int(revision.number))

    def _show_buttons(self) -> None:
        chosen = self.chosen()
        self.ui.open.setEnabled(len(chosen) == 1)
        self.ui.pdf.setEnabled(len(chosen) == 1)
        self.ui.compare.setEnabled(self._pair() is not None)
        self.ui.compare.setText("&Сравнить выбранные" if len(chosen) == 2 else "&Сравнить с предыдущей")

    def _pair(self) -> tuple[int, int] | None:
        """Return the ids of the revisions to be compared: the two chosen ones, or one with that before it."""
        chosen = self.chosen()
        if len(chosen) == 2:
            return chosen[0].id, chosen[1].id
        earlier = [one for one in self._standing.revisions if chosen and one.number < chosen[0].number]
        return (earlier[-1].id, chosen[0].id) if len(chosen) == 1 and earlier else None

    def open_revision(self) -> None:
        """Show the chosen revision as a sheet."""
        from msoko_desktop.gui.plans.revision_dialog import RevisionDialog

        chosen = self.chosen()
        if len(chosen) != 1:
            return
        try:
            plan = approval.read_revision_plan(self._district, chosen[0].id)
        except UserError as error:
            messages.show_error(self, error)
            return
        dialog = RevisionDialog(plan, chosen[0], self)
        dialog.exec()
        dialog.deleteLater()

    def show_pdf(self) -> None:
        """Show the PDF that was kept when the chosen revision was approved."""
        from msoko_desktop.gui.printing.paper_dialog import PaperDialog

        chosen = self.chosen()
        if len(chosen) != 1:
            return
        revision = chosen[0]
        title = f"{capitalised(act_text(revision.act)) or 'План'}, редакция {revision.number}"
        dialog = PaperDialog(title, lambda _: approval.read_pdf(self._district, revision.id), ("pdf",), self._window)
        dialog.exec()
        dialog.deleteLater()

    def compare(self) -> None:
        """Close, and let the page show what leads from one revision to the other."""
        pair = self._pair()
        if pair is None or self._plan.id is None:
            return
        try:
            self.compared = plan_changes.redline(self._district, self._plan.id, *pair)
        except UserError as error:
            messages.show_error(self, error)
            return
        self.accept()

    def show_day(self, day: dt.date | None) -> None:
        """Say which revision was in force on a day, and choose it."""
        if day is None:
            self.ui.dayAnswer.setText("")
            return
        number = plan_changes.revision_on(self._standing, day)
        if number is None:
            self.ui.dayAnswer.setText(f"На {date_dots(day)} план ещё не был утверждён.")
            return
        self.ui.dayAnswer.setText(f"Редакция {number}.")
        for place in range(self.ui.revisions.topLevelItemCount()):
            item = self.ui.revisions.topLevelItem(place)
            if item is not None and item.data(0, ROLE).number == number:
                self.ui.revisions.setCurrentItem(item)

    def _show_order(self) -> None:
        if self._standing.order_id is not None:
            order_id = self._standing.order_id
            self.accept()
            self._window.show_page("documents").show_item(order_id)
