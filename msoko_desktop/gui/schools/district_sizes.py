"""«Контингент района»: classes and pupils of all schools by grade in one school year, typed at once."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from msoko_desktop.gui.forms.ui_district_sizes import Ui_DistrictSizes
from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.settings import WindowSettings
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.results.assessment_names import year_title
from msoko_desktop.services.results.assessments import school_year_of
from msoko_desktop.services.schools.school_sizes import DistrictSizesGrid, Measure, years_offered

SHOWN = (
    ("Обучающиеся", (Measure.PUPILS,)),
    ("Классы", (Measure.CLASSES,)),
    ("Классы и обучающиеся", (Measure.CLASSES, Measure.PUPILS)),
)


class DistrictSizesPanel(QWidget):
    """`back()` when the person wants the card of a school again. It follows the file by itself."""

    back = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None, settings: WindowSettings | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_DistrictSizes()
        self.ui.setupUi(self)
        self._session = session
        self.year: int | None = None
        self.grid = GridPanel(session, self, settings)
        self.ui.place.addWidget(self.grid)
        self.ui.measure.addItems([title for title, _ in SHOWN])
        self.ui.year.currentIndexChanged.connect(lambda _: self._on_year())
        self.ui.measure.currentIndexChanged.connect(lambda _: self._show())
        self.ui.back.clicked.connect(self.back)
        self.setFocusProxy(self.grid)
        session.changed.connect(self._on_changed)

    def show_year(self, school_year: int | None = None) -> None:
        """Show a school year of the open file, by default the one that was shown last or the present one."""
        self.grid.commit_edits()
        if not self._session.is_open:
            self.clear()
            return
        present = school_year_of(self._session.real_day)
        self.year = school_year if school_year is not None else self.year if self.year is not None else present
        years = sorted({self.year, *years_offered(self._session.district, present)}, reverse=True)
        with QSignalBlocker(self.ui.year):
            self.ui.year.clear()
            for year in years:
                self.ui.year.addItem(year_title(year), year)
            self.ui.year.setCurrentIndex(years.index(self.year))
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc, once the grid has no use for it."""
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)

    def clear(self) -> None:
        """Let go of the file."""
        self.year = None
        self.grid.set_source(None)

    def commit_edits(self) -> None:
        """Store what is being typed."""
        self.grid.commit_edits()

    def _on_year(self) -> None:
        self.year = self.ui.year.currentData()
        self._show()

    def _show(self) -> None:
        if self.year is not None and self._session.is_open:
            measures = SHOWN[self.ui.measure.currentIndex()][1]
            self.grid.set_source(DistrictSizesGrid(self._session.district, self.year, measures))

    def _on_changed(self, changes: Changes) -> None:
        if Area.SCHOOLS in changes.areas and self.year is not None and self._session.is_open:
            self.grid.reload()
