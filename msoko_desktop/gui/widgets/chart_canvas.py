"""A chart in the window: drawn in the theme's colours, its values under pointer and keys, saved, copied, printed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QImage, QKeySequence, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QScrollArea, QToolButton, QVBoxLayout, QWidget

from msoko_desktop import paths
from msoko_desktop.charts.look import MM_PER_INCH
from msoko_desktop.charts.results import Drawn, Place, Spot, pixels, prepare, prepared
from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui import messages
from msoko_desktop.gui.jobs import Jobs
from msoko_desktop.gui.printing.commands import file_name
from msoko_desktop.gui.theme import theme
from msoko_desktop.gui.widgets import chart_files
from msoko_desktop.gui.widgets.chart_look import screen_look
from msoko_desktop.gui.widgets.chart_sheet import ChartSheet

Draw = Callable[[Place], Drawn]
PREPARING = "Готовится диаграмма…"
_CALM_MS = 120  # after the last change of the size a chart is drawn anew
_LEAST_MM = 95.0


class ChartCanvas(QWidget):
    """Shows what a function of `charts.results` draws.

    `picked(key)` is sent for a value that was clicked or entered, `looked_at(spot)` for what the pointer or the keys
    are at, `told(sentence)` when something was saved, copied or printed. Nothing is drawn before the widget is seen;
    what drawing needs is loaded in a job after the first painting.
    """

    picked = Signal(str)
    looked_at = Signal(object)
    told = Signal(str)

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._draw: Draw | None = None
        self._drawn: Drawn | None = None
        self._hidden: frozenset[str] = frozenset()
        self._loading = False
        self.folder = paths.documents_dir()
        self.sheet = ChartSheet(self)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setWidget(self.sheet)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_MS)
        self._calm.timeout.connect(self._redraw)
        self.sheet.picked.connect(self.picked)
        self.sheet.switched.connect(self.switch)
        self.sheet.looked_at.connect(self._on_looked_at)
        self.sheet.waiting.connect(self._load, Qt.ConnectionType.QueuedConnection)
        self.sheet.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.sheet.customContextMenuRequested.connect(self._show_menu)
        self._make_tools()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().px(4))
        layout.addWidget(self.area, 1)
        layout.addLayout(self._tools)
        self.setFocusProxy(self.sheet)
        theme().changed.connect(self._on_theme)
        self._on_theme()

    def _make_tools(self) -> None:
        entries = (
            ("save", "Сохранить…", "export", "Сохранить как PNG, SVG или PDF", self.save, QKeySequence()),
            ("copy", "Копировать", "copy", "Копировать как рисунок", self.copy, QKeySequence.StandardKey.Copy),
            ("print", "Печать…", "print", "Напечатать диаграмму", self.print, QKeySequence()),
        )
        self.actions_: dict[str, QAction] = {}
        self.buttons: dict[str, QToolButton] = {}
        self._tools = QHBoxLayout()
        self._tools.addStretch(1)
        self._icons = {name: icon for name, _, icon, *_ in entries}
        for name, text, _, tip, do, keys in entries:
            action = QAction(text, self)
            action.setToolTip(tip)
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(do)
            self.addAction(action)
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(tip)
            self.actions_[name], self.buttons[name] = action, button
            self._tools.addWidget(button)
        self.show_all = QAction("Показать все ряды", self)
        self.show_all.triggered.connect(self.switch_all_on)

    # --- what is shown

    @property
    def drawn(self) -> Drawn | None:
        """The chart that is seen, None before it was drawn."""
        return self._drawn

    @property
    def hidden(self) -> frozenset[str]:
        """The keys of series that are switched off."""
        return self._hidden

    def show_chart(self, draw: Draw, *, keep_hidden: bool = False) -> None:
        """Show what `draw` returns for the place the widget has; it is asked again whenever size or theme change."""
        self._draw, self._drawn = draw, None
        if not keep_hidden:
            self._hidden = frozenset()
        self.area.verticalScrollBar().setValue(0)
        self.area.horizontalScrollBar().setValue(0)
        if not self.isVisible():
            self.sheet.show_words(PREPARING)
        self._redraw()

    def show_words(self, words: str) -> None:
        """Show a sentence in place of a chart."""
        self._draw = self._drawn = None
        self.sheet.show_words(words)
        self._set_tools()

    def switch(self, key: str) -> None:
        """Switch a series off or on again."""
        self._hidden = self._hidden ^ {key}
        self._redraw()

    def switch_all_on(self) -> None:
        """Show all series."""
        self._hidden = frozenset()
        self._redraw()

    def paper(self) -> Drawn | None:
        """Return the chart as it is saved, copied and printed: on white, as wide as the text of a sheet."""
        return None if self._draw is None else self._draw(Place(hidden=self._hidden))

    def _dots(self) -> float:
        """Return logical dots per inch at the scale in force."""
        return self.logicalDpiY() * theme().scale / 100

    def _place(self) -> Place:
        room, per_mm = self.area.maximumViewportSize(), self._dots() / MM_PER_INCH
        bar = self.area.verticalScrollBar().sizeHint().width()
        width = max(_LEAST_MM, (room.width() - bar) / per_mm)
        return Place(screen_look(), width, max(1.0, room.height() - 2) / per_mm, self._hidden, on_screen=True)

    def _redraw(self) -> None:
        self._calm.stop()
        if self._draw is None or not self.isVisible():
            return
        if not prepared():
            self.sheet.show_words(PREPARING)
            return
        self._drawn = self._draw(self._place())
        ratio = self.devicePixelRatioF()
        made = pixels(self._drawn.figure, self._dots() * ratio)
        image = QImage(made.data, made.width, made.height, made.width * 4, QImage.Format.Format_RGBA8888)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(ratio)
        words = self._drawn.title
        if self._drawn.explanation:
            words = f"{words}. {self._drawn.explanation}" if words else self._drawn.explanation
        self.sheet.show_picture(picture, self._drawn.spots, words)
        self._set_tools()

    def _load(self) -> None:
        """Load what drawing needs, once the window has been painted."""
        if self._draw is None or self._drawn is not None or self._loading:
            return
        if prepared():
            self._redraw()
            return
        self._loading = True
        self._jobs.start(PREPARING, lambda _progress, _cancelled: prepare(), self._on_loaded, quiet=True)

    def _on_loaded(self, _: object) -> None:
        self._loading = False
        self._redraw()

    def _set_tools(self) -> None:
        shown = self._drawn is not None and not self._drawn.explanation
        for action in self.actions_.values():
            action.setEnabled(shown)

    def _on_looked_at(self, spot: Spot | None) -> None:
        if spot is not None and self.sheet.hasFocus():
            at = self.sheet.spots.index(spot)
            box = self.sheet.box(at).toAlignedRect()
            margin = theme().px(24)
            self.area.ensureVisible(
                box.center().x(), box.center().y(), box.width() // 2 + margin, box.height() + margin
            )
        self.looked_at.emit(spot)

    # --- what a person does with it

    def save(self) -> None:
        """Ask for a name and save the chart."""
        drawn = self.paper()
        if drawn is None:
            return
        path = chart_files.ask_path(self, self.folder / file_name(drawn.title or "Диаграмма"))
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> bool:
        """Write the chart in the format of the path's ending; tell why where that fails."""
        drawn = self.paper()
        if drawn is None:
            return False
        try:
            chart_files.save_chart(drawn, path)
        except UserError as error:
            messages.show_error(self, error)
            return False
        self.folder = path.parent
        self.told.emit(f"Диаграмма сохранена: {path.name}")
        return True

    def copy(self) -> None:
        """Put the chart into the clipboard as a picture."""
        drawn = self.paper()
        if drawn is not None:
            QApplication.clipboard().setImage(chart_files.chart_image(drawn))
            self.told.emit("Диаграмма скопирована: её можно вставить в документ.")

    def print(self) -> None:
        """Ask for a printer and print the chart."""
        drawn = self.paper()
        if drawn is None:
            return
        try:
            if chart_files.print_chart(drawn, self):
                self.told.emit("Диаграмма отправлена на печать.")
        except UserError as error:
            messages.show_error(self, error)

    def _show_menu(self, place: QPoint) -> None:
        menu = self.menu()
        menu.exec(self.sheet.mapToGlobal(place))
        menu.deleteLater()

    def menu(self) -> QMenu:
        """Return the context menu."""
        menu = QMenu(self)
        menu.addActions(list(self.actions_.values()))
        if self._hidden:
            menu.addSeparator()
            menu.addAction(self.show_all)
        return menu

    # --- theme and size

    def _on_theme(self) -> None:
        for name, action in self.actions_.items():
            action.setIcon(theme().icon(self._icons[name]))
        side = theme().px(18)
        for button in self.buttons.values():
            button.setIconSize(QSize(side, side))
        self._set_tools()
        if self._draw is not None:
            self._calm.start()

    def event(self, event: QEvent) -> bool:
        """Draw anew for a screen with other dots."""
        if event.type() == QEvent.Type.DevicePixelRatioChange and self._draw is not None:
            self._calm.start()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew once the size is calm."""
        super().resizeEvent(event)
        if self._draw is not None:
            self._calm.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was asked for while nobody saw it."""
        super().showEvent(event)
        if self._draw is not None:
            # The layout gives the widget its size only after this event.
            QTimer.singleShot(0, self, self._redraw)
