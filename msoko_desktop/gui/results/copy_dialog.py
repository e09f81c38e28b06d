"""Takes works of another school year over into a year: with scales and tasks, without dates and results."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QListWidgetItem

from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_copy_works_dialog import Ui_CopyWorksDialog
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.results import assessments
from msoko_desktop.services.results.assessment_names import procedure_title, subject_line, year_title
from msoko_desktop.services.results.assessment_offers import years_around

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

ID = Qt.ItemDataRole.UserRole


class CopyWorksDialog(Question):
    """Lists the works of a year, all ticked that the other year does not have; `created` are the ids of the copies."""

    def __init__(self, window: "MainWindow", school_year: int) -> None:
        super().__init__(window)
        self._window = window
        self.ui = Ui_CopyWorksDialog()
        self.ui.setupUi(self)
        self._answer = self.arrange(self.ui.buttons, self.ui.problem, "С&копировать")
        self.created: tuple[int, ...] = ()
        district = window.session.district
        known = assessments.list_years(district)
        for year in known:
            self.ui.source.addItem(year_title(year), year)
        for year in sorted({*years_around(school_year), *known}, reverse=True):
            self.ui.target.addItem(year_title(year), year)
        last = next((year for year in known if year < school_year), known[0] if known else None)
        self.ui.source.setCurrentIndex(max(0, self.ui.source.findData(last)))
        self.ui.target.setCurrentIndex(self.ui.target.findData(school_year))
        self.ui.source.currentIndexChanged.connect(self.refresh)
        self.ui.target.currentIndexChanged.connect(self.refresh)
        self.ui.works.itemChanged.connect(self._count)
        self.ui.all.clicked.connect(lambda: self._tick_all(on=True))
        self.ui.none.clicked.connect(lambda: self._tick_all(on=False))
        theme().changed.connect(self.refresh)
        self.refresh()
        fit_dialog(self)
        self.ui.works.setFocus()

    def refresh(self) -> None:
        """List the works of the year anew, against those of the other one."""
        district = self._window.session.district
        source, target = self.ui.source.currentData(), self.ui.target.currentData()
        found = [] if source is None else [one.assessment for one in assessments.list_assessments(district, source)]
        there = {_key(one.assessment) for one in assessments.list_assessments(district, target)}
        with QSignalBlocker(self.ui.works):
            self.ui.works.clear()
            for one in found:
                self._add(one, known=_key(one) in there)
            if self.ui.works.count():
                self.ui.works.setCurrentRow(0)
        self.show_problem("" if source != target else "Выберите два разных учебных года.")
        self._count()

    def _add(self, one: Assessment, *, known: bool) -> None:
        title = f"{procedure_title(one.procedure)}: {subject_line(one)}"
        item = QListWidgetItem(f"{title} – уже есть" if known else title)
        item.setData(ID, one.id)
        if known:
            item.setFlags(Qt.ItemFlag.ItemIsSelectable)
            item.setForeground(theme().colour("muted"))
        else:
            item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self.ui.works.addItem(item)

    def ticked(self) -> tuple[int, ...]:
        """Return the ids of the works that are ticked."""
        items = (self.ui.works.item(row) for row in range(self.ui.works.count()))
        return tuple(
            item.data(ID)
            for item in items
            if item.flags() & Qt.ItemFlag.ItemIsUserCheckable and item.checkState() is Qt.CheckState.Checked
        )

    def _tick_all(self, *, on: bool) -> None:
        for row in range(self.ui.works.count()):
            item = self.ui.works.item(row)
            if item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _count(self) -> None:
        count = len(self.ticked())
        if not self.ui.works.count():
            text = "Работ за другие годы в файле нет: добавьте новые."
        else:
            text = f"Отмечено: {counted(count, 'работа', 'работы', 'работ')}"
        self.ui.count.setText(text)
        self._answer.setEnabled(bool(count) and self.ui.source.currentData() != self.ui.target.currentData())

    def write(self) -> str:
        """Copy what is ticked."""
        session, ids, year = self._window.session, self.ticked(), int(self.ui.target.currentData())
        try:
            changes = assessments.copy_assessments(session.district, ids, year)
        except UserError as error:
            return str(error)
        session.broadcast(changes)
        self.created = changes.created
        return ""


def _key(one: Assessment) -> tuple[str, str, int, str]:
    return one.procedure, one.subject, one.grade, one.variant


def copy_from_year(window: "MainWindow", school_year: int) -> tuple[int, ...]:
    """Let works of another year be taken over into `school_year`; return the ids of the new ones, () where none."""
    dialog = CopyWorksDialog(window, school_year)
    dialog.exec()
    created = dialog.created
    dialog.deleteLater()
    return created
