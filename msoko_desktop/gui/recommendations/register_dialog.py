"""The register of recommendations: by year, state and addressee; what each led to, what came of it the year after."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QHeaderView, QMenu, QTableWidgetItem

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted, shortened
from msoko_desktop.gui import messages
from msoko_desktop.gui.forms.ui_recommendations_dialog import Ui_RecommendationsDialog
from msoko_desktop.gui.recommendations.leading import ask_lead
from msoko_desktop.gui.recommendations.register_menus import fill_lead, fill_more, fill_print
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.gui.widgets.dialog_undo import DialogUndo
from msoko_desktop.services import recommendations
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.recommendations import Registered, State
from msoko_desktop.services.results.assessment_names import year_title

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.services.district import District

_LONGEST = 90
HEADINGS = ("Адресат", "Уч. год", "Основания", "Состояние", "К чему привела", "Эффект")
_WIDTHS = (0, 70, 0, 130, 0, 0)
"""0: a share of the room."""
EMPTY = "Рекомендаций ещё нет. «Предложить…» показывает основания в результатах, «Новая…» – ваши слова."
NONE_FITS = "По этому отбору рекомендаций нет."
WORKING = "считается…"
NOT_YET = "результатов следующего года нет"
LATE = "late"
_ID = Qt.ItemDataRole.UserRole
_READ_ANEW = frozenset({Area.RECOMMENDATIONS, Area.PLANS, Area.PLAN_LINES, Area.ORDERS, Area.SCHOOLS})


class RecommendationsDialog(QDialog):
    """Lists the recommendations; effects are worked out beside the window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.window_ = window
        self.session = window.session
        self.ui = Ui_RecommendationsDialog()
        self.ui.setupUi(self)
        self.shown: list[Registered] = []
        self._all: tuple[Registered, ...] = ()
        self._effects: dict[int, str] = {}
        self.busy = False
        self._arrange()
        self._undo = DialogUndo(self, self.session)
        self._connect()
        self.refresh()
        fit_dialog(self)
        self.ui.table.setFocus()

    def _arrange(self) -> None:
        table = self.ui.table
        table.setColumnCount(len(HEADINGS))
        table.setHorizontalHeaderLabels(list(HEADINGS))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(theme().px(60))
        for column, width in enumerate(_WIDTHS):
            mode = QHeaderView.ResizeMode.Interactive if width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)
            if width:
                header.resizeSection(column, theme().px(width))
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.ui.state.addItem("любое", None)
        for state in State:
            self.ui.state.addItem(state.label, state)
        self.ui.state.addItem("ответ просрочен", LATE)

    def _connect(self) -> None:
        ui = self.ui
        ui.add.clicked.connect(self.add)
        ui.propose.clicked.connect(self.propose)
        ui.open.clicked.connect(self.open_current)
        ui.send.clicked.connect(self.send)
        ui.close.clicked.connect(self.accept)
        for button, fill in ((ui.lead, fill_lead), (ui.print, fill_print), (ui.more, fill_more)):
            menu = QMenu(button)
            fill(self, menu)
            button.setMenu(menu)
        for box in (ui.year, ui.state, ui.school):
            box.activated.connect(lambda _: self._show())
        ui.table.doubleClicked.connect(lambda _: self.open_current())
        ui.table.itemSelectionChanged.connect(self._enable)
        here = Qt.ShortcutContext.WidgetShortcut
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(key), ui.table, self.open_current, context=here)
        QShortcut(QKeySequence.StandardKey.Delete, ui.table, self.delete, context=here)
        self.session.changed.connect(self._on_changed)

    # --- what is shown

    def _on_changed(self, changes: Changes) -> None:
        if changes.areas & _READ_ANEW and self.session.is_open:
            self.refresh()

    def refresh(self) -> None:
        """Read the register anew; what is chosen stays chosen."""
        self._all = recommendations.list_recommendations(self.session.district)
        years = sorted({found.one.school_year for found in self._all}, reverse=True)
        _refill(self.ui.year, [("все", None), *((year_title(one), one) for one in years)])
        names = dict.fromkeys(found.name for found in self._all)
        _refill(self.ui.school, [("все", None), *((name, name) for name in names)])
        self._show()
        self._count_effects()

    def narrow(self, name: str | None, school_year: int | None) -> None:
        """Show one addressee or one year only, where the register has them."""
        for box, value in ((self.ui.school, name), (self.ui.year, school_year)):
            if value is not None:
                box.setCurrentIndex(max(0, box.findData(value)))
        self._show()

    def choose(self, wanted: int) -> None:
        """Make a recommendation the chosen one."""
        for row, found in enumerate(self.shown):
            if found.id == wanted:
                self.ui.table.setCurrentCell(row, 0)

    def _fits(self, found: Registered) -> bool:
        year, state, name = (box.currentData() for box in (self.ui.year, self.ui.state, self.ui.school))
        if year is not None and found.one.school_year != year:
            return False
        if name is not None and found.name != name:
            return False
        if state == LATE:
            return found.one.is_late(self.session.real_day)
        return state is None or found.one.state is state

    def _show(self) -> None:
        chosen = self.chosen()
        self.shown = [found for found in self._all if self._fits(found)]
        table = self.ui.table
        table.blockSignals(True)
        table.setRowCount(len(self.shown))
        for row, found in enumerate(self.shown):
            for column, text in enumerate(self._texts(found)):
                item = QTableWidgetItem(shortened(text, _LONGEST))
                item.setData(_ID, found.id)
                item.setToolTip(text)
                if column == 3 and found.one.is_late(self.session.real_day):
                    item.setForeground(theme().colour("danger"))
                table.setItem(row, column, item)
        table.clearSelection()
        table.blockSignals(False)
        rows = [row for row, found in enumerate(self.shown) if found.id in chosen] or ([0] if self.shown else [])
        for place, row in enumerate(rows):
            if place == 0:
                table.setCurrentCell(row, 0)
            else:
                for cell in (table.item(row, column) for column in range(table.columnCount())):
                    if cell is not None:
                        cell.setSelected(True)
        words = counted(len(self.shown), "рекомендация", "рекомендации", "рекомендаций")
        self.ui.message.setText(words if self.shown else NONE_FITS if self._all else EMPTY)
        self._enable()

    def _texts(self, found: Registered) -> tuple[str, ...]:
        d, one = self.session.district, found.one
        return (
            found.name,
            year_title(one.school_year),
            recommendations.grounds_words(d, one),
            one.state_words(self.session.real_day),
            recommendations.led_words(found.led),
            self._effects.get(found.id, WORKING),
        )

    def _count_effects(self) -> None:
        """Work the effects out beside the window; the column fills when they are there."""
        if self.busy or not self._all:
            return
        self.busy = True
        district, wanted = self.session.district, self._all
        self.window_.jobs.start(
            WORKING,
            lambda _progress, _cancelled: _effects_of(district, wanted),
            self._on_effects,
            self._on_failed,
            quiet=True,
        )

    def _on_effects(self, found: dict[int, str]) -> None:
        self.busy = False
        self._effects = found
        if self.session.is_open and self.isVisible():
            self._show()

    def _on_failed(self, error: BaseException) -> None:
        self.busy = False
        if not isinstance(error, UserError):
            raise error

    # --- what is chosen

    def chosen(self) -> tuple[int, ...]:
        """Return the ids of what is chosen, in the order of the list."""
        rows = sorted({index.row() for index in self.ui.table.selectionModel().selectedIndexes()})
        return tuple(self.shown[row].id for row in rows if row < len(self.shown))

    def current(self) -> Registered | None:
        """Return the recommendation of the current row."""
        row = self.ui.table.currentRow()
        return self.shown[row] if 0 <= row < len(self.shown) else None

    def _enable(self) -> None:
        some, writable = bool(self.chosen()), not self.session.read_only
        self.ui.open.setEnabled(self.current() is not None)
        self.ui.add.setEnabled(writable)
        self.ui.propose.setEnabled(writable)
        self.ui.send.setEnabled(some and writable)
        self.ui.lead.setEnabled(some and writable)
        self.ui.print.setEnabled(bool(self.shown))

    # --- what is done

    def add(self) -> None:
        """Ask for a recommendation in the person's own words, and choose it."""
        from msoko_desktop.gui.recommendations.new_dialog import ask_new

        created = ask_new(self.window_, self)
        if created:
            self.choose(created[0])

    def propose(self) -> None:
        """Ask the rules, and choose what was made of it."""
        from msoko_desktop.gui.recommendations.propose_dialog import ask_proposals

        created = ask_proposals(self.window_, None, self)
        if created:
            self.choose(created[0])

    def open_current(self) -> None:
        """Open the recommendation of the current row."""
        found = self.current()
        if found is None:
            return
        from msoko_desktop.gui.recommendations.editor_dialog import open_recommendation

        if open_recommendation(self.window_, found.id, self):
            self.accept()  # the person went on to a sheet, a plan or an order

    def send(self) -> None:
        """Note the sending of what is chosen."""
        from msoko_desktop.gui.recommendations.send_dialog import ask_sending

        chosen = self.chosen()
        if chosen:
            ask_sending(self.window_, chosen, self)

    def lead(self, *, plan: bool) -> None:
        """Make activities of a plan, or items of an order, of what is chosen."""
        chosen = self.chosen()
        if chosen:
            ask_lead(self.window_, chosen, plan=plan, parent=self)

    def delete(self) -> None:
        """Delete what is chosen after asking."""
        chosen: Sequence[int] = self.chosen()
        if not chosen or self.session.read_only:
            return
        words = counted(len(chosen), "рекомендацию", "рекомендации", "рекомендаций")
        told = "Мероприятия и пункты приказов останутся. Удаление отменяется: Ctrl+Z."
        if messages.ask(self, f"Удалить {words}?", "Удалить", explanation=told):
            self.session.run(lambda d: recommendations.delete_recommendations(d, chosen))


def _refill(box: QComboBox, entries: list[tuple[str, object]]) -> None:
    chosen = box.currentData()
    box.clear()
    for text, value in entries:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))


def _effects_of(district: "District", wanted: Sequence[Registered]) -> dict[int, str]:
    reader = ResultReader(district)
    return {found.id: recommendations.effect_of(reader, found.one).short or NOT_YET for found in wanted}


def show_register(window: "MainWindow", school_id: int | None, school_year: int | None, chosen: int | None) -> None:
    """Show the register of the open file."""
    window.commit_edits()
    dialog = RecommendationsDialog(window)
    names = [found.name for found in dialog.shown if school_id is not None and found.one.school_id == school_id]
    dialog.narrow(names[0] if names else None, school_year)
    if chosen is not None:
        dialog.choose(chosen)
    dialog.exec()
    dialog.deleteLater()
