"""The sheet of paper on the screen: the plan's title and requisites above its table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from msoko_desktop.domain.language.russian import date_dots
from msoko_desktop.domain.language.typesetting import NBSP, bind
from msoko_desktop.domain.plans.plans import Approval, Plan, PlanStatus
from msoko_desktop.gui.plans.list_panel import activities_text, period_text
from msoko_desktop.gui.plans.sheet_font import sheet_font
from msoko_desktop.gui.plans.table_view import PlanTable
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.plans.plan_changes import act_text
from msoko_desktop.services.plans.plan_status import PlanStanding

TITLE_LINES = 3
WIDEST = 1240  # a sheet wider than this is hard to read


def approval_text(approval: Approval | None) -> str:
    """Return the requisites of the approving act in one line: «приказом от 13.01.2020 № 11», "" when none.

    The issuer is left out: it is kept as the order prints it, in a case that may not fit here.
    """
    if approval is None or not (approval.number or approval.date):
        return ""
    words = [{"приказ": "приказом", "распоряжение": "распоряжением"}.get(approval.kind.lower(), approval.kind)]
    if approval.date is not None:
        words.append(f"от {date_dots(approval.date)}")
    if approval.number:
        words.append(f"№ {approval.number}")
    return " ".join(words)


class _Title(QLabel):
    """The plan's title, wrapped in a few lines; the whole of a longer one is in the tool tip."""

    wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setToolTip("Двойной щелчок открывает свойства плана")

    def show_title(self, title: str) -> None:
        """Show another title."""
        self._whole = title
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = QFontMetrics(self.font())
        room = max(50, self.width()) * TITLE_LINES - metrics.averageCharWidth() * 12 * TITLE_LINES
        shown = metrics.elidedText(self._whole.replace("\n", " "), Qt.TextElideMode.ElideRight, room)
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(self._whole)
        self.setAccessibleName(self._whole)


class SheetPanel(QFrame):
    """A white sheet on the grey of the page. `action_wanted(name)` when the strip's button asks for an entry."""

    action_wanted = Signal(str)

    def __init__(self, table: PlanTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheetArea")
        self._table = table
        self._sheet = QFrame(self)
        self._sheet.setObjectName("sheet")
        self._sheet.setMaximumWidth(theme().px(WIDEST))
        self.title = _Title(self._sheet)
        self.under = QLabel(self._sheet)
        self.under.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.under.setWordWrap(True)
        self._frozen = QFrame(self)
        self._frozen.setObjectName("readOnlyBanner")
        self._frozen_text = QLabel(self._frozen)
        self._frozen_text.setWordWrap(True)
        self._buttons = (QPushButton(self._frozen), QPushButton(self._frozen))
        strip = QHBoxLayout(self._frozen)
        strip.setContentsMargins(12, 3, 12, 3)
        strip.addWidget(self._frozen_text, 1)
        for place, button in enumerate(self._buttons):
            button.setProperty("flat", True)
            button.clicked.connect(lambda _=False, place=place: self.action_wanted.emit(self._actions[place][0]))
            strip.addWidget(button)
        self._actions: tuple[tuple[str, str], ...] = ()
        inner = QVBoxLayout(self._sheet)
        inner.setContentsMargins(0, 8, 0, 0)
        inner.setSpacing(4)
        inner.addWidget(self.title)
        inner.addWidget(self.under)
        inner.addWidget(table, 1)
        centre = QHBoxLayout()
        centre.setContentsMargins(10, 10, 10, 8)
        centre.addStretch(0)
        centre.addWidget(self._sheet, 1)
        centre.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._frozen)
        layout.addLayout(centre, 1)
        theme().changed.connect(self._renew_look)
        self._renew_look()

    def _renew_look(self) -> None:
        font = sheet_font()
        # By the style sheet: a font set by hand is lost where the style sheet of the application is set anew.
        family, points = font.family(), font.pointSizeF()
        self.title.setStyleSheet(f'font: bold {points * 1.1:.1f}pt "{family}";')
        self.under.setStyleSheet(f'font: {points:.1f}pt "{family}";')
        self._sheet.setMaximumWidth(theme().px(WIDEST))

    def frozen_text(self) -> str:
        """Return why the plan takes no changes, as shown; "" for a draft."""
        return "" if self._frozen.isHidden() else self._frozen_text.text().replace(NBSP, " ")

    def show_plan(self, plan: Plan | None, standing: PlanStanding | None = None, *, read_only: bool = False) -> None:
        """Show title and requisites; say in the strip what the plan's approval means for changes."""
        self._sheet.setVisible(plan is not None)
        if plan is None:
            self._frozen.hide()
            return
        self._show_head(plan, amended=standing is not None and standing.amended is not None)
        text, self._actions = strip_of(plan, standing or PlanStanding(plan.status))
        self._frozen_text.setText(bind(text).replace("(редакция ", f"(редакция{NBSP}"))
        self._frozen.setVisible(bool(text))
        for button, (_, label) in zip(self._buttons, (*self._actions, ("", ""), ("", "")), strict=False):
            button.setText(label)
            button.setVisible(bool(label) and not read_only)

    def show_text(self, plan: Plan) -> None:
        """Show title and requisites without the strip: of a revision that is only read."""
        self._frozen.hide()
        self._show_head(plan, amended=False)

    def _show_head(self, plan: Plan, *, amended: bool) -> None:
        self.title.show_title(plan.title)
        parts = [period_text(plan.period), activities_text(len(plan.activities()))]
        approval = approval_text(plan.approval)
        if approval and plan.status is PlanStatus.DRAFT and not amended:
            parts.append(f"утверждается {approval}")
        self.under.setText(" · ".join(parts))


def strip_of(plan: Plan, standing: PlanStanding) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return what the strip says of a plan ("" for a plain draft), and its buttons: names of entries and labels."""
    approval = approval_text(plan.approval)
    number = len(standing.revisions)
    edition = f" (редакция {number})" if number > 1 else ""
    if standing.status is PlanStatus.ARCHIVED:
        return f"План в архиве{edition}.", (("plan.unarchive", "Вернуть из архива"),)
    if standing.amended is not None:
        act = act_text(standing.amended.act) or "без реквизитов"
        buttons = (("plan.redline", "Что изменилось"), ("plan.approve", "Утвердить…"))
        return f"Вносятся изменения в редакцию {standing.amended.number}: {act}.", buttons
    if standing.status is PlanStatus.APPROVED:
        text = f"План утверждён {approval}".strip() + f"{edition}."
        if standing.ended is not None:
            text += f" Документ {standing.ended.label}, план не действует."
        history = (("plan.history", "История…"),) if number else ()
        return text, (("plan.amend", "Внести изменения…"), *history)
    return "", ()
