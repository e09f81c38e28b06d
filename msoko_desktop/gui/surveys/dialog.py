"""The window «Анкеты»: the list of surveys, and of the chosen one its answers, what they say, its questions."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidgetItem, QMenu

from msoko_desktop.domain.documents.notes import Collected, NoteKind
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted, quoted
from msoko_desktop.domain.monitoring.model import YearKind
from msoko_desktop.domain.surveys import Audience, Option, Question, Survey
from msoko_desktop.gui import messages
from msoko_desktop.gui.analysis.report_panel import ReportPanel
from msoko_desktop.gui.forms.ui_surveys_dialog import Ui_SurveysDialog
from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.gui.printing.paper_dialog import PaperDialog
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.gui.widgets.dialog_undo import DialogUndo
from msoko_desktop.services import surveys
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.directions.directions import direction_titles, list_directions
from msoko_desktop.services.notes import find_note
from msoko_desktop.services.surveys.grids import CountGrid, QuestionGrid

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

ID = int(Qt.ItemDataRole.UserRole)
ANSWERS, REPORT, QUESTIONS = range(3)
OWN = "Своя анкета"
NO_DIRECTION = "— без направления —"
_FIRST = Question("Удовлетворены ли Вы качеством образования?", (Option("Да", good=True), Option("Нет")))


class SurveysDialog(QDialog):
    """What is entered is stored at once, one undo step each; Ctrl+Z takes back what was done here."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self.ui = Ui_SurveysDialog()
        self.ui.setupUi(self)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._known: tuple[Survey, ...] = ()
        self.answers = GridPanel(self._session, self, window.settings)
        self.questions = GridPanel(self._session, self, window.settings)
        self.report = ReportPanel(window.jobs, window.settings, self)
        self._build()
        self._connect()
        DialogUndo(self, self._session)
        self.refresh()
        fit_dialog(self)
        look = theme()
        self.ui.left.setMinimumWidth(self.ui.add.sizeHint().width() + self.ui.remove.sizeHint().width() + look.px(40))
        self.ui.splitter.setSizes([look.px(280), look.px(900)])

    def _build(self) -> None:
        ui = self.ui
        ui.tabs.tabBar().setDrawBase(False)
        ui.splitter.setStretchFactor(1, 1)
        ui.answersLayout.addWidget(self.answers)
        ui.questionsLayout.addWidget(self.questions)
        ui.reportLayout.addWidget(self.report)
        for widget in (self.report.list, self.report.more, self.report.whence_button):
            widget.hide()
        self.report.whence.hide()
        close = ui.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText("&Закрыть")
        close.setAutoDefault(False)  # Enter in the grid edits
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        ui.add.setMenu(self.menu)
        ui.add.setIcon(theme().icon("add"))
        for kind in Audience:
            ui.audience.addItem(kind.label, kind)
        for years in YearKind:
            ui.years.addItem(years.label, years)

    def _connect(self) -> None:
        ui = self.ui
        self.menu.aboutToShow.connect(self._fill_menu)
        ui.surveys.currentItemChanged.connect(lambda _now, _before: self._choose())
        ui.remove.clicked.connect(self._remove)
        ui.year.activated.connect(lambda _: self._show_year())
        ui.tabs.currentChanged.connect(lambda _: self._on_tab())
        ui.print.clicked.connect(self._print)
        self.report.print.clicked.connect(self._print_report)
        self.report.note.setToolTip("Аналитическая справка за этот год: составить или открыть составленную")
        self.report.note.clicked.connect(self._write_note)
        for field in (ui.title, ui.preface):
            field.editingFinished.connect(self._commit_texts)
        for box in (ui.direction, ui.audience, ui.years):
            box.activated.connect(lambda _: self._commit_texts())
        ui.buttons.rejected.connect(self.reject)
        self._session.changed.connect(self._on_changed)

    # --- the list

    def refresh(self, chosen: int | None = None) -> None:
        """Read the surveys anew and show the one with the id `chosen`, else the one that was shown."""
        before = self.survey
        wanted = chosen if chosen is not None else before.id if before is not None else None
        self._known = surveys.list_surveys(self._session.district)
        with QSignalBlocker(self.ui.surveys):
            self.ui.surveys.clear()
            for one in self._known:
                many = counted(len(one.questions), "вопрос", "вопроса", "вопросов")
                item = QListWidgetItem(f"{one.title}\n{one.audience.label}, {many}", self.ui.surveys)
                item.setData(ID, one.id)
                item.setToolTip(one.source)
                if one.id == wanted:
                    self.ui.surveys.setCurrentItem(item)
            if self.ui.surveys.currentItem() is None and self._known:
                self.ui.surveys.setCurrentRow(0)
        self._choose()

    @property
    def survey(self) -> Survey | None:
        """The survey that is chosen, None where there is none."""
        item = self.ui.surveys.currentItem()
        number = None if item is None else item.data(ID)
        return next((one for one in self._known if one.id == number), None)

    @property
    def year(self) -> int:
        """The year that is shown."""
        return int(self.ui.year.currentData() or 0)

    def _choose(self) -> None:
        survey, ui, writable = self.survey, self.ui, not self._session.read_only
        self.answers.commit_edits()
        self.questions.commit_edits()
        ui.add.setEnabled(writable)
        ui.remove.setEnabled(writable and survey is not None)
        if survey is None:
            for grid in (self.answers, self.questions):
                grid.set_source(None)
            ui.stack.setCurrentWidget(ui.words_page)
            return
        ui.stack.setCurrentWidget(ui.body_page)
        before = self.year
        known = surveys.years_of(self._session.district, survey, self._session.real_day)
        filled = set(surveys.counts_of(self._session.district, survey)[0])
        with QSignalBlocker(ui.year):
            ui.year.clear()
            for one in known:
                ui.year.addItem(surveys.title_of_year(survey, one), one)
            newest = max(filled, default=known[0])
            ui.year.setCurrentIndex(ui.year.findData(before if before in known else newest))
        for field, text in ((ui.title, survey.title), (ui.preface, survey.preface)):
            field.setText(text)
            field.setCursorPosition(0)
            field.setReadOnly(not writable)
        self._show_properties(survey, writable=writable, answered=bool(filled))
        self.questions.set_source(QuestionGrid(self._session.district, survey.id or 0))
        self._show_year()

    def _show_properties(self, survey: Survey, *, writable: bool, answered: bool) -> None:
        """Show direction, who answers and which year; what years mean stays where answers were counted by them."""
        ui, d = self.ui, self._session.district
        ui.direction.clear()
        ui.direction.addItem(NO_DIRECTION, "")
        for card in list_directions(d):
            ui.direction.addItem(card.heading, card.code)
        if survey.direction and ui.direction.findData(survey.direction) < 0:  # of a set the district does not work by
            ui.direction.addItem(direction_titles(d).get(survey.direction, survey.direction), survey.direction)
        for box, value in ((ui.direction, survey.direction), (ui.audience, survey.audience), (ui.years, survey.years)):
            box.setCurrentIndex(max(0, box.findData(value)))
            box.setEnabled(writable)
        ui.years.setEnabled(writable and not answered)
        ui.years.setToolTip("Ответы уже введены: вид года не меняется." if answered else "")

    def _show_year(self) -> None:
        survey = self.survey
        if survey is not None:
            self.answers.set_source(CountGrid(self._session.district, survey.id or 0, self.year))
            self._on_tab()

    def _on_tab(self) -> None:
        from msoko_desktop.services.surveys.report import report_parts

        survey = self.survey
        if survey is None or self.ui.tabs.currentIndex() != REPORT:
            return
        self.answers.commit_edits()
        parts, words = report_parts(self._session.district, survey.id or 0, self.year)
        if parts:
            self.report.show_report(f"survey {survey.id}", survey.title, parts, ranking=False)
            about = Collected(survey.id, self.year)
            written = find_note(self._session.district, NoteKind.SURVEY, about) is not None
            self.report.note.setEnabled(written or not self._session.read_only)
        else:
            self.report.show_words(survey.title, words)

    # --- what is done with surveys

    def _fill_menu(self) -> None:
        taken = {one.ready for one in self._known}
        self.menu.clear()
        for one in surveys.ready_surveys():
            action = self.menu.addAction(one.title)
            action.setEnabled(one.ready not in taken)
            action.setToolTip(one.source)
            action.triggered.connect(lambda _on=False, survey=one: self._store(survey))
        self.menu.addSeparator()
        self.menu.addAction(OWN).triggered.connect(self._add_own)

    def _add_own(self) -> None:
        titles = {one.title for one in self._known}
        names = (OWN, *(f"{OWN} {number}" for number in range(2, len(titles) + 3)))
        title = next(name for name in names if name not in titles)
        if self._store(Survey(title, audience=Audience.PARENTS, questions=(_FIRST,))):
            self.ui.tabs.setCurrentIndex(QUESTIONS)
            self.ui.title.setFocus()
            self.ui.title.selectAll()

    def _store(self, survey: Survey) -> bool:
        def store() -> None:
            changes = surveys.save_survey(self._session.district, survey)
            self._session.broadcast(changes)
            if changes.created:
                self.refresh(changes.created[0])

        return self._attempt(store)

    def _commit_texts(self) -> None:
        survey, ui = self.survey, self.ui
        if survey is None or self._session.read_only:
            return
        new = replace(
            survey,
            title=ui.title.text().strip(),
            preface=" ".join(ui.preface.text().split()),
            direction=str(ui.direction.currentData()),
            audience=Audience(ui.audience.currentData()),
            years=YearKind(ui.years.currentData()),
        )
        if new != survey and not self._store(new):
            ui.title.setText(survey.title)

    def _remove(self) -> None:
        survey = self.survey
        if survey is None:
            return
        counts, returns = surveys.counts_of(self._session.district, survey)
        schools = {school for year in counts.values() for school, _ in year}
        parts = [counted(len(schools), "школы", "школ", "школ"), f"за {counted(len(counts), 'год', 'года', 'лет')}"]
        total = sum(sum(year.values()) for year in returns.values())
        sheets = f", {counted(total, 'анкета', 'анкеты', 'анкет')}" if total else ""
        told = f"В ней ответы {' '.join(parts)}{sheets}: они тоже удалятся. Удаление можно отменить (Ctrl+Z)."
        if counts and not messages.ask(self, f"Удалить анкету {quoted(survey.title)}?", "Удалить", explanation=told):
            return
        district, number = self._session.district, survey.id or 0
        self._attempt(lambda: self._session.broadcast(surveys.delete_survey(district, number)))

    def _attempt(self, action: Callable[[], object]) -> bool:
        try:
            action()
        except UserError as error:
            messages.show_error(self, error)
            return False
        return True

    # --- papers

    def _print(self) -> None:
        from msoko_desktop.services.surveys.papers import FORMATS, questionnaire_document

        self.questions.commit_edits()
        survey, district = self.survey, self._session.district
        if survey is not None:
            number = survey.id or 0
            self._show_paper(
                f"Анкета. {survey.title}", lambda ending: questionnaire_document(district, number, ending), FORMATS
            )

    def _print_report(self) -> None:
        from msoko_desktop.services.notes.analysis_papers import FORMATS, report_document

        shown, survey = self.report.shown, self.survey
        if shown is None or survey is None or not shown.rows:
            return
        district, chart = self._session.district, self.report.paper_chart()
        self._show_paper(
            f"{survey.title}. {shown.title}",
            lambda ending: report_document(district, survey.title, shown, ending, chart=chart),
            FORMATS,
        )

    def _write_note(self) -> None:
        """Open the note about the year; where there is none yet, write it."""
        from msoko_desktop.gui.notes.list_dialog import write_collected

        survey = self.survey
        if survey is not None:
            self.answers.commit_edits()
            write_collected(self._window, NoteKind.SURVEY, Collected(survey.id, self.year), self)

    def _show_paper(self, title: str, make: Callable[[str], bytes], formats: tuple[str, ...]) -> None:
        dialog = PaperDialog(title, make, formats, self._window)
        dialog.exec()
        dialog.deleteLater()

    # --- following

    def _on_changed(self, changes: Changes) -> None:
        if not self._session.is_open or not changes.areas & {Area.MONITORING, Area.SCHOOLS}:
            return
        known = surveys.list_surveys(self._session.district)
        if _heads(known) != _heads(self._known):
            self.refresh()
            return
        self._known = known
        self.answers.reload()
        self.questions.reload()
        self._on_tab()

    def reject(self) -> None:
        """Close; what is being typed is kept."""
        self.answers.commit_edits()
        self.questions.commit_edits()
        super().reject()


def _heads(known: Sequence[Survey]) -> list[Survey]:
    """Return the surveys without their questions: what decides about the list and the properties."""
    return [replace(one, questions=()) for one in known]


def show_surveys(window: "MainWindow") -> None:
    """Open the window."""
    window.commit_edits()
    dialog = SurveysDialog(window)
    dialog.exec()
    dialog.deleteLater()
