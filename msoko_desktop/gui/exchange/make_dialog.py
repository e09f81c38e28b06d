"""The window in which forms for schools are ordered: which works, which schools, what they fill in, until when."""

import datetime as dt
from collections.abc import Set
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem

from msoko_desktop.domain.assessments.board import CellState
from msoko_desktop.domain.assessments.forms import FormKind
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_make_forms_dialog import Ui_MakeFormsDialog
from msoko_desktop.gui.jobs import wait_for
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services import exchange
from msoko_desktop.services.district import read_office
from msoko_desktop.services.results import assessments
from msoko_desktop.services.results.assessment_names import year_title
from msoko_desktop.services.results.status_board import read_board
from msoko_desktop.services.schools.schools import schools_in_year

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

ID = Qt.ItemDataRole.UserRole
FOLDER, ARCHIVE = "folder", "zip"
PACKS = ((FOLDER, "в папку"), (ARCHIVE, "в один архив ZIP"))
DAYS = 14  # a fortnight to fill a form in, to begin with


class MakeFormsDialog(Question):
    """`written` are the paths of the forms that were made, () where none were; `folder` is where they are."""

    def __init__(self, window: "MainWindow", folder: Path, school_year: int | None, chosen: tuple[int, ...]) -> None:
        super().__init__(window)
        self._window = window
        self.ui = Ui_MakeFormsDialog()
        self.ui.setupUi(self)
        self._answer = self.arrange(self.ui.buttons, self.ui.problem, "&Создать формы…")
        self.written: tuple[Path, ...] = ()
        self.folder = folder
        self._chosen = set(chosen)
        self._fill(school_year)
        self._connect()
        self._show_year()
        fit_dialog(self)
        self.ui.works.setFocus()

    def _fill(self, school_year: int | None) -> None:
        district, ui = self._window.session.district, self.ui
        for year in assessments.list_years(district):
            ui.year.addItem(year_title(year), year)
        ui.year.setCurrentIndex(max(0, ui.year.findData(school_year)))
        for kind in (FormKind.CLASSES, FormKind.PUPILS):
            ui.kind.addItem(kind.label, kind)
        for pack, title in PACKS:
            ui.pack.addItem(title, pack)
        ui.until.set_date(self._window.session.real_day + dt.timedelta(days=DAYS))
        office = read_office(district)
        asked = office.executor_name or office.head_name
        missing = [
            text for text, known in (("электронной почты", office.email), ("лица для вопросов", asked)) if not known
        ]
        if missing:
            ui.contact.setText(f"В карточке отдела нет {' и '.join(missing)}: в инструкции их не будет.")
        else:
            ui.contact.setText(f"В инструкции: отправить на {office.email}, вопросы — {asked}.")

    def _connect(self) -> None:
        ui = self.ui
        ui.year.currentIndexChanged.connect(self._show_year)
        for widget in (ui.works, ui.schools):
            widget.itemChanged.connect(self._show_count)
        ui.allWorks.clicked.connect(lambda: self._tick(ui.works, on=True))
        ui.noWorks.clicked.connect(lambda: self._tick(ui.works, on=False))
        ui.allSchools.clicked.connect(lambda: self._tick(ui.schools, on=True))
        ui.noSchools.clicked.connect(lambda: self._tick(ui.schools, on=False))
        ui.until.refused.connect(self.show_problem)
        ui.until.changed.connect(lambda _: self.show_problem(""))

    def _show_year(self) -> None:
        """List the works of the year and the schools that are there in it."""
        district, year = self._window.session.district, self.ui.year.currentData()
        works = [] if year is None else assessments.list_assessments(district, year)
        ticked = {one.id for one in works} & self._chosen or {one.id for one in works}
        found = [] if year is None else schools_in_year(district, year)
        with QSignalBlocker(self.ui.works), QSignalBlocker(self.ui.schools):
            self.ui.works.clear()
            self.ui.schools.clear()
            for one in works:
                _add(self.ui.works, one.title, one.id, on=one.id in ticked)
            absent = self._absent(ticked)
            for school in found:
                _add(self.ui.schools, school.short_name, school.id or 0, on=school.id not in absent)
        if not works:
            self.show_problem("В файле ещё нет работ. Сначала добавьте их: «Результаты → Добавить работы…».")
        elif not found:
            self.show_problem("В списке нет школ. Сначала добавьте их: «Правка → Школы…».")
        else:
            self.show_problem("")
        self._show_count()

    def _absent(self, works: Set[int | None]) -> Set[int]:
        """Return the schools that take part in none of the works, as the state of the year has it."""
        if not works:
            return frozenset()
        board = read_board(self._window.session.district, self.ui.year.currentData(), today=self._window.session.day)
        places = [place for place, one in enumerate(board.assessments) if one.id in works]
        return {
            school.id
            for school, cells in zip(board.schools, board.cells, strict=True)
            if all(cells[place].state is CellState.ABSENT for place in places)
        }

    def _tick(self, widget: QListWidget, *, on: bool) -> None:
        with QSignalBlocker(widget):
            for place in range(widget.count()):
                widget.item(place).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self._show_count()

    def works(self) -> tuple[int, ...]:
        """Return the ids of the works that are ticked."""
        return _ticked(self.ui.works)

    def schools(self) -> tuple[int, ...]:
        """Return the ids of the schools that are ticked."""
        return _ticked(self.ui.schools)

    def _show_count(self) -> None:
        works, schools = len(self.works()), len(self.schools())
        self.ui.worksLabel.setText(f"&Работы: {works} из {self.ui.works.count()}")
        self.ui.schoolsLabel.setText(f"&Школы: {schools} из {self.ui.schools.count()}")
        self._answer.setEnabled(bool(works and schools))
        self._answer.setText(
            f"&Создать {counted(schools, 'форму', 'формы', 'форм')}…" if schools else "&Создать формы…"
        )

    # --- making

    def write(self) -> str:
        """Ask where to, and make the forms there."""
        problem = self.ui.until.problem()
        if problem:
            return problem
        target = self._ask_target()
        return "" if target is not None and self.make(target) else self.ui.problem.text()

    def accept(self) -> None:
        """Close when forms were made; who gives up choosing a place stays here."""
        problem = self.write()
        self.show_problem(problem)
        if self.written:
            self.done(self.DialogCode.Accepted)

    def _ask_target(self) -> Path | None:
        if self.ui.pack.currentData() == FOLDER:
            name = QFileDialog.getExistingDirectory(self, "Папка для форм", str(self.folder))
            return Path(name) if name else None
        name, _ = QFileDialog.getSaveFileName(
            self, "Архив с формами", str(self.folder / "Формы для школ.zip"), "Архив ZIP (*.zip)"
        )
        if not name:
            return None
        return Path(name) if name.lower().endswith(".zip") else Path(f"{name}.zip")

    def make(self, target: Path) -> bool:
        """Make the forms in a folder or archive; False, with the reason shown, where they could not be made."""
        session = self._window.session
        kind = FormKind(self.ui.kind.currentData())
        try:
            prepared = exchange.prepare_forms(
                session.district, self.works(), self.schools(), kind, self.ui.until.date()
            )
            written = wait_for(
                self,
                self._window.jobs,
                "Создание форм для школ",
                lambda progress, cancelled: exchange.write_forms(prepared, target, progress, cancelled),
            )
            if written is None:
                return False
            session.broadcast(exchange.note_forms(session.district, prepared))
        except UserError as error:
            self.show_problem(str(error))
            return False
        self.written = tuple(written)
        self.folder = self.written[0].parent if target.suffix.lower() == ".zip" else target
        return True


def _add(widget: QListWidget, title: str, number: int, *, on: bool) -> None:
    item = QListWidgetItem(title)
    item.setToolTip(title)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
    item.setData(ID, number)
    widget.addItem(item)


def _ticked(widget: QListWidget) -> tuple[int, ...]:
    items = (widget.item(place) for place in range(widget.count()))
    return tuple(int(item.data(ID)) for item in items if item.checkState() == Qt.CheckState.Checked)
