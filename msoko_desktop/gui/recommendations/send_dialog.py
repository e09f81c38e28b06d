"""Asks when and how recommendations were sent, and until when they are to be answered."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_send_recommendations_dialog import Ui_SendRecommendationsDialog
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services import recommendations
from msoko_desktop.services.recommendations import Sending

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

USUAL_DAYS = 30
NO_DAY = "Введите день, когда рекомендации направлены."


class SendDialog(Question):
    """Notes the sending of recommendations; their pages may go into the register of documents."""

    def __init__(self, window: "MainWindow", ids: Sequence[int], parent: QWidget) -> None:
        super().__init__(parent)
        self._session = window.session
        self._ids = tuple(ids)
        self.ui = Ui_SendRecommendationsDialog()
        self.ui.setupUi(self)
        self.arrange(self.ui.buttons, self.ui.problem, "&Отметить")
        ui, day = self.ui, window.session.real_day
        ui.what.setText(f"Выбрано: {counted(len(ids), 'рекомендация', 'рекомендации', 'рекомендаций')}.")
        ui.way.setEditable(True)
        ui.way.addItems(list(recommendations.WAYS))
        ui.day.set_date(day)
        ui.due.set_date(day + dt.timedelta(days=USUAL_DAYS))
        ui.record.setChecked(True)
        fit_dialog(self)
        ui.day.setFocus()

    def write(self) -> str:
        """Note it."""
        ui, d = self.ui, self._session.district
        problem = ui.day.problem() or ui.due.problem()
        day = ui.day.date()
        if problem or day is None:
            return problem or NO_DAY
        sending = Sending(day, ui.way.currentText(), ui.due.date(), ui.number.text(), ui.record.isChecked())

        def pdf() -> bytes:
            wanted = [recommendations.read_recommendation(d, one) for one in self._ids]
            return recommendations.recommendations_document(d, wanted, "pdf")

        try:
            changes = recommendations.mark_sent(d, self._ids, sending, pdf)
        except UserError as error:
            return str(error)
        self._session.broadcast(changes)
        return ""


def ask_sending(window: "MainWindow", ids: Sequence[int], parent: QWidget) -> bool:
    """Ask how recommendations were sent; return whether it was noted."""
    dialog = SendDialog(window, ids, parent)
    made = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return made
