"""Finding text and showing only some rows: the bars above the sheet, each made when first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from msoko_desktop.domain.plans.plans import LineKind, PlanLine

if TYPE_CHECKING:
    from msoko_desktop.gui.plans.bars import FilterBar, FindBar
    from msoko_desktop.gui.plans.page import PlansPage


class Finding:
    """Holds the two bars of a page and does what they ask for; `place` is the layout they are put into."""

    def __init__(self, page: "PlansPage", place: QVBoxLayout) -> None:
        self._page = page
        self._model = page.model
        self._table = page.table
        self._place = place

    @cached_property
    def filter_bar(self) -> "FilterBar":
        """The bar that shows only some rows."""
        from msoko_desktop.gui.plans.bars import FilterBar

        bar = FilterBar(self._page.meanings, self._page)
        bar.hide()
        bar.changed.connect(self._apply_filter)
        bar.closed.connect(self._end_filter)
        self._place.addWidget(bar)
        return bar

    @cached_property
    def find_bar(self) -> "FindBar":
        """The bar that finds text."""
        from msoko_desktop.gui.plans.bars import FindBar

        bar = FindBar(self._model, self._page)
        bar.hide()
        bar.found.connect(self._table.go_to)
        bar.marked.connect(self._mark_found)
        bar.closed.connect(self._table.setFocus)
        self._place.insertWidget(0, bar)
        return bar

    def start_find(self) -> None:
        """Open the bar that finds text."""
        self._page.commit_edits()
        index = self._table.currentIndex()
        self.find_bar.place = (max(0, index.row()), max(0, index.column()))
        self.find_bar.start()

    def find_next(self, *, backwards: bool = False) -> None:
        """Go to the next place found; open the bar where nothing is looked for yet."""
        self._page.commit_edits()
        if not self.find_bar.needle():
            self.start_find()
            return
        index = self._table.currentIndex()
        self.find_bar.place = (index.row(), index.column())
        self.find_bar.search()
        self.find_bar.step(backwards=backwards)

    def toggle_filter(self) -> None:
        """Open the bar that shows only some rows, or close it and show all."""
        if self.filter_bar.isVisible():
            self.filter_bar.hide_bar()
            return
        self._page.commit_edits()
        self.filter_bar.show_executors(self._activities())
        self._show_filter_count()
        self.filter_bar.show()
        self.filter_bar.ui.text.setFocus()

    def forget_filter(self) -> None:
        """Show all rows: another plan is opened."""
        if "filter_bar" in self.__dict__:
            self.filter_bar.clear()
        self._model.set_filter(None)

    def plan_changed(self) -> None:
        """Keep an open filter bar in step with the plan."""
        if "filter_bar" in self.__dict__ and self.filter_bar.isVisible() and self._page.plan is not None:
            self.filter_bar.show_executors(self._activities())
            self._show_filter_count()

    def _activities(self) -> tuple[PlanLine, ...]:
        return self._page.plan.activities() if self._page.plan is not None else ()

    def _mark_found(self, text: str) -> None:
        self._table.delegate.found = text
        self._table.viewport().update()

    def _apply_filter(self) -> None:
        line, column = self._table.current_line(), self._table.currentIndex().column()
        self._page.commit_edits()
        self._model.set_filter(self.filter_bar.accepts())
        self._show_filter_count()
        row = self._model.row_of(line.id if line is not None else None)
        self._table.go_to(row if row is not None else 0, column)

    def _end_filter(self) -> None:
        self.filter_bar.clear()
        self._apply_filter()
        self._table.setFocus()

    def _show_filter_count(self) -> None:
        shown = sum(line.kind is LineKind.ACTIVITY for line in self._model.rows)
        self.filter_bar.show_count(shown, len(self._activities()))
