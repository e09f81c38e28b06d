"""An analytical note on paper: its words with figures in place, numbered sections, tables and charts with captions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from msoko_desktop.domain.analysis.model import NOTHING, AnalysisTable, Figure, GroupRow, Measure, MeasureKind
from msoko_desktop.domain.documents.notes import (
    SMALL_SIGN,
    UNKNOWN,
    BlockKind,
    Note,
    NoteBlock,
    cell_words,
    filled,
    is_whole_area,
    places_of,
)
from msoko_desktop.domain.language.typesetting import bind
from msoko_desktop.writers.paper import PaperOffice, PaperOptions
from msoko_desktop.writers.sheet import (
    Block,
    Cell,
    Picture,
    Role,
    Sheet,
    SheetColumn,
    SheetRow,
    Table,
    Text,
    cell_paragraphs,
    office_signature,
    paragraphs_of,
)
from msoko_desktop.writers.wide_table import split_wide

EMPTY = "Сведений нет"
PEOPLE = "participants"
IN_BRACKETS = "В скобках – число результатов участников."
FEW = "участников мало, показатель ненадёжен."
_TURNED_ROWS = 4
"""Rows of a table, at most, that become its columns where it has more measures than fit."""
_TURNED_MEASURES = 8


@dataclass(slots=True)
class _Numbers:
    """How many sections, tables and pictures stand already, and what was said under the tables."""

    section: int = 0
    table: int = 0
    picture: int = 0
    notes: set[str] = field(default_factory=set)


def note_sheet(
    note: Note,
    pictures: Mapping[int, Picture],
    *,
    office: PaperOffice | None = None,
    options: PaperOptions | None = None,
    whole_tables: bool = False,
) -> Sheet:
    """Return the words of the printed note; `pictures` are its charts by the place of their block.

    With `office` its head signs. A section of which nothing is filled in is left out. `whole_tables` leaves wide
    tables as they are, for a book of tables.
    """
    numbers, blocks = _Numbers(), list[Block]()
    heading: str | None = None
    for place, block in enumerate(note.blocks):
        if block.kind is BlockKind.HEADING:
            heading = filled(block.text, note.figures)
            continue
        found = list(_block(note, block, pictures.get(place), numbers, options or PaperOptions(), whole_tables))
        if found and heading:
            numbers.section += 1
            blocks.append(Text((), bind(f"{numbers.section}. {heading.strip()}"), strong=True, keeps=True))
            heading = None
        if found and block.kind.is_text and place and note.blocks[place - 1].kind.is_text and blocks:
            blocks[-1:] = _together(blocks[-1], found[0])
            continue
        blocks += found
    return Sheet(
        tuple(bind(line) for line in paragraphs_of(filled(note.title, note.figures))),
        tuple(blocks) or (Text((UNKNOWN,)),),
        signature=office_signature(office) if office is not None else None,
        noun="справки",
    )


def _together(above: Block, below: Block) -> tuple[Block, ...]:
    """Return two texts as one, so that no empty line divides them."""
    if isinstance(above, Text) and isinstance(below, Text) and above.flowing:
        return (Text((*above.paragraphs, *below.paragraphs), flowing=True),)
    return above, below


def _block(
    note: Note, block: NoteBlock, picture: Picture | None, numbers: _Numbers, options: PaperOptions, whole: bool
) -> Iterator[Block]:
    if block.kind.is_text:
        if lines := paragraphs_of(filled(block.text, note.figures)):
            found = (note.figures.get(key) for key in places_of(block.text))
            if any(one is not None and one.small and SMALL_SIGN in one.text for one in found):
                lines = [*lines, f"{SMALL_SIGN} – {FEW}"]
            yield Text(tuple(map(bind, lines)), flowing=True)
        return
    kept, title = block.kept, bind(filled(block.text, note.figures).strip())
    if kept is None or kept.explanation:
        yield Text(tuple(map(bind, filter(None, (title, kept.explanation if kept else EMPTY)))), flowing=True)
        return
    if block.kind is BlockKind.CHART:
        if picture is not None:
            numbers.picture += 1
            yield picture
            yield Text((f"Рисунок {numbers.picture} – {title}",), centred=True)
            yield from _small_histogram(block)
        return
    if kept.table is not None:
        numbers.table += 1
        yield Text((f"Таблица {numbers.table} – {title}",), keeps=True)
        yield from _tables(kept.table, numbers, options, whole)


def _small_histogram(block: NoteBlock) -> Iterator[Block]:
    if block.kept is not None and block.kept.histogram is not None and block.kept.histogram.note:
        yield Text((bind(block.kept.histogram.note),), flowing=True)


# --- tables


def _tables(table: AnalysisTable, numbers: _Numbers, options: PaperOptions, whole: bool) -> Iterator[Block]:
    tab = f"Таблица {numbers.table}"
    beside = _people_beside(table)
    turned = len(table.measures) > _TURNED_MEASURES and len(table.rows) <= _TURNED_ROWS
    made = _turned(table, beside, tab) if turned else _straight(table, beside, tab)
    yield from (made,) if whole else split_wide(made, options)
    doubtful = [
        one for one in table.measures if any(SMALL_SIGN in cell_words(one, _figure(row, one)) for row in table.rows)
    ]
    small = any(not one.doubt for one in doubtful)
    notes = [_starred(note) if small else note for note in table.notes]
    if small and not any(note.startswith(SMALL_SIGN) for note in notes):
        notes.append(f"{SMALL_SIGN} – {FEW}")
    notes += [f"{SMALL_SIGN} {one.title}: {one.doubt[:1].lower()}{one.doubt[1:]}." for one in doubtful if one.doubt]
    of_people = any(one.kind is not MeasureKind.INDEX for one in table.measures) and not _has_people(table)
    if beside is None and of_people and not any(note.startswith("В скобках") for note in notes):
        notes.append(IN_BRACKETS)
    fresh = [note for note in notes if note.startswith(SMALL_SIGN) or note not in numbers.notes]
    numbers.notes.update(notes)
    if fresh:
        yield Text(tuple(map(bind, fresh)), flowing=True)


def _is_marked(table: AnalysisTable, one: Measure) -> bool:
    return any(SMALL_SIGN in cell_words(one, _figure(row, one)) for row in table.rows)


def _starred(note: str) -> str:
    """Return a note on groups that are marked with the sign that marks them."""
    return f"{SMALL_SIGN} {note}" if note.startswith("Отмечены") else note


def _has_people(table: AnalysisTable) -> bool:
    return any(one.kind is MeasureKind.COUNT for one in table.measures)


def _people_beside(table: AnalysisTable) -> Sequence[int | None] | None:
    """Return N of each row where all figures of every row are of the same people, None where they are not."""
    if _has_people(table):
        return None
    found: list[int | None] = []
    for row in table.rows:
        counts = {one.n for one in row.figures.values() if one.value is not None and one.n}
        if len(counts) > 1:
            return None
        found.append(counts.pop() if counts else None)
    if None in found and all(one.kind is MeasureKind.INDEX for one in table.measures):
        return None  # only the mean of schools is of several
    return found


def _straight(table: AnalysisTable, beside: Sequence[int | None] | None, tab: str) -> Table:
    told = all(row.note for row in table.rows)  # what is said of the rows is the table
    wide = told and len(table.measures) == 1
    columns = [SheetColumn("Наименование", Role.TITLE, 0.28 if wide else 0.0)]
    if told:
        columns.append(SheetColumn("Пояснение", Role.TITLE, 0.64 if wide else 0.0))
    if beside is not None:
        columns.append(SheetColumn("N", Role.NUMBER))
    columns += [
        SheetColumn(bind(one.short_title or one.title), Role.NUMBER, 0.08 if wide else 0.0) for one in table.measures
    ]
    bracketed = beside is None and not _has_people(table)
    rows = []
    for place, row in enumerate(table.rows):
        cells = [cell_paragraphs(bind(row.title)), cell_paragraphs(bind(row.note))] if told else [_title(row)]
        if beside is not None:
            cells.append(cell_paragraphs(str(beside[place]) if beside[place] is not None else UNKNOWN))
        cells += [_cell(one, _figure(row, one), bracketed) for one in table.measures]
        rows.append(SheetRow(False, tuple(cells)))
    return Table(tuple(columns), tuple(rows), EMPTY, tab)


def _turned(table: AnalysisTable, beside: Sequence[int | None] | None, tab: str) -> Table:
    """Return a table with measures as rows: what a few groups have of many tasks."""
    columns = [SheetColumn("Показатель", Role.TITLE)]
    for place, row in enumerate(table.rows):
        count = f"\n(N = {beside[place]})" if beside is not None and beside[place] is not None else ""
        columns.append(SheetColumn(f"{bind(row.title)}{count}", Role.NUMBER))
    bracketed = beside is None and not _has_people(table)
    rows = tuple(
        SheetRow(
            False,
            (cell_paragraphs(bind(one.title)), *(_cell(one, _figure(row, one), bracketed) for row in table.rows)),
        )
        for one in table.measures
    )
    return Table(tuple(columns), rows, EMPTY, tab)


def _title(row: GroupRow) -> Cell:
    note = f" ({row.note})" if row.note and not is_whole_area(row.kind) else ""
    return cell_paragraphs(bind(f"{row.title}{note}"))


def _figure(row: GroupRow, one: Measure) -> Figure:
    return row.figures.get(one.key, NOTHING)


def _cell(one: Measure, figure: Figure, bracketed: bool) -> Cell:
    words = cell_words(one, figure)
    if bracketed and figure.value is not None and figure.n and one.kind is not MeasureKind.INDEX:
        words = f"{words} ({figure.n})"
    return cell_paragraphs(words)
