"""The sheet of paper on the screen: the plan's title and requisites above its table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from msoko_desktop.domain.plans import Approval, Plan, PlanStatus
from msoko_desktop.domain.russian import date_dots
from msoko_desktop.gui.plans.list_panel import activities_text, period_text
from msoko_desktop.gui.plans.sheet_font import sheet_font
from msoko_desktop.gui.plans.table_view import PlanTable
from msoko_desktop.gui.theme import theme

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
    """A white sheet on the grey of the page. `draft_wanted()` when an approved plan is to be edited again."""

    draft_wanted = Signal()

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
        self._back = QPushButton("Вернуть в черновики", self._frozen)
        self._back.setProperty("flat", True)
        self._back.clicked.connect(self.draft_wanted)
        strip = QHBoxLayout(self._frozen)
        strip.setContentsMargins(12, 3, 12, 3)
        strip.addWidget(self._frozen_text, 1)
        strip.addWidget(self._back)
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
        return "" if self._frozen.isHidden() else self._frozen_text.text()

    def show_plan(self, plan: Plan | None, *, read_only: bool) -> None:
        """Show title and requisites; say why an approved or archived plan does not take changes."""
        self._sheet.setVisible(plan is not None)
        self._frozen.setVisible(plan is not None and plan.status is not PlanStatus.DRAFT)
        if plan is None:
            return
        self.title.show_title(plan.title)
        parts = [period_text(plan.period), activities_text(len(plan.activities()))]
        approval = approval_text(plan.approval)
        if approval and plan.status is PlanStatus.DRAFT:
            parts.append(f"утверждается {approval}")
        self.under.setText(" · ".join(parts))
        state = "План в архиве." if plan.status is PlanStatus.ARCHIVED else f"План утверждён {approval}".strip() + "."
        self._frozen_text.setText(f"{state} Изменить его можно, вернув в черновики.")
        self._back.setVisible(not read_only)
