"""A month on the wall: a page of weeks with what is due on each day, and a list of what finds no room in them."""

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass

from msoko_desktop.domain.execution import TrackedOccurrence
from msoko_desktop.domain.execution.agenda import monday_of
from msoko_desktop.domain.execution.model import in_order
from msoko_desktop.domain.language.russian import Case, capitalised, month_name, one_line, weekday_name
from msoko_desktop.domain.language.typesetting import bind
from msoko_desktop.writers.calendar_parts import (
    LEADING,
    PADDING,
    THICK,
    CalendarPages,
    CalendarView,
    entry_words,
    fit_lines,
    states_of,
)
from msoko_desktop.writers.fonts import FaceName, face
from msoko_desktop.writers.pdf_pages import ASCENT
from msoko_desktop.writers.typography import clean, wrap

_DAYS = 7
_OFF_GREY = 0.9
_DAY_SIZE = 1.3  # size of a day's number by that of the text
_NAME_LINES = 2
_LIST_COLUMNS = 2
_LIST_GAP = 14.0


@dataclass(slots=True)
class _Entry:
    """An occurrence in a day: its lines and how high it is."""

    item: TrackedOccurrence
    lines: list[str]
    height: float


@dataclass(slots=True)
class _Day:
    """A day of the month with its entries and the height that all of them need."""

    date: dt.date
    entries: list[_Entry]
    need: float


def month_calendar_pdf(view: CalendarView, year: int, month: int) -> bytes:
    """Return the calendar of a month as a PDF of one page and, where a day has too much for it, a list on further ones.

    An occurrence stands on its last day. Only those of the month are shown.
    """
    items = [item for item in view.items if (item.due.year, item.due.month) == (year, month)]
    return _Month(view, year, month, items).pdf()


class _Month:
    def __init__(self, view: CalendarView, year: int, month: int, items: list[TrackedOccurrence]) -> None:
        self.view = view
        self.month = month
        self.pages = CalendarPages(view, states_of(items, view.today))
        self.marks = view.plan_marks()
        self.width = self.pages.frame.text_width / _DAYS
        self.head = self.pages.size * _DAY_SIZE * LEADING + PADDING
        by_day: dict[dt.date, list[TrackedOccurrence]] = {}
        for item in sorted(items, key=in_order):
            by_day.setdefault(item.due, []).append(item)
        self.by_day = by_day
        self.days = [dt.date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1)]
        self.left_over: list[tuple[dt.date, list[TrackedOccurrence]]] = []

    def _weeks(self, room: float) -> dict[dt.date, list[_Day]]:
        """Return the weeks with the longest titles that let all entries fit in a height, else with the shortest."""
        weeks: dict[dt.date, list[_Day]] = {}
        for limit in self.pages.rules.month_title_lines:
            weeks = {}
            for day in self.days:
                weeks.setdefault(monday_of(day), []).append(self._day(day, self.by_day.get(day, []), limit))
            if sum(max(day.need for day in week) for week in weeks.values()) <= room:
                break
        return weeks

    def _day(self, date: dt.date, items: list[TrackedOccurrence], limit: int) -> _Day:
        pages = self.pages
        room = (self.width - 2 * PADDING - pages.sign_width) / pages.size
        entries = []
        for item in items:
            words = entry_words(item, self.marks)
            lines = fit_lines(face(FaceName.REGULAR), words, room, limit)
            entries.append(_Entry(item, lines, len(lines) * pages.leading + PADDING))
        name = self.view.day_name(date)
        extra = pages.leading if len(self._name(date, name)) > 1 else 0.0
        return _Day(date, entries, self.head + extra + sum(entry.height for entry in entries) + PADDING)

    def _name(self, date: dt.date, name: str) -> list[str]:
        """Return the lines of a day off's name beside its number."""
        number = face(FaceName.BOLD).width(f"{date.day} ", self.pages.size * _DAY_SIZE)
        room = (self.width - 2 * PADDING - number) / self.pages.size
        return fit_lines(face(FaceName.ITALIC), bind(clean(one_line(name))), room, _NAME_LINES) if name else []

    def pdf(self) -> bytes:
        """Draw the page and its continuation."""
        pages, frame = self.pages, self.pages.frame
        top = pages.fresh_page(self.view.title)
        foot = pages.foot + self._plans()
        top = self._weekdays(top)
        weeks = self._weeks(top - foot)
        heights = _share_heights([max(day.need for day in week) for week in weeks.values()], top - foot)
        y = top
        for (monday, week), height in zip(weeks.items(), heights, strict=True):
            for place in range(_DAYS):
                date = monday + dt.timedelta(days=place)
                found = next((day for day in week if day.date == date), None)
                box = (frame.left + place * self.width, y - height, self.width, height)
                off = found is not None and self.view.is_day_off(date)
                pages.rectangle(box, grey=_OFF_GREY if off else None)
                if found is not None:
                    self._draw_day(found, box)
            y -= height
        frame_box = (frame.left, y, frame.text_width, top - y)
        pages.rectangle(frame_box, border=THICK)
        self._continue()
        return pages.finish()

    def _plans(self) -> float:
        """Write which plan each Roman number stands for, above the legend; return the height it takes."""
        if not self.marks:
            return 0.0
        pages, frame = self.pages, self.pages.frame
        named = "; ".join(f"{mark} – {one_line(self.view.plans.get(plan, ''))}" for plan, mark in self.marks.items())
        lines = wrap(face(FaceName.REGULAR), bind(clean(named)), frame.text_width / pages.size)
        height = len(lines) * pages.leading
        pages.lines(frame.left, pages.foot + height - PADDING, lines)
        return height + PADDING

    def _weekdays(self, top: float) -> float:
        """Write the names of the days of the week; return the height below them."""
        pages, frame, bold = self.pages, self.pages.frame, face(FaceName.BOLD)
        height = pages.leading + 2 * PADDING
        monday = monday_of(self.days[0])
        for place in range(_DAYS):
            name = capitalised(weekday_name(monday + dt.timedelta(days=place)))
            x = frame.left + place * self.width
            box = (x, top - height, self.width, height)
            pages.rectangle(box)
            middle = x + (self.width - bold.width(name, pages.size)) / 2
            pages.write(middle, top - PADDING - pages.size * ASCENT, name, FaceName.BOLD)
        return top - height

    def _draw_day(self, day: _Day, box: tuple[float, float, float, float]) -> None:
        """Write a day's number, its name and as many entries as fit; the others are left over for the list."""
        pages = self.pages
        x, bottom, _, height = box
        big = pages.size * _DAY_SIZE
        y = bottom + height - PADDING
        pages.write(x + PADDING, y - big * ASCENT, str(day.date.day), FaceName.BOLD, big)
        name = self._name(day.date, self.view.day_name(day.date))
        shift = face(FaceName.BOLD).width(f"{day.date.day} ", big)
        pages.lines(x + PADDING + shift, y - (big - pages.size) * ASCENT, name, FaceName.ITALIC)
        y -= self.head - PADDING + (pages.leading if len(name) > 1 else 0.0)
        room = y - bottom
        shown = list(day.entries)
        if sum(entry.height for entry in shown) > room:
            while shown and sum(entry.height for entry in shown) + pages.leading > room:
                shown.pop()
        for entry in shown:
            pages.sign(x + PADDING, y - pages.size * ASCENT, entry.item.state(self.view.today))
            pages.lines(x + PADDING + pages.sign_width, y, entry.lines)
            y -= entry.height
        rest = [entry.item for entry in day.entries[len(shown) :]]
        if rest:
            self.left_over.append((day.date, rest))
            words = f"ещё {len(rest)} – в продолжении"
            pages.write(x + PADDING, bottom + PADDING, words, FaceName.BOLD_ITALIC)

    def _continue(self) -> None:
        """List in columns what found no room, day by day, with full titles and executors."""
        if not self.left_over:
            return
        flow = _Flow(self.pages, f"{self.view.title} – продолжение")
        for date, items in self.left_over:
            day = f"{date.day} {month_name(self.month, Case.GENITIVE)}, {weekday_name(date)}"
            flow.heading(capitalised(day))
            for item in items:
                words = entry_words(item, self.marks)
                executors = one_line(item.executors).rstrip(" ,;")
                if executors:
                    words += bind(clean(f" (исполнители: {executors})"))
                flow.entry(item, words)


class _Flow:
    """Entries in two columns over as many pages as they need."""

    def __init__(self, pages: CalendarPages, title: str) -> None:
        self.pages = pages
        self.title = title
        self.width = (pages.frame.text_width - _LIST_GAP * (_LIST_COLUMNS - 1)) / _LIST_COLUMNS
        self.top = self.y = 0.0
        self.column = _LIST_COLUMNS

    @property
    def x(self) -> float:
        """The left edge of the column."""
        return self.pages.frame.left + self.column * (self.width + _LIST_GAP)

    def _room(self, lines: int) -> None:
        """Go to the next column or page unless so many lines fit."""
        if self.column < _LIST_COLUMNS and self.y - lines * self.pages.leading >= self.pages.foot:
            return
        self.column += 1
        if self.column >= _LIST_COLUMNS:
            self.top = self.pages.fresh_page(self.title)
            self.column = 0
        self.y = self.top

    def heading(self, text: str) -> None:
        """Write a heading that stays with the beginning of its first entry."""
        self._room(4)
        if self.y < self.top:
            self.y -= self.pages.leading / 2
        self.pages.lines(self.x, self.y, [text], FaceName.BOLD)
        self.y -= self.pages.leading + PADDING

    def entry(self, item: TrackedOccurrence, words: str) -> None:
        """Write an occurrence behind the sign of its state."""
        pages = self.pages
        lines = wrap(face(FaceName.REGULAR), words, (self.width - pages.sign_width) / pages.size)
        self._room(min(2, len(lines)))
        pages.sign(self.x, self.y - pages.size * ASCENT, item.state(pages.view.today))
        for line in lines:
            self._room(1)
            pages.lines(self.x + pages.sign_width, self.y, [line])
            self.y -= pages.leading
        self.y -= PADDING


def _share_heights(needs: list[float], whole: float) -> list[float]:
    """Share a height out: to weeks that need less than their share what they need, the rest equally to the others.

    Where all needs can be met, what is left over goes to the lowest weeks.
    """
    if sum(needs) <= whole:
        level = _level(needs, whole)
        return [max(need, level) for need in needs]
    heights = [0.0] * len(needs)
    left, open_places = whole, sorted(range(len(needs)), key=needs.__getitem__)
    while open_places:
        share = left / len(open_places)
        place = open_places.pop(0)
        heights[place] = min(needs[place], share)
        left -= heights[place]
    return heights


def _level(needs: list[float], whole: float) -> float:
    """Return the height to which the lowest weeks rise so that all together fill the whole."""
    tall = sorted(needs, reverse=True)
    for number, _ in enumerate(tall):
        level = (whole - sum(tall[:number])) / (len(tall) - number)
        if level >= tall[number]:
            return level
    return tall[-1]
