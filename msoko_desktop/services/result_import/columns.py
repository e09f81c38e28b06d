"""The columns of a table that is about to be taken in, as a person looks at them and gives them other meanings."""

from dataclasses import dataclass

from msoko_desktop.domain.assessments.tables import ColumnMeaning, Meaning, column_letters
from msoko_desktop.readers.result_tables.headings import tidy_number
from msoko_desktop.readers.result_tables.values import Unfit, plain_text
from msoko_desktop.services.result_import.model import Inspection

_SAMPLES = 3  # values shown beside a heading
_MARKS = ("2", "3", "4", "5")
_MARK_MEANINGS = (Meaning.MARKS_COUNT, Meaning.MARKS_SHARE)
_COMPARED = (Meaning.LOWERED, Meaning.CONFIRMED, Meaning.RAISED)
_LONGEST_NUMBER = 12


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column as it is shown: its letters in the file, heading, meaning, the first values."""

    letters: str
    heading: str
    meaning: ColumnMeaning
    sample: str


def column_views(inspection: Inspection) -> tuple[ColumnView, ...]:
    """Return the columns of the chosen sheet."""
    layout = inspection.layout
    cells = inspection.opened.sheets[inspection.opened.chosen]
    found = []
    for place, (heading, meaning) in enumerate(zip(layout.headings, layout.meanings, strict=True)):
        values = (row[place] for row in cells.rows[layout.data : layout.data + 50] if place < len(row))
        texts = [text for text in (shown(value) for value in values) if text]
        sample = ", ".join(list(dict.fromkeys(texts))[:_SAMPLES])
        found.append(ColumnView(column_letters(cells.left + place), heading, meaning, sample))
    return tuple(found)


def preview(inspection: Inspection, count: int = 50) -> tuple[tuple[str, ...], ...]:
    """Return the first rows of data as texts, a text for each column."""
    layout = inspection.layout
    rows = inspection.opened.sheets[inspection.opened.chosen].rows[layout.data : layout.data + count]
    width = len(layout.headings)
    return tuple(tuple(shown(row[place]) if place < len(row) else "" for place in range(width)) for row in rows)


def shown(value: object) -> str:
    """Return a cell as a person sees it."""
    try:
        return plain_text(value) or ""
    except Unfit:
        return "?"


def options_for(inspection: Inspection, place: int) -> tuple[ColumnMeaning, ...]:
    """Return what a column may mean: its present meaning is among them, a task takes its number from the heading."""
    layout = inspection.layout
    now = layout.meanings[place]
    number = tidy_number(layout.headings[place])[:_LONGEST_NUMBER] or str(place + 1)
    found: dict[str, ColumnMeaning] = {}
    for meaning in Meaning:
        if meaning in _MARK_MEANINGS:
            options = [ColumnMeaning(meaning, mark) for mark in _MARKS]
        elif meaning in (Meaning.TASK, Meaning.SCORE):
            options = [ColumnMeaning(meaning, number)]
        elif meaning in _COMPARED:
            options = [ColumnMeaning(meaning), ColumnMeaning(meaning, "%")]
        elif meaning.numbered:
            options = []
        else:
            options = [ColumnMeaning(meaning)]
        if now.meaning is meaning and now.key not in {one.key for one in options}:
            options.insert(0, now)
        found |= {one.key: now if one.key == now.key else one for one in options}
    return tuple(found.values())
