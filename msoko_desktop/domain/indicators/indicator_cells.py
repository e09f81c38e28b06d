"""Targets and facts of indicators as cells hold them: text to value and back."""

import re
from dataclasses import dataclass

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import format_number, parse_number, shortened
from msoko_desktop.domain.indicators.district_indicators import DistrictIndicator, Fact, IndicatorKind

YES, NO = "да", "нет"
_PART = re.compile(r"(?P<part>[\d\s.,]+?)\s*(?:из|/)\s*(?P<whole>[\d\s.,]+)\Z", re.IGNORECASE)
_SIGNS = re.compile(r"\A(?:не\s+менее|не\s+более|≥|≤|=|>=|<=)\s*", re.IGNORECASE)


def shown_target(one: DistrictIndicator, value: float | None) -> str:
    """Return a target as its cell shows it: «да» for a document, else the number."""
    if value is None:
        return ""
    if one.kind is IndicatorKind.EVIDENCE and value in (0, 1):
        return YES if value else NO
    return format_number(value)


def shown_fact(one: DistrictIndicator, fact: Fact | None) -> str:
    """Return a fact as its cell shows it: «да» or «нет» for a document, else the number; a base of zero as it is."""
    if fact is None:
        return ""
    if fact.value is None:
        counted, whole = (format_number(n) if n is not None else "?" for n in (fact.counted, fact.whole))
        return "" if fact.whole is None else f"{counted} из {whole}"
    if one.kind is IndicatorKind.EVIDENCE:
        return YES if fact.value else NO
    return format_number(fact.value)


def parse_target(one: DistrictIndicator, text: str) -> float | None:
    """Return a typed target, None for an empty one; «≥ 50», «50 %» and «да» are understood.

    Raises InputRefused for anything else.
    """
    tidy = _SIGNS.sub("", text.strip())
    return _number(one, tidy) if tidy else None


@dataclass(frozen=True, slots=True)
class TypedFact:
    """A fact as typed: its value, for a share perhaps part and whole, perhaps its source behind «;»."""

    value: float | None
    counted: float | None = None
    whole: float | None = None
    source: str = ""


def parse_fact(one: DistrictIndicator, text: str) -> TypedFact | None:
    """Return a typed fact, None for an empty one: «42», «9 из 18», «да», each perhaps with «; источник» behind it.

    Raises InputRefused for anything else, a base of zero, and a part that is more than its base.
    """
    words, _, source = text.partition(";")
    tidy = words.strip()
    if not tidy:
        return None
    match = _PART.match(tidy)
    if match is None:
        return TypedFact(_number(one, tidy), source=source.strip())
    counted, whole = parse_number(match["part"]), parse_number(match["whole"])
    if one.kind is not IndicatorKind.SHARE or counted is None or whole is None:
        raise InputRefused(f"«{shortened(tidy)}»: часть и базу вводят только для доли, например «9 из 18».")
    if problem := Fact(None, counted, whole).problem:
        raise InputRefused(problem)
    return TypedFact(round(counted / whole * 100, 6), counted, whole, source.strip())


def _number(one: DistrictIndicator, text: str) -> float:
    folded = text.casefold()
    if one.kind is IndicatorKind.EVIDENCE and folded in (YES, NO, "есть", "+", "-"):
        return float(folded in (YES, "есть", "+"))
    number = parse_number(text.removesuffix("%").strip())
    if number is None:
        example = "«да» или «нет»" if one.kind is IndicatorKind.EVIDENCE else "число, например «12» или «3,5»"
        raise InputRefused(f"«{shortened(text)}» не подходит. Введите {example}.")
    if number < 0:
        raise InputRefused("Значение показателя не может быть меньше нуля.")
    if one.kind is IndicatorKind.SHARE and number > 100:
        raise InputRefused("Доля не может быть больше 100 %.")
    if one.kind is IndicatorKind.EVIDENCE and number not in (0, 1):
        raise InputRefused("Для показателя «Наличие» вводят «да» или «нет».")
    return number
