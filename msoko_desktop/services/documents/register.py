"""The register «Документы» as a person looks at it: names of directions, export to Excel, what the concept promises."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from msoko_desktop.domain.directions.directions import Direction, direction_sets
from msoko_desktop.domain.directions.expected_documents import ExpectedKind, expected_documents, expected_kinds
from msoko_desktop.domain.documents.documents import Document
from msoko_desktop.domain.language.russian import capitalised, date_dots, one_line, shortened
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.services.directions.directions import direction_titles
from msoko_desktop.services.district import District, read_office
from msoko_desktop.services.reference.reference import reference_data

__all__ = [
    "cycle_years",
    "directions",
    "document_title",
    "expected",
    "promised",
    "register_xlsx",
    "requisites",
    "short_titles",
    "status_text",
]

_LONGEST_CELL = 30_000  # an Excel cell holds 32,767 characters


@cache
def directions() -> tuple[Direction, ...]:
    """Return the directions of the reference data, those of the newest set first."""
    sets = sorted(direction_sets(reference_data("directions")), key=lambda one: -one.year)
    return tuple(direction for group in sets for direction in group.directions)


@cache
def short_titles() -> dict[str, str]:
    """Return the short title of every direction by its code."""
    return {one.code: one.short_title or one.title for one in directions()}


def document_title(document: Document) -> str:
    """Return a document in one line: «Справка от 20.11.2026 № 17 «Итоги ВПР»»; a plan by its title alone."""
    if document.plan_id is not None:
        return one_line(document.title)
    title = f"«{one_line(document.title)}»" if document.title.strip() else ""
    return f"{requisites(document)} {title}".strip()


def requisites(document: Document) -> str:
    """Return what a document is called without its title: «Справка от 20.11.2026 № 17»."""
    date = f"от {date_dots(document.date)}" if document.date else ""
    number = f"№ {document.number}" if document.number else ""
    return " ".join(filter(None, (document.kind.label, date, number)))


# --- what the concept promises


@cache
def promised() -> tuple[ExpectedKind, ...]:
    """Return the documents that the concept promises (data/expected_documents.toml)."""
    return expected_kinds(reference_data("expected_documents"))


def cycle_years() -> int:
    """Return how many years the concept's cycle has."""
    return int(reference_data("expected_documents")["cycle_years"])


def expected(first_year: int, years: Collection[int], codes: Collection[str]) -> tuple[Document, ...]:
    """Return the documents that are promised by these directions in years of the cycle (from 1)."""
    return expected_documents(promised(), first_year, years, codes)


# --- Excel


def register_xlsx(d: District, documents: Sequence[Document]) -> bytes:
    """Return documents of the register as an Excel book, in the order given."""
    from msoko_desktop.writers.paper import Orientation, PaperOptions
    from msoko_desktop.writers.sheet import Role, Sheet, SheetColumn, SheetRow, Table, cell_paragraphs
    from msoko_desktop.writers.sheet_xlsx import sheet_xlsx

    titles = direction_titles(d)
    headings = ("№ п/п", "Вид", "Номер", "Дата", "Название", "Статус", "Направление", "Стадия цикла", "Где хранится")
    roles = {0: Role.NUMBER, 4: Role.TITLE}
    columns = tuple(SheetColumn(text, roles.get(place, Role.PLAIN)) for place, text in enumerate(headings))
    rows = tuple(
        SheetRow(
            False,
            tuple(cell_paragraphs(shortened(text, _LONGEST_CELL)) for text in (str(number), *_cells(one, titles))),
        )
        for number, one in enumerate(documents, start=1)
    )
    office = read_office(d)
    title = ("РЕЕСТР ДОКУМЕНТОВ", one_line(office.name)) if office.name else ("РЕЕСТР ДОКУМЕНТОВ",)
    sheet = Sheet(title, (Table(columns, rows, "Документов нет", "Реестр"),), noun="реестра")
    return sheet_xlsx(sheet, PaperOptions(orientation=Orientation.LANDSCAPE), author=one_line(office.name))


def _cells(one: Document, titles: Mapping[str, str]) -> tuple[str, ...]:
    return (
        one.kind.label,
        one.number,
        date_dots(one.date) if one.date else "",
        one_line(one.title),
        status_text(one),
        titles.get(one.direction, ""),
        one.stage.label if one.stage else "",
        one.place,
    )


def status_text(document: Document) -> str:
    """Return a status with what belongs to it: «Ожидается до 31.12.2026»."""
    word = capitalised(document.status.label)
    if document.status is DocumentStatus.EXPECTED and document.due is not None:
        return f"{word} до {date_dots(document.due)}"
    return word
