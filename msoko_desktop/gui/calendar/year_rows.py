"""The rows of the year: plans, their sections, their activities with the occurrences of twelve months."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from msoko_desktop.gui.calendar.chips import Chip


class RowKind(Enum):
    """What a row of the year is."""

    PLAN = auto()
    SECTION = auto()
    ACTIVITY = auto()


@dataclass(frozen=True, slots=True)
class YearRow:
    """A heading with its `title`, or an activity (`plan_id`, `line_id`, `part`) with its occurrences by their days."""

    kind: RowKind
    title: str
    number: str = ""
    plan_id: int = 0
    line_id: int = 0
    part: int = 0
    chips: tuple[Chip, ...] = ()

    @property
    def place(self) -> tuple[int, int, int]:
        """What tells an activity from any other."""
        return self.plan_id, self.line_id, self.part


def year_rows(
    chips: Iterable[Chip], plans: Sequence[int], plan_title: Callable[[int], str], *, with_plans: bool = True
) -> list[YearRow]:
    """Return the rows of the year in the order of `plans` and of their lines; `with_plans` False leaves out titles."""
    order = {plan_id: place for place, plan_id in enumerate(plans)}
    activities: dict[tuple[int, int, int, int], list[Chip]] = {}
    for chip in chips:
        item = chip.item
        place = (order.get(item.plan_id, len(order)), item.position, item.line_id, item.part)
        activities.setdefault(place, []).append(chip)
    rows: list[YearRow] = []
    plan_id, section = 0, ""
    for _, found in sorted(activities.items()):
        item = found[0].item
        if item.plan_id != plan_id:
            plan_id, section = item.plan_id, ""
            if with_plans:
                rows.append(YearRow(RowKind.PLAN, plan_title(plan_id), plan_id=plan_id))
        if item.section != section:
            section = item.section
            if section:
                rows.append(YearRow(RowKind.SECTION, section, plan_id=plan_id))
        title = " ".join(item.title.split())
        rows.append(YearRow(RowKind.ACTIVITY, title, item.number, plan_id, item.line_id, item.part, tuple(found)))
    return rows


def share_of_year(day: dt.date, months: Sequence[dt.date]) -> float:
    """Return where a day stands on twelve months of equal width, 0 … 12; days outside at the ends.

    `months` are the first days of the twelve.
    """
    count = (day.year - months[0].year) * 12 + day.month - months[0].month
    if count < 0:
        return 0.0
    if count >= 12:
        return 12.0
    last = (day.replace(day=28) + dt.timedelta(4)).replace(day=1) - dt.timedelta(1)
    return count + (day.day - 1) / last.day
