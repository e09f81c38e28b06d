"""Days that limits mean: «до 15 декабря», «не позднее мая», «с 1 квартала 2021 г.», «до начала учебного года»."""

import datetime as dt
from dataclasses import replace

from msoko_desktop.domain.deadlines.model import Bound, BoundKind, Part, Point, Unit
from msoko_desktop.domain.deadlines.placing import Place, point_windows
from msoko_desktop.domain.deadlines.windows import DAY, Window, each_of, in_month, window_in


def limit_days(
    bound: Bound, place: Place, years: tuple[int, ...] = (), school_years: tuple[int, ...] = ()
) -> list[tuple[dt.date, bool]]:
    """Return the days a limit means, in order, each with whether it is only a usual one.

    A limit that names no year (nor `years`) means every such day inside the plan's period.
    """
    anchor = bound.anchor
    if anchor.year is None and school_years:
        anchor = replace(anchor, year=school_years[0], school=True)
    if anchor.unit is Unit.PERIOD:
        return [_day(bound, place.whole)]
    if anchor.year is not None or years:
        windows = point_windows(Point(anchor, anchor), Place(place.period, place.calendar), years)
        return sorted(_day(replace(bound, anchor=anchor), w) for w in windows)
    monthly = anchor.unit is Unit.DAY and anchor.value == 0
    span = range(place.period.start.year - 1, place.period.end.year + 2)
    school = anchor.unit is Unit.HALF_YEAR and place.period.school_year
    anchors = [replace(a, school=school or a.school) for a in each_of(anchor, place.calendar)]
    placed = ((in_month(a, y, a.value) if monthly else a, y) for a in anchors for y in span)
    days = {_day(bound, w) for a, y in placed if (w := window_in(a, y, place.calendar))}
    return sorted((day, vague) for day, vague in days if place.period.start <= day <= place.period.end)


def _day(bound: Bound, window: Window) -> tuple[dt.date, bool]:
    match bound.kind:
        case BoundKind.FROM:
            day = window.start
        case BoundKind.AFTER:
            day = window.end + DAY
        case BoundKind.BEFORE:
            day = window.start - DAY
        case BoundKind.BY:
            middle = bound.anchor.part is Part.MIDDLE
            day = window.start + (window.end - window.start) / 2 if middle else window.end
    return day, window.approximate


def limit_day(bound: Bound, place: Place) -> dt.date | None:
    """Return the one day a limit means: the first possible for a beginning, the last for an end; None if there is none.

    A beginning that lies before the plan (such as «с 2019 года») is kept as it is.
    """
    days = limit_days(bound, place)
    if not days:
        return None
    return days[0][0] if bound.kind in (BoundKind.FROM, BoundKind.AFTER) else days[-1][0]
