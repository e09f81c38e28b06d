"""The rows of data of a table as columns: totals, notes below, repeated headings left out; merged cells filled."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress, zip_longest

from msoko_desktop.domain.assessments.tables import Meaning, cell_name, fold_heading
from msoko_desktop.domain.language.russian import shortened
from msoko_desktop.domain.remarks import Severity
from msoko_desktop.readers.result_tables.headings import heading_text
from msoko_desktop.readers.result_tables.layout import Layout
from msoko_desktop.readers.result_tables.rules import TableRules
from msoko_desktop.readers.result_tables.values import Notes, Unfit, plain_text
from msoko_desktop.readers.sheet_cells import SheetCells

_FILLED = frozenset({
    Meaning.SCHOOL_CODE, Meaning.SCHOOL_NAME, Meaning.MUNICIPALITY, Meaning.REGION, Meaning.CLASS, Meaning.GROUP,
    Meaning.VARIANT,
})  # fmt: skip
_EMPTY = ("", None)


@dataclass(frozen=True, slots=True)
class DataRows:
    """The data of a table: `columns` as in the headings, `numbers` of the rows within the sheet's own rows.

    `left_out` are rows below or between that are no data.
    """

    columns: tuple[Sequence[object], ...]
    numbers: Sequence[int]
    left_out: tuple[Sequence[object], ...] = ()

    def column(self, place: int | None) -> Sequence[object]:
        """Return a column, an empty one for None."""
        return self.columns[place] if place is not None else [""] * len(self.numbers)


def data_rows(cells: SheetCells, layout: Layout, rules: TableRules, notes: Notes) -> DataRows:
    """Return the rows of data; what is merged or hidden among them is noted."""
    width = len(layout.meanings)
    rows = cells.rows[layout.data :]
    columns: list[Sequence[object]] = []
    even = len(set(map(len, rows))) == 1
    columns += list(zip(*rows, strict=True) if even else zip_longest(*rows, fillvalue=""))[:width]
    columns += [("",) * len(rows) for _ in range(width - len(columns))]
    numbers: Sequence[int] = range(layout.data, layout.data + len(rows))
    _fill_merged(columns, cells, layout, notes)
    doubtful = _doubtful(columns, layout, rules)
    left_out: list[Sequence[object]] = []
    if doubtful:
        kept = [True] * len(rows)
        for place in doubtful:
            kept[place] = _is_data([column[place] for column in columns], layout, rules)
            if not kept[place]:
                left_out.append(rows[place])
                _note_left_out(rows[place], numbers[place], layout, rules, notes)
        if not all(kept):
            columns = [tuple(compress(column, kept)) for column in columns]
            numbers = tuple(compress(numbers, kept))
    _note_hidden(cells, numbers, notes)
    return DataRows(tuple(columns), numbers, tuple(left_out))


def _key_places(layout: Layout) -> list[int]:
    wanted = (Meaning.CODE, Meaning.TASK_NUMBER, Meaning.GROUP, Meaning.SCHOOL_NAME, Meaning.SCHOOL_CODE)
    for meaning in wanted:
        place = layout.column(meaning)
        if place is not None:
            return [place]
    return []


def _doubtful(columns: Sequence[Sequence[object]], layout: Layout, rules: TableRules) -> list[int]:
    """Return the places of rows that may be no data: nothing, a heading again or a total where the key stands."""
    keys = _key_places(layout)
    if not keys:
        return list(range(len(columns[0]) if columns else 0))
    column = columns[keys[0]]
    headings = {fold_heading(heading) for heading in layout.headings if heading}
    totals = {fold_heading(text) for text in rules.groups["total"]}
    try:
        different = set(column)
    except TypeError:  # pragma: no cover  # no reader gives such a value
        different = set()
    suspicious = {
        value
        for value in different
        if value in _EMPTY
        or (isinstance(value, str) and _may_be_note(fold_heading(value[:200]), headings | totals, rules))
        or (isinstance(value, int | float) and not isinstance(value, bool) and value == keys[0] + 1)
    }
    return [place for place, value in enumerate(column) if value in suspicious] if suspicious else []


def _may_be_note(folded: str, known: set[str], rules: TableRules) -> bool:
    return not folded or folded in known or folded.startswith(tuple(map(fold_heading, rules.declared)))


def _is_data(row: Sequence[object], layout: Layout, rules: TableRules) -> bool:
    """Tell whether a row without a usual key is data all the same."""
    filled = [(place, value) for place, value in enumerate(row) if value not in _EMPTY and value != " "]
    if not filled:
        return False
    texts = [fold_heading(value[:200]) for _, value in filled if isinstance(value, str)]
    if any(text.startswith(tuple(map(fold_heading, rules.declared))) for text in texts):
        return False
    headings = [fold_heading(heading) for heading in layout.headings]
    again = sum(fold_heading(heading_text(value)) == headings[place] for place, value in filled)
    if len(filled) > 1 and again > len(filled) / 2:
        return False
    numbers = [heading_text(value) for _, value in filled]
    if len(filled) > 2 and numbers == [str(place + 1) for place, _ in filled]:
        return False
    key = _key_places(layout)
    key_filled = any(place in key for place, _ in filled)
    total = {fold_heading(text) for text in rules.groups["total"]}
    grouped = layout.column(Meaning.GROUP) is not None
    if any(text in total for text in texts) and not grouped:
        return False
    known = sum(layout.meanings[place].meaning is not Meaning.IGNORED for place, _ in filled)
    return key_filled or known > 1


def _note_left_out(row: Sequence[object], number: int, layout: Layout, rules: TableRules, notes: Notes) -> None:
    """Note a row that was left out and says something that is not a total, a heading or the number of participants."""
    texts = []
    for value in row:
        try:
            text = plain_text(value) if value not in _EMPTY else ""
        except Unfit:
            text = ""
        if text and text.strip():
            texts.append(text)
    known = {fold_heading(text) for text in (*rules.groups["total"], *layout.headings)}
    declared = tuple(map(fold_heading, rules.declared))
    if not texts or any(fold_heading(text) in known or fold_heading(text).startswith(declared) for text in texts):
        return
    notes.cell(number, 0, f"строка не загружена: «{shortened(' '.join(texts), 60)}»", Severity.HINT)


def _fill_merged(columns: list[Sequence[object]], cells: SheetCells, layout: Layout, notes: Notes) -> None:
    """Repeat names of schools and the like in the rows of a merged cell; note merged cells of numbers."""
    for (top, left), (bottom, right) in cells.merged:
        first, last = top - cells.top - layout.data, bottom - cells.top - layout.data
        place = left - cells.left
        if first < 0 or not 0 <= place < len(columns) or first >= len(columns[place]):
            continue
        meaning = layout.meanings[place].meaning
        if meaning in _FILLED and last > first:
            known = columns[place]
            column = known if isinstance(known, list) else list(known)
            for row in range(first + 1, min(last + 1, len(column))):
                if column[row] in _EMPTY:
                    column[row] = column[first]
            columns[place] = column
        elif meaning is not Meaning.IGNORED and columns[place][first] not in _EMPTY:
            area = f"{cell_name(top, left)}:{cell_name(bottom, right)}"
            notes.cell(
                first + layout.data,
                place,
                f"объединены ячейки {area}, значение взято только в первую",
                Severity.WARNING,
            )


def _note_hidden(cells: SheetCells, numbers: Sequence[int], notes: Notes) -> None:
    if not cells.hidden_rows:
        return
    hidden = sorted(cells.hidden_rows.intersection(number + cells.top for number in numbers))
    if hidden:
        notes.say(f"{notes.place or 'В таблице '}скрытые строки загружены вместе с остальными: {_ranges(hidden)}.")


def _ranges(numbers: Sequence[int], most: int = 5) -> str:
    """Return numbers of rows from 1, runs drawn together: «5–7, 12»."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    told = [f"{a + 1}" if a == b else f"{a + 1}–{b + 1}" for a, b in runs[:most]]
    return ", ".join(told) + (" и другие" if len(runs) > most else "")
