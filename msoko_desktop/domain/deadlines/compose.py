"""From the elements of a phrase to one rule: years find their months, slots are filled, contradictions are told."""

from dataclasses import dataclass, replace
from functools import lru_cache

from msoko_desktop.domain.deadlines import elements as el
from msoko_desktop.domain.deadlines.elements import Parsed, Placed
from msoko_desktop.domain.deadlines.grammar import parse
from msoko_desktop.domain.deadlines.model import (
    Anchor,
    Bound,
    BoundKind,
    DeadlineKind,
    EventRef,
    Part,
    Point,
    Repeat,
    Rule,
    ScheduleRef,
    Unit,
)
from msoko_desktop.domain.deadlines.year_words import give_years

_SCHOOL_YEAR_MONTH = 9
_REPEAT_KINDS = {
    Unit.YEAR: DeadlineKind.YEARLY,
    Unit.SCHOOL_YEAR: DeadlineKind.YEARLY,
    Unit.MONTH: DeadlineKind.MONTHLY,
    Unit.WEEK: DeadlineKind.WEEKLY,
    Unit.DAY: DeadlineKind.PERMANENT,
    Unit.QUARTER: DeadlineKind.QUARTER,
    Unit.HALF_YEAR: DeadlineKind.HALF_YEAR,
    Unit.TERM: DeadlineKind.TERM,
    Unit.TRIMESTER: DeadlineKind.TERM,
}
_POINT_KINDS = {
    Unit.MONTH: DeadlineKind.MONTHS,
    Unit.SEASON: DeadlineKind.MONTHS,
    Unit.QUARTER: DeadlineKind.QUARTER,
    Unit.HALF_YEAR: DeadlineKind.HALF_YEAR,
    Unit.TERM: DeadlineKind.TERM,
    Unit.TRIMESTER: DeadlineKind.TERM,
    Unit.HOLIDAYS: DeadlineKind.RANGE,
    Unit.YEAR: DeadlineKind.MONTHS,
    Unit.SCHOOL_YEAR: DeadlineKind.MONTHS,
    Unit.PERIOD: DeadlineKind.MONTHS,
}
_SPAN_KINDS = {
    Unit.YEAR: DeadlineKind.YEAR,
    Unit.SCHOOL_YEAR: DeadlineKind.SCHOOL_YEAR,
    Unit.PERIOD: DeadlineKind.PERIOD,
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """A composed phrase: its rule and kind; `problem` is a Russian sentence where it is not understood.

    `stack` holds the texts of several deadlines stacked in one cell; `notes` are what the person should know.
    """

    kind: DeadlineKind
    rule: Rule = Rule()  # noqa: RUF009 - an immutable value
    notes: tuple[str, ...] = ()
    problem: str = ""
    stack: tuple[str, ...] = ()


class _Contradiction(Exception):
    """The elements do not make one deadline; the text says why, in Russian."""


@lru_cache(maxsize=4096)
def understand(phrase: str) -> Meaning:
    """Return what the phrase means apart from any plan; never raises."""
    parsed = parse(phrase)
    if not parsed.elements and not parsed.left and not any(sign.isalnum() for sign in phrase):
        return Meaning(DeadlineKind.EMPTY)
    if parsed.left or not parsed.elements:
        return Meaning(DeadlineKind.FRAGMENT, problem="left")
    try:
        return _compose(parsed)
    except _Contradiction as contradiction:
        return Meaning(DeadlineKind.FRAGMENT, problem=str(contradiction), stack=_stack(phrase, parsed))


def _stack(phrase: str, parsed: Parsed) -> tuple[str, ...]:
    """Cut a cell with several deadlines into them: by paragraphs, or else before each frequency and dated group."""
    lines = tuple(line.strip() for line in phrase.split("\n") if line.strip())
    if len(lines) > 1:
        return lines
    inner = phrase.rstrip(" .,;")
    if "," in inner or ";" in inner or len(parsed.elements) < 2:
        return ()
    return parsed.texts


def _compose(parsed: Parsed) -> Meaning:
    placed = parsed.elements
    items = [p.element for p in placed]
    notes: list[str] = []
    repeat = _repeat(placed, notes)
    points, years = give_years(tuple(items))
    points = _merge_parts(points)
    if len(set(points)) != len(points) and not _same_wording(placed):
        raise _Contradiction("В ячейке несколько одинаковых сроков.")
    if any(_reversed(point) for point in points):
        raise _Contradiction("Конец срока раньше его начала.")
    spans = [span for span in items if isinstance(span, el.Span)]
    limits = tuple(dict.fromkeys(bound for item in items if isinstance(item, el.Limits) for bound in item.bounds))
    if limits and not points and repeat is None and not years.joined and limits[-1].anchor.year is not None:
        limits, years = _of_years(limits, years.years), replace(years, years=())
    sinces = [item.bound for item in items if isinstance(item, el.Since)]
    durations = [item.offset for item in items if isinstance(item, el.Duration)]
    if len(sinces) > 1 or len({span.unit for span in spans}) > 1 or len(durations) > 1:
        raise _Contradiction("Указано несколько разных сроков, непонятно, какой из них действует.")
    if points and any(isinstance(item, el.Flag) and item.name == "permanent" for item in items):
        raise _Contradiction("Указаны и точные сроки, и «постоянно»: непонятно, что действует.")
    timed = any(isinstance(item, el.Points | el.Years | el.Span) and not item.data for item in items)
    dated = timed or bool(repeat or limits or sinces)
    data = any(isinstance(item, el.Points | el.Years | el.Span) and item.data for item in items)
    if data and dated and not timed:
        points, spans, years = (), [], replace(years, years=(), school=())
        notes.append("Период, за который берутся данные, к сроку не относится.")
    since = sinces[0] if sinces else None
    if since and since.kind is BoundKind.FROM and len(limits) == 1 and not repeat and not limits[0].following:
        points += (Point(since.anchor, _end_after(since.anchor, replace(limits[0].anchor, part=Part.WHOLE))),)
        since, limits = None, ()
    rule = replace(
        _rule_of_words(items),
        points=points,
        bounds=limits,
        since=since,
        years=years.years,
        years_joined=years.joined,
        school_years=years.school,
        span=spans[0].unit if spans else (Unit.PERIOD if years.frame else None),
        repeat=repeat,
        data_period=data and not dated,
        duration=durations[0] if durations else None,
    )
    _add_notes(rule, notes)
    return Meaning(_kind(rule), rule, tuple(notes))


def _of_years(limits: tuple[Bound, ...], years: tuple[int, ...]) -> tuple[Bound, ...]:
    """Return the limits with the year after the last of them, and for each that follows it.

    «до 15 января и 15 июля 2026, 2027 г.» are four; in «до 20 декабря и до 20 мая 2027 г.» December is that of 2026.
    """
    last = limits[-1].anchor
    named = last.year or 0
    whole = []
    for bound in limits:
        anchor = bound.anchor
        if anchor.year is None and anchor.value and anchor.unit is last.unit:
            anchor = replace(anchor, year=named if anchor.value <= last.value else named - 1)
        whole.append(replace(bound, anchor=anchor))
    later = [replace(b, anchor=replace(b.anchor, year=b.anchor.year + y - named))
             for y in years for b in whole if b.anchor.year]  # fmt: skip
    return (*whole, *later)


def _rule_of_words(items: list[el.Element]) -> Rule:
    """Return the part of the rule that single words give: flags, the event, the schedule."""
    flags = {flag.name: flag for flag in items if isinstance(flag, el.Flag)}
    conditions = [flags[name].text for name in ("on_request", "as_needed") if name in flags]
    per = flags["per"].text if "per" in flags else ""
    return Rule(
        span_for=any(isinstance(item, el.Span | el.Years) and item.for_plan for item in items),
        event=_event(items),
        schedule=_schedule(items),
        condition="; ".join(conditions),
        on_request="on_request" in flags,
        as_needed="as_needed" in flags,
        permanent="permanent" in flags,
        regular="regular" in flags,
        approximate="approximate" in flags,
        once="once" in flags,
        contract="contract" in flags,
        per=per,
        per_school=_is_school(per),
        update=flags["update"].text.lower() if "update" in flags else "",
        several_years="several_years" in flags,
    )


def _end_after(first: Anchor, last: Anchor) -> Anchor:
    """Give the end of a school year the year that the beginning names."""
    if last.unit is Unit.SCHOOL_YEAR and last.year is None and first.year is not None and not first.school:
        autumn = first.unit not in (Unit.DAY, Unit.MONTH) or first.value >= _SCHOOL_YEAR_MONTH
        return replace(last, year=first.year if autumn else first.year - 1)
    return last


def _reversed(point: Point) -> bool:
    """Whether a range with both years ends before it starts."""
    first, last = point.first, point.last
    if first.year is None or last.year is None or first.school or last.school or first.unit is not last.unit:
        return False
    return (last.year, last.value, last.day) < (first.year, first.value, first.day)


def _repeat(placed: tuple[Placed, ...], notes: list[str]) -> Repeat | None:
    """Return the one frequency of the phrase; a plain «ежегодно» beside a finer one only confirms it."""
    found = [p for p in placed if isinstance(p.element, el.Repetition)]
    for item in found:
        if isinstance(item.element, el.Repetition) and item.element.leaked:
            notes.append(
                f"Слова «{item.element.leaked}» похожи на обрывок соседней ячейки; срок понят как «ежегодно»."
                if item.element.repeat.unit is Unit.YEAR
                else f"Слова «{item.element.leaked}» похожи на обрывок соседней ячейки."
            )
    repeats = [p.element.repeat for p in found if isinstance(p.element, el.Repetition)]
    distinct = list(dict.fromkeys(repeats))
    updated = any(isinstance(p.element, el.Flag) and p.element.name == "update" for p in placed)
    if (
        len(repeats) > len(distinct)
        and not updated
        and any(isinstance(p.element, el.Points) and found[0].first < p.first < found[-1].first for p in placed)
    ):
        raise _Contradiction("В ячейке несколько сроков.")
    if len(distinct) == 2:
        pairs = (tuple(distinct), tuple(reversed(distinct)))
        plain = [r for r, other in pairs if r == Repeat(r.unit) and r.unit in (other.unit, Unit.YEAR)]
        distinct = [r for r in distinct if r not in plain[:1]]
    if len(distinct) > 1:
        raise _Contradiction("Указаны разные периодичности, непонятно, какая из них действует.")
    return distinct[0] if distinct else None


def _same_wording(placed: tuple[Placed, ...]) -> bool:
    """Whether the repeated windows are alternatives of data, such as «за 2020 год / за 2021 год»."""
    return any(isinstance(p.element, el.Points) and p.element.data for p in placed)


def _merge_parts(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Join «сентябрь, 3-я неделя»: a part of an unnamed month after a month is a part of that month."""
    merged: list[Point] = []
    for point in points:
        anchor = point.first
        previous = merged[-1] if merged else None
        if (
            previous
            and not previous.is_range
            and previous.first.unit is Unit.MONTH
            and previous.first.value
            and previous.first.part is Part.WHOLE
            and anchor.value == 0
            and ((anchor.unit is Unit.MONTH and anchor.part is not Part.WHOLE) or anchor.unit is Unit.DAY)
        ):
            own = previous.first
            merged[-1] = Point(
                replace(point.first, value=own.value, year=own.year, school=own.school),
                replace(point.last, value=own.value, year=own.year, school=own.school),
            )
        else:
            merged.append(point)
    return tuple(merged)


def _event(items: list[el.Element]) -> EventRef | None:
    events = list(dict.fromkeys(item.event for item in items if isinstance(item, el.Event)))
    if len(events) > 1:
        return EventRef(events[0].relation, "; ".join(event.text for event in events))
    return events[0] if events else None


def _schedule(items: list[el.Element]) -> ScheduleRef | None:
    texts = dict.fromkeys(item.schedule.text for item in items if isinstance(item, el.Schedule))
    return ScheduleRef("; ".join(texts)) if texts else None


def _is_school(text: str) -> bool:
    words = text.lower()
    return any(stem in words for stem in ("организаци", "школ", "учрежден", " оо", " оу", " мбоу", " общеобр"))


def _add_notes(rule: Rule, notes: list[str]) -> None:
    if rule.regular:
        notes.append("«Регулярно»: периодичность не указана.")
    if rule.contract:
        notes.append("На договорной основе.")
    if rule.update and rule.repeat:
        notes.append(f"Далее ежегодно: {rule.update}.")


def _kind(rule: Rule) -> DeadlineKind:
    """Choose the kind: a frequency first, then events, limits, windows, spans, and what others decide last."""
    if rule.repeat is not None:
        if rule.repeat.unit in (Unit.YEAR, Unit.SCHOOL_YEAR) and rule.repeat.interval > 1:
            return DeadlineKind.EVERY_N_YEARS
        if rule.repeat.unit is Unit.DAY and rule.repeat.interval > 1:
            return DeadlineKind.DATES
        return _REPEAT_KINDS[rule.repeat.unit]
    if rule.event is not None:
        if rule.event.anchor and rule.event.anchor.unit in (Unit.TERM, Unit.TRIMESTER) and not rule.event.anchor.value:
            return DeadlineKind.TERM
        return DeadlineKind.EVENT
    if rule.duration is not None:
        return DeadlineKind.EVENT
    if rule.points:
        return _points_kind(rule.points)
    if rule.bounds:
        return DeadlineKind.BEFORE
    if rule.since:
        return DeadlineKind.PERMANENT if rule.permanent else DeadlineKind.RANGE
    if rule.permanent or (rule.regular and rule.span is None and not rule.years and not rule.school_years):
        return DeadlineKind.PERMANENT
    if rule.span is Unit.PERIOD or rule.several_years or (rule.once and not rule.schedule):
        return DeadlineKind.PERIOD
    if rule.school_years:
        return DeadlineKind.SCHOOL_YEAR
    if rule.years:
        return DeadlineKind.YEAR
    if rule.span is not None:
        return _SPAN_KINDS[rule.span]
    if rule.schedule:
        return DeadlineKind.EXTERNAL
    if rule.on_request:
        return DeadlineKind.ON_REQUEST
    if rule.as_needed:
        return DeadlineKind.AS_NEEDED
    return DeadlineKind.FRAGMENT


def _points_kind(points: tuple[Point, ...]) -> DeadlineKind:
    first = points[0]
    if first.first.unit is Unit.DAY and first.first.value == 0:
        return DeadlineKind.MONTHLY
    if first.first.unit is Unit.MONTH and first.first.value == 0:
        return DeadlineKind.MONTHLY
    if first.first.unit is Unit.DAY:
        return DeadlineKind.RANGE if all(point.is_range for point in points) else DeadlineKind.DATES
    if first.last.unit is Unit.DAY or first.first.unit is not first.last.unit:
        return DeadlineKind.RANGE
    return _POINT_KINDS[first.first.unit]


def unnamed(anchor: Anchor) -> bool:
    """Whether an anchor stands for every unit of its kind («конец месяца», «25 числа», «каждой четверти»)."""
    return anchor.value == 0 and anchor.unit in (
        Unit.DAY,
        Unit.MONTH,
        Unit.WEEK,
        Unit.QUARTER,
        Unit.HALF_YEAR,
        Unit.TERM,
        Unit.TRIMESTER,
    )
