"""The tab «Контингент» of a school's card: classes and pupils by grade and school year, typed like a sheet."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.settings import WindowSettings
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.results.assessments import school_year_of
from msoko_desktop.services.schools.school_sizes import SchoolSizesGrid


class SizesTab(QWidget):
    """A grid grade × year of the school that `show_school` names. It follows the file by itself."""

    def __init__(self, session: Session, parent: QWidget | None = None, settings: WindowSettings | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._school_id: int | None = None
        self.grid = GridPanel(session, self, settings)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.grid)
        self.setFocusProxy(self.grid)
        session.changed.connect(self._on_changed)

    def show_school(self, school_id: int | None) -> None:
        """Show a school of the open file; None for none."""
        self.grid.commit_edits()
        self._school_id = school_id
        if school_id is None or not self._session.is_open:
            self.grid.set_source(None)
        else:
            year = school_year_of(self._session.real_day)
            self.grid.set_source(SchoolSizesGrid(self._session.district, school_id, year))

    def commit_edits(self) -> None:
        """Store what is being typed."""
        self.grid.commit_edits()

    def _on_changed(self, changes: Changes) -> None:
        if Area.SCHOOLS in changes.areas and self._school_id is not None and self._session.is_open:
            self.grid.reload()
