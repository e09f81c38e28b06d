"""Recommendations become activities of a plan and items of an order, linked both ways. Each write is one undo step."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import one_line, quoted, shortened
from msoko_desktop.domain.orders.orders import OrderItem
from msoko_desktop.domain.plans import numbering, outline
from msoko_desktop.domain.plans.plans import LineKind, PlanStatus
from msoko_desktop.domain.recommendations.leading import order_item, plan_line, with_items
from msoko_desktop.domain.recommendations.model import Recommendation
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import Step, operation
from msoko_desktop.services.orders import order_templates
from msoko_desktop.services.orders.orders import insert_order, open_orders, require_open
from msoko_desktop.services.plans.plan_rules import refuse_too_long, require_editable, sound_line
from msoko_desktop.services.plans.plans import list_plans
from msoko_desktop.services.recommendation_register import Registered, list_recommendations
from msoko_desktop.services.results.assessment_names import year_title
from msoko_desktop.storage import orders as order_rows
from msoko_desktop.storage import plans as plan_rows
from msoko_desktop.storage import recommendations as rows
from msoko_desktop.storage.district_file import District

TEMPLATE = "measures_by_recommendations"
NOTHING = "Рекомендации не выбраны. Выберите их в реестре."
_TITLE = 60


@dataclass(frozen=True, slots=True)
class Target:
    """A plan or an order that can be chosen: its id, its name, and why it would refuse ("" where it takes more)."""

    id: int
    name: str
    closed: str = ""


@dataclass(frozen=True, slots=True)
class SectionTarget:
    """A section of a plan that an activity can stand in; `line_id` None is the plan without sections, its end."""

    line_id: int | None
    name: str


def plans_to_lead(d: District) -> tuple[Target, ...]:
    """Return the plans in whose lines a recommendation could stand: those that may be changed first."""
    found = [plan for plan in list_plans(d) if plan.status is not PlanStatus.ARCHIVED]
    closed = {PlanStatus.APPROVED: "утверждён"}
    targets = [Target(plan.id, one_line(plan.title), closed.get(plan.status, "")) for plan in found]
    return tuple(sorted(targets, key=lambda one: bool(one.closed)))


def sections_of(d: District, plan_id: int) -> tuple[SectionTarget, ...]:
    """Return the sections of a plan in their order; of a plan without sections its end."""
    with d.reading() as connection:
        lines = plan_rows.read_lines(connection, plan_id)
    found = [
        SectionTarget(line.id, one_line(f"{line.number} {line.title}").strip())
        for line in lines
        if line.kind is LineKind.SECTION
    ]
    return tuple(found) or (SectionTarget(None, "В конец плана"),)


def orders_to_lead(d: District) -> tuple[Target, ...]:
    """Return the orders that are not approved yet, the newest first."""
    return tuple(Target(one.id, one_line(one.heading) or "без заголовка") for one in open_orders(d))


def make_activities(d: District, ids: Sequence[int], plan_id: int, section_id: int | None) -> Changes:
    """Make of each recommendation a line at the end of a section (None: of the plan); the lines' ids are in `created`.

    Raises InputRefused where the plan is approved or archived (its next edition takes it), gone, where the section is
    gone, or a recommendation is a line of a plan already.
    """
    chosen = _chosen(d, ids)
    for found in chosen:
        if found.led.plan_id is not None:
            where = f"{quoted(shortened(found.led.plan_title, _TITLE))}, п. {found.led.line_number}".rstrip(", п.")
            raise InputRefused(f"{found.name}: рекомендация уже стала мероприятием плана {where}.")
    name = "Сделать рекомендации мероприятиями плана" if len(chosen) > 1 else "Сделать рекомендацию мероприятием плана"
    with operation(d, name) as step:
        require_editable(step.connection, plan_id)
        lines = plan_rows.read_lines(step.connection, plan_id)
        refuse_too_long(len(lines) + len(chosen))
        made = []
        for found in chosen:
            place, level = _place(lines, section_id)
            line = plan_line(found.one, found.name, year_title(found.one.school_year))
            line = sound_line(replace(line, level=level, number=numbering.next_number(lines, place, level)))
            (line_id,) = plan_rows.insert_at(step.connection, plan_id, place, [line])
            lines = (*lines[:place], replace(line, id=line_id), *lines[place:])
            rows.write_recommendation(step.connection, replace(found.one, line_id=line_id))
            made.append(line_id)
        step.changed(Area.PLANS, Area.PLAN_LINES, Area.RECOMMENDATIONS, plans=[plan_id], created=made)
    return step.changes


def _place(lines: outline.Lines, section_id: int | None) -> tuple[int, int]:
    """Return where a line at the end of a section goes and how deep it stands. Raises InputRefused where it is gone."""
    if section_id is None:
        return len(lines), 1
    at = next((place for place, line in enumerate(lines) if line.id == section_id), None)
    if at is None:
        raise InputRefused("Этого раздела в плане больше нет. Выберите другой.")
    end = at + 1
    while end < len(lines) and lines[end].kind is not LineKind.SECTION:
        end += 1
    return end, 1


def make_items(d: District, ids: Sequence[int], order_id: int) -> Changes:
    """Make of each recommendation an item of an order, before the one on control; the items' ids are in `created`.

    Raises InputRefused where the order is approved or gone, or a recommendation is an item of one already.
    """
    chosen = _without_items(_chosen(d, ids))
    with operation(d, "Сделать рекомендации пунктами приказа") as step:
        old = require_open(d, order_id)
        items = with_items(old.items, [order_item(found.one) for found in chosen])
        order_rows.update_order(step.connection, old, replace(old, items=items))
        order_rows.touch_order(step.connection, order_id)
        _link(step, order_id, items, [found.one for found in chosen])
    return step.changes


def draft_measures(d: District, ids: Sequence[int], today: dt.date) -> Changes:
    """Draft the order on measures of recommendations; the order's id is the first in `created`, then its items'.

    Raises InputRefused where nothing is chosen or a recommendation is an item of an order already.
    """
    chosen = _without_items(_chosen(d, ids))
    with operation(d, "Составить приказ о мерах") as step:
        draft_order_of(step, d, [found.one for found in chosen], today)
    return step.changes


def refuse_led(d: District, ids: Sequence[int]) -> None:
    """Raise InputRefused where one of the recommendations is an item of an order already."""
    if ids:
        _without_items(_chosen(d, ids))


def draft_order_of(
    step: Step, d: District, chosen: Sequence[Recommendation], today: dt.date, *, with_works: bool = False
) -> None:
    """Draft the order on measures of kept recommendations within a step; its id is put into `created`, then its
    items'."""
    year = max(one.school_year for one in chosen)
    values = {**order_templates.proposals(d, TEMPLATE, today), "year": year}
    draft = order_templates.filled_template(d, TEMPLATE, values).order
    items = with_items(draft.items, [order_item(one, with_works=with_works) for one in chosen], after_first=True)
    order_id = insert_order(step, d, replace(draft, items=items))
    step.changed(created=[order_id])
    _link(step, order_id, items, chosen, with_works=with_works)


def _chosen(d: District, ids: Sequence[int]) -> list[Registered]:
    if not ids:
        raise InputRefused(NOTHING)
    known = {found.id: found for found in list_recommendations(d)}
    if not set(ids) <= known.keys():
        raise InputRefused("Одной из рекомендаций в файле больше нет. Откройте реестр заново.")
    return [found for one, found in known.items() if one in set(ids)]


def _without_items(chosen: list[Registered]) -> list[Registered]:
    for found in chosen:
        if found.led.order_id is not None:
            heading = quoted(shortened(found.led.order_heading or "без заголовка", _TITLE))
            raise InputRefused(
                f"{found.name}: рекомендация уже стала пунктом {found.led.item_number} приказа {heading}."
            )
        if not found.one.measures:
            raise InputRefused(f"{found.name}: в рекомендации не сказано, что сделать. Дополните её.")
    return chosen


def _link(
    step: Step, order_id: int, items: Sequence[OrderItem], chosen: Sequence[Recommendation], *, with_works: bool = False
) -> None:
    """Note with each recommendation its item: the new items stand in the order of the recommendations."""
    stored = order_rows.read_items(step.connection, order_id)
    wanted = {order_item(one, with_works=with_works).text for one in chosen}
    fresh = [new.id for given, new in zip(items, stored, strict=True) if given.id is None and given.text in wanted]
    for one, item_id in zip(chosen, fresh, strict=True):
        rows.write_recommendation(step.connection, replace(one, order_item_id=item_id))
    step.changed(Area.ORDERS, Area.RECOMMENDATIONS, created=[one for one in fresh if one is not None])
