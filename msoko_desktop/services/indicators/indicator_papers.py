"""Papers on directions: the summary for the head, the board of a direction, expected results by year, the concept."""

import datetime as dt
import importlib
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from msoko_desktop.domain.directions.direction_cards import Part
from msoko_desktop.domain.directions.expected_results import ExpectedState
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import format_number
from msoko_desktop.domain.indicators.district_indicators import (
    WHOLE_YEAR,
    DistrictIndicator,
    IndicatorKind,
    IndicatorRules,
    Light,
    YearSummary,
    light_of,
)
from msoko_desktop.domain.indicators.indicator_cells import shown_fact, shown_target
from msoko_desktop.domain.language.russian import date_dots, quoted
from msoko_desktop.domain.language.typesetting import bind
from msoko_desktop.services.directions import expected_results
from msoko_desktop.services.directions.directions import find_direction, list_directions
from msoko_desktop.services.directions.expected_grid import state_words
from msoko_desktop.services.district import District, read_office
from msoko_desktop.services.indicators import indicators
from msoko_desktop.services.indicators.indicator_grid import indicator_words
from msoko_desktop.services.printing import Orientation, PaperOptions, paper_office

if TYPE_CHECKING:
    from msoko_desktop.charts.results import Drawn
    from msoko_desktop.writers.sheet import Block, Sheet, SheetRow, Table

_YEAR, _YEARS = 0.1, 0.48  # the widest a year may be, and all of them, of the width of the board
_UPRIGHT_YEARS = 6  # up to so many the summary stands upright, and one page holds it
FORMATS = ("pdf", "docx", "xlsx")
_LIGHTS = tuple(light for light in Light if light is not Light.NONE)
_STATES = tuple(state for state in ExpectedState if state is not ExpectedState.CANCELLED)
LEGEND = ", ".join(f"{one.shape}\u00a0{one.label}" for one in _LIGHTS) + "."
STATE_LEGEND = ", ".join(f"{one.shape}\u00a0{one.label}" for one in _STATES) + "."


class DirectionPaper(StrEnum):
    """The papers, in the order in which they are offered."""

    SUMMARY = "summary"
    BOARD = "board"
    EXPECTED = "expected"
    CONCEPT = "concept"


def paper_title(d: District, paper: DirectionPaper, direction: str | None = None) -> str:
    """Return what a paper is called."""
    card = None if direction is None else find_direction(d, direction)
    if paper is DirectionPaper.SUMMARY:
        return "Показатели направлений МСОКО"
    if paper is DirectionPaper.BOARD:
        return f"Показатели. {card.heading}" if card is not None else "Показатели направлений"
    if paper is DirectionPaper.EXPECTED:
        return "Ожидаемые результаты по годам"
    return "Концепция МСОКО"


def direction_document(
    d: District,
    paper: DirectionPaper,
    ending: str,
    *,
    years: Sequence[int],
    today: dt.date,
    direction: str | None = None,
    chart: "Drawn | None" = None,
    signature: bool = True,
    made: dt.datetime | None = None,
) -> bytes:
    """Return a paper as a document; `ending` is one of `FORMATS`, `direction` limits board and expected results.

    `chart` (drawn for paper) stands below the board of a direction. Raises InputRefused for another ending and where
    there is nothing to print.
    """
    if ending not in FORMATS:
        raise InputRefused(f"В формате «{ending}» этот документ не печатается. Выберите PDF, DOCX или XLSX.")
    if paper is DirectionPaper.SUMMARY:
        sheet = _summary(d, years, today, signature)
    elif paper is DirectionPaper.BOARD:
        sheet = _board(d, years, today, direction, chart, signature)
    elif paper is DirectionPaper.EXPECTED:
        sheet = _expected(d, years, today, direction, signature)
    else:
        from msoko_desktop.services.directions.concept_paper import concept_sheet

        sheet = concept_sheet(d, years, today, signature=signature)
    upright = paper is DirectionPaper.CONCEPT or (paper is DirectionPaper.SUMMARY and len(years) <= _UPRIGHT_YEARS)
    options = PaperOptions(orientation=Orientation.PORTRAIT if upright else Orientation.LANDSCAPE)
    writer = importlib.import_module(f"msoko_desktop.writers.sheet_{ending}")
    data: bytes = getattr(writer, f"sheet_{ending}")(sheet, options, author=read_office(d).name, made=made)
    return data


def _row(*texts: str) -> "SheetRow":
    from msoko_desktop.writers.sheet import SheetRow, cell_paragraphs

    return SheetRow(False, tuple(cell_paragraphs(text) for text in texts))


# --- the summary


def summary_words(one: YearSummary) -> str:
    """Return a direction in a year as a cell: «5 из 7 (71 %)», the lights under it."""
    lights = " ".join(f"{light.shape}{one.counts[light]}" for light in _LIGHTS if one.counts.get(light))
    if one.decided == 0:
        return lights or "–"
    reached = f"{one.counts[Light.REACHED]} из {one.decided}"
    share = "" if one.share is None else f" ({format_number(one.share, 0)} %)"
    return f"{reached}{share}\n{lights}"


def present_words(rows: Sequence[indicators.BoardRow], year: int) -> str:
    """Return what a year comes to over all directions: how much is decided, reached, still open, overdue."""
    years = [one.years[year] for one in rows]
    decided, still_open = sum(one.decided for one in years), sum(one.open for one in years)
    if not decided and not still_open:
        return f"{year} год: планов нет."
    words = f"{year} год: решено показателей –\u00a0{decided}, из них достигнуто –\u00a0{_lit(years, Light.REACHED)}"
    if still_open:
        words += f"; ещё не решено –\u00a0{still_open}, из них просрочено –\u00a0{_lit(years, Light.OVERDUE)}"
    return f"{words}."


def _lit(years: Sequence[YearSummary], light: Light) -> int:
    return sum(one.counts.get(light, 0) for one in years)


def _summary(d: District, years: Sequence[int], today: dt.date, signature: bool) -> "Sheet":
    from msoko_desktop.writers.sheet import Role, Sheet, SheetColumn, Table, Text, office_signature, section_row

    rows, present = indicators.board(d, years, today), _present(years, today)
    shown = expected_results.table(d, today)
    columns = (
        SheetColumn("№", Role.NUMBER, 0.05),
        SheetColumn("Направление", Role.TITLE),
        *(SheetColumn(f"{year}\nдостигнуто", Role.PLAIN) for year in years),
        SheetColumn(f"Документы {present} года", Role.PLAIN),
    )
    lines: list[SheetRow] = []
    for part in Part:
        group = [one for one in rows if one.card.part is part]
        if group:
            lines.append(section_row(part.label))
        for one in group:
            states = expected_results.counts([row for row in shown if row.direction == one.card.code], present)
            documents = (
                " ".join(f"{state.shape}{count}" for state, count in states.items() if count and state in _STATES)
                or "–"
            )
            cells = (summary_words(one.years[year]) for year in years)
            lines.append(_row(one.card.number, one.card.heading, *cells, documents))
    problems = [f"{one.card.heading}. {one.years[years[-1]].problem}" for one in rows if one.years[years[-1]].problem]
    legend = (
        f"Показатели: {LEGEND}",
        f"Документы: {STATE_LEGEND}",
        f"Достигнуто – из решённых показателей: период закончился или план уже выполнен. {Light.RUNNING.shape} и "
        f"{Light.OVERDUE.shape} ещё не решены и в долю не входят.",
        *problems,
    )
    return Sheet(
        ("ПОКАЗАТЕЛИ", "направлений муниципальной системы оценки качества образования", _period(years)),
        (
            Text((f"По состоянию на {date_dots(today)}. {present_words(rows, present)}",)),
            Table(columns, tuple(lines), "Направлений нет", "Сводка"),
            Text(tuple(map(bind, legend))),
        ),
        signature=office_signature(paper_office(d)) if signature else None,
        noun="сводки",
    )


def _present(years: Sequence[int], today: dt.date) -> int:
    """Return the year that words are about: the present one where it is shown, else the last."""
    return today.year if today.year in years else years[-1]


def _period(years: Sequence[int]) -> str:
    return f"за {years[0]} год" if len(years) == 1 else f"за {years[0]}–{years[-1]} годы"


# --- the board of a direction


def _board(
    d: District, years: Sequence[int], today: dt.date, direction: str | None, chart: "Drawn | None", signature: bool
) -> "Sheet":
    from msoko_desktop.writers.sheet import Sheet, Text, office_signature

    cards = [card for card in list_directions(d) if direction in (None, card.code)]
    found = indicators.indicators_by_direction(d, today)
    if not any(found.get(card.code) for card in cards):
        raise InputRefused("Показателей пока нет: печатать нечего. Добавьте их или возьмите из плана.")
    blocks: list[Block] = [Text((f"По состоянию на {date_dots(today)}. {LEGEND}",))]
    for card in cards:
        group = found.get(card.code, ())
        if not group:
            continue
        if direction is None:
            blocks.append(Text((f"{card.number} {card.title}".strip(),), strong=True, keeps=True))
        blocks.append(indicator_table(group, years, today, indicators.rules(d), card.heading))
    if chart is not None and not chart.explanation:
        blocks.append(_picture(chart))
    title = cards[0].title if direction is not None and cards else "по направлениям"
    return Sheet(
        ("ПОКАЗАТЕЛИ", f"направления {quoted(title)}" if direction is not None else title, _period(years)),
        tuple(blocks),
        signature=office_signature(paper_office(d)) if signature else None,
        noun="показателей",
    )


def indicator_table(
    group: Sequence[DistrictIndicator], years: Sequence[int], today: dt.date, rules: IndicatorRules, tab: str
) -> "Table":
    """Return the indicators of a direction as a table: what is planned and reached in each year."""
    from msoko_desktop.writers.sheet import Role, SheetColumn, Table

    each = min(_YEAR, round(_YEARS / len(years), 4))  # equal, so that an empty year takes no more than others
    fixed = 0.1 + each * len(years)
    columns = (
        SheetColumn("№", Role.NUMBER, 0.04),
        SheetColumn("Показатель", Role.TITLE, round((1 - fixed) * 0.45, 4)),
        SheetColumn("Ед.", Role.PLAIN, 0.06),
        *(SheetColumn(f"{year}\nплан / факт", Role.PLAIN, each) for year in years),
        SheetColumn("Примечание", Role.PLAIN, round((1 - fixed) * 0.55, 4)),
    )
    rows = []
    for place, one in enumerate(group, start=1):
        cells = []
        for year in years:
            target, fact = one.target(year), one.fact(year)
            light = light_of(one, year, today, rules)
            sign = "" if target is None or one.kind is IndicatorKind.EVIDENCE else f"{one.comparison.sign} "
            words = f"{sign}{shown_target(one, target) or '–'} / {shown_fact(one, fact) or '–'}"
            cells.append(f"{words}\u00a0{light.shape}" if target is not None or fact is not None else "")
        note = indicator_words(one, (_present(years, today), WHOLE_YEAR), today, rules)
        rows.append(_row(str(place), one.title, one.unit_words, *cells, note))
    return Table(columns, tuple(rows), "Показателей нет", tab[:31])


def _picture(chart: "Drawn") -> "Block":
    from msoko_desktop.charts.look import MM_PER_INCH, figure_png
    from msoko_desktop.writers.sheet import Picture

    width, height = chart.figure.get_size_inches()
    return Picture(figure_png(chart.figure), width * MM_PER_INCH, height * MM_PER_INCH, chart.title)


# --- expected results


def _expected(d: District, years: Sequence[int], today: dt.date, direction: str | None, signature: bool) -> "Sheet":
    from msoko_desktop.writers.sheet import Sheet, Text, office_signature

    rows = expected_results.table(d, today, direction)
    if not rows:
        raise InputRefused("Ожидаемых результатов пока нет: печатать нечего. Введите их или загрузите таблицу.")
    return Sheet(
        ("ОЖИДАЕМЫЕ РЕЗУЛЬТАТЫ", "по годам"),
        (expected_table(d, years, today, direction), Text((f"На {date_dots(today)}: {STATE_LEGEND}",))),
        signature=office_signature(paper_office(d)) if signature else None,
        noun="таблицы",
    )


def expected_table(
    d: District, years: Sequence[int], today: dt.date, direction: str | None = None, *, states: bool = True
) -> "Table":
    """Return the table «Ожидаемые результаты» as the concept prints it: years are columns, directions spanning rows.

    Without `states` it only says what is expected.
    """
    from msoko_desktop.writers.sheet import Role, SheetColumn, Table, section_row

    shown = expected_results.table(d, today, direction)
    known = {year for row in shown for year in row.cells}
    columns = [year for year in years if year in known] or sorted(known) or list(years)
    lines = []
    for card in list_directions(d):
        group = [row for row in shown if row.direction == card.code]
        if group:
            lines.append(section_row(card.title))
        for row in group:
            cells = (row.cells.get(year) for year in columns)
            texts = [
                "" if one is None else f"{one.cell.title}\n{state_words(one)}" if states else one.cell.title
                for one in cells
            ]
            if any(texts):
                lines.append(_row(*texts))
    width = round(1 / len(columns), 4)
    heads = tuple(SheetColumn(str(year), Role.TITLE, width) for year in columns)
    return Table(heads, tuple(lines), "Ожидаемых результатов нет", "Ожидаемые результаты")
