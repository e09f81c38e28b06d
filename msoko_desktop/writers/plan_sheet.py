"""What stands on the paper of a plan, word by word: the marks of approval, the table, the abbreviations."""

import datetime as dt
import re

from msoko_desktop.domain.language.grammar import head_noun_gender
from msoko_desktop.domain.language.russian import date_dots
from msoko_desktop.domain.language.typesetting import NBSP, bind
from msoko_desktop.domain.plans.plans import Approval, ColumnKind, LineKind, Plan, PlanColumn, PlanLine, part_deadlines
from msoko_desktop.writers.fonts import MissingGlyph, missing_glyphs
from msoko_desktop.writers.issuers import genitive_issuer
from msoko_desktop.writers.paper import ApprovalMark, ApprovalWords, PaperOffice, PrintOptions, paper_rules
from msoko_desktop.writers.sheet import (
    Block,
    Cell,
    Paragraph,
    Role,
    Sheet,
    SheetColumn,
    SheetRow,
    Table,
    Text,
    cell_paragraphs,
    office_signature,
    paragraphs_of,
)
from msoko_desktop.writers.typography import clean

BLANK_DATE = "______________"
BLANK_NUMBER = "____"
ABBREVIATIONS_HEADING = "Применяемые сокращения:"
NO_ACTIVITIES = "Мероприятия не внесены"
TAB = "План"

_HEADINGS = {
    ColumnKind.NUMBER: "№ п/п",
    ColumnKind.TITLE: "Мероприятие",
    ColumnKind.DEADLINE: "Срок",
    ColumnKind.EXECUTORS: "Исполнители",
    ColumnKind.INDICATORS: "Показатели",
    ColumnKind.EXPECTED_RESULT: "Ожидаемый результат",
    ColumnKind.NOTE: "Примечание",
}
_ROLES = {ColumnKind.NUMBER: Role.NUMBER, ColumnKind.TITLE: Role.TITLE}
_NUMBER_WORDS = re.compile(r"п\s*/\s*п")
_GENDERS = {"masc": "masculine", "femn": "feminine", "neut": "neuter", "plur": "plural"}
_WORD = re.compile(r"[а-яё]+(?:-[а-яё]+)*")


def plan_sheet(plan: Plan, options: PrintOptions, office: PaperOffice) -> Sheet:
    """Return the words of the printed plan."""
    columns = printed_columns(plan)
    activities = _Activities(tuple(column.kind for column in columns))
    rows = tuple(_section(line) if line.kind is LineKind.SECTION else activities.row(line) for line in plan.lines)
    blocks: list[Block] = [Table(tuple(map(_column, columns)), rows, NO_ACTIVITIES, TAB)]
    abbreviations = _abbreviations(plan) if options.abbreviations else ()
    if abbreviations:
        blocks.append(Text(abbreviations, ABBREVIATIONS_HEADING))
    signed = options.signature and options.approval_mark is not ApprovalMark.SIGNED
    return Sheet(
        title=tuple(bind(line) for line in paragraphs_of(plan.title)),
        blocks=tuple(blocks),
        mark=approval_mark(plan, options, office, paper_rules().approval),
        draft=options.draft,
        signature=office_signature(office) if signed else None,
        noun="плана",
        text_style="Сокращение",
    )


def plan_day(plan: Plan, options: PrintOptions) -> dt.date | None:
    """Return the date of the printed document: the chosen one, else that of the approving act, else None."""
    return options.date or (plan.approval.date if plan.approval else None)


def _abbreviations(plan: Plan) -> tuple[str, ...]:
    """Return the abbreviations with their meanings, a line each."""
    pairs = ((clean(item.short).strip(), clean(item.meaning).strip()) for item in plan.abbreviations)
    lines = (bind(" – ".join(filter(None, pair)).replace("\n", " ")) for pair in pairs)
    return tuple(filter(None, lines))


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


def _column(column: PlanColumn) -> SheetColumn:
    """Return a column for print; the heading «№ п/ п» of a careless typist becomes «№ п/п»."""
    heading = "\n".join(paragraphs_of(column.heading))
    if column.kind is ColumnKind.NUMBER:
        heading = _NUMBER_WORDS.sub("п/п", heading)
    return SheetColumn(heading, _ROLES.get(column.kind, Role.PLAIN), column.width)


def _section(line: PlanLine) -> SheetRow:
    number = printed_number(line.number)
    paragraphs = paragraphs_of(line.title)
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
        signature = office_signature(office)
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
    requisites = act_requisites(approval.date, approval.number)
    first = "Приложение" if options.appendix_number is None else f"Приложение № {options.appendix_number}"
    if mark is ApprovalMark.APPROVED:
        approved = (form, bind(f"{instrumental} {issuer}".strip()), requisites)
        return approved if options.appendix_number is None else (bind(first), *approved)
    return (bind(first), bind(f"к {dative} {issuer}".strip()), requisites)


def act_requisites(date: dt.date | None, number: str) -> str:
    """Return «от 13.01.2020 № 11» in one piece, with blanks for what is not known."""
    day = date_dots(date) if date else BLANK_DATE
    return f"от {day} № {clean(number).strip() or BLANK_NUMBER}".replace(" ", NBSP)


def title_gender(title: str, words: ApprovalWords) -> str:
    """Return the gender of the document a title names («masculine», «feminine», «neuter», «plural»).

    The noun it begins with decides, else the first one that the list knows: «Муниципальная программа («дорожная
    карта»)» is feminine by «программа». Without one it is masculine, as «план».
    """
    found = _WORD.findall(title.lower())
    for place, word in enumerate(found):
        if word in words.genders:
            return words.genders[word]
        if not place and (gender := head_noun_gender(found)):
            return _GENDERS[gender]
    return "masculine"
