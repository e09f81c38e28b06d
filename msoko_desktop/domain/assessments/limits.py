"""From when on results are doubtful: thresholds of the reference data (`data/result_checks.toml`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Limits:
    """Thresholds of what is doubtful.

    A school is far from its own past where a value is more than `sigmas` standard deviations from the mean of at
    least `least_years` earlier ones; a deviation below `least_spread` per cent of the field's range is taken for that
    much. `participation` is the least share of participants in per cent of those enrolled. `journal_gap` is the
    difference from the mark of the class register that is told.
    """

    sigmas: float
    least_years: int
    least_spread: float
    participation: float
    journal_gap: int


def limits_from(data: Mapping[str, Any]) -> Limits:
    """Return the thresholds of the reference data. Raises KeyError or ValueError where they are no thresholds."""
    history = data["history"]
    found = Limits(
        float(history["sigmas"]),
        int(history["least_years"]),
        float(history["least_spread_percent"]),
        float(data["participation"]["least_percent"]),
        int(data["journal"]["gap"]),
    )
    if found.sigmas <= 0 or found.least_years < 2 or found.journal_gap < 1 or not 0 <= found.participation <= 100:
        raise ValueError(f"no thresholds: {found}")
    return found
