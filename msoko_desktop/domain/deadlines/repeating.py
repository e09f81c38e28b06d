"""Dating what repeats: «ежегодно», «1 раз в четверть», «2 раза в месяц до 25 числа», «раз в 3 года»."""

import datetime as dt
from dataclasses import replace

from msoko_desktop.domain.deadlines.limits import limit_day, limit_days
from msoko_desktop.domain.deadlines.model import Anchor, Bound, BoundKind, Point, Repeat, Rule, Unit
from msoko_desktop.domain.deadlines.placing import Place, outside, point_windows, touching
from msoko_desktop.domain.deadlines.windows import DAY, Window, in_month, month_window, months_window, split, window_in
from msoko_desktop.domain.language.russian import counted

_YEARLY = (Unit.YEAR, Unit.SCHOOL_YEAR)
_COARSE = (Unit.QUARTER, Unit.HALF_YEAR, Unit.TERM, Unit.TRIMESTER, *_YEARLY)
_FRIDAY = 4


def repeated(rule: Rule, place: Place) -> list[Window]:
    """Return the windows of a rule that has a frequency."""
    repeat = rule.repeat or Repeat(Unit.YEAR)
    if repeat.unit in _YEARLY and repeat.interval > 1:
        return _every_n_years(rule, repeat, place)
    yearly = repeat.unit in _YEARLY
    points = rule.points
    if yearly and points and not _month_parts(points):
        windows = _yearly_points(rule, points, place)
        if repeat.times > 1 and windows and len(windows) % repeat.times:
            place.note(f"Названо сроков не столько, сколько раз ({repeat.times}) указано.")
        return _with_limits(windows, rule, place, yearly=True)
    frames = _frames(rule, place)
    if repeat.unit is Unit.MONTH and points and _month_parts(points):
        return _monthly_points(points, frames, place)
    if points and repeat.unit in _COARSE and not any(p.is_range for p in points):
        windows = _placed(rule, points, place)
        if _month_parts(points):
            windows = _last_of_each([part for f in frames for part in _base(repeat, f, place)], windows, place)
        return _with_limits(windows, rule, place)
    if points:
        inner = [w for p in points for w in _stretches(p, rule, place)]
        outside(inner, place)
        frames = sorted({part for frame in frames for w in inner if (part := w.within(frame))}) or inner
    windows = [part for frame in frames for part in _base(repeat, frame, place)]
    if repeat.times > 1:
        windows = [part for window in windows for part in split(window, repeat.times)]
        place.note("Взяты обычные сроки: число раз распределено поровну; если нужны другие, уточните их.")
    return _with_limits(sorted(set(windows)), rule, place, yearly=yearly)


def _stretches(point: Point, rule: Rule, place: Place) -> list[Window]:
    """Return the stretches a frequency is confined to: «с сентября по май» of no named year may begin before the plan.

    Its repetitions are dated one by one, so both ends of it count in a plan for a calendar year.
    """
    if rule.years or point.first.year or point.last.year or point.first.unit is not Unit.MONTH:
        return point_windows(point, place, rule.years)
    return touching(point, place) or point_windows(point, place)


def _last_of_each(units: list[Window], windows: list[Window], place: Place) -> list[Window]:
    """Return the last of the windows in each unit: «ежеквартально, 15 числа» is once a quarter, of an unnamed month."""
    place.note("Месяц не назван: взят последний; если нужен другой, уточните его.")
    last = ([w for w in windows if unit.start <= w.start and w.end <= unit.end][-1:] for unit in units)
    return [replace(window, approximate=True) for found in last for window in found]


def _month_parts(points: tuple[Point, ...]) -> bool:
    """Whether the windows are parts of every month («25 числа», «последняя неделя месяца»)."""
    return all(p.first.value == 0 and p.first.unit in (Unit.DAY, Unit.MONTH) for p in points)


def _frames(rule: Rule, place: Place) -> list[Window]:
    """Return the stretches inside which a frequency counts."""
    frames = [place.whole]
    if rule.school_years or rule.span is Unit.SCHOOL_YEAR or (rule.repeat and rule.repeat.unit is Unit.SCHOOL_YEAR):
        named = [Window(*place.calendar.teaching.starting_in(y)) for y in rule.school_years]
        frames = named or school_years(place)
    elif rule.years:
        frames = _years_frames(rule, place)
    if rule.since is not None:
        since = limit_day(rule.since, place)
        if since is not None:
            frames = [replace(f, start=max(f.start, since)) for f in frames if f.end >= since]
    fine = rule.repeat is not None and rule.repeat.unit in (Unit.MONTH, Unit.WEEK, Unit.DAY)
    for bound in rule.bounds:
        coarse = bound.anchor.unit is not Unit.DAY or (fine and bound.anchor.value > 0)
        if bound.following is None and coarse and not _due_of_each(bound, rule):
            until = limit_day(bound, place)
            if until is not None:
                frames = [replace(f, end=min(f.end, until)) for f in frames if f.start <= until]
    inside = [part for f in frames if (part := f.within(place.whole))]
    return inside or frames


def school_years(place: Place) -> list[Window]:
    """Return the lessons' time of every school year that the plan touches, cut to the plan."""
    years = range(place.period.start.year - 1, place.period.end.year + 1)
    teaching = place.calendar.teaching
    return [part for y in years if (part := Window(*teaching.starting_in(y)).within(place.whole))]


def _years_frames(rule: Rule, place: Place) -> list[Window]:
    """Return the named years; those beyond the plan are noted, and kept only where none lies inside it."""
    first, last = min(rule.years), max(rule.years)
    named = Window(dt.date(first, 1, 1), dt.date(last, 12, 31))
    if rule.years_joined or len(rule.years) == last - first + 1:
        windows = [named]
    else:
        windows = [Window(dt.date(y, 1, 1), dt.date(y, 12, 31)) for y in rule.years]
    inside = [part for w in windows if (part := w.within(place.whole))]
    if not inside:
        outside(windows, place)
    return inside or windows


def _due_of_each(bound: Bound, rule: Rule) -> bool:
    """Whether a limit is the due day of every repetition and not the end of them all («до конца месяца»)."""
    unit = rule.repeat.unit if rule.repeat else None
    anchor = bound.anchor
    if anchor.year is not None:
        return False
    if anchor.unit is Unit.DAY:
        return anchor.value == 0 or unit in _COARSE
    return anchor.unit is unit or unit in _YEARLY


def _base(repeat: Repeat, frame: Window, place: Place) -> list[Window]:
    """Return the units of a frequency inside a frame, several together where it is «раз в N»."""
    units = _units(repeat, frame, place)
    if repeat.interval > 1 and repeat.unit is not Unit.DAY:
        step = repeat.interval
        groups = [units[i : i + step] for i in range(0, len(units), step)]
        return [Window(g[0].start, g[-1].end, g[-1].approximate) for g in groups]
    return units


def _units(repeat: Repeat, frame: Window, place: Place) -> list[Window]:
    first, last = frame.start, frame.end
    match repeat.unit:
        case Unit.DAY:
            if repeat.interval > 1:
                place.note(f"Каждые {counted(repeat.interval, 'день', 'дня', 'дней')}: дни отсчитаны с начала срока.")
                return _days(repeat.interval, frame)
            place.note("Ежедневно: показан весь срок.")
            return [frame]
        case Unit.WEEK:
            return _weeks(repeat, frame)
        case Unit.MONTH:
            count = (last.year - first.year) * 12 + last.month - first.month + 1
            found = [month_window(first.year, first.month + i) for i in range(count)]
        case Unit.QUARTER:
            found = [months_window(y, q, q + 2) for y in range(first.year, last.year + 1) for q in (1, 4, 7, 10)]
        case Unit.HALF_YEAR:
            school = place.period.school_year
            found = [
                w
                for y in range(first.year, last.year + 1)
                for n in (1, 2)
                if (w := window_in(Anchor(Unit.HALF_YEAR, n, school=school), y, place.calendar))
            ]
        case Unit.TERM | Unit.TRIMESTER:
            spans = place.calendar.terms if repeat.unit is Unit.TERM else place.calendar.trimesters
            place.note("Даты четвертей (триместров) обычные; уточните их по календарному учебному графику.")
            found = [
                w
                for y in range(first.year - 1, last.year + 1)
                for span in spans
                if (w := Window(*span.window.starting_in(y), span.approximate)).end <= last
            ]
        case _:
            found = place.years()
    return sorted(part for w in found if (part := w.within(frame)))


def _days(step: int, frame: Window) -> list[Window]:
    """Return the whole stretches of `step` days from the first day of the frame on, the frame where it is shorter."""
    starts = range(0, (frame.end - frame.start).days + 2 - step, step)
    days = [frame.start + i * DAY for i in starts]
    return [Window(day, day + (step - 1) * DAY, True) for day in days] or [replace(frame, approximate=True)]


def _weeks(repeat: Repeat, frame: Window) -> list[Window]:
    """Return the weeks from Monday to Friday whose Friday lies in the frame, or the named weekdays in it."""
    if repeat.weekdays:
        days = (frame.start + dt.timedelta(days=i) for i in range((frame.end - frame.start).days + 1))
        return [Window(day, day) for day in days if day.weekday() in repeat.weekdays]
    friday = frame.start + dt.timedelta(days=(_FRIDAY - frame.start.weekday()) % 7)
    weeks = []
    while friday <= frame.end:
        weeks.append(Window(max(frame.start, friday - 4 * DAY), friday))
        friday += 7 * DAY
    return weeks


def _yearly_points(rule: Rule, points: tuple[Point, ...], place: Place) -> list[Window]:
    """Return windows that come every year: from the year they name, within the years named, to the plan's end."""
    windows: list[Window] = []
    for point in points:
        if point.first.year is None and point.last.year is None:
            windows += _placed(rule, (point,), place)
            continue
        first = point_windows(point, place)
        outside(first, place)
        year = point.first.year or point.last.year or place.period.start.year
        windows += first
        for later in range(year + 1, place.period.end.year + 1):
            moved = Point(_in(point.first, later - year), _in(point.last, later - year))
            windows += [w for w in point_windows(moved, place) if w.end <= place.period.end]
    return sorted(set(windows))


def _in(anchor: Anchor, later: int) -> Anchor:
    return replace(anchor, year=None if anchor.year is None else anchor.year + later)


def _placed(rule: Rule, points: tuple[Point, ...], place: Place) -> list[Window]:
    """Return windows of the named years, or of the period."""
    years = rule.years
    if rule.school_years:
        points = tuple(
            Point(replace(p.first, year=y, school=True), replace(p.last, year=y, school=True))
            for y in rule.school_years
            for p in points
        )
    windows = sorted({w for p in points for w in point_windows(p, place, years)})
    if years or rule.school_years:
        outside(windows, place)
    since = limit_day(rule.since, place) if rule.since else None
    return [w for w in windows if since is None or w.end >= since]


def _monthly_points(points: tuple[Point, ...], frames: list[Window], place: Place) -> list[Window]:
    """Return the same days or part of every month inside the frames."""
    found = set()
    for frame in frames:
        for year in range(frame.start.year, frame.end.year + 1):
            for month in range(1, 13):
                for point in points:
                    first = window_in(in_month(point.first, year, month), year, place.calendar)
                    last = window_in(in_month(point.last, year, month), year, place.calendar)
                    if first and last and first.start <= last.end:
                        window = Window(first.start, last.end, first.approximate or last.approximate).within(frame)
                        if window and window.end == last.end:
                            found.add(window)
    return sorted(found)


def _with_limits(windows: list[Window], rule: Rule, place: Place, *, yearly: bool = False) -> list[Window]:
    """Set the due day of each repetition by «до …»: the limit that lies in it, or after it where it follows."""
    following = [b for b in rule.bounds if b.following is not None]
    if following:
        return [_after(w, following[0], place) for w in windows]
    inner = [b for b in rule.bounds if _due_of_each(b, rule) or (yearly and b.anchor.unit is Unit.DAY)]
    if not inner:
        return windows
    if rule.repeat and rule.repeat.unit is Unit.MONTH:
        return _monthly_limits(windows, inner, place)
    if all(b.anchor.unit is Unit.DAY and b.anchor.value == 0 for b in inner):
        ends = [Window(d, d) for d in sorted({d for b in inner for d in _each_limit(b, place, yearly=False)})]
        dues = [end.end for end in _last_of_each(windows, ends, place)]
        fitted = [(w, d) for w in windows for d in dues if w.start <= d <= w.end]
        return [replace(w, end=d, approximate=True) for w, d in fitted]
    dues = sorted({d for b in inner for d in _each_limit(b, place, yearly=yearly)})
    found = []
    for window in windows:
        fitting = [d for d in dues if window.start <= d <= window.end]
        found += [replace(window, end=d, approximate=False) for d in fitting] or ([] if yearly else [window])
    if yearly and not found:
        return [Window(min(place.period.start, d), d) for d in dues]
    return found


def _each_limit(bound: Bound, place: Place, *, yearly: bool) -> list[dt.date]:
    """Return every day a limit means inside the period; «до 15.12.2020» with «ежегодно» comes each year from then."""
    anchor = bound.anchor
    days = limit_days(bound, place)
    if yearly and anchor.year is not None and anchor.unit in (Unit.DAY, Unit.MONTH):
        for year in range(anchor.year + 1, place.period.end.year + 1):
            days += limit_days(replace(bound, anchor=replace(anchor, year=year)), place)
    return [day for day, _ in days]


def _monthly_limits(windows: list[Window], bounds: list[Bound], place: Place) -> list[Window]:
    found = []
    for window in windows:
        for bound in bounds:
            anchor = in_month(bound.anchor, window.start.year, window.start.month)
            day = window_in(anchor, window.start.year, place.calendar)
            if day is not None:
                due = day.start - DAY if bound.kind is BoundKind.BEFORE else day.end
                if window.start <= due <= window.end:
                    found.append(replace(window, end=due))
    return found


def _after(window: Window, bound: Bound, place: Place) -> Window:
    """Return the time from the end of a reporting unit to the limit in the unit that follows it."""
    anchor = bound.anchor
    start = window.end + DAY
    if bound.following is Unit.YEAR:
        reported = window.start.year if place.period.school_year else window.end.year
        start = dt.date(reported + 1, 1, 1)
        if place.period.school_year:
            place.note(f"Отчетный год понят как календарный: {reported}.")
    elif bound.following is Unit.MONTH or (anchor.unit is Unit.DAY and anchor.value == 0):
        start = month_window(window.end.year, window.end.month).end + DAY
    if anchor.value == 0:
        anchor = in_month(anchor, start.year, start.month)
    found = window_in(anchor, start.year, place.calendar)
    if found is not None and found.end < start:
        found = window_in(anchor, start.year + 1, place.calendar)
    if found is None:
        return Window(start, month_window(start.year, start.month).end)
    end = found.start - DAY if bound.kind is BoundKind.BEFORE else found.end
    return Window(min(start, end), end)


def _every_n_years(rule: Rule, repeat: Repeat, place: Place) -> list[Window]:
    """«1 раз в N лет»: whole stretches of N of the plan's years; for each school the years are the person's choice."""
    place.needs_date = True
    often = f"1 раз в {counted(repeat.interval, 'год', 'года', 'лет')}"
    if rule.per:
        place.note(
            f"{often} {rule.per}: распределите школы по годам (программа предложит поровну)."
            if rule.per_school
            else f"{often} {rule.per}: назначьте год каждому."
        )
        return []
    years = place.years()
    step = repeat.interval
    groups = [years[i : i + step] for i in range(0, len(years) - step + 1, step)]
    place.note(f"{often}: год не назван, назначьте дату.")
    return [Window(g[0].start, g[-1].end) for g in groups]
