"""The page «Показатели»: directions at the left; indicators, expected results and texts of the chosen one beside."""

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from msoko_desktop.domain.directions.direction_cards import TEXT_TITLES, TEXTS, DirectionCard, Part
from msoko_desktop.domain.indicators.district_indicators import Light
from msoko_desktop.gui.actions import Need
from msoko_desktop.gui.forms.ui_indicators_page import Ui_IndicatorsPage
from msoko_desktop.gui.indicators import PAGE
from msoko_desktop.gui.indicators.board import BoardTable
from msoko_desktop.gui.indicators.commands import IndicatorCommands
from msoko_desktop.gui.indicators.expected_part import ExpectedPart
from msoko_desktop.gui.indicators.indicators_part import IndicatorsPart
from msoko_desktop.gui.page import Page
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.directions import directions
from msoko_desktop.services.indicators import indicators

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.services.analysis.reading import ResultReader

ALL = "Все направления"
LEGEND = ", ".join(f"{one.shape}\u00a0{one.label}" for one in Light if one is not Light.NONE) + "."
NO_FILE = "Файл района не открыт."
_CODE = Qt.ItemDataRole.UserRole


class IndicatorsPage(Page):
    """Follows what indicators are made of. `direction` is the code of the chosen one, "" for all of them."""

    areas = frozenset(
        {Area.DIRECTIONS, Area.DOCUMENTS, Area.ORDERS, Area.PLANS, Area.PLAN_LINES, Area.EXECUTION, Area.RESULTS,
         Area.ASSESSMENTS, Area.SETTINGS, Area.MONITORING, Area.REGISTERS, Area.CONTEXT, Area.SCHOOLS}
    )  # fmt: skip

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.session)
        self.window_ = window
        self._cards: dict[str, DirectionCard] = {}
        self._reader: ResultReader | None = None
        self._file = ""
        self.years: tuple[int, ...] = ()
        self.ui = Ui_IndicatorsPage()
        body = QWidget(self)
        self.ui.setupUi(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(body)
        self.board = BoardTable(self)
        self.ui.boardLayout.addWidget(self.board)
        self.ui.legend.setText(f"{LEGEND} Проценты – доля достигнутых из решённых: ◊ и ○ в неё не входят.")
        self.indicators = IndicatorsPart(self)
        self.expected = ExpectedPart(self)
        self.commands = IndicatorCommands(self)
        self.ui.splitter.setStretchFactor(1, 1)
        self.setFocusProxy(self.ui.directions)
        self._connect()
        theme().changed.connect(self._renew_look)
        self._renew_look()

    def _connect(self) -> None:
        ui = self.ui
        ui.directions.currentItemChanged.connect(lambda *_: self._on_chosen())
        ui.tabs.currentChanged.connect(lambda _: self._show_tab())
        ui.sets.clicked.connect(lambda _=False: self.commands.edit_directions())
        ui.change.clicked.connect(lambda _=False: self.commands.edit_directions(self.direction))
        self.board.opened.connect(self.open_direction)
        self.session.day_changed.connect(self._on_day)
        for grid in (self.indicators.grid, self.expected.grid):
            grid.summary_changed.connect(self._show_summary)

    def _renew_look(self) -> None:
        look = theme()
        self.ui.print.setIcon(look.icon("print", "text", 16))
        self.ui.add.setIcon(look.icon("new", "text", 16))
        self.ui.take.setIcon(look.icon("import", "text", 16))
        self.ui.left.setMinimumWidth(look.px(210))
        self.ui.splitter.setSizes([look.px(250), look.px(1000)])
        self._show_about()

    # --- following the file

    def load(self) -> None:
        """Read the directions, then what is shown of the chosen one."""
        if not self.session.is_open:
            self._file, self._cards = "", {}
            self.ui.directions.clear()
            self.ui.right.setEnabled(False)
            self.ui.title.setText(NO_FILE)
            self.indicators.clear()
            self.expected.clear()
            self.window_.set_page_needs(PAGE, Need.NOTHING)
            return
        d = self.session.district
        if self._file != str(d.path):
            self._file, self._reader = str(d.path), None
        if self._reader is None:
            from msoko_desktop.services.analysis.reading import ResultReader

            self._reader = ResultReader(d)
        self.ui.right.setEnabled(True)
        self.years = indicators.years_of(d, self.session.day.year)
        self._fill_list()
        self._on_chosen()
        self.window_.set_page_needs(PAGE, Need.PRINTABLE)

    def refresh(self, changes: Changes) -> None:
        """Read anew what was changed; the chosen direction stays."""
        if self._reader is not None:
            self._reader.forget(changes)
        self.load()

    def _on_day(self) -> None:
        if self.isVisible():
            self.load()

    @property
    def reader(self) -> "ResultReader | None":
        """What keeps results that facts are made of."""
        return self._reader

    def _fill_list(self) -> None:
        d, chosen = self.session.district, self.direction
        cards = directions.list_directions(d)
        self._cards = {card.code: card for card in cards}
        remark = directions.sets_remark(d)
        self.ui.remark.setText(remark)
        self.ui.remark.setVisible(bool(remark))
        bold = QFont(self.ui.directions.font())
        bold.setWeight(QFont.Weight.DemiBold)
        with QSignalBlocker(self.ui.directions):
            self.ui.directions.clear()
            self._add_item(ALL, "", directions.current_set(d).title)
            for part in Part:
                group = [card for card in cards if card.part is part]
                if group:
                    head = QListWidgetItem(part.short_label, self.ui.directions)
                    head.setFlags(Qt.ItemFlag.NoItemFlags)
                    head.setForeground(theme().colour("muted"))
                    head.setFont(bold)
                for card in group:
                    self._add_item(f"{card.number}  {card.heading}".strip(), card.code, card.title)
            self._choose(chosen if chosen in self._cards else "")

    def _add_item(self, text: str, code: str, tip: str) -> None:
        item = QListWidgetItem(text, self.ui.directions)
        item.setData(_CODE, code)
        item.setToolTip(tip)

    def _choose(self, code: str) -> None:
        for row in range(self.ui.directions.count()):
            item = self.ui.directions.item(row)
            if item.data(_CODE) == code and item.flags():
                self.ui.directions.setCurrentItem(item)

    @property
    def direction(self) -> str:
        """The code of the chosen direction, "" for all."""
        item = self.ui.directions.currentItem()
        return str(item.data(_CODE) or "") if item is not None else ""

    @property
    def card(self) -> DirectionCard | None:
        """The chosen direction, None for all."""
        return self._cards.get(self.direction)

    def _on_chosen(self) -> None:
        if not self.session.is_open:
            return
        card = self.card
        self.ui.title.setText(card.title if card is not None else directions.current_set(self.session.district).title)
        self.ui.stack.setCurrentIndex(0 if card is None else 1)
        self.ui.tabs.setTabText(0, "Сводка" if card is None else "Показатели")
        self.ui.tabs.setTabVisible(2, card is not None)
        self._show_tab()

    def _show_tab(self) -> None:
        """Read what the tab that is seen shows; the others are read when they are."""
        if not self.session.is_open:
            return
        place, card = self.ui.tabs.currentIndex(), self.card
        if place == 0 and card is None:
            d = self.session.district
            rows = indicators.board(d, self.years, self.session.day, self._reader)
            self.board.show_board(rows, self.years, self.session.day.year)
        elif place == 0:
            self.indicators.show_direction(self.direction)
        elif place == 1:
            self.expected.show_direction(self.direction or None)
        else:
            self._show_about()

    def _show_about(self) -> None:
        card = self.card
        if card is None or not self.session.is_open:
            self.ui.about.clear()
            return
        parts = [f"<h3>{html.escape(card.title)}</h3>"]
        for name in TEXTS:
            lines = [line for line in card.text(name).split("\n") if line]
            if lines:
                listed = "".join(f"<li>{html.escape(line)}</li>" for line in lines)
                parts.append(f"<p><b>{TEXT_TITLES[name]}</b></p><ul>{listed}</ul>")
        plans = directions.plans_of_directions(self.session.district).get(card.code, ())
        listed = "".join(f"<li>{html.escape(plan.title)}</li>" for plan in plans)
        parts.append(f"<p><b>Дорожные карты</b></p><ul>{listed or '<li>Планов направления пока нет.</li>'}</ul>")
        self.ui.about.setHtml("".join(parts))

    # --- what is shown

    def open_direction(self, code: str, _year: int = 0) -> None:
        """Show the indicators of a direction."""
        self.ui.tabs.setCurrentIndex(0)
        self._choose(code)
        self.indicators.grid.setFocus()

    def show_tab(self, place: int) -> None:
        """Show a tab: 0 – indicators or the summary, 1 – expected results, 2 – texts."""
        self.ui.tabs.setCurrentIndex(place)

    def _show_summary(self, text: str) -> None:
        if self.isVisible():
            self.window_.status.show_summary(text)

    # --- what the window asks

    def start_find(self) -> None:
        """Find in the grid that is shown."""
        if self.ui.tabs.currentIndex() == 1:
            self.expected.grid.start_find()
        elif self.card is not None:
            self.indicators.grid.start_find()

    def find_next(self, *, backwards: bool = False) -> None:
        """Go to the next place found."""
        grid = self.expected.grid if self.ui.tabs.currentIndex() == 1 else self.indicators.grid
        grid.find_next(backwards=backwards)

    def commit_edits(self) -> None:
        """Store what is being typed."""
        if self.session.is_open and not self.session.read_only:
            self.indicators.grid.commit_edits()
            self.expected.grid.commit_edits()

    def print_paper(self) -> bool:
        """Print what is shown."""
        return self.commands.print_shown()
