"""The page «Цикл»: the matrix of a year, and under it what proves the chosen cell and what can be done about it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QMenu, QTreeWidgetItem, QVBoxLayout, QWidget

from msoko_desktop.domain.cycle.lacking import lacking
from msoko_desktop.domain.cycle.model import Cell, CellState, Doubt, Proof, ProofState
from msoko_desktop.domain.cycle.points import points_of
from msoko_desktop.domain.documents.documents import Stage
from msoko_desktop.domain.language.russian import capitalised, date_dots
from msoko_desktop.gui.cycle import editors, starting
from msoko_desktop.gui.cycle.look import WORDS, shown_as
from msoko_desktop.gui.cycle.model import CycleModel
from msoko_desktop.gui.cycle.wrapping import prepare_list
from msoko_desktop.gui.forms.ui_cycle_page import Ui_CyclePage
from msoko_desktop.gui.page import Page
from msoko_desktop.gui.theme import theme
from msoko_desktop.services import cycle
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.directions.directions import sets_remark

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

_STATES = {
    ProofState.READY: "есть",
    ProofState.DRAFT: "проект",
    ProofState.EXPECTED: "ожидается",
    ProofState.WITHDRAWN: "утратил силу",
}
_COUNTED = (ProofState.READY, ProofState.DRAFT)
_NO_DIRECTIONS = "В действующем наборе нет направлений. Добавьте их: «Начать», «Направления…»."
_HOW = "«Начать» готовит недостающее, «Приложить…» берёт готовое."
_PROOF = Qt.ItemDataRole.UserRole
_STAGE = Qt.ItemDataRole.UserRole + 1


class CyclePage(Page):
    """Follows everything that can prove a stage."""

    areas = frozenset(Area) - {Area.EXECUTORS, Area.DAYS_OFF}

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.session)
        self.window_ = window
        self.ui = Ui_CyclePage()
        body = QWidget(self)
        self.ui.setupUi(body)
        ui = self.ui
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(body)
        self.model = CycleModel(self)
        ui.table.show_model(self.model)
        self.setFocusProxy(ui.table)
        ui.split.setStretchFactor(1, 1)
        ui.attach.setMenu(QMenu(ui.attach))
        ui.start.setMenu(QMenu(ui.start))
        prepare_list(ui.proofs)
        self._shared = False
        self._connect()

    def _connect(self) -> None:
        ui = self.ui
        ui.year.currentIndexChanged.connect(lambda _: self._show())
        ui.table.selectionModel().currentChanged.connect(lambda *_: self._show_cell())
        ui.table.opened.connect(self.open_or_start)
        ui.proofs.itemActivated.connect(lambda *_: self._open_row())
        ui.proofs.currentItemChanged.connect(lambda *_: self._renew_acts())
        ui.open.clicked.connect(lambda _=False: self._open_row())
        ui.refuse.clicked.connect(lambda _=False: self._refuse())
        ui.takeBack.clicked.connect(lambda _=False: self._take_back())
        ui.print.clicked.connect(lambda _=False: self.print_paper())
        ui.closeYear.clicked.connect(lambda _=False: self._close_year())
        ui.attach.menu().aboutToShow.connect(lambda: starting.fill_attach(self, ui.attach.menu()))
        ui.start.menu().aboutToShow.connect(lambda: starting.fill_start(self, ui.start.menu()))
        self.session.district_changed.connect(self._forget)
        theme().changed.connect(self._renew_look)
        self._renew_look()

    def _renew_look(self) -> None:
        look = theme()
        self.ui.print.setIcon(look.icon("print", "text", 16))
        self.ui.attach.setIcon(look.icon("attach", "text", 16))
        self.ui.proofs.setMinimumHeight(look.px(84))  # a proof with its remark

    # --- following the file

    def _forget(self) -> None:
        with QSignalBlocker(self.ui.year):
            self.ui.year.clear()

    def load(self) -> None:
        """Read the years of the file and the matrix of the one that is shown."""
        ui = self.ui
        if not self.session.is_open:
            self._forget()
            self._show()
            return
        shown = ui.year.currentData()
        years = cycle.years_of(self.session.district, self.session.day)
        with QSignalBlocker(ui.year):
            ui.year.clear()
            for year in years:
                ui.year.addItem(str(year), year)
            ui.year.setCurrentIndex(years.index(shown if shown in years else self.session.day.year))
        self._show()

    def refresh(self, changes: Changes) -> None:
        """Read the matrix anew; the chosen cell stays."""
        self.load()

    @property
    def year(self) -> int:
        """The calendar year that is shown."""
        return int(self.ui.year.currentData() or self.session.day.year)

    @property
    def cell(self) -> Cell | None:
        """The chosen cell, None for none."""
        return self.model.cell_at(self.ui.table.currentIndex())

    @property
    def proof(self) -> Proof | None:
        """The chosen proof of the cell, None for none."""
        item = self.ui.proofs.currentItem()
        found = item.data(0, _PROOF) if item is not None else None
        return found if isinstance(found, Proof) else None

    def show_year(self, year: int) -> None:
        """Show the matrix of a calendar year, one without anything as well."""
        box = self.ui.year
        if box.findData(year) < 0:
            with QSignalBlocker(box):
                later = sum(int(box.itemData(place)) > year for place in range(box.count()))
                box.insertItem(later, str(year), year)
        box.setCurrentIndex(box.findData(year))

    def choose(self, direction: str, stage_place: int) -> None:
        """Choose a cell by the code of its direction and the place of its stage."""
        if direction in self.model.matrix.directions:
            row = self.model.matrix.directions.index(direction)
            self.ui.table.setCurrentIndex(self.model.index(row, stage_place))

    def _show(self) -> None:
        from msoko_desktop.domain.cycle.model import CycleMatrix

        ui = self.ui
        place = ui.table.currentIndex()
        row, column = (place.row(), place.column()) if place.isValid() else (0, 0)
        before = self.cell.direction if self.cell is not None else ""
        if not self.session.is_open or ui.year.currentData() is None:
            self.model.show_matrix(CycleMatrix(0), {}, ())
            ui.summary.setText("")
        else:
            district = self.session.district
            matrix = cycle.read_matrix(district, self.year, self.session.day)
            points = points_of(matrix, cycle.rules_of(district))
            self.model.show_matrix(matrix, cycle.titles(district), points)
            ui.summary.setText(sets_remark(district) or self._summary(points[-1].percent))
            if before in matrix.directions:  # it may stand elsewhere: another was added or split
                row = matrix.directions.index(before)
        if self.model.rowCount():
            ui.table.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1), column))
        self._show_cell()
        self._share_height()

    def _share_height(self) -> None:
        """Give the matrix the height of its rows where there is room for it, once: then the person decides."""
        if not self._shared and self.model.rowCount() and self.isVisible():
            self._shared = True
            rows = self.ui.table.maximumHeight()
            self.ui.split.setSizes([rows, max(self.ui.split.height() - rows, 1)])

    def _summary(self, percent: float | None) -> str:
        matrix = self.model.matrix
        total = len(matrix.directions) * len(Stage)
        if not total:
            return "Направлений нет."
        share = f", {percent:.0f} % баллов" if percent is not None else ""
        doubtful = matrix.count(CellState.DOUBTFUL)
        doubts = f", сомнительно {doubtful}" if doubtful else ""
        return f"Доказано стадий: {matrix.count(CellState.PROVED)} из {total}{doubts}{share}."

    def _show_cell(self) -> None:
        ui, cell = self.ui, self.cell
        ui.proofs.clear()
        ui.title.setText(self._heading(cell) if cell is not None else _NO_DIRECTIONS if self.session.is_open else "")
        if cell is not None:
            for proof in cell.proofs:
                self._add_proof(cell, proof)
            for doubt in (one for one in cell.doubts if not one.key):
                self._add_doubt(doubt)
            for proof in cell.withdrawn:
                self._add_proof(cell, proof)
            if not cell.proofs:
                self._add_words("Нужно", f"{capitalised(cycle.evidence_of(cell.stage))}. {_HOW}")
            first = ui.proofs.topLevelItem(0)
            if first is not None:
                ui.proofs.setCurrentItem(first)
        self._renew_acts()

    def _heading(self, cell: Cell) -> str:
        word = WORDS[shown_as(cell)]
        return f"{self.model.title(cell.direction)} – {cell.stage.label.lower()}, {self.year} год: {word}"

    def _add_proof(self, cell: Cell, proof: Proof) -> None:
        day = date_dots(proof.date) if proof.date else f"до {date_dots(proof.due)}" if proof.due else ""
        state = "сомнительно" if cell.doubts_of(proof) else _STATES[proof.state]
        lacks = lacking(proof) if cell.state is not CellState.PROVED else ""
        words = "\n".join((proof.title, *(f"– {text}" for text in (*cell.doubts_of(proof), lacks) if text)))
        item = QTreeWidgetItem([proof.kind.label, words, day, state])
        item.setData(0, _PROOF, proof)
        item.setToolTip(1, words)
        if cell.doubts_of(proof):
            item.setForeground(3, theme().colour("warning"))
        self.ui.proofs.addTopLevelItem(item)

    def _add_doubt(self, doubt: Doubt) -> None:
        item = self._add_words("Сомнение", doubt.text)
        item.setData(0, _STAGE, doubt.stage)
        item.setText(3, "сомнительно")
        item.setForeground(3, theme().colour("warning"))

    def _add_words(self, kind: str, words: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([kind, words, "", ""])
        item.setToolTip(1, words)
        item.setForeground(0, theme().colour("muted"))
        self.ui.proofs.addTopLevelItem(item)
        return item

    def _renew_acts(self) -> None:
        ui, cell, proof = self.ui, self.cell, self.proof
        writable = self.session.is_open and not self.session.read_only
        item = ui.proofs.currentItem()
        ui.open.setEnabled(proof is not None or (item is not None and item.data(0, _STAGE) is not None))
        ui.attach.setEnabled(writable and cell is not None)
        ui.start.setEnabled(writable)
        ui.refuse.setEnabled(writable and proof is not None and proof.state in _COUNTED)
        refused = cell is not None and cycle.has_refused(self.session.district, cell.direction, cell.stage, self.year)
        ui.takeBack.setVisible(refused)
        ui.takeBack.setEnabled(writable)
        ui.print.setEnabled(cell is not None)
        ui.closeYear.setEnabled(writable)

    # --- what a person does

    def open_or_start(self) -> None:
        """Open the best proof of the cell, or show what can be started where there is none."""
        cell = self.cell
        if cell is not None and cell.proofs and cell.state is not CellState.EXPECTED:
            self.open_proof(cell.proofs[0])
        elif self.ui.start.isEnabled():
            self.ui.start.showMenu()

    def _open_row(self) -> None:
        """Open the chosen proof; of a doubt about another stage choose the cell of that one."""
        item = self.ui.proofs.currentItem()
        stage, cell = (item.data(0, _STAGE), self.cell) if item is not None else (None, None)
        if stage is not None and cell is not None:
            self.choose(cell.direction, list(Stage).index(Stage(stage)))
            self.ui.table.setFocus()
        else:
            self.open_proof()

    def open_proof(self, proof: Proof | None = None) -> None:
        """Show what a proof is, where it is kept."""
        found = proof or self.proof
        if found is not None:
            editors.open_proof(self.window_, found)

    def _refuse(self) -> None:
        proof = self.proof
        if proof is not None:
            self.session.run(lambda d: cycle.refuse(d, proof, self.year))

    def _take_back(self) -> None:
        cell = self.cell
        if cell is not None:
            self.session.run(lambda d: cycle.take_back(d, cell.direction, cell.stage, self.year))

    def _close_year(self) -> None:
        from msoko_desktop.gui.cycle.year_dialog import close_year

        close_year(self.window_)

    def print_paper(self) -> bool:
        """Show the self-assessment of the year as it is printed."""
        from msoko_desktop.gui.printing.paper_dialog import PaperDialog
        from msoko_desktop.services.cycle.papers import FORMATS, assessment_document, assessment_title

        if not self.session.is_open or not self.model.rowCount():
            return False
        district, year, day = self.session.district, self.year, self.session.day
        dialog = PaperDialog(
            assessment_title(year), lambda ending: assessment_document(district, year, ending, today=day), FORMATS,
            self.window_,
        )  # fmt: skip
        dialog.exec()
        dialog.deleteLater()
        return True
