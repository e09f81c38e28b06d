"""What stands on the paper of a plan, word by word, before anything is laid out: shared by PDF, DOCX and XLSX."""

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from msoko_desktop.domain.plans import Approval, ColumnKind, LineKind, Plan, PlanColumn, PlanLine, part_deadlines
from msoko_desktop.domain.typesetting import bind
from msoko_desktop.writers.fonts import MissingGlyph, missing_glyphs
from msoko_desktop.writers.issuers import genitive_issuer
from msoko_desktop.writers.paper import ApprovalMark, ApprovalWords, DraftMark, PaperOffice, PrintOptions, paper_rules
from msoko_desktop.writers.typography import clean

BLANK_DATE = "______________"
BLANK_NUMBER = "____"
BLANK_NAME = "______________"
DRAFT_WORD = "ПРОЕКТ"
ABBREVIATIONS_HEADING = "Применяемые сокращения:"
NO_ACTIVITIES = "Мероприятия не внесены"

_HEADINGS = {
    ColumnKind.NUMBER: "№ п/п",
    ColumnKind.TITLE: "Мероприятие",
    ColumnKind.DEADLINE: "Срок",
    ColumnKind.EXECUTORS: "Исполнители",
    ColumnKind.INDICATORS: "Показатели",
    ColumnKind.EXPECTED_RESULT: "Ожидаемый результат",
    ColumnKind.NOTE: "Примечание",
}
_NUMBER_WORDS = re.compile(r"п\s*/\s*п")
_WORD = re.compile(r"[а-яё]+(?:-[а-яё]+)*")


class Paragraph(NamedTuple):
    """A paragraph of a cell. `mark` is the sign of a list's part («-») that hangs before it, "" for plain text.

    `hanging` says that the text stands to the right of where such a sign is.
    """

    text: str
    mark: str = ""
    hanging: bool = False


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
class Signature:
    """The post at the left and the name at the right."""

    post: str
    name: str


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """All the words of a printed plan, in their order on the paper."""

    mark: tuple[str, ...]
    draft: DraftMark
    title: tuple[str, ...]
    columns: tuple[PlanColumn, ...]
    rows: tuple[SheetRow, ...]
    abbreviations: tuple[str, ...]
    signature: Signature | None


def plan_sheet(plan: Plan, options: PrintOptions, office: PaperOffice) -> PlanSheet:
    """Return the words of the printed plan."""
    columns = printed_columns(plan)
    kinds = tuple(column.kind for column in columns)
    activities = _Activities(kinds)
    abbreviations: tuple[str, ...] = ()
    if options.abbreviations:
        pairs = ((clean(item.short).strip(), clean(item.meaning).strip()) for item in plan.abbreviations)
        abbreviations = tuple(bind(" – ".join(filter(None, pair)).replace("\n", " ")) for pair in pairs)
    return PlanSheet(
        mark=approval_mark(plan, options, office, paper_rules().approval),
        draft=options.draft,
        title=tuple(bind(line) for line in _paragraphs(plan.title)),
        columns=tuple(replace(item, heading=_heading(item)) for item in columns),
        rows=tuple(_section(line) if line.kind is LineKind.SECTION else activities.row(line) for line in plan.lines),
        abbreviations=tuple(filter(None, abbreviations)),
        signature=_signature(office)
        if options.signature and options.approval_mark is not ApprovalMark.SIGNED
        else None,
    )


def missing_in_plan(plan: Plan) -> tuple[MissingGlyph, ...]:
    """Name the characters of a plan that its PDF would show as an empty box, so that a person can be told."""
    texts = [plan.title, *(column.heading for column in plan.columns)]
    texts += [text for item in plan.abbreviations for text in (item.short, item.meaning)]
    texts += [line.cell(kind) for line in plan.lines for kind in ColumnKind]
    return missing_glyphs(texts)


def printed_columns(plan: Plan) -> tuple[PlanColumn, ...]:
    """Return the plan's own columns; for a plan without any, those that hold text, with usual headings."""
    if plan.columns:
        return plan.columns
    filled = {kind for kind in ColumnKind for line in plan.activities() if line.cell(kind).strip()}
    usual = (
        {ColumnKind.TITLE}
        if filled
        else {ColumnKind.NUMBER, ColumnKind.TITLE, ColumnKind.DEADLINE, ColumnKind.EXECUTORS}
    )
    return tuple(PlanColumn(kind, _HEADINGS[kind]) for kind in ColumnKind if kind in filled | usual)


def printed_number(number: str) -> str:
    """Return a number as paper shows it: with a final dot («1.1.»); «1)» and other endings stay."""
    number = clean(number).strip()
    return f"{number}." if number and number[-1].isalnum() else number


def _paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text for print without empty ones."""
    return [line.strip() for line in clean(text).split("\n") if line.strip()]


def _heading(column: PlanColumn) -> str:
    """Return a column's heading for print; «№ п/ п» of a careless typist becomes «№ п/п»."""
    heading = "\n".join(_paragraphs(column.heading))
    return _NUMBER_WORDS.sub("п/п", heading) if column.kind is ColumnKind.NUMBER else heading


def cell_paragraphs(text: str) -> Cell:
    """Return the paragraphs of a cell: parts («- …») hang behind their mark, what continues a part stands under it."""
    if not text:
        return ()
    found: list[Paragraph] = []
    in_list = False
    for line in _paragraphs(text):
        if line.startswith("- "):
            in_list = True
            found.append(Paragraph(bind(line[2:].strip()), "-", True))
        else:
            found.append(Paragraph(bind(line), "", in_list))
    return tuple(found)


def _section(line: PlanLine) -> SheetRow:
    number = printed_number(line.number)
    paragraphs = _paragraphs(line.title)
    first = " ".join(filter(None, (number, *paragraphs[:1])))
    texts = ([first] if first else []) + paragraphs[1:]
    return SheetRow(True, (tuple(Paragraph(bind(text)) for text in texts),), line.level)


class _Activities:
    """Makes the rows of activities; the paragraphs of equal texts are made once."""

    def __init__(self, kinds: tuple[ColumnKind, ...]) -> None:
        self._kinds = kinds
        self._known: dict[str, Cell] = {}
        both = ColumnKind.TITLE in kinds and ColumnKind.DEADLINE in kinds
        self._stacked = (kinds.index(ColumnKind.TITLE), kinds.index(ColumnKind.DEADLINE)) if both else None

    def row(self, line: PlanLine) -> SheetRow:
        """Return the row of an activity."""
        cells = tuple(
            (Paragraph(printed_number(line.number)),) if kind is ColumnKind.NUMBER else self._cell(line.cell(kind))
            for kind in self._kinds
        )
        aligned = self._stacked if self._stacked and "\n" in line.deadline and part_deadlines(line) else None
        return SheetRow(False, cells, line.level, aligned)

    def _cell(self, text: str) -> Cell:
        cell = self._known.get(text)
        if cell is None:
            cell = self._known[text] = cell_paragraphs(text)
        return cell


def _signature(office: PaperOffice) -> Signature:
    post = bind(clean(office.head_post).strip()) or "Руководитель"
    return Signature(post, bind(clean(office.head_name).strip()) or BLANK_NAME)


def approval_mark(plan: Plan, options: PrintOptions, office: PaperOffice, words: ApprovalWords) -> tuple[str, ...]:
    """Return the lines of the mark in the upper right corner, () for none; unknown dates and numbers are blanks.

    `Approval.issuer` may stand in the genitive, as it follows «приказом» and «к приказу», or as on a letterhead.
    """
    mark = options.approval_mark
    if mark is ApprovalMark.AUTO:
        mark = ApprovalMark.APPENDIX if plan.approval else ApprovalMark.NONE
    if mark is ApprovalMark.NONE:
        return ()
    form = words.forms[title_gender(plan.title, words)]
    if mark is ApprovalMark.SIGNED:
        signature = _signature(office)
        return tuple(
            bind(text)
            for text in (
                "УТВЕРЖДАЮ",
                signature.post,
                f"__________ {signature.name}".replace(" ", "\u00a0"),
                "«___» __________ 20__ г.",
            )
        )
    approval = plan.approval or Approval()
    kind = clean(approval.kind).strip().lower() or "приказ"
    instrumental, dative = words.acts.get(kind, (kind, kind))
    issuer = clean(approval.issuer).strip()
    if not issuer or issuer == office.name:
        issuer = clean(office.genitive_name).strip() or clean(office.name).strip()
    issuer = genitive_issuer(issuer, words.issuers, (plan.title, office.name, office.genitive_name))
    date = f"{approval.date:%d.%m.%Y}" if approval.date else BLANK_DATE
    requisites = f"от {date} № {clean(approval.number).strip() or BLANK_NUMBER}".replace(" ", "\u00a0")
    if mark is ApprovalMark.APPROVED:
        return (form, bind(f"{instrumental} {issuer}".strip()), requisites)
    first = "Приложение" if options.appendix_number is None else f"Приложение № {options.appendix_number}"
    return (bind(first), bind(f"к {dative} {issuer}".strip()), requisites)


def title_gender(title: str, words: ApprovalWords) -> str:
    """Return the gender of the document a title names («masculine», «feminine», «neuter», «plural»).

    The first noun of the title that the list knows decides: «Муниципальная программа («дорожная карта»)» is feminine
    by «программа». Without one it is masculine, as «план».
    """
    for word in _WORD.findall(title.lower()):
        if word in words.genders:
            return words.genders[word]
    return "masculine"
