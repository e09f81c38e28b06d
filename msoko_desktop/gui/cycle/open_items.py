"""The first step of closing a year: what is unfinished, sort by sort, with what the person decided of each."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from msoko_desktop.domain.cycle.year_closing import Decision, LeftItem, OpenItem, Unfinished
from msoko_desktop.gui.theme import theme

_ITEM = Qt.ItemDataRole.UserRole
_NOTHING_OPEN = "Всё завершено."
_BY_STEP_2 = "архив – на шаге 2"
_SHARE = 0.34  # of the width for decisions
_ENDLESS = 10_000  # pixels: as high as the words need
_WRAPPED = Qt.TextFlag.TextWordWrap.value


class OpenItems(QObject):
    """Fills the tree and keeps the decisions; `changed` when the choice of lines or a decision is another."""

    changed = Signal()

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree
        self.items: tuple[OpenItem, ...] = ()
        self.decisions: dict[OpenItem, Decision] = {}
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        header.sectionResized.connect(lambda *_: self._fit())
        tree.itemSelectionChanged.connect(self.changed)

    def show_items(self, items: Sequence[OpenItem]) -> None:
        """Show what is unfinished now; decisions on what is still there stay."""
        self.items = tuple(items)
        self.decisions = {item: one for item, one in self.decisions.items() if item in set(items)}
        self._fill([(one.sort, one.text, self._words(one), one) for one in self.items])

    def show_record(self, left: Sequence[LeftItem]) -> None:
        """Show what was left and decided when the year was closed."""
        self.items, self.decisions = (), {}
        self._fill([(one.sort, one.text, one.decision.words, one) for one in left])

    def _fill(self, lines: Sequence[tuple[Unfinished, str, str, OpenItem | LeftItem]]) -> None:
        tree = self._tree
        tree.clear()
        for sort in dict.fromkeys(one[0] for one in lines):
            own = [one for one in lines if one[0] is sort]
            head = QTreeWidgetItem([f"{sort.label}: {len(own)}"])
            tree.addTopLevelItem(head)
            for _, text, words, what in own:
                item = QTreeWidgetItem([text, words])
                item.setToolTip(0, text)
                item.setToolTip(1, words)
                item.setData(0, _ITEM, what)
                head.addChild(item)
        if not lines:
            tree.addTopLevelItem(QTreeWidgetItem([_NOTHING_OPEN]))
        if tree.topLevelItemCount() == 1:
            tree.expandAll()
        tree.setColumnWidth(1, round(max(tree.viewport().width(), theme().px(700)) * _SHARE))
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        """Give each line the height of its words in the columns as they are."""
        tree, air = self._tree, theme().px(6)
        measured = tree.fontMetrics()
        rooms = [tree.columnWidth(0) - 2 * tree.indentation() - air, tree.columnWidth(1) - air]
        for head in (tree.topLevelItem(place) for place in range(tree.topLevelItemCount())):
            for place in range(head.childCount() if head is not None else 0):
                item = head.child(place) if head is not None else None
                if item is not None:
                    heights = [
                        measured.boundingRect(QRect(0, 0, max(room - air, 1), _ENDLESS), _WRAPPED, item.text(column))
                        for column, room in enumerate(rooms)
                    ]
                    item.setSizeHint(0, QSize(0, max(one.height() for one in heights) + air))

    def _words(self, item: OpenItem) -> str:
        if item in self.decisions:
            return self.decisions[item].words
        return _BY_STEP_2 if item.sort is Unfinished.ENDED_PLANS else ""

    # --- what is chosen

    def _lines(self) -> list[QTreeWidgetItem]:
        """Return the chosen lines; of a chosen heading all lines under it."""
        seen: list[QTreeWidgetItem] = []
        for item in self._tree.selectedItems():
            children = [item.child(place) for place in range(item.childCount())]
            own = [item] if item.parent() is not None else [one for one in children if one is not None]
            seen += [one for one in own if one not in seen]
        return seen

    def decidable(self) -> tuple[OpenItem, ...]:
        """Return what is chosen and can be carried over or closed here."""
        found = (one.data(0, _ITEM) for one in self._lines())
        return tuple(one for one in found if isinstance(one, OpenItem) and one.sort is not Unfinished.ENDED_PLANS)

    def key(self) -> str:
        """Return where the current line is shown, "" for a heading or none."""
        item = self._tree.currentItem()
        what = item.data(0, _ITEM) if item is not None else None
        return what.key if isinstance(what, OpenItem | LeftItem) else ""

    def decide(self, decision: Decision | None) -> None:
        """Put a decision (None: none) to what is chosen."""
        wanted = set(self.decidable())
        for item in self._lines():
            one = item.data(0, _ITEM)
            if one not in wanted:
                continue
            if decision is None:
                self.decisions.pop(one, None)
            else:
                self.decisions[one] = decision
            item.setText(1, self._words(one))
            item.setToolTip(1, item.text(1))
            item.setForeground(1, QColor(theme().colour("accent" if decision is not None else "text")))
        self._fit()
        self.changed.emit()


def usual_until(school_year: int, today: dt.date) -> dt.date:
    """Return the day to which things are carried over unless the person types another: 1 October of the next year,
    a month from now where that has gone."""
    return max(dt.date(school_year + 1, 10, 1), today + dt.timedelta(days=30))
