"""Asks for a fact of an indicator: the value, or how many of how many; its source; the document that proves it."""

from typing import TYPE_CHECKING

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.indicators.district_indicators import DistrictIndicator, Fact, IndicatorKind, Period
from msoko_desktop.domain.indicators.indicator_cells import parse_fact, shown_fact
from msoko_desktop.domain.language.russian import shortened
from msoko_desktop.gui.execution import commands
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_fact_dialog import Ui_FactDialog
from msoko_desktop.gui.printing.dialog import fill_combo
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.documents.documents import list_documents
from msoko_desktop.services.documents.register import document_title
from msoko_desktop.services.indicators import indicators
from msoko_desktop.services.indicators.indicator_grid import period_title

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

_TITLE = 90  # characters of a document in the list


class FactDialog(Question):
    """Changes the typed fact of a period; an empty value takes it away, the automatic one is seen again then."""

    def __init__(self, window: "MainWindow", one: DistrictIndicator, period: Period) -> None:
        super().__init__(window)
        self._window, self._one, self._period = window, one, period
        self.ui = Ui_FactDialog()
        self.ui.setupUi(self)
        self.arrange(self.ui.buttons, self.ui.problem, "&Сохранить")
        ui, fact = self.ui, one.facts.get(period)
        self.setWindowTitle(f"Факт: {period_title(period)}")
        ui.what.setText(shortened(one.title, 160))
        share = one.kind is IndicatorKind.SHARE
        for widget in (ui.counted, ui.countedLabel, ui.whole, ui.wholeLabel):
            widget.setVisible(share)
        typed = fact if fact is not None and not fact.automatic else None
        ui.value.setText(shown_fact(one, typed))
        if typed is not None:
            ui.counted.setText("" if typed.counted is None else format_number(typed.counted))
            ui.whole.setText("" if typed.whole is None else format_number(typed.whole))
            ui.source.setText(typed.source)
        documents = [one for one in list_documents(window.session.district) if one.id is not None]
        choices = [(one.id, shortened(document_title(one), _TITLE)) for one in documents]
        fill_combo(ui.document, ((None, "Не указан"), *choices), None if typed is None else typed.document_id)
        base = f"База: {one.base}. " if share and one.base else ""
        automatic = fact is not None and fact.automatic
        auto = f"Сейчас взято автоматически: {shown_fact(one, fact)} ({fact.source}). " if automatic and fact else ""
        hint = "Введите значение или часть и базу." if share else "Пустое значение убирает введённый факт."
        ui.hint.setText(f"{base}{auto}{hint}")
        ui.value.textEdited.connect(lambda _: self._forget_parts())
        for field in (ui.counted, ui.whole):
            field.textEdited.connect(lambda _: self._count())
        fit_dialog(self)
        (ui.counted if share and not ui.value.text() else ui.value).setFocus()

    def _forget_parts(self) -> None:
        """Let a value that is typed go before the part and the base it was made of."""
        self.ui.counted.clear()
        self.ui.whole.clear()

    def _count(self) -> None:
        """Show the share that part and base make."""
        text = f"{self.ui.counted.text()} из {self.ui.whole.text()}"
        try:
            typed = parse_fact(self._one, text)
        except InputRefused as error:
            if self.ui.counted.text() and self.ui.whole.text():
                self.show_problem(str(error))
            return
        self.show_problem("")
        if typed is not None and typed.value is not None:
            self.ui.value.setText(format_number(typed.value))

    def write(self) -> str:
        """Store the fact; return the sentence of the refusal."""
        ui, one = self.ui, self._one
        counted, whole = ui.counted.text().strip(), ui.whole.text().strip()
        text = f"{counted} из {whole}" if counted and whole else ui.value.text()
        if bool(counted) != bool(whole):
            return "Введите и часть, и базу, или оставьте обе пустыми."
        try:
            typed = parse_fact(one, text.replace(";", ","))
        except InputRefused as error:
            return str(error)
        fact = None
        if typed is not None:
            source = ui.source.text().strip()
            fact = Fact(typed.value, typed.counted, typed.whole, source, ui.document.currentData())
        place = (one.id or 0, self._period)
        return commands.attempt(self._window, lambda d: indicators.set_values(d, {}, {place: fact}, "Ввести факт"))
