"""One recommendation: its figures with their sheets, what to do, the answer, what came of it the year after."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QTableWidgetItem, QWidget

from msoko_desktop.domain.analysis.model import FEW_NOTE
from msoko_desktop.domain.errors import InputRefused, UserError
from msoko_desktop.domain.language.russian import capitalised, date_dots
from msoko_desktop.gui import messages
from msoko_desktop.gui.analysis.opening import open_whence
from msoko_desktop.gui.forms.ui_recommendation_dialog import Ui_RecommendationDialog
from msoko_desktop.gui.recommendations import tables
from msoko_desktop.gui.recommendations.whence import open_effectiveness, sheets_menu
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services import recommendations
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.directions.directions import list_directions
from msoko_desktop.services.recommendations import Fact, Recommendation, Registered, State
from msoko_desktop.services.results.assessment_names import year_title

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.services.changes import Changes
    from msoko_desktop.services.district import District

FACTS = ("Показатель", "Источник", "N")
NOT_SENT = "Ещё не направлена. Отправку отмечают в реестре: «Отправка…»."
NOWHERE = "Ни мероприятием плана, ни пунктом приказа ещё не стала: «Меры» в реестре."
_FACT = Qt.ItemDataRole.UserRole


class RecommendationDialog(QDialog):
    """Shows a recommendation and keeps what is changed; `left` when the person went on to another page."""

    def __init__(self, window: "MainWindow", registered: Registered, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = window
        self._session = window.session
        self._found = registered
        self.left = False
        self.ui = Ui_RecommendationDialog()
        self.ui.setupUi(self)
        self._arrange()
        self._connect()
        self.show_recommendation(registered)
        fit_dialog(self)
        self.ui.addressee.setFocus()

    def _arrange(self) -> None:
        ui = self.ui
        tables.arrange(ui.facts, FACTS)
        tables.arrange(ui.measures, tables.MEASURES)
        for table, widths in ((ui.facts, {1: 210, 2: 50}), (ui.measures, {1: 100, 2: 180})):
            for column, width in widths.items():
                table.setColumnWidth(column, theme().px(width))
        for field, lines in ((ui.addressee, 2), (ui.deficits, 3), (ui.support, 3), (ui.check, 3)):
            self._limit(field, lines)

    def _limit(self, field: QPlainTextEdit, lines: int) -> None:
        field.setFixedHeight(lines * QFontMetrics(field.font()).lineSpacing() + theme().px(14))

    def _connect(self) -> None:
        ui = self.ui
        ui.whence.clicked.connect(self._ask_whence)
        ui.addFact.clicked.connect(lambda: tables.add_row(ui.facts, ("Новый показатель", "", "")))
        ui.removeFact.clicked.connect(lambda: tables.remove_row(ui.facts))
        ui.addMeasure.clicked.connect(lambda: tables.add_row(ui.measures, ("Новая мера", "", "")))
        ui.removeMeasure.clicked.connect(lambda: tables.remove_row(ui.measures))
        ui.openLine.clicked.connect(self._go_to_plan)
        ui.openOrder.clicked.connect(self._go_to_order)
        ui.keepAnswer.clicked.connect(self._keep_answer)
        ui.report.clicked.connect(self._go_to_report)
        ui.take.clicked.connect(self._take_effect)
        ui.closeOne.clicked.connect(self._close_one)
        ui.reopen.clicked.connect(lambda: self._do(lambda d: recommendations.reopen_recommendation(d, self._id)))
        ui.print.clicked.connect(self._print)
        ui.save.clicked.connect(self.save)
        ui.close.clicked.connect(self.reject)

    @property
    def _id(self) -> int:
        return self._found.id

    # --- showing

    def show_recommendation(self, registered: Registered) -> None:
        """Show a recommendation in every field."""
        self._found = registered
        ui, one = self.ui, registered.one
        state = capitalised(one.state_words(self._session.real_day))
        ui.title.setText(f"{registered.name}. По итогам {year_title(one.school_year)} учебного года. {state}")
        ui.addressee.setPlainText(one.addressee)
        ui.facts.setRowCount(0)
        for fact in one.facts:
            row = tables.put_row(ui.facts, (fact.text, fact.source, fact.people), (1, 2))
            if (item := ui.facts.item(row, 0)) is not None:
                item.setData(_FACT, fact)
                item.setToolTip(f"{fact.words}\n{FEW_NOTE}" if fact.small else fact.words)
        ui.deficits.setPlainText("\n".join(one.deficits))
        tables.show_measures(ui.measures, one.measures)
        ui.support.setPlainText(one.support)
        ui.check.setPlainText(one.check)
        self._show_direction()
        self._show_way()
        self._show_effect()
        self._enable()
        self._say("")

    def _show_direction(self) -> None:
        """Offer the directions, «by its rules», and one that is there no more where it stands."""
        combo, code = self.ui.direction, self._found.one.direction
        combo.clear()
        combo.addItem("По правилам рекомендации", "")
        for card in list_directions(self._session.district):
            combo.addItem(card.heading, card.code)
        if combo.findData(code) < 0:
            combo.addItem("Направления больше нет", code)
        combo.setCurrentIndex(combo.findData(code))

    def _show_way(self) -> None:
        ui, one, led = self.ui, self._found.one, self._found.led
        way = NOT_SENT
        if one.sent is not None:
            due = f", ответ до {date_dots(one.due)}" if one.due is not None else ""
            way = f"Направлена {date_dots(one.sent)} {one.way}{due}.".replace("  ", " ")
        ui.way.setText(way)
        words = recommendations.led_words(led)
        ui.led.setText(f"К чему привела: {words}." if words else NOWHERE)
        ui.answered.set_date(one.answered)
        ui.answer.setPlainText(one.answer)

    def _show_effect(self) -> None:
        one = self._found.one
        self._effect = recommendations.effect_words(
            recommendations.effect_of(ResultReader(self._session.district), one)
        )
        self.ui.effect.setText(self._effect)
        self.ui.words.setPlainText(one.effect)

    def _enable(self) -> None:
        ui, one, writable = self.ui, self._found.one, not self._session.read_only
        fields = (ui.addressee, ui.deficits, ui.support, ui.check, ui.answer, ui.words)
        for field in fields:
            field.setReadOnly(not writable)
        for button in (ui.addFact, ui.removeFact, ui.addMeasure, ui.removeMeasure, ui.save, ui.take):
            button.setEnabled(writable)
        ui.direction.setEnabled(writable)
        ui.keepAnswer.setEnabled(writable and one.sent is not None)
        ui.openLine.setEnabled(self._found.led.plan_id is not None)
        ui.openOrder.setEnabled(self._found.led.order_id is not None)
        ui.closeOne.setEnabled(writable and one.state is not State.CLOSED)
        ui.reopen.setEnabled(writable and one.state is State.CLOSED)

    def _say(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.setVisible(bool(sentence))

    # --- keeping

    def written(self) -> Recommendation:
        """Return the recommendation with the words that stand in the fields. Raises InputRefused for a wrong date."""
        ui = self.ui
        facts = []
        for row in range(ui.facts.rowCount()):
            item: QTableWidgetItem | None = ui.facts.item(row, 0)
            known = item.data(_FACT) if item is not None else None
            text = tables.text_at(ui.facts, row, 0)
            facts.append(replace(known, text=text) if isinstance(known, Fact) else Fact(text))
        return replace(
            self._found.one,
            addressee=ui.addressee.toPlainText().strip(),
            facts=tuple(facts),
            deficits=tuple(line.strip() for line in ui.deficits.toPlainText().split("\n") if line.strip()),
            measures=tables.measures_in(ui.measures),
            support=ui.support.toPlainText().strip(),
            check=ui.check.toPlainText().strip(),
            answer=ui.answer.toPlainText().strip(),
            effect=ui.words.toPlainText().strip(),
            direction=str(ui.direction.currentData()),
        )

    def _is_changed(self) -> bool:
        try:
            return self.written() != self._found.one
        except InputRefused:
            return True

    def save(self) -> bool:
        """Keep what was changed; return whether it could be."""
        try:
            one = self.written()
        except UserError as error:
            self._say(str(error))
            return False
        if one == self._found.one or self._session.read_only:
            return True
        return self._do(lambda d: recommendations.save_recommendation(d, one))

    def _do(self, write: "Callable[[District], Changes]") -> bool:
        try:
            changes = write(self._session.district)
        except UserError as error:
            self._say(str(error))
            return False
        self._session.broadcast(changes)
        found = _registered(self._session.district, self._id)
        if found is not None:
            self.show_recommendation(found)
        return True

    def _keep_answer(self) -> None:
        """Note the answer: the typed day, else today."""
        ui = self.ui
        if problem := ui.answered.problem():
            self._say(problem)
            return
        day, words = ui.answered.date() or self._session.real_day, ui.answer.toPlainText()
        if self.save():
            self._do(lambda d: recommendations.mark_answered(d, self._id, day, words))

    def _close_one(self) -> None:
        words = self.ui.words.toPlainText()
        if self.save():
            self._do(lambda d: recommendations.close_recommendation(d, self._id, words))

    def _take_effect(self) -> None:
        before = self.ui.words.toPlainText().strip()
        self.ui.words.setPlainText("\n".join(filter(None, (before, self._effect))))
        self.ui.words.setFocus()

    # --- going on

    def _ask_whence(self) -> None:
        item = self.ui.facts.item(max(0, self.ui.facts.currentRow()), 0)
        fact = item.data(_FACT) if item is not None else None
        menu = sheets_menu(self._window, fact if isinstance(fact, Fact) else Fact(""), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(lambda action: self._leave(lambda: open_whence(self._window, action.data())))
        menu.popup(self.ui.whence.mapToGlobal(self.ui.whence.rect().bottomLeft()))

    def _go_to_plan(self) -> None:
        led, line = self._found.led, self._found.one.line_id
        if led.plan_id is not None:
            plan_id = led.plan_id
            self._leave(lambda: self._window.show_plan(plan_id, line))

    def _go_to_order(self) -> None:
        order_id = self._found.led.order_id
        if order_id is not None:
            self._leave(lambda: self._window.show_page("documents").show_item(order_id))

    def _go_to_report(self) -> None:
        one = self._found.one
        self._leave(lambda: open_effectiveness(self._window, one.school_id, one.school_year))

    def _leave(self, go: Callable[[], object]) -> None:
        """Keep what was changed, close, and go to another page."""
        if self.save():
            self.left = True
            self.accept()
            go()

    def _print(self) -> None:
        from msoko_desktop.gui.printing.paper_dialog import PaperDialog

        if not self.save():
            return
        d, wanted = self._session.district, self._id

        def make(ending: str) -> bytes:
            return recommendations.recommendations_document(d, [recommendations.read_recommendation(d, wanted)], ending)

        dialog = PaperDialog(f"Рекомендации. {self._found.name}", make, recommendations.FORMATS, self._window)
        dialog.exec()
        dialog.deleteLater()

    def reject(self) -> None:
        """Close; what was changed and not kept is asked about."""
        changed = self._is_changed() and not self._session.read_only
        if changed and messages.ask(self, "Сохранить изменения в рекомендации?", "Сохранить", "Не сохранять"):
            if self.save():
                self.accept()
            return
        super().reject()


def _registered(d: "District", wanted: int) -> Registered | None:
    return next((one for one in recommendations.list_recommendations(d) if one.id == wanted), None)


def open_recommendation(window: "MainWindow", recommendation_id: int, parent: QWidget) -> bool:
    """Open a recommendation; return whether the person went on to another page."""
    found = _registered(window.session.district, recommendation_id)
    if found is None:
        window.show_error(UserError("Этой рекомендации в файле больше нет: она удалена."))
        return False
    dialog = RecommendationDialog(window, found, parent)
    dialog.exec()
    left = dialog.left
    dialog.deleteLater()
    return left
