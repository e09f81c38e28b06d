"""What a recommendation leads to, in words: the line of a plan, the item of an order with its addressee."""

from collections.abc import Sequence

from msoko_desktop.domain.language.russian import date_dots, one_line
from msoko_desktop.domain.orders.orders import OrderItem
from msoko_desktop.domain.plans.plans import LineKind, PlanLine
from msoko_desktop.domain.recommendations.model import AddresseeKind, Measure, Recommendation

_CONTROL = "контроль"
_LONGEST = 400
_MOST_WORKS = 4


def plan_line(one: Recommendation, name: str, year: str) -> PlanLine:
    """Return the activity that a recommendation makes: its measures as parts, done until the last of their days.

    `name` is the addressee as lists name it, `year` the school year («2025/26»).
    """
    head = f"Выполнение адресных рекомендаций по итогам {year} учебного года ({name})"
    parts = [f"- {_lower(measure.what)}{_until(measure)}" for measure in one.measures]
    body = "\n".join([f"{head}:", *(f"{part};" for part in parts[:-1]), f"{parts[-1]}."]) if parts else head
    last = one.last_day
    return PlanLine(
        LineKind.ACTIVITY,
        body,
        deadline=f"до {date_dots(last)}" if last is not None else "",
        executors=executors_of(one, name),
        expected_result=one_line(one.check)[:_LONGEST],
    )


def executors_of(one: Recommendation, name: str) -> str:
    """Return who carries the activity out: the school, the unions of teachers, the methodical service."""
    return "Руководители РМО" if one.kind is AddresseeKind.TEACHERS else name


def order_item(one: Recommendation, *, with_works: bool = False) -> OrderItem:
    """Return the item of an order that a recommendation makes: the addressee in the dative, a sub-item a measure;
    `with_works` names the works it was made of."""
    subs = tuple(
        OrderItem("", f"{_lower(measure.what)}{_until(measure)}{'.' if place == len(one.measures) else ';'}")
        for place, measure in enumerate(one.measures, start=1)
    )
    works = tuple(dict.fromkeys(fact.source for fact in one.facts if fact.source))[:_MOST_WORKS] if with_works else ()
    named = f" (работы: {'; '.join(works)})" if works else ""
    return OrderItem("", f"{one_line(one.addressee)}{named}:", subs)


def with_items(
    items: Sequence[OrderItem], new: Sequence[OrderItem], *, after_first: bool = False
) -> tuple[OrderItem, ...]:
    """Return items with new ones put in before the item on control at the end (or after the first), numbered anew.

    An item without a number stays without one where it was there before.
    """
    place = len(items)
    if after_first:
        place = min(1, len(items))
    else:
        while place and one_line(items[place - 1].text).lower().startswith(_CONTROL):
            place -= 1
    whole = [*items[:place], *new, *items[place:]]
    return _numbered(whole, "")


def _numbered(items: Sequence[OrderItem], above: str) -> tuple[OrderItem, ...]:
    made = []
    count = 0
    for item in items:
        if not item.number and item.id is not None:
            made.append(item)
            continue
        count += 1
        number = f"{above}.{count}" if above else str(count)
        made.append(OrderItem(number, item.text, _numbered(item.items, number), item.id))
    return tuple(made)


def _until(measure: Measure) -> str:
    return f" (срок – до {date_dots(measure.due)})" if measure.due is not None else ""


def _lower(text: str) -> str:
    """Return a text that goes on in a sentence: its first letter small, unless it is an abbreviation."""
    plain = one_line(text).rstrip(".;")
    return plain[:1].lower() + plain[1:] if plain[1:2].islower() else plain
