"""What a page of the window is: shown from the navigation, refreshed by what changed, stale while it is hidden."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from msoko_desktop.gui.session import EVERYTHING, Session
from msoko_desktop.services.changes import Area, Changes

if TYPE_CHECKING:
    from collections.abc import Callable

    from msoko_desktop.gui.main_window.window import MainWindow


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page for the navigation: name for the program, title for the person, icon, how it is made, chapter of the help.

    `order` places it in the navigation (and gives its key Ctrl+1 … Ctrl+9 by its place). A page with `own_start` has
    something to do in a file without documents; the others give way to the first steps there.
    """

    name: str
    title: str
    icon: str
    make: "Callable[[MainWindow], Page]"
    order: int = 50
    help_chapter: str = ""
    own_start: bool = False


@dataclass(slots=True)
class _Stale:
    changes: Changes | None = None
    wholly: bool = field(default=True)


class Page(QWidget):
    """Base of all pages. `areas` says which changes concern it.

    A page overrides `load` (the file is another one, or it is shown for the first time) and `refresh` (something
    in its areas changed). While it is hidden, changes are only noted.
    """

    areas: frozenset[Area] = EVERYTHING

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._stale = _Stale()
        session.changed.connect(self._on_changed)
        session.district_changed.connect(self._on_district)

    def load(self) -> None:
        """Read everything the page shows; the file may be another one, or none may be open."""

    def refresh(self, changes: Changes) -> None:
        """Show what changed; by default everything is read anew."""
        self.load()

    def start_find(self) -> None:
        """Begin finding on the page (Ctrl+F)."""

    def find_next(self, *, backwards: bool = False) -> None:
        """Go to the next place found (F3, Shift+F3)."""

    def show_item(self, item: int, line: int | None = None) -> None:
        """Show one plan or order by its id, and one of its lines."""

    def print_paper(self) -> bool:
        """Print what the page shows (Ctrl+P); return whether it has a paper of its own."""
        return False

    def commit_edits(self) -> None:
        """Write what is being typed: called before the file is closed, printed or checked."""

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the page was hidden."""
        super().showEvent(event)
        self.bring_up_to_date()

    def bring_up_to_date(self) -> None:
        """Read what changed while the page was hidden."""
        stale, self._stale = self._stale, _Stale(None, wholly=False)
        if stale.wholly:
            self.load()
        elif stale.changes is not None:
            self.refresh(stale.changes)

    def _on_changed(self, changes: Changes) -> None:
        if not changes.areas & self.areas or self._stale.wholly:
            return
        if self.isVisible():
            self.refresh(changes)
        elif self._stale.changes is not None:
            earlier = self._stale.changes
            self._stale.changes = Changes(
                areas=earlier.areas | changes.areas,
                plans=earlier.plans | changes.plans,
                step=changes.step,
                created=(),
            )
        else:
            self._stale.changes = changes

    def _on_district(self) -> None:
        self._stale = _Stale()
        if self.isVisible():
            self.bring_up_to_date()
