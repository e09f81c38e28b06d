"""An occurrence as the calendar shows it: a short text with the letter of its state, and what its tool tip says."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from msoko_desktop.domain.execution import State, TrackedOccurrence
from msoko_desktop.domain.language.russian import capitalised, date_dots, one_line
from msoko_desktop.gui.execution.occurrence_list import WEEKDAYS
from msoko_desktop.gui.execution.texts import day_off_text, span_text

if TYPE_CHECKING:
    from msoko_desktop.domain.timetable.days_off import DaysOff


@dataclass(frozen=True, slots=True)
class Chip:
    """An occurrence with its state on the day that is shown; `off`: it is open and due on a day off."""

    item: TrackedOccurrence
    state: State
    text: str
    off: bool = False

    @property
    def key(self) -> str:
        """The name of its occurrence."""
        return self.item.key


def make_chip(item: TrackedOccurrence, on: dt.date, days_off: "DaysOff") -> Chip:
    """Return the chip of an occurrence as it stands on a day."""
    state = item.state(on)
    sign = "→ " if item.is_moved and state is not State.MOVED else ""
    about = "≈ " if item.is_approximate else ""
    off = not state.is_closed and days_off.is_day_off(item.due)
    return Chip(item, state, sign + about + name_of(item), off)


def by_day(chips: Iterable[Chip]) -> dict[dt.date, list[Chip]]:
    """Return the chips by the days they are due on."""
    found: dict[dt.date, list[Chip]] = {}
    for chip in chips:
        found.setdefault(chip.item.due, []).append(chip)
    return found


def name_of(item: TrackedOccurrence) -> str:
    """Return number and title in one line."""
    return one_line(f"{item.number} {item.title}")


def short_day(day: dt.date) -> str:
    """Return a day as «13.11 (пт)»."""
    return f"{day:%d.%m} ({WEEKDAYS[day.weekday()]})"


def tip_of(chip: Chip, days_off: "DaysOff", plan_title: Callable[[int], str]) -> str:
    """Return the whole of an occurrence for its tool tip, as HTML, so that long lines wrap."""
    item = chip.item
    phrase = one_line(item.phrase)
    lines = [
        f"<b>{escape(name_of(item))}</b>",
        f"Срок: {span_text(item.window)}" + (f" («{escape(phrase)}»)" * bool(phrase)),
    ]
    if item.is_moved and item.planned is not None:
        lines.append(f"По плану: {date_dots(item.planned.due)}")
    state = capitalised(chip.state.label)
    done_on = item.done_on
    lines.append(f"{state} {date_dots(done_on)}" if done_on is not None and chip.state.is_closed else state)
    if item.is_approximate:
        lines.append("Дата приблизительная: известны только обычные дни")
    if item.executors.strip():
        lines.append(f"Исполнители: {escape(one_line(item.executors))}")
    lines.append(escape(one_line(plan_title(item.plan_id))))
    if chip.off:
        lines.append(escape(day_off_text(item.due, days_off)))
    return "<br>".join(lines)


def spoken(chip: Chip) -> str:
    """Return a chip in words for those who hear the screen."""
    off = ", срок приходится на выходной день" if chip.off else ""
    return f"{name_of(chip.item)}, {chip.state.label}, срок {date_dots(chip.item.due)}{off}"
