"""Asks for a recommendation in the person's own words: for which schools, on what ground, what to do, until when."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_new_recommendation_dialog import Ui_NewRecommendationDialog
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services import recommendations
from msoko_desktop.services.directions.directions import list_directions
from msoko_desktop.services.recommendations import OwnWords
from msoko_desktop.services.results.assessments import school_year_of

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

NO_SCHOOLS = "Школ в файле нет. Добавьте их на странице «Школы» и повторите."
_ID = Qt.ItemDataRole.UserRole


class NewRecommendationDialog(Question):
    """`created` are the ids of what was written. `direction` and the school year are those it is begun for."""

    def __init__(self, window: "MainWindow", parent: QWidget, direction: str = "", year: int | None = None) -> None:
        super().__init__(parent)
        self._session = window.session
        self._school_year = year if year is not None else school_year_of(window.session.day)
        self.created: tuple[int, ...] = ()
        self.ui = ui = Ui_NewRecommendationDialog()
        ui.setupUi(self)
        self.answer = self.arrange(ui.buttons, ui.problem, "&Составить")
        for field in (ui.fact, ui.measure):
            self.limit(field)
        ui.direction.addItem("Не указано", "")
        for card in list_directions(self._session.district):
            ui.direction.addItem(card.heading, card.code)
        ui.direction.setCurrentIndex(max(0, ui.direction.findData(direction)))
        for school in recommendations.addressees(self._session.district):
            item = QListWidgetItem(school.short_name, ui.schools)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(_ID, school.id)
        ui.schools.setMinimumHeight(theme().px(96))
        ui.all.clicked.connect(lambda _=False: self._check_all())
        ui.due.refused.connect(self.show_problem)
        if not ui.schools.count():
            self.answer.setEnabled(False)
            self.show_problem(NO_SCHOOLS)
        fit_dialog(self)
        ui.schools.setFocus()

    def _check_all(self) -> None:
        """Tick all schools, or none where all are ticked."""
        items = [self.ui.schools.item(place) for place in range(self.ui.schools.count())]
        every = all(item.checkState() is Qt.CheckState.Checked for item in items)
        for item in items:
            item.setCheckState(Qt.CheckState.Unchecked if every else Qt.CheckState.Checked)

    def _chosen(self) -> list[int]:
        items = [self.ui.schools.item(place) for place in range(self.ui.schools.count())]
        return [int(item.data(_ID)) for item in items if item.checkState() is Qt.CheckState.Checked]

    def write(self) -> str:
        """Keep one recommendation for each school that is ticked."""
        ui = self.ui
        if problem := ui.due.problem():
            return problem
        words = OwnWords(ui.fact.toPlainText(), ui.measure.toPlainText(), ui.due.date(), ui.who.text())
        direction = str(ui.direction.currentData())
        try:
            changes = recommendations.add_own(
                self._session.district, self._chosen(), self._school_year, direction, words
            )
        except UserError as error:
            return str(error)
        self._session.broadcast(changes)
        self.created = changes.created
        return ""


def ask_new(window: "MainWindow", parent: QWidget, direction: str = "", year: int | None = None) -> tuple[int, ...]:
    """Ask for a recommendation; return the ids of those that were written."""
    window.commit_edits()
    dialog = NewRecommendationDialog(window, parent, direction, year)
    dialog.exec()
    created = dialog.created
    dialog.deleteLater()
    return created
