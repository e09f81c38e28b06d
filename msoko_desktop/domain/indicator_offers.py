"""Indicators proposed of the lines of a plan: what its column of indicators says, as targets by year."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from msoko_desktop.domain import indicators as cells
from msoko_desktop.domain.district_indicators import (
    WHOLE_YEAR,
    AutoFact,
    Comparison,
    DistrictIndicator,
    IndicatorKind,
    Period,
)
from msoko_desktop.domain.indicators import Per, Target, TargetUnit, read_indicator
from msoko_desktop.domain.plans import LineKind, Plan, PlanLine
from msoko_desktop.domain.russian import capitalised, one_line, shortened

LONGEST = 220  # characters of a proposed title
_EVENTS = re.compile(
    r"раз(?:а|ов)?\Z|мероприят|семинар|вебинар|совещан|заняти|заседани|конкурс|собран|встреч", re.IGNORECASE
)
_KINDS = {
    TargetUnit.SHARE: IndicatorKind.SHARE,
    TargetUnit.POINTS: IndicatorKind.POINTS,
}
_PER_YEAR = {Per.MONTH: 12, Per.QUARTER: 4, Per.TERM: 4}


@dataclass(frozen=True, slots=True)
class IndicatorOffer:
    """A proposed indicator with the number and the words of its line; `doubt` says in Russian what a person must see.

    A cell that cannot be measured has no indicator, only a doubt.
    """

    line: PlanLine
    indicator: DistrictIndicator | None
    doubt: str = ""


def offers_of_plan(plan: Plan, direction: str, years: Sequence[int]) -> tuple[IndicatorOffer, ...]:
    """Return what the column of indicators of a plan proposes for a direction, in the order of the plan.

    `years` are the calendar years for which targets without a year of their own are set (those of the plan). A cell
    with a number and a document yields two indicators. A target over the whole period stands in its last year.
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
            found += _of_line(line, _whole_title(line, above), text, direction, years)
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


def _of_line(line: PlanLine, words: str, text: str, direction: str, years: Sequence[int]) -> Iterable[IndicatorOffer]:
    read = read_indicator(text)
    if not read.measurable:
        yield IndicatorOffer(line, None, f"«{shortened(one_line(text), 90)}»: нет ни числа, ни документа, "
                             "измерить нельзя. Уточните показатель в плане или добавьте его вручную.")  # fmt: skip
        return
    for group in _grouped(read.targets):
        yield _of_targets(line, words, group, direction, years)
    if read.document:
        title = _title(f"Наличие {read.document}" if re.search(r"\bналичи", text, re.IGNORECASE) else read.document)
        yield IndicatorOffer(
            line,
            DistrictIndicator(
                title,
                direction,
                IndicatorKind.EVIDENCE,
                line_ids=_lines(line),
                auto=AutoFact.EVIDENCE if line.id is not None else AutoFact.NONE,
                targets={(year, WHOLE_YEAR): 1.0 for year in years},
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


def _of_targets(
    line: PlanLine, words: str, group: list[Target], direction: str, years: Sequence[int]
) -> IndicatorOffer:
    first = group[0]
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
    if (
        not whole
        and kind is IndicatorKind.COUNT
        and _EVENTS.search(first.subject.split(" ")[0])
        and line.id is not None
    ):
        auto = AutoFact.EXECUTED
    return IndicatorOffer(
        line,
        DistrictIndicator(
            _title(words),
            direction,
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
