"""Indicators proposed of the lines of a plan: what its column of indicators says, as targets by year."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from msoko_desktop.domain.indicators import indicators as cells
from msoko_desktop.domain.indicators.district_indicators import (
    WHOLE_YEAR,
    AutoFact,
    Comparison,
    DistrictIndicator,
    IndicatorKind,
    Period,
)
from msoko_desktop.domain.indicators.indicators import Per, Target, TargetUnit, read_indicator
from msoko_desktop.domain.language.russian import capitalised, one_line, shortened
from msoko_desktop.domain.plans.plans import LineKind, Plan, PlanLine

LONGEST = 220  # characters of a proposed title
_EVENTS = re.compile(
    r"раз(?:а|ов)?\Z|мероприят|семинар|вебинар|совещан|заняти|заседани|конкурс|собран|встреч", re.IGNORECASE
)
_KINDS = {
    TargetUnit.SHARE: IndicatorKind.SHARE,
    TargetUnit.POINTS: IndicatorKind.POINTS,
}
_PER_YEAR = {Per.MONTH: 12, Per.QUARTER: 4, Per.TERM: 4}


Window = tuple[dt.date, dt.date]
WindowsOf = Callable[[PlanLine], Sequence[Window]]


@dataclass(frozen=True, slots=True)
class IndicatorOffer:
    """A proposed indicator with the number and the words of its line; `doubt` says in Russian what a person must see.

    A cell that cannot be measured has no indicator, only a doubt.
    """

    line: PlanLine
    indicator: DistrictIndicator | None
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an indicator is taken from: a line with its words, the years of the plan, the windows of the deadline."""

    line: PlanLine
    words: str
    direction: str
    years: tuple[int, ...]
    windows: tuple[Window, ...]

    @property
    def years_due(self) -> tuple[int, ...]:
        """The years in which a document is to be there: those in which a window ends."""
        return tuple(sorted({last.year for _, last in self.windows})) or self.years

    @property
    def years_at_work(self) -> tuple[int, ...]:
        """The years in which something is to be done: those of the plan that a window touches."""
        touched = {year for first, last in self.windows for year in range(first.year, last.year + 1)}
        return tuple(year for year in self.years if year in touched) or self.years

    def can_count(self, targets: Mapping[Period, float]) -> bool:
        """Whether the deadline has as many days as the target asks for: else executed ones can never reach it."""
        if not self.windows:
            return True
        due = [last.year for _, last in self.windows]
        return all(due.count(year) >= value for (year, _), value in targets.items())


def offers_of_plan(
    plan: Plan, direction: str, years: Sequence[int], windows_of: WindowsOf = lambda _: ()
) -> tuple[IndicatorOffer, ...]:
    """Return what the column of indicators of a plan proposes for a direction, in the order of the plan.

    `years` are the calendar years for which targets without a year of their own are set (those of the plan).
    `windows_of` tells first and last days of a line's deadline, () where it names none: a document is then due in each
    of the years, else in those in which a window ends («июль 2020 г.» – in 2020 alone); a number holds in the years the
    windows touch. A cell with a number and a document yields two indicators. A target over the whole period stands in
    its last year.
    """
    found: list[IndicatorOffer] = []
    above: dict[int, str] = {}
    for line in plan.lines:
        if line.kind is not LineKind.ACTIVITY:
            above.clear()
            continue
        above = {level: title for level, title in above.items() if level < line.level}
        text = line.indicators or line.expected_result
        if text.strip():
            place = _Place(line, _whole_title(line, above), direction, tuple(years), tuple(windows_of(line)))
            found += _of_line(place, text)
        above[line.level] = line.title
    return _told_apart(found)


def _whole_title(line: PlanLine, above: Mapping[int, str]) -> str:
    """Return the words of an activity, those of the one it belongs to before them."""
    heads = [one_line(above[level]).rstrip(" .:;,") for level in sorted(above)]
    head, own = next((one for one in reversed(heads) if one), ""), one_line(line.title)
    if not head or not own:
        return head or line.title
    return f"{head}: {own[:1].lower()}{own[1:]}"


def _told_apart(found: Sequence[IndicatorOffer]) -> tuple[IndicatorOffer, ...]:
    """Return the offers, those with one title («Наличие справки») with the words of their activities behind it."""
    titles = [one.indicator.title.casefold() for one in found if one.indicator is not None]
    apart = []
    for one in found:
        if one.indicator is None or titles.count(one.indicator.title.casefold()) == 1:
            apart.append(one)
            continue
        words = one_line(f"{one.line.number} {one.line.title}")
        title = shortened(f"{one.indicator.title} ({words})", LONGEST)
        apart.append(replace(one, indicator=replace(one.indicator, title=title)))
    return tuple(apart)


def _of_line(place: _Place, text: str) -> Iterable[IndicatorOffer]:
    line, read = place.line, read_indicator(text)
    if not read.measurable:
        yield IndicatorOffer(line, None, f"«{shortened(one_line(text), 90)}»: нет ни числа, ни документа, "
                             "измерить нельзя. Уточните показатель в плане или добавьте его вручную.")  # fmt: skip
        return
    for group in _grouped(read.targets):
        yield _of_targets(place, group)
    if read.document:
        title = _title(f"Наличие {read.document}" if re.search(r"\bналичи", text, re.IGNORECASE) else read.document)
        yield IndicatorOffer(
            line,
            DistrictIndicator(
                title,
                place.direction,
                IndicatorKind.EVIDENCE,
                line_ids=_lines(line),
                auto=AutoFact.EVIDENCE if line.id is not None else AutoFact.NONE,
                targets={(year, WHOLE_YEAR): 1.0 for year in place.years_due},
            ),
        )


def _lines(line: PlanLine) -> tuple[int, ...]:
    return () if line.id is None else (line.id,)


def _grouped(targets: Iterable[Target]) -> list[list[Target]]:
    """Put the targets of a series by years together; any other stands alone."""
    series: list[Target] = []
    groups: list[list[Target]] = []
    for target in targets:
        if target.year is None:
            groups.append([target])
        else:
            series.append(target)
    return [series, *groups] if series else groups


def _of_targets(place: _Place, group: list[Target]) -> IndicatorOffer:
    line, years, first = place.line, place.years_at_work, group[0]
    kind = _KINDS.get(first.unit, IndicatorKind.COUNT)
    doubt = ""
    base = first.base
    if kind is IndicatorKind.SHARE and not base:
        doubt = "База доли не названа: укажите, от чего она считается."
    if first.comparison is cells.Comparison.BY:
        doubt = "Прирост без исходного значения: проверьте план по годам."
    values = _values(group, years)
    whole = _is_of_period(first, years)
    auto = AutoFact.NONE
    events = kind is IndicatorKind.COUNT and _EVENTS.search(first.subject.split(" ")[0])
    if not whole and events and line.id is not None and place.can_count(values):
        auto = AutoFact.EXECUTED
    return IndicatorOffer(
        line,
        DistrictIndicator(
            _title(place.words),
            place.direction,
            kind,
            unit="" if kind is IndicatorKind.SHARE else first.subject,
            base=base,
            comparison=_comparison(first.comparison),
            line_ids=_lines(line),
            auto=auto,
            note="План задан на весь срок: факт вводится нарастающим итогом." if whole else "",
            targets=values,
        ),
        doubt,
    )


def _values(group: Sequence[Target], years: Sequence[int]) -> dict[Period, float]:
    if group[0].year is not None:
        return {(one.year or 0, WHOLE_YEAR): float(one.value) for one in group}
    target = group[0]
    value = float(target.value)
    if target.unit in (TargetUnit.COUNT, TargetUnit.TIMES, TargetUnit.PERSONS):
        value *= _PER_YEAR.get(target.per, 1)
    if _is_of_period(target, years):
        return {(years[-1], WHOLE_YEAR): value}
    return {(year, WHOLE_YEAR): value for year in years}


def _is_of_period(target: Target, years: Sequence[int]) -> bool:
    """Tell whether a number counts over all the years of a plan: neither «в год» nor a year nor a share."""
    counted = target.unit in (TargetUnit.COUNT, TargetUnit.TIMES, TargetUnit.PERSONS)
    return counted and target.per is Per.PERIOD and target.year is None and len(years) > 1


def _comparison(found: cells.Comparison) -> Comparison:
    if found is cells.Comparison.AT_MOST:
        return Comparison.MOST
    return Comparison.EQUAL if found is cells.Comparison.EQUAL else Comparison.LEAST


def _title(text: str) -> str:
    return capitalised(shortened(one_line(text).rstrip(" .:;,"), LONGEST))
