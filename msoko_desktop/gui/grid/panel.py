"""The grid as pages use it: the table, finding, the line under it, the list of remarks."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from msoko_desktop.domain.errors import InputRefused, UserError
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.gui.forms.ui_grid_panel import Ui_GridPanel
from msoko_desktop.gui.grid import cell_dialogs
from msoko_desktop.gui.grid.cell_line import CellLine
from msoko_desktop.gui.grid.commands import GridCommands
from msoko_desktop.gui.grid.filtering import ColumnFilter, Condition, Order
from msoko_desktop.gui.grid.finding import GridFindBar
from msoko_desktop.gui.grid.keeping import kept_place
from msoko_desktop.gui.grid.remarks_list import RemarksModel
from msoko_desktop.gui.grid.summary import selection_summary
from msoko_desktop.gui.grid.view import GridTable
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.settings import WindowSettings
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.grids import GridSource, GridUpdate


class GridPanel(QWidget):
    """Shows a `GridSource` and stores what is typed into it.

    Signals: `summary_changed(str)` with the sentence on what is selected, `changed()` after each write. What is written
    here is broadcast by the session: `reload` called meanwhile does nothing, since the grid shows it already; a page
    calls `reload` on what others changed (undo, redo, an import).

    Widths of columns are remembered in `settings`, by default those of the window the panel is shown in.
    """

    summary_changed = Signal(str)
    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None, settings: WindowSettings | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.ui = Ui_GridPanel()
        self.ui.setupUi(self)
        self.table = GridTable(self)
        self.ui.tablePlace.addWidget(self.table)
        self.table.widths.settings = settings
        self.commands = GridCommands(self)
        self.remarks = RemarksModel(self.table.grid, self)
        self._find_bar: GridFindBar | None = None
        self._own_write = False
        self.line = CellLine(self.ui, self.table)
        self.setFocusProxy(self.table)
        self._prepare()
        self._connect()
        theme().changed.connect(self._renew_look)
        self._renew_look()
        self._show_remarks()

    def _prepare(self) -> None:
        ui = self.ui
        ui.remarks.setModel(self.remarks)
        ui.remarks.setLayoutMode(ui.remarks.LayoutMode.Batched)  # thousands of remarks must not hold up the typing
        ui.remarks.setResizeMode(ui.remarks.ResizeMode.Adjust)
        ui.remarks.setVerticalScrollMode(ui.remarks.ScrollMode.ScrollPerPixel)
        ui.remarks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ui.cellText.installEventFilter(self)
        ui.remarks.setEditTriggers(ui.remarks.EditTrigger.NoEditTriggers)
        ui.remarks.installEventFilter(self)
        ui.remarks.hide()

    def _connect(self) -> None:
        table, ui = self.table, self.ui
        table.store = self.commands.store
        table.store_all = self.commands.store_all
        table.cannot = self.say
        table.asked.connect(self._do)
        table.fill_wanted.connect(self.commands.fill_by_handle)
        table.menu_wanted.connect(self._open_menu)
        table.filter_wanted.connect(self.open_filter)
        table.place_changed.connect(self.line.forget)
        table.selection_changed.connect(lambda: self.summary_changed.emit(self.summary()))
        ui.showAll.clicked.connect(self.show_all)
        ui.remarksButton.toggled.connect(ui.remarks.setVisible)
        ui.remarks.clicked.connect(self._go_to_remark)

    def _renew_look(self) -> None:
        look = theme()
        self._fit_remarks()
        for widget in (self.ui.remarks, self.ui.remarksButton):
            widget.setIconSize(QSize(look.px(16), look.px(16)))
        self._show_remarks()
        self.line.renew()

    def _fit_remarks(self) -> None:
        """Leave most of the height to the table."""
        self.ui.remarks.setMaximumHeight(min(theme().px(132), max(theme().px(56), int(self.height() * 0.27))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        self._fit_remarks()

    def showEvent(self, event: QShowEvent) -> None:
        """Take over the settings of the window, also from a dialog above it."""
        super().showEvent(event)
        if self.table.widths.settings is not None:
            return
        found, holder = None, self.parentWidget()
        while holder is not None and not isinstance(found, WindowSettings):
            found, holder = getattr(holder, "settings", None), holder.parentWidget()
        if isinstance(found, WindowSettings):
            self.table.widths.settings = found
            self.table.widths.load()
            self.table.widths.apply()
            self.table.lay_out()

    # --- what is shown

    @property
    def source(self) -> GridSource | None:
        """The source that is shown."""
        return self.table.grid.source

    def set_source(self, source: GridSource | None) -> None:
        """Show another source (or none) from its beginning; what is being typed is stored first."""
        self.commit_edits()
        self.table.grid.set_source(source)
        self.table.widths.load()
        self.table.widths.apply()
        self.table.lay_out()
        self.table.horizontalScrollBar().setValue(0)
        self.table.verticalScrollBar().setValue(0)
        if self.table.grid.order and self.table.grid.columns:
            self.table.go(0, self.table.keys.first_typed_column())
        self._show_everything()

    def reload(self) -> None:
        """Read the source anew after others changed it; place, selection, widths, order and choice of rows stay."""
        if self.source is None or self._own_write:
            return
        self.source.reload()
        with kept_place(self.table):
            self.table.grid.rebuild()
        self._show_everything()

    def take_over(self, update: GridUpdate, *, gone: bool = False) -> None:
        """Show what a write of this panel did, and tell everybody."""
        table, grid = self.table, self.table.grid
        if update.created or update.rearranged or gone:
            grid.kept = grid.kept | frozenset(update.created.values())
            with kept_place(table, dict(update.created)):
                grid.rebuild()
        else:
            grid.rows_written(update.rows)
        self._own_write = True
        try:
            self.session.broadcast(update.changes)
        finally:
            self._own_write = False
        self._show_everything()
        self.changed.emit()

    def _show_everything(self) -> None:
        bar = self.ui.remarks.verticalScrollBar()
        scrolled = bar.value()
        if self.remarks.refresh():
            self._show_remarks()
            bar.setValue(scrolled)
        self.line.renew()
        self.summary_changed.emit(self.summary())

    def summary(self) -> str:
        """Return the sentence on what is selected."""
        return selection_summary(self.table.grid, self.table.ranges())

    def commit_edits(self) -> bool:
        """Store what is being typed; what cannot be stored is told and given up. Return whether it could be stored."""
        if self.table.editing.commit():
            return True
        sentence = f"Не записано. {self.table.editing.place_told()}: {self.table.editing.refusal}"
        self.table.editing.cancel()
        self.session.refused.emit(InputRefused(sentence))
        return False

    def go_to(self, row_key: str | None, column_key: str | None) -> None:
        """Go to a cell by its keys; a row that is not shown is shown again. None: the row or column stays."""
        if not self.table.editing.commit():
            return  # what is being typed cannot be stored: its editor says why
        grid = self.table.grid
        here = self.table.place()
        row = grid.row_of(row_key) if row_key is not None else max(0, here[0])
        if row is None and grid.is_filtered:
            self.show_all()
            row = grid.row_of(row_key) if row_key is not None else 0
        column = grid.column_of(column_key) if column_key is not None else max(0, here[1])
        if row is not None:
            self.table.go(row, column if column is not None else 0)

    def current_row_key(self) -> str | None:
        """Return the key of the row that is current, None where there is none."""
        row = self.table.place()[0]
        return self.table.grid.row_key(row) if row >= 0 else None

    def say(self, sentence: str) -> None:
        """Say something in the line under the table until the person goes elsewhere."""
        self.line.say(sentence)

    # --- remarks

    def _show_remarks(self) -> None:
        button, counts = self.ui.remarksButton, self.remarks.counts()
        button.setVisible(bool(counts))
        button.setText(counts)
        if not counts:
            button.setChecked(False)
        elif self.remarks.worst() is Severity.ERROR:
            button.setIcon(theme().icon("error", "danger", 16))
        else:
            button.setIcon(theme().icon("warning", "warning", 16))

    def show_remarks(self, shown: bool = True) -> None:
        """Open the list of remarks, or close it."""
        self.ui.remarksButton.setChecked(shown)

    def _go_to_remark(self, index: QModelIndex) -> None:
        if index.isValid():
            remark = self.remarks.remarks[index.row()]
            self.go_to(remark.row, remark.column)
            self.table.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the list of remarks go to the cell with Enter, back with Esc; fit the line into another width."""
        if watched is self.ui.cellText and event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self.line.show()
        if watched is self.ui.remarks and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go_to_remark(self.ui.remarks.currentIndex())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.table.setFocus()
                return True
        return super().eventFilter(watched, event)

    # --- finding

    def find_bar(self) -> GridFindBar:
        """Return the bar that finds text, made when first asked for."""
        if self._find_bar is None:
            self._find_bar = GridFindBar(self.table, self)
            self.ui.barPlace.addWidget(self._find_bar)
        return self._find_bar

    def start_find(self) -> None:
        """Open the bar that finds text."""
        if self.table.editing.commit():
            self.find_bar().start()

    def find_next(self, *, backwards: bool = False) -> None:
        """Go to the next place found; open the bar where nothing is looked for yet."""
        if not self.table.editing.commit():
            return
        if self.find_bar().needle():
            self.find_bar().step(backwards=backwards)
        else:
            self.start_find()

    # --- order and choice of rows

    def open_filter(self, column: int | None = None) -> None:
        """Open sorting and choice for a column, by default the current one."""
        from msoko_desktop.gui.grid.filter_popup import FilterPopup

        at = self.table.place()[1] if column is None else column
        if at < 0 or not self.table.editing.commit():
            return
        popup = FilterPopup(self.table.grid, at, self)
        popup.chosen.connect(self.set_filter)
        popup.sorted_by.connect(self.sort_by)
        headings = self.table.headings
        popup.open_at(headings.mapToGlobal(QPoint(max(0, self.table.geo.left(at)), headings.height())))

    def set_filter(self, column_key: str, choice: ColumnFilter) -> None:
        """Show only rows whose cell of a column fits; an empty choice shows them all."""
        filters = {**(self.table.grid.arrangement.filters or {}), column_key: choice}
        self._arrange({key: kept for key, kept in filters.items() if kept})

    def filter_by_cell(self) -> None:
        """Show only rows that have what the current cell has."""
        row, column = self.table.place()
        text = self.table.grid.texts(row)[column]
        self.set_filter(self.table.grid.columns[column].key, ColumnFilter(Condition.ANY, "", frozenset({text})))

    def show_all(self) -> None:
        """Show all rows again."""
        self._arrange({})

    def sort_by(self, column_key: str | None, descending: bool | None = False) -> None:
        """Show the rows in the order of a column; `descending` None or no column: as they are stored."""
        if not self.table.editing.commit():
            return
        column = None if descending is None else column_key
        order = Order(column, bool(descending), self.table.grid.arrangement.filters)
        with kept_place(self.table):
            self.table.grid.arrange(order)
        self._show_everything()

    def unsort(self) -> None:
        """Show the rows as they are stored."""
        self.sort_by(None)

    def _arrange(self, filters: dict[str, ColumnFilter]) -> None:
        if not self.table.editing.commit():
            return
        before = self.table.grid.arrangement
        with kept_place(self.table):
            self.table.grid.arrange(Order(before.column, before.descending, filters))
        self._show_everything()

    # --- comments and history

    def edit_note(self) -> None:
        """Open the comment of the current cell."""
        cell_dialogs.edit_note(self)

    def store_note(self, row: str, column: str, text: str) -> None:
        """Store the comment of a cell by its keys; "" takes it away."""
        if self.source is None:
            return
        try:
            update = self.source.set_note(row, column, text)
        except UserError as error:
            self.session.refused.emit(error)
            return
        self.take_over(update)

    def show_history(self) -> None:
        """Show what the current cell held before."""
        cell_dialogs.show_history(self)

    # --- keys and menu

    def _do(self, command: str) -> None:
        commands = self.commands
        match command:
            case "copy":
                commands.copy()
            case "cut":
                commands.cut()
            case "paste":
                commands.paste()
            case "clear":
                commands.clear()
            case "fill_down" | "fill_right":
                commands.fill(down=command == "fill_down")
            case "delete_rows":
                commands.delete_rows()
            case "find":
                self.start_find()
            case "find_next" | "find_previous":
                self.find_next(backwards=command == "find_previous")
            case "filter":
                self.open_filter()
            case "note":
                self.edit_note()

    def _open_menu(self, point: QPoint) -> None:
        from msoko_desktop.gui.grid.menus import cell_menu

        if self.table.editing.commit():
            cell_menu(self).popup(point)
