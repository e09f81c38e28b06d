"""The list of schools beside the card: finding, filters, rows in the order of the list."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from msoko_desktop.domain.language.russian import capitalised, counted
from msoko_desktop.domain.schools.school_years import SchoolList
from msoko_desktop.domain.schools.schools import PlaceKind, School
from msoko_desktop.gui.forms.ui_school_list import Ui_SchoolList
from msoko_desktop.gui.schools.list_model import Column, Facts, SchoolFilter, SchoolsModel
from msoko_desktop.gui.schools.row_delegate import RowDelegate
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.schools.schools import kind_title

_SAMPLES = {Column.CODE: "edu000000", Column.PUPILS: "Обуч.", Column.MARKS: "ШНРО, ШФНСУ"}
_GIVEN_UP = (Column.CODE, Column.MARKS, Column.PUPILS)  # columns that go first where there is little room
_LEAST_NAME = 150


class SchoolListPanel(QWidget):
    """`chosen(school id or None)` when another school is the current one, `menu_wanted(point)`."""

    chosen = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SchoolList()
        self.ui.setupUi(self)
        self.model = SchoolsModel(self)
        self._quiet = False
        table = self.ui.table
        table.setModel(self.model)
        table.setItemDelegate(RowDelegate(table))
        table.verticalHeader().hide()
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(lambda at: self.menu_wanted.emit(table.viewport().mapToGlobal(at)))
        header = table.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.selectionModel().currentRowChanged.connect(lambda *_: self._on_current())
        self.ui.find.textChanged.connect(lambda _: self._filter())
        self.ui.filter.currentIndexChanged.connect(lambda _: self._filter())
        down = QShortcut(QKeySequence("Down"), self.ui.find, self.to_table)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.ui.find.returnPressed.connect(self.to_table)
        self.setFocusProxy(table)
        theme().changed.connect(self._renew_look)
        self._renew_look()

    def _renew_look(self) -> None:
        self.ui.add.setIcon(theme().icon("add", "text", 16))
        self.ui.more.setIcon(theme().icon("more", "text", 16))
        self.setMinimumWidth(theme().px(236))
        self._lay_out()

    def show_schools(self, schools: Sequence[School], facts: Facts) -> None:
        """Show other schools; the current one stays where it is still shown."""
        current = self.current_id()
        self._offer_filters(schools)
        with _Quietly(self):
            self.model.show(schools, facts)
            self._go_to(self.model.row_of(current))
        self._tell_count()
        self._lay_out()
        if self.current_id() != current:
            self.chosen.emit(self.current_id())

    def _offer_filters(self, schools: Sequence[School]) -> None:
        kinds = dict.fromkeys(one.kind for one in schools if one.kind)
        items = [("Действующие", "open"), ("Все, с закрытыми", "all"), ("Закрытые", "closed")]
        items += [(capitalised(kind_title(kind)), f"kind:{kind}") for kind in kinds]
        items += [("Городские", PlaceKind.URBAN.value), ("Сельские", PlaceKind.RURAL.value)]
        items += [("Малокомплектные", "small"), *((one.short, one.value) for one in SchoolList)]
        wanted = self.ui.filter.currentData() or "open"
        if [self.ui.filter.itemData(place) for place in range(self.ui.filter.count())] == [data for _, data in items]:
            return
        with QSignalBlocker(self.ui.filter):
            self.ui.filter.clear()
            for title, data in items:
                self.ui.filter.addItem(title, data)
            self.ui.filter.setCurrentIndex(max(0, self.ui.filter.findData(wanted)))
        self.model.filter = SchoolFilter(self.ui.find.text(), self.ui.filter.currentData())

    def _filter(self) -> None:
        current = self.current_id()
        with _Quietly(self):
            self.model.set_filter(SchoolFilter(self.ui.find.text(), self.ui.filter.currentData() or "open"))
            self._go_to(self.model.row_of(current))
        self._tell_count()
        if self.current_id() != current:
            self.chosen.emit(self.current_id())

    def _tell_count(self) -> None:
        shown, known = len(self.model.shown), len(self.model.schools)
        words = counted(shown, "школа", "школы", "школ")
        pupils = sum(self.model.facts.pupils.get(one.id or 0, 0) for one in self.model.shown)
        narrowed = shown != known and self.model.filter != SchoolFilter()
        more = f" из {known}" if narrowed else ""
        people = f", {counted(pupils, 'обучающийся', 'обучающихся', 'обучающихся')}" if pupils else ""
        self.ui.count.setText(f"{words}{more}{people}" if known else "Школ пока нет")

    # --- the current school

    def current(self) -> School | None:
        """Return the school of the current row."""
        row = self.ui.table.currentIndex().row()
        return self.model.shown[row] if 0 <= row < len(self.model.shown) else None

    def current_id(self) -> int | None:
        """Return its id."""
        school = self.current()
        return school.id if school is not None else None

    def choose(self, school_id: int | None) -> bool:
        """Make a school the current one, without filters where they hide it; tell whether it is there."""
        row = self.model.row_of(school_id)
        if row is None and any(one.id == school_id for one in self.model.schools):
            with QSignalBlocker(self.ui.find), QSignalBlocker(self.ui.filter):
                self.ui.find.clear()
                self.ui.filter.setCurrentIndex(self.ui.filter.findData("all"))
            self._filter()
            row = self.model.row_of(school_id)
        if row is None:
            return False
        self.ui.table.setCurrentIndex(self.model.index(row, 0))
        return True

    def step(self, by: int) -> None:
        """Go to the next school that is shown, from the last one to the first."""
        if self.model.shown:
            row = (self.ui.table.currentIndex().row() + by) % len(self.model.shown)
            self.ui.table.setCurrentIndex(self.model.index(row, 0))

    def to_table(self) -> None:
        """Take the focus to the rows."""
        self.ui.table.setFocus()

    def start_find(self) -> None:
        """Begin finding."""
        self.ui.find.setFocus()
        self.ui.find.selectAll()

    def _go_to(self, row: int | None) -> None:
        if self.model.shown:
            self.ui.table.setCurrentIndex(self.model.index(row or 0, 0))

    def _on_current(self) -> None:
        if not self._quiet:
            self.chosen.emit(self.current_id())

    # --- widths

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        table, look = self.ui.table, theme()
        metrics, air = table.fontMetrics(), look.px(16)
        needed = {int(column): metrics.horizontalAdvance(text) + air for column, text in _SAMPLES.items()}
        if not any(self.model.facts.marks(one) for one in self.model.shown):
            del needed[Column.MARKS]
        room = table.viewport().width()
        for column in _GIVEN_UP:
            if room - sum(needed.values()) >= look.px(_LEAST_NAME):
                break
            needed.pop(int(column), None)
        for at in (Column.CODE, Column.PUPILS, Column.MARKS):
            table.setColumnHidden(at, at not in needed)
            table.setColumnWidth(at, needed.get(at, 0))
        table.setColumnWidth(Column.NAME, max(look.px(120), room - sum(needed.values())))
        table.verticalHeader().setDefaultSectionSize(metrics.height() + look.px(11))


class _Quietly:
    """While it lasts, the list does not tell of another current school."""

    def __init__(self, panel: SchoolListPanel) -> None:
        self._panel = panel

    def __enter__(self) -> None:
        self._panel._quiet = True  # of the same module

    def __exit__(self, *_: object) -> None:
        self._panel._quiet = False
