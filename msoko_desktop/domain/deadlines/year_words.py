"""Giving years to the months and dates they belong to: «Март, октябрь 2020», «07.12.2016 01.02, 03.05.2017»."""

from dataclasses import dataclass, replace

from msoko_desktop.domain.deadlines import elements as el
from msoko_desktop.domain.deadlines.model import Anchor, Point, Unit

_PLACED = (Unit.DAY, Unit.MONTH)


@dataclass(frozen=True, slots=True)
class NamedYears:
    """The years that stay years: calendar years, school years by their first, and how they were given."""

    years: tuple[int, ...] = ()
    school: tuple[int, ...] = ()
    joined: bool = False
    frame: bool = False


def give_years(items: tuple[el.Element, ...]) -> tuple[tuple[Point, ...], NamedYears]:
    """Return the windows of a phrase with the years that belong to them, and the years left to stand alone."""
    points: list[Point] = []
    waiting = 0  # the windows from this place on have not met their year yet
    years: list[int] = []
    school: list[int] = []
    joined = frame = False
    leading: el.Years | None = None
    for place, item in enumerate(items):
        if isinstance(item, el.Points):
            points += item.points
            if leading is not None and not any(_has_year(point) for point in item.points):
                year = leading.years[0]
                points[-len(item.points) :] = [_with_year(p, year, leading.school) for p in item.points]
                waiting = len(points)
            continue
        if not isinstance(item, el.Years):
            continue
        group = points[waiting:]
        single = len(item.years) == 1
        if group and single and not any(_has_year(point) for point in group[-1:]):
            points[waiting:] = [p if _has_year(p) else _with_year(p, item.years[0], item.school) for p in group]
            waiting = len(points)
        elif group and not single and not item.joined and not item.data and not _has_year(group[-1]):
            points[waiting:] = [_with_year(p, year, item.school) for year in item.years for p in group]
            waiting = len(points)
        elif leading is not None and single and place + 1 < len(items) and isinstance(items[place + 1], el.Points):
            leading = item
        elif points and _has_year(points[-1]) and not (item.school or item.joined) and _adjacent(items, place):
            group = points[waiting:] or points[-1:]
            points += [_with_year(_without_year(p), year, False) for year in item.years for p in group]
        elif not points and single and place + 1 < len(items) and _followed_by_bare(items, place):
            leading = item
        else:
            (school if item.school else years).extend(item.years)
            joined = joined or (item.joined and len(item.years) > 1)
            frame = frame or item.frame
    return _chronological(points), NamedYears(tuple(dict.fromkeys(years)), tuple(dict.fromkeys(school)), joined, frame)


def _adjacent(items: tuple[el.Element, ...], place: int) -> bool:
    return place > 0 and isinstance(items[place - 1], el.Points | el.Years)


def _followed_by_bare(items: tuple[el.Element, ...], place: int) -> bool:
    """Whether a leading year is followed by windows without a year of their own («2020 г.: март, октябрь»)."""
    rest = items[place + 1 :]
    bare = [item for item in rest if isinstance(item, el.Points)]
    if not bare or not isinstance(rest[0], el.Points):
        return False
    if any(_has_year(point) for item in bare for point in item.points):
        return False
    return not isinstance(rest[-1], el.Years)


def _has_year(point: Point) -> bool:
    return point.last.year is not None or point.first.year is not None


def _with_year(point: Point, year: int, school: bool) -> Point:
    done = Point(_anchor_year(point.first, year, school), _anchor_year(point.last, year, school))
    wraps = point.is_range and not school and _key(point.last) < _key(point.first)
    return Point(replace(done.first, year=year - 1), done.last) if wraps else done


def _anchor_year(anchor: Anchor, year: int, school: bool) -> Anchor:
    return replace(anchor, year=year, school=school or anchor.school)


def _without_year(point: Point) -> Point:
    return Point(replace(point.first, year=None), replace(point.last, year=None))


def _key(anchor: Anchor) -> tuple[int, int]:
    """Place an anchor inside a year, for putting anchors in order."""
    month = {
        Unit.DAY: anchor.value,
        Unit.MONTH: anchor.value,
        Unit.QUARTER: anchor.value * 3 - 2,
        Unit.HALF_YEAR: anchor.value * 6 - 5,
        Unit.SEASON: (anchor.value - 1) * 3,
    }.get(anchor.unit, 0)
    return month, anchor.day if anchor.unit is Unit.DAY else anchor.index


def _chronological(points: list[Point]) -> tuple[Point, ...]:
    """Give yearless ends and yearless neighbours the year that keeps the list in the order it was written in.

    A range takes the year of its other end («сентябрь–май 2017» starts in 2016). In a list that names a year at all,
    a window without one takes it from the next window that has one, or, after the last, from the one before.
    """
    done = [_range_years(point) for point in points]
    for place in range(len(done) - 2, -1, -1):
        following = done[place + 1].first
        if not _has_year(done[place]) and following.year is not None and _same_sort(done[place], done[place + 1]):
            done[place] = _with_year_before(done[place], following)
    for place in range(1, len(done)):
        before = done[place - 1].last
        if not _has_year(done[place]) and before.year is not None and _same_sort(done[place - 1], done[place]):
            later = _key(done[place].first) > _key(before)
            given = _range_years(_first_year(done[place], before.year + (0 if later else 1)))
            done[place] = given if later else replace(given, alternative=-1)
    return tuple(done)


def _same_sort(one: Point, other: Point) -> bool:
    return (one.last.unit in _PLACED) == (other.first.unit in _PLACED)


def _first_year(point: Point, year: int) -> Point:
    first = replace(point.first, year=year)
    return Point(first, first if not point.is_range else replace(point.last, year=None))


def _with_year_before(point: Point, following: Anchor) -> Point:
    """Give the year of the window that follows in the list; written after it in the year, it may be the year before."""
    year = following.year or 0
    if following.school:
        return _with_year(point, year, True)
    done = _range_years(_last_year(point, year))
    return replace(done, alternative=-1) if _key(point.last) > _key(following) else done


def _last_year(point: Point, year: int) -> Point:
    last = replace(point.last, year=year)
    return Point(last if not point.is_range else replace(point.first, year=None), last)


def _range_years(point: Point) -> Point:
    first, last = point.first, point.last
    if not point.is_range or first.school or last.school:
        if first.school and not last.school and last.year is None:
            return Point(first, replace(last, year=first.year, school=True))
        return point
    wraps = _key(last) < _key(first)
    if first.year is None and last.year is not None:
        return Point(replace(first, year=last.year - (1 if wraps else 0)), last)
    if first.year is not None and last.year is None:
        return Point(first, replace(last, year=first.year + (1 if wraps else 0)))
    return point
