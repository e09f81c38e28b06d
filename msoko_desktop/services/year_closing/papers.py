"""The record of a closed school year on paper: what was left and decided, analysed, prepared, kept; to be signed."""

import importlib
from typing import TYPE_CHECKING

from msoko_desktop.domain.cycle.year_closing import Choice, Closing
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import date_words
from msoko_desktop.domain.schools.school_years import year_title
from msoko_desktop.services.district import District, read_office
from msoko_desktop.services.printing import PaperOptions, paper_office
from msoko_desktop.services.year_closing.closing import read_closing

if TYPE_CHECKING:
    import datetime as dt

    from msoko_desktop.writers.sheet import Table

FORMATS = ("pdf", "docx", "xlsx")
_BANK = "Банк "


def record_title(school_year: int) -> str:
    """Return what the paper is called in one line."""
    return f"Справка о завершении {year_title(school_year)} учебного года"


def record_document(d: District, school_year: int, ending: str, *, made: "dt.datetime | None" = None) -> bytes:
    """Return the record of a closed year as a document; `ending` is one of `FORMATS`.

    Raises InputRefused for another ending and for a year that is not closed.
    """
    if ending not in FORMATS:
        raise InputRefused(f"В формате «{ending}» справка не печатается. Выберите PDF, DOCX или XLSX.")
    record = read_closing(d, school_year)
    if record is None:
        raise InputRefused(f"{year_title(school_year)} учебный год не завершён: справки о завершении нет.")
    from msoko_desktop.writers.sheet import Sheet, Text, office_signature

    blocks: list[Text | Table] = [
        Text(_opening(record)),
        Text((), heading="1. Не завершено к концу года", keeps=True),
        _left_table(record),
        Text((), heading="2. Проанализировано", keeps=True),
        _analysed_table(record),
        Text(
            _lines(record.prepared) or ("Ничего не подготовлено.",), heading="3. Подготовлено на следующий учебный год"
        ),
    ]
    if record.ahead:
        blocks.append(Text(_lines(record.ahead), heading="4. Предстоит сделать в новом учебном году"))
    kept = _lines(_with_banks_together(record.kept)) or ("–",)
    blocks.append(Text(kept, heading=f"{5 if record.ahead else 4}. Сохраняется без изменений"))
    sheet = Sheet(
        ("СПРАВКА", f"о завершении {year_title(school_year)} учебного года"),
        tuple(blocks),
        signature=office_signature(paper_office(d)),
        noun="справки",
    )
    writer = importlib.import_module(f"msoko_desktop.writers.sheet_{ending}")
    data: bytes = getattr(writer, f"sheet_{ending}")(sheet, PaperOptions(), author=read_office(d).name, made=made)
    return data


def _opening(record: Closing) -> tuple[str, ...]:
    count = record.left_counts
    return (
        f"Учебный год завершён {date_words(record.closed, year_word='года')}. "
        f"Не завершено к этому дню: {len(record.left)}, из них "
        f"перенесено на следующий год – {count[Choice.CARRY]}, закрыто с указанием причины – {count[Choice.CLOSE]}, "
        f"осталось открытым – {count[Choice.LEAVE]}.",
    )


def _left_table(record: Closing) -> "Table":
    from msoko_desktop.writers.sheet import Role, SheetColumn, SheetRow, Table, cell_paragraphs, section_row

    columns = (
        SheetColumn("№", Role.NUMBER),
        SheetColumn("Что не завершено", Role.TITLE),
        SheetColumn("Решение", width=0.34),
    )
    rows: list[SheetRow] = []
    number = 0
    for sort in dict.fromkeys(one.sort for one in record.left):
        rows.append(section_row(sort.label))
        for one in (one for one in record.left if one.sort is sort):
            number += 1
            texts = (str(number), one.text, one.decision.words)
            rows.append(SheetRow(False, tuple(map(cell_paragraphs, texts))))
    return Table(columns, tuple(rows), "Незавершённого нет", "Не завершено")


def _analysed_table(record: Closing) -> "Table":
    from msoko_desktop.writers.sheet import Role, SheetColumn, SheetRow, Table, cell_paragraphs

    columns = (SheetColumn("№", Role.NUMBER), SheetColumn("Анализ", Role.TITLE), SheetColumn("Состояние", width=0.2))
    rows = tuple(
        SheetRow(False, tuple(map(cell_paragraphs, (str(n), one.text, "есть" if one.done else "не хватает"))))
        for n, one in enumerate(record.analysed, start=1)
    )
    return Table(columns, rows, "–", "Проанализировано")


def _lines(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"– {line}{'.' if place == len(lines) else ';'}" for place, line in enumerate(lines, start=1))


def _with_banks_together(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is kept with the registers in one line."""
    banks = [line.removeprefix(_BANK) for line in lines if line.startswith(_BANK)]
    others = tuple(line for line in lines if not line.startswith(_BANK))
    return (*others, f"Банки: {', '.join(banks)}") if banks else others
