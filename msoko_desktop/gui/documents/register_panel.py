"""The register on the page «Документы»: a line to find by, filters, the table, and what to do while it is empty."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QWidget

from msoko_desktop.domain.documents.documents import Document, DocumentKind
from msoko_desktop.domain.language.russian import capitalised
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.gui.documents.register_model import RegisterFilter, RegisterModel, year_of
from msoko_desktop.gui.forms.ui_register_panel import Ui_RegisterPanel
from msoko_desktop.gui.theme import theme

TYPING_PAUSE_MS = 150
EMPTY = (
    "Документов пока нет. Создайте приказ, добавьте положение, справку или письмо кнопкой «Добавить» "
    "либо загрузите файл с приказом и планом (Ctrl+L)."
)
NOTHING_FOUND = "Таких документов нет. Измените слова поиска или снимите отбор."


class RegisterPanel(QWidget):
    """`current_changed()` when another document is chosen; the table tells the rest itself."""

    current_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RegisterPanel()
        self.ui.setupUi(self)
        self.model = RegisterModel(self)
        self.table = self.ui.table
        self.kind, self.status = self._combo("Вид"), self._combo("Статус")
        self.year, self.direction = self._combo("Год"), self._combo("Направление")
        self.ui.filters.add(self.kind, self.status, self.year, self.direction)
        self._key: str | None = None
        self._offer(self.kind, "Любой вид", [(kind.label, kind) for kind in DocumentKind])
        self._offer(self.status, "Любой статус", [(capitalised(one.label), one) for one in DocumentStatus])
        self._offer(self.year, "Любой год", [])
        self._offer(self.direction, "Любое направление", [])
        self.table.show_model(self.model)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_PAUSE_MS)
        self._timer.timeout.connect(self.renew_filter)
        self._connect()
        self._renew_look()

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(f"Отбор: {name.lower()}")
        combo.setToolTip(f"Отбор: {name.lower()}")
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        combo.setMaximumWidth(theme().px(260))
        return combo

    def _connect(self) -> None:
        self.ui.find.textChanged.connect(lambda _: self._timer.start())
        self.ui.find.returnPressed.connect(self._find_at_once)
        for combo in (self.kind, self.status, self.year, self.direction):
            combo.currentIndexChanged.connect(lambda _: self.renew_filter())
        self.ui.clear.clicked.connect(self.clear_filter)
        self.table.current_changed.connect(self._on_current)
        down = QShortcut(QKeySequence("Down"), self.ui.find, self.table.setFocus)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        theme().changed.connect(self._renew_look)

    def _renew_look(self) -> None:
        look = theme()
        self.ui.add.setIcon(look.icon("add", "text", 16))
        self.ui.export.setIcon(look.icon("export", "text", 16))
        for combo in (self.kind, self.status, self.year, self.direction):
            combo.setMaximumWidth(look.px(260))

    @staticmethod
    def _offer(combo: QComboBox, anything: str, choices: Sequence[tuple[str, Any]]) -> None:
        """Offer choices, keeping the one that is chosen where it is still among them."""
        chosen = combo.currentData()
        combo.blockSignals(True)
        combo.clear()
        combo.addItem(anything, None)
        for text, value in choices:
            combo.addItem(text, value)
        values = [value for _, value in choices]
        combo.setCurrentIndex(values.index(chosen) + 1 if chosen in values else 0)
        combo.blockSignals(False)

    # --- showing

    def show_documents(self, documents: Sequence[Document], titles: Mapping[str, str] | None = None) -> None:
        """Show the register; the chosen document stays chosen. `titles` are the short ones of directions by code."""
        if titles is not None:
            self.model.titles = titles
        years = sorted({year for one in documents if (year := year_of(one)) is not None}, reverse=True)
        self._offer(self.year, "Любой год", [(f"{year} год", year) for year in years])
        used = {one.direction for one in documents if one.direction}
        names = sorted((self.model.titles.get(code, code), code) for code in used)
        self._offer(self.direction, "Любое направление", names)
        self.model.filter = self._wanted()
        key = self._key
        self.model.show_documents(documents)
        self._settle(key)

    def _wanted(self) -> RegisterFilter:
        return RegisterFilter(
            self.ui.find.text().strip(),
            _kind_of(self.kind.currentData()),
            _status_of(self.status.currentData()),
            self.year.currentData(),
            self.direction.currentData() or "",
        )

    def renew_filter(self) -> None:
        """Show what the filter now lets through."""
        self._timer.stop()
        key = self._key
        self.model.set_filter(self._wanted())
        self._settle(key)

    def _settle(self, key: str | None) -> None:
        """Choose the document that was chosen, else the first; say how many there are, or why there are none."""
        shown, every = len(self.model.shown), len(self.model.documents)
        self.ui.count.setText(f"{shown}" if shown == every else f"{shown} из {every}")
        self.ui.count.setToolTip(f"Показано документов: {shown} из {every}")
        self.ui.stack.setCurrentIndex(0 if shown else 1)
        self.ui.emptyText.setText(NOTHING_FOUND if every else EMPTY)
        self.ui.clear.setVisible(bool(every))
        self.ui.export.setEnabled(bool(shown))
        if shown:
            self.table.go_to((self.model.row_of(key) if key else None) or 0)
        self._on_current()

    def _on_current(self) -> None:
        document = self.current()
        self._key = document.key if document is not None else self._key
        self.current_changed.emit()

    def current(self) -> Document | None:
        """Return the chosen document, None where none is shown."""
        return self.table.current() if self.model.shown else None

    def choose(self, key: str) -> bool:
        """Choose a document by its key; a filter that hides it is taken back. Return whether it is there."""
        if self.model.row_of(key) is None and any(one.key == key for one in self.model.documents):
            self.clear_filter()
        row = self.model.row_of(key)
        if row is not None:
            self.table.go_to(row)
            self._key = key
        return row is not None

    def clear_filter(self) -> None:
        """Show everything."""
        self.ui.find.blockSignals(True)
        self.ui.find.clear()
        self.ui.find.blockSignals(False)
        for combo in (self.kind, self.status, self.year, self.direction):
            combo.blockSignals(True)
            combo.setCurrentIndex(0)
            combo.blockSignals(False)
        self.renew_filter()

    def start_find(self) -> None:
        """Begin finding."""
        self.ui.find.setFocus()
        self.ui.find.selectAll()

    def _find_at_once(self) -> None:
        self.renew_filter()
        if self.model.shown:
            self.table.setFocus()

    def show_writable(self, *, writable: bool) -> None:
        """Let documents be added, or only looked at."""
        self.ui.add.setEnabled(writable)


# Qt hands a text on where a word of a list was given.


def _kind_of(chosen: str | None) -> DocumentKind | None:
    return DocumentKind(chosen) if chosen else None


def _status_of(chosen: str | None) -> DocumentStatus | None:
    return DocumentStatus(chosen) if chosen else None
