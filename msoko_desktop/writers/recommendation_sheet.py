"""An address recommendation on its page, and the register of recommendations as a table."""

import datetime as dt
import re
from collections.abc import Sequence

from msoko_desktop.domain.analysis.model import FEW_NOTE
from msoko_desktop.domain.language.russian import capitalised, counted, date_dots, going_on
from msoko_desktop.domain.language.typesetting import bind
from msoko_desktop.domain.recommendations.model import AddresseeKind, Fact, Recommendation
from msoko_desktop.writers.paper import PaperOffice
from msoko_desktop.writers.sheet import (
    Block,
    Role,
    Sheet,
    SheetColumn,
    SheetRow,
    Table,
    cell_paragraphs,
    office_signature,
    paragraphs_of,
    section_row,
)

TITLE = "Адресные рекомендации"
SEEN, WEAK, TO_DO = "Что показали результаты", "Выявленные дефициты", "Что сделать"
SUPPORT, CHECK, ANSWER = "Поддержка", "Как проверяется выполнение", "Сообщить о принятых мерах"
RECEIPT = ("Рекомендации получены «____» ____________ 20____ г.   ____________ / ____________________ /",)
CAUTION = "Показатели – повод для проверки и помощи, а не вывод о нарушении."
CHANCE = "p – вероятность такой разницы при случайном совпадении, с поправкой на число проверок за год."
PLAIN = "Где нет ни p, ни интервала, это порог без проверки случайности."
EXPLAINED = "Возможное объяснение: "
NO_DAY = "постоянно"
EMPTY = "Сведений нет"
_P, _TESTED = re.compile(r"\bp [=<] 0,"), re.compile(r"\bp [=<] 0,|интервал")
_FIGURES = ("показатель", "показателя", "показателей")


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
        tuple(_row(*texts) for texts in _fact_rows(one)),
        EMPTY,
        SEEN,
    )
    measures = Table(
        (SheetColumn(TO_DO, Role.TITLE), SheetColumn("Срок", width=0.16), SheetColumn("Ответственный", width=0.22)),
        _measure_rows(one),
        EMPTY,
        TO_DO,
    )
    weak = Table((SheetColumn(WEAK, Role.TITLE),), tuple(_row(text) for text in one.deficits), EMPTY, WEAK)
    parts = _parts(one)
    help_and_check = Table(
        tuple(SheetColumn(title, Role.TITLE) for title, _ in parts), (_row(*(text for _, text in parts)),), EMPTY
    )
    return (facts, *((weak,) if one.deficits else ()), measures, *((help_and_check,) if parts else ()))


def _measure_rows(one: Recommendation) -> tuple[SheetRow, ...]:
    """Return what is to be done, the last of it the answer where a day is set for that."""
    rows = [_row(capitalised(m.what), _day(m.due), m.who) for m in one.measures]
    return (*rows, _row(ANSWER, _day(one.due), "")) if one.due is not None else tuple(rows)


def _fact_texts(facts: Sequence[Fact]) -> list[str]:
    """Return the words of facts, what would explain each after it; the same explanation is told once."""
    told: set[str] = set()
    texts = []
    for fact in facts:
        words = fact.explanation if fact.explanation not in told else ""
        told.add(fact.explanation)
        texts.append(f"{fact.text.rstrip('.')}. {EXPLAINED}{going_on(words)}" if words else fact.text)
    return texts


def _fact_rows(one: Recommendation) -> list[tuple[str, str, str]]:
    """Return the rows of the figures, below them one with what stands once for all of them."""
    texts = zip(one.facts, _fact_texts(one.facts), strict=True)
    return [*((text, fact.source, fact.people) for fact, text in texts), (" ".join(_under(one)), "", "")]


def _under(one: Recommendation) -> list[str]:
    """Return what stands once under the figures: what p and the mark of few are, how many figures are left out, and
    that none of it is a verdict."""
    found = [CHANCE] if any(_P.search(fact.text) for fact in one.facts) else []
    found += [PLAIN] if found and any(not _TESTED.search(fact.text) for fact in one.facts if fact.n) else []
    found += [FEW_NOTE] if any(fact.small for fact in one.facts) else []
    where = "в справке школы" if one.kind is AddresseeKind.HEAD else "в аналитической справке"
    found += [f"И ещё {counted(one.more, *_FIGURES)} – {where}."] if one.more > 0 else []
    return [*found, CAUTION]


def _parts(one: Recommendation) -> list[tuple[str, str]]:
    """Return the texts below the measures that are filled in, with their titles."""
    found = ((SUPPORT, one.support), (CHECK, one.check))
    return [(title, " ".join(text.split())) for title, text in found if text.strip()]


def _as_table(one: Recommendation) -> tuple[Block, ...]:
    rows = [section_row(SEEN), *(_row(*texts) for texts in _fact_rows(one))]
    if one.deficits:
        rows += [section_row(WEAK), *(_row(text, "", "") for text in one.deficits)]
    rows += [section_row(TO_DO), *_measure_rows(one)]
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
