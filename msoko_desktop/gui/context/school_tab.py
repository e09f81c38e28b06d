"""The tab «Показатели» of a school's card: its context indicators by year."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from msoko_desktop.gui.forms.ui_context_school import Ui_ContextSchool
from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.settings import WindowSettings
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.schools.context_school_grid import SchoolContextGrid


class SchoolContextTab(QWidget):
    """A grid indicator × year of the school that `show_school` names; `all_wanted()` when the person asks for all.

    It follows the file by itself. Pages call `commit_edits` before they show something else.
    """

    all_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None, settings: WindowSettings | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ContextSchool()
        self.ui.setupUi(self)
        self._session = session
        self._school_id: int | None = None
        self.grid = GridPanel(session, self, settings)
        self.ui.place.addWidget(self.grid)
        self.ui.all.clicked.connect(self.all_wanted)
        session.changed.connect(self._on_changed)

    def show_school(self, school_id: int | None) -> None:
        """Show a school of the open file; None for none."""
        self.grid.commit_edits()
        self._school_id = school_id
        if school_id is None or not self._session.is_open:
            self.grid.set_source(None)
        else:
            self.grid.set_source(SchoolContextGrid(self._session.district, school_id, self._session.real_day.year))
        self.ui.all.setEnabled(school_id is not None)

    def commit_edits(self) -> None:
        """Store what is being typed."""
        self.grid.commit_edits()

    def _on_changed(self, changes: Changes) -> None:
        if Area.CONTEXT in changes.areas and self._school_id is not None and self._session.is_open:
            self.grid.reload()
