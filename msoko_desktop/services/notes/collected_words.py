"""Words and figures that notes on monitoring and on surveys have in common."""

from collections.abc import Mapping, Sequence

from msoko_desktop.domain.documents.notes import NoteFigure
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.language.russian import counted
from msoko_desktop.domain.monitoring.model import Monitoring, Period, PeriodKind
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services.directions.directions import direction_titles
from msoko_desktop.services.district import read_office
from msoko_desktop.services.orders.case_forms import Case, case_form
from msoko_desktop.services.schools.school_years import pupils_in_year
from msoko_desktop.storage.district_file import District

NOWHERE = NoteFigure("")
SCHOOLS = ("школа", "школы", "школ")


def count_figure(count: int, one: str, few: str, many: str) -> NoteFigure:
    """Return a count with its noun."""
    return NoteFigure(counted(count, one, few, many), count, count)


def share_figure(part: int, whole: int) -> NoteFigure:
    """Return a share in per cent; nothing of nothing is not known."""
    if whole <= 0:
        return NOWHERE
    share = part / whole * 100
    return NoteFigure(f"{format_number(share, 1)} %", share, whole)


def period_words(form: Monitoring, period: Period) -> str:
    """Return a period with its year first, as a title of a note has it: «2025/26 учебный год (II полугодие)»."""
    year = Period(period.year).title(PeriodKind.YEAR, form.years)
    return f"{year} ({' '.join(form.period_title(period).split()[:2])})" if period.part else year


def direction_words(d: District, code: str) -> str:
    """Return what a direction is called, "" for none."""
    return direction_titles(d).get(code, "") if code else ""


def district_genitive(d: District) -> str:
    """Return the district in the genitive: «Заозёрского района»."""
    name = read_office(d).district_name
    if not name:
        return "района"
    found = case_form(d, name, Case.GENITIVE)
    return f"{name[0]}{found[1:]}" if found[:1].lower() == name[0].lower() else found  # a name keeps its capital


def conditions_of(d: District, schools: Sequence[School], school_year: int) -> Mapping[int, str]:
    """Return the conditions in which schools work, as far as the file knows them: «сельская, 45 обучающихся»."""
    pupils = pupils_in_year(d, school_year)
    found = {}
    for one in schools:
        count = pupils.get(one.id or 0)
        words = (
            one.place_kind.label,
            "малокомплектная" if one.small else "",
            counted(count, "обучающийся", "обучающихся", "обучающихся") if count else "",
        )
        found[one.id or 0] = ", ".join(filter(None, words))
    return found
