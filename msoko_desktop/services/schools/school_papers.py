"""The list of the district's schools on paper: «Перечень общеобразовательных организаций», as PDF, DOCX, XLSX."""

import datetime as dt
import importlib
from collections.abc import Mapping, Sequence

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import counted, date_dots
from msoko_desktop.domain.schools.school_years import SchoolList, listed_now
from msoko_desktop.domain.schools.schools import School, is_closed
from msoko_desktop.services.district import read_office
from msoko_desktop.services.printing import PaperOptions, PaperSize, paper_office
from msoko_desktop.services.results.assessment_names import year_title
from msoko_desktop.services.results.assessments import school_year_of
from msoko_desktop.services.schools.school_memberships import list_memberships
from msoko_desktop.services.schools.school_years import pupils_in_year
from msoko_desktop.services.schools.schools import kind_title, list_schools
from msoko_desktop.storage.district_file import District

__all__ = ["FORMATS", "TITLE", "TITLE_LINE", "marks_of", "schools_document"]

FORMATS = ("pdf", "docx", "xlsx")
TITLE = "ПЕРЕЧЕНЬ"
SUBTITLE = "общеобразовательных организаций"
TITLE_LINE = "Перечень общеобразовательных организаций"
_HEADINGS = ("№", "Наименование", "Код", "Адрес, телефон, эл. почта", "Руководитель", "Обуч.")


def schools_document(
    d: District,
    ending: str,
    *,
    today: dt.date,
    size: PaperSize = PaperSize.A4,
    signature: bool = True,
    made: dt.datetime | None = None,
) -> bytes:
    """Return the list of the schools that work on a day as a document; `ending` is one of `FORMATS`.

    Raises InputRefused for another ending and where there are no schools.
    """
    if ending not in FORMATS:
        raise InputRefused(f"В формате «{ending}» перечень не печатается. Выберите PDF, DOCX или XLSX.")
    shown = [one for one in list_schools(d) if not is_closed(one, today)]
    if not shown:
        raise InputRefused("Действующих школ в списке нет: печатать нечего. Сначала добавьте школы.")
    from msoko_desktop.writers.sheet import Role, Sheet, SheetColumn, SheetRow, Table, Text, cell_paragraphs
    from msoko_desktop.writers.sheet import office_signature as signed

    year = school_year_of(today)
    pupils = pupils_in_year(d, year)
    marks = marks_of(d)
    widths = (0.05, 0.33, 0.1, 0.26, 0.17, 0.09)
    columns = tuple(
        SheetColumn(heading, Role.NUMBER if heading in ("№", "Обуч.") else Role.PLAIN, width)
        for heading, width in zip(_HEADINGS, widths, strict=True)
    )
    rows = [_row(place, one, marks, pupils) for place, one in enumerate(shown, start=1)]
    known = sum(pupils.get(one.id or 0, 0) for one in shown)
    if known:
        rows.append(("", "Всего", "", "", "", str(known)))
    table = Table(
        columns,
        tuple(SheetRow(False, tuple(map(cell_paragraphs, row))) for row in rows),
        "Школ нет",
        "Школы",
    )
    lines = (
        f"По состоянию на {date_dots(today)}: {counted(len(shown), 'организация', 'организации', 'организаций')}"
        + (f", обучающихся в {year_title(year)} учебном году – {known}." if known else "."),
    )
    options = PaperOptions(size=size)
    sheet = Sheet(
        (TITLE, SUBTITLE),
        (Text(lines), table),
        signature=signed(paper_office(d)) if signature else None,
        noun="перечня",
    )
    writer = importlib.import_module(f"msoko_desktop.writers.sheet_{ending}")
    data: bytes = getattr(writer, f"sheet_{ending}")(sheet, options, author=read_office(d).name, made=made)
    return data


def marks_of(d: District) -> Mapping[int, tuple[str, ...]]:
    """Return the abbreviations of the lists of the region in which schools are now («ШНРО 2026»), by school id."""
    found: dict[int, tuple[str, ...]] = {}
    for name, members in listed_now(list_memberships(d)).items():
        for school_id, entry in members.items():
            found[school_id] = (*found.get(school_id, ()), f"{_short(name)} {entry.year}")
    return found


def _short(name: SchoolList) -> str:
    return name.short


def _row(
    place: int, school: School, marks: Mapping[int, tuple[str, ...]], pupils: Mapping[int, int]
) -> tuple[str, ...]:
    name = school.name or school.short_name
    more = [
        kind_title(school.kind),
        school.place_kind.label,
        "малокомплектная" if school.small else "",
        *marks.get(school.id or 0, ()),
    ]
    facts = ", ".join(part for part in more if part)
    contacts = _lines((school.address or school.place, school.phone, school.email))
    count = pupils.get(school.id or 0)
    return (
        str(place),
        _lines((name, facts)),
        _lines((school.code, *school.other_codes)),
        contacts,
        _lines((school.head_post, school.head_name)),
        "" if count is None else str(count),
    )


def _lines(parts: Sequence[str]) -> str:
    return "\n".join(part for part in parts if part)
