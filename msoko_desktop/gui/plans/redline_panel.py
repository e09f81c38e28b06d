"""What a new revision changes, beside the sheet: every change with its words; a click goes to the row."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from msoko_desktop.domain.language.russian import counted
from msoko_desktop.gui.forms.ui_redline_panel import Ui_RedlinePanel
from msoko_desktop.gui.plans.redline_text import Shown, changes_html, shown_changes
from msoko_desktop.gui.theme import theme
from msoko_desktop.services.plans.plan_changes import act_text

if TYPE_CHECKING:
    from msoko_desktop.domain.redline import Redline
    from msoko_desktop.gui.plans.page import PlansPage

PAUSE_MS = 400
LINK = "change:"


class RedlinePanel(QWidget):
    """Compares the plan with the revision in force after every change; or shows two revisions that were chosen."""

    place_wanted = Signal(int, object)

    def __init__(self, page: "PlansPage") -> None:
        super().__init__(page)
        self._page = page
        self.redline: Redline | None = None
        self._chosen = False  # two revisions that were chosen: what is typed in the plan is no part of them
        self._shown: tuple[Shown, ...] = ()
        self.ui = Ui_RedlinePanel()
        self.ui.setupUi(self)
        self.setFocusProxy(self.ui.changes)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.run)
        self.ui.changes.anchorClicked.connect(self._follow)
        self.ui.print.clicked.connect(self._print)
        self.ui.order.clicked.connect(lambda: page.approval.amending_order())  # noqa: PLW0108  # no flag wanted
        theme().changed.connect(self._show)

    def plan_changed(self) -> None:
        """Compare soon anew, where the panel is shown; two chosen revisions of the same plan stay."""
        same = self.redline is not None and self._page.plan is not None and self.redline.new.id == self._page.plan.id
        if not same:
            self.redline, self._chosen = None, False
        if not self._chosen and not self.isHidden() and not self._page.side.isHidden():
            self._timer.start()

    def run(self) -> None:
        """Compare the plan with the revision in force now."""
        self._timer.stop()
        self._chosen = False
        standing = self._page.standing
        several = standing is not None and (standing.amended is not None or len(standing.revisions) > 1)
        self.redline = self._page.approval.redline() if several else None
        self._show()

    def show_redline(self, redline: "Redline") -> None:
        """Show what leads from one chosen revision to another."""
        self._timer.stop()
        self.redline, self._chosen = redline, True
        self._show()

    def _show(self) -> None:
        look = theme()
        self._shown = () if self.redline is None else shown_changes(self.redline)
        names = (look.colour(role).name() for role in ("good", "danger", "accent"))
        self.ui.changes.document().setDefaultFont(look.font)
        self.ui.changes.document().setDocumentMargin(look.px(6))
        self.ui.changes.setHtml(changes_html(self._shown, *names))
        self.ui.summary.setText(self._summary())
        self.ui.print.setEnabled(bool(self._shown))
        standing = self._page.standing
        amended = standing is not None and standing.amended is not None
        self.ui.order.setVisible(amended and not self._chosen and not self._page.session.read_only)
        self.ui.order.setEnabled(bool(self._shown))

    def _summary(self) -> str:
        if self.redline is None:
            standing = self._page.standing
            if standing is None or not standing.revisions:
                return "План ещё не утверждён: сравнивать не с чем."
            return "План не изменялся после утверждения: в истории одна редакция."
        between = " → ".join(
            act_text(plan.approval) or "без реквизитов" for plan in (self.redline.old, self.redline.new)
        )
        old = act_text(self.redline.old.approval) or "утверждённой"
        against = between if self._chosen or not self._is_draft() else f"Редакция: {old}"
        count = counted(len(self._shown), "изменение", "изменения", "изменений") if self._shown else "изменений нет"
        return f"{against}\n{count[0].upper()}{count[1:]}"

    def _is_draft(self) -> bool:
        return self._page.standing is not None and self._page.standing.amended is not None

    def _follow(self, link: QUrl) -> None:
        text = link.toString()
        if text.startswith(LINK):
            change = self._shown[int(text.removeprefix(LINK))]
            if change.line_id is not None:
                self.place_wanted.emit(change.line_id, change.kind)

    def _print(self) -> None:
        if self.redline is not None:
            self._page.approval.print_changes(self.redline)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the sheet on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._page.table.setFocus()
        else:
            super().keyPressEvent(event)
