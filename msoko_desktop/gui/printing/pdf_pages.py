"""Pages of a PDF held in memory, rendered to images for the screen and the printer."""

from collections import OrderedDict

import pypdfium2
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72.0
CACHED_PAGES = 12


class PdfPages:
    """A PDF document ready to be painted page by page.

    Sizes are in points (1/72 inch). Raises ValueError when `data` is not a PDF.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise ValueError("not a PDF document") from error
        self._sizes = [QSizeF(*self._document.get_page_size(index)) for index in range(len(self._document))]
        self._images: OrderedDict[tuple[int, int], QImage] = OrderedDict()

    def __len__(self) -> int:
        return len(self._sizes)

    def size(self, index: int) -> QSizeF:
        """Return the size of page `index` (from 0) in points."""
        return self._sizes[index]

    def image(self, index: int, width: int) -> QImage:
        """Return page `index` as an image `width` pixels wide; the last images asked for are kept."""
        key = (index, width)
        if key in self._images:
            self._images.move_to_end(key)
            return self._images[key]
        image = self._render(index, width / self._sizes[index].width())
        self._images[key] = image
        if len(self._images) > CACHED_PAGES:
            self._images.popitem(last=False)
        return image

    def print_image(self, index: int, dots_per_inch: float) -> QImage:
        """Return page `index` rendered for a printer, not kept."""
        return self._render(index, dots_per_inch / POINTS_PER_INCH)

    def _render(self, index: int, scale: float) -> QImage:
        page = self._document[index]
        bitmap = page.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
        image = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()
        bitmap.close()
        page.close()
        return image

    def close(self) -> None:
        """Free the document; the pages can no longer be rendered."""
        self._images.clear()
        self._document.close()
