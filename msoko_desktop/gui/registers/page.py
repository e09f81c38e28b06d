"""The page «Банки»: registers at the left, the rows of the chosen one as a grid, the card of the current row."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QPushButton, QTreeWidgetItem, QVBoxLayout, QWidget

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import CellEdit, Value
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.registers.model import Register
from msoko_desktop.gui.forms.ui_registers_page import Ui_RegistersPage
from msoko_desktop.gui.grid.panel import GridPanel
from msoko_desktop.gui.page import Page
from msoko_desktop.gui.registers import commands
from msoko_desktop.gui.theme import theme
from msoko_desktop.services import registers
from msoko_desktop.services.changes import Area
from msoko_desktop.services.directions import directions
from msoko_desktop.services.registers import RegisterSummary, personal, structure
from msoko_desktop.services.registers.grid import RegisterGrid

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

KEY = Qt.ItemDataRole.UserRole
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
CARD = "registers/card"
_SHOWN = "registers/shown"


class RegistersPage(Page):
    """Follows registers and the names of schools; the register that was shown last is shown again."""

    areas = frozenset({Area.REGISTERS, Area.SCHOOLS, Area.DIRECTIONS})

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window.session)
        self.window_ = window
        self.ui = Ui_RegistersPage()
        body = QWidget(self)
        self.ui.setupUi(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(body)
        self.grid = GridPanel(self.session, self, window.settings)
        self.ui.gridPlace.addWidget(self.grid)
        self.source: RegisterGrid | None = None
        self.summaries: tuple[RegisterSummary, ...] = ()
        self._shared = False
        self._build_bar()
        header = self.ui.list.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(1)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.ui.split.setStretchFactor(1, 1)
        self._card_in_narrow = False
        self.setFocusProxy(self.grid)
        self._connect()
        self._renew_look()

    def _build_bar(self) -> None:
        def button(text: str, tip: str) -> QPushButton:
            made = QPushButton(text, self)
            made.setToolTip(tip)
            made.setAccessibleName(text.replace("&", "").removesuffix("…"))
            self._words[made] = text
            self.ui.bar.add(made)
            return made

        self._words: dict[QPushButton, str] = {}
        self.row_button = button("&Новая строка", "Добавить строку в конец банка")
        self.load_button = button("&Загрузить", "Загрузить строки из таблицы Excel или из буфера обмена")
        self.print_button = button(
            "&Печать…", "Напечатать показанные строки или сохранить их: PDF, DOCX, XLSX (Ctrl+P)"
        )
        self.card_button = button("&Карточка", "Показать или скрыть карточку строки")
        self.card_button.setCheckable(True)
        self.more_button = button("", "Ещё: столбцы, отбор, карточка на печать, свойства банка")
        self.more_button.setAccessibleName("Ещё")
        self.load_button.setMenu(QMenu(self.load_button))
        self.more_button.setMenu(QMenu(self.more_button))
        self.ui.add.setMenu(QMenu(self.ui.add))

    def _fit_bar(self) -> None:
        """Leave the words of the buttons out where they would take a row of the grid."""
        for button, text in self._words.items():
            button.setText(text)
        room = self.ui.middle.width() - theme().px(16)
        needed = sum(button.sizeHint().width() + theme().px(6) for button in self._words)
        if needed > room:
            for button in (self.load_button, self.print_button, self.card_button):
                button.setText("")

    def _connect(self) -> None:
        ui = self.ui
        ui.split.splitterMoved.connect(lambda *_: self._fit_bar())
        ui.list.currentItemChanged.connect(lambda *_: self._on_chosen())
        ui.list.itemActivated.connect(lambda _: self.grid.setFocus())
        ui.add.menu().aboutToShow.connect(lambda: commands.fill_add(self, ui.add.menu()))
        ui.askButton.clicked.connect(lambda _=False: self._on_ask())
        self.row_button.clicked.connect(lambda _=False: self.new_row())
        self.load_button.menu().aboutToShow.connect(lambda: commands.fill_load(self, self.load_button.menu()))
        self.more_button.menu().aboutToShow.connect(lambda: commands.fill_more(self, self.more_button.menu()))
        self.print_button.clicked.connect(lambda _=False: self.print_paper())
        self.card_button.toggled.connect(self._show_card_wanted)
        self.grid.table.place_changed.connect(self._show_card)
        self.grid.changed.connect(self._on_written)
        self.grid.summary_changed.connect(self._show_summary)
        ui.card.written.connect(self._store_field)
        ui.card.refused.connect(self._refuse)
        ui.card.link_wanted.connect(lambda text: commands.open_link(self, text))
        ui.card.file_wanted.connect(lambda column: commands.choose_file(self, column))
        self.session.district_changed.connect(self._forget)
        self.session.day_changed.connect(self._on_day)
        theme().changed.connect(self._renew_look)

    def _renew_look(self) -> None:
        look = theme()
        for button, icon in (
            (self.ui.add, "add"),
            (self.row_button, "insert-after"),
            (self.load_button, "import"),
            (self.print_button, "print"),
            (self.card_button, "form"),
            (self.more_button, "more"),
        ):
            button.setIcon(look.icon(icon, "text", 16))
            button.setIconSize(QSize(look.px(16), look.px(16)))
        self.ui.card.setMinimumWidth(look.px(230))
        self.ui.side.setMinimumWidth(look.px(180))
        self._show_list()
        self._place_panels()

    def showEvent(self, event: QShowEvent) -> None:
        """Share the width when the page is first shown."""
        super().showEvent(event)
        if not self._shared:
            self._shared = True
            self._place_panels()
            look = theme()
            side, card = look.px(284), look.px(276)
            self.ui.split.setSizes([side, max(look.px(300), self.width() - side - card), card])
        self._fit_bar()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the grid its room."""
        super().resizeEvent(event)
        self._place_panels()

    @property
    def _is_narrow(self) -> bool:
        """Whether list, grid and card do not find room beside each other: then the card takes the place of the list."""
        return self.width() < theme().px(900)

    @property
    def card_wanted(self) -> bool:
        """Whether the card is to be shown."""
        return self._card_in_narrow if self._is_narrow else self.window_.settings.flag(CARD, default=True)

    def _place_panels(self) -> None:
        register, wanted = self.register, self.card_wanted
        usable = register is not None and register.on and bool(register.shown)
        with QSignalBlocker(self.card_button):
            self.card_button.setChecked(wanted)
        self.card_button.setEnabled(usable)
        self.ui.card.setVisible(wanted and usable)
        self.ui.side.setVisible(not (self._is_narrow and wanted and usable))
        self._fit_bar()

    # --- following the file

    def _forget(self) -> None:
        self.source = None
        self.grid.set_source(None)
        self.ui.card.show_row(None, None)

    def _on_day(self) -> None:
        if self.isVisible():
            self.source = None
            self.load()

    def load(self) -> None:
        """Read the registers; the one that is shown stays."""
        if not self.session.is_open:
            self.summaries = ()
            self._forget()
            self._show_list()
            return
        self.summaries = registers.list_registers(self.session.district)
        self._show_list()
        self._show_register()

    def _show_list(self) -> None:
        box, shown = self.ui.list, self.key
        with QSignalBlocker(box):
            box.clear()
            for one in self.summaries:
                item = QTreeWidgetItem(box, [one.register.title, str(one.rows or "")])
                item.setData(0, KEY, one.register.key)
                item.setToolTip(0, f"{one.register.title}. {one.register.note}".strip())
                item.setData(0, SPOKEN, f"{one.register.title}: {counted(one.rows, 'строка', 'строки', 'строк')}")
                item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                item.setForeground(1, theme().colour("muted"))
                item.setSizeHint(0, QSize(1, box.fontMetrics().height() + theme().px(12)))
                if one.register.key == shown:
                    box.setCurrentItem(item)
            first = box.topLevelItem(0)
            if box.currentItem() is None and first is not None:
                box.setCurrentItem(first)

    @property
    def key(self) -> str:
        """The key of the register that is chosen, "" for none."""
        item = self.ui.list.currentItem()
        if item is not None:
            return str(item.data(0, KEY))
        return str(self.window_.settings.value(_SHOWN, ""))

    @property
    def register(self) -> Register | None:
        """The register that is shown."""
        found = self.summary
        return found.register if found is not None else None

    @property
    def summary(self) -> RegisterSummary | None:
        """The register that is shown, with the number of its rows."""
        return next((one for one in self.summaries if one.register.key == self.key), None)

    def _on_chosen(self) -> None:
        self.commit_edits()
        self.window_.settings.set_value(_SHOWN, self.key)
        self._show_register()

    def choose(self, key: str, row: str | None = None) -> bool:
        """Show a register by its key, and one of its rows; False where there is no such register."""
        for place in range(self.ui.list.topLevelItemCount()):
            item = self.ui.list.topLevelItem(place)
            if item is not None and item.data(0, KEY) == key:
                self.ui.list.setCurrentItem(item)
                if row is not None:
                    self.grid.go_to(row, None)
                    self.grid.setFocus()
                return True
        return False

    def show_item(self, item: int, line: int | None = None) -> None:
        """Show a row: the id of its register and its own."""
        found = next((one for one in self.summaries if one.register.id == item), None)
        if found is not None:
            self.choose(found.register.key, None if line is None else str(line))

    def _show_register(self) -> None:
        ui, register = self.ui, self.register
        if register is None:
            self._forget()
            ui.title.setText("")
            ui.info.setText("")
            ui.stack.setCurrentWidget(ui.askPage)
            self._ask("Банков нет: создайте свой или верните убранный («Добавить банк…»).", "")
            self._renew_acts()
            return
        if self.source is None or self.source.key != register.key or self.source.district is not self.session.district:
            self.source = RegisterGrid(self.session.district, register.key, self.session.day)
            self.grid.set_source(self.source)
        elif self.source.register != register:
            self.source.reload()
            self.grid.set_source(self.source)  # other columns
        else:
            self.grid.reload()
        self._tell_about(register)
        self._show_state(register)
        self._renew_acts()
        self._show_card()

    def _tell_about(self, register: Register) -> None:
        titles = directions.direction_titles(self.session.district)
        owner = directions.owners_of(self.session.district).get(register.direction, register.direction)
        self.ui.title.setText(register.title)
        parts = [titles.get(owner, ""), register.note]
        self.ui.info.setText(" · ".join(part.replace("\n", " ") for part in parts if part))
        self.ui.info.setToolTip(register.note)

    def _show_state(self, register: Register) -> None:
        """Show the grid, or what has to be done before there is one."""
        ui = self.ui
        if register.on and register.shown:
            ui.stack.setCurrentWidget(ui.gridPage)
            return
        ui.stack.setCurrentWidget(ui.askPage)
        if not register.on:
            self._ask(personal.ASKED, "&Включить банк")
        else:
            rows = self.summary.rows if self.summary is not None else 0
            kept = f" Строк в файле: {rows}." if rows else ""
            self._ask(f"{structure.NO_COLUMNS}{kept}", "С&толбцы…")
        ui.record.setText(commands.record_words(self.session.district, register) if register.personal else "")

    def _ask(self, text: str, button: str) -> None:
        ui = self.ui
        ui.ask.setText(text)
        ui.askButton.setText(button)
        ui.askButton.setVisible(bool(button) and not self.session.read_only)
        ui.record.setText("")

    def _on_ask(self) -> None:
        register = self.register
        if register is not None and not register.on:
            commands.turn_on(self)
        elif register is not None:
            commands.edit_columns(self)

    def _renew_acts(self) -> None:
        register = self.register
        usable = register is not None and register.on and bool(register.shown)
        writable = self.session.is_open and not self.session.read_only
        self.row_button.setEnabled(usable and writable)
        self.load_button.setEnabled(usable and writable)
        self.print_button.setEnabled(usable and self.session.is_open)
        self.more_button.setEnabled(register is not None)
        self.ui.add.setEnabled(writable)
        self._place_panels()

    # --- rows and the card

    @property
    def row_key(self) -> str | None:
        """The key of the current row, None for the empty one behind the last."""
        row, grid = self.grid.table.place()[0], self.grid.table.grid
        return grid.row_key(row) if 0 <= row < grid.data_rows else None

    def shown_rows(self) -> list[str]:
        """Return the keys of the rows that are shown, in their order."""
        grid = self.grid.table.grid
        return [grid.row_key(row) for row in range(grid.data_rows)]

    def new_row(self) -> None:
        """Go to the empty row behind the last one, ready to type."""
        self.grid.show_all()
        table = self.grid.table
        self.grid.setFocus()
        table.go(len(table.grid.order) - 1, 0)
        table.editing.start()

    def _show_card(self) -> None:
        self.ui.card.commit()
        if self.ui.card.isVisible() or self.source is None:
            self.ui.card.show_row(self.source, self.row_key)

    def _show_card_wanted(self, wanted: bool) -> None:
        if self._is_narrow:
            self._card_in_narrow = wanted
        else:
            self.window_.settings.set_value(CARD, wanted)
        self._place_panels()
        self._show_card()

    def _on_written(self) -> None:
        """Show how many rows there are now, and the card anew: the grid has stored something itself."""
        self._count()
        self.ui.card.show_row(self.source, self.row_key)

    def _count(self) -> None:
        self.summaries = registers.list_registers(self.session.district)
        self._show_list()

    def _store_field(self, row: str, column: str, value: Value) -> None:
        """Store a field of the card as a cell of the grid."""
        source = self.source
        if source is None:
            return
        try:
            update = source.write([CellEdit(row, column, value)], "Изменить карточку")
        except InputRefused as refusal:
            self.session.refused.emit(refusal)
            self.ui.card.show_row(source, row)
            return
        self.grid.take_over(update)

    def _refuse(self, sentence: str) -> None:
        self.session.refused.emit(InputRefused(sentence))

    def _show_summary(self, sentence: str) -> None:
        if self.isVisible():
            self.window_.status.show_summary(sentence)

    # --- the window's commands

    def commit_edits(self) -> None:
        """Write what is being typed."""
        self.ui.card.commit()
        self.grid.commit_edits()

    def start_find(self) -> None:
        """Find in the grid."""
        self.grid.start_find()

    def find_next(self, *, backwards: bool = False) -> None:
        """Go to the next place found."""
        self.grid.find_next(backwards=backwards)

    def print_paper(self) -> bool:
        """Show the rows as they are printed."""
        from msoko_desktop.gui.registers.printing import print_register

        register = self.register
        if register is None or not register.on:
            return False
        self.commit_edits()
        rows = self.shown_rows()
        if not rows:
            self.session.refused.emit(InputRefused("Печатать нечего: в банке нет строк, которые показаны."))
        else:
            print_register(
                self.window_, register.key, f"{register.title}: {counted(len(rows), 'строка', 'строки', 'строк')}", rows
            )
        return True
