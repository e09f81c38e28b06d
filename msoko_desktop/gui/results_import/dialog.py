"""The window that takes in a table of results: what was recognised, columns, schools, remarks, differences."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QPushButton

from msoko_desktop import paths
from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui import messages
from msoko_desktop.gui.forms.ui_import_table_dialog import Ui_ImportTableDialog
from msoko_desktop.gui.jobs import Cancelled, Progress, wait_for
from msoko_desktop.gui.results_import import tables
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services import result_import
from msoko_desktop.services.result_import import (
    ColumnMeaning,
    Decisions,
    Differences,
    Inspection,
    SchoolMatch,
    TableKind,
)
from msoko_desktop.services.results import assessment_offers as offers
from msoko_desktop.services.results import assessments
from msoko_desktop.services.results.assessment_names import assessment_title, procedures, subjects, year_title
from msoko_desktop.services.schools.schools import list_schools

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

FILTER = (
    "Таблицы (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt *.htm *.html);;Excel (*.xlsx *.xlsm *.xls);;"
    "OpenDocument (*.ods);;Текст (*.csv *.tsv *.txt);;Все файлы (*)"
)
FOLDER_KEY = "results_import/folder"
COLUMNS, ROWS, SCHOOLS, REMARKS, DIFFERENCES = range(5)
CAN_BE_UNDONE = "Загрузку можно отменить одним действием: Ctrl+Z."
NOTHING_NEW = "Ничего не изменилось: всё, что есть в таблице, уже внесено. {}."
_LONGEST_PROFILE = 120


def import_table(window: "MainWindow") -> None:
    """Ask for a file with results, show what is in it, take it in."""
    if window.session.read_only:
        return
    folder = str(window.settings.value(FOLDER_KEY, str(paths.documents_dir())))
    name, _ = QFileDialog.getOpenFileName(window, "Загрузить таблицу с результатами", folder, FILTER)
    if name:
        window.settings.set_value(FOLDER_KEY, str(Path(name).parent))
        import_path(window, Path(name))


def import_path(window: "MainWindow", path: Path) -> None:
    """Show what is in a file with results and take it in; a form of a school is handed to the window for forms."""
    district = window.session.district

    def work(progress: Progress, cancelled: Cancelled) -> Inspection | Path:
        form = result_import.is_school_form(path)
        return path if form else result_import.inspect(district, path, progress, cancelled)

    try:
        inspection = wait_for(window, window.jobs, f"Чтение файла {path.name}", work)
    except UserError as error:
        window.show_error(error)
        return
    if isinstance(inspection, Inspection):
        dialog = ImportTableDialog(window, inspection)
        dialog.exec()
        told = f"{dialog.told} {CAN_BE_UNDONE}" if dialog.changed else dialog.told
        taken = dialog.work
        dialog.deleteLater()
        if told:
            _show_work(window, taken)
            window.notice.show_information(told)
    elif inspection is not None:
        from msoko_desktop.gui.exchange.commands import accept_forms

        accept_forms(window, (path,))


def _show_work(window: "MainWindow", work: int | None) -> None:
    """Show the sheet of a work, which may be of another year than the one that was shown."""
    if work is not None:
        window.show_page("results").show_item(work)


class ImportTableDialog(QDialog):
    """`told` says what was taken in, "" where the person gave up; `changed` whether that changed anything;
    `work` is the id of the work it belongs to.
    """

    def __init__(self, window: "MainWindow", inspection: Inspection) -> None:
        super().__init__(window)
        self._window = window
        self.ui = Ui_ImportTableDialog()
        self.ui.setupUi(self)
        self.ui.tabs.tabBar().setDrawBase(False)
        self.inspection = inspection
        self.told = ""
        self.changed = False
        self.work: int | None = None
        self._chosen: dict[tuple[str, str], int | None] = {}
        self._matched = inspection.layout.score <= 0  # by hand: worth remembering
        self._differences = Differences()
        self._schools = list_schools(window.session.district)
        self._works = tuple(one.assessment for one in assessments.list_assessments(window.session.district))
        self._load = QPushButton("&Загрузить", self)
        self._load.setDefault(True)
        self.ui.buttons.addButton(self._load, QDialogButtonBox.ButtonRole.AcceptRole)
        self.ui.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText("Отмена")
        tables.prepare_all(self.ui.columns, self.ui.rows, self.ui.schools, self.ui.differences)
        self._fill_choices()
        self._connect()
        self._show()
        fit_dialog(self)
        self.ui.tabs.setCurrentIndex(self._first_tab())

    # --- what can be chosen

    def _fill_choices(self) -> None:
        ui, opened = self.ui, self.inspection.opened
        for place, (sheet, layout) in enumerate(zip(opened.sheets, opened.layouts, strict=True)):
            if layout is not None:
                ui.sheet.addItem(sheet.name or "Таблица", place)
        several = ui.sheet.count() > 1
        ui.sheet.setVisible(several)
        ui.sheetLabel.setVisible(several)
        for kind in TableKind:
            ui.kind.addItem(kind.label, kind)
        ui.work.addItem("Новая работа", None)
        for work in self._works:
            ui.work.addItem(f"{assessment_title(work)} ({year_title(work.school_year)})", work)
        for code, title in procedures().items():
            ui.procedure.addItem(title, code)
        for code, title in subjects().items():
            ui.subject.addItem(title, code)
        own_procedures, own_subjects = offers.own_names(self._window.session.district)
        ui.procedure.addItems(own_procedures)
        ui.subject.addItems(own_subjects)
        ui.grade.addItem("—", 0)
        for grade in offers.ALL_GRADES:
            ui.grade.addItem(str(grade), grade)

    def _connect(self) -> None:
        ui = self.ui
        ui.sheet.activated.connect(lambda: self._read_again(sheet=int(ui.sheet.currentData())))
        ui.kind.activated.connect(lambda: self._read_again(kind=TableKind(ui.kind.currentData())))
        ui.work.activated.connect(self._work_chosen)
        for combo in (ui.procedure, ui.subject):
            combo.activated.connect(self._judge)
            line = combo.lineEdit()
            if line is not None:
                line.editingFinished.connect(self._judge)
        ui.grade.activated.connect(self._judge)
        ui.year.activated.connect(self._judge)
        ui.skipUnknown.clicked.connect(self.skip_unknown)
        ui.replace.toggled.connect(self._tell)
        ui.buttons.accepted.connect(self.accept)
        ui.buttons.rejected.connect(self.reject)
        theme().changed.connect(self._show_tables)

    def _first_tab(self) -> int:
        if self.inspection.table is None:
            return COLUMNS
        if self._open_schools():
            return SCHOOLS
        if self._differences.count:
            return DIFFERENCES
        return REMARKS if self.inspection.table.errors else COLUMNS

    # --- reading again

    def _read_again(
        self, *, sheet: int | None = None, meanings: list[ColumnMeaning] | None = None, kind: TableKind | None = None
    ) -> None:
        """Read the table with another sheet, other meanings of its columns, or as another kind."""
        found = self._in_job(
            "Чтение таблицы",
            lambda: result_import.reread(self._window.session.district, self.inspection, sheet, meanings, kind),
        )
        if isinstance(found, Inspection):
            self._matched = self._matched or meanings is not None
            self.inspection = found
            if sheet is not None:
                self._matched = found.layout.score <= 0
                self._chosen.clear()
            self._show(keep_work=sheet is None)

    def _in_job(self, title: str, work: Callable[[], object]) -> object:
        try:
            return wait_for(self, self._window.jobs, title, lambda _progress, _cancelled: work())
        except UserError as error:
            messages.show_error(self, error)
            return None

    def _meaning_chosen(self, place: int, meaning: ColumnMeaning) -> None:
        meanings = list(self.inspection.layout.meanings)
        if meanings[place].key == meaning.key:
            return
        # A meaning stands in one column only: the one that had it before is not taken in any more.
        meanings = [ColumnMeaning(result_import.Meaning.IGNORED) if one.key == meaning.key else one for one in meanings]
        meanings[place] = meaning
        self._read_again(meanings=meanings)
        self.ui.columns.setCurrentCell(place, tables.MEANING)

    # --- what is shown

    def _show(self, *, keep_work: bool = False) -> None:
        ui, found = self.ui, self.inspection
        ui.fileName.setText(found.opened.source)
        with QSignalBlocker(ui.sheet), QSignalBlocker(ui.kind):
            ui.sheet.setCurrentIndex(ui.sheet.findData(found.opened.chosen))
            ui.kind.setCurrentIndex(list(TableKind).index(found.layout.kind))
        if not keep_work:
            self._show_work()
        self._show_tables()
        self._judge()

    def _show_work(self) -> None:
        """Choose the work that the title tells, and fill the fields of a new one."""
        ui, found = self.ui, self.inspection
        known = found.assessment.id if found.assessment is not None else None
        places = [place for place, one in enumerate(self._works, 1) if one.id == known and known is not None]
        ui.work.setCurrentIndex(places[0] if places else 0)
        table = found.table
        year = table.school_year if table is not None else None
        today = assessments.school_year_of(self._window.session.day)
        ui.year.clear()
        for one in sorted({*offers.years_around(today), *([year] if year is not None else [])}):
            ui.year.addItem(year_title(one), one)
        ui.year.setCurrentIndex(ui.year.findData(today if year is None else year))
        for combo, code in (
            (ui.procedure, table.procedure if table is not None else ""),
            (ui.subject, table.subject if table is not None else ""),
        ):
            place = combo.findData(code) if code else -1
            combo.setCurrentIndex(place)
            if place < 0:
                combo.setEditText("")
        grade = table.grade if table is not None else None
        ui.grade.setCurrentIndex(max(0, ui.grade.findData(grade)))
        ui.newWork.setVisible(ui.work.currentIndex() == 0)

    def _show_tables(self) -> None:
        ui, found = self.ui, self.inspection
        views = result_import.column_views(found)
        tables.show_columns(
            ui.columns, views, lambda place: result_import.options_for(self.inspection, place), self._meaning_chosen
        )
        cells = found.opened.sheets[found.opened.chosen]
        tables.show_rows(ui.rows, views, result_import.preview(found), cells.top + found.layout.data + 1)
        tables.show_schools(ui.schools, found.schools, self._schools, self._decided, self._school_chosen)
        remarks = found.table.remarks if found.table is not None else ()
        tables.show_remarks(ui.remarks, remarks)
        ui.tabs.setTabText(COLUMNS, f"Столбцы ({len(views)})")
        ui.tabs.setTabText(REMARKS, f"Замечания ({len(remarks)})" if remarks else "Замечания")
        ui.remember.setVisible(self._matched)
        tables.show_differences(ui.differences, self._differences.shown)

    # --- decisions

    def _decided(self, match: SchoolMatch) -> int:
        """Return the id of the school that is meant, or that none is chosen yet or it is left out."""
        if match.key in self._chosen:
            return self._chosen[match.key] or tables.LEFT_OUT
        return match.school_id or tables.UNKNOWN

    def _school_chosen(self, match: SchoolMatch, school_id: int) -> None:
        if school_id == tables.UNKNOWN:
            self._chosen.pop(match.key, None)
        else:
            self._chosen[match.key] = school_id or None
        self._judge()

    def skip_unknown(self) -> None:
        """Leave out the schools of the table that nobody has chosen one of the list for."""
        self._chosen |= dict.fromkeys((match.key for match in self._open_schools()), None)
        found = self.inspection
        tables.show_schools(self.ui.schools, found.schools, self._schools, self._decided, self._school_chosen)
        self._judge()

    def _open_schools(self) -> list[SchoolMatch]:
        return [one for one in self.inspection.schools if self._decided(one) == tables.UNKNOWN]

    def _work_chosen(self) -> None:
        self.ui.newWork.setVisible(self.ui.work.currentIndex() == 0)
        self._judge()

    def _assessment(self) -> Assessment:
        """Return the work that is chosen or described. Raises InputRefused where the description is not whole."""
        ui, table = self.ui, self.inspection.table
        work = ui.work.currentData()
        if isinstance(work, Assessment):
            return work
        if table is None:
            raise ValueError("nothing was read")
        return result_import.new_work(
            self._window.session.district,
            table,
            int(ui.year.currentData() or 0),
            offers.procedure_code(ui.procedure.currentText()),
            offers.subject_code(ui.subject.currentText()),
            int(ui.grade.currentData() or 0),
        )

    def _decisions(self) -> Decisions:
        profile = ""
        if self._matched and self.ui.remember.isChecked():
            named = [heading for heading in self.inspection.layout.headings if heading]
            profile = f"{self.inspection.layout.kind.label}: {', '.join(named)}"[:_LONGEST_PROFILE]
        return Decisions(self._assessment(), self._chosen, self.ui.replace.isChecked(), profile)

    # --- what would come of it

    def _judge(self) -> None:
        """Work out what differs, or why the table cannot be taken in yet."""
        self._differences = Differences()
        table, problem = self.inspection.table, self.inspection.problem
        unknown = self._open_schools()
        if table is not None and unknown:
            schools = counted(len(unknown), "школа", "школы", "школ")
            problem = f"Не найдено в списке: {schools}. Выберите, какие это школы, или пропустите их."
        elif table is not None:
            district = self._window.session.district
            try:
                decisions = self._decisions()
                told = wait_for(
                    self,
                    self._window.jobs,
                    "Сравнение с введённым",
                    lambda _progress, _cancelled: result_import.differences(district, table, decisions),
                )
                self._differences = told if isinstance(told, Differences) else Differences()
            except UserError as error:
                problem = str(error)
        count = self._differences.count
        tables.show_differences(self.ui.differences, self._differences.shown)
        self.ui.tabs.setTabText(DIFFERENCES, f"Отличия ({count})" if count else "Отличия")
        self.ui.tabs.setTabVisible(DIFFERENCES, bool(count))
        self.ui.tabs.setTabText(SCHOOLS, f"Школы (не найдено: {len(unknown)})" if unknown else self._schools_told())
        self.ui.tabs.setTabEnabled(SCHOOLS, bool(self.inspection.schools))
        self.ui.skipUnknown.setVisible(bool(unknown))
        self._load.setEnabled(not problem)
        self._say(problem)

    def _schools_told(self) -> str:
        return f"Школы ({len(self.inspection.schools)})" if self.inspection.schools else "Школы"

    def _tell(self) -> None:
        self._say("")

    def _say(self, problem: str) -> None:
        """Show why the table cannot be taken in, or what would be."""
        summary = self.ui.summary
        summary.setText(problem or self._outcome())
        summary.setProperty("role", "danger" if problem else "")
        summary.style().unpolish(summary)
        summary.style().polish(summary)

    def _outcome(self) -> str:
        table, found = self.inspection.table, self._differences
        if table is None:
            return ""
        pupils = table.kind is TableKind.PUPILS
        changed = "Заменится значений" if self.ui.replace.isChecked() else "Останется прежних значений"
        counts = (
            (f"Новых {'участников' if pupils else 'школ'}", found.added),
            (changed, found.count),
            (f"{'Участников' if pupils else 'Строк'} без изменений", found.same),
            ("Введены раньше, но в таблице их нет (останутся)", found.missing),
        )
        return " ".join(f"{words}: {count}." for words, count in counts if count)

    def accept(self) -> None:
        """Take the table in as one step; stay where that could not be done."""
        table = self.inspection.table
        if table is None or not self._load.isEnabled():
            return
        try:
            decisions = self._decisions()
        except UserError as error:
            self._say(str(error))
            return
        changes = self._window.session.run(lambda d: result_import.take_in(d, table, decisions))
        if changes is not None:
            title = assessment_title(decisions.assessment)
            self.work = next(iter(changes.created), None)
            self.changed = bool(changes.step)
            self.told = f"Загружены результаты: {title}." if self.changed else NOTHING_NEW.format(title)
            super().accept()
