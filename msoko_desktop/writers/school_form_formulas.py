"""What is worked out in a school form, as spreadsheet formulas that Excel and LibreOffice both know.

Cells are named by `place`, which turns the key of a column into the address of its cell in the row («$C8»).
"""

from collections.abc import Callable, Sequence

from msoko_desktop.domain.assessments.forms import Calculation, CalculationKind, SumCheck
from msoko_desktop.domain.assessments.model import Band

Place = Callable[[str], str]
RIGHT = "верно"
_ROUNDED = 2


def formula_of(calculation: Calculation, place: Place, name: str = "", names: str = "") -> str:
    """Return the formula of a cell, "" shown where there is nothing to work out yet.

    For a check, `name` is the cell that names the row, `names` the whole column of such cells («$A$8:$A$60»).
    """
    cells = [place(key) for key in calculation.of]
    match calculation.kind:
        case CalculationKind.SUM:
            return f'=IF(COUNT({_list(cells)})=0,"",SUM({_list(cells)}))'
        case CalculationKind.MEAN:
            weighted = "+".join(
                f"{weight:g}*N({cell})" for weight, cell in zip(calculation.weights, cells, strict=True)
            )
            return f'=IF(SUM({_list(cells)})=0,"",ROUND(({weighted})/SUM({_list(cells)}),{_ROUNDED}))'
        case CalculationKind.SHARE:
            base = place(calculation.base)
            return f'=IF(N({base})=0,"",ROUND(100*SUM({_list(cells)})/{base},1))'
        case CalculationKind.MARK:
            return f'=IF({cells[0]}="","",{_mark(calculation, place)})'
        case CalculationKind.CHECK:
            return _check(calculation, place, name, names)


def _list(cells: Sequence[str]) -> str:
    return ",".join(cells)


def _mark(calculation: Calculation, place: Place) -> str:
    """Return nested conditions: the highest band whose least score is reached, its own conditions looked at."""
    score = place(calculation.of[0])
    if calculation.hundred:
        score = f"({score}*100/{calculation.hundred:g})"
    result = '""'
    for band in calculation.bands:
        result = f"IF({score}>={band.minimum:g},{_label(band, calculation, place, 0)},{result})"
    return result


def _label(band: Band, calculation: Calculation, place: Place, depth: int) -> str:
    """Return what a band gives: its label, or where a condition is not met its fallback, which is asked the same."""
    label = _text(band.label)
    conditions = [
        f"SUM({_list([place(key) for key in calculation.parts[one.part]])})>={one.minimum:g}"
        for one in band.conditions
        if calculation.parts.get(one.part)
    ]
    if not conditions or depth > len(calculation.bands):
        return label
    lower = next((one for one in calculation.bands if one.label == band.fallback), None)
    fallback = _text(band.fallback) if lower is None else _label(lower, calculation, place, depth + 1)
    return f"IF(AND({_list(conditions)}),{label},{fallback})"


def _check(calculation: Calculation, place: Place, name: str, names: str) -> str:
    """Return a formula that says «верно», or the first thing that is not right."""
    typed = _list([place(key) for key in calculation.of])
    result = _text(RIGHT)
    for check in reversed(calculation.checks):
        result = _sum_check(check, place, result)
    result = f'IF(SUMPRODUCT(--({names}={name}))>1,"проверьте: такая строка уже есть",{result})'
    return f'=IF(COUNTA({typed})=0,"",IF({name}="",{_text(calculation.base)},{result}))'


def _sum_check(check: SumCheck, place: Place, otherwise: str) -> str:
    cells = _list([place(key) for key in check.of])
    base = place(check.base)
    sign = "<>" if check.exact else ">"
    filled = f"COUNT({cells})>0" if check.exact else f"COUNT({cells})>0,COUNT({base})>0"
    return f"IF(AND({filled},ROUND(SUM({cells})-N({base}),6){sign}0),{_text(check.text)},{otherwise})"


def _text(text: str) -> str:
    """Return a text as a constant of a formula; quotes are doubled, so that nothing of it can become a part of it."""
    return '"' + text.replace('"', '""') + '"'
