"""Recommendations on paper: a page for each, all at once, and the register. Nothing of them is stored."""

import datetime as dt
import importlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import date_dots, going_on, quoted, shortened
from msoko_desktop.domain.recommendations.model import AddresseeKind, Recommendation, briefer
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.analysis.report_model import Choice
from msoko_desktop.services.directions.directions import direction_titles
from msoko_desktop.services.district import read_office
from msoko_desktop.services.printing import Orientation, PaperOptions, paper_office
from msoko_desktop.services.recommendation_register import Registered, list_recommendations
from msoko_desktop.services.recommendations.effects import effect_of
from msoko_desktop.services.recommendations.proposing import drafted, propose
from msoko_desktop.services.recommendations.rules import rules
from msoko_desktop.services.results.assessment_names import year_title
from msoko_desktop.services.schools.schools import list_schools
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.recommendations import Led

if TYPE_CHECKING:
    from msoko_desktop.writers.sheet import Sheet

FORMATS = ("pdf", "docx", "xlsx")
SEVERAL = ("pdf", "docx")
_SIZES = ((12, 11), (12, 10), (12, 9))
"""Sizes of the text and of the tables in points, the roomiest first: a page is set in the first in which it is one."""

_LONGEST = 160


def recommendations_document(
    d: District, wanted: Sequence[Recommendation], ending: str, *, made: dt.datetime | None = None
) -> bytes:
    """Return the pages of recommendations as one document, each on its own; a book of tables holds one of them.

    Raises InputRefused where there is none, for another ending, and for several in a book.
    """
    if not wanted:
        raise InputRefused("Рекомендаций для печати нет. Составьте их: «Анализ → Предложить рекомендации…».")
    if ending not in FORMATS:
        raise InputRefused(f"В формате «{ending}» рекомендации не печатаются. Выберите PDF, DOCX или XLSX.")
    if ending == "xlsx" and len(wanted) > 1:
        raise InputRefused("В книгу Excel сохраняется одна рекомендация. Для нескольких выберите PDF или DOCX.")
    from msoko_desktop.writers.recommendation_sheet import recommendation_sheet

    office, author = paper_office(d), read_office(d).name
    book = ending == "xlsx"

    def sheet_of(one: Recommendation) -> "Sheet":
        return recommendation_sheet(one, year_title(one.school_year), office, one_table=book)

    if book:
        from msoko_desktop.writers.sheet_xlsx import sheet_xlsx

        options = PaperOptions(orientation=Orientation.PORTRAIT)
        return sheet_xlsx(sheet_of(wanted[0]), options, author=author, made=made)
    from msoko_desktop.writers.sheets import SPARE_LINES, sheets_docx, sheets_pdf

    ways = [PaperOptions(orientation=Orientation.PORTRAIT, text_size=text, table_size=table) for text, table in _SIZES]
    spare = SPARE_LINES if ending == "docx" else 0
    sheets = [_on_a_page(one, sheet_of, ways[-1], spare) for one in wanted]
    make = sheets_pdf if ending == "pdf" else sheets_docx
    return make(sheets, ways, author=author, made=made)


def _on_a_page(
    one: Recommendation, sheet_of: "Callable[[Recommendation], Sheet]", closest: PaperOptions, spare: int
) -> "Sheet":
    """Return the sheet of a recommendation in as few words as it takes to stand on one page, set the closest.

    What the person wrote is never cut: a page that is too long in the fewest words goes on on the next.
    """
    from msoko_desktop.writers.sheets import is_one_page

    sheet = sheet_of(one)
    for brief in briefer(one):
        if is_one_page(sheet, closest, spare):
            break
        sheet = sheet_of(brief)
    return sheet


def register_document(
    d: District, reader: ResultReader, shown: Sequence[Registered], ending: str, *, made: dt.datetime | None = None
) -> bytes:
    """Return the register as it is shown as a document. Raises InputRefused for another ending."""
    if ending not in FORMATS:
        raise InputRefused(f"В формате «{ending}» реестр не печатается. Выберите PDF, DOCX или XLSX.")
    from msoko_desktop.writers.recommendation_sheet import register_sheet

    years = sorted({found.one.school_year for found in shown})
    title: tuple[str, ...] = ("Реестр адресных рекомендаций",)
    if len(years) == 1:
        title = (*title, f"{year_title(years[0])} учебный год")
    sheet = register_sheet(title, [register_row(d, reader, found) for found in shown], paper_office(d))
    options = PaperOptions(orientation=Orientation.LANDSCAPE)
    writer = importlib.import_module(f"msoko_desktop.writers.sheet_{ending}")
    data: bytes = getattr(writer, f"sheet_{ending}")(sheet, options, author=read_office(d).name, made=made)
    return data


def register_row(d: District, reader: ResultReader, found: Registered) -> tuple[str, ...]:
    """Return the texts of a line of the printed register, after its number."""
    one = found.one
    sent = " ".join(filter(None, (date_dots(one.sent) if one.sent else "", one.way)))
    answer = " ".join(filter(None, (date_dots(one.answered) if one.answered else "", one.answer)))
    if not one.answered and one.due is not None:
        answer = f"ожидается до {date_dots(one.due)}"
    effect = ". ".join(filter(None, (effect_of(reader, one).short, one.effect)))
    return (
        found.name,
        year_title(one.school_year),
        grounds_words(d, one),
        sent or "не направлена",
        shortened(answer, _LONGEST),
        led_words(found.led),
        shortened(effect, 2 * _LONGEST) if effect else "",
    )


def grounds_words(d: District, one: Recommendation) -> str:
    """Return the titles of the rules that proposed a recommendation; of one without rules its direction."""
    titles = {rule.code: rule.title for rule in rules(d)}
    if not one.rules and one.direction:
        return direction_titles(d).get(one.direction, "")
    first, *more = [titles.get(code, code) for code in one.rules] or [""]
    return "; ".join((first, *map(going_on, more)))


def led_words(led: Led) -> str:
    """Return what a recommendation led to in words: the plan with the number of its line, the order with its item."""
    found = []
    if led.plan_id is not None:
        number = f", п. {led.line_number}" if led.line_number else ""
        found.append(f"план {quoted(shortened(led.plan_title, 60))}{number}")
    if led.order_id is not None:
        number = f" № {led.order_number}" if led.order_number else " (проект)"
        item = f", п. {led.item_number}" if led.item_number else ""
        found.append(f"приказ{number} {quoted(shortened(led.order_heading, 60))}{item}")
    return "; ".join(found)


# --- without a window


def of_schools(
    d: District, reader: ResultReader, school_ids: Sequence[int], today: dt.date
) -> dict[int, tuple[Recommendation, ...]]:
    """Return for each school its recommendations of the newest school year: those kept, else those proposed.

    A school of which neither is there has those kept of the newest earlier year, else none.
    """
    kept: dict[int, list[Recommendation]] = {}
    for found in list_recommendations(d):
        if found.one.kind is AddresseeKind.HEAD and found.one.school_id is not None:
            kept.setdefault(found.one.school_id, []).append(found.one)
    proposed = propose(reader, Choice(school_ids=tuple(school_ids)))
    grounds = [ground for one in proposed.proposals for ground in one.grounds]
    drafts = {one.school_id: one for one in drafted(reader, grounds, today)}
    made: dict[int, tuple[Recommendation, ...]] = {}
    for school in school_ids:
        own = kept.get(school, [])
        current = [one for one in own if one.school_year == proposed.school_year]
        if not current and school in drafts:
            current = [drafts[school]]
        newest = max((one.school_year for one in own), default=None)
        made[school] = tuple(current or [one for one in own if one.school_year == newest])
    return made


def known_schools(d: District) -> list[int]:
    """Return the ids of the schools in the order of their list."""
    return [one.id for one in list_schools(d) if one.id is not None]
