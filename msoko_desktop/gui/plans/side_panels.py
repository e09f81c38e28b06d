"""What stands beside the sheet: the form of a row, the check before signing, what a revision changes; one at a time."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from msoko_desktop.gui.plans.sheet_columns import columns_of

if TYPE_CHECKING:
    from msoko_desktop.domain.redline import Redline
    from msoko_desktop.gui.plans.checks_panel import ChecksPanel
    from msoko_desktop.gui.plans.page import PlansPage
    from msoko_desktop.gui.plans.redline_panel import RedlinePanel
    from msoko_desktop.gui.plans.side_form import SideForm


class SidePanels(QStackedWidget):
    """Makes each panel when it is first asked for: the start does without them."""

    def __init__(self, page: "PlansPage") -> None:
        super().__init__(page)
        self._page = page

    @cached_property
    def form(self) -> "SideForm":
        """The form of the current row."""
        from msoko_desktop.gui.plans.side_form import SideForm

        page = self._page
        form = SideForm(page.meanings, page.write_cells, page)
        form.set_columns(columns_of(page.plan) if page.plan is not None else ())
        form.set_editable(page.model.editable)
        form.renew_names()
        form.set_led(self._led())
        form.followed.connect(self._open_recommendation)
        form.closed.connect(page.table.setFocus)
        self.addWidget(form)
        return form

    @cached_property
    def checks(self) -> "ChecksPanel":
        """The check before signing."""
        from msoko_desktop.gui.plans.checks_panel import ChecksPanel

        panel = ChecksPanel(self._page)
        panel.place_wanted.connect(self._page.show_cell)
        self.addWidget(panel)
        return panel

    @cached_property
    def redline(self) -> "RedlinePanel":
        """What a new revision changes."""
        from msoko_desktop.gui.plans.redline_panel import RedlinePanel

        panel = RedlinePanel(self._page)
        panel.place_wanted.connect(self._page.show_cell)
        self.addWidget(panel)
        return panel

    def is_made(self, name: str) -> bool:
        """Whether a panel was asked for before."""
        return name in self.__dict__

    def shows(self, name: str) -> bool:
        """Whether a panel is the one that stands beside the sheet."""
        return not self.isHidden() and self.is_made(name) and self.currentWidget() is getattr(self, name)

    def bring(self, panel: QWidget) -> None:
        """Show a panel in the place of another one."""
        self.setCurrentWidget(panel)
        self.show()

    def _led(self) -> "dict[int, tuple[int, ...]]":
        plan = self._page.plan
        if plan is None or plan.id is None:
            return {}
        from msoko_desktop.services.recommendation_register import led_by_line

        return led_by_line(self._page.session.district, plan.id)

    def show_led(self) -> None:
        """Tell the form which lines came of recommendations."""
        self.form.set_led(self._led())

    def _open_recommendation(self, recommendation_id: int) -> None:
        from msoko_desktop.gui.recommendations import open_recommendation

        self._page.commit_edits()
        open_recommendation(self._page.window_, recommendation_id)

    def plan_changed(self) -> None:
        """Tell the panels that look the plan over."""
        if self.is_made("checks"):
            self.checks.plan_changed()
        if self.is_made("redline"):
            self.redline.plan_changed()

    # --- showing one

    def put_away(self) -> None:
        """Hide the panel and go back to the sheet."""
        self.hide()
        self._page.table.setFocus()
        self._page.remember_panels()

    def toggle_checks(self) -> None:
        """Show or hide the check before signing (F7)."""
        if self.isVisible() and self.shows("checks"):
            self.put_away()
        else:
            self.show_checks()

    def show_checks(self) -> None:
        """Look the plan over before it is signed."""
        self._page.commit_edits()
        self.bring(self.checks)
        self.checks.run()
        self.checks.setFocus()
        self._page.remember_panels()

    def toggle_redline(self) -> None:
        """Show or hide what the new revision changes (Ctrl+F7)."""
        if self.isVisible() and self.shows("redline"):
            self.put_away()
        else:
            self._page.commit_edits()
            self.show_redline(None)

    def show_redline(self, redline: "Redline | None") -> None:
        """Show what leads from one revision to another; None for what is being changed now."""
        self.bring(self.redline)
        if redline is None:
            self.redline.run()
        else:
            self.redline.show_redline(redline)
        self.redline.setFocus()
        self._page.remember_panels()
