"""The recognition as a whole: blocks of a document in, plans, orders and doubts out."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from msoko_desktop.domain.errors import Cancelled
from msoko_desktop.domain.orders.orders import Order
from msoko_desktop.domain.plans.imports import ImportWarning, Recognised
from msoko_desktop.domain.plans.plans import Approval, Plan
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.readers.blocks import Block, Paragraph
from msoko_desktop.readers.recognition.columns_by_content import guess_plan_table
from msoko_desktop.readers.recognition.doubts import Document, doubts_of_plan
from msoko_desktop.readers.recognition.doubts_order import doubts_of_order
from msoko_desktop.readers.recognition.layout import Item, Line, PlanTable, lay_out, section_entry
from msoko_desktop.readers.recognition.orders import FoundOrder, take_orders
from msoko_desktop.readers.recognition.periods import period_in_text, period_in_title, period_of_deadlines
from msoko_desktop.readers.recognition.plans import BuiltPlan, build_plan
from msoko_desktop.readers.recognition.surroundings import Mark, take_abbreviations, take_mark, take_title
from msoko_desktop.readers.rules import RecognitionRules

Progress = Callable[[float, str], None]


@dataclass(slots=True)
class _Found:
    """A plan with what was found around it; `order` is the place of the order it is attached to."""

    built: BuiltPlan
    table: PlanTable
    title: str
    titled: bool
    mark: Mark | None
    order: int | None
    changes: dict[str, str] = field(default_factory=dict)


def recognise_blocks(
    blocks: list[Block], source: str, rules: RecognitionRules, progress: Progress, cancelled: Callable[[], bool]
) -> Recognised:
    """Find the plans and orders of a document; raises Cancelled."""
    progress(0.4, "Поиск таблиц")
    items = lay_out(blocks, rules)
    if not any(isinstance(item, PlanTable) for item in items):
        items = guess_plan_table(blocks, items, rules)
    segments = _segments(items)
    found, orders = _build(segments, source, rules, progress, cancelled)
    plans = _complete(found, segments, orders, rules)
    linked = _link(found, orders)
    for position, (plan, each) in enumerate(zip(plans, found, strict=True)):
        plans[position] = _approved(plan, each, linked, orders)
    progress(0.8, "Проверка прочитанного")
    text = Document([_text_of(block) for block in blocks], rules)
    proposed = _proposed(plans)
    warnings: list[ImportWarning] = []
    for order, each_order in zip(linked, orders, strict=True):
        warnings.extend(doubts_of_order(order, each_order))
    for position, (plan, each) in enumerate(zip(plans, found, strict=True)):
        if cancelled():
            raise Cancelled
        warnings.extend(
            doubts_of_plan(position, plan, each.built.drafts, text, plans, proposed[position], titled=each.titled,
                           guessed=each.table.guessed)
        )  # fmt: skip
    progress(1.0, "Готово")
    return Recognised(
        source,
        tuple(plans),
        tuple(linked),
        tuple(warnings),
        tuple(item.text for item in items if isinstance(item, Line) and not item.used),
        proposed,
    )


def _text_of(block: Block) -> str:
    if isinstance(block, Paragraph):
        return block.text
    return "\n".join(cell.text for row in block.rows for cell in row.cells if not cell.merged)


def _segments(items: list[Item]) -> list[tuple[list[Line], PlanTable | None]]:
    """Divide the items: the lines before each plan's table with it, the lines after the last with None."""
    segments: list[tuple[list[Line], PlanTable | None]] = []
    lines: list[Line] = []
    for item in items:
        if isinstance(item, PlanTable):
            segments.append((lines, item))
            lines = []
        else:
            lines.append(item)
    return [*segments, (lines, None)]


def _build(segments: list[tuple[list[Line], PlanTable | None]], source: str, rules: RecognitionRules,
           progress: Progress, cancelled: Callable[[], bool]) -> tuple[list[_Found], list[FoundOrder]]:  # fmt: skip
    found: list[_Found] = []
    orders: list[FoundOrder] = []
    for position, (lines, table) in enumerate(segments):
        if cancelled():
            raise Cancelled
        progress(0.4 + 0.4 * position / len(segments), "Разбор планов")
        if found:
            heading, abbreviations = take_abbreviations(lines, rules)
            if abbreviations:
                last = found[-1]
                plan = replace(last.built.plan, abbreviations=abbreviations)
                last.built = replace(last.built, plan=plan)
                last.changes["abbreviations_heading"] = heading
        orders.extend(take_orders(lines, rules))
        if table is None:
            continue
        mark = take_mark(lines, rules)
        title, heading = take_title(lines, rules)
        if heading:
            table.rows.insert(0, section_entry(heading))
        fallback = table.name if table.name and not table.name.lower().startswith(("лист", "sheet", "таблица")) else ""
        found.append(
            _Found(build_plan(table, rules), table, title or fallback or _stem(source), bool(title), mark,
                   len(orders) - 1 if orders else None)
        )  # fmt: skip
    return found, orders


def _stem(source: str) -> str:
    stem = source.rpartition(".")[0] or source
    return stem.strip("- ") or "План мероприятий"


def _complete(found: list[_Found], segments: list[tuple[list[Line], PlanTable | None]], orders: list[FoundOrder],
              rules: RecognitionRules) -> list[Plan]:  # fmt: skip
    """Give the plans their titles and periods."""
    around = period_in_text(line.text for lines, _ in segments for line in lines)
    plans: list[Plan] = []
    for each in found:
        extra = dict(each.changes)
        if each.mark:
            extra["approval_mark"] = each.mark.text
        period = period_in_title(each.title) or around
        if period is None and each.order is not None:
            period = period_in_title(orders[each.order].order.heading)
        plans.append(replace(each.built.plan, title=each.title, period=period, extra=extra))
    return plans


def _link(found: list[_Found], orders: list[FoundOrder]) -> list[Order]:
    """Attach to every order the plans that follow it, or that bear a mark of it."""
    linked: list[Order] = []
    for place, each_order in enumerate(orders):
        order = each_order.order
        attached: list[int] = []
        for position, each in enumerate(found):
            act = each.mark.approval if each.mark else None
            if act is not None and act.number and order.number:
                if (act.number, act.date) == (order.number, order.date):
                    attached.append(position)
            elif each.order == place and (each_order.attaches or each.mark is not None):
                attached.append(position)
        linked.append(replace(order, plans=tuple(attached)))
    return linked


def _approved(plan: Plan, found: _Found, linked: list[Order], orders: list[FoundOrder]) -> Plan:
    """Give a plan the act that approves it: that of its own mark, else the order it is attached to."""
    act = found.mark.approval if found.mark else None
    if act is not None and (act.number or act.date):
        return replace(plan, approval=act)
    if found.order is None or not linked[found.order].plans:
        return replace(plan, approval=act)
    order = linked[found.order]
    return replace(plan, approval=Approval(orders[found.order].kind, order.issuer, order.number, order.date))


def _proposed(plans: list[Plan]) -> tuple[PlanPeriod | None, ...]:
    """Work periods out for plans whose text names none; a plan whose numbers run on into the next takes that one's."""
    proposed: list[PlanPeriod | None] = [
        None if plan.period else period_of_deadlines(line.deadline for line in plan.lines) for plan in plans
    ]
    for position in range(len(plans) - 2, -1, -1):
        if plans[position].period or proposed[position]:
            continue
        ends = [line.number for line in plans[position].lines if line.number.isdecimal()]
        begins = [line.number for line in plans[position + 1].lines if line.number.isdecimal()]
        if ends and begins and int(begins[0]) == int(ends[-1]) + 1:
            proposed[position] = proposed[position + 1] or plans[position + 1].period
    return tuple(proposed)
