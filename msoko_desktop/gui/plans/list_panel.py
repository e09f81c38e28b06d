"""The list of plans beside the sheet: title, period, status, number of activities; filtered and sorted."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from msoko_desktop.domain.language.russian import capitalised, counted
from msoko_desktop.domain.plans.plans import PlanStatus
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.plans.plans import PlanSummary
from msoko_desktop.services.search import fold

Index = QModelIndex | QPersistentModelIndex
SUMMARY_ROLE = Qt.ItemDataRole.UserRole
STATUS_NAMES = {PlanStatus.DRAFT: "Черновик", PlanStatus.APPROVED: "Утверждён", PlanStatus.ARCHIVED: "В архиве"}
STATUS_COLOURS = {PlanStatus.DRAFT: "warning", PlanStatus.APPROVED: "good", PlanStatus.ARCHIVED: "muted"}


class Sorting(StrEnum):
    """The orders of the list, with their names for the person."""

    PERIOD = "По периоду"
    TITLE = "По названию"
    CHANGED = "По дате изменения"
    STATUS = "Сначала черновики"


def period_text(period: PlanPeriod | None) -> str:
    """Return a period as people say it: «2026 год», «2021/22 учебный год», «2020–2022 годы», or its two dates."""
    if period is None:
        return "период не указан"
    start, end = period.start, period.end
    if period.school_year:
        years = end.year - start.year
        return (
            f"{start.year}/{end.year % 100:02d} учебный год" if years == 1 else f"{start.year}–{end.year} учебные годы"
        )
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return f"{start.year} год" if start.year == end.year else f"{start.year}–{end.year} годы"
    return f"{start:%d.%m.%Y} – {end:%d.%m.%Y}"


def status_text(plan: PlanSummary) -> str:
    """Return where a plan stands: «Утверждён», «Вносятся изменения», «Утратил силу»."""
    if plan.ended is not None and plan.status is PlanStatus.APPROVED:
        return capitalised(plan.ended.label)
    return "Вносятся изменения" if plan.amended else STATUS_NAMES[plan.status]


def activities_text(count: int) -> str:
    """Return the number of activities with its noun."""
    return counted(count, "мероприятие", "мероприятия", "мероприятий")


class PlanListModel(QAbstractListModel):
    """The plans that the filter lets through, in the chosen order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._all: list[PlanSummary] = []
        self._text = ""
        self._sorting = Sorting.PERIOD
        self.shown: list[PlanSummary] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of plans shown."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, or the whole entry as one sentence for a reader and the tool tip."""
        plan = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return plan.title
        if role == SUMMARY_ROLE:
            return plan
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return (
                f"{plan.title}\n{period_text(plan.period)}, {status_text(plan).lower()}, "
                f"{activities_text(plan.activities)}, изменён {plan.changed:%d.%m.%Y %H:%M}"
            )
        return None

    def set_plans(self, plans: Sequence[PlanSummary]) -> None:
        """Show other plans."""
        self._all = list(plans)
        self._renew()

    def set_filter(self, text: str) -> None:
        """Show only plans whose title, period or status holds every word."""
        self._text = text
        self._renew()

    def set_sorting(self, sorting: Sorting) -> None:
        """Show the plans in another order."""
        self._sorting = sorting
        self._renew()

    def _renew(self) -> None:
        words = fold(self._text).split()
        kept = [plan for plan in self._all if all(word in _searched(plan) for word in words)]
        match self._sorting:
            case Sorting.TITLE:
                kept.sort(key=lambda plan: plan.title.casefold())
            case Sorting.CHANGED:
                kept.sort(key=lambda plan: plan.changed, reverse=True)
            case Sorting.STATUS:
                kept.sort(key=lambda plan: list(PlanStatus).index(plan.status))
            case Sorting.PERIOD:
                pass  # the order of the service
        self.beginResetModel()
        self.shown = kept
        self.endResetModel()


def _searched(plan: PlanSummary) -> str:
    return fold(f"{plan.title} {period_text(plan.period)} {status_text(plan)}")


class _EntryDelegate(QStyledItemDelegate):
    """Paints an entry: the title in up to three lines, under it period, status and number of activities."""

    LINES = 4

    def __init__(self, parent: QListView) -> None:
        super().__init__(parent)
        self._broken: dict[tuple[str, int, int], list[str]] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        plan: PlanSummary = index.data(SUMMARY_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.colour("accent_soft"))
            painter.fillRect(QRect(rect.topLeft(), QSize(look.px(3), rect.height())), look.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.colour("raised"))
        painter.setPen(look.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = self._inner(rect)
        metrics = option.fontMetrics
        painter.setPen(look.colour("text"))
        line = metrics.lineSpacing()
        y = inner.top()
        for text in self._title_lines(plan.title, inner.width(), metrics):
            painter.drawText(QRect(inner.left(), y, inner.width(), line), 0, text)
            y += line
        y += look.px(4)
        painter.setPen(look.colour("muted"))
        painter.drawText(QRect(inner.left(), y, inner.width(), line), 0, period_text(plan.period))
        y += line
        painter.setPen(look.colour(STATUS_COLOURS[plan.status] if plan.ended is None else "muted"))
        status = status_text(plan)
        painter.drawText(QRect(inner.left(), y, inner.width(), line), 0, status)
        painter.setPen(look.colour("muted"))
        left = metrics.horizontalAdvance(f"{status} ")
        rest = metrics.elidedText(
            f"· {activities_text(plan.activities)}", Qt.TextElideMode.ElideRight, inner.width() - left
        )
        painter.drawText(QRect(inner.left() + left, y, inner.width() - left, line), 0, rest)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(look.colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 200
        metrics = option.fontMetrics
        plan: PlanSummary = index.data(SUMMARY_ROLE)
        inner = self._inner(QRect(0, 0, width, 10))
        lines = len(self._title_lines(plan.title, inner.width(), metrics)) + 2
        return QSize(width, lines * metrics.lineSpacing() + theme().px(4 + 8 + 6) + 1)

    def _inner(self, rect: QRect) -> QRect:
        look = theme()
        return rect.adjusted(look.px(12), look.px(8), -look.px(8), -look.px(6))

    def _title_lines(self, title: str, width: int, metrics: QFontMetrics) -> list[str]:
        """Break a title into at most LINES lines; what does not fit ends in an ellipsis."""
        key = (title, width, metrics.lineSpacing())
        if key not in self._broken:
            text = title.replace("\n", " ")
            layout = QTextLayout(text, theme().font)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            lines: list[str] = []
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                start = line.textStart()
                if len(lines) == self.LINES - 1:
                    lines.append(metrics.elidedText(text[start:], Qt.TextElideMode.ElideRight, width))
                    break
                lines.append(text[start : start + line.textLength()])
            layout.endLayout()
            self._broken[key] = lines
        return self._broken[key]


class PlanListPanel(QFrame):
    """`chosen(plan id)` when another plan is picked; `activated()` on Enter or double click; `menu_wanted(point)`."""

    chosen = Signal(int)
    activated = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText("Найти план…")
        self.filter.setAccessibleName("Найти план")
        self.filter.setClearButtonEnabled(True)
        self.sorting = QComboBox(self)
        self.sorting.setAccessibleName("Порядок планов")
        for order in Sorting:
            self.sorting.addItem(order.value, order)
        self.list = QListView(self)
        self.list.setAccessibleName("Список планов")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setStyleSheet("border: 0;")
        self.list.setMouseTracking(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.model = PlanListModel(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_EntryDelegate(self.list))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 0, 0)
        for widget in (self.filter, self.sorting):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        self._current: int | None = None
        self.filter.textChanged.connect(self._on_filter)
        self.sorting.currentIndexChanged.connect(self._on_sorting)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.activated.connect(lambda _: self.activated.emit())
        self.list.customContextMenuRequested.connect(
            lambda point: self.menu_wanted.emit(self.list.viewport().mapToGlobal(point))
        )

    def show_plans(self, plans: Sequence[PlanSummary], current: int | None) -> None:
        """Show the plans and mark the current one."""
        self._current = current
        self._keep_current(lambda: self.model.set_plans(plans))

    def mark(self, plan_id: int | None) -> None:
        """Mark another plan as the current one, without choosing it anew."""
        self._current = plan_id
        self._keep_current(lambda: None)

    def _keep_current(self, change: Callable[[], object]) -> None:
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        change()
        row = next((row for row, plan in enumerate(self.model.shown) if plan.id == self._current), None)
        if row is not None:
            self.list.setCurrentIndex(self.model.index(row))
            self.list.scrollTo(self.model.index(row))
        else:
            self.list.clearSelection()
        selection.blockSignals(False)
        self.list.viewport().update()

    def _on_filter(self, text: str) -> None:
        self._keep_current(lambda: self.model.set_filter(text))

    def _on_sorting(self) -> None:
        self._keep_current(lambda: self.model.set_sorting(self.sorting.currentData()))

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            plan_id = self.model.shown[current.row()].id
            if plan_id != self._current:
                self._current = plan_id
                self.chosen.emit(plan_id)
