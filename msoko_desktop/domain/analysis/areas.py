"""Figures of other areas (the region, the country) beside the district's own: as typed, or from what was typed."""

from collections.abc import Mapping, Sequence

from msoko_desktop.domain.analysis.model import NOTHING, Figure, GroupKind, GroupRow, Measure, Origin
from msoko_desktop.domain.assessments.fields import MARK_KEYS, calculated
from msoko_desktop.domain.assessments.model import Assessment


def area_rows(
    assessment: Assessment, areas: Mapping[str, Mapping[str, float]], measures: Sequence[Measure]
) -> tuple[GroupRow, ...]:
    """Return a row for each area with figures (region, country): as typed, or worked out of its marks."""
    return tuple(
        GroupRow(
            f"area {name}",
            name,
            GroupKind.AREA,
            {one.key: area_figure(assessment, name, values, one.key) for one in measures},
        )
        for name, values in areas.items()
    )


def area_figure(assessment: Assessment, name: str, values: Mapping[str, float], key: str) -> Figure:
    """Return a measure of an area: its own figure, else from its counts or shares of marks; NOTHING where neither."""
    value, used = _area_value(assessment, values, key)
    if value is None:
        return NOTHING
    n = int(values.get("participants", 0))
    return Figure(value, n, origins=(Origin(assessment.id or 0, columns=used, area=name),))


def _area_value(assessment: Assessment, values: Mapping[str, float], key: str) -> tuple[float | None, tuple[str, ...]]:
    """Return a figure of an area and the fields it was made of."""
    if key in values:
        return values[key], (key,)
    whole = values.get("participants")
    if key == "participation":
        enrolled = values.get("enrolled")
        return (whole / enrolled * 100, ("participants", "enrolled")) if whole and enrolled else (None, ())
    counted = key.removesuffix("_share")
    if counted in values and counted != key and whole and 0 <= values[counted] <= whole:
        return values[counted] / whole * 100, (counted, "participants")
    shares = [values.get(f"{mark}_share") for mark in MARK_KEYS]
    if all(share is not None for share in shares):
        return _of_shares(key, [share or 0.0 for share in shares])
    from_counts = calculated(assessment.scale, values).get("high_rate" if key == "high_share" else key)
    if from_counts is not None:
        return from_counts, tuple(one for one in ("participants", *MARK_KEYS, "below", "high") if one in values)
    return None, ()


def _of_shares(key: str, shares: Sequence[float]) -> tuple[float | None, tuple[str, ...]]:
    """Return a measure that follows from the shares of the marks 2 … 5 in per cent; rounded ones may make 99.9."""
    two, three, four, five = shares
    whole = sum(shares)
    if not 98 <= whole <= 102:
        return None, ()
    found = {
        "success_rate": three + four + five,
        "quality_rate": four + five,
        "below_share": two,
        "mean_mark": (2 * two + 3 * three + 4 * four + 5 * five) / whole,
    }.get(key)
    return (None, ()) if found is None else (min(found, 100.0), tuple(f"{mark}_share" for mark in MARK_KEYS))
