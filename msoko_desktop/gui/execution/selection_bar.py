"""The choice of a plan, an executor, a direction and a text, above every page of occurrences."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QWidget

from msoko_desktop.domain.language.russian import shortened
from msoko_desktop.gui.forms.ui_selection_bar import Ui_SelectionBar
from msoko_desktop.services.search import fold

if TYPE_CHECKING:
    from msoko_desktop.gui.session import Session
    from msoko_desktop.services.timetable.timetable import Selection

LONGEST = 70  # characters of a name in a list of choices


class SelectionBar(QFrame):
    """Offers what the plans in force have; `changed()` when the person chooses."""

    changed = Signal()

    def __init__(self, session: "Session", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SelectionBar()
        self.ui.setupUi(self)
        self._session = session
        for combo in (self.ui.plan, self.ui.executor, self.ui.direction):
            combo.currentIndexChanged.connect(lambda _: self._tell())
        self.ui.text.textChanged.connect(lambda _: self._tell())
        self.ui.reset.clicked.connect(self.reset)
        self._tell_reset()

    def refresh(self) -> None:
        """Offer what is in the file now; a choice that is still there stays."""
        timetable, day = self._session.timetable, self._session.day
        plans = [(timetable.short_title(plan.id), plan.id, plan.title) for plan in timetable.in_force(day)]
        executors = [(shortened(name, LONGEST), name, name) for name in timetable.known_executors(day)]
        directions = [(title, code, title) for code, title in timetable.known_directions(day)]
        _fill(self.ui.plan, "Все планы", plans)
        _fill(self.ui.executor, "Все исполнители", executors)
        _fill(self.ui.direction, "Все направления", directions)
        self.ui.direction.setVisible(bool(directions))
        self._tell_reset()

    def selection(self) -> "Selection":
        """Return what is chosen of plans, executors and directions."""
        from msoko_desktop.services.timetable.timetable import Selection

        return Selection(
            self.ui.plan.currentData(), self.ui.executor.currentData() or "", self.ui.direction.currentData() or ""
        )

    def words(self) -> tuple[str, ...]:
        """Return the words to be found, folded for comparison."""
        return tuple(fold(self.ui.text.text()).split())

    def choose_plan(self, plan_id: int | None) -> None:
        """Choose a plan, or all of them."""
        self.ui.plan.setCurrentIndex(max(0, self.ui.plan.findData(plan_id)))

    def reset(self) -> None:
        """Take every choice back."""
        blockers = [QSignalBlocker(w) for w in (self.ui.text, self.ui.plan, self.ui.executor, self.ui.direction)]
        self.ui.text.clear()
        for combo in (self.ui.plan, self.ui.executor, self.ui.direction):
            combo.setCurrentIndex(0)
        del blockers
        self._tell()

    def _tell(self) -> None:
        self._tell_reset()
        self.changed.emit()

    def _tell_reset(self) -> None:
        combos = (self.ui.plan, self.ui.executor, self.ui.direction)
        chosen = any(combo.currentIndex() > 0 for combo in combos) or bool(self.ui.text.text())
        self.ui.reset.setEnabled(chosen)


def _fill(combo: QComboBox, everything: str, choices: Iterable[tuple[str, object, str]]) -> None:
    """Fill a list of choices, its first one for everything, and keep what was chosen where it is still there."""
    chosen = combo.currentData()
    blocker = QSignalBlocker(combo)
    combo.clear()
    combo.addItem(everything, None)
    for text, data, tip in choices:
        combo.addItem(text.replace("\n", " "), data)
        combo.setItemData(combo.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
    combo.setCurrentIndex(max(0, combo.findData(chosen)) if chosen is not None else 0)
    del blocker
