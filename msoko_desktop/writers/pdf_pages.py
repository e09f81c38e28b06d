"""A PDF file written page by page: selectable text in the embedded faces, thin borders, properties and bookmarks."""

import datetime as dt
import io
from collections.abc import Iterable
from typing import Any

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfdoc import PDFInfo
from reportlab.pdfgen.canvas import Canvas

from msoko_desktop import __version__
from msoko_desktop.writers.fonts import NBSP, Face, FaceName, face

_PRODUCER = f"МСОКО {__version__}"
_PALE = 0.88
_DASH = "[2 2] 0 d"

ASCENT = 0.891
"""Height of a face's ascenders for size 1; the baseline lies that much below the line's upper edge."""

rl_config.useA85 = 0  # pages as plain deflate: a fifth smaller than reportlab's default and faster to write


class _Codes(dict[int, int]):
    """Codes of characters in the first subset of a face in one document; others are marked by a code above 255."""

    OTHER_SUBSET = 0x100

    def __init__(self, font: Any, document: Any) -> None:
        super().__init__()
        self._font = font
        self._document = document

    def __missing__(self, character: int) -> int:
        text = " " if character == ord(NBSP) else chr(character)
        ((subset, codes),) = self._font.splitString(text, self._document)
        code = codes[0] if subset == 0 else self.OTHER_SUBSET
        self[character] = code
        return int(code)


class _Pen:
    """Writes text of one face into the pages of one document."""

    def __init__(self, canvas: Any, which: Face) -> None:
        self._font = which.font
        self._document = canvas._doc
        self._codes = _Codes(which.font, canvas._doc)
        self._font.splitString(" ", self._document)
        self.name = self._subset_name(0)

    def _subset_name(self, subset: int) -> str:
        return str(self._font.getSubsetInternalName(subset, self._document))

    def show(self, text: str, size: float) -> str:
        """Return the operators that show the text at the current place in the current face."""
        try:
            return f"<{text.translate(self._codes).encode('latin-1').hex()}> Tj"
        except UnicodeEncodeError:
            pieces = self._font.splitString(text, self._document)
            shown = [f"{self._subset_name(subset)} {size:g} Tf <{codes.hex()}> Tj" for subset, codes in pieces]
            return " ".join([*shown, f"{self.name} {size:g} Tf"])


class _Properties(PDFInfo):  # type: ignore[misc]  # reportlab carries no types
    """The file's properties; the moment of making is left out where it is not known, instead of being invented."""

    made: dt.datetime | None = None

    def format(self, document: Any) -> Any:
        text = super().format(document)
        if self.made is None:
            kept = [line for line in text.split(b"\n") if b"/CreationDate" not in line and b"/ModDate" not in line]
            text = b"\n".join(kept)
        return text


class PdfPages:
    """The pages of one PDF file. Lengths are in points, the origin is the lower left corner of the sheet."""

    def __init__(self, width: float, height: float, *, title: str, author: str, made: dt.datetime | None) -> None:
        self._file = io.BytesIO()
        regular = face(FaceName.REGULAR)
        self._canvas: Any = Canvas(
            self._file,
            pagesize=(width, height),
            pageCompression=1,
            invariant=1,
            initialFontName=regular.font.fontName,
            lang="ru-RU",
        )
        self._describe(title, author, made)
        self._pens: dict[FaceName, _Pen] = {}
        self._code: list[str] = self._canvas._code
        self._bookmarks = 0
        self._outline_level = -1

    def _describe(self, title: str, author: str, made: dt.datetime | None) -> None:
        properties = _Properties()
        properties.made = made
        self._canvas._doc.info = properties
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setCreator(_PRODUCER)
        self._canvas.setSubject("")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        if made is not None:
            stamp = f"D:{made:%Y%m%d%H%M%S}"
            self._canvas.setDateFormatter(lambda *_: stamp)

    def _pen(self, name: FaceName) -> _Pen:
        pen = self._pens.get(name)
        if pen is None:
            pen = self._pens[name] = _Pen(self._canvas, face(name))
        return pen

    def page_size(self, width: float, height: float) -> None:
        """Give this page and those after it another size; call before anything is put on the page."""
        self._canvas.setPageSize((width, height))

    def text(
        self, x: float, y: float, text: str, name: FaceName, size: float, *, white: bool = False, gap: float = 0.0
    ) -> None:
        """Write one line with its baseline's beginning at (x, y), in black or, on dark ground, in white.

        `gap` widens every space of a black line by so many points, as a justified paragraph asks.
        """
        if text:
            pen = self._pen(name)
            if gap:
                shown = f"{gap:.3f} Tw 1 0 0 1 {x:.2f} {y:.2f} Tm {pen.show(text, size)} 0 Tw"
                self._code.append(f"BT {pen.name} {size:g} Tf {shown} ET")
                return
            if white:
                shown = f"BT {pen.name} {size:g} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm {pen.show(text, size)} ET"
                self._code.append(f"q 1 g {shown} Q")
                return
            self._code.append(f"BT {pen.name} {size:g} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm {pen.show(text, size)} ET")

    def block(
        self, x: float, y: float, lines: Iterable[tuple[float, str]], leading: float, style: tuple[FaceName, float]
    ) -> None:
        """Write lines below each other: (shift to the right, text) each, the first baseline at `y`; "" is a gap."""
        name, size = style
        pen = self._pen(name)
        code = [f"BT {pen.name} {size:g} Tf"]
        show = pen.show
        for shift, text in lines:
            if text:
                code.append(f"1 0 0 1 {x + shift:.2f} {y:.2f} Tm {show(text, size)}")
            y -= leading
        if len(code) > 1:
            code.append("ET")
            self._code.append("\n".join(code))

    def borders(
        self, lines: Iterable[tuple[float, float, float, float]], width: float, *, dashed: bool = False
    ) -> None:
        """Draw straight black lines (x1, y1, x2, y2) of the given width."""
        path = "\n".join(f"{a:.2f} {b:.2f} m {c:.2f} {d:.2f} l" for a, b, c, d in lines)
        if path:
            code = f"0 G {width:g} w 2 J\n{path}\nS"
            self._code.append(f"q {_DASH}\n{code}\nQ" if dashed else code)

    def rectangle(
        self,
        box: tuple[float, float, float, float],
        *,
        grey: float | None = None,
        border: float = 0.0,
        hatch: float = 0.0,
        dashed: bool = False,
    ) -> None:
        """Draw a rectangle (x, y, width, height), `y` its lower edge.

        `grey` fills it, from 0 black to 1 white (None: not filled); `border` is the width of its line, 0 for none;
        `hatch` is the distance of slanting lines across it, rising to the right, falling for a negative one.
        """
        x, y, width, height = box
        path = f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re"
        code = ["q"]
        if grey is not None:
            code.append(f"{grey:g} g {path} f")
        if hatch:
            code.append(f"q {path} W n 0 G 0.4 w")
            step = abs(hatch)
            for number in range(int((width + height) / step) + 1):
                foot = x - height + number * step + step / 2
                ends = (foot, foot + height) if hatch > 0 else (foot + height, foot)
                code.append(f"{ends[0]:.2f} {y:.2f} m {ends[1]:.2f} {y + height:.2f} l S")
            code.append("Q")
        if border:
            dash = f"{_DASH} " if dashed else ""
            code.append(f"0 G {border:g} w 0 J {dash}{path} S")
        code.append("Q")
        self._code.append("\n".join(code))

    def picture(self, x: float, y: float, width: float, height: float, png: bytes) -> None:
        """Show a PNG picture with its lower left corner at (x, y)."""
        self._canvas.drawImage(ImageReader(io.BytesIO(png)), x, y, width, height)

    def watermark(self, text: str) -> None:
        """Write pale bold letters across the middle of the sheet; call before the page's own text."""
        width, height = self._canvas._pagesize
        bold = face(FaceName.BOLD)
        size = (width**2 + height**2) ** 0.5 * 0.55 / bold.words[text]
        pen = self._pen(FaceName.BOLD)
        slope = height / width
        cosine = 1 / (1 + slope**2) ** 0.5
        sine = slope * cosine
        half, drop = bold.width(text, size) / 2, size * 0.33
        x = width / 2 - half * cosine + drop * sine
        y = height / 2 - half * sine - drop * cosine
        matrix = f"{cosine:.4f} {sine:.4f} {-sine:.4f} {cosine:.4f} {x:.2f} {y:.2f}"
        self._code.append(f"q {_PALE} g BT {pen.name} {size:.1f} Tf {matrix} Tm {pen.show(text, round(size, 1))} ET Q")

    def bookmark(self, title: str, top: float, level: int) -> None:
        """Add an entry of the outline that leads to the height `top` of this page; `level` begins at 0."""
        self._bookmarks += 1
        key = f"s{self._bookmarks}"
        level = min(level, self._outline_level + 1)
        self._outline_level = level
        self._canvas.bookmarkHorizontalAbsolute(key, top)
        self._canvas.addOutlineEntry(title, key, level)

    def end_page(self) -> None:
        """Finish the page; what is written next stands on a new one."""
        self._canvas.showPage()
        self._code = self._canvas._code

    def finish(self) -> bytes:
        """Return the whole file."""
        self._canvas.save()
        return self._file.getvalue()
