"""What wall calendars share: the sheet, the signs of states that read in black and white, the legend, the pages."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from msoko_desktop.domain.execution import State, TrackedOccurrence
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.domain.language.typesetting import bind
from msoko_desktop.writers.fonts import Face, FaceName, face
from msoko_desktop.writers.occurrence_words import Plans, plain_title
from msoko_desktop.writers.paper import SHEETS_MM, CalendarRules, PageFrame, PaperSize, paper_rules, points
from msoko_desktop.writers.pdf_pages import ASCENT, PdfPages
from msoko_desktop.writers.plan_sheet import printed_number
from msoko_desktop.writers.typography import clean, wrap

ELLIPSIS = "…"
LEADING = 1.15
PADDING = 2.0
THIN, THICK = 0.4, 0.8
_BOX = 1.15
_LETTER = 0.86
_CAP_HEIGHT = 0.655  # of a capital letter of the face, for size 1

BAND_GREYS = {
    State.OVERDUE: 0.0,
    State.PLANNED: 1.0,
    State.MOVED: 1.0,
    State.IN_WORK: 0.85,
    State.DONE: 0.5,
    State.DONE_LATE: 0.85,
    State.CANCELLED: 1.0,
}
"""How dark a state's sign is, from 0 black to 1 white."""
BAND_HATCHES = {State.MOVED: -3.0, State.DONE_LATE: 2.0}
"""The distance of the slanting lines across a state's bar, falling for a negative one."""

Draw = Callable[[PdfPages], None]


@dataclass(frozen=True, slots=True)
class CalendarView:
    """What a wall calendar shows.

    `today` is the day on which states are looked at, `plans` gives the title of each plan by its id, in the order in
    which plans are shown; `day_name` says what a day off is called («День народного единства»), "" for none.
    """

    items: Sequence[TrackedOccurrence]
    today: dt.date
    plans: Plans
    title: str
    is_day_off: Callable[[dt.date], bool]
    day_name: Callable[[dt.date], str]
    size: PaperSize = PaperSize.A4
    author: str = ""
    made: dt.datetime | None = None

    def plan_marks(self) -> dict[int, str]:
        """Return a Roman number for each plan with occurrences, {} where there is but one plan."""
        present = {item.plan_id for item in self.items}
        order = [plan for plan in self.plans if plan in present]
        order += sorted(present.difference(order))
        return {plan: roman(place) for place, plan in enumerate(order, 1)} if len(order) > 1 else {}


@dataclass(slots=True)
class CalendarPages:
    """The lying pages of a calendar, drawn when all are known, so that each can say which of how many it is."""

    view: CalendarView
    legend: Sequence[State]
    note: str = ""
    rules: CalendarRules = field(default_factory=lambda: paper_rules().calendar)
    pages: list[list[Draw]] = field(default_factory=list)

    @property
    def frame(self) -> PageFrame:
        """The sheet and its margins in points."""
        short, long = (points(side) for side in SHEETS_MM[self.view.size])
        rules = self.rules
        return PageFrame(
            long, short, points(rules.left_mm), points(rules.right_mm), points(rules.top_mm), points(rules.bottom_mm)
        )

    @property
    def size(self) -> float:
        """The size of text in points."""
        return self.rules.text_sizes[self.view.size]

    @property
    def leading(self) -> float:
        """The height of a line in points."""
        return self.size * LEADING

    @property
    def foot(self) -> float:
        """The height above which a page's body ends; the note, if any, and the legend stand below."""
        return self.frame.bottom + self.size * 2.2 + (self.leading * 1.2 if self.note else 0.0)

    def add(self, draw: Draw) -> None:
        """Put something on the last page."""
        self.pages[-1].append(draw)

    def fresh_page(self, title: str) -> float:
        """Begin a page with its title in the middle; return the height below it."""
        frame, bold = self.frame, face(FaceName.BOLD)
        size = self.rules.title_sizes[self.view.size]
        self.pages.append([])
        y = frame.height - frame.top
        for line in wrap(bold, bind(clean(one_line(title))), frame.text_width / size):
            x = frame.left + (frame.text_width - bold.width(line, size)) / 2
            self.write(x, y - size * ASCENT, line, FaceName.BOLD, size)
            y -= size * LEADING
        return y - size * 0.4

    def write(self, x: float, y: float, text: str, name: FaceName = FaceName.REGULAR, size: float = 0.0) -> None:
        """Write a line with its baseline's beginning at (x, y); size 0 is that of the calendar's text."""
        self.add(lambda pdf: pdf.text(x, y, text, name, size or self.size))

    def lines(self, x: float, top: float, lines: Sequence[str], name: FaceName = FaceName.REGULAR) -> None:
        """Write lines of text below each other, the first one's upper edge at `top`."""
        shown = [(0.0, line) for line in lines]
        baseline = top - self.size * ASCENT
        self.add(lambda pdf: pdf.block(x, baseline, shown, self.leading, (name, self.size)))

    def rectangle(
        self, box: tuple[float, float, float, float], *, grey: float | None = None, border: float = THIN
    ) -> None:
        """Draw a rectangle (x, y of its lower edge, width, height)."""
        self.add(lambda pdf: pdf.rectangle(box, grey=grey, border=border))

    def sign(self, x: float, baseline: float, state: State, size: float = 0.0) -> None:
        """Draw the sign of a state beside a text: its letter in a box whose ground tells it apart as well."""
        self.add(partial(draw_sign, x=x, baseline=baseline, state=state, size=size or self.size))

    @property
    def sign_width(self) -> float:
        """The width of a sign with the gap after it."""
        return self.size * _BOX + PADDING * 1.4

    def finish(self) -> bytes:
        """Draw every page with its legend and return the file."""
        frame, view = self.frame, self.view
        pdf = PdfPages(frame.width, frame.height, title=one_line(view.title), author=view.author, made=view.made)
        for number, page in enumerate(self.pages, 1):
            for draw in page:
                draw(pdf)
            self._legend(pdf, number)
            pdf.end_page()
        return pdf.finish()

    def _legend(self, pdf: PdfPages, number: int) -> None:
        frame, regular = self.frame, face(FaceName.REGULAR)
        x, baseline = frame.left, frame.bottom + self.size * 0.3
        for state in self.legend:
            draw_sign(pdf, x=x, baseline=baseline, state=state, size=self.size)
            x += self.sign_width
            pdf.text(x, baseline, state.label, FaceName.REGULAR, self.size)
            x += regular.width(state.label, self.size) + self.size * 1.4
        if self.note:
            pdf.text(frame.left, baseline + self.leading * 1.3, self.note, FaceName.REGULAR, self.size)
        if len(self.pages) > 1:
            text = f"Лист {number} из {len(self.pages)}"
            right = frame.width - frame.right - regular.width(text, self.size)
            pdf.text(right, baseline, text, FaceName.REGULAR, self.size)


def sign_side(size: float) -> float:
    """Return the side of a state's sign beside a text of that size."""
    return size * _BOX


def draw_sign(pdf: PdfPages, x: float, baseline: float, state: State, size: float) -> None:
    """Draw a state's sign so that its letter stands on the baseline of the text beside it."""
    bold, side = face(FaceName.BOLD), sign_side(size)
    grey = BAND_GREYS[state]
    bottom = baseline + size * _CAP_HEIGHT / 2 - side / 2
    pdf.rectangle((x, bottom, side, side), grey=grey, border=THIN)
    small = size * _LETTER
    middle = x + (side - bold.width(state.letter, small)) / 2
    pdf.text(middle, bottom + (side - small * _CAP_HEIGHT) / 2, state.letter, FaceName.BOLD, small, white=grey < 0.6)


def fit_lines(which: Face, text: str, width: float, limit: int) -> list[str]:
    """Wrap a text into at most `limit` lines of `width` (for size 1); an ellipsis stands for what was cut."""
    lines = wrap(which, text, width)
    if len(lines) <= limit:
        return lines
    last = lines[limit - 1]
    while last and which.words[last.rstrip(" ,;:–-") + ELLIPSIS] > width:
        last = last.rpartition(" ")[0] if " " in last else last[:-1]
    return [*lines[: limit - 1], last.rstrip(" ,;:–-") + ELLIPSIS]


def entry_words(item: TrackedOccurrence, marks: dict[int, str]) -> str:
    """Return number and title of an occurrence, with its plan's mark where there are several: «II-1.2. Анализ …»."""
    number = printed_number(item.number)
    mark = marks.get(item.plan_id, "")
    head = f"{mark}-{number}" if mark and number else mark or number
    about = "≈ " if item.is_approximate else ""
    return bind(clean(one_line(f"{about}{head} {plain_title(item)}")))


def roman(number: int) -> str:
    """Return a whole number from 1 in Roman figures."""
    figures = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    written = ""
    for value, sign in figures:
        written += sign * (number // value)
        number %= value
    return written


def states_of(items: Sequence[TrackedOccurrence], on: dt.date) -> list[State]:
    """Return the states that occur, in the order of legends."""
    found = {item.state(on) for item in items}
    return [state for state in State if state in found]
