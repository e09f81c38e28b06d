"""The register as a table: what each document shows in its columns, found by words, filtered and sorted."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from msoko_desktop.domain.documents.documents import Document, DocumentKind
from msoko_desktop.domain.language.russian import date_dots, one_line
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.documents.register import requisites, short_titles, status_text
from msoko_desktop.services.search import fold

Index = QModelIndex | QPersistentModelIndex
DOCUMENT = Qt.ItemDataRole.UserRole


class Column(IntEnum):
    """The columns, in their order."""

    KIND = 0
    NUMBER = 1
    DATE = 2
    TITLE = 3
    STATUS = 4
    DIRECTION = 5
    STAGE = 6
    PLACE = 7
    FILE = 8


HEADINGS = ("Вид", "№", "Дата", "Название", "Статус", "Направление", "Стадия", "Где хранится", "Файл")
SIGNS = {
    DocumentStatus.EXPECTED: ("calendar", "muted"),
    DocumentStatus.DRAFT: ("form", "warning"),
    DocumentStatus.AGREEMENT: ("later", "accent"),
    DocumentStatus.APPROVED: ("approve", "good"),
    DocumentStatus.CANCELLED: ("close", "danger"),
    DocumentStatus.SUPERSEDED: ("previous", "muted"),
}
"""The sign of a status, and the role of its colour."""


@dataclass(frozen=True, slots=True)
class RegisterFilter:
    """What the person wants to see; None and "" let everything through."""

    text: str = ""
    kind: DocumentKind | None = None
    status: DocumentStatus | None = None
    year: int | None = None
    direction: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether everything is let through."""
        return self == RegisterFilter()

    def accepts(self, document: Document, titles: Mapping[str, str]) -> bool:
        """Whether a document is shown."""
        return (
            (self.kind is None or document.kind is self.kind)
            and (self.status is None or document.status is self.status)
            and (self.year is None or year_of(document) == self.year)
            and (not self.direction or document.direction == self.direction)
            and all(word in fold(searched(document, titles)) for word in fold(self.text).split())
        )


def year_of(document: Document) -> int | None:
    """Return the year a document belongs to: of its date, else that in which it is expected."""
    day = document.date or document.due
    return day.year if day is not None else None


def searched(document: Document, titles: Mapping[str, str]) -> str:
    """Return all that is found by words."""
    file = document.file.name if document.file else ""
    return " ".join(
        (
            requisites(document),
            document.title,
            document.issuer,
            status_text(document),
            document.place,
            document.note,
            document.link,
            titles.get(document.direction, ""),
            document.stage.label if document.stage else "",
            file,
        )
    )


def cell(document: Document, column: int, titles: Mapping[str, str]) -> str:
    """Return what a cell says."""
    match column:
        case Column.KIND:
            return document.kind.label
        case Column.NUMBER:
            return document.number
        case Column.DATE:
            return date_dots(document.date) if document.date else ""
        case Column.TITLE:
            return one_line(document.title) or "Без названия"
        case Column.STATUS:
            return status_text(document)
        case Column.DIRECTION:
            return titles.get(document.direction, "")
        case Column.STAGE:
            return document.stage.label if document.stage else ""
        case Column.PLACE:
            return document.place
        case _:
            return ""


class RegisterModel(QAbstractTableModel):
    """Documents that the filter lets through; sorted by a column, or (-1) the newest first, the expected ones last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Document, ...] = ()
        self.shown: list[Document] = []
        self.filter = RegisterFilter()
        self.titles: Mapping[str, str] = short_titles()
        self._column, self._order = -1, Qt.SortOrder.AscendingOrder
        theme().changed.connect(self._renew)

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents, those that are not shown among them."""
        return self._all

    def show_documents(self, documents: Sequence[Document]) -> None:
        """Show other documents."""
        self._all = tuple(documents)
        self._renew()

    def set_filter(self, wanted: RegisterFilter) -> None:
        """Show only what the filter lets through."""
        self.filter = wanted
        self._renew()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 puts the newest first."""
        self._column, self._order = column, order
        self._renew()

    def row_of(self, key: str) -> int | None:
        """Return the row of a document, None where it is not shown."""
        return next((row for row, document in enumerate(self.shown) if document.key == key), None)

    def _renew(self) -> None:
        found = [document for document in self._all if self.filter.accepts(document, self.titles)]
        found.sort(key=lambda one: one.status is DocumentStatus.EXPECTED)  # what is not there yet stands last
        if self._column >= 0:
            found.sort(key=self._sort_key, reverse=self._order is Qt.SortOrder.DescendingOrder)
        self.beginResetModel()
        self.shown = found
        self.endResetModel()

    def _sort_key(self, document: Document) -> tuple[Any, ...]:
        if self._column == Column.DATE:
            return (document.date or dt.date.min,)
        if self._column == Column.NUMBER:
            plain = document.number.isdecimal()
            return (plain, int(document.number) if plain else 0, document.number.casefold())
        if self._column == Column.STATUS:
            return (list(DocumentStatus).index(document.status), document.due or dt.date.max)
        if self._column == Column.FILE:
            return (document.file is not None,)
        return (cell(document, self._column, self.titles).casefold(),)

    # --- what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return how many documents are shown."""
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the heading of a column; the last shows a paper clip and says its name to readers."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if section == Column.FILE else HEADINGS[section]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return "Приложенный файл" if section == Column.FILE else HEADINGS[section]
        if role == Qt.ItemDataRole.DecorationRole and section == Column.FILE:
            return theme().icon("attach", "muted", 16)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, its sign, and the whole document under its own role."""
        if not index.isValid():
            return None
        document, column = self.shown[index.row()], index.column()
        if role == DOCUMENT:
            return document
        if role == Qt.ItemDataRole.DisplayRole:
            return cell(document, column, self.titles)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._sign(document, column)
        if role == Qt.ItemDataRole.ForegroundRole and document.status in _FADED:
            return theme().colour("muted")
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(document, column, self.titles)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            file = document.file.name if document.file else "нет"
            words = file if column == Column.FILE else cell(document, column, self.titles)
            return f"{HEADINGS[column]}: {words or 'пусто'}"
        return None

    def _sign(self, document: Document, column: int) -> Any:
        if column == Column.STATUS:
            icon, role = SIGNS[document.status]
            return theme().icon(icon, role, 16)
        if column == Column.FILE and document.file is not None:
            return theme().icon("attach", "text", 16)
        return None


_FADED = frozenset({DocumentStatus.EXPECTED, DocumentStatus.CANCELLED, DocumentStatus.SUPERSEDED})


def _tip(document: Document, column: int, titles: Mapping[str, str]) -> str:
    if column == Column.FILE:
        return document.file.name if document.file else ""
    if column == Column.DIRECTION:
        return titles.get(document.direction, "")
    return "\n".join(filter(None, (requisites(document), one_line(document.title), document.note)))
