"""What is done on the page «Показатели»: indicators added and changed, expected results taken in, papers printed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from msoko_desktop.domain.directions.expected_results import ReadExpected
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui import messages
from msoko_desktop.services.directions import expected_results
from msoko_desktop.services.indicators.indicator_papers import FORMATS, DirectionPaper, direction_document, paper_title

if TYPE_CHECKING:
    from msoko_desktop.gui.indicators.page import IndicatorsPage

_FILES = "Документы (*.docx *.xlsx *.xls *.odt *.ods *.html *.htm *.txt);;Все файлы (*)"
_DOUBTS = 5  # of a table that was read are told


class IndicatorCommands:
    """Fills the buttons of the page and does what they ask for."""

    def __init__(self, page: "IndicatorsPage") -> None:
        self._page = page
        ui = page.ui
        self.actions: dict[str, QAction] = {}
        self._menu(ui.add, (
            ("new", "&Показатель…", "Новый показатель направления", self.add),
            ("from_plan", "Взять из п&лана…", "Показатели из столбца показателей плана", self.take_offers),
        ))  # fmt: skip
        self._menu(ui.take, (
            ("file", "Из &файла…", "Найти таблицу ожидаемых результатов в документе концепции", self.take_file),
            ("paste", "Из &буфера обмена", "Вставить таблицу с годами в шапке", self.take_clipboard),
        ))  # fmt: skip
        self._menu(ui.print, (
            ("print_summary", "С&водка для руководителя…", "Все направления на одной странице",
             lambda: self.print(DirectionPaper.SUMMARY)),
            ("print_board", "&Показатели…", "Показатели выбранного направления или всех",
             lambda: self.print(DirectionPaper.BOARD)),
            ("print_expected", "&Ожидаемые результаты…", "Таблица ожидаемых результатов по годам",
             lambda: self.print(DirectionPaper.EXPECTED)),
            ("print_concept", "&Концепция…", "Концепция МСОКО из данных о направлениях",
             lambda: self.print(DirectionPaper.CONCEPT)),
        ))  # fmt: skip
        for button, act in (
            (ui.edit, self.edit), (ui.fact, self.edit_fact), (ui.due, self.set_due), (ui.bind, self.bind),
            (ui.open, self.open_document),
        ):  # fmt: skip
            button.clicked.connect(lambda _=False, act=act: act())

    def _menu(self, button: QPushButton, entries: tuple[tuple[str, str, str, Callable[[], object]], ...]) -> None:
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        for name, text, tip, act in entries:
            action = menu.addAction(text)
            action.setToolTip(tip)
            action.triggered.connect(lambda _=False, act=act: act())
            self.actions[name] = action
        button.setMenu(menu)

    def renew(self) -> None:
        """Enable what can be done."""
        page, ui = self._page, self._page.ui
        writable = page.session.is_open and not page.session.read_only
        one = page.indicators.chosen
        ui.add.setEnabled(writable and page.card is not None)
        ui.edit.setEnabled(writable and one is not None)
        ui.fact.setEnabled(writable and one is not None)
        ui.take.setEnabled(writable)
        cell = page.expected.chosen
        own = cell is not None and cell[0].startswith("expected ")
        ui.due.setEnabled(writable and own)
        ui.bind.setEnabled(writable and own)
        ui.open.setEnabled(cell is not None and cell[2].document is not None)

    # --- directions and indicators

    def edit_directions(self, code: str = "") -> None:
        """Open sets and cards of directions."""
        from msoko_desktop.gui.indicators.directions_dialog import DirectionsDialog

        if self._page.session.is_open:
            self._page.commit_edits()
            dialog = DirectionsDialog(self._page.window_, code)
            dialog.exec()
            dialog.deleteLater()

    def add(self) -> None:
        """Ask for a new indicator of the direction."""
        from msoko_desktop.domain.indicators.district_indicators import DistrictIndicator

        if self._page.card is not None:
            self._ask_indicator(DistrictIndicator("", self._page.direction))

    def edit(self) -> None:
        """Change the chosen indicator."""
        one = self._page.indicators.chosen
        if one is not None:
            self._ask_indicator(one)

    def _ask_indicator(self, one: "object") -> None:
        from msoko_desktop.domain.indicators.district_indicators import DistrictIndicator
        from msoko_desktop.gui.indicators.indicator_dialog import IndicatorDialog

        assert isinstance(one, DistrictIndicator)  # noqa: S101  # both callers make one
        self._page.commit_edits()
        dialog = IndicatorDialog(self._page.window_, one)
        if dialog.exec() and dialog.made is not None:
            self._page.indicators.grid.go_to(f"indicator {dialog.made}", "title")
        dialog.deleteLater()

    def take_offers(self) -> None:
        """Take indicators from the plans of the direction."""
        from msoko_desktop.gui.indicators.offers_dialog import OffersDialog

        if self._page.card is not None:
            self._page.commit_edits()
            dialog = OffersDialog(self._page.window_, self._page.card)
            dialog.exec()
            dialog.deleteLater()

    def edit_fact(self) -> None:
        """Ask for a fact with its part, base, source and document."""
        from msoko_desktop.gui.indicators.fact_dialog import FactDialog

        part = self._page.indicators
        one = part.chosen
        if one is not None:
            self._page.commit_edits()
            dialog = FactDialog(self._page.window_, one, part.period)
            dialog.exec()
            dialog.deleteLater()

    # --- expected results

    def take_file(self) -> None:
        """Find the table of expected results in a document."""
        name, _ = QFileDialog.getOpenFileName(self._page, "Таблица ожидаемых результатов", str(self._folder()), _FILES)
        if name:
            self.take_from(Path(name))

    def take_from(self, path: Path) -> bool:
        """Take the table of a document in, after a question; tell why where that cannot be done."""
        return self._take(lambda: expected_results.recognise(self._page.session.district, path))

    def take_clipboard(self) -> bool:
        """Take a copied table in."""
        data = QGuiApplication.clipboard().mimeData()
        text = "" if data is None else data.html() if data.hasHtml() else data.text()
        d, code = self._page.session.district, self._page.direction
        return self._take(lambda: expected_results.recognise_text(d, text, code))

    def _take(self, read: Callable[[], ReadExpected]) -> bool:
        page = self._page
        page.commit_edits()
        try:
            found = read()
        except UserError as error:
            page.session.refused.emit(error)
            return False
        many = counted(len(found.rows), "строка", "строки", "строк")
        codes = {row.direction for row in found.rows}
        directions = counted(len(codes), "направлению", "направлениям", "направлениям")
        told = f"Найдено: {many} по {directions}, годы {', '.join(map(str, found.years))}."
        doubts = "\n".join(found.doubts[:_DOUBTS])
        explanation = f"{told}\n\n{doubts}" if doubts else told
        if not messages.ask(page, "Добавить ожидаемые результаты?", "Добавить", explanation=explanation):
            return False
        changes = page.session.run(lambda d: expected_results.store(d, found))
        if changes is not None:
            page.window_.notice.show_information(
                f"Добавлено: {many}. Проверьте их на вкладке «Ожидаемые результаты»."
                + (f" {found.doubts[0]}" if found.doubts else "")
            )
        return changes is not None

    def set_due(self) -> None:
        """Ask until when the chosen document is expected."""
        from msoko_desktop.gui.indicators.expected_dialogs import DueDialog

        cell = self._page.expected.chosen
        if cell is not None:
            self._page.commit_edits()
            dialog = DueDialog(self._page.window_, *cell)
            dialog.exec()
            dialog.deleteLater()

    def bind(self) -> None:
        """Ask which document of the register is what is expected."""
        from msoko_desktop.gui.indicators.expected_dialogs import BindDialog

        cell = self._page.expected.chosen
        if cell is not None:
            self._page.commit_edits()
            dialog = BindDialog(self._page.window_, *cell)
            dialog.exec()
            dialog.deleteLater()

    def open_document(self) -> None:
        """Show the chosen document in the register."""
        from msoko_desktop.gui.documents.page import DocumentsPage

        cell = self._page.expected.chosen
        if cell is None or cell[2].document is None:
            return
        key = cell[2].document.key
        page = self._page.window_.show_page("documents")
        if isinstance(page, DocumentsPage):
            page.show_document(key)

    def _folder(self) -> Path:
        from msoko_desktop.gui.printing.commands import remembered_folder

        return remembered_folder(self._page.window_)

    # --- papers

    def print_shown(self) -> bool:
        """Print what belongs to the tab that is shown; return whether there is a file."""
        page = self._page
        if not page.session.is_open:
            return False
        place = page.ui.tabs.currentIndex()
        paper = (
            DirectionPaper.EXPECTED if place == 1
            else DirectionPaper.CONCEPT if place == 2
            else DirectionPaper.SUMMARY if page.card is None
            else DirectionPaper.BOARD
        )  # fmt: skip
        self.print(paper)
        return True

    def print(self, paper: DirectionPaper) -> None:
        """Show a paper as it is printed."""
        from msoko_desktop.charts.results import PAPER
        from msoko_desktop.gui.printing.paper_dialog import PaperDialog

        page = self._page
        if not page.session.is_open:
            return
        page.commit_edits()
        d, day, years = page.session.district, page.session.day, page.years
        direction = page.direction or None
        one = page.indicators.chosen if direction is not None and paper is DirectionPaper.BOARD else None

        def make(ending: str) -> bytes:
            chart = None if one is None else page.indicators.drawer(one)(PAPER)
            return direction_document(d, paper, ending, years=years, today=day, direction=direction, chart=chart)

        dialog = PaperDialog(paper_title(d, paper, direction), make, FORMATS, page.window_)
        dialog.exec()
        dialog.deleteLater()
