"""Shows what the plans of a direction propose as indicators; what is ticked is taken."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidgetItem

from msoko_desktop.domain.directions.direction_cards import DirectionCard
from msoko_desktop.domain.indicators.district_indicators import DistrictIndicator
from msoko_desktop.domain.indicators.indicator_cells import shown_target
from msoko_desktop.domain.indicators.indicator_offers import IndicatorOffer
from msoko_desktop.domain.language.russian import counted, one_line, shortened
from msoko_desktop.gui.execution import commands
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_indicator_offers_dialog import Ui_IndicatorOffersDialog
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services.indicators import indicators
from msoko_desktop.services.indicators.indicator_offers import offers

if TYPE_CHECKING:
    from msoko_desktop.gui.main_window.window import MainWindow

NOTHING = (
    "У планов этого направления нет показателей. Направление плана задаётся в его свойствах, показатели – в столбце "
    "«Индикативные показатели»."
)
_OFFER = Qt.ItemDataRole.UserRole
_TICKED, _EMPTY = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_LINE = 90  # characters of an activity


class OffersDialog(Question):
    """A plan with its offers; what is there already or cannot be measured is not ticked."""

    def __init__(self, window: "MainWindow", card: DirectionCard) -> None:
        super().__init__(window)
        self._window = window
        self.ui = Ui_IndicatorOffersDialog()
        self.ui.setupUi(self)
        self.answer = self.arrange(self.ui.buttons, self.ui.problem, "&Добавить отмеченные")
        tree = self.ui.tree
        tree.setHeaderLabels(["Показатель", "План", "Мероприятие, замечание"])
        header = tree.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        found = offers(window.session.district, card.code, window.session.day.year)
        with QSignalBlocker(tree):
            for plan in found:
                top = QTreeWidgetItem(tree, [one_line(plan.plan.title)])
                top.setFirstColumnSpanned(True)
                top.setToolTip(0, plan.plan.title)
                for place, one in enumerate(plan.offers):
                    self._add(top, one, known=place in plan.known)
                top.setExpanded(True)
        tree.itemChanged.connect(lambda *_: self._count())
        self._count()
        if not found:
            self.show_problem(NOTHING)
        fit_dialog(self)
        tree.setFocus()

    def _add(self, top: QTreeWidgetItem, one: IndicatorOffer, *, known: bool) -> None:
        line = shortened(one_line(f"{one.line.number} {one.line.title}"), _LINE)
        made = one.indicator
        title = made.title if made is not None else one_line(one.line.indicators)
        words = "уже есть" if known else one.doubt
        item = QTreeWidgetItem(top, [title, target_words(made), f"{words}  {line}".strip()])
        for column in (0, 2):
            item.setToolTip(column, f"{item.text(column)}\n{one.line.indicators}")
        if words:
            item.setForeground(2, theme().colour("muted" if known else "warning"))
        if made is None or known:
            item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
            return
        item.setData(0, _OFFER, made)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, _TICKED)

    def ticked(self) -> list[DistrictIndicator]:
        """Return what is ticked, in the order of the plans."""
        found = []
        for place in range(self.ui.tree.topLevelItemCount()):
            top = self.ui.tree.topLevelItem(place)
            for row in range(top.childCount() if top is not None else 0):
                item = top.child(row) if top is not None else None
                if item is not None and item.checkState(0) is _TICKED and item.data(0, _OFFER) is not None:
                    found.append(item.data(0, _OFFER))
        return found

    def _count(self) -> None:
        number = len(self.ticked())
        self.ui.count.setText(f"Отмечено: {counted(number, 'показатель', 'показателя', 'показателей')}")
        self.answer.setEnabled(bool(number) and not self._window.session.read_only)

    def write(self) -> str:
        """Take what is ticked; return the sentence of the refusal."""
        chosen = self.ticked()
        return commands.attempt(self._window, lambda d: indicators.add_indicators(d, chosen))


def target_words(one: DistrictIndicator | None) -> str:
    """Return the targets of an indicator in short: «2020–2022: ≥ 5 %», «2020: ≥ 20 %; 2021: ≥ 35 %»."""
    if one is None:
        return ""
    years = sorted({year for year, _ in one.targets})
    values = {one.target(year) for year in years}
    unit = " %" if one.unit_words == "%" else ""

    def words(value: float | None) -> str:
        text = shown_target(one, value)
        return text if text in ("да", "нет") else f"{one.comparison.sign} {text}{unit}"

    if len(values) == 1 and years:
        span = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
        return f"{span}: {words(one.target(years[0]))}"
    return "; ".join(f"{year}: {words(one.target(year))}" for year in years)
