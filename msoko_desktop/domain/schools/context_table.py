"""A table school × indicator from elsewhere: its heads and its schools are recognised by their names."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.grids import CellEdit, GridColumn, parse_value, shortened
from msoko_desktop.domain.language.russian import comparable, quoted, sentence_list
from msoko_desktop.domain.schools.context import ContextIndicator

_TOLD = 3  # names told of each kind of trouble


@dataclass(frozen=True, slots=True)
class ReadTable:
    """What a table holds: the values for the grid, and in sentences what was not taken."""

    edits: tuple[CellEdit, ...]
    schools: int
    troubles: tuple[str, ...]


def read_table(
    cells: Sequence[Sequence[str]],
    indicators: Sequence[ContextIndicator],
    columns: Sequence[GridColumn],
    find_row: Callable[[str], str | None],
) -> ReadTable:
    """Return the values of a table whose heads name indicators and whose first known column names schools.

    An indicator is known by its code, title, short title or the head of its column; `find_row` gives the row of the
    grid for what a school is called, None for any other text. Empty cells take nothing away. Raises InputRefused
    where no row of heads is found.
    """
    known = _names(indicators)
    head, places = _find_head(cells, known)
    by_key = {column.key: column for column in columns}
    edits: dict[tuple[str, str], CellEdit] = {}
    rows: set[str] = set()
    strange, bad = [], []
    for line in cells[head + 1 :]:
        names = [text for place, text in enumerate(line) if place not in places and text.strip()]
        row = next(filter(None, map(find_row, names)), None)
        if row is None:
            if names and any(place < len(line) and line[place].strip() for place in places):
                strange.append(next((text for text in names if any(map(str.isalpha, text))), names[0]))
            continue
        rows.add(row)
        for place, code in places.items():
            text = line[place] if place < len(line) else ""
            try:
                value = parse_value(by_key[code], text)
            except InputRefused:
                bad.append(f"{quoted(shortened(text.strip(), 20))} ({by_key[code].title})")
                continue
            if value is not None:
                edits[row, code] = CellEdit(row, code, value)
    unknown = [
        text
        for place, text in enumerate(cells[head])
        if text.strip() and place not in places and place > min(places) and comparable(text) not in _HEADS
    ]
    told = (("Не узнаны школы", strange), ("Не узнаны столбцы", unknown), ("Не подошли значения", bad))
    return ReadTable(tuple(edits.values()), len(rows), tuple(_told(words, names) for words, names in told if names))


_HEADS = {"школа", "оо", "образовательная организация", "код", "код оо", "№", "№ п/п", "населенный пункт"}


def _names(indicators: Sequence[ContextIndicator]) -> dict[str, str]:
    """Return the codes by everything that names their indicators and names no other one."""
    found: dict[str, set[str]] = {}
    for one in indicators:
        for text in (one.code, one.title, one.short_title, one.heading, f"{one.code} {one.title}"):
            if text:
                found.setdefault(comparable(text), set()).add(one.code)
    return {name: next(iter(codes)) for name, codes in found.items() if len(codes) == 1}


def _find_head(cells: Sequence[Sequence[str]], known: Mapping[str, str]) -> tuple[int, dict[int, str]]:
    """Return the row with the most names of indicators, and their codes by column."""
    best: tuple[int, dict[int, str]] = (0, {})
    for row, line in enumerate(cells):
        places = {place: known[comparable(text)] for place, text in enumerate(line) if comparable(text) in known}
        if len(places) > len(best[1]):
            best = row, places
    if not best[1]:
        raise InputRefused(
            "В таблице нет строки с названиями или кодами показателей. Скопируйте её вместе с заголовками столбцов."
        )
    return best


def _told(words: str, names: Sequence[str]) -> str:
    few = [shortened(" ".join(name.split())) for name in dict.fromkeys(names)]
    rest = f" и ещё {len(few) - _TOLD}" if len(few) > _TOLD else ""
    listed = ", ".join(few[:_TOLD]) if rest else sentence_list(few)
    return f"{words}: {listed}{rest}."
