"""Adds works to a school year: subjects and grades are ticked, dates and scales chosen for many of them at once."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidgetItem

from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted, date_dots, one_line, shortened
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_add_works_dialog import Ui_AddWorksDialog
from msoko_desktop.gui.results.ticks_table import Work
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.gui.widgets.entry_table import EntryDelegate
from msoko_desktop.services.results import assessment_offers as offers
from msoko_desktop.services.results import assessments
from msoko_desktop.services.results.assessment_names import procedures, subject_line, year_title
from msoko_desktop.services.results.scale_choices import CHECKED, ScaleChoice, choices_among

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

WORK, DATE, VARIANT, SCALE, STATE = range(5)
HEADINGS = ("Работа", "Дата", "Вариант", "Шкала и задания", "Источник")
VARIANTS = ("", "базовая", "профильная", "письменная часть", "устная часть")
BY_ITSELF, LAST, NONE = "auto", "last", "none"
SHOWN_SOURCE = 200  # characters
MANY = {BY_ITSELF: "Предложенная программой", LAST: "Как в прошлом году", NONE: "Без шкалы"}


@dataclass(slots=True)
class Draft:
    """What was chosen for a ticked work: `origin` says where the scale comes from, or `scale` is that very choice."""

    date: dt.date | None = None
    variant: str = ""
    origin: str = BY_ITSELF
    choice: int = 0


class AddWorksDialog(Question):
    """`created` are the ids of the works that were added."""

    def __init__(self, window: "MainWindow", school_year: int) -> None:
        super().__init__(window)
        self._window = window
        self.ui = Ui_AddWorksDialog()
        self.ui.setupUi(self)
        self._answer = self.arrange(self.ui.buttons, self.ui.problem, "&Добавить")
        self.created: tuple[int, ...] = ()
        self._known = tuple(one.assessment for one in assessments.list_assessments(window.session.district))
        own_procedures, self._own_subjects = offers.own_names(window.session.district)
        self._drafts: dict[Work, Draft] = {}
        self._shown: list[Work] = []
        self._show_table()
        for year in offers.years_around(school_year):
            self.ui.year.addItem(year_title(year), year)
        self.ui.year.setCurrentIndex(self.ui.year.findData(school_year))
        for code, title in procedures().items():
            self.ui.procedure.addItem(title, code)
        self.ui.procedure.addItems(own_procedures)
        self.ui.variant.addItems(VARIANTS)
        self._connect()
        self._show_procedure()
        fit_dialog(self)
        self.ui.procedure.setFocus()

    def _show_table(self) -> None:
        table = self.ui.chosen
        table.setColumnCount(len(HEADINGS))
        table.setHorizontalHeaderLabels(HEADINGS)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setItemDelegate(EntryDelegate(table))
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setSectionsClickable(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _connect(self) -> None:
        ui = self.ui
        ui.year.currentIndexChanged.connect(self._show_works)
        ui.procedure.currentTextChanged.connect(self._show_procedure)
        ui.every.toggled.connect(self._show_works)
        ui.all.clicked.connect(lambda: ui.works.tick_all(on=True))
        ui.none.clicked.connect(lambda: ui.works.tick_all(on=False))
        ui.addSubject.clicked.connect(self._add_subject)
        ui.ownSubject.installEventFilter(self)
        ui.works.edited.connect(self._show_chosen)
        ui.chosen.itemSelectionChanged.connect(self._show_detail)
        ui.date.changed.connect(self._set_date)
        ui.date.refused.connect(self.show_problem)
        ui.variant.activated.connect(self._set_variant)
        line = ui.variant.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._set_variant)
        ui.scale.activated.connect(self._set_scale)
        theme().changed.connect(self._show_works)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter in the field of an own subject take it in, not answer the dialog."""
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is self.ui.ownSubject and isinstance(event, QKeyEvent) and event.key() in enter:
            if event.type() == QEvent.Type.KeyPress:
                self._add_subject()
            return True
        return super().eventFilter(watched, event)

    # --- what is offered

    @property
    def year(self) -> int:
        """The school year that is chosen."""
        return int(self.ui.year.currentData())

    @property
    def procedure(self) -> str:
        """The code of the procedure, or its own name as it was typed."""
        return offers.procedure_code(self.ui.procedure.currentText())

    def _show_procedure(self) -> None:
        about = offers.procedure_about(self.procedure)
        self.ui.about.setText(about or "Своя процедура: отметьте предметы и классы.")
        self._drafts.clear()
        self._show_works(keep=False)

    def _show_works(self, *_: object, keep: bool = True) -> None:
        """Show the subjects and grades that the procedure has, or all of them."""
        ticked = self.ui.works.ticked() if keep else ()
        known = {
            (one.subject, one.grade)
            for one in self._known
            if (one.school_year, one.procedure) == (self.year, self.procedure) and not one.variant
        }
        offered = offers.offered_subjects(self.procedure)
        usual = [one for one in offered if one.grades]
        everything = self.ui.every.isChecked() or not usual
        self.ui.every.setEnabled(bool(usual))
        shown = list(offered) if everything else usual
        grades = offers.ALL_GRADES if everything else tuple(sorted(set().union(*(one.grades for one in usual))))
        own = {*self._own_subjects, *(code for code, _ in known if code not in {one.code for one in offered})}
        shown += [offers.OfferedSubject(name, name) for name in sorted(own)]
        rows = {one.code for one in shown}
        self.ui.works.show_works(
            shown,
            grades,
            known,
            [work for work in ticked if work[0] in rows and work[1] in grades],
            anything=everything,
        )
        self.ui.all.setEnabled(bool(usual))
        self._show_chosen()

    def _add_subject(self) -> None:
        """Put an own subject into the table, or go to the one that is meant."""
        name = offers.subject_code(self.ui.ownSubject.text())
        if not name:
            self.ui.ownSubject.setFocus()
            return
        codes = {one.code for one in offers.offered_subjects(self.procedure)}
        if name in codes:
            self.ui.every.setChecked(self.ui.every.isChecked() or not self._is_shown(name))
        elif name not in self._own_subjects:
            self._own_subjects = (*self._own_subjects, name)
        self.ui.ownSubject.clear()
        self._show_works()
        self.ui.works.go_to_subject(name)
        self.ui.works.setFocus()

    def _is_shown(self, code: str) -> bool:
        return any(one.code == code and one.grades for one in offers.offered_subjects(self.procedure))

    # --- what is ticked

    def _show_chosen(self) -> None:
        """List the ticked works with their dates and scales."""
        before, self._shown = self._shown, list(self.ui.works.ticked())
        for work in self._shown:
            self._drafts.setdefault(work, Draft())
        table = self.ui.chosen
        with QSignalBlocker(table):
            table.setRowCount(len(self._shown))
            for row in range(len(self._shown)):
                self._show_row(row)
            if self._shown != before:  # what is chosen next is mostly meant for all of them
                table.selectAll()
        count = len(self._shown)
        self.ui.tabs.setTabText(1, f"Даты и шкалы ({count})" if count else "Даты и шкалы")
        self.ui.tabs.setTabEnabled(1, bool(count))
        self._answer.setText(f"&Добавить ({count})" if count else "&Добавить")
        self._answer.setEnabled(bool(count) and bool(self.procedure))
        self._show_count()
        self._share_width()
        self._show_detail()

    def _show_row(self, row: int) -> None:
        work = self._assessment(self._shown[row])
        choice = self._choice(self._shown[row])
        sound = not choice.state or choice.state == CHECKED
        texts = (
            subject_line(replace(work, variant="")),
            "" if work.date is None else date_dots(work.date),
            work.variant,
            choice.title,
            choice.state,
        )
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(choice.about if column in (SCALE, STATE) else text)
            if column == STATE:
                item.setForeground(theme().colour("good" if sound else "warning"))
            if column == SCALE and choice.origin == "none":
                item.setForeground(theme().colour("muted"))
            self.ui.chosen.setItem(row, column, item)

    def _show_count(self) -> None:
        count = len(self._shown)
        choices = [self._choice(work) for work in self._shown]
        doubtful = sum(bool(one.state) and one.state != CHECKED for one in choices)
        without = sum(one.origin == "none" for one in choices)
        parts = [f"Отмечено: {counted(count, 'работа', 'работы', 'работ')}" if count else "Отметьте предметы и классы."]
        if without:
            parts.append(f"без шкалы {without}")
        if doubtful:
            parts.append(f"шкалу нужно сверить у {doubtful}")
        self.ui.count.setText(", ".join(parts))

    def _share_width(self) -> None:
        header = self.ui.chosen.horizontalHeader()
        for column in (DATE, VARIANT, STATE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for column in (WORK, SCALE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.ui.chosen.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + theme().px(9))

    def _assessment(self, work: Work) -> Assessment:
        draft = self._drafts[work]
        return Assessment(self.year, self.procedure, work[0], work[1], draft.date, draft.variant)

    def _choices(self, work: Work) -> tuple[ScaleChoice, ...]:
        return choices_among(self._known, self._assessment(work))

    def _choice(self, work: Work) -> ScaleChoice:
        """Return the scale that a work gets."""
        choices, draft = self._choices(work), self._drafts[work]
        if draft.origin == BY_ITSELF:
            return choices[min(draft.choice, len(choices) - 1)]
        return next((one for one in choices if one.origin == draft.origin), choices[-1])

    # --- date, variant and scale of the selected works

    def _selected(self) -> list[Work]:
        rows = sorted({index.row() for index in self.ui.chosen.selectedIndexes()})
        return [self._shown[row] for row in rows if row < len(self._shown)]

    def _show_detail(self) -> None:
        chosen = self._selected()
        for widget in (self.ui.date, self.ui.variant, self.ui.scale):
            widget.setEnabled(bool(chosen))
        dates = {self._drafts[work].date for work in chosen}
        variants = {self._drafts[work].variant for work in chosen}
        self.ui.date.set_date(dates.pop() if len(dates) == 1 else None)
        with QSignalBlocker(self.ui.scale), QSignalBlocker(self.ui.variant):
            self.ui.variant.setEditText(variants.pop() if len(variants) == 1 else "")
            self.ui.scale.clear()
            if len(chosen) == 1:
                self._offer_scales(chosen[0])
            else:
                for origin, title in MANY.items():
                    self.ui.scale.addItem(title, origin)
                origins = {self._drafts[work].origin for work in chosen}
                self.ui.scale.setCurrentIndex(self.ui.scale.findData(origins.pop()) if len(origins) == 1 else -1)
        self._show_about(chosen)

    def _show_about(self, chosen: list[Work]) -> None:
        """Say where the scale of the only selected work comes from, or how many works are selected."""
        count = counted(len(chosen), "выбранной работы", "выбранных работ", "выбранных работ")
        about = self._choice(chosen[0]).about if len(chosen) == 1 else f"Для {count}:" if chosen else ""
        self.ui.forRows.setText(shortened(about, SHOWN_SOURCE))
        self.ui.forRows.setToolTip(about)

    def _offer_scales(self, work: Work) -> None:
        choices = self._choices(work)
        for place, one in enumerate(choices):
            self.ui.scale.addItem(f"{one.title} – {one.state}" if one.state else one.title, place)
            self.ui.scale.setItemData(place, one.about, Qt.ItemDataRole.ToolTipRole)
        self.ui.scale.setCurrentIndex(choices.index(self._choice(work)))

    def _set_date(self, date: dt.date | None) -> None:
        self.show_problem("")
        for work in self._selected():
            self._drafts[work].date = date
        self._renew_rows()

    def _set_variant(self) -> None:
        text, chosen = one_line(self.ui.variant.currentText()), self._selected()
        if text or len({self._drafts[work].variant for work in chosen}) == 1:
            for work in chosen:
                self._drafts[work].variant = text
            self._renew_rows()

    def _set_scale(self) -> None:
        data = self.ui.scale.currentData()
        for work in self._selected():
            draft = self._drafts[work]
            draft.origin, draft.choice = (BY_ITSELF, data) if isinstance(data, int) else (str(data), 0)
        self._renew_rows()

    def _renew_rows(self) -> None:
        for row, work in enumerate(self._shown):
            if work in self._selected():
                self._show_row(row)
        self._show_count()
        self._share_width()
        self._show_about(self._selected())

    # --- answering

    def new_works(self) -> list[Assessment]:
        """Return what would be added."""
        found = []
        for work in self._shown:
            choice = self._choice(work)
            found.append(replace(self._assessment(work), scale=choice.scale, tasks=choice.tasks))
        return found

    def write(self) -> str:
        """Add the works as one step."""
        if self.ui.date.problem():
            return self.ui.date.problem()
        self.ui.date.settle()
        session = self._window.session
        try:
            changes = assessments.add_assessments(session.district, self.new_works())
        except UserError as error:
            return str(error)
        session.broadcast(changes)
        self.created = changes.created
        return ""


def add_assessments(window: "MainWindow", school_year: int) -> tuple[int, ...]:
    """Let works be added to a school year; return the ids of the new ones, () where none was added."""
    dialog = AddWorksDialog(window, school_year)
    dialog.exec()
    created = dialog.created
    dialog.deleteLater()
    return created
