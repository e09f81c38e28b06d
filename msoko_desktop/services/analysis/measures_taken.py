"""Measures that the file has on record for schools: recommendations sent, activities of plans, items of orders."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from msoko_desktop.domain.analysis.model import Origin
from msoko_desktop.domain.execution.model import Progress, TrackedOccurrence
from msoko_desktop.domain.language.russian import date_dots, one_line, quoted, shortened
from msoko_desktop.domain.orders.orders import DocumentStatus, OrderItem
from msoko_desktop.domain.plans.plans import LineKind, PlanLine, PlanStatus
from msoko_desktop.domain.recommendations.model import Recommendation, State
from msoko_desktop.domain.schools.school_mentions import SchoolMentions
from msoko_desktop.services.orders.orders import OrderSummary, list_orders
from msoko_desktop.services.plans.plans import PlanSummary, list_plans
from msoko_desktop.services.results.assessment_names import year_title
from msoko_desktop.services.schools.schools import list_schools, school_kinds
from msoko_desktop.services.timetable.timetable import Timetable
from msoko_desktop.storage import orders as order_rows
from msoko_desktop.storage import plans as plan_rows
from msoko_desktop.storage import recommendations as recommendation_rows
from msoko_desktop.storage.district_file import District

RECOMMENDATION, PLAN, ORDER = "recommendation", "plan", "order"
"""The views of origins that are measures: `area` has the id; of a line of a plan «plan/line»."""

_LONG, _TITLE = 160, 70
_Led = Mapping[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Taken:
    """A measure for a school: what it is in words, where it stands. `draft`: it is only drawn up, not in force."""

    school_id: int
    words: str
    origin: Origin
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Between:
    """The days between the results of two school years: measures of these days can have changed the second."""

    first: dt.date
    last: dt.date

    def holds(self, start: dt.date, end: dt.date) -> bool:
        """Tell whether a span of days reaches into these."""
        return start <= self.last and end >= self.first


def days_between(first: int, last: int) -> Between:
    """Return the days from the end of the school year `first` (June, after its results) to that of `last` (May)."""
    return Between(dt.date(first + 1, 6, 1), dt.date(last + 1, 5, 31))


class Records:
    """What the file has that can be a measure for a school, read once for as many years as are asked for."""

    def __init__(self, d: District) -> None:
        self.timetable = Timetable(d)
        self.mentions = SchoolMentions(list_schools(d), school_kinds())
        with d.reading() as connection:
            self.recommendations = recommendation_rows.read_recommendations(connection)
            self.plans = [(plan, plan_rows.read_lines(connection, plan.id)) for plan in list_plans(d)]
            self.orders = [
                (order, order_rows.read_items(connection, order.id))
                for order in list_orders(d)
                if not order.status.without_force
            ]

    def taken(self, first: int, last: int) -> tuple[Taken, ...]:
        """Return the measures for single schools between the results of two school years, as `measures_taken`."""
        sent = [
            one
            for one in self.recommendations
            if one.school_id is not None and one.state is not State.DRAFT and first <= one.school_year < last
        ]
        days = days_between(first, last)
        lines: _Led = {one.line_id: one.school_id for one in sent if one.line_id is not None}
        items: _Led = {one.order_item_id: one.school_id for one in sent if one.order_item_id is not None}
        return (*map(_recommended, sent), *_activities(self, days, lines), *_items(self, days, items))


def measures_taken(d: District, first: int, last: int) -> tuple[Taken, ...]:
    """Return the measures for single schools between the results of two school years (their first calendar years).

    A recommendation counts that was sent on the results of a year before `last`; an activity that names the school
    among its executors and is due in these days, or came of such a recommendation; an item of an order of these days
    that names the school, or came of such a recommendation. What is for all schools counts for none.
    """
    return Records(d).taken(first, last)


def schools_with_measures(d: District, years: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """Return for each school year the schools that had a measure in force since the year before: a proposal."""
    records = Records(d)
    return {
        year: tuple(sorted({one.school_id for one in records.taken(year - 1, year) if not one.draft})) for year in years
    }


def _recommended(one: Recommendation) -> Taken:
    told = f"Адресная рекомендация по итогам {year_title(one.school_year)} учебного года ({_sent_words(one)})"
    what = "; ".join(measure.what.strip().rstrip(".;") for measure in one.measures)
    origin = Origin(0, RECOMMENDATION, (one.school_id or 0,), "", (), str(one.id))
    return Taken(one.school_id or 0, f"{told}: {shortened(one_line(what), _LONG)}" if what else told, origin)


def _sent_words(one: Recommendation) -> str:
    if one.state is State.SENT or one.sent is None:
        return one.state_words()
    return f"направлена {date_dots(one.sent)}, {one.state_words()}"


# --- plans


def _activities(records: Records, days: Between, led: _Led) -> Iterator[Taken]:
    for plan, lines in records.plans:
        named = [(line, _schools_of(line, records.mentions, led)) for line in lines if line.kind is LineKind.ACTIVITY]
        named = [(line, schools) for line, schools in named if schools]
        if not named:
            continue
        dated: dict[int, list[TrackedOccurrence]] = {}
        for one in records.timetable.of_plan(plan.id).occurrences:
            dated.setdefault(one.line_id, []).append(one)
        for line, schools in named:
            own = dated.get(line.id or 0, [])
            if line.id in led or _is_between(plan, own, days):
                for school in schools:
                    yield _activity(plan, line, own, school)


def _schools_of(line: PlanLine, mentions: SchoolMentions, led: _Led) -> tuple[int, ...]:
    if line.id in led:
        school = led[line.id]
        return () if school is None else (school,)
    return mentions.of(line.executors)


def _is_between(plan: PlanSummary, own: Sequence[TrackedOccurrence], days: Between) -> bool:
    """Tell whether an activity is due in some days: by its occurrences, else by the period of its plan."""
    if own:
        return any(days.first <= one.due <= days.last for one in own if not _is_cancelled(one))
    return plan.period is not None and days.holds(plan.period.start, plan.period.end)


def _is_cancelled(one: TrackedOccurrence) -> bool:
    return one.record is not None and one.record.progress is Progress.CANCELLED


def _activity(plan: PlanSummary, line: PlanLine, own: Sequence[TrackedOccurrence], school: int) -> Taken:
    done = [one.record.done_on for one in own if one.record is not None and one.record.done_on is not None]
    state = f"; срок – {one_line(line.deadline)}" if line.deadline else ""
    if done:
        state = f"; выполнено {date_dots(max(done))}"
    draft = plan.status is PlanStatus.DRAFT
    number = f", п. {line.number.rstrip('.')}" if line.number else ""
    title = quoted(shortened(one_line(plan.title), _TITLE))
    where = f"Мероприятие {'проекта плана' if draft else 'плана'} {title}{number}"
    origin = Origin(0, PLAN, (school,), "", (), f"{plan.id}/{line.id}")
    return Taken(school, f"{where}: {shortened(one_line(line.title), _LONG)}{state}", origin, draft)


# --- orders


def _items(records: Records, days: Between, led: _Led) -> Iterator[Taken]:
    for order, items in records.orders:
        dated = order.date is not None and days.first <= order.date <= days.last
        for item in items:
            if item.id in led:
                school = led[item.id]
                schools: tuple[int, ...] = () if school is None else (school,)
            else:
                schools = records.mentions.of(_whole(item)) if dated else ()
            for one in schools:
                yield _ordered(order, item, one)


def _whole(item: OrderItem) -> str:
    return " ".join((item.text, *map(_whole, item.items)))


def _ordered(order: OrderSummary, item: OrderItem, school: int) -> Taken:
    draft = order.status is not DocumentStatus.APPROVED
    kind = order.kind.label.capitalize()
    about = quoted(shortened(one_line(order.heading) or "без заголовка", _TITLE))
    when = f" от {date_dots(order.date)}" if order.date is not None else ""
    number = f" № {order.number}" if order.number else ""
    where = f"{kind}{' (проект)' if draft else f'{when}{number}'} {about}"
    point = f", п. {item.number.rstrip('.')}" if item.number else ""
    origin = Origin(0, ORDER, (school,), "", (), str(order.id))
    return Taken(school, f"{where}{point}: {shortened(one_line(_whole(item)), _LONG)}", origin, draft)
