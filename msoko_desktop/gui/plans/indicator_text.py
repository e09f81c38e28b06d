"""What a cell of indicators asks for, in words for the form beside the sheet."""

from msoko_desktop.domain.indicators.indicators import Comparison, Indicator, Per, Target, TargetUnit, read_indicator

_COMPARISONS = {Comparison.TO: "довести до", Comparison.BY: "изменить на"}
_UNITS = {
    TargetUnit.COUNT: "",
    TargetUnit.PERSONS: " чел.",
    TargetUnit.SHARE: " %",
    TargetUnit.TIMES: " раз",
    TargetUnit.POINTS: " балл.",
}
_PER = {
    Per.YEAR: " в год",
    Per.MONTH: " в месяц",
    Per.QUARTER: " в квартал",
    Per.TERM: " в четверть",
    Per.PERIOD: "",
}


def indicators_text(text: str) -> str:
    """Return in one line each what numbers and documents a cell of indicators asks for."""
    lines: list[str] = []
    for paragraph in filter(None, (part.strip() for part in text.split("\n"))):
        indicator = read_indicator(paragraph)
        lines += [_target_text(target) for target in indicator.targets]
        lines += _document_text(indicator)
    return "\n".join(dict.fromkeys(lines))


def _target_text(target: Target) -> str:
    value = f"{target.value.normalize():f}".replace(".", ",")
    year = f"{target.year} г.: " if target.year else ""
    sign = _COMPARISONS.get(target.comparison, target.comparison.value)
    unit = _UNITS[target.unit] or (f" {target.subject}" if target.subject else "")
    return f"Число: {year}{sign} {value}{unit}{_PER[target.per]}"


def _document_text(indicator: Indicator) -> list[str]:
    if indicator.document:
        return [f"Документ: {indicator.document}"]
    return [] if indicator.measurable else ["Показатель нельзя измерить: укажите число или документ."]
