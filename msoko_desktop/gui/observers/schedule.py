"""The tab «Расстановка»: solving, locks, and the panel that says why places stay empty."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent

from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.observers.model import Place
from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.gui.jobs import wait_for
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.roles import give_role
from msoko_desktop.services.observers import assigning, reasons
from msoko_desktop.services.observers.assigning import Proposal

if TYPE_CHECKING:
    from msoko_desktop.gui.observers.page import ObserversPage

FEWEST_LINES, LINES = 3, 5  # of the reasons that are seen at once


class SchedulePart(QObject):
    """Works on the round that the page shows. `proposal` is what was found and not stored because places stay empty."""

    def __init__(self, page: "ObserversPage", panel: GridPanel) -> None:
        super().__init__(page)
        self._page, self._panel = page, panel
        self.proposal: Proposal | None = None
        ui = page.ui
        ui.reasons.setObjectName("noticeBar")
        ui.reasons.setProperty("kind", "warning")
        ui.reasons.hide()
        ui.solve.clicked.connect(lambda _=False: self.solve())
        ui.lock.clicked.connect(lambda _=False: self.turn_locks())
        ui.clear.clicked.connect(lambda _=False: self.clear())
        ui.storePart.clicked.connect(lambda _=False: self.store_part())
        ui.closeReasons.clicked.connect(lambda _=False: self.forget())
        panel.table.installEventFilter(self)
        panel.table.selection_changed.connect(self._show_lock)
        theme().changed.connect(self._renew_look)
        self._renew_look()

    def _renew_look(self) -> None:
        ui = self._page.ui
        ui.lock.setIcon(theme().icon("lock", "text", 16))
        line, frame = QFontMetrics(ui.why.font()).lineSpacing(), theme().px(16)
        ui.why.setMinimumHeight(FEWEST_LINES * line + frame)
        ui.why.setMaximumHeight(LINES * line + frame)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lock or let go with F4 in the grid."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_F4:
            self.turn_locks()
            return True
        return super().eventFilter(watched, event)

    # --- what can be done

    def renew(self) -> None:
        """Enable what can be done, tell how far the round is."""
        page, ui = self._page, self._page.ui
        one = page.round
        ready = one is not None and not page.session.read_only
        for button in (ui.solve, ui.clear):
            button.setEnabled(ready)
        ui.state.setText("" if one is None else f"Назначено {one.filled} из {one.needed}")
        give_role(ui.state, "muted")
        self._show_lock()

    def _show_lock(self) -> None:
        ui = self._page.ui
        places = self.places()
        ui.lock.setEnabled(bool(places) and not self._page.session.read_only)
        ui.lock.setText("От&крепить" if places and self._all_locked(places) else "&Закрепить")

    def places(self) -> list[Place]:
        """Return the selected places at which somebody is."""
        grid = self._panel.table.grid
        if self._panel.source is None or not grid.data_rows:
            return []
        found: dict[Place, None] = {}
        for top, left, bottom, right in self._panel.table.chosen():
            for row in range(top, min(bottom, grid.data_rows - 1) + 1):
                for column in range(max(left, 1), right + 1):
                    if grid.value(row, column):
                        found[int(grid.columns[column].key), int(grid.row_key(row))] = None
        return list(found)

    def _all_locked(self, places: list[Place]) -> bool:
        source = self._panel.source
        pinned = source.content.pinned if source is not None else frozenset()
        return all((str(school), str(slot)) in pinned for slot, school in places)

    def turn_locks(self) -> None:
        """Lock who is in the selected cells; where all of them are locked, let go of them."""
        page = self._page
        round_id = page.round_id
        if round_id is None or page.session.read_only or not self._panel.commit_edits():
            return
        places = self.places()
        locked = not self._all_locked(places)
        page.session.run(lambda d: assigning.set_locks(d, round_id, places, locked=locked))

    def clear(self) -> None:
        """Take away everybody who is not locked."""
        page = self._page
        round_id = page.round_id
        if round_id is not None and self._panel.commit_edits():
            self.forget()
            page.session.run(lambda d: assigning.clear_round(d, round_id))

    # --- solving

    def solve(self) -> None:
        """Find who goes where beside the window; store it where every place is filled, else say why not."""
        page = self._page
        if page.round_id is None or not self._panel.commit_edits():
            return
        self.forget()
        try:
            view = assigning.read_view(page.session.district, page.round_id)
            found = wait_for(
                page.window_,
                page.window_.jobs,
                "Подбор: кто куда идёт",
                lambda _progress, _stop: assigning.propose(view),
            )
        except UserError as error:
            page.session.refused.emit(error)
            return
        if not isinstance(found, Proposal):
            return  # the person cancelled
        if found.solution.short:
            self._explain(found)
        else:
            self._store(found)

    def _store(self, found: Proposal) -> None:
        if self._page.session.run(lambda d: assigning.store_proposal(d, found)) is not None:
            self._page.window_.notice.show_information(reasons.headline(found))

    def _explain(self, found: Proposal) -> None:
        ui = self._page.ui
        view = assigning.read_view(self._page.session.district, found.round_id)
        self.proposal = found
        ui.headline.setText(reasons.headline(found))
        ui.why.setPlainText("\n".join(reasons.sentences(view, found)))
        ui.storePart.setEnabled(len(found.solution.choices) > len(found.problem.locked))
        self._page.window_.notice.hide()  # what it says of an earlier search is not so any more
        ui.reasons.show()
        ui.why.setFocus()

    def store_part(self) -> None:
        """Store what could be found; the other places stay empty."""
        found = self.proposal
        self.forget()
        if found is not None:
            self._page.session.run(lambda d: assigning.store_proposal(d, found))

    def forget(self) -> None:
        """Close the panel of reasons."""
        self.proposal = None
        had_focus = self._page.ui.reasons.isAncestorOf(self._page.window_.focusWidget() or self._page)
        self._page.ui.reasons.hide()
        if had_focus:
            self._panel.setFocus()
