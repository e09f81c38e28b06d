"""The index of a form: weighted values made comparable; groups of schools by it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from msoko_desktop.domain.analysis.statistics import standardised
from msoko_desktop.domain.monitoring.model import IndexMethod, MonitoringIndicator

Values = Mapping[tuple[int, str], float]  # by school and code
TOP, MIDDLE, LOW = "верхняя треть", "средняя треть", "нижняя треть"


@dataclass(frozen=True, slots=True)
class IndexRules:
    """A school gets no index where less than `known` (0 … 1) of the weights is known of it; groups are made from
    `least_grouped` schools on, z-scores from `least_scored`."""

    known: float
    least_grouped: int
    least_scored: int


@dataclass(frozen=True, slots=True)
class SchoolIndex:
    """The index of a school, None where too little is known; `parts` are its comparable values by code (0 … 1, more is
    better, or z), `missing` the codes it lacks."""

    school_id: int
    value: float | None
    parts: Mapping[str, float]
    missing: tuple[str, ...]
    group: str = ""


@dataclass(frozen=True, slots=True)
class Index:
    """The index of all schools; `used` are the codes in it, `left_out` those that tell nothing, with the reason."""

    schools: tuple[SchoolIndex, ...]
    used: tuple[str, ...]
    left_out: Mapping[str, str]

    def of(self, school_id: int) -> SchoolIndex | None:
        """Return the index of a school, None for one it is not of."""
        return next((one for one in self.schools if one.school_id == school_id), None)


def index_of(
    schools: Sequence[int],
    values: Values,
    indicators: Sequence[MonitoringIndicator],
    method: IndexMethod,
    rules: IndexRules,
    exempt: Collection[tuple[int, str]] = (),
) -> Index:
    """Return Σw·((x − min)/(max − min)) / Σw · 100, or Σw·z / Σw, of each school over the indicators known of it.

    Where less is better the part is turned round (1 − part, −z). RANGE takes the least and greatest value of the
    schools, BOUNDS the bounds of the indicator (where it has none, those of the schools). z has N − 1 below.
    `exempt` are the places (school, code) that do not apply: they are neither missing nor weighed.
    """
    parts: dict[str, dict[int, float]] = {}
    left_out: dict[str, str] = {}
    weights: dict[str, float] = {}
    for one in indicators:
        if one.weight <= 0:
            continue
        known = [school for school in schools if (school, one.code) in values]
        found = _parts([values[school, one.code] for school in known], one, method, rules)
        if isinstance(found, str):
            left_out[one.code] = found
        else:
            parts[one.code] = dict(zip(known, found, strict=True))
            weights[one.code] = one.weight
    scale = 1.0 if method is IndexMethod.SCORE else 100.0
    rows = []
    for school in schools:
        asked = {code: weight for code, weight in weights.items() if (school, code) not in exempt}
        own = {code: parts[code][school] for code in asked if school in parts[code]}
        rows.append(_row(school, own, asked, rules.known * sum(asked.values()), scale))
    return Index(_grouped(rows, rules.least_grouped), tuple(parts), left_out)


def _parts(
    values: Sequence[float], one: MonitoringIndicator, method: IndexMethod, rules: IndexRules
) -> list[float] | str:
    """Return the comparable values, or why there are none."""
    if not values:
        return "не заполнен"
    if not one.direction:
        return "не оценивается"
    if method is IndexMethod.SCORE:
        if len(values) < rules.least_scored:
            return "известен у слишком немногих школ"
        z = standardised(values)
        return "одинаков у всех школ" if z is None else [float(value) * one.direction for value in z]
    low, high = min(values), max(values)
    if method is IndexMethod.BOUNDS and one.minimum is not None and one.maximum is not None:
        low, high = one.minimum, one.maximum
    if high <= low:
        return "одинаков у всех школ"
    shares = [min(1.0, max(0.0, (value - low) / (high - low))) for value in values]
    return shares if one.direction > 0 else [1 - share for share in shares]


def _row(
    school: int,
    own: Mapping[str, float],
    weights: Mapping[str, float],
    least: float,
    scale: float,
) -> SchoolIndex:
    missing = tuple(code for code in weights if code not in own)
    weight = sum(weights[code] for code in own)
    if not own or weight < least - 1e-9:
        return SchoolIndex(school, None, own, missing)
    return SchoolIndex(school, sum(weights[code] * part for code, part in own.items()) / weight * scale, own, missing)


def _grouped(rows: Sequence[SchoolIndex], least: int) -> tuple[SchoolIndex, ...]:
    """Return the rows with the third of the schools each is in; those alike are in that of their middle one."""
    known = sorted((one.value for one in rows if one.value is not None), reverse=True)
    if len(known) < least:
        return tuple(rows)
    places: dict[float, list[int]] = {}
    for place, value in enumerate(known):
        places.setdefault(value, []).append(place)
    groups = {value: (TOP, MIDDLE, LOW)[found[len(found) // 2] * 3 // len(known)] for value, found in places.items()}
    return tuple(
        SchoolIndex(
            one.school_id, one.value, one.parts, one.missing, groups[one.value] if one.value is not None else ""
        )
        for one in rows
    )
