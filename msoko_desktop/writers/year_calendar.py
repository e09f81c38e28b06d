"""A year on the wall: a row an activity, a column a month, a bar from the first to the last day of each occurrence."""

import datetime as dt
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from msoko_desktop.domain.execution import State, TrackedOccurrence
from msoko_desktop.domain.language.russian import capitalised, date_dots, month_name, one_line
from msoko_desktop.domain.language.typesetting import bind
from msoko_desktop.writers.calendar_parts import (
    BAND_GREYS,
    BAND_HATCHES,
    PADDING,
    THICK,
    THIN,
    CalendarPages,
    CalendarView,
    fit_lines,
    sign_side,
    states_of,
)
from msoko_desktop.writers.fonts import FaceName, face
from msoko_desktop.writers.occurrence_words import plain_title
from msoko_desktop.writers.paper import points
from msoko_desktop.writers.pdf_pages import ASCENT, PdfPages
from msoko_desktop.writers.plan_sheet import printed_number
from msoko_desktop.writers.typography import clean, wrap

MONTHS = 12
NOTHING = "В этом году сроков нет"
BAR_NOTE = "Полоса – дни, отведённые на мероприятие (прерывистый контур – примерно), знак – последний день"
TODAY_NOTE = "прерывистая линия"
_NUMBER_MM = 12.0
_TITLE_SHARE = 0.3
_BAND = 0.45  # height of a bar by the side of a sign
_LANE_GAP = 1.5
_MOST_LANES = 12
_SECTION_GREY = 0.93
_CAP_HEIGHT = 0.655


@dataclass(slots=True)
class _Row:
    """A row: a heading over the whole width, or an activity with its occurrences in lanes."""

    lines: list[str]
    height: float
    number: str = ""
    heading: bool = False
    lanes: tuple[tuple[int, TrackedOccurrence], ...] = ()


def year_calendar_pdf(view: CalendarView, first: dt.date) -> bytes:
    """Return the calendar of the 12 months from that of the day `first` on as a PDF.

    Rows are the activities with an occurrence in these months, by plan and section. An occurrence is a bar over its
    days; the sign of its state stands at the last one. Bars end at the edges of the year.
    """
    first = first.replace(day=1)
    last = first.replace(year=first.year + 1) - dt.timedelta(days=1)
    items = [item for item in view.items if item.overlaps(first, last)]
    return _Year(view, first, last, items).pdf()


class _Year:
    def __init__(self, view: CalendarView, first: dt.date, last: dt.date, items: list[TrackedOccurrence]) -> None:
        self.view = view
        self.first, self.last = first, last
        note = BAR_NOTE
        if first <= view.today <= last:
            note += f"; {TODAY_NOTE} – {date_dots(view.today)}"
        self.pages = CalendarPages(view, states_of(items, view.today), f"{note}." if items else "")
        frame = self.pages.frame
        self.number_width = points(_NUMBER_MM) * self.pages.size / 8
        self.title_width = frame.text_width * _TITLE_SHARE
        self.months_left = frame.left + self.number_width + self.title_width
        self.month_width = (frame.width - frame.right - self.months_left) / MONTHS
        self.side = sign_side(self.pages.size)
        self.rows = list(self._rows(items))

    def _rows(self, items: list[TrackedOccurrence]) -> Iterator[_Row]:
        """Yield the rows in the order of plans, sections and lines."""
        order = {plan: place for place, plan in enumerate(self.view.plans)}
        lines: dict[tuple[int, int, int, int, int], list[TrackedOccurrence]] = {}
        for item in items:
            key = (order.get(item.plan_id, len(order)), item.plan_id, item.position, item.line_id, item.part)
            lines.setdefault(key, []).append(item)
        several = len({key[1] for key in lines}) > 1
        plan, section = 0, ""
        for key, found in sorted(lines.items()):
            if key[1] != plan:
                plan, section = key[1], ""
                if several:
                    yield self._heading(self.view.plans.get(plan, ""))
            if found[0].section != section:
                section = found[0].section
                if section:
                    yield self._heading(section)
            yield self._activity(found)

    def _heading(self, text: str) -> _Row:
        width = (self.pages.frame.text_width - 2 * PADDING) / self.pages.size
        lines = wrap(face(FaceName.BOLD), bind(clean(one_line(text))), width)
        return _Row(lines, len(lines) * self.pages.leading + 2 * PADDING, heading=True)

    def _activity(self, items: list[TrackedOccurrence]) -> _Row:
        pages = self.pages
        words = bind(clean(plain_title(items[0])))
        room = (self.title_width - 2 * PADDING) / pages.size
        lines = fit_lines(face(FaceName.REGULAR), words, room, pages.rules.year_title_lines)
        lanes = tuple(self._lanes(items))
        used = 1 + max(lane for lane, _ in lanes)
        height = max(len(lines) * pages.leading, used * (self.side + _LANE_GAP) - _LANE_GAP)
        return _Row(lines, height + 2 * PADDING, printed_number(items[0].number), lanes=lanes)

    def _lanes(self, items: list[TrackedOccurrence]) -> Iterator[tuple[int, TrackedOccurrence]]:
        """Give each occurrence the first lane in which it touches no other one."""
        ends: list[float] = []
        for item in sorted(items, key=lambda one: (one.start, one.due)):
            left, sign, right = self._extent(item)
            lane = next((place for place, end in enumerate(ends) if end <= min(left, sign)), len(ends))
            lane = min(lane, _MOST_LANES - 1)
            if lane == len(ends):
                ends.append(0.0)
            ends[lane] = right + 0.5
            yield lane, item

    def _x(self, day: dt.date) -> float:
        """Return where a day begins, from the left edge of the sheet; days outside stand at the edges."""
        if day < self.first:
            return self.months_left
        if day > self.last:
            return self.months_left + MONTHS * self.month_width
        month = (day.year - self.first.year) * 12 + day.month - self.first.month
        return self.months_left + (month + (day.day - 1) / monthrange(day.year, day.month)[1]) * self.month_width

    def _extent(self, item: TrackedOccurrence) -> tuple[float, float, float]:
        """Return where a bar begins, where its sign begins, and where both end."""
        left = self._x(item.start)
        right = self._x(item.due + dt.timedelta(days=1))
        sign = max(right - self.side, self.months_left)
        return left, sign, max(right, sign + self.side)

    def pdf(self) -> bytes:
        """Put the rows on pages, a heading never last on one, the head of the table on each."""
        pages = self.pages
        y = top = self._begin()
        if not self.rows:
            pages.write(pages.frame.left, top - pages.leading * 1.5, NOTHING)
        place = 0
        while place < len(self.rows):
            end = place
            while self.rows[end].heading and end < len(self.rows) - 1:
                end += 1
            group = self.rows[place : end + 1]
            if y - sum(row.height for row in group) < pages.foot and y < top:
                self._close(top, y)
                y = top = self._begin()
            for row in group:
                self._draw(row, y)
                y -= row.height
            place = end + 1
        self._close(top, y)
        return pages.finish()

    def _begin(self) -> float:
        """Begin a page with the head of the table; return the height below it."""
        pages, frame, bold = self.pages, self.pages.frame, face(FaceName.BOLD)
        top = pages.fresh_page(self.view.title)
        years = self.first.year != self.last.year
        height = pages.leading * (2 if years else 1) + 2 * PADDING
        cells = [(frame.left, self.number_width, ["№ п/п"]), (frame.left + self.number_width, self.title_width,
                 ["Мероприятие"])]  # fmt: skip
        for step in range(MONTHS):
            month = (self.first.month - 1 + step) % 12 + 1
            year = self.first.year + (self.first.month - 1 + step) // 12
            words = [capitalised(month_name(month)), *([str(year)] if years else [])]
            cells.append((self.months_left + step * self.month_width, self.month_width, words))
        for x, width, lines in cells:
            box = (x, top - height, width, height)
            pages.rectangle(box)
            y = top - (height - len(lines) * pages.leading) / 2 - pages.size * ASCENT
            for line in lines:
                size = min(pages.size, (width - 2) / bold.words[line])
                pages.write(x + (width - bold.width(line, size)) / 2, y, line, FaceName.BOLD, size)
                y -= pages.leading
        return top - height

    def _draw(self, row: _Row, top: float) -> None:
        pages, frame = self.pages, self.pages.frame
        box = (frame.left, top - row.height, frame.text_width, row.height)
        if row.heading:
            pages.rectangle(box, grey=_SECTION_GREY)
            pages.lines(frame.left + PADDING, top - PADDING, row.lines, FaceName.BOLD)
            return
        pages.rectangle(box)
        pages.add(partial(_verticals, lefts=self._edges(), top=top, bottom=top - row.height))
        pages.write(frame.left + PADDING, top - PADDING - pages.size * ASCENT, row.number)
        pages.lines(frame.left + self.number_width + PADDING, top - PADDING, row.lines)
        if self.first <= self.view.today <= self.last:
            x = self._x(self.view.today) + self.month_width / 62
            pages.add(partial(_today, x=x, top=top, bottom=top - row.height))
        for lane, item in row.lanes:
            self._bar(item, top - PADDING - lane * (self.side + _LANE_GAP))

    def _edges(self) -> list[float]:
        return [self.months_left - self.title_width, *(self.months_left + n * self.month_width for n in range(MONTHS))]

    def _bar(self, item: TrackedOccurrence, top: float) -> None:
        """Draw the days of an occurrence and the sign of its state at the last one, where that is in the year."""
        left, sign, right = self._extent(item)
        state = item.state(self.view.today)
        height = self.side * _BAND
        band = (left, top - (self.side + height) / 2, max(right - left, 0.0), height)
        self.pages.add(partial(_band, box=band, state=state, approximate=item.is_approximate))
        if item.due <= self.last:
            baseline = top - self.side / 2 - self.pages.size * _CAP_HEIGHT / 2
            self.pages.sign(sign, baseline, state)

    def _close(self, top: float, bottom: float) -> None:
        """Draw the frame of what stands on the page."""
        frame = self.pages.frame
        self.pages.rectangle((frame.left, bottom, frame.text_width, top - bottom), border=THICK)


def _verticals(pdf: PdfPages, lefts: list[float], top: float, bottom: float) -> None:
    pdf.borders([(x, top, x, bottom) for x in lefts], THIN)


def _today(pdf: PdfPages, x: float, top: float, bottom: float) -> None:
    pdf.borders([(x, top, x, bottom)], THICK, dashed=True)


def _band(pdf: PdfPages, box: tuple[float, float, float, float], state: State, approximate: bool) -> None:
    """Draw a bar in the ground and the hatching of its state; a broken border says that the days are approximate."""
    hatch = BAND_HATCHES.get(state, 0.0)
    pdf.rectangle(box, grey=BAND_GREYS[state], border=THIN, hatch=hatch, dashed=approximate)
    if state is State.CANCELLED:
        middle = box[1] + box[3] / 2
        pdf.borders([(box[0], middle, box[0] + box[2], middle)], THIN)
