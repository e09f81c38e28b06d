"""The bar above the dates: turning, the name of what is shown, and how it is shown."""

from enum import StrEnum

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QWidget

from msoko_desktop.domain.execution.spans import Span
from msoko_desktop.gui.forms.ui_calendar_bar import Ui_CalendarBar
from msoko_desktop.gui.theme import theme


class View(StrEnum):
    """How the dates are shown."""

    MONTH = "month"
    YEAR = "year"
    LIST = "list"


LIST_SPANS = {Span.WEEK: "неделя", Span.MONTH: "месяц", Span.QUARTER: "квартал", Span.YEAR: "год"}


class CalendarBar(QFrame):
    """Buttons and the title. `stepped(by)`, `today_wanted()`, `view_wanted(view)`, `span_chosen()` for the list."""

    stepped = Signal(int)
    today_wanted = Signal()
    view_wanted = Signal(object)
    span_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CalendarBar()
        self.ui.setupUi(self)
        self.ui.title.setProperty("role", "subheading")
        for span, text in LIST_SPANS.items():
            self.ui.span.addItem(text, span.value)
        self._group = QButtonGroup(self)
        for view, button in self._buttons().items():
            self._group.addButton(button)
            button.clicked.connect(lambda _checked=False, wanted=view: self.view_wanted.emit(wanted))
        self.ui.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.ui.forward.clicked.connect(lambda: self.stepped.emit(1))
        self.ui.today.clicked.connect(self.today_wanted)
        self.ui.span.currentIndexChanged.connect(lambda _: self.span_chosen.emit())
        theme().changed.connect(self._renew_look)
        self._renew_look()

    def _buttons(self) -> dict[View, QToolButton]:
        return {View.MONTH: self.ui.month, View.YEAR: self.ui.year, View.LIST: self.ui.list}

    def mark(self, view: View) -> None:
        """Show which view it is; how much is shown can be chosen for the list."""
        self._buttons()[view].setChecked(True)
        for widget in (self.ui.span, self.ui.spanLabel):
            widget.setVisible(view is View.LIST)

    @property
    def list_span(self) -> Span:
        """How much the list shows."""
        return Span(self.ui.span.currentData())

    def set_list_span(self, span: str) -> None:
        """Choose how much the list shows, without telling; what is unknown is a month."""
        blocker = QSignalBlocker(self)
        known = span if span in set(LIST_SPANS) else Span.MONTH
        self.ui.span.setCurrentIndex(self.ui.span.findData(str(known)))
        del blocker

    def _renew_look(self) -> None:
        look, ui = theme(), self.ui
        for button, icon in (
            (ui.back, "earlier"), (ui.forward, "later"), (ui.legend, "info"), (ui.side, "form"),
        ):  # fmt: skip
            button.setIcon(look.icon(icon, "text", 16))
            button.setIconSize(QSize(look.px(16), look.px(16)))
