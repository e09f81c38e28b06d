"""The tab «Признаки» of a school's card: what the rules of analysis and the region's lists tell of it, year by year."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui.forms.ui_school_signs import Ui_SchoolSigns
from msoko_desktop.gui.schools.list_table import prepare_list
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.results.assessment_names import year_title

if TYPE_CHECKING:
    from msoko_desktop.gui.jobs import Jobs
    from msoko_desktop.services.analysis.reading import ResultReader
    from msoko_desktop.services.analysis.school_signs import Finding

Index = QModelIndex | QPersistentModelIndex
HEADINGS = ("Уч. год", "Что найдено", "На чём основано")
READING = "Просматриваются результаты…"
NOTHING = "По правилам анализа об этой школе сказать нечего."
NO_VERDICT = "Признак – повод посмотреть работы, а не вывод."
SIGNS = "bias"
_AREAS = frozenset({Area.ASSESSMENTS, Area.RESULTS, Area.SCHOOLS, Area.CONTEXT, Area.OBSERVERS, Area.SETTINGS})


class SignsModel(QAbstractTableModel):
    """What is told of a school, the newest year first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.findings: tuple[Finding, ...] = ()

    def show(self, findings: "tuple[Finding, ...]") -> None:
        """Show other lines."""
        self.beginResetModel()
        self.findings = findings
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.findings)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows; the tip adds what would explain a sign."""
        if not index.isValid():
            return None
        one = self.findings[index.row()]
        text = (year_title(one.school_year), one.title, one.text)[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{one.text}\nЧем может объясняться: {one.explained}" if one.explained else one.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{HEADINGS[index.column()]}: {text}"
        return None


class SignsTab(QWidget):
    """`opened(report, school year, school id)` on Enter, a double click or the button.

    The results are read in a job once the tab is seen; what came for another school or file is left out.
    """

    opened = Signal(str, int, int)
    recommendations_asked = Signal(int)
    order_asked = Signal(int)

    def __init__(self, session: Session, jobs: "Jobs", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SchoolSigns()
        self.ui.setupUi(self)
        self._session, self._jobs = session, jobs
        self._school_id: int | None = None
        self._reader: ResultReader | None = None
        self._turn = 0
        self._running = self._stale = False
        self.model = SignsModel(self)
        prepare_list(self.ui.table, self.model, self.open_current)
        self.ui.open.clicked.connect(self.open_current)
        self.ui.recommendations.clicked.connect(lambda: self.recommendations_asked.emit(self._school_id or 0))
        self.ui.order.clicked.connect(lambda: self.order_asked.emit(self._school_id or 0))
        self.setFocusProxy(self.ui.table)
        session.changed.connect(self._on_changed)
        theme().changed.connect(self._lay_out)

    @property
    def busy(self) -> bool:
        """Whether something is being read."""
        return self._running

    def show_school(self, school_id: int | None) -> None:
        """Show a school of the open file; None for none."""
        self._school_id = school_id
        self.refresh()

    def refresh(self) -> None:
        """Read anew; while the tab is hidden this waits until it is shown."""
        self._turn += 1
        self._stale = not self.isVisible()
        if self._stale:
            return
        if self._school_id is None or not self._session.is_open:
            self._show((), "")
            return
        if not self._running:
            self._start(self._school_id)

    def _start(self, school_id: int) -> None:
        from msoko_desktop.services.analysis.reading import ResultReader

        if self._reader is None or self._reader.district is not self._session.district:
            self._reader = ResultReader(self._session.district)
        reader, turn = self._reader, self._turn
        self._running = True
        self._show((), READING)

        def read() -> "tuple[Finding, ...]":
            from msoko_desktop.services.analysis.school_signs import findings_of_school

            return findings_of_school(reader, school_id)

        self._jobs.start(
            READING,
            lambda _progress, _cancelled: read(),
            lambda found: self._on_read(turn, found),
            lambda error: self._on_failed(turn, error),
            quiet=True,
        )

    def _on_read(self, turn: int, found: "tuple[Finding, ...]") -> None:
        self._running = False
        if turn != self._turn:
            self.refresh()
            return
        words = counted(len(found), "строка", "строки", "строк")
        self._show(found, f"{words}. {NO_VERDICT}" if found else NOTHING)

    def _on_failed(self, turn: int, error: BaseException) -> None:
        self._running = False
        if turn != self._turn:
            self.refresh()
        elif isinstance(error, UserError):
            self._show((), str(error))
        else:
            raise error

    def _show(self, found: "tuple[Finding, ...]", words: str) -> None:
        row = self.ui.table.currentIndex().row()
        self.model.show(found)
        if found:
            self.ui.table.setCurrentIndex(self.model.index(max(0, min(row, len(found) - 1)), 0))
        self.ui.open.setEnabled(bool(found))
        signs = any(one.report == SIGNS for one in found)
        self.ui.order.setEnabled(signs and not self._session.read_only)
        self.ui.count.setText(words)
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
        """Tell that the report of the chosen line is to be opened."""
        row = self.ui.table.currentIndex().row()
        if 0 <= row < len(self.model.findings) and self._school_id is not None:
            one = self.model.findings[row]
            self.opened.emit(one.report, one.school_year, self._school_id)

    def _on_changed(self, changes: Changes) -> None:
        if not changes.areas & _AREAS:
            return
        if self._running:
            self._reader = None  # what the running job keeps may be of before the write
        elif self._reader is not None:
            self._reader.forget(changes)
        if self._school_id is not None and self._session.is_open:
            self.refresh()

    def _lay_out(self) -> None:
        """Give the year what it needs, a third of the rest to what was found; rows take the lines they need."""
        table, look = self.ui.table, theme()
        year = table.fontMetrics().horizontalAdvance("2026/27") + look.px(24)
        room = max(look.px(200), table.viewport().width() - year)
        for column, width in enumerate((year, room * 34 // 100, room - room * 34 // 100)):
            table.setColumnWidth(column, width)
        table.resizeRowsToContents()
        for row in range(self.model.rowCount()):
            table.setRowHeight(row, table.rowHeight(row) + look.px(8))
