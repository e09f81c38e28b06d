"""The list of schools as a table: what each row shows, what is found by words, which schools a filter lets through."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush

from msoko_desktop.domain.schools.school_years import SchoolList
from msoko_desktop.domain.schools.schools import PlaceKind, School, is_closed
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.schools.schools import kind_title
from msoko_desktop.services.search import fold

Index = QModelIndex | QPersistentModelIndex
HEADINGS = ("Школа", "Код", "Обуч.", "Отметки")


_WITH_FORM = re.compile(r"[А-ЯЁ]{2,7} [«„\"](.+)[»“\"]")


class Column(IntEnum):
    """The columns, in their order."""

    NAME = 0
    CODE = 1
    PUPILS = 2
    MARKS = 3


@dataclass(frozen=True, slots=True)
class Facts:
    """What the list knows besides the schools: the day, pupils of the school year, the lists of the region."""

    today: dt.date
    pupils: Mapping[int, int] = field(default_factory=dict)
    listed: Mapping[SchoolList, frozenset[int]] = field(default_factory=dict)

    def marks(self, school: School) -> str:
        """Return the marks of a school: ШНРО, ШФНСУ, «закрыта»."""
        words = [one.short for one in SchoolList if school.id in self.listed.get(one, ())]
        if is_closed(school, self.today):
            words.insert(0, "закрыта")
        return ", ".join(words)


@dataclass(frozen=True, slots=True)
class SchoolFilter:
    """Which schools are shown: words, and one kind of choice («open», «all», «closed», «urban», «rural», «small»,
    «low_results», «adverse_conditions», «kind:CODE»)."""

    text: str = ""
    what: str = "open"

    def accepts(self, school: School, facts: Facts) -> bool:
        """Tell whether a school is shown."""
        return self._chosen(school, facts) and all(word in _searched(school) for word in fold(self.text).split())

    def _chosen(self, school: School, facts: Facts) -> bool:
        closed = is_closed(school, facts.today)
        if self.what in ("all", "closed"):
            return closed or self.what == "all"
        if closed:
            return False
        if self.what in (PlaceKind.URBAN, PlaceKind.RURAL):
            return school.place_kind == self.what
        if self.what == "small":
            return school.small
        if self.what.startswith("kind:"):
            return school.kind == self.what.removeprefix("kind:")
        if self.what in tuple(SchoolList):
            return school.id in facts.listed.get(SchoolList(self.what), ())
        return True


def _searched(school: School) -> str:
    words = [school.short_name, school.name, school.code, *school.other_codes, school.place, school.address]
    words += [kind_title(school.kind), school.place_kind.label, "малокомплектная" if school.small else ""]
    words += [school.head_name, school.phone, school.email]
    return fold(" ".join(words))


def _brief(name: str) -> str:
    """Return a name without its legal form, with which all of them begin: «СОШ № 1» of «МБОУ „СОШ № 1“»."""
    found = _WITH_FORM.fullmatch(name)
    return found[1] if found else name


class SchoolsModel(QAbstractTableModel):
    """The schools that the filter lets through, in the order of the list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.schools: tuple[School, ...] = ()
        self.shown: list[School] = []
        self.facts = Facts(dt.date.min)
        self.filter = SchoolFilter()

    def show(self, schools: Sequence[School], facts: Facts) -> None:
        """Show other schools."""
        self.schools, self.facts = tuple(schools), facts
        self._renew()

    def set_filter(self, wanted: SchoolFilter) -> None:
        """Show only what the person wants to see."""
        self.filter = wanted
        self._renew()

    def _renew(self) -> None:
        self.beginResetModel()
        self.shown = [one for one in self.schools if self.filter.accepts(one, self.facts)]
        self.endResetModel()

    def row_of(self, school_id: int | None) -> int | None:
        """Return the row of a school, None where it is not shown."""
        return next((row for row, one in enumerate(self.shown) if one.id == school_id), None)

    def cell(self, school: School, column: int) -> str:
        """Return what a cell says."""
        if column == Column.NAME:
            return _brief(school.short_name)
        if column == Column.CODE:
            return school.code
        if column == Column.PUPILS:
            count = self.facts.pupils.get(school.id or 0)
            return "" if count is None else str(count)
        return self.facts.marks(school)

    # --- what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Column.PUPILS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        school = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(school, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            parts = (school.name or school.short_name, school.code, school.place, self.facts.marks(school))
            return "\n".join(part for part in parts if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{HEADINGS[index.column()]}: {self.cell(school, index.column()) or 'нет сведений'}"
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == Column.PUPILS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ForegroundRole and (
            is_closed(school, self.facts.today) or index.column() in (Column.CODE, Column.MARKS)
        ):
            return QBrush(theme().colour("muted"))
        return None
