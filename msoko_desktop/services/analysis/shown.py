"""A table of analysis as it is read: texts with N beside them, tips with interval and formula, origins of each cell."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from msoko_desktop.domain.analysis.model import (
    FEW,
    FEW_NOTE,
    NOTHING,
    AnalysisTable,
    Figure,
    GroupKind,
    GroupRow,
    Measure,
    MeasureKind,
    Origin,
)
from msoko_desktop.domain.grids import fixed_words, signed_words

ABSENT = "–"
PEOPLE, NOTE = "n", "note"
DOUBTFUL = ": показатель ненадёжен"
_FEW_PEOPLE = "Участников мало"
_WITH_N = (MeasureKind.SHARE, MeasureKind.MEAN)
_CHANGE = "@change"
_HEADS = {"work": "Работа", "procedure": "Процедура", "pair": "Работы", "count": "Число кластеров"}


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell: its text, its number for sorting (None: nothing or words), N beside it (None: stands elsewhere)."""

    text: str
    value: float | None = None
    n: int | None = None
    small: bool = False
    tip: str = ""
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column: `title` stands above it, `tip` has its name in full, formula and source. `words`: texts, no numbers."""

    key: str
    title: str
    tip: str = ""
    words: bool = False


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row: `whole` ones (district, region, country) stand last however the others are sorted."""

    key: str
    title: str
    cells: tuple[ShownCell, ...]
    whole: bool = False
    school_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownTable:
    """Rows and columns without anything left to work out. `head` is the title of the column of names."""

    title: str
    subject: str
    columns: tuple[ShownColumn, ...]
    rows: tuple[ShownRow, ...]
    notes: tuple[str, ...] = ()
    head: str = ""
    explanation: str = ""


def shown_table(table: AnalysisTable) -> ShownTable:
    """Return an analysis table as it is read.

    N of a row stands in a column of its own; the values of a measure that are made of other people bear theirs.
    """
    common = [_common_n(row, table.measures) for row in table.rows]
    beside = {one.key for one in table.measures if one.kind in _WITH_N and _differs(table.rows, one, common)}
    counted = any(one.key in ("participants", "schools") for one in table.measures)
    noted = any(row.note for row in table.rows)
    first = all(row.note for row in table.rows)  # a word for every row stands before its figures
    few = any(_figure(row, one).small for row in table.rows for one in table.measures)
    columns = [_column(one) for one in table.measures]
    sized = sum(one.kind in _WITH_N for one in table.measures)
    with_n = not counted and 2 * len(beside) < sized
    if with_n:
        columns.insert(0, ShownColumn(PEOPLE, "N", _people_tip(table.measures)))
    if noted:
        columns.insert(0 if first else len(columns), ShownColumn(NOTE, "Пояснение", words=True))
    rows = []
    for row, n in zip(table.rows, common, strict=True):
        cells = [_cell(row, one, one.key in beside, table.confidence) for one in table.measures]
        if with_n:
            cells.insert(0, _people_cell(row, table.measures, n))
        if noted:
            cells.insert(0 if first else len(cells), ShownCell(row.note, tip=row.note))
        whole = row.kind in (GroupKind.DISTRICT, GroupKind.AREA)
        rows.append(ShownRow(row.key, row.title, tuple(cells), whole, row.school_ids))
    notes = (*table.notes, *_few_notes(table)) if few else table.notes
    return ShownTable(
        table.title, table.subject, tuple(columns), tuple(rows), notes, _head(table.rows), table.explanation
    )


def _figure(row: GroupRow, one: Measure) -> Figure:
    return row.figures.get(one.key, NOTHING)


def _people_tip(measures: Sequence[Measure]) -> str:
    """Return what N of a row is: of people, or of what its measures count."""
    counted = {one.counted for one in measures if one.kind in _WITH_N}
    words = counted.pop() if len(counted) == 1 else ""
    return f"Число {words or 'участников'}, по которым посчитаны показатели"


def _few_notes(table: AnalysisTable) -> tuple[str, ...]:
    """Return what the mark of a doubtful figure says: too few people, or what a measure says for itself."""
    doubtful = [one for one in table.measures if any(_figure(row, one).small for row in table.rows)]
    people = (FEW_NOTE,) if any(not one.doubt for one in doubtful) else ()
    own = (
        f"{FEW} {one.title}: {one.doubt[:1].lower()}{one.doubt[1:]}, показатель ненадёжен."
        for one in doubtful
        if one.doubt
    )
    return (*people, *own)


def is_told(table: AnalysisTable) -> bool:
    """Tell whether a table is a list of findings in words, with figures beside them."""
    return table.told and bool(table.rows) and all(row.note for row in table.rows)


def _common_n(row: GroupRow, measures: Sequence[Measure]) -> int:
    """Return N of a row: its participants, else N of most of its shares and means, 0 where they disagree or are not."""
    took_part = row.figures.get("participants", NOTHING).value
    if took_part is not None and any(one.key == "participants" for one in measures):
        return round(took_part)
    found = Counter(
        figure.n
        for one in measures
        if one.kind in _WITH_N and (figure := row.figures.get(one.key, NOTHING)).value is not None
    )
    n, times = found.most_common(1)[0] if found else (0, 0)
    return n if times * 2 > found.total() else 0


def _differs(rows: Sequence[GroupRow], one: Measure, common: Sequence[int]) -> bool:
    """Tell whether a measure is made of other people than N of its row says."""
    return any(
        figure.n != n
        for row, n in zip(rows, common, strict=True)
        if (figure := row.figures.get(one.key, NOTHING)).value is not None
    )


def _head(rows: Sequence[GroupRow]) -> str:
    words = {row.key.partition(" ")[0] for row in rows}
    if len(words) == 1 and (head := _HEADS.get(*words)) is not None:
        return head
    kinds = {row.kind for row in rows} - {GroupKind.DISTRICT, GroupKind.AREA}
    titles = {
        frozenset({GroupKind.SCHOOL}): "Школа",
        frozenset({GroupKind.CLASS}): "Школа, класс",
        frozenset({GroupKind.PUPILS}): "Участники",
    }
    return titles.get(frozenset(kinds), "Группа")


def _column(one: Measure) -> ShownColumn:
    parts = [
        one.title,
        f"Формула: {one.formula}" if one.formula else "",
        f"Источник: {one.source}" if one.source else "",
    ]
    return ShownColumn(one.key, one.short_title or one.title, "\n".join(part for part in parts if part))


def _cell(row: GroupRow, one: Measure, beside: bool, confidence: float) -> ShownCell:
    figure = row.figures.get(one.key, NOTHING)
    if figure.value is None:
        return ShownCell(ABSENT, tip=f"{row.title}. {one.title}: нет данных")
    text = f"{number_text(one, figure.value)}{FEW if figure.small else ''}"
    if one.key.endswith(_CHANGE) and figure.low is not None and figure.high is not None:
        text += f" ({number_text(one, figure.low)} … {number_text(one, figure.high)})"
    n = figure.n if beside else None
    return ShownCell(text, figure.value, n, figure.small, _tip(row, one, figure, confidence), figure.origins)


def number_text(one: Measure, value: float) -> str:
    """Return a value with the decimals of its measure and a decimal comma; a difference bears its sign."""
    decimals = 0 if one.kind is MeasureKind.COUNT and value == int(value) else one.decimals
    return signed_words(value, decimals) if one.key.endswith(_CHANGE) else fixed_words(value, decimals)


def _tip(row: GroupRow, one: Measure, figure: Figure, confidence: float) -> str:
    unit = " %" if one.kind is MeasureKind.SHARE else ""
    lines = [f"{row.title}. {one.title}: {number_text(one, figure.value or 0.0)}{unit}"]
    people = (f"{one.counted.capitalize()} – {figure.n}" if one.counted else f"N = {figure.n}") if figure.n else ""
    if figure.low is not None and figure.high is not None:
        per_cent = f" {confidence * 100:g} %".replace(".", ",") if confidence else ""
        bounds = f"от {number_text(one, figure.low)} до {number_text(one, figure.high)}{unit}"
        people = f"{people}, доверительный интервал{per_cent}: {bounds}"
    lines += [people] if people else []
    lines += [f"{one.doubt or _FEW_PEOPLE}{DOUBTFUL}"] if figure.small else []
    return "\n".join(lines)


def _people_cell(row: GroupRow, measures: Sequence[Measure], n: int | None) -> ShownCell:
    """Return N of a row; it comes from the cells of the figures that are of so many."""
    if not n:
        return ShownCell(ABSENT)
    own = [figure for one in measures if (figure := row.figures.get(one.key, NOTHING)).n == n]
    origins = dict.fromkeys(origin for figure in own for origin in figure.origins)
    return ShownCell(str(n), float(n), origins=tuple(origins))


# --- order and text


def in_order(table: ShownTable, column: str | None, descending: bool = True) -> ShownTable:
    """Return the table with its rows by the values of a column (None: as they come); whole rows and nothing last."""
    places = {one.key: place for place, one in enumerate(table.columns)}
    if column not in places:
        return table
    place, sign = places[column], -1 if descending else 1

    def key(row: ShownRow) -> tuple[bool, bool, float, str]:
        cell = row.cells[place]
        words = cell.text.casefold() if table.columns[place].words else ""
        return row.whole, cell.value is None and not words, 0.0 if cell.value is None else sign * cell.value, words

    own = sorted((row for row in table.rows if not row.whole), key=key)
    return replace(table, rows=(*own, *(row for row in table.rows if row.whole)))


def as_text(table: ShownTable) -> str:
    """Return the table with tabulators for a spreadsheet: N of a cell stands in a column of its own."""
    apart = [any(row.cells[place].n is not None for row in table.rows) for place in range(len(table.columns))]
    heads = [table.head]
    for one, with_n in zip(table.columns, apart, strict=True):
        heads += [one.title, "N"] if with_n else [one.title]
    lines = [heads]
    for row in table.rows:
        line = [row.title]
        for cell, with_n in zip(row.cells, apart, strict=True):
            line.append(cell.text if cell.text != ABSENT else "")
            if with_n:
                line.append("" if cell.n is None else str(cell.n))
        lines.append(line)
    return "\n".join("\t".join(_plain(text) for text in line) for line in lines)


def _plain(text: str) -> str:
    return " ".join(text.split())
