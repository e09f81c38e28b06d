"""The context in which schools work: indicators grouped by cluster and criterion, and what is doubtful in values."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import ValueKind, format_number
from msoko_desktop.domain.language.russian import comparable, counted, one_line, quoted
from msoko_desktop.domain.remarks import Severity

YES, NO = "да", "нет"
LONGEST_CODE = 20  # characters; a code stands in the head of a column
DIRECTIONS = {1: "больше — лучше", -1: "меньше — лучше", 0: "не оценивается"}
IMPOSSIBLE, DOUBTFUL = "context_range", "context_past"  # rules of remarks


@dataclass(frozen=True, slots=True)
class ContextIndicator:
    """An indicator of a school's context. `code` («2.1.1») is what values are kept by.

    `minimum` and `maximum` are what is possible at all (None: no bound). `direction` is 1 where more is better, -1
    where less is better, 0 where neither. `year` and `source` name the document it is from; `verified` tells whether
    unit, range and direction stand there, `note` how it is to be understood.
    """

    code: str
    cluster: str
    criterion: str
    title: str
    short_title: str = ""
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    direction: int = 0
    year: int | None = None
    source: str = ""
    verified: bool = False
    note: str = ""

    @property
    def heading(self) -> str:
        """What stands at the head of its column: the short title with the unit («Текучесть кадров, %»)."""
        name = self.short_title or self.title
        return f"{name}, {self.unit}" if self.unit and self.unit != f"{YES}/{NO}" else name


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of indicators: its name, what its values are, and the range that a new indicator gets."""

    name: str
    kind: ValueKind
    minimum: float | None = None
    maximum: float | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """When a value differs too much from its own past: by more than `sigmas` standard deviations.

    At least `least_years` past values are needed; the deviation counts as no less than `floor` of their mean.
    """

    sigmas: float
    least_years: int
    floor: float


def indicators_from_mapping(data: Mapping[str, Any]) -> tuple[ContextIndicator, ...]:
    """Return the indicators of the content of data/context_indicators.toml."""
    common = {"year": data["year"], "source": data["source"]}
    return tuple(ContextIndicator(**{**common, **entry}) for entry in data["indicator"])


def units_from_mapping(data: Mapping[str, Any]) -> tuple[Unit, ...]:
    """Return the units of the content of data/context_indicators.toml."""
    return tuple(
        Unit(entry["name"], ValueKind(entry["kind"]), entry.get("minimum"), entry.get("maximum"))
        for entry in data["unit"]
    )


def doubt_from_mapping(data: Mapping[str, Any]) -> Doubt:
    """Return the limits of doubt of the content of data/context_indicators.toml."""
    found = data["doubt"]
    return Doubt(float(found["sigmas"]), int(found["least_years"]), float(found["floor"]))


def kind_of(indicator: ContextIndicator, units: Sequence[Unit]) -> ValueKind:
    """Return what the values of an indicator are; a number of any kind where its unit is the district's own."""
    return next((unit.kind for unit in units if comparable(unit.name) == comparable(indicator.unit)), ValueKind.NUMBER)


def tidy(indicator: ContextIndicator) -> ContextIndicator:
    """Return an indicator whose texts are on one line each."""
    names = ("code", "cluster", "criterion", "title", "short_title", "unit", "source", "note")
    texts: dict[str, Any] = {name: one_line(getattr(indicator, name)) for name in names}
    return replace(indicator, **texts)


def grouped(indicators: Sequence[ContextIndicator]) -> tuple[ContextIndicator, ...]:
    """Return the indicators with those of a cluster, and in it of a criterion, together.

    Clusters and criteria stand in the order in which they first occur, indicators in their own.
    """
    clusters: dict[str, dict[str, list[ContextIndicator]]] = {}
    for one in indicators:
        clusters.setdefault(one.cluster, {}).setdefault(one.criterion, []).append(one)
    return tuple(one for criteria in clusters.values() for group in criteria.values() for one in group)


def moved(indicators: Sequence[ContextIndicator], code: str, by: int) -> tuple[ContextIndicator, ...]:
    """Return the indicators with one moved `by` places (up where negative) within its criterion, as far as it goes."""
    result = list(grouped(indicators))
    place = next(index for index, one in enumerate(result) if one.code == code)
    one = result.pop(place)
    same = [index for index, other in enumerate(result) if _criterion(other) == _criterion(one)]
    if not same:
        return grouped(indicators)
    result.insert(max(same[0], min(same[-1] + 1, place + by)), one)
    return tuple(result)


def free_code(indicators: Sequence[ContextIndicator], cluster: str, criterion: str, taken: Sequence[str] = ()) -> str:
    """Return a code for a new indicator of a criterion: what its neighbours begin with and the next free number.

    `taken` are codes that must not be used besides («3.2.8»: values of a deleted indicator are kept by it).
    """
    used = {comparable(one.code) for one in indicators} | {comparable(code) for code in taken}
    same = [one.code for one in indicators if (one.cluster, one.criterion) == (cluster, criterion)]
    stem = same[-1].rpartition(".")[0] if same else _new_stem(indicators, cluster)
    number = 1
    while comparable(code := f"{stem}.{number}".lstrip(".")) in used:
        number += 1
    return code


def _new_stem(indicators: Sequence[ContextIndicator], cluster: str) -> str:
    """Return what codes of a new criterion begin with: the number of its cluster and the next number in it."""
    clusters = list(dict.fromkeys(one.cluster for one in indicators))
    number = clusters.index(cluster) + 1 if cluster in clusters else len(clusters) + 1
    return f"{number}.{len({one.criterion for one in indicators if one.cluster == cluster}) + 1}"


def _criterion(indicator: ContextIndicator) -> tuple[str, str]:
    return indicator.cluster, indicator.criterion


# --- what a catalogue must not be


def refuse_unsound(
    indicators: Sequence[ContextIndicator], units: Sequence[Unit] = (), entered: ContextIndicator | None = None
) -> None:
    """Raise InputRefused with one sentence for a catalogue that cannot be used.

    That is: none at all, one without a code or a title, a code twice, a title twice in a criterion, a range whose
    ends are the wrong way round or that a share or yes/no cannot have. `entered` is the one of them that is being
    changed: the sentence names what it collides with.
    """
    if not indicators:
        raise InputRefused("В перечне должен остаться хотя бы один показатель.")
    codes: dict[str, ContextIndicator] = {}
    titles: dict[tuple[str, str, str], ContextIndicator] = {}
    for one in sorted(indicators, key=lambda one: one is entered):
        _refuse_single(one, units)
        other = codes.setdefault(comparable(one.code), one)
        if other is not one:
            raise InputRefused(f"Код «{one.code}» уже есть у показателя {quoted(other.title)}. Введите другой код.")
        other = titles.setdefault((one.cluster, one.criterion, comparable(one.title)), one)
        if other is not one:
            raise InputRefused(
                f"Показатель {quoted(one.title)} уже есть в этом критерии (код «{other.code}»). Измените название."
            )


def _refuse_single(one: ContextIndicator, units: Sequence[Unit]) -> None:
    if not one.title:
        raise InputRefused(f"У показателя с кодом «{one.code}» нет названия. Введите его.")
    if not one.code:
        raise InputRefused(f"У показателя {quoted(one.title)} нет кода. Введите его, например «3.2.8».")
    if len(one.code) > LONGEST_CODE:
        raise InputRefused(f"Код «{one.code[:LONGEST_CODE]}…» длиннее {LONGEST_CODE} знаков. Сократите его.")
    if one.direction not in DIRECTIONS:
        raise InputRefused(f"Показатель {quoted(one.title)}: направление — 1, -1 или 0.")
    low, high = one.minimum, one.maximum
    if low is not None and high is not None and low >= high:
        raise InputRefused(
            f"Показатель {quoted(one.title)}: наименьшее значение ({format_number(low)}) должно быть меньше "
            f"наибольшего ({format_number(high)}). Исправьте границы."
        )
    unit = next((unit for unit in units if comparable(unit.name) == comparable(one.unit)), None)
    if unit is None:
        return
    if unit.kind is ValueKind.CHOICE and (low, high) != (unit.minimum, unit.maximum):
        raise InputRefused(f"Показатель {quoted(one.title)}: у единицы «{unit.name}» границы — 0 и 1.")
    if unit.kind is ValueKind.SHARE and not _within(unit, low, high):
        raise InputRefused(f"Показатель {quoted(one.title)}: проценты бывают от 0 до 100. Исправьте границы.")


def _within(unit: Unit, *bounds: float | None) -> bool:
    """Tell whether bounds are in the range of a unit; None is."""
    low = unit.minimum if unit.minimum is not None else float("-inf")
    high = unit.maximum if unit.maximum is not None else float("inf")
    return all(bound is None or low <= bound <= high for bound in bounds)


# --- values


def shown_value(indicator: ContextIndicator, value: float | None, decimals: int = 2) -> str:
    """Return a value as a person reads it: «да», «12,5», "" for none."""
    if value is None:
        return ""
    if comparable(indicator.unit) == f"{YES}/{NO}" and value in (0, 1):
        return YES if value else NO
    return format_number(value, decimals)


def range_remark(indicator: ContextIndicator, value: float) -> str:
    """Return the sentence on a value that is impossible, "" for any other."""
    for bound, beyond, word in (
        (indicator.minimum, indicator.minimum is not None and value < indicator.minimum, "меньше наименьшего"),
        (indicator.maximum, indicator.maximum is not None and value > indicator.maximum, "больше наибольшего"),
    ):
        if beyond and bound is not None:
            return (
                f"{_with_unit(indicator, value)} — {word} возможного значения, {_with_unit(indicator, bound)}. "
                "Исправьте значение или границы показателя."
            )
    return ""


def past_remark(indicator: ContextIndicator, value: float, past: Mapping[int, float], doubt: Doubt) -> str:
    """Return the sentence on a value far from those of other years before it (year → value), "" for any other.

    The deviation is that of the sample (n - 1). Years of «да» and «нет» are not compared.
    """
    values = list(past.values())
    if len(values) < max(2, doubt.least_years) or comparable(indicator.unit) == f"{YES}/{NO}":
        return ""
    mean = statistics.fmean(values)
    sigma = max(statistics.stdev(values), abs(mean) * doubt.floor)
    if sigma == 0 or abs(value - mean) <= doubt.sigmas * sigma:
        return ""
    low, high = shown_value(indicator, min(values)), shown_value(indicator, max(values))
    before = low if low == high else f"от {low} до {high}"
    years = counted(len(values), "прошлый год", "прошлых года", "прошлых лет")
    return f"{_with_unit(indicator, value)} резко отличается от прежних значений школы ({years}: {before}). Проверьте."


def value_remark(
    indicator: ContextIndicator, value: float | None, past: Mapping[int, float], doubt: Doubt
) -> tuple[Severity, str, str] | None:
    """Return what is wrong (ERROR) or doubtful (WARNING) with a value: severity, sentence, rule; None for nothing."""
    if value is None:
        return None
    if sentence := range_remark(indicator, value):
        return Severity.ERROR, sentence, IMPOSSIBLE
    if sentence := past_remark(indicator, value, past, doubt):
        return Severity.WARNING, sentence, DOUBTFUL
    return None


def _with_unit(indicator: ContextIndicator, value: float) -> str:
    """Return a value with its unit; without one for «да» and «нет»."""
    shown = shown_value(indicator, value)
    plain = not indicator.unit or comparable(indicator.unit) == f"{YES}/{NO}"
    return shown if plain else f"{shown} {indicator.unit}"
