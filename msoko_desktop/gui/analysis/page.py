"""The page «Анализ»: reading and counting run beside the window; what is shown follows the results of the file."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout

from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui.actions import Need
from msoko_desktop.gui.analysis import PAGE
from msoko_desktop.gui.analysis.choice_panel import ChoicePanel, Material
from msoko_desktop.gui.analysis.report_panel import ReportPanel
from msoko_desktop.gui.page import Page
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.changes import Area, Changes

if TYPE_CHECKING:
    from msoko_desktop.domain.assessments.model import Assessment
    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.services.analysis.reading import ResultReader
    from msoko_desktop.services.analysis.report_model import Report
    from msoko_desktop.services.analysis.selection import Selection
    from msoko_desktop.services.analysis.views import Part
    from msoko_desktop.services.analysis.whence import Whence
    from msoko_desktop.services.district import District

READING = "Читаются результаты…"
NO_FILE = "Файл района не открыт."
NO_WORKS = (
    "Анализировать пока нечего: в файле нет работ с результатами.\n"
    "Добавьте работы и введите или загрузите результаты на странице «Результаты»."
)
NOTHING_FOUND = "В этом отчёте показывать нечего."
_KEPT = "analysis/choice/"
NO_REPORT = "Для выбранного готовых отчётов нет. Выберите другую процедуру или год."


@dataclass(frozen=True, slots=True)
class _Wish:
    """What a job is to read: of a reader or a district it makes one of; the selection and report of the page, else
    those remembered as text; the material where it is known."""

    source: "ResultReader | District"
    chosen: "tuple[Selection, str] | None"
    kept: str
    material: Material | None


@dataclass(frozen=True, slots=True)
class _Read:
    """What a job brought: what can be chosen and what is, the parts of the report, or why there are none."""

    reader: "ResultReader"
    material: Material
    selection: "Selection"
    report: "Report | None" = None
    parts: "tuple[Part, ...]" = ()
    words: str = ""


class AnalysisPage(Page):
    """`busy` while something is read or counted. One job runs at a time; what came too late is left out."""

    areas = frozenset(
        {
            *(Area.ASSESSMENTS, Area.RESULTS, Area.SCHOOLS, Area.CONTEXT, Area.OBSERVERS, Area.SETTINGS),
            *(Area.RECOMMENDATIONS, Area.PLANS, Area.PLAN_LINES, Area.ORDERS, Area.EXECUTION),  # measures taken
        }
    )

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.session)
        self.window_ = window
        self._reader: ResultReader | None = None
        self._file = ""
        self._shown_file = ""
        self._turn = 0
        self._running = False
        self._again = False
        self._with_material = True
        self._asked: tuple[Selection, str] | None = None
        self.choice = ChoicePanel(self)
        self.report = ReportPanel(window.jobs, window.settings, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.choice)
        self.splitter.addWidget(self.report)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([theme().px(270), theme().px(900)])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)
        self.setFocusProxy(self.choice.ui.reports)
        self.choice.changed.connect(self._on_choice)
        self.report.whence_wanted.connect(self._show_whence)
        self.report.opened.connect(self.open_whence)
        self.report.list.toggled.connect(self.choice.setVisible)
        self.report.print.clicked.connect(self.print_paper)
        self.report.note.clicked.connect(self._write_note)
        self.report.canvas.told.connect(window.notice.show_information)
        self._fill_menu()

    def _fill_menu(self) -> None:
        from msoko_desktop.gui.analysis.commands import fill_more

        menu = QMenu(self.report.more)
        fill_more(self, menu)
        self.report.more.setMenu(menu)

    @property
    def busy(self) -> bool:
        """Whether something is being read or counted."""
        return self._running or self._again

    def selected_work(self) -> "Assessment | None":
        """Return the one work that is chosen, None where more are."""
        from msoko_desktop.services.analysis.selection import selected_work

        return selected_work(self.choice.works, self.choice.selection) if self.choice.is_ready else None

    # --- following the file

    def load(self) -> None:
        """Read what can be chosen and what is shown, beside the window."""
        self._turn += 1
        if not self.session.is_open:
            self._reader = None
            self.choice.setEnabled(False)
            self.report.show_words("", NO_FILE)
            self.window_.set_page_needs(PAGE, Need.NOTHING)
            return
        self.choice.setEnabled(True)
        self._with_material = True
        if self._file != str(self.session.district.path):
            self._file = str(self.session.district.path)
            self._reader = None
            self.report.show_words("", READING)
        self._start()

    def refresh(self, changes: Changes) -> None:
        """Count anew what a write has made outdated."""
        if self._running:
            self._reader = None  # what the running job keeps may be of before the write
        elif self._reader is not None:
            self._reader.forget(changes)
        self.load()

    def _on_choice(self) -> None:
        from msoko_desktop.services.analysis.selection import as_text

        report = self.choice.report
        text = as_text(self.choice.selection, "" if report is None else report.key)
        self.window_.settings.set_value(f"{_KEPT}{self._file}", text)
        self._turn += 1
        self._start()

    def _start(self) -> None:
        """Read in a job; while one runs, the wish is kept until it has ended."""
        if self._running:
            self._again = True
            return
        self._running, self._again = True, False
        turn, wish = self._turn, self._wish()
        self.window_.jobs.start(
            READING,
            lambda _progress, _cancelled: _read(wish),
            lambda read: self._on_read(turn, read),
            lambda error: self._on_failed(turn, error),
            quiet=True,
        )

    def _wish(self) -> _Wish:
        district = self.session.district
        known = self._reader is not None and self._reader.district is district
        chosen, self._asked = self._asked, None
        if chosen is not None:
            self._with_material = True  # the panel shows what was asked for
        elif self.choice.is_ready and self._shown_file == self._file:
            report = self.choice.report
            chosen = (self.choice.selection, "" if report is None else report.key)
        return _Wish(
            self._reader if known and self._reader is not None else district,
            chosen,
            str(self.window_.settings.value(f"{_KEPT}{self._file}", "")),
            None if self._with_material else self.choice.material,
        )

    def _on_read(self, turn: int, read: _Read) -> None:
        self._running = False
        if turn == self._turn and self.session.is_open and read.reader.district is self.session.district:
            self._reader = read.reader
            self._show(read)
        if self._again or turn != self._turn:
            self._begin_again()

    def _on_failed(self, turn: int, error: BaseException) -> None:
        self._running = False
        if turn != self._turn:  # the file was closed or changed meanwhile
            self._begin_again()
            return
        if not isinstance(error, UserError):
            raise error
        self.report.show_words("", str(error))

    def _begin_again(self) -> None:
        self._again = False
        if self.session.is_open:
            self._start()

    def _show(self, found: _Read) -> None:
        title = "" if found.report is None else found.report.title
        if self._with_material:
            self._with_material, self._shown_file = False, self._file
            self.choice.show_material(found.material, found.selection, "" if found.report is None else found.report.key)
        self.choice.setEnabled(bool(found.material.works))
        if found.report is None or not found.parts:
            self.report.show_words(title, found.words or NO_REPORT)
            self.window_.set_page_needs(PAGE, Need.NOTHING)
            return
        self.window_.set_page_needs(PAGE, Need.PRINTABLE)
        self.report.show_report(found.report.key, title, found.parts, ranking=self._is_of_vpr())
        self.report.note.setEnabled(not self.session.read_only)

    def _is_of_vpr(self) -> bool:
        chosen = self.choice.selection
        return (
            chosen.procedure == "vpr"
            or not chosen.procedure
            or (self.choice.report is not None and "vpr" in self.choice.report.needs.procedures)
        )

    def open_report(self, report: str, school_year: int, school_id: int | None = None) -> None:
        """Show a ready report of all works of a school year, of one school where it is given."""
        from msoko_desktop.services.analysis.selection import Selection

        of_measures = report == "effectiveness"  # its schools are those the file has measures of
        schools = () if school_id is None or of_measures else (school_id,)
        self._asked = (Selection("", None, school_year, (), schools), report)
        self._turn += 1
        self._start()

    def _write_note(self) -> None:
        from msoko_desktop.gui.analysis.commands import write_note

        write_note(self)

    # --- where from

    def _show_whence(self, row: str, column: str) -> None:
        from msoko_desktop.services.analysis.parts import origins_of
        from msoko_desktop.services.analysis.shown import DOUBTFUL
        from msoko_desktop.services.analysis.whence import card_of, whence

        part, shown = self.report.part, self.report.shown
        if part is None or shown is None or self._reader is None:
            return
        line = next((one for one in shown.rows if one.key == row), None)
        at = [one.key for one in shown.columns].index(column)
        if line is None:
            return
        cell = line.cells[at]
        lines = cell.tip.split("\n")
        words = "\n".join(one for one in lines if not one.endswith(DOUBTFUL)) or f"{line.title}. {cell.text}"
        found = (*whence(self._reader, origins_of(part, row, column)), *card_of(self._reader, line.school_ids))
        self.report.whence.show_whence(words, found)

    def open_whence(self, one: "Whence") -> None:
        """Open the sheet that a figure was made of; figures of areas in their window."""
        from msoko_desktop.gui.analysis.opening import open_whence

        open_whence(self.window_, one)

    # --- what the window asks

    def print_paper(self) -> bool:
        """Show chart and table as they are printed; return whether there is something to print."""
        from msoko_desktop.gui.analysis.commands import print_report

        return print_report(self)


def _read(wish: _Wish) -> _Read:
    """Read and count, in a thread: the material where it is not known, the report that is chosen."""
    from msoko_desktop.services.analysis.conditions import condition_rules, known_features
    from msoko_desktop.services.analysis.measures_taken import schools_with_measures
    from msoko_desktop.services.analysis.parts import breaks_of, parts_of
    from msoko_desktop.services.analysis.reading import ResultReader
    from msoko_desktop.services.analysis.report_model import Scope
    from msoko_desktop.services.analysis.selection import (
        choice_of,
        first_selection,
        from_text,
        settled,
        settled_report,
        with_clusters,
    )

    reader = wish.source if isinstance(wish.source, ResultReader) else ResultReader(wish.source)
    material = wish.material
    if material is None:
        schools = tuple((one.id or 0, one.short_name) for one in reader.schools().schools)
        rules = condition_rules(reader)
        known = reader.assessments()
        material = Material(
            known,
            schools,
            known_features(reader),
            rules.features,
            rules.most_clusters,
            schools_with_measures(reader.district, {one.school_year for one in known}),
        )
    works = material.works
    chosen, key = wish.chosen or from_text(wish.kept) or (first_selection(works), "")
    selection = settled(works, {school for school, _ in material.schools}, chosen)
    report = settled_report(works, selection, key)
    if report is None:
        return _Read(reader, material, selection, words=NO_REPORT if works else NO_WORKS)
    choice, why = with_clusters(reader, choice_of(works, report, selection), selection.school_year)
    if why:
        return _Read(reader, material, selection, report, words=why)
    content = report.build(reader, choice)
    one = choice.assessment_ids[0] if report.needs.scope is not Scope.YEAR and choice.assessment_ids else None
    parts = () if content.explanation else parts_of(content, breaks_of(works, report, choice), one)
    return _Read(reader, material, selection, report, parts, content.explanation or NOTHING_FOUND)
