"""Monitoring: the list of forms, and of the chosen one its values, what follows from them, its indicators and turns."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidgetItem, QMenu, QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted, date_dots, quoted
from msoko_desktop.domain.monitoring.model import Monitoring, Period
from msoko_desktop.gui import messages
from msoko_desktop.gui.forms.ui_monitoring_panel import Ui_MonitoringPanel
from msoko_desktop.gui.monitoring.indicators_tab import IndicatorsTab
from msoko_desktop.gui.monitoring.report_tab import ReportTab
from msoko_desktop.gui.monitoring.turns_tab import TurnsTab
from msoko_desktop.gui.monitoring.values_tab import ValuesTab
from msoko_desktop.gui.theme import theme
from msoko_desktop.services import monitoring
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.directions.directions import direction_titles
from msoko_desktop.services.monitoring import MonitoringState

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

ID = int(Qt.ItemDataRole.UserRole)
VALUES, REPORT, INDICATORS, TURNS = range(4)
NO_FORMS = (
    "Мониторингов пока нет. Нажмите «Добавить»: в программе есть готовые наборы показателей по направлениям "
    "концепции, каждый можно изменить, или начните свой."
)
OWN = "Свой мониторинг…"
_AREAS = {Area.MONITORING, Area.CONTEXT, Area.SCHOOLS}


class MonitoringPanel(QWidget):
    """`summary_changed` has the sentence on what is selected in the grid that is shown, "" for none."""

    summary_changed = Signal(str)

    def __init__(self, window: "MainWindow", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.window_ = window
        self.session = window.session
        self.ui = Ui_MonitoringPanel()
        self.ui.setupUi(self)
        self._forms: tuple[Monitoring, ...] = ()
        self._is_busy = False
        self.values = ValuesTab(self)
        self.report = ReportTab(self)
        self.indicators = IndicatorsTab(self)
        self.turns = TurnsTab(self)
        self._build()
        self._connect()
        self._renew_look()
        self.refresh()

    def _build(self) -> None:
        ui = self.ui
        ui.tabs.tabBar().setDrawBase(False)
        ui.splitter.setStretchFactor(1, 1)
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        ui.add.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill_menu)

    def _connect(self) -> None:
        ui = self.ui
        ui.forms.currentItemChanged.connect(lambda _now, _before: self._choose())
        ui.forms.itemActivated.connect(lambda _item: self.values.grid.setFocus())
        ui.properties.clicked.connect(self._change)
        ui.remove.clicked.connect(self._remove)
        ui.period.activated.connect(lambda _: self._show_period())
        ui.tabs.currentChanged.connect(lambda _: self._on_tab())
        self.session.changed.connect(self._on_changed)
        theme().changed.connect(self._renew_look)

    def _renew_look(self) -> None:
        look = theme()
        self.ui.add.setIcon(look.icon("add"))
        self.indicators.renew_look()
        buttons = (self.ui.properties, self.ui.remove)
        least = sum(one.sizeHint().width() for one in buttons) + look.px(24)
        self.ui.left.setMinimumWidth(least)
        self.ui.splitter.setSizes([max(least, look.px(290)), look.px(900)])

    # --- the list

    def refresh(self, chosen: int | None = None) -> None:
        """Read the forms anew and show the one with the id `chosen`, else the one that was shown."""
        d, today = self.session.district, self.session.real_day
        wanted = chosen if chosen is not None else self.form_id
        self._forms = monitoring.list_forms(d)
        states = {(one.form_id, one.period): one for one in monitoring.list_monitorings(d, today)}
        titles = direction_titles(d)
        with QSignalBlocker(self.ui.forms):
            self.ui.forms.clear()
            for form in self._forms:
                newest = next((one for (number, _), one in states.items() if number == form.id and one.filled), None)
                item = QListWidgetItem(f"{form.title}\n{_filled(newest)}", self.ui.forms)
                item.setData(ID, form.id)
                whose = titles.get(form.direction, "")
                item.setToolTip("\n".join(part for part in (form.title, whose, form.source) if part))
                if form.id == wanted:
                    self.ui.forms.setCurrentItem(item)
            if self.ui.forms.currentItem() is None and self._forms:
                self.ui.forms.setCurrentRow(0)
        self._choose()

    @property
    def form_id(self) -> int | None:
        """The id of the form that is chosen, None where there is none."""
        item = self.ui.forms.currentItem()
        return None if item is None else int(item.data(ID))

    @property
    def form(self) -> Monitoring | None:
        """The form that is chosen."""
        return next((one for one in self._forms if one.id == self.form_id), None)

    @property
    def period(self) -> Period | None:
        """The period that is shown."""
        found = self.ui.period.currentData()
        return found if isinstance(found, Period) else None

    def show_form(self, form_id: int, period: Period | None = None) -> None:
        """Show a form, and a period of it."""
        self.refresh(form_id)
        at = -1 if period is None else self._place_of(period)
        if at >= 0:
            self.ui.period.setCurrentIndex(at)
            self._show_period()

    def _place_of(self, period: Period) -> int:
        return next((at for at in range(self.ui.period.count()) if self.ui.period.itemData(at) == period), -1)

    def _choose(self) -> None:
        form, writable = self.form, not self.session.read_only
        self.commit_edits()
        self.ui.add.setEnabled(writable)
        self.ui.properties.setEnabled(form is not None and writable)
        self.ui.remove.setEnabled(form is not None and writable)
        if form is None:
            self.ui.words.setText(NO_FORMS)
            self.ui.stack.setCurrentWidget(self.ui.words_page)
            return
        self.ui.stack.setCurrentWidget(self.ui.body_page)
        self._fill_periods(form)
        self.ui.tabs.setTabVisible(TURNS, form.turns > 1)
        self._show_period()

    def _fill_periods(self, form: Monitoring) -> None:
        d, before = self.session.district, self.period
        known = monitoring.periods(d, form, self.session.real_day)
        filled = set(monitoring.all_values(d, form))
        with QSignalBlocker(self.ui.period):
            self.ui.period.clear()
            bold = QFont(self.ui.period.font())
            bold.setBold(True)
            for one in known:
                self.ui.period.addItem(form.period_title(one), one)
                if one in filled:
                    self.ui.period.setItemData(self.ui.period.count() - 1, bold, Qt.ItemDataRole.FontRole)
            newest = max(filled, default=None) or monitoring.current_period(form, self.session.real_day)
            self.ui.period.setCurrentIndex(self._place_of(before if before in known else newest))

    def _show_period(self) -> None:
        form, period = self.form, self.period
        if form is None or period is None:
            return
        self.values.show_values(form, period)
        self.report.show_report(form, period)
        self.indicators.show_form(form)
        self.turns.show_form(form, period)
        self._show_state()
        self._on_tab()

    def _show_state(self) -> None:
        form, period = self.form, self.period
        if form is None or period is None:
            return
        today = self.session.real_day
        found = monitoring.state_of(self.session.district, form, period)
        parts = [f"Заполнили {found.filled} из {counted(found.asked, 'школы', 'школ', 'школ')}"]
        if found.due is not None:
            late = ", срок прошёл" if found.is_late(today) else ""
            parts.append(f"срок {date_dots(found.due)}{late}")
        if form.direction:
            parts.append(direction_titles(self.session.district).get(form.direction, form.direction))
        self.ui.state.setText(" · ".join(parts))
        self.ui.state.setToolTip("\n".join(part for part in (form.note, form.source) if part))

    # --- what is done with forms

    def _fill_menu(self) -> None:
        menu, taken = self._menu, {one.ready for one in self._forms}
        menu.clear()
        for one in monitoring.ready_sets():
            action = menu.addAction(one.title.replace("&", "&&"))
            action.setEnabled(one.ready not in taken)
            action.setToolTip(
                f"{one.source}\n{counted(len(one.indicators), 'показатель', 'показателя', 'показателей')}"
            )
            action.triggered.connect(lambda _on=False, form=one: self._add_ready(form))
        menu.addSeparator()
        menu.addAction(OWN).triggered.connect(self._add_own)

    def _add_ready(self, form: Monitoring) -> None:
        self.attempt(lambda: self._made(monitoring.add_form(self.session.district, form)))

    def _made(self, changes: Changes) -> None:
        self._is_busy = True
        self.session.broadcast(changes)
        self._is_busy = False
        self.refresh(changes.created[0] if changes.created else None)

    def _add_own(self) -> None:
        self._ask(Monitoring("Новый мониторинг"))

    def _change(self) -> None:
        if self.form is not None:
            self._ask(self.form)

    def _ask(self, form: Monitoring) -> None:
        from msoko_desktop.gui.monitoring.form_dialog import FormDialog

        self.commit_edits()
        dialog = FormDialog(self.session, form, self)
        if dialog.exec():
            self.refresh(dialog.form_id)
            if form.id is None:
                self.ui.tabs.setCurrentIndex(INDICATORS)
                self.indicators.grid.setFocus()
        dialog.deleteLater()

    def _remove(self) -> None:
        form = self.form
        if form is None or self.session.read_only:
            return
        stored = monitoring.all_values(self.session.district, form)
        kept, schools = sum(map(len, stored.values())), {school for values in stored.values() for school, _ in values}
        parts = (
            counted(len(schools), "школа", "школы", "школ"),
            counted(sum(map(bool, stored.values())), "период", "периода", "периодов"),
            counted(kept, "значение", "значения", "значений"),
        )
        told = f"В нём {', '.join(parts)}: они тоже удалятся. Удаление можно отменить (Ctrl+Z)."
        if form.of_context:
            told = "Показатели и значения контекста школ останутся. Удаление можно отменить (Ctrl+Z)."
        if kept and not messages.ask(self, f"Удалить мониторинг {quoted(form.title)}?", "Удалить", explanation=told):
            return
        self.attempt(lambda: self._made(monitoring.delete_form(self.session.district, form.id or 0)))

    def attempt(self, action: Callable[[], object]) -> bool:
        """Do something; tell where it is refused; return whether it was done."""
        try:
            action()
        except UserError as error:
            messages.show_error(self, error)
            return False
        return True

    # --- following

    def commit_edits(self) -> None:
        """Store what is being typed."""
        for grid in (self.values.grid, self.indicators.grid, self.turns.grid):
            grid.commit_edits()

    def _on_tab(self) -> None:
        at = self.ui.tabs.currentIndex()
        if at == REPORT:
            self.report.bring_up_to_date()
        grids = {VALUES: self.values.grid, INDICATORS: self.indicators.grid, TURNS: self.turns.grid}
        self.summary_changed.emit(grids[at].summary() if at in grids else "")

    def _on_changed(self, changes: Changes) -> None:
        if self._is_busy or not self.session.is_open or not changes.areas & _AREAS:
            return
        forms = monitoring.list_forms(self.session.district)
        if _heads(forms) != _heads(self._forms):
            self.refresh()
            return
        self._forms = forms
        form = self.form
        self.values.reload()
        self.report.forget()
        if form is not None:
            self.indicators.reload(form)
        self.turns.reload()
        self._show_state()
        self._show_counts()
        if self.ui.tabs.currentIndex() == REPORT:
            self.report.bring_up_to_date()

    def _show_counts(self) -> None:
        """Renew the numbers of schools in the list."""
        newest: dict[int, MonitoringState] = {}
        for one in monitoring.list_monitorings(self.session.district):
            if one.filled:
                newest.setdefault(one.form_id, one)
        titles = {form.id: form.title for form in self._forms}
        for place in range(self.ui.forms.count()):
            item = self.ui.forms.item(place)
            number = int(item.data(ID))
            item.setText(f"{titles[number]}\n{_filled(newest.get(number))}")


def _filled(state: MonitoringState | None) -> str:
    """Return how many schools filled a form in, in its newest period."""
    if state is None:
        return "значений нет"
    return f"{state.filled} из {state.asked}, {state.period_title}"


def _heads(forms: Sequence[Monitoring]) -> list[Monitoring]:
    """Return the forms without their indicators: what decides about the list and the periods."""
    return [replace(one, indicators=()) for one in forms]
