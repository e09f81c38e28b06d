"""What follows an order on sheets of its own: attachments with their marks, sheets of agreement and acquaintance."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import capitalised, date_dots, one_line, quoted
from msoko_desktop.domain.language.typesetting import bind
from msoko_desktop.domain.orders.orders import Attachment, AttachmentKind, AttachmentMark, Order, OrderPerson, SheetWay
from msoko_desktop.domain.plans.plans import Approval, Plan
from msoko_desktop.writers.fonts import MissingGlyph, missing_glyphs
from msoko_desktop.writers.order_sheet import order_texts
from msoko_desktop.writers.paper import (
    ApprovalMark,
    DraftMark,
    OrderPrintOptions,
    Orientation,
    PaperOffice,
    PaperOptions,
    PrintOptions,
    paper_rules,
)
from msoko_desktop.writers.plan_sheet import act_requisites, approval_mark, missing_in_plan, plan_sheet
from msoko_desktop.writers.sheet import (
    Cell,
    Paragraph,
    Role,
    Sheet,
    SheetColumn,
    SheetRow,
    Table,
    Text,
    cell_paragraphs,
    paragraphs_of,
)
from msoko_desktop.writers.typography import clean

EMPTY_TABLE = "Таблица не заполнена"

_WAYS = {
    SheetWay.AUTO: Orientation.AUTO,
    SheetWay.PORTRAIT: Orientation.PORTRAIT,
    SheetWay.LANDSCAPE: Orientation.LANDSCAPE,
}
_MARKS = {AttachmentMark.APPENDIX: ApprovalMark.APPENDIX, AttachmentMark.APPROVED: ApprovalMark.APPROVED}
_HAND: Cell = (Paragraph(""), Paragraph(""))  # two lines high: room for a signature


@dataclass(frozen=True, slots=True)
class OrderPart:
    """A paper that begins on a new page behind the order: its words, its sheet of paper, its entry in the outline.

    `through` says whether its pages are numbered on from those before it.
    """

    sheet: Sheet
    paper: PaperOptions
    bookmark: str
    through: bool


def order_paper(order: Order, options: OrderPrintOptions) -> PaperOptions:
    """Return the choices about the sheet that an order and everything behind it share."""
    return PaperOptions(
        orientation=Orientation.PORTRAIT,
        edition=order.edition,
        text_size=options.text_size,
        long_storage=options.long_storage,
    )


def appendix_numbers(order: Order) -> tuple[int | None, ...]:
    """Return, for each attachment of an order, its number, as the points of the order name it (from 1).

    None for the only one. One that is approved bears it above «УТВЕРЖДЁН» (ГОСТ Р 7.0.97-2016, 5.27 and 5.16).
    """
    several = len(order.attachments) > 1
    return tuple(place if several else None for place, _ in enumerate(order.attachments, start=1))


def order_parts(
    order: Order, office: PaperOffice, plans: Mapping[int, Plan], options: OrderPrintOptions
) -> tuple[OrderPart, ...]:
    """Return what is printed behind an order, in its order.

    Raises InputRefused when an attached plan is not among `plans`.
    """
    parts: list[OrderPart] = []
    if options.attachments:
        numbers = appendix_numbers(order)
        for place, attachment in enumerate(order.attachments):
            parts.append(_attachment(order, place, numbers[place], attachment, office, plans, options))
    paper = order_paper(order, options)
    draft = _draft(options)
    if options.agreement and order.agreement:
        parts.append(OrderPart(_agreement(order, draft), paper, "Лист согласования", through=False))
    if options.acquaintance and order.acquaintance:
        parts.append(OrderPart(_acquaintance(order, draft), paper, "Лист ознакомления", through=False))
    return tuple(parts)


def missing_in_order(order: Order, plans: Mapping[int, Plan]) -> tuple[MissingGlyph, ...]:
    """Name the characters of an order and its attachments that their PDF would show as an empty box."""
    counts = {sign.character: sign for sign in missing_glyphs(order_texts(order))}
    for attachment in order.attachments:
        plan = plans.get(attachment.plan_id) if attachment.plan_id is not None else None
        for sign in missing_in_plan(plan) if plan else ():
            known = counts.get(sign.character)
            counts[sign.character] = replace(sign, count=sign.count + known.count) if known else sign
    return tuple(counts[character] for character in sorted(counts))


def _draft(options: OrderPrintOptions) -> DraftMark:
    """Return the mark of a draft on what follows the order: the word stands on the order alone."""
    return options.draft if options.draft is DraftMark.WATERMARK else DraftMark.NONE


def _attachment(
    order: Order,
    place: int,
    number: int | None,
    attachment: Attachment,
    office: PaperOffice,
    plans: Mapping[int, Plan],
    options: OrderPrintOptions,
) -> OrderPart:
    approval = Approval(order.kind.label, order.issuer, order.number, order.date)
    chosen = PrintOptions(
        approval_mark=_MARKS[attachment.mark], appendix_number=number, signature=False, draft=_draft(options)
    )
    if attachment.kind is AttachmentKind.PLAN:
        plan = plans.get(attachment.plan_id) if attachment.plan_id is not None else None
        if plan is None:
            problem = "плана нет в файле. Выберите другой план или уберите приложение."
            raise InputRefused(f"Приложение {place + 1}: {problem}")
        sheet = plan_sheet(replace(plan, approval=approval), chosen, office)
    else:
        mark = approval_mark(Plan(attachment.title, approval=approval), chosen, office, paper_rules().approval)
        block = _table(attachment) if attachment.kind is AttachmentKind.TABLE else _text(attachment)
        title = tuple(bind(line) for line in paragraphs_of(attachment.title))
        sheet = Sheet(title, (block,), mark, chosen.draft, noun="приложения")
    paper = replace(order_paper(order, options), orientation=_WAYS[attachment.way])
    return OrderPart(sheet, paper, _bookmark(sheet, number, attachment), through=True)


def _bookmark(sheet: Sheet, number: int | None, attachment: Attachment) -> str:
    title = one_line(" ".join(sheet.title))
    if attachment.mark is AttachmentMark.APPROVED and number is None:
        return title or "Приложение"
    head = "Приложение" if number is None else f"Приложение № {number}"
    return f"{head}. {title}" if title else head


def _table(attachment: Attachment) -> Table:
    """Return a table of equal rows; columns without any heading are named by their numbers."""
    width = max((len(attachment.columns), *map(len, attachment.rows), 1))
    headings = [*attachment.columns, *[""] * (width - len(attachment.columns))]
    if not any(heading.strip() for heading in headings):
        headings = [str(place + 1) for place in range(width)]
    columns = tuple(
        SheetColumn(heading, Role.NUMBER if place == 0 and heading.startswith("№") else Role.PLAIN)
        for place, heading in enumerate("\n".join(paragraphs_of(text)) for text in headings)
    )
    rows = tuple(
        SheetRow(False, tuple(cell_paragraphs(text) for text in (*row, *[""] * (width - len(row)))))
        for row in attachment.rows
    )
    return Table(columns, rows, EMPTY_TABLE)


def _text(attachment: Attachment) -> Text:
    return Text(tuple(bind(text) for text in paragraphs_of(attachment.text)), flowing=True)


def _named(order: Order) -> str:
    """Return the order's heading in quotes, "" without one."""
    heading = one_line(clean(order.heading)).rstrip(".")
    return quoted(heading) if heading else ""


def _columns(data: tuple[tuple[str, float], ...]) -> tuple[SheetColumn, ...]:
    return tuple(SheetColumn(heading, Role.PLAIN, share) for heading, share in data)


def _plain(text: str) -> Cell:
    return tuple(Paragraph(bind(line)) for line in paragraphs_of(text))


def _day(person: OrderPerson) -> str:
    """Return the day of a person's signature, "" where it is left for the hand."""
    return date_dots(person.date) if person.date else ""


def _agreement(order: Order, draft: DraftMark) -> Sheet:
    words = paper_rules().approval
    _, dative = words.acts[order.kind.label]
    title = ("ЛИСТ СОГЛАСОВАНИЯ", bind(f"к {dative} {_named(order)}".strip()))
    rows = tuple(
        SheetRow(
            False,
            (
                _plain(person.post),
                _plain(person.name),
                _plain(_day(person)),
                _HAND,
                cell_paragraphs(person.remark),
            ),
        )
        for person in order.agreement
    )
    table = Table(_columns(paper_rules().order.agreement), rows, "")
    return Sheet(title, (table,), draft=draft, noun="листа")


def _acquaintance(order: Order, draft: DraftMark) -> Sheet:
    instrumental, _ = paper_rules().approval.acts[order.kind.label]
    requisites = act_requisites(order.date, order.number)
    lead = " ".join(filter(None, (capitalised(f"с {instrumental}"), requisites, _named(order), "ознакомлены:")))
    rows = tuple(
        SheetRow(
            False,
            (
                _plain(f"{number}."),
                _plain(person.name),
                _plain(person.post),
                _HAND,
                _plain(_day(person)),
            ),
        )
        for number, person in enumerate(order.acquaintance, 1)
    )
    table = Table(_columns(paper_rules().order.acquaintance), rows, "")
    return Sheet(("ЛИСТ ОЗНАКОМЛЕНИЯ",), (Text((bind(lead),)), table), draft=draft, noun="листа")
