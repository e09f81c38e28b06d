"""A chart leaves the window: as a file, as a picture in the clipboard, on a printer."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from msoko_desktop.charts.look import MM_PER_INCH, PAPER_DOTS, figure_pdf, figure_png, figure_svg
from msoko_desktop.charts.results import Drawn, pixels
from msoko_desktop.domain.errors import EnvironmentProblem
from msoko_desktop.services.printing import write_document

FORMATS = {
    "png": "Рисунок PNG (*.png)",
    "svg": "Векторный рисунок SVG (*.svg)",
    "pdf": "Документ PDF (*.pdf)",
}
PRINT_DOTS = 300
_MARGIN_MM = 15.0


def chart_bytes(drawn: Drawn, ending: str) -> bytes:
    """Return a chart as a file «png», «svg» or «pdf»."""
    make: dict[str, Callable[[Drawn], bytes]] = {
        "png": lambda one: figure_png(one.figure),
        "svg": lambda one: figure_svg(one.figure),
        "pdf": lambda one: figure_pdf(one.figure),
    }
    return make[ending](drawn)


def ask_path(parent: QWidget, proposed: Path) -> Path | None:
    """Ask where a chart is to be saved; `proposed` has no ending. None when the person cancels."""
    filters = ";;".join(FORMATS.values())
    name, chosen = QFileDialog.getSaveFileName(parent, "Сохранить диаграмму", f"{proposed}.png", filters)
    if not name:
        return None
    path = Path(name)
    if path.suffix.lower().lstrip(".") in FORMATS:
        return path
    ending = next((ending for ending, words in FORMATS.items() if words == chosen), "png")
    return path.with_name(f"{path.name}.{ending}")


def save_chart(drawn: Drawn, path: Path) -> None:
    """Write a chart in the format of the path's ending. Raises EnvironmentProblem where that is not possible."""
    write_document(path, chart_bytes(drawn, path.suffix.lower().lstrip(".")))


def chart_image(drawn: Drawn, dots: float = PAPER_DOTS) -> QImage:
    """Return a chart as an image that knows its dots per inch, so that Word inserts it in its real size."""
    made = pixels(drawn.figure, dots)
    image = QImage(made.data, made.width, made.height, made.width * 4, QImage.Format.Format_RGBA8888).copy()
    per_metre = round(dots / MM_PER_INCH * 1000)
    image.setDotsPerMeterX(per_metre)
    image.setDotsPerMeterY(per_metre)
    return image


def print_chart(drawn: Drawn, parent: QWidget) -> bool:
    """Ask for a printer and print a chart on a sheet; return False when the person cancels.

    Raises EnvironmentProblem when the printer does not take it.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(drawn.title or "Диаграмма")
    set_sheet(printer, drawn)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    paint_chart(printer, drawn)
    return True


def set_sheet(printer: QPrinter, drawn: Drawn) -> None:
    """Give the printer an A4 sheet, upright unless the chart is wider than high and than the sheet."""
    wide, high = (float(side) * MM_PER_INCH for side in drawn.figure.get_size_inches())
    lying = wide > high and wide > 210 - 2 * _MARGIN_MM
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait,
            QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )


def paint_chart(printer: QPrinter, drawn: Drawn) -> None:
    """Paint a chart at the top of the sheet in its real size, smaller where the sheet is.

    Raises EnvironmentProblem when the printer cannot begin.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise EnvironmentProblem("Принтер не принял диаграмму: проверьте, что он включён, и повторите печать.")
    try:
        image = chart_image(drawn, PRINT_DOTS)
        sheet = printer.pageLayout().paintRectPixels(printer.resolution())
        scale = printer.resolution() / PRINT_DOTS
        wide, high = image.width() * scale, image.height() * scale
        fit = min(1.0, sheet.width() / wide, sheet.height() / high)
        painter.drawImage(QRectF((sheet.width() - wide * fit) / 2, 0, wide * fit, high * fit), image)
    finally:
        painter.end()
