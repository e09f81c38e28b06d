"""Sending pages to a printer through the system's print dialog."""

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from msoko_desktop.domain.errors import EnvironmentProblem
from msoko_desktop.gui.printing.pdf_pages import PdfPages

MOST_DOTS_PER_INCH = 300.0  # text stays sharp and an A4 page stays under 35 MB on an old computer


def print_pages(pages: PdfPages, title: str, parent: QWidget) -> bool:
    """Ask for a printer and print `pages`; return False when the person cancels.

    Raises EnvironmentProblem when the printer does not take the document.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    if len(pages):
        set_page(printer, pages, 0)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, max(1, len(pages)))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, True)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    paint_pages(printer, pages)
    return True


def paint_pages(printer: QPrinter, pages: PdfPages) -> None:
    """Paint the pages the person chose on the printer, each in its own orientation.

    Raises EnvironmentProblem when the printer cannot begin.
    """
    first, last = printer.fromPage() or 1, printer.toPage() or len(pages)
    chosen = range(first - 1, min(last, len(pages)))
    if chosen:
        set_page(printer, pages, chosen[0])
    painter = QPainter()
    if not painter.begin(printer):
        raise EnvironmentProblem("Принтер не принял документ: проверьте, что он включён, и повторите печать.")
    try:
        for position, index in enumerate(chosen):
            if position:
                set_page(printer, pages, index)
                printer.newPage()
            image = pages.print_image(index, min(float(printer.resolution()), MOST_DOTS_PER_INCH))
            painter.drawImage(QRectF(printer.pageLayout().fullRectPixels(printer.resolution())), image)
    finally:
        painter.end()


def set_page(printer: QPrinter, pages: PdfPages, index: int) -> None:
    """Give the printer the size and orientation of page `index`, with the document's own margins."""
    size = pages.size(index)
    landscape = size.width() > size.height()
    upright = size.transposed() if landscape else size
    layout = QPageLayout(
        QPageSize(upright, QPageSize.Unit.Point),
        QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait,
        QMarginsF(),
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    printer.setFullPage(True)
