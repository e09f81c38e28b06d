"""The words of any printed paper in their order, before anything is laid out: shared by PDF, DOCX and XLSX."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from msoko_desktop.domain.language.typesetting import bind
from msoko_desktop.writers.paper import DraftMark, PaperOffice
from msoko_desktop.writers.typography import clean

BLANK_NAME = "______________"
DRAFT_WORD = "ПРОЕКТ"
MARK_GAP = "- "
"""What stands before the text of a list's part; its width is how far the part hangs to the right."""

SIGNATURE_GAP_LINES = 2
"""Empty lines above a signature, the room for the hand."""

POST_SHARE = 0.5
"""How much of the width the signatory's post may take."""

LEAST_POST_SHARE = 0.25
"""How much of the width a post keeps beside the longest name."""

KEPT_LINES = 2
"""Fewest lines of a paragraph on either page when it is divided, and of it beside what must stay with it."""

UNKNOWN_POST = "Руководитель"


class Role(StrEnum):
    """What a column is for, as far as its width goes: narrow numbers, a wide title, anything else."""

    NUMBER = "number"
    TITLE = "title"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of a printed table: its heading ("\\n" between paragraphs), its role, its share of the width.

    The share is a part of 1; 0 leaves the width to the layout.
    """

    heading: str
    role: Role = Role.PLAIN
    width: float = 0.0


class Look(StrEnum):
    """How words are set off where two revisions are compared: struck out or underlined."""

    STRUCK = "struck"
    UNDERLINED = "underlined"


class Span(NamedTuple):
    """Words of a paragraph that are set off: where they begin and end in its text, and how they look."""

    start: int
    end: int
    look: Look


class Paragraph(NamedTuple):
    """A paragraph of a cell. `mark` is the sign of a list's part («-») that hangs before it, "" for plain text.

    `hanging` says that the text stands to the right of where such a sign is. `spans` are words that are set off, in
    their order and without overlaps; only rows that are no section rows show them.
    """

    text: str
    mark: str = ""
    hanging: bool = False
    spans: tuple[Span, ...] = ()

    @property
    def pieces(self) -> tuple[tuple[str, Look | None], ...]:
        """The text with its mark in pieces of one look each, None for plain words."""
        found: list[tuple[str, Look | None]] = [(f"{self.mark} ", None)] if self.mark else []
        at = 0
        for span in self.spans:
            found += [(self.text[at : span.start], None), (self.text[span.start : span.end], span.look)]
            at = span.end
        found.append((self.text[at:], None))
        return tuple(piece for piece in found if piece[0])


Cell = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of the printed table: a section row with one spanning cell, or an activity with a cell a column.

    `aligned` gives, for stacked deadlines, the positions of the two columns whose paragraphs stand side by side
    (parts, deadlines).
    """

    section: bool
    cells: tuple[Cell, ...]
    level: int = 1
    aligned: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns, its rows, what stands in place of the rows when there are none.

    `tab` names its sheet in XLSX, where a second table gets a sheet of its own (at most 31 characters).
    """

    columns: tuple[SheetColumn, ...]
    rows: tuple[SheetRow, ...]
    empty: str
    tab: str = "Таблица"


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs over the whole width, with a plain line as their heading ("" for none) that stays with them.

    `flowing` text is set as the text of an order: first lines indented, both edges even. `strong` is bold, `centred`
    in the middle, `keeps` says that it stays with the block below.
    """

    paragraphs: tuple[str, ...]
    heading: str = ""
    flowing: bool = False
    strong: bool = False
    centred: bool = False
    keeps: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """The heading, where there is one, and the paragraphs."""
        return (self.heading, *self.paragraphs) if self.heading else self.paragraphs


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: a PNG file, its size on paper in millimetres, what it shows in words for those who cannot see it.

    One that is wider than the text is made smaller.
    """

    png: bytes
    width_mm: float
    height_mm: float
    words: str = ""


Block = Text | Table | Picture


def apart(before: Block, after: Block) -> bool:
    """Tell whether an empty line divides two blocks: not under what stays with the next, nor above a caption."""
    if isinstance(before, Text) and before.keeps:
        return False
    return not (isinstance(before, Picture) and isinstance(after, Text) and after.centred)


@dataclass(frozen=True, slots=True)
class Signature:
    """The post at the left and the name at the right."""

    post: str
    name: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """All the words of a printed paper, in their order: the corner's mark, the title, the blocks, the signature.

    `after` are lines below the signature (a mark of receipt). `noun` is the paper's kind in the genitive, which names
    the styles of its Word file («Заголовок плана»); `text_style` is the name of the style of its texts there.
    """

    title: tuple[str, ...]
    blocks: tuple[Block, ...]
    mark: tuple[str, ...] = ()
    draft: DraftMark = DraftMark.NONE
    signature: Signature | None = None
    noun: str = "документа"
    text_style: str = "Пояснение"
    after: tuple[str, ...] = ()

    @property
    def table(self) -> Table:
        """The main table, which decides how the sheet lies: the one with the most columns."""
        return max((block for block in self.blocks if isinstance(block, Table)), key=lambda table: len(table.columns))


def section_row(*texts: str, level: int = 1) -> SheetRow:
    """Return a row that spans the table; `level` 1 is the highest."""
    return SheetRow(True, (tuple(Paragraph(bind(text)) for text in texts),), level)


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of a text for print without empty ones."""
    return [line.strip() for line in clean(text).split("\n") if line.strip()]


def cell_paragraphs(text: str) -> Cell:
    """Return the paragraphs of a cell: parts («- …») hang behind their mark, what continues a part stands under it."""
    if not text:
        return ()
    found: list[Paragraph] = []
    in_list = False
    for line in paragraphs_of(text):
        if line.startswith("- "):
            in_list = True
            found.append(Paragraph(bind(line[2:].strip()), "-", True))
        else:
            found.append(Paragraph(bind(line), "", in_list))
    return tuple(found)


def cell_text(cell: Cell) -> str:
    """Return the text of a cell with a line for each paragraph."""
    return "\n".join(f"{item.mark} {item.text}" if item.mark else item.text for item in cell)


def office_signature(office: PaperOffice) -> Signature:
    """Return the signature of the office's head; blanks stand for what is not known."""
    post = bind(clean(office.head_post).strip()) or UNKNOWN_POST
    return Signature(post, bind(clean(office.head_name).strip()) or BLANK_NAME)
