"""A scrolling view of printed pages, as they will leave the printer."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from msoko_desktop.gui.printing.pdf_pages import PdfPages

GAP = 16
ZOOM_STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)
POINTS_TO_PIXELS = 96.0 / 72.0


class PagesView(QAbstractScrollArea):
    """Shows the pages one under another; zoom by Ctrl+wheel, Ctrl+plus, Ctrl+minus, Ctrl+0 for the whole width.

    `page_changed(page, pages)` tells the page in the middle of the view, counted from 1.
    """

    page_changed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._zoom = 0.0  # 0: the width of the view
        self._shown = (0, 0)
        self.setAccessibleName("Страницы документа")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._tell_page)

    def show_pages(self, pages: PdfPages | None) -> None:
        """Show another document, keeping the place as far as it has one; None empties the view."""
        place = self.verticalScrollBar().value()
        if self._pages is not None:
            self._pages.close()
        self._pages = pages
        self._lay_out()
        self.verticalScrollBar().setValue(place)
        self._tell_page()

    def pages(self) -> PdfPages | None:
        """Return the document that is shown."""
        return self._pages

    def zoom(self) -> float:
        """Return the scale of the pages now on the screen (1.0 is the size of the paper).

        Of pages that fill the width, lying and upright ones alike, it is that of the first.
        """
        if self._zoom:
            return self._zoom
        if self._pages is None or not len(self._pages):
            return 1.0
        return self._scale(self._pages.size(0).width())

    def _scale(self, width: float) -> float:
        """Return the scale of a page so many points wide."""
        return self._zoom or max(0.1, (self.viewport().width() - 2 * GAP) / (width * POINTS_TO_PIXELS))

    def fit_width(self) -> None:
        """Let the pages fill the width of the view."""
        self._set_zoom(0.0)

    def zoom_in(self) -> None:
        """Show the pages one step larger."""
        self._set_zoom(next((step for step in ZOOM_STEPS if step > self.zoom() + 0.01), ZOOM_STEPS[-1]))

    def zoom_out(self) -> None:
        """Show the pages one step smaller."""
        self._set_zoom(next((step for step in reversed(ZOOM_STEPS) if step < self.zoom() - 0.01), ZOOM_STEPS[0]))

    def current_page(self) -> int:
        """Return the page in the middle of the view, counted from 1; 0 when there is none."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        rects = self._page_rects()
        return next((index for index, rect in enumerate(rects, 1) if rect.bottom() + GAP >= middle), len(rects))

    def go_to(self, page: int) -> None:
        """Scroll to the top of `page`, counted from 1."""
        rects = self._page_rects()
        if rects:
            self.verticalScrollBar().setValue(rects[min(max(page, 1), len(rects)) - 1].top() - GAP)

    def _set_zoom(self, zoom: float) -> None:
        bar = self.verticalScrollBar()
        place = bar.value() / max(1, bar.maximum())
        self._zoom = zoom
        self._lay_out()
        bar.setValue(round(place * bar.maximum()))
        self._tell_page()

    def _page_rects(self) -> list[QRect]:
        if self._pages is None:
            return []
        rects: list[QRect] = []
        top = GAP
        sizes = [self._pages.size(index) for index in range(len(self._pages))]
        scales = [self._scale(size.width()) * POINTS_TO_PIXELS for size in sizes]
        widths = [round(size.width() * scale) for size, scale in zip(sizes, scales, strict=True)]
        room = max(max(widths, default=0) + 2 * GAP, self.viewport().width())
        for size, scale, width in zip(sizes, scales, widths, strict=True):
            height = round(size.height() * scale)
            rects.append(QRect((room - width) // 2, top, width, height))
            top += height + GAP
        return rects

    def _lay_out(self) -> None:
        rects = self._page_rects()
        height = rects[-1].bottom() + GAP if rects else 0
        width = max((rect.width() + 2 * GAP for rect in rects), default=0)
        view = self.viewport().size()
        for bar, length, room in (
            (self.verticalScrollBar(), height, view.height()),
            (self.horizontalScrollBar(), width, view.width()),
        ):
            bar.setPageStep(room)
            bar.setSingleStep(40)
            bar.setRange(0, max(0, length - room))
        self.viewport().update()

    def _tell_page(self) -> None:
        shown = (self.current_page(), len(self._pages) if self._pages else 0)
        if shown != self._shown:
            self._shown = shown
            self.page_changed.emit(*shown)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that are in sight, rendered for the screen's own resolution."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().mid())
        if self._pages is None:
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ratio = self.devicePixelRatioF()
        shift = (-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for index, page_rect in enumerate(self._page_rects()):
            rect = page_rect.translated(*shift)
            if rect.intersects(event.rect()):
                painter.fillRect(rect.translated(3, 3), QColor(0, 0, 0, 60))
                painter.fillRect(rect, Qt.GlobalColor.white)
                painter.drawImage(QRectF(rect), self._pages.image(index, round(rect.width() * ratio)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width."""
        super().resizeEvent(event)
        self._lay_out()
        self._tell_page()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom while Ctrl is held."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        if event.angleDelta().y() > 0:
            self.zoom_in()
        else:
            self.zoom_out()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by pages and lines, zoom with Ctrl."""
        bar = self.verticalScrollBar()
        keys = Qt.Key
        actions: dict[Qt.Key, Callable[[], None]]
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            actions = {
                keys.Key_Plus: self.zoom_in,
                keys.Key_Equal: self.zoom_in,
                keys.Key_Minus: self.zoom_out,
                keys.Key_0: self.fit_width,
                keys.Key_Home: lambda: bar.setValue(0),
                keys.Key_End: lambda: bar.setValue(bar.maximum()),
            }
        else:
            actions = {
                keys.Key_PageDown: lambda: self.go_to(self.current_page() + 1),
                keys.Key_PageUp: lambda: self.go_to(self.current_page() - 1),
                keys.Key_Home: lambda: bar.setValue(0),
                keys.Key_End: lambda: bar.setValue(bar.maximum()),
            }
        action = actions.get(keys(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            action()
