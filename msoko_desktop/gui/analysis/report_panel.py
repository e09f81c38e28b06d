"""A ready report as it is seen: its chart and its table side by side, notes, and where each figure came from."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QSplitter, QToolButton, QVBoxLayout, QWidget

from msoko_desktop.gui.analysis.table_view import AnalysisTableView
from msoko_desktop.gui.analysis.whence_panel import WhencePanel
from msoko_desktop.gui.forms.ui_analysis_report import Ui_AnalysisReport
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.chart_canvas import ChartCanvas
from msoko_desktop.gui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from msoko_desktop.charts.results import Drawn
    from msoko_desktop.gui.jobs import Jobs
    from msoko_desktop.gui.settings import WindowSettings
    from msoko_desktop.services.analysis.shown import ShownTable
    from msoko_desktop.services.analysis.views import Part, View, Wanted

NARROW = 760  # below it the table stands under the chart
SMALL = 560  # below it the buttons have no words
ROOMY = 900  # from it on the button has room for its words
BY_LIST, DOWN, UP = "по списку", "по убыванию", "по возрастанию"
RANKING_NOTE = (
    "Составлять рейтинги школ по результатам ВПР не предусмотрено (письмо Рособрнадзора от 18.04.2025 № 02-86)."
)
_OF_ROW = ("years", "radar", "scatter")  # charts that single out the current row
_WHENCE = "analysis/whence"
_VIEW, _PART = "analysis/view ", "analysis/chart "
_CHART_PART = 0.54


class ReportPanel(QWidget):
    """`whence_wanted(row key, column key)` when the «Откуда» panel is to be filled; `opened(Whence)` from it."""

    whence_wanted = Signal(str, str)
    opened = Signal(object)

    def __init__(self, jobs: "Jobs", settings: "WindowSettings", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.ui = Ui_AnalysisReport()
        self.ui.setupUi(self)
        self._parts: tuple[Part, ...] = ()
        self._sorting: tuple[str, bool] | None = None
        self._report, self._ranking, self._arranging = "", False, False
        self.title = ElidedLabel(self)
        self.list = QToolButton(self)
        self.whence_button = QToolButton(self)
        self.copy = QPushButton("&Копировать", self)
        self.print = QPushButton("Пе&чать…", self)
        self.note = QPushButton("Спра&вка…", self)
        self.more = QPushButton(self)
        self.canvas = ChartCanvas(jobs, self)
        self.table = AnalysisTableView(self)
        self.notes = QLabel(self)
        self.whence = WhencePanel(self)
        self._build()
        self._connect()
        self._renew_look()

    def _build(self) -> None:
        for widget in (self.list, self.title, self.whence_button, self.copy, self.print, self.note, self.more):
            self.ui.top.addWidget(widget)
        self._name(self.list, "Выбор", "Показать или скрыть выбор слева")
        self._name(
            self.whence_button, "Откуда", "Показать листы и столбцы, из которых посчитана ячейка (Enter в таблице)"
        )
        self.whence_button.setText("&Откуда")
        self.whence_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for button in (self.list, self.whence_button):
            button.setCheckable(True)
        self.list.setChecked(True)
        self._name(self.copy, "Копировать таблицу", "Копировать таблицу с заголовками для вставки в Excel или Word")
        self._name(self.print, "Печать", "Напечатать диаграмму и таблицу или сохранить PDF, DOCX, XLSX (Ctrl+P)")
        self._name(self.note, "Справка", "Составить аналитическую справку о том, что выбрано")
        self._name(self.more, "Ещё", "Ещё: данные региона и страны, группы школ")
        for words in (BY_LIST, DOWN, UP):
            self.ui.order.addItem(words)
        self.notes.setWordWrap(True)
        self.notes.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.notes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.notes_area = QScrollArea(self)
        self.notes_area.setWidget(self.notes)
        self.notes_area.setWidgetResizable(True)
        self.notes_area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.notes_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.notes_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        lower = QWidget(self)
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.table, 1)
        below.addWidget(self.notes_area)
        below.addWidget(self.whence)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.canvas)
        self.splitter.addWidget(lower)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 1)
        self.ui.body.addWidget(self.splitter)
        self._divide()
        shown = self._settings.flag(_WHENCE, default=False)
        self.whence_button.setChecked(shown)
        self.whence.setVisible(shown)

    @staticmethod
    def _name(widget: QWidget, name: str, tip: str) -> None:
        widget.setAccessibleName(name)
        widget.setToolTip(tip)

    def _connect(self) -> None:
        self.ui.part.activated.connect(lambda _: self._show_part())
        self.ui.view.activated.connect(lambda _: self._on_view())
        self.ui.measure.activated.connect(lambda _: self._on_measure())
        self.ui.order.activated.connect(self._on_order)
        self.table.sort_asked.connect(self._on_head)
        self.table.current_changed.connect(self._on_current)
        self.table.asked_whence.connect(self.show_whence)
        self.copy.clicked.connect(self.table.copy_whole)
        self.splitter.splitterMoved.connect(lambda _place, _index: self._on_divided())
        self.canvas.picked.connect(self._on_picked)
        self.whence_button.toggled.connect(self._on_whence)
        self.whence.opened.connect(self.opened)
        theme().changed.connect(self._renew_look)

    def _renew_look(self) -> None:
        look = theme()
        self.list.setIcon(look.icon("list", "text", 16))
        self.whence_button.setIcon(look.icon("find", "text", 16))
        self.copy.setIcon(look.icon("copy", "text", 16))
        self.print.setIcon(look.icon("print", "text", 16))
        self.note.setIcon(look.icon("documents", "text", 16))
        self.more.setIcon(look.icon("more", "text", 16))
        font = QFont(look.font)
        font.setPointSizeF(look.points * 1.15)
        font.setBold(True)
        self.title.setFont(font)
        for label in (self.ui.subject, self.notes, self.ui.words):
            palette = label.palette()
            palette.setColor(label.foregroundRole(), look.colour("muted"))
            label.setPalette(palette)
        self.notes_area.viewport().setAutoFillBackground(False)
        self.notes.setAutoFillBackground(False)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the table under the chart where there is no room beside it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < theme().px(NARROW)
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self.splitter.orientation() != wanted:
            self.splitter.setOrientation(wanted)
            self._divide()
        style = Qt.ToolButtonStyle
        small = self.width() < theme().px(SMALL)
        self.whence_button.setToolButtonStyle(style.ToolButtonIconOnly if small else style.ToolButtonTextBesideIcon)
        self.print.setText("" if small else "Пе&чать…")
        self.note.setText("" if self.width() < theme().px(NARROW) else "Спра&вка…")
        self.copy.setText("" if self.width() < theme().px(ROOMY) else "&Копировать таблицу")
        self._fit_notes()

    def _divide(self) -> None:
        """Give chart and table the parts of the room that the person left them, else about half of it each."""
        lying = self.splitter.orientation() is Qt.Orientation.Horizontal
        try:
            part = float(str(self._settings.value(f"{_PART}{'beside' if lying else 'below'}", _CHART_PART)))
        except ValueError:
            part = _CHART_PART
        part = min(0.9, max(0.1, part))
        self.splitter.setSizes([round(part * 1000), round((1 - part) * 1000)])

    def _on_divided(self) -> None:
        chart, rest = self.splitter.sizes()
        lying = self.splitter.orientation() is Qt.Orientation.Horizontal
        if chart and rest:
            self._settings.set_value(f"{_PART}{'beside' if lying else 'below'}", round(chart / (chart + rest), 3))

    def _fit_notes(self) -> None:
        high = self.notes.heightForWidth(max(theme().px(200), self.notes_area.width() - theme().px(14)))
        self.notes_area.setVisible(bool(self.notes.text()))
        lines = 4 if self.splitter.orientation() is Qt.Orientation.Horizontal else 2
        self.notes_area.setFixedHeight(min(high + 4, self.notes.fontMetrics().lineSpacing() * lines + 4))

    # --- what is shown

    @property
    def part(self) -> "Part | None":
        """The part of the report that is shown."""
        at = self.ui.part.currentIndex()
        return self._parts[at] if 0 <= at < len(self._parts) else None

    @property
    def view(self) -> "View | None":
        """The chart that is chosen."""
        part, at = self.part, self.ui.view.currentIndex()
        return part.views[at] if part is not None and 0 <= at < len(part.views) else None

    @property
    def shown(self) -> "ShownTable | None":
        """The table as its rows stand now."""
        return self.table.shown.table

    def show_words(self, title: str, words: str) -> None:
        """Show a sentence in place of chart and table."""
        self._parts = ()
        self.title.setText(title)
        self.title.setToolTip(title)
        self.ui.subject.setVisible(False)
        self.ui.words.setText(words)
        self.ui.stack.setCurrentWidget(self.ui.words_page)
        self.table.show_table(None)
        self.canvas.show_words("")
        for box in (self.ui.part, self.ui.view, self.ui.measure, self.ui.order):
            box.setVisible(False)
        for widget in (self.copy, self.print, self.whence_button, self.note):
            widget.setEnabled(False)

    def show_report(self, key: str, title: str, parts: "tuple[Part, ...]", *, ranking: bool) -> None:
        """Show the parts of a report; `ranking`: sorting schools by value is told to be not intended.

        The part that was shown stays so where the report has it again.
        """
        before = self.ui.part.currentText() if key == self._report else ""
        self._report, self._parts, self._ranking = key, parts, ranking
        self.title.setText(title)
        self.title.setToolTip(title)
        titles = [part.title for part in parts]
        with QSignalBlocker(self.ui.part):
            self.ui.part.clear()
            self.ui.part.addItems(titles)
            self.ui.part.setCurrentIndex(titles.index(before) if before in titles else 0)
        self.ui.part.setVisible(len(parts) > 1)
        self.ui.order.setVisible(True)
        self.ui.stack.setCurrentWidget(self.ui.body_page)
        for widget in (self.copy, self.print, self.whence_button, self.note):
            widget.setEnabled(True)
        self._show_part()

    def _show_part(self) -> None:
        part = self.part
        if part is None:
            return
        self.ui.subject.setText(part.table.subject)
        self.ui.subject.setVisible(bool(part.table.subject))
        if self._sorting is not None and self._sorting[0] not in {one.key for one in part.table.columns}:
            self._sorting = None
        remembered = str(self._settings.value(f"{_VIEW}{self._report}", ""))
        keys = [one.key for one in part.views]
        with QSignalBlocker(self.ui.view):
            self.ui.view.clear()
            self.ui.view.addItems([one.title for one in part.views])
            self.ui.view.setCurrentIndex(keys.index(remembered) if remembered in keys else 0)
        self.ui.view.setVisible(len(part.views) > 1)
        self._fill_measures()
        self._arrange()
        self._draw()

    def _fill_measures(self) -> None:
        view, before = self.view, self.ui.measure.currentData()
        entries = view.measures if view is not None else ()
        keys = [key for key, _ in entries]
        with QSignalBlocker(self.ui.measure):
            self.ui.measure.clear()
            for key, title in entries:
                self.ui.measure.addItem(title, key)
            self.ui.measure.setCurrentIndex(keys.index(before) if before in keys else min(0, len(keys) - 1))
        self.ui.measure.setVisible(len(entries) > 1)

    def _on_view(self) -> None:
        view = self.view
        if view is not None:
            self._settings.set_value(f"{_VIEW}{self._report}", view.key)
        self._fill_measures()
        self._draw()

    def wanted(self) -> "Wanted":
        """Return what the chart is of: measure, rows in their order, the current row."""
        from msoko_desktop.services.analysis.views import Wanted

        place, shown = self.table.place(), self.shown
        rows = () if shown is None else tuple(row.key for row in shown.rows)
        return Wanted(str(self.ui.measure.currentData() or ""), rows, "" if place is None else place[0])

    def _draw(self) -> None:
        part, view = self.part, self.view
        if part is None:
            return
        self.canvas.setVisible(view is not None)
        if view is None:
            self.canvas.show_words("")
            return
        self.canvas.show_chart(lambda place: view.draw(place, self.wanted()))

    def paper_chart(self) -> "Drawn | None":
        """Return the chart as it is printed."""
        return self.canvas.paper()

    # --- order of rows

    def _on_order(self, at: int) -> None:
        place = self.table.place()
        column = str(self.ui.measure.currentData() or "")
        if place is not None and (self.table.hasFocus() or self._sorting is not None or not column):
            column = place[1]
        if self._sorting is not None:
            column = self._sorting[0]
        self._sort(None if at == 0 or not column else (column, at == 1))

    def _on_head(self, column: str) -> None:
        """Sort by a column: from the highest value, then from the lowest, then by the list again."""
        if self._sorting is None or self._sorting[0] != column:
            self._sort((column, True))
        else:
            self._sort((column, False) if self._sorting[1] else None)

    def _sort(self, sorting: tuple[str, bool] | None) -> None:
        part = self.part
        if part is not None and sorting is not None and sorting[0] not in {one.key for one in part.table.columns}:
            sorting = None
        self._sorting = sorting
        at = -1 if sorting is None else self.ui.measure.findData(sorting[0])
        if at >= 0:
            self.ui.measure.setCurrentIndex(at)
        self._arrange()
        self._draw()

    def _on_measure(self) -> None:
        """Draw another measure; rows that stand by value stand by the new one."""
        key = str(self.ui.measure.currentData() or "")
        if self._sorting is not None and self.part is not None and key in {c.key for c in self.part.table.columns}:
            self._sorting = (key, self._sorting[1])
            self._arrange()
        self._draw()

    def _arrange(self) -> None:
        from msoko_desktop.services.analysis.shown import in_order

        part = self.part
        if part is None:
            return
        table, sorting = part.table, self._sorting
        heads = self.table.horizontalHeader()
        if sorting is not None:
            table = in_order(table, *sorting)
            heads.sorted_by = ([one.key for one in table.columns].index(sorting[0]), sorting[1])  # type: ignore[attr-defined]
        else:
            heads.sorted_by = None  # type: ignore[attr-defined]
        self._arranging = True  # the chart follows once, when the rows stand
        self.table.show_table(table)
        self._arranging = False
        with QSignalBlocker(self.ui.order):
            self.ui.order.setCurrentIndex(0 if sorting is None else 1 if sorting[1] else 2)
        notes = list(table.notes)
        if sorting is not None and self._ranking and RANKING_NOTE not in notes:
            notes.insert(0, RANKING_NOTE)
        self.notes.setText("\n".join(notes))
        self._fit_notes()

    # --- where from

    def _on_current(self) -> None:
        if self.whence.isVisible():
            self._ask_whence()
        view = self.view
        if not self._arranging and view is not None and view.key in _OF_ROW and self.canvas.drawn is not None:
            self.canvas.show_chart(lambda place: view.draw(place, self.wanted()), keep_hidden=True)

    def _ask_whence(self) -> None:
        place = self.table.place()
        if place is not None:
            self.whence_wanted.emit(*place)

    def show_whence(self) -> None:
        """Show where the current cell came from, and go there."""
        self.whence_button.setChecked(True)
        self._ask_whence()
        self.whence.list.setFocus()
        if self.whence.list.count():
            self.whence.list.setCurrentRow(0)

    def _on_whence(self, shown: bool) -> None:
        self._settings.set_value(_WHENCE, shown)
        self.whence.setVisible(shown)
        if shown:
            self._ask_whence()

    def _on_picked(self, key: str) -> None:
        from msoko_desktop.services.analysis.parts import place_of

        part, view = self.part, self.view
        if part is None or view is None:
            return
        place = place_of(part, view, str(self.ui.measure.currentData() or ""), key)
        if place is not None and self.table.go_to(*place):
            self.whence_button.setChecked(True)
            self._ask_whence()
