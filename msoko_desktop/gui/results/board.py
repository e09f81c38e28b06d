"""The state of a school year on the page «Результаты»: which school has handed in what, who is late."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui.forms.ui_board_panel import Ui_BoardPanel
from msoko_desktop.gui.results.board_model import BoardModel
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.results.assessment_names import procedure_title, year_title
from msoko_desktop.services.results.status_board import Board, CellState, read_board, set_taking_part

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.gui.results.board_finding import BoardFindBar

SCHOOLS = ("школа", "школы", "школ")
NO_WORKS = "В {} учебном году работ пока нет. Добавьте их: меню «Результаты», «Добавить работы…»."
NO_SCHOOLS = "Школ в файле нет. Добавьте их: «Правка», «Школы…»."
ALL_IN = "Все школы сдали все работы. Снимите отметку «Только не сданные», чтобы увидеть их."


class BoardPanel(QWidget):
    """Shows one school year, perhaps one procedure. `opened(assessment_id, school_id)` when a cell is opened."""

    opened = Signal(int, int)

    def __init__(self, window: "MainWindow", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._session = window.session
        self.ui = Ui_BoardPanel()
        self.ui.setupUi(self)
        ui = self.ui
        ui.top.add(ui.summary, ui.missingOnly, ui.remind, ui.print)
        self.year: int | None = None
        self.procedure: str | None = None
        self.model = BoardModel(self)
        self.table = self.ui.table
        self.table.show_model(self.model)
        self._whole = Board()
        self._find_bar: BoardFindBar | None = None
        self.setFocusProxy(self.table)
        self.ui.missingOnly.toggled.connect(lambda _: self._show())
        self.ui.remind.clicked.connect(self._remind)
        self.ui.print.clicked.connect(self._print)
        self.table.opened.connect(self._open)
        self.table.menu_wanted.connect(self._show_menu)
        theme().changed.connect(self._renew_look)
        self._renew_look()

    def show_year(self, school_year: int, procedure: str | None = None) -> None:
        """Show a school year (the year it begins in), or only one of its procedures."""
        self.year, self.procedure = school_year, procedure
        self.refresh()

    def refresh(self) -> None:
        """Read the board anew; the current cell stays."""
        if self.year is None or not self._session.is_open:
            self._whole = Board()
        else:
            self._whole = read_board(self._session.district, self.year, self.procedure, today=self._session.day)
        self._show()

    def _show(self) -> None:
        place = self._current_ids()
        board = self._whole.missing_only() if self.ui.missingOnly.isChecked() else self._whole
        self.model.show_board(board, self._whole)
        empty = not board.schools or not board.assessments
        self.ui.stack.setCurrentIndex(1 if empty else 0)
        self.ui.emptyText.setText(self._why_empty() if empty else "")
        self._tell()
        if not empty:
            row, column = (self.model.place_of(*place) if place else None) or (0, 0)
            self.table.setCurrentIndex(self.model.index(row, column))

    def _current_ids(self) -> tuple[int, int] | None:
        index = self.table.currentIndex()
        if not index.isValid():
            return None
        school, one, _ = self.model.at(index)
        return one.id, school.id

    def _why_empty(self) -> str:
        if self.ui.missingOnly.isChecked() and self._whole.assessments and self._whole.schools:
            return ALL_IN
        return NO_WORKS.format(year_title(self.year or 0)) if self._whole.schools else NO_SCHOOLS

    def _tell(self) -> None:
        whole, ui = self._whole, self.ui
        lead = f"{procedure_title(self.procedure)}: с" if self.procedure else "С"
        year = f", {year_title(self.year)} учебный год" if self.year is not None else ""
        ui.title.setText(f"{lead}остояние сдачи{year}")
        late = len(whole.late())
        shown = bool(whole.assessments and whole.schools)
        words = f"Опаздывают: {counted(late, *SCHOOLS)}." if late else "Никто не опаздывает."
        ui.summary.setText(f"Сдано листов: {whole.total.words}. {words}" if shown else "")
        ui.missingOnly.setEnabled(shown)
        ui.print.setEnabled(shown)
        ui.remind.setEnabled(late > 0)

    def _renew_look(self) -> None:
        look = theme()
        self.ui.remind.setIcon(look.icon("documents", "text", 16))
        self.ui.print.setIcon(look.icon("print", "text", 16))
        for widget in (self.ui.summary, self.ui.missingOnly):  # in one line with the buttons
            widget.setMinimumHeight(self.ui.remind.sizeHint().height())
            widget.setContentsMargins(0, 0, look.px(12), 0)

    # --- finding

    def find_bar(self) -> "BoardFindBar":
        """Return the bar that finds a school, made when first asked for."""
        if self._find_bar is None:
            from msoko_desktop.gui.results.board_finding import BoardFindBar

            self._find_bar = BoardFindBar(self, self)
            self.ui.barPlace.addWidget(self._find_bar)
        return self._find_bar

    def start_find(self) -> None:
        """Open the bar that finds a school; there is nothing to find on an empty board."""
        if self.model.board.schools and self.model.board.assessments:
            self.find_bar().start()

    def find_next(self, *, backwards: bool = False) -> None:
        """Go to the next school found; open the bar where nothing is looked for yet."""
        if self._find_bar is not None and self._find_bar.needle():
            self._find_bar.step(backwards=backwards)
        else:
            self.start_find()

    # --- what a person does

    def _open(self, row: int, column: int) -> None:
        self.opened.emit(self.model.board.assessments[column].id, self.model.board.schools[row].id)

    def _remind(self) -> None:
        from msoko_desktop.gui.results.reminder_dialog import remind

        if self.year is not None:
            remind(self._window, self.year)

    def _print(self) -> None:
        from msoko_desktop.gui.results.printing import print_board

        if self.year is not None:
            print_board(self._window, self.year, self.procedure)

    def _show_menu(self, place: QPoint) -> None:
        menu = self.make_menu()
        menu.exec(place)
        menu.deleteLater()

    def make_menu(self) -> QMenu:
        """Return the menu for the selected cells."""
        menu = QMenu(self)
        current = self.table.currentIndex()
        places = self.table.selected_places()
        states = {self.model.board.cells[row][column].state for row, column in places}
        writable = not self._session.read_only
        menu.addAction("&Открыть лист", lambda: self._open(current.row(), current.column()))
        menu.addSeparator()
        absent = menu.addAction("&Не участвует…", lambda: self._ask_why(places))
        absent.setEnabled(writable and any(state.missing for state in states))
        present = menu.addAction("&Участвует", lambda: self._say(places, taking=True))
        present.setEnabled(writable and CellState.ABSENT in states)
        menu.addSeparator()
        menu.addAction("&Копировать", self.table.copy)
        return menu

    def _ask_why(self, places: list[tuple[int, int]]) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle("Не участвует")
        dialog.setLabelText("Почему школа не участвует в работе (можно не указывать):")
        dialog.setOkButtonText("Отметить")
        dialog.setCancelButtonText("Отмена")
        if dialog.exec():
            self._say(places, taking=False, reason=dialog.textValue())

    def _say(self, places: list[tuple[int, int]], *, taking: bool, reason: str = "") -> None:
        board = self.model.board
        wanted = [
            (board.assessments[column].id, board.schools[row].id)
            for row, column in places
            if not board.cells[row][column].state.handed_in
        ]
        self._session.run(lambda d: set_taking_part(d, wanted, taking, reason))
        self.refresh()
