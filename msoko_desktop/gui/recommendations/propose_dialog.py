"""What the rules propose, addressee by addressee: ticked by the person, and only then kept."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QTreeWidgetItem, QWidget

from msoko_desktop.domain.analysis.model import FEW_NOTE
from msoko_desktop.domain.errors import UserError
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui.execution.question import Question
from msoko_desktop.gui.forms.ui_propose_recommendations_dialog import Ui_ProposeRecommendationsDialog
from msoko_desktop.gui.jobs import wait_for
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets.dialog_size import fit_dialog
from msoko_desktop.services import recommendations
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice
from msoko_desktop.services.results.assessment_names import year_title

if TYPE_CHECKING:
    from msoko_desktop.domain.recommendations.grounds import Ground
    from msoko_desktop.gui.main_window.window import MainWindow
    from msoko_desktop.services.recommendations import Proposed

HEADINGS = ("Адресат и основание", "N", "Показатели")
LOOKING = "Просматриваются результаты…"
KNOWN = "рекомендация уже есть"
_GROUND = Qt.ItemDataRole.UserRole


class ProposeDialog(Question):
    """`created` are the ids of the recommendations that were made."""

    def __init__(self, window: "MainWindow", choice: Choice, proposed: "Proposed", parent: QWidget) -> None:
        super().__init__(parent)
        self._window = window
        self._session = window.session
        self._reader = ResultReader(self._session.district)
        self._choice = choice
        self.created: tuple[int, ...] = ()
        self.ui = Ui_ProposeRecommendationsDialog()
        self.ui.setupUi(self)
        self._answer = self.arrange(self.ui.buttons, self.ui.problem, "&Составить")
        self._arrange()
        self._connect()
        self._fill_years(proposed)
        self.show_proposed(proposed)
        fit_dialog(self)
        self.ui.tree.setFocus()

    def _arrange(self) -> None:
        tree = self.ui.tree
        tree.setColumnCount(len(HEADINGS))
        tree.setHeaderLabels(list(HEADINGS))
        header = tree.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.resizeSection(0, theme().px(380))
        self.ui.details.setMinimumHeight(3 * self.fontMetrics().lineSpacing() + theme().px(6))
        self.ui.details.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        ui = self.ui
        ui.year.activated.connect(lambda _: self._on_year())
        ui.all.clicked.connect(lambda: self._tick_all(Qt.CheckState.Checked))
        ui.none.clicked.connect(lambda: self._tick_all(Qt.CheckState.Unchecked))
        ui.tree.itemChanged.connect(lambda *_: self._renew())
        ui.tree.currentItemChanged.connect(lambda *_: self._show_details())

    def _fill_years(self, proposed: "Proposed") -> None:
        years = sorted({one.school_year for one in self._reader.assessments()}, reverse=True)
        for year in years:
            self.ui.year.addItem(year_title(year), year)
        self.ui.year.setCurrentIndex(max(0, self.ui.year.findData(proposed.school_year)))
        self.ui.year.setEnabled(len(years) > 1)

    def _on_year(self) -> None:
        choice = replace(self._choice, assessment_ids=(), school_years=(self.ui.year.currentData(),))
        proposed = _look(self._window, choice)
        if proposed is not None:
            self._choice = choice
            self.show_proposed(proposed)

    def show_proposed(self, proposed: "Proposed") -> None:
        """Show proposals by addressee; what is not known yet is ticked."""
        tree = self.ui.tree
        tree.blockSignals(True)
        tree.clear()
        for one in proposed.proposals:
            top = QTreeWidgetItem(tree, [one.name])
            top.setFlags(top.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
            for ground in one.grounds:
                known = one.is_known(ground)
                people = ground.people_words
                shown = KNOWN if known else ground.facts[0].words
                item = QTreeWidgetItem(top, [ground.rule.title, people, shown])
                item.setData(0, _GROUND, ground)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(0, Qt.CheckState.Unchecked if known else Qt.CheckState.Checked)
                told = [fact.words for fact in ground.facts]
                told += [FEW_NOTE] if any(fact.small for fact in ground.facts) else []
                item.setToolTip(2, "\n".join(told))
        tree.expandAll()
        tree.blockSignals(False)
        if items := self._items():
            tree.setCurrentItem(items[0])
        self._show_details()
        self.show_problem(proposed.explanation)
        self._renew()

    def chosen(self) -> "list[Ground]":
        """Return the grounds that are ticked."""
        return [item.data(0, _GROUND) for item in self._items() if item.checkState(0) is Qt.CheckState.Checked]

    def _items(self) -> list[QTreeWidgetItem]:
        tree = self.ui.tree
        tops = [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]
        found = [top.child(place) for top in tops if top is not None for place in range(top.childCount())]
        return [item for item in found if item is not None]

    def _tick_all(self, state: Qt.CheckState) -> None:
        for item in self._items():
            item.setCheckState(0, state)

    def _renew(self) -> None:
        chosen = self.chosen()
        pages = len({ground.whose for ground in chosen})
        words = counted(pages, "рекомендацию", "рекомендации", "рекомендаций")
        self._answer.setText(f"&Составить {words}" if pages else "&Составить")
        self._answer.setEnabled(bool(pages) and not self._session.read_only)
        self.ui.order.setEnabled(bool(pages) and not self._session.read_only)
        self.ui.all.setEnabled(bool(self._items()))
        self.ui.none.setEnabled(bool(self._items()))

    def _show_details(self) -> None:
        item = self.ui.tree.currentItem()
        ground = None if item is None else item.data(0, _GROUND)
        if ground is None:
            self.ui.details.setText("")
            return
        words = [ground.facts[0].words]
        explained = (*ground.explanations, *ground.rule.explanations)
        if explained:
            words.append(f"Чем объясняется: {' '.join(explained)}")
        self.ui.details.setText("\n".join(words))

    def write(self) -> str:
        """Keep the recommendations of what is ticked."""
        try:
            changes = recommendations.accept(self._reader, self.chosen(), self._session.real_day)
        except UserError as error:
            return str(error)
        self._session.broadcast(changes)
        self.created = changes.created
        return ""


def _look(window: "MainWindow", choice: Choice) -> "Proposed | None":
    """Return what the rules propose, worked out beside the window; None where the person cancelled or it failed."""
    district = window.session.district

    def work() -> "Proposed":
        return recommendations.propose(ResultReader(district), choice)

    try:
        found: Proposed | None = wait_for(window, window.jobs, LOOKING, lambda _progress, _cancelled: work())
    except UserError as error:
        window.show_error(error)
        return None
    return found


def ask_proposals(window: "MainWindow", choice: Choice | None, parent: QWidget) -> tuple[int, ...]:
    """Show what the rules propose; return the ids of what was kept. With the tick an order on measures is drafted."""
    window.commit_edits()
    wanted = choice or Choice()
    proposed = _look(window, wanted)
    if proposed is None:
        return ()
    dialog = ProposeDialog(window, wanted, proposed, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    created, order = dialog.created, dialog.ui.order.isChecked()
    dialog.deleteLater()
    if not accepted or not created:
        return ()
    if order:
        from msoko_desktop.gui.recommendations.leading import draft_order

        draft_order(window, created)
    else:
        words = counted(len(created), "рекомендация", "рекомендации", "рекомендаций")
        window.notice.show_information(f"В реестре – {words}: «Результаты → Реестр рекомендаций…».")
    return created
