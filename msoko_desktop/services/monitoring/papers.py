"""Papers of monitoring: the sheet of values, the card of one school or head, as PDF, DOCX and XLSX."""

import datetime as dt
import importlib
from collections.abc import Sequence

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.language.russian import comparable, one_line
from msoko_desktop.domain.monitoring.index import index_of
from msoko_desktop.domain.monitoring.model import IndexMethod, Monitoring, MonitoringIndicator, Period, Subject
from msoko_desktop.domain.schools import context as rules
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services.district import read_office
from msoko_desktop.services.monitoring.forms import read_form
from msoko_desktop.services.monitoring.grid import FILLED, MonitoringGrid
from msoko_desktop.services.monitoring.report import index_rules
from msoko_desktop.services.monitoring.values import all_values, exempt_of, schools_of
from msoko_desktop.services.printing import Orientation, PaperOptions, PaperSize, paper_office
from msoko_desktop.services.schools.schools import list_schools
from msoko_desktop.storage.district_file import District

FORMATS = ("pdf", "docx", "xlsx")
TITLE, CARD = "СВЕДЕНИЯ МОНИТОРИНГА", "КАРТОЧКА ШКОЛЫ"
_CARDS = {Subject.HEADS: "КАРТОЧКА РУКОВОДИТЕЛЯ", Subject.TEACHERS: "КАРТОЧКА ШКОЛЫ: ПЕДАГОГИ"}


def values_document(
    d: District,
    form_id: int,
    period: Period,
    ending: str,
    *,
    size: PaperSize = PaperSize.A4,
    made: dt.datetime | None = None,
) -> bytes:
    """Return the values of a period as a document; `ending` is one of `FORMATS`.

    In XLSX the indicators are explained on a second sheet. Raises InputRefused for another ending, a form that is gone.
    """
    _refuse_format(ending)
    grid = MonitoringGrid(d, form_id, period)
    form, author = grid.form, one_line(read_office(d).name)
    if ending == "xlsx":
        from msoko_desktop.writers.grid_xlsx import WordTable, grid_xlsx

        title = f"{form.title}, {form.period_title(period)}"
        return grid_xlsx(
            title, grid.content, "Значения",
            words=[WordTable("Показатели", _LEGEND, _legend(form), (8, 26, 52, 10, 12, 18, 8))],
            author=author, made=made,
        )  # fmt: skip
    from msoko_desktop.writers.grid_sheet import grid_sheet

    options = PaperOptions(size=size)
    asked = len(grid.schools)
    filled = sum(any(value is not None for value in line[1:]) for line in grid.content.values[:asked])
    sheet = grid_sheet(
        (TITLE, form.title, form.period_title(period)),
        grid.content,
        lines=(f"Заполнили школ: {filled} из {asked}.",),
        headings={FILLED: "Заполнено"},
        office=paper_office(d),
        options=options,
    )
    writer = importlib.import_module(f"msoko_desktop.writers.sheet_{ending}")
    data: bytes = getattr(writer, f"sheet_{ending}")(sheet, options, author=author, made=made)
    return data


_LEGEND = ("Код", "Группа", "Показатель", "Единица", "Границы", "Направление", "Вес, %")


def _legend(form: Monitoring) -> tuple[tuple[str, ...], ...]:
    found = []
    for one in form.indicators:
        low, high = (rules.shown_value(one, bound) for bound in (one.minimum, one.maximum))
        bounds = f"{low}–{high}" if low and high else f"от {low}" if low else f"до {high}" if high else ""
        words = (one.code, one.criterion, one.title, one.unit, bounds, rules.DIRECTIONS[one.direction])
        found.append((*map(one_line, words), format_number(one.weight)))
    return tuple(found)


def card_title(form: Monitoring, school: School) -> str:
    """Return what the card of a school is called in one line."""
    return f"{form.title}. {school.short_name}"


def card_document(
    d: District, form_id: int, period: Period, school_id: int, ending: str, *, made: dt.datetime | None = None
) -> bytes:
    """Return the card of a school (of its head, its teachers …) in a period: each indicator with its value, that of
    the district, the period before and its share of the index. Raises InputRefused for a school or form that is gone.
    """
    _refuse_format(ending)
    form = read_form(d, form_id)
    school = next((one for one in list_schools(d) if one.id == school_id), None)
    if school is None:
        raise InputRefused("Этой школы в списке больше нет: откройте окно заново.")
    from msoko_desktop.domain.language.typesetting import bind
    from msoko_desktop.writers.sheet import (
        Role,
        Sheet,
        SheetColumn,
        SheetRow,
        Table,
        Text,
        cell_paragraphs,
        office_signature,
    )

    headings = ("№", "Показатель", "Значение", "Прошлый период", "Среднее по району", "Вес, %")
    widths = (0.08, 0.44, 0.13, 0.13, 0.13, 0.09)
    columns = tuple(
        SheetColumn(text, Role.TITLE if place == 1 else Role.NUMBER, width)
        for place, (text, width) in enumerate(zip(headings, widths, strict=True))
    )
    lines, table_rows = _card(d, form, period, school)
    rows = tuple(SheetRow(len(row) == 1, tuple(map(cell_paragraphs, row))) for row in table_rows)
    who = (f"{school.head_post or 'Директор'}: {school.head_name}",) if form.subject is Subject.HEADS else ()
    title = (_CARDS.get(form.subject, CARD), form.title, school.name or school.short_name, form.period_title(period))
    sheet = Sheet(
        tuple(map(bind, title)),
        (
            Text(tuple(map(bind, (*(one for one in who if school.head_name), *lines)))),
            Table(columns, rows, "Показателей нет", "Карточка"),
        ),
        signature=office_signature(paper_office(d)),
        noun="карточки",
    )
    writer = importlib.import_module(f"msoko_desktop.writers.sheet_{ending}")
    data: bytes = getattr(writer, f"sheet_{ending}")(
        sheet, PaperOptions(orientation=Orientation.PORTRAIT), author=one_line(read_office(d).name), made=made
    )
    return data


def _card(d: District, form: Monitoring, period: Period, school: School) -> tuple[list[str], list[tuple[str, ...]]]:
    """Return the lines above the table of a card and its rows; a row of one cell is the name of a group."""
    stored, school_id = all_values(d, form), school.id or 0
    values = stored.get(period, {})
    before = max((one for one in stored if one < period and one.part == period.part), default=None)
    past = {} if before is None else stored[before]
    asked = [one.id or 0 for one in schools_of(d, form, period, {one for one, _ in values})]
    with_values = [one for one in asked if any((one, indicator.code) in values for indicator in form.indicators)]
    exempt = exempt_of(d, form, period, values)
    rows: list[tuple[str, ...]] = []
    group = None
    for one in form.indicators:
        if one.criterion != group:
            group = one.criterion
            rows += [(group,)] if group else []
        known = [values[other, one.code] for other in with_values if (other, one.code) in values]
        mean = _district(one, known)
        own, old = (rules.shown_value(one, of.get((school_id, one.code))) or "–" for of in (values, past))
        title = f"{one.title}, {one.unit}" if one.unit and "/" not in one.unit else one.title
        rows.append((one.code, title, own, old, mean, format_number(one.weight) if one.weight else "–"))
    index = index_of(with_values, values, form.indicators, form.method, index_rules(), exempt)
    own_index = index.of(school_id)
    lines = []
    if form.weights() and own_index is not None and own_index.value is not None:
        decimals = 2 if form.method is IndexMethod.SCORE else 1
        everyone = [one.value for one in index.schools if one.value is not None]
        mean = format_number(sum(everyone) / len(everyone), decimals)
        group_words = f", {own_index.group}" if own_index.group else ""
        lines.append(
            f"Индекс: {format_number(own_index.value, decimals)}{group_words}; в среднем по району {mean} "
            f"(школ: {len(everyone)})."
        )
    return lines, rows


def _district(one: MonitoringIndicator, known: Sequence[float]) -> str:
    """Return the mean of the schools, of «да» and «нет» how many say yes: «да у 16 из 18»."""
    if not known:
        return "–"
    if comparable(one.unit) == f"{rules.YES}/{rules.NO}":
        return f"{rules.YES} у {sum(value > 0 for value in known)} из {len(known)}"
    return format_number(sum(known) / len(known), 1)


def _refuse_format(ending: str) -> None:
    if ending not in FORMATS:
        raise InputRefused(f"В формате «{ending}» мониторинг не печатается. Выберите PDF, DOCX или XLSX.")
