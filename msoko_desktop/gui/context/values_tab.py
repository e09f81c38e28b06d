"""The values of a year: the grid school × indicator with what fills it and what is made of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui import messages
from msoko_desktop.gui.forms.ui_context_values import Ui_ContextValues
from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.settings import WindowSettings
from msoko_desktop.gui.widgets.entry_table import text_rows
from msoko_desktop.gui.widgets.roles import give_role
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.printing import write_document
from msoko_desktop.services.schools import context
from msoko_desktop.services.schools.context_grid import ContextGrid, context_xlsx, read_pasted

NO_SCHOOLS = "В районе пока нет школ. Добавьте их на странице «Школы», и они станут строками этой таблицы."
READ_ONLY = "Файл открыт только для чтения: значения можно смотреть, но не изменять."


class ValuesTab(QWidget):
    """What is typed is stored at once, as everywhere in grids; `folder` is where a book is saved first, `remember` is
    told where it was saved. Widths of columns are kept in `settings`."""

    def __init__(
        self, session: Session, year: int, settings: WindowSettings | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_ContextValues()
        self.ui.setupUi(self)
        self._session = session
        self.folder: Callable[[], Path] = Path.home
        self.remember: Callable[[Path], None] = lambda _folder: None
        self.source = ContextGrid(session.district, year)
        self.grid = GridPanel(session, self, settings)
        self.ui.place.addWidget(self.grid)
        self._fill_years(year)
        self.show_year(year)
        self.ui.year.activated.connect(lambda _row: self.show_year(int(self.ui.year.currentData())))
        self.ui.lastYear.clicked.connect(self._take_last_year)
        self.ui.paste.clicked.connect(self._paste)
        self.ui.save.clicked.connect(self._save)
        session.changed.connect(self._on_changed)

    @property
    def year(self) -> int:
        """The year that is shown."""
        return self.source.year

    def show_year(self, year: int) -> None:
        """Show another year, whole and unsorted."""
        self.grid.commit_edits()
        self.source = ContextGrid(self._session.district, year)
        self.grid.set_source(self.source)
        with QSignalBlocker(self.ui.year):
            self.ui.year.setCurrentIndex(self.ui.year.findData(year))
        self.ui.lastYear.setToolTip(
            f"Заполнить пустые ячейки значениями {year - 1} года; введённое не меняется. Можно отменить (Ctrl+Z)"
        )
        self._show_state()

    def _fill_years(self, year: int) -> None:
        known = sorted({year, *context.years(self._session.district, self._session.real_day.year)}, reverse=True)
        with QSignalBlocker(self.ui.year):
            self.ui.year.clear()
            for one in known:
                self.ui.year.addItem(str(one), one)

    def _show_state(self) -> None:
        has_schools, writable = bool(self.source.schools), not self._session.read_only
        self.ui.lastYear.setEnabled(has_schools and writable)
        self.ui.paste.setEnabled(has_schools and writable)
        self.ui.save.setEnabled(has_schools)
        self.tell(NO_SCHOOLS if not has_schools else "" if writable else READ_ONLY)

    def tell(self, sentence: str, *, is_problem: bool = False) -> None:
        """Show a sentence above the grid; "" takes it away."""
        give_role(self.ui.message, "danger" if is_problem else "muted")
        self.ui.message.setText(sentence)
        self.ui.message.setVisible(bool(sentence))

    def _on_changed(self, changes: Changes) -> None:
        if changes.areas & {Area.CONTEXT, Area.SCHOOLS}:
            self.grid.reload()
            self._show_state()

    def _attempt(self, action: Callable[[], object]) -> bool:
        try:
            action()
        except UserError as error:
            self.tell(str(error), is_problem=True)
            return False
        return True

    def _take_last_year(self) -> None:
        self.grid.commit_edits()
        self._attempt(self._copy)
        self.grid.setFocus()

    def _copy(self) -> None:
        changes, count = context.copy_year(self._session.district, self.year)
        self._session.broadcast(changes)
        many = counted(count, "значение", "значения", "значений")
        self.tell(f"Из {self.year - 1} года взято: {many}. Проверьте, что они не изменились за год.")

    def _paste(self) -> None:
        self.grid.commit_edits()
        self._attempt(self._paste_table)
        self.grid.setFocus()

    def _paste_table(self) -> None:
        table = read_pasted(self.source, text_rows(QGuiApplication.clipboard().text()))
        if not table.edits:
            self.tell(" ".join(("Вставлять нечего.", *table.troubles)), is_problem=True)
            return
        many = counted(len(table.edits), "значение", "значения", "значений")
        schools = counted(table.schools, "школы", "школ", "школ")
        told = " ".join((f"Найдено: {many} для {schools}.", *table.troubles))
        if not messages.ask(self, f"Вставить таблицу в {self.year} год?", "Вставить", explanation=told):
            return
        update = self.source.write(table.edits, "Вставить таблицу")
        self._session.broadcast(update.changes)
        self.tell(" ".join((f"Вставлено: {many} для {schools}.", *table.troubles)), is_problem=bool(table.troubles))

    def _save(self) -> None:
        self.grid.commit_edits()
        proposed = self.folder() / f"Показатели контекста {self.year}.xlsx"
        name, _ = QFileDialog.getSaveFileName(self, "Сохранить показатели", str(proposed), "Книга Excel (*.xlsx)")
        if not name:
            return
        path = Path(name) if name.lower().endswith(".xlsx") else Path(f"{name}.xlsx")
        if self._attempt(lambda: write_document(path, context_xlsx(self._session.district, self.year))):
            self.remember(path.parent)
            self.tell(f"Показатели за {self.year} год сохранены: {path.name}")
