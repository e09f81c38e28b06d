"""Numbers as Russian readers write them, and what a spot says about a figure."""

from msoko_desktop.domain.analysis.model import Figure, Measure, MeasureKind

NO_DATA = "нет данных"
FEW = "Мало участников: значение ненадёжно"
FEW_NOTE = "* Мало участников: значение ненадёжно."


def number(value: float, decimals: int = 1) -> str:
    """Return a number with a comma and thin gaps between thousands: «1 234,5», «−0,4»."""
    text = f"{abs(value):,.{decimals}f}".replace(",", "\u00a0").replace(".", ",")
    below = value < 0 and any(digit in "123456789" for digit in text)
    return f"−{text}" if below else text


def unit(measure: Measure) -> str:
    """Return what stands after a value: « %» for a share, nothing else."""
    return "\u00a0%" if measure.kind is MeasureKind.SHARE else ""


def with_unit(value: float, measure: Measure) -> str:
    """Return a value as it is read: «87,5 %»."""
    return number(value, measure.decimals) + unit(measure)


def spot_text(label: str, measure: Measure, figure: Figure, more: str = "") -> str:
    """Return the lines a spot says: whose value, the value, N with the interval, a warning of few people."""
    value = NO_DATA if figure.value is None else with_unit(figure.value, measure)
    lines = [label, f"{measure.title}: {value}"]
    if figure.n:
        lines.append(f"N = {number(figure.n, 0)}" + _interval(figure, measure))
    if more:
        lines.append(more)
    if figure.small:
        lines.append(FEW)
    return "\n".join(lines)


def _interval(figure: Figure, measure: Measure) -> str:
    if figure.low is None or figure.high is None:
        return ""
    low, high = number(figure.low, measure.decimals), number(figure.high, measure.decimals)
    return f"; интервал {low} … {high}{unit(measure)}"
