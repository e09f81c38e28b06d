"""Taking a table into a register: its columns are matched, what would change is shown, then stored as one step."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QHeaderView, QTreeWidgetItem

from msoko_desktop import paths
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.registers.cells import shown_value
from msoko_desktop.gui.forms.ui_register_import_dialog import Ui_RegisterImportDialog
from msoko_desktop.gui.jobs import wait_for
from msoko_desktop.gui.registers.import_columns import RegisterColumnsTable
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.gui.widgets.entry_table import text_rows
from msoko_desktop.services.changes import Changes
from msoko_desktop.services.registers import importing, read_register
from msoko_desktop.services.registers.importing import RegisterSheet, State, TableRow
from msoko_desktop.services.registers.rows import school_names

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

FILTER = "Таблицы (*.xlsx *.xlsm *.xls *.ods *.csv *.txt);;Все файлы (*)"
FOLDER_KEY = "registers/folder"
_OFFERED_ROWS = 30  # rows among which the headings can be chosen
_SHOWN_ROWS = 500  # rows listed; the sentence above tells of all
_NUMBER, _TITLE, _STATE, _WHAT = range(4)
_ORDER = (State.CHANGED, State.NEW, State.SAME)
_ROLES = {State.NEW: "good", State.CHANGED: "accent", State.SAME: "muted"}


class RegisterImportDialog(QDialog):
    """Shows what a table would do; `changes` are what was stored."""

    def __init__(self, window: "MainWindow", key: str, sheets: Sequence[RegisterSheet], name: str) -> None:
        super().__init__(window)
        self.ui = Ui_RegisterImportDialog()
        self.ui.setupUi(self)
        self._district = window.session.district
        self._key = key
        self.register = read_register(self._district, key)
        self._names = school_names(self._district)
        self._sheets = [importing.match_sheet(self._district, key, one) for one in sheets]
        self.rows: tuple[TableRow, ...] = ()
        self.changes: Changes | None = None
        self.columns = RegisterColumnsTable(self.register.shown, self)
        ui = self.ui
        ui.columnsPlace.addWidget(self.columns)
        self.take = ui.buttons.addButton("&Загрузить", QDialogButtonBox.ButtonRole.AcceptRole)
        self.setWindowTitle(f"Загрузить в банк: {self.register.title}")
        ui.source.setText(f"Файл: {name}")
        ui.sheetChoice.addItems([one.name for one in self._sheets])
        for widget in (ui.sheetChoice, ui.sheetLabel):
            widget.setVisible(len(self._sheets) > 1)
        ui.rows.setHeaderLabels(["Строка", "Запись", "Что будет", "Изменения"])
        ui.rows.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        ui.sheetChoice.currentIndexChanged.connect(lambda _: self._show_sheet())
        ui.heading.currentIndexChanged.connect(lambda _: self._on_heading())
        self.columns.changed.connect(self._renew)
        ui.buttons.accepted.connect(self.accept)
        ui.buttons.rejected.connect(self.reject)
        theme().changed.connect(self._show_rows)
        self._show_sheet()
        fit_dialog(self)
        (self.columns.choices[0] if self.columns.choices else self.take).setFocus()

    @property
    def sheet(self) -> RegisterSheet:
        """The sheet that is shown."""
        return self._sheets[max(0, self.ui.sheetChoice.currentIndex())]

    def _show_sheet(self) -> None:
        heading, sheet = self.ui.heading, self.sheet
        with QSignalBlocker(heading):
            heading.clear()
            heading.addItem("нет", None)
            for place, (number, _texts) in enumerate(sheet.rows[:_OFFERED_ROWS]):
                heading.addItem(str(number), place)
            heading.setCurrentIndex(0 if sheet.heading is None else sheet.heading + 1)
        self.columns.show_sheet(sheet)
        self._renew()

    def _on_heading(self) -> None:
        chosen: int | None = self.ui.heading.currentData()
        place = max(0, self.ui.sheetChoice.currentIndex())
        self._sheets[place] = importing.with_heading(self._district, self._key, self.sheet, chosen)
        self.columns.show_sheet(self.sheet)
        self._renew()

    def _renew(self) -> None:
        """Read the rows anew with what the columns mean now."""
        try:
            self.rows, problem = importing.preview(self._district, self._key, self.sheet, self.columns.columns()), ""
        except UserError as error:
            self.rows, problem = (), str(error)
        hidden = self.sheet.hidden
        words = counted(hidden, "скрытая строка", "скрытые строки", "скрытых строк")
        told = "" if problem else importing.told(self.rows)
        self.ui.told.setText(f"{told} Среди них прочитано и скрытое в файле: {words}." if hidden and told else told)
        self._tell(problem)
        self._show_rows()

    def _tell(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.setVisible(bool(sentence))

    def _show_rows(self) -> None:
        tree, look = self.ui.rows, theme()
        tree.clear()
        for row in sorted(self.rows, key=lambda row: _ORDER.index(row.state))[:_SHOWN_ROWS]:
            what = self._what(row)
            item = QTreeWidgetItem(tree, [str(row.number), self._shown_title(row), row.state.label, what])
            item.setForeground(_STATE, look.colour(_ROLES[row.state]))
            item.setToolTip(_WHAT, what)
        for column, width in ((_NUMBER, 70), (_TITLE, 260), (_STATE, 130)):
            tree.setColumnWidth(column, look.px(width))
        count = sum(row.state is not State.SAME for row in self.rows)
        self.take.setEnabled(bool(count))
        self.take.setText(f"&Загрузить ({count})" if count else "&Загрузить")
        self.take.setDefault(True)

    def _shown_title(self, row: TableRow) -> str:
        first = self.register.shown[0]
        return shown_value(first, row.title, self._names) if first.kind.is_school else row.title

    def _what(self, row: TableRow) -> str:
        parts = []
        for key, value in row.values.items():
            column = self.register.column(key)
            parts.append(f"{column.title}: {shown_value(column, value, self._names)}")
        return "; ".join(parts)

    def accept(self) -> None:
        """Store the rows as one step; say what is refused."""
        try:
            self.changes = importing.take_in(self._district, self._key, self.rows, self.sheet, self.columns.columns())
        except UserError as error:
            self._tell(f"Не загружено. {error}")
            return
        super().accept()


def import_file(window: "MainWindow", key: str) -> None:
    """Ask for a file and take its rows into a register; it is read in the background."""
    folder = str(window.settings.value(FOLDER_KEY, str(paths.documents_dir())))
    name, _ = QFileDialog.getOpenFileName(window, "Загрузить таблицу в банк", folder, FILTER)
    if name:
        window.settings.set_value(FOLDER_KEY, str(Path(name).parent))
        import_path(window, key, Path(name))


def import_path(window: "MainWindow", key: str, path: Path) -> None:
    """Take the rows of a file into a register."""
    try:
        sheets = wait_for(
            window,
            window.jobs,
            f"Чтение файла {path.name}",
            lambda _progress, _cancelled: importing.read_table(path),
        )
    except UserError as error:
        window.show_error(error)
        return
    if sheets is not None:
        look_over(window, key, sheets, path.name)


def import_clipboard(window: "MainWindow", key: str) -> None:
    """Take in rows that were copied in a spreadsheet, with their headings."""
    try:
        sheet = importing.pasted(text_rows(QGuiApplication.clipboard().text()))
    except UserError as error:
        window.show_error(error)
        return
    look_over(window, key, (sheet,), sheet.name)


def look_over(window: "MainWindow", key: str, sheets: Sequence[RegisterSheet], name: str) -> None:
    """Show what a table would do and store what the person keeps of it."""
    dialog = RegisterImportDialog(window, key, sheets, name)
    if dialog.exec() == QDialog.DialogCode.Accepted and dialog.changes is not None:
        window.session.broadcast(dialog.changes)
        count = sum(row.state is not State.SAME for row in dialog.rows)
        done = counted(count, "строка", "строки", "строк")
        window.notice.show_information(f"Загружено: {done}. Загрузку можно отменить одним действием: Ctrl+Z.")
    dialog.deleteLater()
