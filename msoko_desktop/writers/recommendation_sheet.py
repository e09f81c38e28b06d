"""An address recommendation on its page, and the register of recommendations as a table."""

import datetime as dt
from collections.abc import Sequence

from msoko_desktop.domain.analysis.model import FEW_NOTE
from msoko_desktop.domain.language.russian import capitalised, date_dots
from msoko_desktop.domain.language.typesetting import bind
from msoko_desktop.domain.recommendations.model import Recommendation
from msoko_desktop.writers.paper import PaperOffice
from msoko_desktop.writers.sheet import (
    Block,
    Role,
    Sheet,
    SheetColumn,
    SheetRow,
    Table,
    Text,
    cell_paragraphs,
    office_signature,
    paragraphs_of,
    section_row,
)

TITLE = "Адресные рекомендации"
SEEN, WEAK, TO_DO = "Что показали результаты", "Выявленные дефициты", "Что сделать"
SUPPORT, CHECK, NOTE = "Поддержка", "Как проверяется выполнение", "Примечание"
RECEIPT = ("Рекомендации получены «____» ____________ 20____ г.   ____________ / ____________________ /",)
CAUTION = "Показатели – повод для проверки и помощи, а не вывод о нарушении."
NO_DAY = "постоянно"
EMPTY = "Сведений нет"


def recommendation_sheet(one: Recommendation, year: str, office: PaperOffice, *, one_table: bool = False) -> Sheet:
    """Return the words of the page of a recommendation; `year` is the school year («2025/26»).

    With `one_table` everything stands in one table, for a book of tables.
    """
    return Sheet(
        (TITLE, bind(f"по итогам {year} учебного года")),
        _as_table(one) if one_table else _as_text(one),
        tuple(bind(line) for line in paragraphs_of(one.addressee)),
        signature=office_signature(office),
        noun="рекомендации",
        after=RECEIPT,
    )


def _as_text(one: Recommendation) -> tuple[Block, ...]:
    facts = Table(
        (SheetColumn(SEEN, Role.TITLE), SheetColumn("Источник", width=0.27), SheetColumn("Участников", Role.NUMBER)),
        tuple(_row(fact.text, fact.source, fact.people) for fact in one.facts),
        EMPTY,
        SEEN,
    )
    measures = Table(
        (SheetColumn(TO_DO, Role.TITLE), SheetColumn("Срок", width=0.16), SheetColumn("Ответственный", width=0.22)),
        tuple(_row(capitalised(m.what), _day(m.due), m.who) for m in one.measures),
        EMPTY,
        TO_DO,
    )
    weak = Text(_flowing(f"{WEAK}: {_joined(one.deficits)}" if one.deficits else ""), flowing=True)
    words = [f"{title}. {text}" for title, text in _parts(one)]
    few = Text((bind(FEW_NOTE),) if any(fact.small for fact in one.facts) else ())
    blocks = (facts, few, weak, measures, Text(tuple(bind(text) for text in words), flowing=True))
    return tuple(block for block in blocks if isinstance(block, Table) or block.paragraphs)


def _joined(texts: Sequence[str]) -> str:
    """Return deficits as parts of one sentence."""
    plain = [text.strip().rstrip(".") for text in texts]
    return f"{'; '.join(text[:1].lower() + text[1:] for text in plain)}."


def _parts(one: Recommendation) -> list[tuple[str, str]]:
    """Return the texts below the measures that are filled in, with their titles."""
    answer = f"Ответ о принятых мерах – до {date_dots(one.due)}." if one.due is not None else ""
    explained = one.explanations[:1]
    note = " ".join((CAUTION, *(f"Возможное объяснение: {text[:1].lower()}{text[1:]}" for text in explained), answer))
    found = ((SUPPORT, one.support), (CHECK, one.check), (NOTE, note))
    return [(title, " ".join(text.split())) for title, text in found if text.strip()]


def _flowing(text: str) -> tuple[str, ...]:
    return (bind(text),) if text else ()


def _as_table(one: Recommendation) -> tuple[Block, ...]:
    rows = [section_row(SEEN), *(_row(f.text, f.source, str(f.n) if f.n else "") for f in one.facts)]
    if one.deficits:
        rows += [section_row(WEAK), *(_row(text, "", "") for text in one.deficits)]
    rows += [section_row(TO_DO), *(_row(capitalised(m.what), _day(m.due), m.who) for m in one.measures)]
    for title, text in _parts(one):
        rows += [section_row(title), _row(text, "", "")]
    columns = (
        SheetColumn("Содержание", Role.TITLE),
        SheetColumn("Источник или срок", width=0.25),
        SheetColumn("Участников или ответственный", width=0.22),
    )
    return (Table(columns, tuple(rows), EMPTY, "Рекомендации"),)


def _row(*texts: str) -> SheetRow:
    return SheetRow(False, tuple(cell_paragraphs(bind(text)) for text in texts))


def _day(day: dt.date | None) -> str:
    return f"до {date_dots(day)}" if day is not None else NO_DAY


def register_sheet(title: Sequence[str], rows: Sequence[Sequence[str]], office: PaperOffice) -> Sheet:
    """Return the register of recommendations as a table; a row has the texts of `REGISTER_COLUMNS`."""
    table = Table(
        REGISTER_COLUMNS,
        tuple(_row(str(number), *texts) for number, texts in enumerate(rows, start=1)),
        "Рекомендаций нет",
        "Реестр",
    )
    return Sheet(tuple(bind(line) for line in title), (table,), signature=office_signature(office), noun="реестра")


REGISTER_COLUMNS = (
    SheetColumn("№ п/п", Role.NUMBER),
    SheetColumn("Адресат", Role.PLAIN, 0.15),
    SheetColumn("Учебный год", Role.NUMBER),
    SheetColumn("Основания", Role.PLAIN, 0.2),
    SheetColumn("Направлена", Role.PLAIN, 0.11),
    SheetColumn("Ответ", Role.TITLE, 0.17),
    SheetColumn("К чему привела", Role.PLAIN, 0.12),
    SheetColumn("Эффект", Role.PLAIN, 0.17),
)
