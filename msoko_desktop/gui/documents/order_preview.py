"""The pages of an order beside its form: made anew in the background when the person pauses typing."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from msoko_desktop.domain.errors import UserError
from msoko_desktop.gui.forms.ui_order_preview import Ui_OrderPreview
from msoko_desktop.gui.printing.pdf_pages import PdfPages

if TYPE_CHECKING:
    from msoko_desktop.gui.jobs import Job, Jobs

Prepare = Callable[[], Callable[[], bytes] | None]
PAUSE_MS = 200
"""How long the person pauses before the pages are made anew."""


class OrderPreview(QWidget):
    """`show_soon(prepare)`: when the person pauses, `prepare()` reads here what is needed and gives what makes the PDF.

    The making runs in the background; of several that wait only the last is made. None from `prepare` shows nothing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_OrderPreview()
        self.ui.setupUi(self)
        self.ui.message.hide()
        self._jobs: Jobs | None = None
        self._prepare: Prepare | None = None
        self._job: Job | None = None
        self._again = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._start)
        ui = self.ui
        ui.zoomIn.clicked.connect(ui.pages.zoom_in)
        ui.zoomOut.clicked.connect(ui.pages.zoom_out)
        ui.fitWidth.clicked.connect(ui.pages.fit_width)
        ui.pages.page_changed.connect(self._tell_page)

    def work_with(self, jobs: "Jobs") -> None:
        """Make the pages by these jobs."""
        self._jobs = jobs

    def show_soon(self, prepare: Prepare, *, at_once: bool = False) -> None:
        """Make the pages anew when the person pauses, or now."""
        self._prepare = prepare
        self._timer.start(0 if at_once else PAUSE_MS)

    @property
    def is_busy(self) -> bool:
        """Whether the pages are yet to be made."""
        return self._timer.isActive() or self._job is not None

    def clear(self) -> None:
        """Let go of the pages; what is being made is dropped."""
        self._timer.stop()
        self._prepare = None
        if self._job is not None:
            self._job.cancel()
        self.ui.pages.show_pages(None)

    def _start(self) -> None:
        if self._prepare is None or self._jobs is None:
            return
        if self._job is not None:
            self._again = True  # what is shown next is what stands in the form by then
            return
        self._again = False
        try:
            make = self._prepare()
        except UserError as error:
            self._tell(error)
            return
        if make is None:
            return
        job = self._jobs.start("Страницы приказа", lambda *_: make(), self._show, self._tell, quiet=True)
        self._job = job
        for ending in (job.done, job.failed, job.cancelled):
            ending.connect(self._ended)

    def _ended(self, *_: object) -> None:
        self._job = None
        if self._again:
            self._start()

    def _show(self, data: bytes) -> None:
        if self._prepare is None:
            return
        self.ui.message.hide()
        self.ui.pages.show_pages(PdfPages(data))

    def _tell(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        self.ui.message.setText(str(error))
        self.ui.message.show()

    def _tell_page(self, page: int, pages: int) -> None:
        self.ui.pageNumber.setText(f"Стр. {page} из {pages}" if pages else "")
