"""The window in which forms of schools are taken in: what each is worth, where it differs, which values count."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFileDialog, QPushButton

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted, sentence_list
from msoko_desktop.gui import messages
from msoko_desktop.gui.exchange import accept_tables as tables
from msoko_desktop.gui.forms.ui_accept_forms_dialog import Ui_AcceptFormsDialog
from msoko_desktop.gui.jobs import wait_for
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services import exchange
from msoko_desktop.services.changes import Changes
from msoko_desktop.services.exchange import FormReport, FormState
from msoko_desktop.services.results.assessment_names import year_title

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.services.district import District

FILTER = "Формы школ (*.xlsx *.xlsm *.ods *.zip);;Все файлы (*)"
KEEP, REPLACE = "keep", "replace"
CHOICES = ((KEEP, "Оставить введённое"), (REPLACE, "Взять из формы"))


class ExchangeService(Protocol):
    """What looks through forms and takes them in; `services.exchange` and `services.monitoring.exchange` do."""

    def inspect_forms(
        self,
        d: "District",
        paths: Sequence[Path],
        progress: Callable[[float, str], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        *,
        school_year: int | None = None,
        without: Collection[str] = (),
    ) -> tuple[FormReport, ...]:
        """Judge the forms among files, folders and archives; nothing is stored."""

    def take_in_forms(
        self, d: "District", reports: Sequence[FormReport], overwrite: bool | Collection[str] = False
    ) -> Changes:
        """Store what accepted forms say."""


class AcceptFormsDialog(QDialog):
    """`taken` counts the forms that were taken in, `changed` is whether that changed anything; `folder` is where files
    were chosen last.

    Forms of another school year than `school_year` are refused (None: none is, as long as the file has their works).
    `service` looks through forms and takes them in: of results, or of monitoring.
    """

    def __init__(
        self,
        window: "MainWindow",
        folder: Path,
        school_year: int | None = None,
        service: ExchangeService = exchange,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._service = service
        self.ui = Ui_AcceptFormsDialog()
        self.ui.setupUi(self)
        if school_year is not None:
            self.setWindowTitle(f"{self.windowTitle()}: {year_title(school_year)} учебный год")
        self.ui.tabs.tabBar().setDrawBase(False)
        self._school_year = school_year
        self.taken, self.changed = 0, False
        self.folder = folder
        self.reports: tuple[FormReport, ...] = ()
        self._paths: list[Path] = []
        self._removed: set[str] = set()
        self._replaced: set[str] = set()
        self._accept = QPushButton("&Принять формы", self)
        self._accept.setDefault(True)
        self.ui.buttons.addButton(self._accept, QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = self.ui.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText("Закрыть")
        for key, title in (("", "—"), *CHOICES):
            self.ui.forAll.addItem(title, key)
        tables.prepare(self.ui.table, tables.FORM_HEADINGS, tables.NUMBERS)
        tables.prepare(self.ui.differences, tables.DIFFERENCE_HEADINGS)
        self._connect()
        self._show()
        fit_dialog(self)
        self.ui.splitter.setSizes([3 * self.height() // 5, 2 * self.height() // 5])

    def _connect(self) -> None:
        ui = self.ui
        ui.addFiles.clicked.connect(self._ask_files)
        ui.addFolder.clicked.connect(self._ask_folder)
        ui.remove.clicked.connect(self.remove_chosen)
        ui.copyReasons.clicked.connect(self.copy_reasons)
        ui.table.itemSelectionChanged.connect(self._show_chosen)
        ui.table.installEventFilter(self)
        ui.forAll.activated.connect(self._choose_for_all)
        ui.buttons.accepted.connect(self.accept)
        ui.buttons.rejected.connect(self.reject)
        theme().changed.connect(self._show)

    # --- which files

    def _ask_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, "Присланные формы", str(self.folder), FILTER)
        if names:
            self.add([Path(name) for name in names])

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, "Папка с присланными формами", str(self.folder))
        if name:
            self.add([Path(name)])

    def add(self, paths: Sequence[Path]) -> None:
        """Look files, folders and archives through; those that are in the list stay in it."""
        new = [path for path in paths if path not in self._paths]
        if new:
            self.folder = new[0] if new[0].is_dir() else new[0].parent
        removed = {key for key in self._removed if not any(key.startswith(f"{path}|") for path in paths)}
        self._look_through([*self._paths, *new], removed)

    def remove_chosen(self) -> None:
        """Take the chosen forms off the list; the others are judged anew, since two of a school may be one now."""
        chosen = self.chosen()
        if chosen:
            self._look_through(self._paths, self._removed | {one.key for one in chosen})

    def _look_through(self, paths: list[Path], removed: set[str]) -> None:
        district, year = self._window.session.district, self._school_year
        try:
            found = wait_for(
                self,
                self._window.jobs,
                "Проверка форм",
                lambda progress, cancelled: self._service.inspect_forms(
                    district, paths, progress, cancelled, school_year=year, without=frozenset(removed)
                ),
            )
        except UserError as error:
            messages.show_error(self, error)
            return
        if found is None:
            return
        self.reports, self._paths, self._removed = tables.in_order(found), paths, removed
        if not self.reports:
            self._paths, self._removed = [], set()
        self._show()

    # --- dropped files

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if _local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take them wherever they are let go."""
        if _local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look through what is dropped."""
        paths = _local_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.add(paths)

    # --- what is shown

    def _show(self) -> None:
        ui = self.ui
        there = bool(self.reports)
        ui.splitter.setVisible(there)
        ui.empty.setVisible(not there)
        row = max(0, ui.table.currentRow())
        with QSignalBlocker(ui.table):
            tables.show_forms(ui.table, self.reports)
            for place, report in enumerate(self.reports):
                if report.overwritten and report.state is not FormState.REFUSED:
                    ui.table.setCellWidget(place, tables.CHOICE, self._choice(report))
            if there:
                ui.table.selectRow(min(row, len(self.reports) - 1))
        self._show_chosen()
        self._show_summary()

    def _choice(self, report: FormReport) -> QComboBox:
        combo = QComboBox(self.ui.table)
        for key, title in CHOICES:
            combo.addItem(title, key)
        combo.setCurrentIndex(int(report.key in self._replaced))
        combo.setAccessibleName(f"При расхождениях: {report.school}")
        combo.activated.connect(lambda place, key=report.key: self._choose(key, replace=bool(place)))
        return combo

    def _choose(self, key: str, *, replace: bool) -> None:
        (self._replaced.add if replace else self._replaced.discard)(key)
        self.ui.forAll.setCurrentIndex(0)

    def _choose_for_all(self) -> None:
        choice = self.ui.forAll.currentData()
        if not choice:
            return
        for place, report in enumerate(self.reports):
            combo = self.ui.table.cellWidget(place, tables.CHOICE)
            if isinstance(combo, QComboBox):
                combo.setCurrentIndex(combo.findData(choice))
                (self._replaced.add if choice == REPLACE else self._replaced.discard)(report.key)

    def _show_summary(self) -> None:
        counts = {state: sum(one.state is state for one in self.reports) for state in FormState}
        good = counts[FormState.ACCEPTED] + counts[FormState.REMARKED]
        words = (
            (counts[FormState.ACCEPTED], "без замечаний"),
            (counts[FormState.REMARKED], "с замечаниями"),
            (counts[FormState.REFUSED], "отклонено"),
        )
        parts = [f"{word} {count}" for count, word in words if count]
        total = counted(len(self.reports), "форма", "формы", "форм")
        self.ui.summary.setText(f"{total}: {', '.join(parts)}" if self.reports else "")
        self._accept.setEnabled(bool(good))
        self._accept.setText(f"&Принять {counted(good, 'форму', 'формы', 'форм')}" if good else "&Принять формы")
        clashes = any(one.overwritten for one in self.reports)
        self.ui.forAll.setVisible(clashes)
        self.ui.forAllLabel.setVisible(clashes)

    def chosen(self) -> tuple[FormReport, ...]:
        """Return the forms that are selected."""
        rows = sorted({index.row() for index in self.ui.table.selectedIndexes()})
        return tuple(self.reports[row] for row in rows if row < len(self.reports))

    def _show_chosen(self) -> None:
        chosen = self.chosen()
        ui = self.ui
        ui.remove.setEnabled(bool(chosen))
        ui.copyReasons.setEnabled(any(one.reasons or one.remarks for one in chosen))
        if len(chosen) != 1:
            ui.chosen.setText(f"Выбрано форм: {len(chosen)}" if chosen else "")
            tables.show_reasons(ui.reasons, ())
            tables.show_differences(ui.differences, None)
            return
        report = chosen[0]
        ui.chosen.setText(_told(report))
        tables.show_reasons(ui.reasons, report.reasons or report.remarks, f"Замечаний нет. Файл: {report.file}")
        tables.show_differences(ui.differences, report)
        remarks = len(report.reasons or report.remarks)
        ui.tabs.setTabText(0, f"Причины отказа ({remarks})" if report.reasons else f"Замечания ({remarks})")
        ui.tabs.setTabText(1, f"Отличия ({report.overwritten})")
        ui.tabs.setTabEnabled(1, bool(report.overwritten))
        ui.tabs.setCurrentIndex(1 if report.overwritten and not remarks else 0)

    def copy_reasons(self) -> None:
        """Copy why forms were refused or doubted, to be sent to the schools."""
        parts = []
        for report in self.chosen():
            lines = report.reasons or report.remarks
            if lines:
                parts.append("\n".join([report.school or report.file, *(f"– {line}" for line in lines)]))
        QGuiApplication.clipboard().setText("\n\n".join(parts))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Del take forms off the list."""
        deletes = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete
        if watched is self.ui.table and deletes and event.type() == QEvent.Type.KeyPress:
            self.remove_chosen()
            return True
        return super().eventFilter(watched, event)

    # --- taking in

    def accept(self) -> None:
        """Take the accepted forms in as one step; stay where that could not be done."""
        good = [one for one in self.reports if one.state is not FormState.REFUSED]
        if not good:
            return
        replaced = frozenset(self._replaced)
        changes = self._window.session.run(lambda d: self._service.take_in_forms(d, good, replaced))
        if changes is not None:
            self.taken, self.changed = len(good), bool(changes.step)
            super().accept()


def _told(report: FormReport) -> str:
    """Return what is chosen: the school, and what would come of its form."""
    if report.state is FormState.REFUSED:
        return f"{report.school or report.file}: форма не принимается"
    parts = [counted(report.added, "новое значение", "новых значения", "новых значений")]
    if report.overwritten:
        clashes = counted(report.overwritten, "значение", "значения", "значений")
        parts.append(f"{clashes} не как в программе")
    checked = [one.title for one in report.sheets if one.was_checked and one.differences]
    told = f"{report.school}: {', '.join(parts)}"
    return f"{told}. Снимется отметка «проверено»: {sentence_list(checked)}" if checked else told


def _local_paths(data: "QMimeData") -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
