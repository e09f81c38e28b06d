"""The sheet of a work: what it is, which view of it (schools, classes of a school, pupils), and the grid."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QCompleter, QPushButton, QToolButton, QWidget

from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.assessments.scale_checks import scale_remarks
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted, date_dots
from msoko_desktop.gui.forms.ui_result_sheet import Ui_ResultSheet
from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.gui.results.grid_places import current_row, selected_rows
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.settings import WindowSettings
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.result_sheets.class_sheet import ClassSheet
from msoko_desktop.services.result_sheets.pupil_sheet import PupilSheet
from msoko_desktop.services.result_sheets.school_sheet import SchoolSheet
from msoko_desktop.services.results.assessment_names import assessment_title
from msoko_desktop.services.schools.schools import School

Sheet = SchoolSheet | ClassSheet | PupilSheet


class View(StrEnum):
    """Which rows the sheet has."""

    SCHOOLS = "schools"
    CLASSES = "classes"
    PUPILS = "pupils"


TITLES = {View.SCHOOLS: "&Школы", View.CLASSES: "Кла&ссы", View.PUPILS: "&Участники"}
TIPS = {
    View.SCHOOLS: "Итоги каждой школы и района",
    View.CLASSES: "Итоги классов одной школы",
    View.PUPILS: "Баллы участников по заданиям",
}
CHECKED, SECOND = "Прове&рено", "&Второй ввод…"
NARROW, NARROW_WITH_SCHOOL = 640, 1000  # the widths from which the buttons have room for their words
QUICK = "results/quick typing"
ALL_SCHOOLS = "Все школы"


class SheetPanel(QWidget):
    """Shows one work at a time. `shown_changed()` when another view or school is shown, `scale_wanted()`."""

    shown_changed = Signal()
    scale_wanted = Signal()

    def __init__(self, session: Session, settings: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ResultSheet()
        self.ui.setupUi(self)
        self._session = session
        self._settings = settings
        self.view = View.SCHOOLS
        self.assessment: Assessment | None = None
        self.sheet: Sheet | None = None
        self.grid = GridPanel(session, self)
        self.ui.outer.addWidget(self.grid, 1)
        self.checked = QPushButton(CHECKED, self)
        self.checked.setAccessibleName("Проверено")
        self.checked.setToolTip("Отметить листы выбранных школ проверенными (F9)")
        self.second = QPushButton(SECOND, self)
        self.second.setAccessibleName("Второй ввод")
        self.second.setToolTip("Ввести лист с бумаги ещё раз и сверить с первым вводом")
        self.more = QPushButton(self)
        self.school = QComboBox(self)
        self.quick = QToolButton(self)
        self._views = self._view_buttons()
        self._build()
        theme().changed.connect(self._renew_look)
        self._renew_look()

    def _view_buttons(self) -> dict[View, QToolButton]:
        group = QButtonGroup(self)
        buttons = {}
        for view in View:
            button = QToolButton(self)
            button.setText(TITLES[view])
            button.setToolTip(TIPS[view])
            button.setCheckable(True)
            button.setProperty("segment", True)
            button.clicked.connect(lambda _checked=False, wanted=view: self.show_view(wanted))
            group.addButton(button)
            buttons[view] = button
        buttons[View.SCHOOLS].setChecked(True)
        return buttons

    def _build(self) -> None:
        self.more.setAccessibleName("Ещё")
        self.more.setToolTip("Ещё: шкала, загрузка, формы, печать")
        self.school.setEditable(True)
        self.school.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.school.setAccessibleName("Школа")
        self.school.setToolTip("Школа, лист которой показан")
        completer = self.school.completer()
        if completer is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.school.activated.connect(lambda _: self._on_school())
        self.quick.setText("&Быстрый ввод")
        self.quick.setCheckable(True)
        self.quick.setProperty("segment", True)
        self.quick.setToolTip(
            "Одна цифра заполняет ячейку и переводит к следующей; пробел – пропустить. Для баллов 0–9 и отметок"
        )
        self.quick.setChecked(self._settings.flag(QUICK, default=False))
        self.quick.toggled.connect(self._on_quick)
        self.ui.bar.add(*self._views.values(), self.school, self.quick, self.checked, self.second, self.more)
        self.ui.warning.clicked.connect(self.scale_wanted)

    def _renew_look(self) -> None:
        look = theme()
        self.ui.list.setIcon(look.icon("list", "text", 16))
        self.ui.list.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.school.setMinimumWidth(look.px(200))
        self.school.setMaximumWidth(look.px(300))
        self.ui.warning.setIcon(look.icon("warning", "warning", 16))
        self.checked.setIcon(look.icon("done", "text", 16))
        self.second.setIcon(look.icon("redline", "text", 16))
        self.quick.setIcon(look.icon("indent", "text", 16))
        self.more.setIcon(look.icon("more", "text", 16))

    def _on_quick(self, wanted: bool) -> None:
        self._settings.set_value(QUICK, wanted)
        self._open_quick()
        self.grid.setFocus()

    def _open_quick(self) -> None:
        """Let one digit fill a cell where points of pupils are typed and the person wants it so."""
        self.grid.table.quick = self.view is View.PUPILS and self.quick.isChecked()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words of the buttons out where they would take a row of the sheet."""
        super().resizeEvent(event)
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        narrow = self.width() < theme().px(NARROW if self.view is View.SCHOOLS else NARROW_WITH_SCHOOL)
        for button, text in ((self.checked, CHECKED), (self.second, SECOND)):
            button.setText("" if narrow else text)
        style = Qt.ToolButtonStyle
        room = self.width() >= theme().px(NARROW)
        self.quick.setToolButtonStyle(style.ToolButtonTextBesideIcon if room else style.ToolButtonIconOnly)

    # --- what is shown

    def show_assessment(self, assessment: Assessment, schools: Sequence[School]) -> None:
        """Show a work, in the same view and for the same school as the one before."""
        self.assessment = assessment
        chosen = self.school_id
        with QSignalBlocker(self.school):
            self.school.clear()
            self.school.addItem(ALL_SCHOOLS, None)
            for school in schools:
                self.school.addItem(school.short_name, school.id)
            self.school.setCurrentIndex(max(0, self.school.findData(chosen)))
        self._describe()
        self._open()

    def show_view(self, view: View, school_id: int | None = None) -> None:
        """Show schools, classes or pupils; of a school where one is given."""
        self.grid.commit_edits()
        self.view = view
        self._views[view].setChecked(True)
        if school_id is not None:
            self.school.setCurrentIndex(max(0, self.school.findData(school_id)))
        elif view is not View.SCHOOLS and self.school_id is None:
            self._choose_school_of_row(view)
        self._open()

    def _choose_school_of_row(self, view: View) -> None:
        """Go from the row of a school to its classes or pupils; classes are never shown of all schools."""
        row = current_row(self.grid)
        place = self.school.findData(int(row)) if row is not None and row.isdecimal() else -1
        if place < 0 and view is View.CLASSES and self.school.count() > 1:
            place = 1
        if place > 0:
            self.school.setCurrentIndex(place)

    @property
    def school_id(self) -> int | None:
        """The school that is chosen, None for all."""
        data = self.school.currentData()
        return None if data is None else int(data)

    @property
    def shown_school(self) -> int | None:
        """The school whose sheet is shown, None where that of all schools is."""
        return None if self.view is View.SCHOOLS else self.school_id

    def chosen_schools(self) -> tuple[int, ...]:
        """Return the schools an entry is about: the selected rows of schools, else the school that is shown."""
        if self.view is View.SCHOOLS:
            return tuple(int(key) for key in selected_rows(self.grid) if key.isdecimal())
        return () if self.school_id is None else (self.school_id,)

    def clear(self) -> None:
        """Show nothing."""
        self.assessment, self.sheet = None, None
        self.grid.set_source(None)

    def reload(self) -> None:
        """Read the sheet anew; the place in it stays."""
        if self.sheet is None:
            return
        try:
            self.grid.reload()
        except UserError as error:
            self.clear()
            self._session.refused.emit(error)

    def _on_school(self) -> None:
        if self.view is View.CLASSES and self.school_id is None and self.school.count() > 1:
            self.school.setCurrentIndex(1)
        self._open()

    def _open(self) -> None:
        self.school.setVisible(self.view is not View.SCHOOLS)
        self.quick.setVisible(self.view is View.PUPILS)
        self._open_quick()
        if self.assessment is None or self.assessment.id is None:
            return
        try:
            self.sheet = self._make(self.assessment.id)
        except UserError as error:
            self.sheet = None
            self._session.refused.emit(error)
        self._fit_buttons()
        self.grid.set_source(self.sheet)
        self._go_to_first()
        self.shown_changed.emit()

    def _go_to_first(self) -> None:
        """Begin in the first column that is typed into: of a new class its name, of a new pupil the code."""
        if self.sheet is not None:
            typed = next((column.key for column in self.sheet.content.columns if not column.calculated), None)
            self.grid.go_to(None, typed)

    def _make(self, assessment_id: int) -> Sheet | None:
        district = self._session.district
        if self.view is View.PUPILS:
            return PupilSheet(district, assessment_id, self.school_id)
        if self.view is View.CLASSES:
            return None if self.school_id is None else ClassSheet(district, assessment_id, self.school_id)
        return SchoolSheet(district, assessment_id)

    def _describe(self) -> None:
        one = self.assessment
        if one is None:
            return
        self.ui.title.setText(assessment_title(one))
        self.ui.title.setToolTip(assessment_title(one))
        known = bool(one.scale.title or one.scale.bands or one.scale.thresholds)
        parts = [
            date_dots(one.date) if one.date is not None else "дата не указана",
            one.scale.title or ("шкала без названия" if known else "шкала не задана"),
            counted(len(one.tasks), "задание", "задания", "заданий") if one.tasks else "",
            one.scale.source,
        ]
        told = " · ".join(part for part in parts if part)
        self.ui.info.setText(told)
        self.ui.info.setToolTip(told)
        remarks = scale_remarks(one.scale, one.tasks, one.school_year)
        self.ui.warning.setVisible(bool(remarks))
        self.ui.warning.setText("Сверьте шкалу" if known else "Задайте шкалу")
        self.ui.warning.setToolTip("\n".join(remarks))
