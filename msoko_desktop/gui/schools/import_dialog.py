"""Taking in a list of schools: columns are matched, what would change is shown, then stored as one step."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QHeaderView, QTreeWidgetItem, QWidget

from msoko_desktop import paths
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.schools.school_years import year_title
from msoko_desktop.gui.forms.ui_school_import_dialog import Ui_SchoolImportDialog
from msoko_desktop.gui.jobs import wait_for
from msoko_desktop.gui.schools.import_columns import ColumnsTable
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.gui.widgets.entry_table import text_rows
from msoko_desktop.services.changes import Changes
from msoko_desktop.services.results.assessments import school_year_of
from msoko_desktop.services.schools import school_import
from msoko_desktop.services.schools.school_import import Field, SchoolSheet, State, TableRow
from msoko_desktop.services.schools.school_sizes import years_offered

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

FILTER = "Таблицы (*.xlsx *.xlsm *.xls *.ods *.csv *.txt);;Все файлы (*)"
FOLDER_KEY = "schools/folder"
_OFFERED_ROWS = 30  # rows among which the headings can be chosen
_NUMBER, _SCHOOL, _STATE, _WHAT = range(4)
_SHOWN_FIRST = (State.REFUSED, State.NEW, State.CHANGED, State.SAME)
_ROLES = {State.NEW: "good", State.CHANGED: "accent", State.SAME: "muted", State.REFUSED: "danger"}


class SchoolImportDialog(QDialog):
    """Shows what a table would do; `taken()` are the rows that the person keeps, `year()` is that of its pupils."""

    def __init__(
        self, session: Session, sheets: Sequence[SchoolSheet], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_SchoolImportDialog()
        self.ui.setupUi(self)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._session = session
        self._sheets = list(sheets)
        self.rows: tuple[TableRow, ...] = ()
        self.columns = ColumnsTable(self)
        self.ui.columnsPlace.addWidget(self.columns)
        self._take = self.ui.buttons.addButton("&Загрузить", QDialogButtonBox.ButtonRole.AcceptRole)
        self.ui.source.setText(f"Файл: {name}")
        self._prepare()
        self._connect()
        self._show_sheet(self._sheets[0])
        fit_dialog(self)
        (self.columns.choices[0] if self.columns.choices else self._take).setFocus()

    def _prepare(self) -> None:
        ui = self.ui
        ui.sheetChoice.addItems([one.name for one in self._sheets])
        for widget in (ui.sheetChoice, ui.sheetLabel):
            widget.setVisible(len(self._sheets) > 1)
        this_year = school_year_of(self._session.real_day)
        for year in years_offered(self._session.district, this_year):
            ui.year.addItem(year_title(year), year)
        ui.year.setCurrentIndex(ui.year.findData(this_year))
        ui.rows.setHeaderLabels(["Строка", "Школа", "Что будет", "Изменения"])
        ui.rows.header().setStretchLastSection(True)
        ui.rows.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def _connect(self) -> None:
        ui = self.ui
        ui.sheetChoice.currentIndexChanged.connect(lambda row: self._show_sheet(self._sheets[row]))
        ui.heading.currentIndexChanged.connect(lambda _row: self._on_heading())
        ui.year.currentIndexChanged.connect(lambda _row: self._renew())
        self.columns.changed.connect(self._renew)
        ui.rows.itemChanged.connect(lambda _item, _column: self._show_state())
        ui.buttons.accepted.connect(self.accept)
        ui.buttons.rejected.connect(self.reject)
        theme().changed.connect(self._show_rows)

    @property
    def sheet(self) -> SchoolSheet:
        """The sheet that is shown."""
        return self._sheets[max(0, self.ui.sheetChoice.currentIndex())]

    def year(self) -> int:
        """Return the school year of the pupils and classes."""
        return int(self.ui.year.currentData())

    def taken(self) -> tuple[TableRow, ...]:
        """Return the new and changed rows whose tick is set."""
        return tuple(row for item, row in self._lines() if item.checkState(_NUMBER) is Qt.CheckState.Checked)

    # --- what is shown

    def _show_sheet(self, sheet: SchoolSheet) -> None:
        heading = self.ui.heading
        with QSignalBlocker(heading):
            heading.clear()
            heading.addItem("нет", None)
            for place, (number, _texts) in enumerate(sheet.rows[:_OFFERED_ROWS]):
                heading.addItem(str(number), place)
            heading.setCurrentIndex(0 if sheet.heading is None else sheet.heading + 1)
        self.columns.show_sheet(sheet)
        self._renew()

    def _on_heading(self) -> None:
        place = self.ui.sheetChoice.currentIndex()
        chosen: int | None = self.ui.heading.currentData()
        self._sheets[max(0, place)] = school_import.with_heading(self.sheet, chosen)
        self.columns.show_sheet(self.sheet)
        self._renew()

    def _renew(self) -> None:
        """Read the rows anew with what the columns mean now."""
        columns = self.columns.columns()
        for widget in (self.ui.year, self.ui.yearLabel):
            widget.setVisible(bool({Field.PUPILS, Field.CLASSES} & set(columns)))
        try:
            found = school_import.preview(self._session.district, self.sheet, columns, self.year())
            self.rows = tuple(sorted(found, key=lambda row: _SHOWN_FIRST.index(row.state)))
            problem = ""
        except UserError as error:
            self.rows, problem = (), str(error)
        hidden = self.sheet.hidden
        words = counted(hidden, "скрытая строка", "скрытые строки", "скрытых строк")
        told = "" if problem else school_import.told(self.rows)
        self.ui.told.setText(f"{told} Среди них прочитано и то, что скрыто в файле: {words}." if hidden else told)
        self.tell(problem)
        self._show_rows()

    def tell(self, sentence: str) -> None:
        """Say why the table cannot be taken; "" takes the sentence away."""
        self.ui.problem.setText(sentence)
        self.ui.problem.setVisible(bool(sentence))

    def _show_rows(self) -> None:
        tree, look = self.ui.rows, theme()
        with QSignalBlocker(tree):
            tree.clear()
            for row in self.rows:
                what = row.problem or "; ".join(_change(*change) for change in row.changes) or _told(row)
                item = QTreeWidgetItem(tree, [str(row.number), row.school.short_name, row.state.label, what])
                item.setForeground(_STATE, look.colour(_ROLES[row.state]))
                item.setToolTip(_SCHOOL, row.school.name or row.school.short_name)
                item.setToolTip(_WHAT, "\n".join(_change(*one) for one in row.changes) or what)
                if row.state in (State.NEW, State.CHANGED):
                    item.setCheckState(_NUMBER, Qt.CheckState.Checked)
                if row.state is State.SAME:
                    item.setForeground(_SCHOOL, look.colour("muted"))
        tree.setColumnWidth(_NUMBER, look.px(76))
        tree.setColumnWidth(_SCHOOL, look.px(290))
        tree.setColumnWidth(_STATE, look.px(128))
        self._show_state()

    def _lines(self) -> list[tuple[QTreeWidgetItem, TableRow]]:
        found = []
        for place, row in enumerate(self.rows):
            item = self.ui.rows.topLevelItem(place)
            if item is not None and row.state in (State.NEW, State.CHANGED):
                found.append((item, row))
        return found

    def _show_state(self) -> None:
        count = len(self.taken())
        self._take.setEnabled(bool(count))
        self._take.setText(f"&Загрузить ({count})" if count else "&Загрузить")
        self._take.setDefault(True)


def _change(title: str, old: str, new: str) -> str:
    return f"{title}: {old} → {new}" if old else f"{title}: {new}"


def _told(row: TableRow) -> str:
    """Return what the table tells of a new school."""
    school = row.school
    if row.state is not State.NEW:
        return ""
    pupils = "" if row.pupils is None else counted(row.pupils, "обучающийся", "обучающихся", "обучающихся")
    return ", ".join(filter(None, (school.code, school.place, school.head_name, pupils)))


# --- what the entries do


def import_schools(window: "MainWindow") -> Changes | None:
    """Ask for a file and take its schools in; None where the person gave up."""
    folder = str(window.settings.value(FOLDER_KEY, str(paths.documents_dir())))
    name, _ = QFileDialog.getOpenFileName(window, "Загрузить список школ", folder, FILTER)
    if not name:
        return None
    window.settings.set_value(FOLDER_KEY, str(Path(name).parent))
    return import_path(window, Path(name))


def import_path(window: "MainWindow", path: Path) -> Changes | None:
    """Take in the schools of a file; the work is done in the background."""
    window.commit_edits()
    try:
        sheets = wait_for(
            window,
            window.jobs,
            f"Чтение файла {path.name}",
            lambda _progress, _cancelled: school_import.read_list(path),
        )
    except UserError as error:
        window.show_error(error)
        return None
    return None if sheets is None else look_over(window, sheets, path.name)


def import_clipboard(window: "MainWindow") -> Changes | None:
    """Take in rows that were copied in Excel or LibreOffice."""
    window.commit_edits()
    try:
        sheet = school_import.list_of_rows(text_rows(QGuiApplication.clipboard().text()))
    except UserError as error:
        window.show_error(error)
        return None
    return look_over(window, (sheet,), sheet.name)


def look_over(window: "MainWindow", sheets: Sequence[SchoolSheet], name: str) -> Changes | None:
    """Show what a table would do and store what the person keeps of it."""
    dialog = SchoolImportDialog(window.session, sheets, name, window)
    changes = None
    while changes is None and dialog.exec() == QDialog.DialogCode.Accepted:
        taken, year = dialog.taken(), dialog.year()
        try:
            changes = school_import.take_in(window.session.district, taken, year)
        except UserError as error:
            dialog.tell(f"Не загружено. {error}")  # the window comes back with what was chosen
    dialog.deleteLater()
    if changes is not None:
        window.session.broadcast(changes)
        done = counted(len(taken), "школа", "школы", "школ")
        window.notice.show_information(f"Загружено: {done}. Загрузку можно отменить одним действием: Ctrl+Z.")
    return changes
