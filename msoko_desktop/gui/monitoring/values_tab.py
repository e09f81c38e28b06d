"""The values of a period: the grid school × indicator with what fills it and what is made of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.monitoring.model import Monitoring, Period
from msoko_desktop.gui import messages
from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.gui.printing.paper_dialog import PaperDialog
from msoko_desktop.gui.widgets.entry_table import text_rows
from msoko_desktop.gui.widgets.roles import give_role
from msoko_desktop.services.monitoring.grid import MonitoringGrid, read_pasted
from msoko_desktop.services.monitoring.papers import FORMATS, card_document, card_title, values_document
from msoko_desktop.services.monitoring.sheets import read_sheet_file

if TYPE_CHECKING:
    from msoko_desktop.domain.schools.context_table import ReadTable
    from msoko_desktop.gui.monitoring.panel import MonitoringPanel

NO_SCHOOLS = "В районе пока нет школ. Добавьте их на странице «Школы», и они станут строками этой таблицы."
NO_TURN = "В этом периоде очереди нет ни у одной школы: распределите школы на вкладке «Очередь школ»."
NO_INDICATORS = "В мониторинге нет показателей. Добавьте их на вкладке «Показатели и веса»."
READ_ONLY = "Файл открыт только для чтения: значения можно смотреть, но не изменять."
FOLDER_KEY = "monitoring/folder"
_TABLES = "Таблицы (*.xlsx *.xlsm *.ods);;Все файлы (*)"


class ValuesTab:
    """Works the tab «Значения» of the panel."""

    def __init__(self, panel: "MonitoringPanel") -> None:
        self._panel = panel
        self._ui = panel.ui
        self.source: MonitoringGrid | None = None
        self.grid = GridPanel(panel.session, panel, panel.window_.settings)
        self._ui.valuesLayout.addWidget(self.grid)
        self.grid.summary_changed.connect(panel.summary_changed)
        self._ui.paste.clicked.connect(lambda: self._attempt(self._paste))
        self._ui.fromFile.clicked.connect(lambda: self._attempt(self._open))
        self._ui.makeForms.clicked.connect(self._make_forms)
        self._ui.takeForms.clicked.connect(self._take_forms)
        self._ui.print.clicked.connect(self._print)
        self._ui.card.clicked.connect(self._card)

    def show_values(self, form: Monitoring, period: Period) -> None:
        """Show a period of a form."""
        self.grid.commit_edits()
        self.source = MonitoringGrid(self._panel.session.district, form.id or 0, period)
        self.grid.set_source(self.source)
        self._show_words()

    def reload(self) -> None:
        """Read the values anew."""
        if self.source is not None:
            self.grid.reload()
            self._show_words()

    def _show_words(self) -> None:
        source, writable = self.source, not self._panel.session.read_only
        if source is None:
            return
        ready = bool(source.schools and source.indicators)
        for button in (self._ui.paste, self._ui.fromFile, self._ui.makeForms, self._ui.takeForms):
            button.setEnabled(ready and writable)
        for button in (self._ui.print, self._ui.card):
            button.setEnabled(ready)
        words = ""
        if not source.indicators:
            words = NO_INDICATORS
        elif not source.schools:
            words = NO_TURN if source.form.turns > 1 else NO_SCHOOLS
        elif not writable:
            words = READ_ONLY
        self.tell(words)

    def tell(self, sentence: str, *, is_problem: bool = False) -> None:
        """Show a sentence above the grid; "" takes it away."""
        give_role(self._ui.message, "danger" if is_problem else "muted")
        self._ui.message.setText(sentence)
        self._ui.message.setVisible(bool(sentence))

    def _attempt(self, action: Callable[[], object]) -> None:
        self.grid.commit_edits()
        try:
            action()
        except UserError as error:
            self.tell(str(error), is_problem=True)
        self.grid.setFocus()

    def _paste(self) -> None:
        if self.source is not None:
            self._take(read_pasted(self.source, text_rows(QGuiApplication.clipboard().text())), "Вставить таблицу")

    def folder(self) -> Path:
        """Return the folder that was used last."""
        from msoko_desktop import paths

        return Path(str(self._panel.window_.settings.value(FOLDER_KEY, str(paths.documents_dir()))))

    def remember(self, folder: Path) -> None:
        """Keep the folder that was used."""
        self._panel.window_.settings.set_value(FOLDER_KEY, str(folder))

    def _open(self) -> None:
        if self.source is None:
            return
        name, _ = QFileDialog.getOpenFileName(self._panel, "Таблица со значениями", str(self.folder()), _TABLES)
        if name:
            self.remember(Path(name).parent)
            self._take(read_sheet_file(self.source, Path(name)), f"Загрузить «{Path(name).name}»")

    def _take(self, table: "ReadTable", step: str) -> None:
        source = self.source
        if source is None:
            return
        if not table.edits:
            self.tell(" ".join(("Значений для этих школ и показателей не найдено.", *table.troubles)), is_problem=True)
            return
        many = counted(len(table.edits), "значение", "значения", "значений")
        schools = counted(table.schools, "школы", "школ", "школ")
        told = " ".join((f"Найдено: {many} для {schools}.", *table.troubles))
        period = source.form.period_title(source.period)
        if not messages.ask(self._panel, f"Внести таблицу за {period}?", "Внести", explanation=told):
            return
        update = source.write(table.edits, step)
        self._panel.session.broadcast(update.changes)
        self.tell(" ".join((f"Внесено: {many} для {schools}.", *table.troubles)), is_problem=bool(table.troubles))

    # --- forms for schools

    def _make_forms(self) -> None:
        from msoko_desktop.gui.monitoring.exchange import make_forms

        self.grid.commit_edits()
        if self.source is not None:
            make_forms(self._panel, self.source)

    def _take_forms(self) -> None:
        from msoko_desktop.gui.monitoring.exchange import take_forms

        self.grid.commit_edits()
        if self.source is not None:
            take_forms(self._panel)

    # --- papers

    def _print(self) -> None:
        self.grid.commit_edits()
        source = self.source
        if source is None:
            return
        d, form_id, period = self._panel.session.district, source.form_id, source.period
        title = f"{source.form.title}, {source.form.period_title(period)}"
        self._show_paper(title, lambda ending: values_document(d, form_id, period, ending))

    def _card(self) -> None:
        """Show the card of the school in the current row, else of the first one."""
        self.grid.commit_edits()
        source = self.source
        if source is None or not source.schools:
            return
        key = self.grid.current_row_key()
        school = next((one for one in source.schools if str(one.id) == key), source.schools[0])
        d, form_id, period = self._panel.session.district, source.form_id, source.period
        self._show_paper(
            card_title(source.form, school),
            lambda ending: card_document(d, form_id, period, school.id or 0, ending),
        )

    def _show_paper(self, title: str, make: Callable[[str], bytes]) -> None:
        dialog = PaperDialog(title, make, FORMATS, self._panel.window_)
        dialog.exec()
        dialog.deleteLater()
