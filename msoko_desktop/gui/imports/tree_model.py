"""The recognised plans and orders as a tree: plan, section, activity; order, item."""

from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont

from msoko_desktop.domain.orders.orders import OrderItem
from msoko_desktop.domain.plans import import_edit
from msoko_desktop.domain.plans.imports import Recognised
from msoko_desktop.domain.plans.plans import ColumnKind, LineKind

Index = QModelIndex | QPersistentModelIndex

COLUMNS: tuple[tuple[ColumnKind, str], ...] = (
    (ColumnKind.NUMBER, "№"),
    (ColumnKind.TITLE, "Мероприятие"),
    (ColumnKind.DEADLINE, "Срок"),
    (ColumnKind.EXECUTORS, "Исполнители"),
    (ColumnKind.INDICATORS, "Показатели"),
    (ColumnKind.EXPECTED_RESULT, "Ожидаемый результат"),
    (ColumnKind.NOTE, "Примечание"),
)
TITLE_COLUMN = 1


@dataclass(eq=False)
class Node:
    """A row of the tree: a plan, a line of it, an order or an item of it (the others stay None)."""

    parent: "Node | None" = None
    plan: int | None = None
    line: int | None = None
    order: int | None = None
    item: OrderItem | None = None
    children: list["Node"] = field(default_factory=list)

    def add(self, child: "Node") -> "Node":
        """Put `child` last under this node and return it."""
        child.parent = self
        self.children.append(child)
        return child

    @property
    def row(self) -> int:
        """The place among the parent's rows."""
        return self.parent.children.index(self) if self.parent else 0


class RecognisedModel(QAbstractItemModel):
    """Holds the import while it is corrected; `corrected` tells that texts or doubts have changed."""

    corrected = Signal()

    def __init__(self, recognised: Recognised, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recognised = recognised
        self._kept_plans = set(range(len(recognised.plans)))
        self._kept_orders = set(range(len(recognised.orders)))
        self._doubtful: dict[tuple[int, int], dict[ColumnKind | None, list[str]]] = {}
        self._lines: dict[tuple[int, int], Node] = {}
        self._root = self._build()
        self._collect_doubts()

    @property
    def recognised(self) -> Recognised:
        """The import with the corrections made so far, whatever is ticked."""
        return self._recognised

    def chosen(self) -> Recognised:
        """Return the corrected import with only the ticked plans and orders."""
        return import_edit.keep(self._recognised, self._kept_plans, self._kept_orders)

    def replace(self, recognised: Recognised) -> None:
        """Take a corrected import of the same shape (the same plans with the same lines)."""
        self._recognised = recognised
        self._collect_doubts()
        self._tell_changed(self._root)
        self.corrected.emit()

    def index_of(self, plan: int, line: int | None, column: ColumnKind | None) -> QModelIndex:
        """Return the index of a cell, of a whole line (its title cell), or of a plan."""
        if line is None:
            node = next(child for child in self._root.children if child.plan == plan)
        else:
            node = self._lines[plan, line]
        place = next((i for i, (kind, _) in enumerate(COLUMNS) if kind is column), TITLE_COLUMN)
        return self.createIndex(node.row, place, node)

    def node(self, index: Index) -> Node:
        """Return the node of an index, the root for an invalid one."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Node) else self._root

    def _build(self) -> Node:
        root = Node()
        for position, order in enumerate(self._recognised.orders):
            node = root.add(Node(order=position))
            _add_items(node, position, order.items)
        for position, plan in enumerate(self._recognised.plans):
            node = root.add(Node(plan=position))
            trail: list[tuple[int, Node]] = [(0, node)]
            for place, line in enumerate(plan.lines):
                # Sections stand above all activities: a depth of 1…9 for them, 10 and more for activities.
                depth = line.level + (10 if line.kind is LineKind.ACTIVITY else 0)
                while trail[-1][0] >= depth:
                    trail.pop()
                child = trail[-1][1].add(Node(plan=position, line=place))
                self._lines[position, place] = child
                trail.append((depth, child))
        return root

    def _collect_doubts(self) -> None:
        self._doubtful = {}
        for warning in self._recognised.warnings:
            if warning.plan is not None:
                cells = self._doubtful.setdefault((warning.plan, -1 if warning.line is None else warning.line), {})
                cells.setdefault(warning.column, []).append(warning.text)

    def _tell_changed(self, node: Node) -> None:
        if not node.children:
            return
        last = node.children[-1]
        self.dataChanged.emit(
            self.createIndex(0, 0, node.children[0]), self.createIndex(last.row, len(COLUMNS) - 1, last)
        )
        for child in node.children:
            self._tell_changed(child)

    def doubts(self, node: Node, column: ColumnKind) -> list[str]:
        """Return the doubts about a cell; those about a whole line stand at its title, about a plan in its row."""
        if node.plan is None:
            return []
        cells = self._doubtful.get((node.plan, -1 if node.line is None else node.line), {})
        if node.line is None:
            return [text for texts in cells.values() for text in texts]
        return cells.get(column, []) + (cells.get(None, []) if column is ColumnKind.TITLE else [])

    # Qt's own interface ------------------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a child row."""
        node = self.node(parent)
        if not (0 <= row < len(node.children) and 0 <= column < len(COLUMNS)):
            return QModelIndex()
        return self.createIndex(row, column, node.children[row])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent has another signature
        """Return the index of the row above in the tree."""
        above = self.node(index).parent
        if above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.row, 0, above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows stand under `parent`."""
        return len(self.node(parent).children) if parent.column() <= 0 else 0

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns, the same everywhere."""
        return len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the heading of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return COLUMNS[section][1]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells of lines and the titles of plans can be edited; plans and orders can be left out."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        node = self.node(index)
        if index.column() == 0 and node.line is None and node.item is None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if node.line is not None or node.plan is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows: its text, doubt, tick and font."""
        node, column = self.node(index), COLUMNS[index.column()][0]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(self._text(node, column).split())
        if role == Qt.ItemDataRole.EditRole:
            return self._text(node, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n\n".join([*self.doubts(node, column), self._text(node, column)]).strip() or None
        if role == Qt.ItemDataRole.BackgroundRole and self.doubts(node, column):
            return QBrush(QColor(255, 193, 7, 70))
        if role == Qt.ItemDataRole.FontRole and self._is_heading(node):
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return self._tick(node)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick, or the text the person typed into a cell."""
        node, column = self.node(index), COLUMNS[index.column()][0]
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._set_tick(node, Qt.CheckState(value) is Qt.CheckState.Checked)
        text = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or node.plan is None or text == self._text(node, column):
            return False
        if node.line is None:
            self.replace(import_edit.change_plan(self._recognised, node.plan, title=text))
        else:
            self.replace(import_edit.change_cell(self._recognised, node.plan, node.line, column, text))
        return True

    def _text(self, node: Node, column: ColumnKind) -> str:
        if node.line is not None and node.plan is not None:
            return self._recognised.plans[node.plan].lines[node.line].cell(column)
        if node.item is not None:
            return {ColumnKind.NUMBER: node.item.number, ColumnKind.TITLE: node.item.text}.get(column, "")
        return self._title(node) if column in (ColumnKind.NUMBER, ColumnKind.TITLE) else ""

    def _title(self, node: Node) -> str:
        """Return what stands in the row of a plan or an order, which goes through all columns."""
        if node.order is not None:
            order = self._recognised.orders[node.order]
            number = f" № {order.number}" if order.number else ""
            return f"Приказ{number}: {order.heading}" if order.heading else f"Приказ{number}"
        return self._recognised.plans[node.plan].title if node.plan is not None else ""

    def _is_heading(self, node: Node) -> bool:
        if node.line is not None and node.plan is not None:
            return self._recognised.plans[node.plan].lines[node.line].kind is LineKind.SECTION
        return node.item is None

    def _tick(self, node: Node) -> Qt.CheckState | None:
        if node.line is not None or node.item is not None:
            return None
        kept = node.plan in self._kept_plans if node.order is None else node.order in self._kept_orders
        return Qt.CheckState.Checked if kept else Qt.CheckState.Unchecked

    def _set_tick(self, node: Node, kept: bool) -> bool:
        position, chosen = (node.plan, self._kept_plans) if node.order is None else (node.order, self._kept_orders)
        if position is None or node.line is not None or node.item is not None:
            return False
        (chosen.add if kept else chosen.discard)(position)
        self._tell_changed(self._root)
        self.corrected.emit()
        return True


def _add_items(node: Node, order: int, items: tuple[OrderItem, ...]) -> None:
    for item in items:
        _add_items(node.add(Node(order=order, item=item)), order, item.items)
