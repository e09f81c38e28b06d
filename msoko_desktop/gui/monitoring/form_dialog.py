"""The window of a form's properties: what it is called, whose indicators, how often, until when, how it is weighed."""

import re
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.monitoring.model import IndexMethod, Monitoring, PeriodKind, Subject, YearKind
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_monitoring_form import Ui_MonitoringForm
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services import monitoring
from msoko_desktop.services.directions.directions import direction_titles, list_directions

NO_DIRECTION = "— без направления —"
_DAY = re.compile(r"\s*(\d{1,2})[.,/ ](\d{1,2})\.?\s*")


class FormDialog(Question):
    """`form_id` is that of the form that was made or changed, None before."""

    def __init__(self, session: Session, form: Monitoring, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._form = form
        self.form_id = form.id
        self.ui = Ui_MonitoringForm()
        self.ui.setupUi(self)
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("Отмена")
        self.arrange(self.ui.buttons, self.ui.problem, "&Сохранить" if form.id else "&Добавить")
        self.limit(self.ui.explanation)
        self._fill()
        fit_dialog(self)
        self.ui.title.setFocus()
        self.ui.title.selectAll()

    def _fill(self) -> None:
        ui, form = self.ui, self._form
        ui.direction.addItem(NO_DIRECTION, "")
        district = self._session.district
        for card in list_directions(district):
            ui.direction.addItem(card.heading, card.code)
        if form.direction and ui.direction.findData(form.direction) < 0:  # of a set the district does not work by
            ui.direction.addItem(direction_titles(district).get(form.direction, form.direction), form.direction)
        for box, kinds in (
            (ui.subject, Subject),
            (ui.period, PeriodKind),
            (ui.years, YearKind),
            (ui.method, IndexMethod),
        ):
            for kind in kinds:
                box.addItem(kind.label, kind.value)
        for box, value in (
            (ui.direction, form.direction),
            (ui.subject, form.subject.value),
            (ui.period, form.period.value),
            (ui.years, form.years.value),
            (ui.method, form.method.value),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))
        ui.title.setText(form.title)
        month, _, day = form.due.partition("-")
        ui.due.setText(f"{day}.{month}" if form.due else "")
        ui.turns.setValue(form.turns)
        ui.explanation.setPlainText(form.note)
        ui.source.setText(form.source)
        ui.source.setCursorPosition(0)
        for box in (ui.period, ui.years):
            box.setEnabled(not form.of_context)
        for box in (ui.direction, ui.subject, ui.period, ui.years, ui.method):
            _let_shrink(box)

    def entered(self) -> Monitoring:
        """Return the form as it stands in the window."""
        ui = self.ui
        return replace(
            self._form,
            title=ui.title.text(),
            direction=str(ui.direction.currentData()),
            subject=Subject(ui.subject.currentData()),
            period=PeriodKind(ui.period.currentData()),
            years=YearKind(ui.years.currentData()),
            method=IndexMethod(ui.method.currentData()),
            due=_stored_day(ui.due.text()),
            turns=ui.turns.value(),
            note=" ".join(ui.explanation.toPlainText().split()),
            source=ui.source.text(),
        )

    def write(self) -> str:
        """Store the form."""
        d = self._session.district
        try:
            new = self.entered()
            changes = monitoring.add_form(d, new) if new.id is None else monitoring.change_form(d, new)
        except UserError as error:
            return str(error)
        if changes.created:
            self.form_id = changes.created[0]
        self._session.broadcast(changes)
        return ""


def _stored_day(text: str) -> str:
    """Return «31.05» as it is kept, «05-31»; other words stay as they are, so that they are refused by name."""
    found = _DAY.fullmatch(text)
    return f"{int(found[2]):02d}-{int(found[1]):02d}" if found is not None else text.strip()


def _let_shrink(box: QComboBox) -> None:
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(14)
