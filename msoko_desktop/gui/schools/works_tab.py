"""The tab «Результаты» of a school's card: a line for each assessment of all years, each leads to its sheet."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from msoko_desktop.domain.assessments.model import SheetStatus
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.language.russian import counted, date_dots
from msoko_desktop.gui.forms.ui_school_works import Ui_SchoolWorks
from msoko_desktop.gui.schools.list_table import prepare_list
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.results.assessment_names import year_title
from msoko_desktop.services.results.school_results import SchoolWork, results_of_school

Index = QModelIndex | QPersistentModelIndex
HEADINGS = ("Работа", "Уч. год", "Дата", "Писали", "Средний", "Успев., %", "Кач., %", "Состояние")
TIPS = ("", "Учебный год", "", "", "Средняя отметка или средний балл", "Успеваемость, %", "Качество знаний, %", "")
SAMPLES = ("", "2026/27", "00.00.0000", "Писали", "Средний", "Успев., %", "Кач., %", "проверено")
_GIVEN_UP = (2, 1, 6, 7)  # columns that go first where there is little room
_STATES = {SheetStatus.NOTHING: "", SheetStatus.DRAFT: "черновик", SheetStatus.CHECKED: "проверено"}


def texts_of(work: SchoolWork) -> tuple[str, ...]:
    """Return the cells of a line; what is not known is empty, never 0."""
    return (
        work.title,
        year_title(work.school_year),
        date_dots(work.date) if work.date is not None else "",
        "" if work.participants is None else str(work.participants),
        "" if work.mean is None else format_number(work.mean, 2),
        "" if work.success is None else format_number(work.success, 1),
        "" if work.quality is None else format_number(work.quality, 1),
        _STATES[work.status],
    )


class WorksModel(QAbstractTableModel):
    """The assessments of a school, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.works: tuple[SchoolWork, ...] = ()
        self._texts: list[tuple[str, ...]] = []

    def show(self, works: tuple[SchoolWork, ...]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.works = works
        self._texts = [texts_of(work) for work in works]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.works)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole:
            return TIPS[section] or HEADINGS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and 3 <= section <= 6:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        text = self._texts[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._texts[index.row()][0]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{HEADINGS[index.column()]}: {text or 'нет сведений'}"
        if role == Qt.ItemDataRole.TextAlignmentRole and 3 <= index.column() <= 6:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


class WorksTab(QWidget):
    """`opened(assessment_id, school_id)` on Enter, a double click or the button. It follows the file by itself."""

    opened = Signal(int, int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SchoolWorks()
        self.ui.setupUi(self)
        self._session = session
        self._school_id: int | None = None
        self._stale = False
        self.model = WorksModel(self)
        prepare_list(self.ui.table, self.model, self.open_current)
        self.ui.open.clicked.connect(self.open_current)
        self.setFocusProxy(self.ui.table)
        session.changed.connect(self._on_changed)
        theme().changed.connect(self._lay_out)

    def show_school(self, school_id: int | None) -> None:
        """Show a school of the open file; None for none."""
        self._school_id = school_id
        self.refresh()

    def refresh(self) -> None:
        """Read the results anew; while the tab is hidden this waits until it is shown."""
        self._stale = not self.isVisible()
        if self._stale:
            return
        row = self.ui.table.currentIndex().row()
        known = self._school_id is not None and self._session.is_open
        works = results_of_school(self._session.district, self._school_id or 0) if known else ()
        self.model.show(works)
        if works:
            self.ui.table.setCurrentIndex(self.model.index(max(0, min(row, len(works) - 1)), 0))
        self.ui.open.setEnabled(bool(works))
        words = counted(len(works), "работа", "работы", "работ")
        self.ui.count.setText(words if works else "Результатов этой школы пока нет.")
        self._lay_out()

    def showEvent(self, event: Any) -> None:
        """Catch up with what changed while the tab was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def open_current(self) -> None:
        """Tell that the chosen line is to be opened."""
        row = self.ui.table.currentIndex().row()
        if 0 <= row < len(self.model.works) and self._school_id is not None:
            self.opened.emit(self.model.works[row].assessment_id, self._school_id)

    def _on_changed(self, changes: Changes) -> None:
        if changes.areas & {Area.RESULTS, Area.ASSESSMENTS} and self._school_id is not None and self._session.is_open:
            self.refresh()

    def _lay_out(self) -> None:
        """Give each column what it needs and the title the rest; some columns go where the title gets too little."""
        table, look = self.ui.table, theme()
        metrics, air = table.fontMetrics(), look.px(18)
        needed = {at: metrics.horizontalAdvance(text) + air for at, text in enumerate(SAMPLES) if text}
        room, least = table.viewport().width(), look.px(190)
        for column in _GIVEN_UP:
            if room - sum(needed.values()) >= least:
                break
            del needed[column]
        for at in range(1, len(HEADINGS)):
            table.setColumnHidden(at, at not in needed)
            table.setColumnWidth(at, needed.get(at, 0))
        table.setColumnWidth(0, max(look.px(120), room - sum(needed.values())))
        table.verticalHeader().setDefaultSectionSize(metrics.height() + look.px(10))
