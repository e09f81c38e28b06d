"""How a document looks on paper: the rules of the standard by edition, and what a person chooses when printing."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

from msoko_desktop import paths
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.writers.issuers import IssuerWords

POINTS_PER_MM = 72 / 25.4


def points(millimetres: float) -> float:
    """Return a length in points (1/72 inch) of a length in millimetres."""
    return millimetres * POINTS_PER_MM


class Orientation(StrEnum):
    """Which way the sheet lies; AUTO lets the table decide."""

    AUTO = "auto"
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class PaperSize(StrEnum):
    """Sizes of paper an office has."""

    A4 = "A4"
    A3 = "A3"


SHEETS_MM = {PaperSize.A4: (210.0, 297.0), PaperSize.A3: (297.0, 420.0)}
"""Width and height of an upright sheet in millimetres (ISO 216)."""


class ApprovalMark(StrEnum):
    """What stands in the upper right corner of the first page.

    AUTO: «Приложение к приказу …» where the plan knows its act, nothing otherwise. SIGNED is «УТВЕРЖДАЮ» with the
    head's own signature, which then does not stand under the table once more.
    """

    AUTO = "auto"
    APPENDIX = "appendix"
    APPROVED = "approved"
    SIGNED = "signed"
    NONE = "none"


class DraftMark(StrEnum):
    """How a draft says that it is one: the word in the corner, or pale letters across every page."""

    NONE = "none"
    WORD = "word"
    WATERMARK = "watermark"


class HeadingPlace(StrEnum):
    """Where the heading of an order stands; AUTO leaves it to the edition of the standard."""

    AUTO = "auto"
    LEFT = "left"
    CENTRE = "centre"


class VerbPlace(StrEnum):
    """Where the ordering word stands: on a line of its own, or in the preamble's last line.

    AUTO: in the line where its letters are spaced («п р и к а з ы в а ю:»), else on a line of its own.
    """

    AUTO = "auto"
    OWN_LINE = "own_line"
    RUN_ON = "run_on"


@dataclass(frozen=True, slots=True)
class PaperOptions:
    """What a person chooses about the sheet.

    `edition` is the code of an edition of the standard, "" for the one in force on the document's date. Sizes are in
    points, None for the edition's own; a table without a chosen size is set smaller when its words need it.
    `long_storage` widens the left margin for documents kept over ten years.
    """

    size: PaperSize = PaperSize.A4
    orientation: Orientation = Orientation.AUTO
    edition: str = ""
    text_size: int | None = None
    table_size: int | None = None
    long_storage: bool = False


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """What a person chooses when a plan is printed.

    `appendix_number` is None for an act's only attachment, which bears no number. `date` is the date of the document
    for choosing the edition (None: the approving act's, else the newest edition). `made` is the moment written into
    the file's properties (None: not written, and equal plans give equal bytes).
    """

    paper: PaperOptions = field(default_factory=PaperOptions)
    approval_mark: ApprovalMark = ApprovalMark.AUTO
    appendix_number: int | None = None
    signature: bool = True
    abbreviations: bool = True
    draft: DraftMark = DraftMark.NONE
    date: dt.date | None = None
    made: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class OrderPrintOptions:
    """What a person chooses when an order is printed.

    `text_size` is in points, None for the edition's own. The sheets of agreement and of acquaintance are printed when
    they are asked for and somebody stands on them. `made` is the moment written into the file's properties (None: not
    written, and equal orders give equal bytes).
    """

    text_size: int | None = None
    long_storage: bool = False
    heading: HeadingPlace = HeadingPlace.AUTO
    verb: VerbPlace = VerbPlace.AUTO
    draft: DraftMark = DraftMark.NONE
    agreement: bool = True
    acquaintance: bool = True
    attachments: bool = True
    made: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class PaperOffice:
    """What paper needs to know of the office: its names, its head («Г.В. Скакалина»), its letterhead.

    What is not known is "". `arms` is a picture of the coat of arms (PNG or JPEG, b"" for none).
    """

    name: str = ""
    genitive_name: str = ""
    head_post: str = ""
    head_name: str = ""
    arms: bytes = b""
    parent_body: str = ""
    place: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    requisites: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """The layout rules of one edition of the standard; lengths in millimetres, sizes in points."""

    code: str
    name: str
    start: dt.date
    left_mm: float
    left_long_storage_mm: float
    right_mm: float
    top_mm: float
    bottom_mm: float
    text_sizes: tuple[int, ...]
    text_size: int
    table_sizes: tuple[int, ...]
    line_spacing: float
    first_line_mm: float
    page_number_mm: float
    page_number_size: int
    corner_width_mm: float
    heading_place: HeadingPlace
    heading_width_mm: float

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> "Edition":
        """Make an edition of a table of `data/paper.toml`; raises KeyError or TypeError when it is incomplete."""
        rest: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in data.items() if key != "from"
        }
        return cls(**{**rest, "start": data["from"], "heading_place": HeadingPlace(data["heading_place"])})


@dataclass(frozen=True, slots=True)
class TableRules:
    """How tables are drawn: border in points, paddings in millimetres, when a row may be divided between pages."""

    border_pt: float
    padding_mm: float
    padding_vertical_mm: float
    split_share: float
    split_lines: int


@dataclass(frozen=True, slots=True)
class OrderRules:
    """How an order looks: millimetres, points, and gaps between its parts in lines of its text.

    `gaps` stand above the part they are named after; `agreement` and `acquaintance` are the columns of those sheets:
    headings with shares of the width.
    """

    arms_mm: float
    contacts_size: int
    rule_pt: float
    executor_size: int
    heading_bold: bool
    gaps: Mapping[str, float]
    agreement: tuple[tuple[str, float], ...]
    acquaintance: tuple[tuple[str, float], ...]

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> "OrderRules":
        """Make the rules of the table `order` of `data/paper.toml`; raises KeyError or TypeError when incomplete."""
        sheets = {
            name: tuple((str(heading), float(share)) for heading, share in data[name])
            for name in ("agreement", "acquaintance")
        }
        return cls(**{**data, **sheets})


@dataclass(frozen=True, slots=True)
class CalendarRules:
    """How wall calendars look: margins in millimetres, sizes of text in points by paper, lines given to a title."""

    left_mm: float
    right_mm: float
    top_mm: float
    bottom_mm: float
    text_sizes: Mapping[str, float]
    title_sizes: Mapping[str, float]
    month_title_lines: tuple[int, ...]
    year_title_lines: int

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> "CalendarRules":
        """Make the rules of the table `calendar` of `data/paper.toml`; raises KeyError or TypeError when incomplete."""
        return cls(**{**data, "month_title_lines": tuple(data["month_title_lines"])})


@dataclass(frozen=True, slots=True)
class ApprovalWords:
    """The words of approval marks: form by gender, cases of acts, gender of titles' nouns, names of offices."""

    forms: Mapping[str, str]
    acts: Mapping[str, tuple[str, str]]
    genders: Mapping[str, str]
    issuers: IssuerWords

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> "ApprovalWords":
        """Make the words of the table `approval` of `data/paper.toml`."""
        genders = {noun: gender for gender, nouns in data["nouns"].items() for noun in nouns}
        forms = {gender: str(data[gender]) for gender in data["nouns"]}
        acts = {name: (cases[0], cases[1]) for name, cases in data["acts"].items()}
        return cls(forms, acts, genders, IssuerWords.from_mapping(data))


@dataclass(frozen=True, slots=True)
class PaperRules:
    """Everything of `data/paper.toml`: editions by their dates, rules by kinds of paper, words of marks."""

    editions: tuple[Edition, ...]
    table: TableRules
    approval: ApprovalWords
    calendar: CalendarRules
    order: OrderRules

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> "PaperRules":
        """Make the rules of the content of `data/paper.toml`; raises KeyError or TypeError when it is incomplete."""
        editions = sorted((Edition.from_mapping(item) for item in data["editions"]), key=lambda item: item.start)
        words = ApprovalWords.from_mapping(data["approval"])
        calendar, order = CalendarRules.from_mapping(data["calendar"]), OrderRules.from_mapping(data["order"])
        return cls(tuple(editions), TableRules(**data["table"]), words, calendar, order)

    def edition_on(self, day: dt.date | None) -> Edition:
        """Return the edition in force on `day`: the newest for None, the oldest for days before all of them."""
        if day is None:
            return self.editions[-1]
        in_force = [edition for edition in self.editions if edition.start <= day]
        return in_force[-1] if in_force else self.editions[0]

    def edition(self, options: PaperOptions, day: dt.date | None) -> Edition:
        """Return the chosen edition, or the one in force on `day`.

        Raises InputRefused when the chosen code or a chosen size is not one the rules know.
        """
        edition = self.edition_on(day)
        if options.edition:
            known = {item.code: item for item in self.editions}
            if options.edition not in known:
                names = ", ".join(known)
                raise InputRefused(f"Редакция ГОСТ Р 7.0.97 «{options.edition}» неизвестна, выберите одну из: {names}.")
            edition = known[options.edition]
        _check_size(options.text_size, edition.text_sizes, "текста")
        _check_size(options.table_size, edition.table_sizes, "таблицы")
        return edition


def _check_size(size: int | None, allowed: tuple[int, ...], what: str) -> None:
    if size is not None and size not in allowed:
        sizes = ", ".join(map(str, allowed))
        raise InputRefused(f"Размер шрифта {what} {size} пт не допускается, выберите один из: {sizes}.")


@cache
def paper_rules() -> PaperRules:
    """Return the rules of `data/paper.toml`, read once; raises FileNotFoundError when the installation lacks it."""
    with paths.asset("data/paper.toml").open("rb") as file:
        return PaperRules.from_mapping(tomllib.load(file))


@dataclass(frozen=True, slots=True)
class PageFrame:
    """A sheet and its margins in points; the origin is the lower left corner, as in PDF."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @classmethod
    def of(cls, edition: Edition, options: PaperOptions, *, landscape: bool) -> "PageFrame":
        """Return the frame of the chosen sheet by the rules of the edition."""
        short, long = (points(side) for side in SHEETS_MM[options.size])
        width, height = (long, short) if landscape else (short, long)
        left = edition.left_long_storage_mm if options.long_storage else edition.left_mm
        return cls(
            width, height, points(left), points(edition.right_mm), points(edition.top_mm), points(edition.bottom_mm)
        )

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """The height between the margins."""
        return self.height - self.top - self.bottom
